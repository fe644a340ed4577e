"""Which spellings of a text are one name, with its original and without."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.document import Document
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.names.originals import _cost, original, renders_own_name
from translaudit.names.pairing import pairs
from translaudit.resources import Resources


def _document(lines: list[tuple[str, str]], lang: str = "uk") -> Document:
    """A bitext of lines (original, translation); empty originals for a translation alone."""
    source, target = ("\n".join(side) for side in zip(*lines, strict=True))
    segments, here, there = [], 0, 0
    for number, (left, right) in enumerate(lines, 1):
        spans = Span(there, there + len(right)), Span(here, here + len(left)) if left else None
        segments.append(Segment(str(number), *spans))
        here, there = here + len(left) + 1, there + len(right) + 1
    whole = Side("t.txt", "en", target), Side("s.txt", lang, source) if source.strip() else None
    return Document(Bitext("t", *whole, segments=tuple(segments)), Resources())


HEADS = [
    ("Театр очолює Данилюк.", "Danyliuk heads the theatre."),
    ("Вистава сподобалася всім.", "Everyone liked it."),
    ("Більше обіцяє Данилюк.", "Daniluk promises more."),
]


def test_the_original_makes_two_renderings_one_name():
    found = pairs(_document(HEADS))
    assert [(one.wrong, one.right, one.original) for one in found] == [("Daniluk", "Danyliuk", "Данилюк")]


def test_two_names_of_the_original_stay_two():
    lines = [
        ("Театр очолює Кириленко.", "The theatre is headed by Kyrylenko."),
        ("Вистава сподобалася всім.", "Everyone liked it, and nobody left before the end of the evening."),
        ("Більше обіцяє Киріленко.", "More is promised by Kyrilenko."),
    ]
    assert not pairs(_document(lines))
    assert pairs(_document([("", translation) for _, translation in lines]))


def test_a_name_that_stands_once_has_one_rendering():
    lines = [("Театр очолює Данилюк.", "Danyliuk heads the theatre."), ("Прийшов Петренко.", "Petrenko came.")]
    assert not pairs(_document(lines))


@pytest.mark.parametrize("apart", [0, 3], ids=["side by side", "sentences apart"])
def test_two_spellings_side_by_side_are_two_people(apart):
    between = "and " if not apart else "spoke. " + "Nobody had asked for that. " * apart + "Then "
    found = pairs(_document([("", f"They say Tretyakova {between}Tretiakova came. In the end Tretyakova left.")]))
    assert bool(found) is bool(apart)


NAMES = ("Кравчук", "Кравченко", "Кравець", "Ткачук", "Ткаченко", "Шевчук", "Щербак", "Гнатюк", "Ігнатюк", "Юрчук")


@given(st.sampled_from(("Kravchuk", "Kravtchuk", "Kravchenko", "Tkachuk", "Shcherbak", "Scherbak", "Hnatiuk", "Ihnatyuk",
                        "Gnatuk", "Yurchuk", "Jurchuk", "Shevchyk", "Kravets", "Ivanenko", "Ю")))  # fmt: skip
def test_the_nearest_name_is_the_nearest_of_all(name):
    """Candidates are found by skeleton and judged within the best cost so far; a look at all of them says the same."""
    names = original(_document([(f"Там були {one}.", "They came.") for one in NAMES]))
    cost, word = names.nearest(name)
    every = min((_cost(name, form, names.tail), one) for one in NAMES for form in names.spellings(one))
    assert (cost, word) == every or min(cost, every[0]) > 1.6


def test_how_far_is_looked_changes_no_answer_within():
    document = _document([(f"Там були {one}.", "They came.") for one in NAMES])
    near = original(document).nearest("Kravtchuk", 0.99)
    assert near == original(document).nearest("Kravtchuk")
    assert renders_own_name(document, "Kravchuk")
    assert not renders_own_name(document, "Kravchok")


def test_two_near_names_in_one_sentence_of_the_original_stay_two():
    lines = [
        ("Mayor Wimsy sang, with Uncle Wamsy and P Wimsy.", "Співав мер Вімсі, з ним дядько Вемсі та Пі Вімсі."),
        ("Nobody knew where he went.", "Ніхто не знав, куди він поїхав."),
    ]
    assert not pairs(_document_into("uk", lines))
    one = [("Mayor Wimsy sang.", "Співав мер Вімсі."), ("So did Wimsy.", "І Вемсі."), ("And Wimsy.", "І Вімсі.")]
    assert pairs(_document_into("uk", one))


def test_endings_of_armenian_make_no_other_name():
    lines = ["Խոսում է Մարտինոն։", "Բոլորը լսում են Մարտինոին։", "Գնում է Մարտինոն։"]
    assert not pairs(_document_into("hy", [("", line) for line in lines]))
    lines[1] = "Բոլորը լսում են Մարկտինոն։"
    assert pairs(_document_into("hy", [("", line) for line in lines]))


def _document_into(lang: str, lines: list[tuple[str, str]]) -> Document:
    made = _document(lines, "en")
    bitext = made.bitext._replace(target=made.bitext.target._replace(lang=lang))
    return Document(bitext, Resources())
