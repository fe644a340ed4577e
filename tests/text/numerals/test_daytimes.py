"""Hours of the day that a translation puts into the other half of it."""

from __future__ import annotations

import pytest

from translaudit.text.numerals import read
from translaudit.text.numerals.daytimes import moments, turned


def told(source, said, target, there):
    sides = ((said, source), (there, target))
    pairs = turned(*[moments(text, read(text, lang), lang) for text, lang in sides])
    return [(said[slice(*theirs.span)], there[slice(*ours.span)]) for theirs, ours in pairs]


@pytest.mark.parametrize(
    ("source", "said", "target", "there", "pair"),
    [
        ("ru", "Начало в 19:00.", "en", "It begins at 7 a.m.", ("19:00", "7 a.m.")),
        ("de", "Sie kam um halb acht abends.", "en", "She came at 7:30 a.m.", ("acht abends", "7:30 a.m.")),
        ("fr", "Le car part à 7h30 du matin.", "en", "The coach leaves at 7:30 p.m.", ("7h30 du matin", "7:30 p.m.")),
        ("id", "Rapat mulai pukul 11 siang.", "en", "The meeting begins at 11 p.m.", ("11 siang", "11 p.m.")),
        ("zh", "会议下午3点开始。", "en", "The meeting begins at 3 a.m.", ("下午3点", "3 a.m.")),
        (
            "tr",
            "Gece saat 2'de uyandı.",
            "de",
            "Er wachte um 2 Uhr nachmittags auf.",
            ("Gece saat 2", "2 Uhr nachmittags"),
        ),
        ("en", "It shuts at 7:30 p.m.", "uk", "Зачиняється о 7:30.", ("7:30 p.m.", "7:30")),
        ("fr", "Le car part à 7 h 30.", "en", "The coach leaves at 7:30 p.m.", ("7 h 30", "7:30 p.m.")),
        ("uk", "Збори о 10:30.", "en", "The meeting is at 10:30 p.m.", ("10:30", "10:30 p.m.")),
        ("pt", "A loja abre das 9h às 18h.", "en", "The shop is open from 9 p.m. to 6 p.m.", ("9h", "9 p.m.")),
        ("en", "Come at 9 a.m.", "ar", "تعال في الساعة 9 مساء.", ("9 a.m.", "9 مساء")),
    ],
)
def test_half_a_day_off(source, said, target, there, pair):
    assert told(source, said, target, there) == [pair]


@pytest.mark.parametrize(
    ("source", "said", "target", "there"),
    [
        ("ru", "Начало в 19:00.", "en", "It begins at 7 p.m."),
        ("de", "Geöffnet von 9 bis 21 Uhr.", "en", "Open from 9 a.m. to 9 p.m."),
        ("de", "Er kommt morgen um 7 Uhr.", "en", "He comes tomorrow at 7 p.m."),
        ("de", "Wir aßen um Viertel vor zwölf mittags.", "en", "We ate at 11:45 a.m."),
        ("uk", "Каса відкрилася о дев’ятій ранку.", "de", "Die Kasse öffnete um 9 Uhr, am Abend war alles fort."),
        ("en", "It shuts at 7:30 p.m.", "uk", "Увечері, о 7:30, зачиняється."),
        ("en", "He rang at 12:30 a.m.", "de", "Er rief um 0.30 Uhr an."),
        ("ru", "Он провёл там 3 ночи.", "en", "He spent 3 nights there, until 3 p.m."),
        ("pt", "A loja abre às 9h.", "en", "The shop opens at 9 p.m."),
        ("zh", "会议7点30分开始。", "en", "The meeting begins at 7:30 p.m."),
        ("ja", "店は夜の12時に閉まる。", "en", "The shop closes at 12 a.m."),
        ("es", "Empieza a las 12 de la mañana.", "en", "It starts at 12 p.m."),
    ],
)
def test_the_same_hour(source, said, target, there):
    assert told(source, said, target, there) == []
