"""Scores of hand-made counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.audit import merge
from translaudit.model import Tally
from translaudit.scoring.scores import scores, squares


def named(*forms: tuple[str, str, int], kind: str = "name") -> dict[tuple[str, ...], int]:
    """Counts of forms of one concept: form, ok or other, how often."""
    return {("form", "en", kind, "kyiv", form, verdict): count for form, verdict, count in forms}


def tally(*documents: dict[tuple[str, ...], int]) -> Tally:
    """Documents' counts with their squares, merged."""
    whole = Tally()
    for counts in documents:
        whole = merge(whole, Tally({**counts, **squares(counts)}))
    return whole


def test_measures_of_consistency_are_told_apart():
    said = scores(tally(named(("Kyiv", "ok", 7), ("Kiev", "other", 2), ("Kyjiw", "other", 1))))["names"]
    assert (said["value"], said["pairwise"], said["hhi"], said["house"]) == (0.7, 0.4889, 0.54, 7)


def test_for_one_name_the_pairwise_figure_is_hhi_without_its_bias():
    said = scores(tally(named(("Kyiv", "ok", 4), ("Kiev", "other", 2))))["names"]
    assert said["pairwise"] == round((6 * (16 + 4) / 36 - 1) / 5, 4) == said["pairwise_by_name"]


def test_the_two_figures_that_go_by_the_name_of_mqm():
    counts = {("words",): 5000, ("finding", "a", "MAJOR"): 14, ("finding", "a", "MINOR"): 3}
    said = scores(tally(counts))["fidelity"]["mqm"]
    assert (said["per_1000_words"], said["raw"], said["calibrated"]) == (14.6, 98.54, 90.27)
    assert said["passed"]


def test_a_critical_finding_fails_by_itself():
    counts = {("words",): 50_000, ("finding", "a", "CRITICAL"): 1}
    said = scores(tally(counts))["fidelity"]["mqm"]
    assert said["calibrated"] > said["threshold"]
    assert not said["passed"]


@pytest.mark.parametrize(
    ("words", "severity", "enough", "passed"),
    [
        (40, "MINOR", False, None),
        (499, "MAJOR", False, None),
        (500, "MAJOR", True, True),
        (40, "CRITICAL", False, False),
    ],
)
def test_a_short_text_has_no_verdict_but_that_of_a_critical_finding(words, severity, enough, passed):
    said = scores(tally({("words",): words, ("finding", "a", severity): 1}))["fidelity"]["mqm"]
    assert (said["enough"], said["passed"]) == (enough, passed)


def test_the_calibrated_figure_stays_as_published_below_zero():
    said = scores(tally({("words",): 240, ("finding", "a", "MAJOR"): 20}))["fidelity"]["mqm"]
    assert said["calibrated"] < 0
    assert said["raw"] == 58.33


def test_little_text_says_so():
    said = scores(tally({("words",): 12, **named(("Kyiv", "ok", 2))}))
    assert not said["enough"]
    assert not said["adherence"]["enough"]


def test_documents_that_differ_widen_the_interval():
    good, bad = named(("Kyiv", "ok", 10)), named(("Kiev", "other", 10))
    even = named(("Kyiv", "ok", 5), ("Kiev", "other", 5))
    apart, alike = (scores(tally(*four))["adherence"]["interval"] for four in ([good, bad] * 8, [even] * 16))
    assert apart[1] - apart[0] > alike[1] - alike[0]


SEVERITIES = st.sampled_from(["MINOR", "MAJOR", "CRITICAL"])


@given(
    st.integers(1, 30),
    st.integers(0, 30),
    st.integers(20, 3000),
    st.lists(SEVERITIES, min_size=1, max_size=9),
)
def test_fixing_a_finding_never_lowers_the_score(wrong, right, words, findings):
    def overall(wrong: int, right: int, findings: list[str]) -> float:
        counts = {("words",): words, **named(("Kyiv", "ok", right), ("Kiev", "other", wrong))}
        for severity in findings:
            counts["finding", "a", severity] = counts.get(("finding", "a", severity), 0) + 1
        return scores(tally(counts))["overall"]

    before = overall(wrong, right, findings)
    assert overall(wrong, right, findings[1:]) >= before
    assert overall(wrong - 1, right + 1, findings[1:]) >= before
