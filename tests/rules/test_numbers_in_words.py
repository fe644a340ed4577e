"""Numbers said in words that are only sometimes numbers: what is exchanged is reported, what is the same is not."""

from __future__ import annotations

import csv
import tomllib
from itertools import permutations
from pathlib import Path

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rule import discover

RULE = next(one for one in discover(plugins=False) if one.name == "number-mismatch")
GROUPS = tomllib.loads(Path(__file__).with_name("numbers_in_words.toml").read_text(encoding="utf-8"))
with Path(__file__).with_name("numbers_in_words_same.tsv").open(encoding="utf-8", newline="") as lines:
    SAME = [(row["lang"], row["original"], row["english"]) for row in csv.DictReader(lines, delimiter="\t")]


def shown(lang, text, other, translation):
    sides = Side("t.txt", other, translation), Side("s.txt", lang, text)
    segment = Segment("1", Span(0, len(translation)), Span(0, len(text)))
    bitext = Bitext("t.txt", *sides, lang, (segment,))
    found = examine(bitext, Resources(), [RULE], Settings()).findings
    return [(one.text, one.message) for one in found if one.confidence >= Confidence.MEDIUM]


def with_english():
    for group, members in GROUPS.items():
        for name, sentences in members.items():
            for lang in sentences:
                if lang != "en":
                    yield pytest.param(group, name, lang, id=f"{group}.{name} {lang}")


@pytest.mark.parametrize(("group", "name", "lang"), [*with_english()])
def test_what_was_exchanged_is_reported_into_and_from_english(group, name, lang):
    members = GROUPS[group]
    text, english = members[name][lang], members[name]["en"]
    assert not shown(lang, text, "en", english)
    assert not shown("en", english, lang, text)
    missed = []
    for other in members:
        if other != name:
            missed += [other] * (not shown(lang, text, "en", members[other]["en"]))
            missed += [f"from {other}"] * (not shown("en", members[other]["en"], lang, text))
    assert not missed


def between(group):
    for name, sentences in GROUPS[group].items():
        for one, other in permutations(sentences, 2):
            if "en" not in (one, other):
                yield name, one, other


@pytest.mark.parametrize("group", GROUPS)
def test_what_says_the_same_is_silent_between_any_two_languages(group):
    found = {
        (name, one, other): alarms
        for name, one, other in between(group)
        if (alarms := shown(one, GROUPS[group][name][one], other, GROUPS[group][name][other]))
    }
    assert not found


@pytest.mark.parametrize("group", GROUPS)
def test_what_was_exchanged_is_reported_between_any_two_languages(group):
    missed = [
        (name, one, wrong, other)
        for name, one, other in between(group)
        for wrong in GROUPS[group]
        if wrong != name
        and other in GROUPS[group][wrong]
        and not shown(one, GROUPS[group][name][one], other, GROUPS[group][wrong][other])
    ]
    assert not missed


@pytest.mark.parametrize(("lang", "text", "english"), SAME, ids=[f"{lang} {english[:40]}" for lang, _, english in SAME])
def test_what_is_no_number_or_the_same_in_another_dress_is_silent(lang, text, english):
    assert not shown(lang, text, "en", english)
    assert not shown("en", english, lang, text)
