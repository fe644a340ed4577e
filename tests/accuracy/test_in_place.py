"""Words that say the contrary in the place of those of the original."""

from __future__ import annotations

import pytest

from translaudit.accuracy.in_place import in_place
from translaudit.document import Document
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources


def marks(pair, source, target):
    lang, other = pair.split("-")
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext("t", Side("t.txt", other, target), Side("o.txt", lang, source), lang, (segment,))
    return list(in_place(Document(bitext, Resources())))


@pytest.mark.parametrize(
    ("pair", "source", "target", "wrong", "right"),
    [
        (
            "de-en",
            "Nach dem Krieg baute die Stadt das Theater wieder auf.",
            "Before the war the town rebuilt the theatre.",
            "Before",
            "After",
        ),
        (
            "id-en",
            "Presiden bertemu para petani sebelum rapat di kementerian.",
            "The president met the farmers after the meeting at the ministry.",
            "after",
            "before",
        ),
        (
            "en-de",
            "The minister met the farmers after the meeting.",
            "Der Minister traf die Bauern bevor die Sitzung begann.",
            "bevor",
            "nachdem",
        ),
        (
            "tr-en",
            "Bakan toplantıdan sonra çiftçilerle konuştu.",
            "The minister spoke to the farmers before the meeting.",
            "before",
            "after",
        ),
        (
            "es-en",
            "La temperatura sigue por encima de 30 grados en la ciudad.",
            "The temperature is still below 30 degrees in the city.",
            "below",
            "above",
        ),
        (
            "ru-en",
            "Поезд опоздал на 40 минут из-за снега.",
            "The train was 40 hours late because of the snow.",
            "hours",
            "minutes",
        ),
        (
            "uk-en",
            "Рятувальники знайшли хлопчика вранці 5 травня біля річки.",
            "Rescuers found the boy on the evening of 5 May by the river.",
            "evening",
            "morning",
        ),
        (
            "ru-en",
            "Туман держался над озером весь день.",
            "The fog hung over the lake all night.",
            "night",
            "day",
        ),
        (
            "it-en",
            "Il prossimo anno, secondo il sindaco, la città aprirà due scuole.",
            "The town will open two schools, according to the mayor, last year.",
            "last year",
            "next year",
        ),
        (
            "ru-en",
            "Наводнение разрушило все мосты в долине.",
            "The flood destroyed some bridges in the valley.",
            "some",
            "all",
        ),
        (
            "en-de",
            "The flood destroyed some bridges in the valley.",
            "Die Flut zerstörte alle Brücken im Tal.",
            "alle",
            "einige",
        ),
        (
            "pl-en",
            "Cena chleba wzrosła w maju o 12 procent.",
            "The price of bread fell by 12 per cent in May.",
            "fell",
            "rose",
        ),
    ],
)
def test_the_contrary_in_the_place_of_a_word_is_told_of(pair, source, target, wrong, right):
    assert [target[one.start : one.end] for one in marks(pair, source, target)] == [wrong]
    assert marks(pair, source, target.replace(wrong, right)) == []


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        # Turned round: what is said first came first.
        ("tr-en", "Bakan çiftçilerle konuştuktan sonra toplantıya gitti.", "The minister spoke before the meeting."),
        # Each of as many words has its own.
        (
            "de-en",
            "Vor der Sitzung sprach er, nach der Sitzung schwieg er.",
            "He spoke before the meeting and was silent after the meeting.",
        ),
        ("de-en", "Nicht alle Brücken im Tal hielten.", "Some bridges in the valley did not hold."),
        # There is another word that may say it.
        ("de-en", "Dieses Jahr, nach dem mageren Vorjahr, kam Regen.", "Rain came, after the lean last year, in time."),
        ("ru-en", "Он не опоздал на 40 минут, а пришёл за час.", "He was not 40 minutes late, he came an hour early."),
    ],
)
def test_other_renderings_are_left_alone(pair, source, target):
    assert marks(pair, source, target) == []


def test_where_little_is_rendered_it_is_a_hint():
    source = (
        "Nach der Sitzung fuhr der verärgerte Bürgermeister wortlos in seinem neuen Dienstwagen heim zu Weib und Kind."
    )
    target = (
        "Before the meeting a grumpy fellow sped silently off towards supper, slippers, telly and a family quarrel."
    )
    assert {one.confidence for one in marks("de-en", source, target)} <= {Confidence.LOW}
