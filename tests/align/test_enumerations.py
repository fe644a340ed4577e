import pytest

from translaudit.accuracy.leftovers import leftovers
from translaudit.document import Document
from translaudit.model import Bitext, Side
from translaudit.resources import Resources


def lost(langs, source, target):
    """What the original has and what the translation has for sure that the other has not."""
    sides = [Side("", lang, text) for lang, text in zip(langs, (source, target), strict=True)]
    found = leftovers(Document(Bitext("", sides[1], sides[0]), Resources()))
    return [
        [text[one.start : one.end].strip(" ,、") for one in side if one.sure]
        for text, side in ((source, found.omitted), (target, found.added))
    ]


@pytest.mark.parametrize(
    ("langs", "source", "target", "item"),
    [
        (
            "es en",
            "La tormenta dañó escuelas, hospitales y carreteras.",
            "The storm damaged schools and roads.",
            "hospitales",
        ),
        ("id en", "Mereka butuh air bersih, selimut, dan obat.", "They need clean water and medicine.", "selimut"),
        ("zh en", "台风造成道路、桥梁和电网受损。", "The typhoon damaged roads and power grids.", "桥梁"),
        ("ar en", "تضررت المدارس والطرق والمستشفيات.", "Schools and hospitals were damaged.", "والطرق"),
        ("en uk", "The storm damaged roofs, cars and trees.", "Буря пошкодила дахи і дерева.", "cars"),
    ],
)
def test_an_item_that_the_translation_leaves_out_is_found(langs, source, target, item):
    assert lost(langs.split(), source, target) == [[item], []]


@pytest.mark.parametrize(
    ("langs", "source", "target", "item"),
    [
        (
            "uk en",
            "Йому загрожують штраф і конфіскація.",
            "He faces a fine, imprisonment and confiscation.",
            "imprisonment",
        ),
        (
            "de en",
            "Auf dem Markt gab es Äpfel und Birnen.",
            "At the market there were apples, plums and pears.",
            "plums",
        ),
        (
            "en id",
            "The storm damaged schools and roads.",
            "Badai merusak sekolah, rumah sakit, dan jalan.",
            "rumah sakit",
        ),
    ],
)
def test_an_item_that_the_translation_adds_is_found(langs, source, target, item):
    assert lost(langs.split(), source, target) == [[], [item]]


@pytest.mark.parametrize(
    ("langs", "source", "target"),
    [
        (
            "es en",
            "La tormenta dañó escuelas, hospitales y carreteras.",
            "The storm damaged schools, clinics and roads.",
        ),
        ("de en", "Sie fordert drei Jahre und Bewährung.", "She demands three and a half years and probation."),
        ("en uk", "Petro, the president, and Mulino met.", "Зустрілися президент Петро і Муліно."),
        ("pt en", "O plano é bom, disse o ministro à escola.", "The plan is good, the minister told the school."),
        (
            "fr en",
            "Le maire a visité le port, puis l'école.",
            "The mayor visited the port and then, on foot, the school.",
        ),
    ],
)
def test_what_is_rendered_otherwise_or_is_no_item_is_left_alone(langs, source, target):
    assert lost(langs.split(), source, target) == [[], []]
