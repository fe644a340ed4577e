"""Termbases compared and merged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from termbase_strategies import termbases

from translaudit.termbase.changes import changes, merged
from translaudit.termbase.concept import Status
from translaudit.termbase.load import parse

OLD = """
[concept.outage]
kind = "term"
en.preferred = ["power cut"]
en.deprecated = ["blackout"]
en.exceptions = ["the 1977 blackout"]
uk.preferred = ["знеструмлення"]

[concept.kyiv]
kind = "place"
uk.preferred = ["Київ"]
"""
NEW = """
[concept.outage]
kind = "term"
note = "the desk asked for it"
en.preferred = ["outage"]
en.admitted = ["power cut"]
en.deprecated = ["blackout"]

[concept.drone]
en.preferred = ["drone"]
"""


def base(text):
    return parse(text, "toml", path="x.toml")


def lines(found):
    return [f"{one.sign} {one.concept} {one.lang} {one.what}" for one in found]


def test_what_an_edit_did():
    assert lines(changes(base(OLD), base(NEW))) == [
        "~ outage  note: “” → “the desk asked for it”",
        "+ outage en outage (preferred)",
        "~ outage en power cut: preferred → admitted",
        "- outage uk знеструмлення (preferred)",
        "- outage en exception “the 1977 blackout”",
        "+ drone  en drone",
        "- kyiv  the concept",
    ]


def test_a_renamed_concept_is_the_same_concept():
    assert changes(base(OLD), base(OLD.replace("concept.kyiv", "concept.capital"))) == []


def test_lines_are_those_of_the_file_that_says_it():
    found = {one.what: one.line for one in changes(base(OLD), base(NEW))}
    assert found["outage (preferred)"] == 5
    assert found["знеструмлення (preferred)"] == 7


def test_merging_keeps_what_the_first_says_and_tells_what_it_refused():
    whole, refused = merged(base(OLD), base(NEW))
    assert lines(refused) == [
        "~ outage en outage: admitted, not preferred",
        "~ outage en power cut: preferred kept, not admitted",
    ]
    outage = next(one for one in whole.concepts if one.id == "outage")
    assert [(term.text, term.status) for term in outage.terms if term.lang == "en"] == [
        ("power cut", Status.PREFERRED),
        ("outage", Status.ADMITTED),
        ("blackout", Status.DEPRECATED),
    ]
    assert outage.note == "the desk asked for it"
    assert [one.id for one in whole.concepts] == ["outage", "kyiv", "drone"]


@given(termbases())
def test_nothing_differs_from_itself_and_merging_with_itself_changes_nothing(one):
    assert changes(one, one) == []
    whole, refused = merged(one, one)
    assert refused == []
    assert changes(one, whole) == []


@given(termbases(), termbases(), st.booleans())
def test_merging_loses_no_term(one, other, swap):
    first, second = (other, one) if swap else (one, other)
    whole, _ = merged(first, second)
    kept = {(term.lang, term.text) for concept in whole.concepts for term in concept.terms}
    assert kept == {(t.lang, t.text) for base in (first, second) for concept in base.concepts for t in concept.terms}
