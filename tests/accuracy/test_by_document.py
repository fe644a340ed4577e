"""A word's document tells its sense where its sentence has no company of it."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rule import discover

RULE = next(one for one in discover(plugins=False) if one.name == "literal-rendering")
PORT = ("El barco llegó al puerto de madrugada.", "The ship reached the port before dawn.")
CARGO = ("La carga se desembarcó más tarde.", "The cargo was unloaded later.")
BED = ("El colchón se ha roto.", "The mattress has broken.")
EMPTY = ("El muelle estaba vacío.", "The spring was empty.")
SEEN = ("El muelle se ve por fuera.", "The spring can be seen from outside.")


def shown(langs, *rows):
    source = target = ""
    segments = []
    for number, (one, two) in enumerate(rows):
        spans = Span(len(target), len(target) + len(two)), Span(len(source), len(source) + len(one))
        segments.append(Segment(str(number), *spans))
        source, target = f"{source}{one}\n", f"{target}{two}\n"
    sides = Side("o.txt", langs[0], source), Side("t.txt", langs[1], target)
    found = examine(
        Bitext("t", sides[1], sides[0], langs[0], tuple(segments)), Resources(), (RULE,), Settings()
    ).findings
    return [one for one in found if one.confidence > Confidence.LOW]


def test_what_stands_in_other_sentences_tells_the_sense():
    found = shown(("es", "en"), PORT, EMPTY, CARGO)
    assert [one.text for one in found] == ["spring"]
    assert "beside “barco”, “puerto”, “carga” is “pier”" in found[0].message


def test_nothing_is_said_in_a_text_on_something_else():
    assert not shown(("es", "en"), BED, SEEN)


@pytest.mark.parametrize(
    ("langs", "rows", "found"),
    [
        (
            ("de", "en"),
            [
                ("Der Komponist schrieb das Werk für Orgel.", "The composer wrote the work for the organ."),
                ("Die Fuge gilt als schwierig.", "The joint is considered difficult."),
                ("Bach soll sie gekannt haben.", "Bach is said to have known it."),
            ],
            ["joint"],
        ),
        (
            ("de", "en"),
            [
                ("Der Fliesenleger arbeitet im Bad.", "The tiler is working in the bathroom."),
                ("Die Fuge muss trocknen.", "The joint has to dry."),
            ],
            [],
        ),
        (
            ("en", "uk"),
            [
                ("The striker has signed for Arsenal.", "Нападник підписав контракт з «Арсеналом»."),
                ("The goal was disallowed.", "Мету не зарахували."),
            ],
            ["Мету"],
        ),
        (
            ("en", "uk"),
            [
                ("The firm wants to grow.", "Фірма хоче зростати."),
                ("The goal is clear.", "Мета зрозуміла."),
            ],
            [],
        ),
    ],
)
def test_pairs(langs, rows, found):
    assert [one.text for one in shown(langs, *rows)] == found
