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


def examined(name, target, source=SOURCE):
    row = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext(name, Side(f"{name}.tsv", "en", target), Side(f"{name}.tsv", "es", source), "es", (row,))
    return examine(bitext, Resources(), [term_drift], SETTINGS)


def findings(*targets):
    tallies = [examined(f"d{number}", target).tally for number, target in enumerate(targets)]
    orders = list(itertools.permutations(tallies))[:6]
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
