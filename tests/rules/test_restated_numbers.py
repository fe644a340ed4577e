"""Numbers read in their language's way, or explained in another unit, are silent; a wrong one beside them is told."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rule import discover

RULE = next(one for one in discover(plugins=False) if one.name == "number-mismatch")


def shown(langs, text, translation):
    lang, other = langs.split("-")
    sides = Side("t.txt", other, translation), Side("s.txt", lang, text)
    segment = Segment("1", Span(0, len(translation)), Span(0, len(text)))
    found = examine(Bitext("t.txt", *sides, lang, (segment,)), Resources(), [RULE], Settings()).findings
    return [(one.text, one.message) for one in found if one.confidence >= Confidence.MEDIUM]


CASES = [
    # numbers of which only a part was read, and units that were not
    (
        "ko-en",
        "탱크 용량은 12만6500㎥이다.",
        "The tank holds 126,500 cubic metres.",
        "The tank holds 126,900 cubic metres.",
    ),
    (
        "ko-en",
        "학생의 7할이 찬성했다.",
        "Seventy per cent of the pupils agreed.",
        "Sixty per cent of the pupils agreed.",
    ),
    ("ko-en", "가격은 40달러다.", "The price is $40.", "The price is $60."),
    (
        "en-zh",
        "Almost three-quarters of the pupils walk to school.",
        "将近75%的学生步行上学。",
        "将近85%的学生步行上学。",
    ),
    ("pt-en", "A pensão tem sete quartos.", "The guest house has seven rooms.", "The guest house has nine rooms."),
    ("pt-en", "A casa tem três quartos.", "The house has three rooms.", "The house has five rooms."),
    ("es-en", "La posada tiene doce cuartos.", "The inn has twelve rooms.", "The inn has eleven rooms."),
    (
        "en-de",
        "Sales fell for nine quarters.",
        "Der Absatz fiel neun Quartale lang.",
        "Der Absatz fiel acht Quartale lang.",
    ),
    (
        "en-id",
        "She reached the halfway mark in 71:20.",
        "Ia mencapai separuh jarak dalam 1 jam 11 menit 20 detik.",
        "Ia mencapai separuh jarak dalam 1 jam 17 menit 20 detik.",
    ),
    ("pt-en", "Custa menos um quarto do preço.", "It costs a quarter less.", "It costs a third less."),
    ("ru-uk", "Парк занимает 400 гектаров.", "Парк займає 4 кв. км.", "Парк займає 40 кв. км."),
    ("pl-en", "Park zajmuje 4 km kw.", "The park covers 400 hectares.", "The park covers 700 hectares."),
    ("ru-uk", "Гривна упала до 42 за доллар.", "Долар коштує вже 42 гривні.", "Долар коштує вже 47 гривень."),
    # amounts explained in another unit or currency
    (
        "fr-en",
        "Le refuge est à 2 400 mètres, à six heures de marche.",
        "The hut stands at 2,400 metres (7,900ft), six hours away on foot.",
        "The hut stands at 2,400 metres (7,900ft), nine hours away on foot.",
    ),
    (
        "de-en",
        "Auf 20 Hektar stehen drei Ställe.",
        "There are three barns on 50 acres (20 hectares).",
        "There are seven barns on 50 acres (20 hectares).",
    ),
    (
        "uk-en",
        "Квиток коштує 300 гривень і діє 14 днів.",
        "A ticket costs 300 hryvnias (about $7) and is valid for 14 days.",
        "A ticket costs 300 hryvnias (about $7) and is valid for 16 days.",
    ),
    (
        "en-fr",
        "The fine is £200, due within 30 days.",
        "L'amende est de 200 livres, soit environ 230 euros, à payer sous 30 jours.",
        "L'amende est de 200 livres, soit environ 230 euros, à payer sous 90 jours.",
    ),
    (
        "en-zh",
        "A seat costs $30, and 12 are left.",
        "每个座位30美元（约合216元人民币），还剩12个。",
        "每个座位30美元（约合216元人民币），还剩17个。",
    ),
    (
        "id-en",
        "Harganya Rp80.000 (sekitar 5 dolar).",
        "The price is 80,000 rupiah (about $5).",
        "The price is 80,000 rupiah (about $8).",
    ),
    (
        "en-pl",
        "The lake is five miles long and three miles wide.",
        "Jezioro ma 8 kilometrów długości i 5 kilometrów szerokości.",
        "Jezioro ma 8 kilometrów długości i 7 kilometrów szerokości.",
    ),
    (
        "en-fr",
        "It is 30 feet wide and 10 feet deep.",
        "Il fait 10 mètres de large et 3 de profondeur.",
        "Il fait 10 mètres de large et 6 de profondeur.",
    ),
    # ends of months, halves and quarters of a year
    (
        "es-en",
        "El primer semestre, que acabó el 31 de julio, dejó 40 millones.",
        "The six months to the end of July brought in 40 million.",
        "The six months to the end of July brought in 70 million.",
    ),
    (
        "en-de",
        "It built 90 boats in the three months to June 30.",
        "Von April bis Juni baute sie 90 Boote.",
        "Von April bis Juni baute sie 60 Boote.",
    ),
    (
        "zh-en",
        "前三季度销量增长12%。",
        "Sales grew by 12% in the first nine months.",
        "Sales grew by 12% in the first six months.",
    ),
    (
        "ru-en",
        "За девять месяцев продали 800 лодок.",
        "In the first three quarters 800 boats were sold.",
        "In the first two quarters 800 boats were sold.",
    ),
]


@pytest.mark.parametrize(("langs", "source", "right", "wrong"), CASES, ids=[f"{row[0]} {row[2][:30]}" for row in CASES])
def test_what_is_said_again_is_silent_and_a_wrong_number_is_told(langs, source, right, wrong):
    assert not shown(langs, source, right)
    assert shown(langs, source, wrong)


@pytest.mark.parametrize(
    ("langs", "source", "wrong"),
    [
        ("uk-en", "Квиток коштує 300 гривень.", "A ticket costs 500 hryvnias (about $7)."),
        (
            "fr-en",
            "Le refuge est à 2 400 mètres, à 6 kilomètres.",
            "The hut stands at 2,400 metres (4,900ft), not far.",
        ),
        ("pt-en", "Estavam menos cinco graus.", "It was five degrees."),
        ("es-en", "La feria acaba el 31 de julio.", "The fair ends on 21 July."),
    ],
)
def test_what_explains_nothing_is_told(langs, source, wrong):
    assert shown(langs, source, wrong)
