"""What models add to what rules found: evidence, findings of their own, and nothing taken away."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examined, look
from translaudit.model import Bitext, Confidence, Segment, Severity, Side, Span
from translaudit.opinion import Answer, Opinion
from translaudit.opinions import Said, joined, questions
from translaudit.resources import Resources
from translaudit.rule import Mark, Rule
from translaudit.rules.second_opinion import second_opinion

TARGET = "The old bench closes on Friday at noon."
SOURCE = "Bank lama itu tutup pada hari Jumat siang."


def a_rule(*marks: tuple[str, Confidence], category: str = "mistranslation") -> Rule:
    """A rule that reports these words, each where it first stands; "" is the end of the text."""

    def check(document, _resources):
        for words, confidence in marks:
            at = document.target.text.index(words) if words else len(document.target.text)
            yield Mark(at, at + len(words), f"“{words}” is wrong.", confidence=confidence)

    return Rule("some-rule", "TA998", category, "accuracy", Severity.MINOR, check, "", lambda _document, _resources: "")


def told(rule: Rule, *voices: tuple[Opinion, ...], report: bool = True):
    row = Segment("1", Span(0, len(TARGET)), Span(0, len(SOURCE)))
    bitext = Bitext("d", Side("t", "en", TARGET), Side("s", "id", SOURCE), "id", (row,))
    looked = look(bitext, Resources(), [rule, second_opinion])
    asked = tuple(questions(looked.document, looked.marked))
    said = [Said(f"m{number}", "1", [Answer(tuple(voice))]) for number, voice in enumerate(voices)]
    found = joined(looked.document, looked.marked, asked, said, second_opinion if report else None)
    findings = examined(looked, [rule, second_opinion], Settings(), found).findings
    return [(one.rule, one.text, one.confidence.name, len(one.related)) for one in findings]


def sees(words: str, category: str = "mistranslation", **more: object) -> Opinion:
    at = TARGET.index(words)
    return Opinion(at, at + len(words), category=category, **more)


LOW, MEDIUM, HIGH = Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH


@pytest.mark.parametrize(
    ("before", "category", "after"),
    [
        (LOW, "mistranslation", "MEDIUM"),
        (MEDIUM, "mistranslation", "MEDIUM"),
        (HIGH, "mistranslation", "HIGH"),
        (LOW, "number-mismatch", "MEDIUM"),
        (LOW, "entity-mismatch", "LOW"),
        (LOW, "term-violation", "LOW"),
        (LOW, "", "LOW"),
    ],
)
def test_a_claim_of_the_same_kind_makes_a_doubtful_finding_medium(before, category, after):
    assert told(a_rule(("bench", before)), (sees("bench", category),)) == [("some-rule", "bench", after, 1)]


@pytest.mark.parametrize(
    ("words", "category", "own"),
    [
        ("old bench", "mistranslation", False),
        ("ben", "mistranslation", False),
        ("old bench", "entity-mismatch", False),
        ("closes", "mistranslation", True),
        ("The old bench closes on", "entity-mismatch", True),
    ],
)
def test_what_overlaps_is_evidence_and_what_says_more_is_a_finding(words, category, own):
    found = told(a_rule(("bench", HIGH)), (sees(words, category),))
    assert ("some-rule", "bench", "HIGH", 0 if own else 1) in found
    assert (("second-opinion", words, "LOW", 0) in found) is own
    assert len(found) == 1 + own


def test_a_mark_over_a_whole_segment_does_not_swallow_what_points_at_a_word():
    found = told(a_rule((TARGET, MEDIUM), category="term-violation"), (sees("bench"), sees("noon", "term-violation")))
    assert found == [
        ("some-rule", TARGET, "MEDIUM", 0),
        ("second-opinion", "bench", "LOW", 0),
        ("second-opinion", "noon", "LOW", 0),
    ]


def test_a_gap_that_both_see_is_one():
    gap = Opinion(len(TARGET), len(TARGET), category="omission")
    assert told(a_rule(("", LOW), category="omission"), (gap,)) == [("some-rule", "", "MEDIUM", 1)]


def test_two_models_support_each_other_and_one_does_not_support_itself():
    nothing = a_rule()
    assert told(nothing, (sees("bench"),)) == [("second-opinion", "bench", "LOW", 0)]
    assert told(nothing, (sees("bench"), sees("old bench"))) == [("second-opinion", "bench", "LOW", 1)]
    assert told(nothing, (sees("bench"),), (sees("old bench"),)) == [("second-opinion", "bench", "MEDIUM", 1)]
    assert told(nothing, (sees("bench", agreed=True),)) == [("second-opinion", "bench", "MEDIUM", 0)]


def test_where_the_rule_is_left_out_evidence_stays():
    assert told(a_rule(("bench", HIGH)), (sees("bench"), sees("noon")), report=False) == [
        ("some-rule", "bench", "HIGH", 1)
    ]


def test_words_of_the_original_are_a_related_place():
    found = told(a_rule(), (sees("bench", source=Span(0, 4)), sees("noon")))
    assert [one[3] for one in found] == [1, 0]


def test_doubtful_findings_are_not_told_to_a_model():
    row = Segment("1", Span(0, len(TARGET)), Span(0, len(SOURCE)))
    bitext = Bitext("d", Side("t", "en", TARGET), Side("s", "id", SOURCE), "id", (row,))
    looked = look(bitext, Resources(), [a_rule(("bench", LOW), ("noon", MEDIUM))])
    (asked,) = questions(looked.document, looked.marked)
    assert [one.text for one in asked.question.known] == ["noon"]
