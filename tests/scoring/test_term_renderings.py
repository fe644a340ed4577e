"""Terms that documents of a corpus render differently between them."""

from __future__ import annotations

import itertools

import pytest

from translaudit.audit import Settings, across, examine, merge
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.term_drift import term_drift

SOURCE = "La empresa paga la multa."
FINE, PENALTY = "The company pays the fine.", "The company pays the penalty."
SETTINGS = Settings(Confidence.LOW, "corpus")


def examined(name, target, source=SOURCE, date=""):
    row = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext(name, Side(f"{name}.tsv", "en", target), Side(f"{name}.tsv", "es", source), "es", (row,), date=date)
    return examine(bitext, Resources(), [term_drift], SETTINGS)


def findings(*targets, dates=()):
    on = (*dates, *[""] * len(targets))
    tallies = [examined(f"d{number}", target, date=on[number]).tally for number, target in enumerate(targets)]
    orders = itertools.islice(itertools.permutations(tallies), 6)
    results = []
    for order in orders:
        whole = order[0]
        for one in order[1:]:
            whole = merge(whole, one)
        results.append(across(whole, rules=[term_drift], settings=SETTINGS, languages=["es-en"]))
    assert all(result == results[0] for result in results)
    return results[0]


def test_the_odd_rendering_of_one_document_is_reported_once():
    (finding,) = findings(FINE, FINE, PENALTY, FINE)
    assert (finding.document, finding.text, finding.suggestions) == ("d2", "penalty", ("fine",))
    assert "“multa” is “penalty” (1 time in 1 document) and “fine” (3 times in 3 documents)" in finding.message
    assert [one.path for one in finding.related] == ["d0.tsv", "d1.tsv", "d3.tsv"]
    assert finding.confidence == Confidence.LOW


@pytest.mark.parametrize(
    "targets",
    [(FINE, FINE, PENALTY), (FINE, FINE, FINE), (FINE, FINE, FINE, PENALTY, PENALTY)],
    ids=["few", "one", "both"],
)
def test_where_neither_is_usual_nothing_is_said(targets):
    assert findings(*targets) == ()


def test_within_the_document_nothing_is_counted():
    tally = examine(
        Bitext("d", Side("d", "en", FINE), Side("s", "es", SOURCE), "es"), Resources(), [term_drift], Settings()
    ).tally
    assert not [key for key in tally.counts if key[0] == "rendered"]


def test_dates_are_told_from_the_first_to_the_last():
    days = ("2024-01-03", "2024-02-11", "2024-03-05", "2024-01-01")
    (finding,) = findings(FINE, FINE, PENALTY, FINE, dates=days)
    assert "“penalty” (1 time in 1 document, 2024-03-05)" in finding.message
    assert "“fine” (3 times in 3 documents, 2024-01-01 to 2024-02-11)" in finding.message


def test_a_corpus_that_went_over_to_another_rendering_is_told_when():
    days = [f"2024-{month:02}-01" for month in range(1, 13)]
    (finding,) = findings(*[FINE] * 7, *[PENALTY] * 5, dates=days)
    assert (finding.text, finding.suggestions) == ("penalty", ("fine",))
    assert "from 2024-08-01 on “penalty” stands in 5 of 5 documents, before in 0 of 7; keep one." in finding.message
    mixed = [text for pair in zip([FINE] * 6, [PENALTY] * 6, strict=True) for text in pair]
    assert findings(*mixed, dates=days) == ()
