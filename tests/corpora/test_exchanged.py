"""Exchanged things stand in every language and half, and the scorer puts them where they belong. What is found is no test."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def exchanged():
    sys.path.insert(0, str(BENCHMARKS))
    try:
        spec = importlib.util.spec_from_file_location("exchanged", BENCHMARKS / "exchanged.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(BENCHMARKS))
    return module


@pytest.fixture
def thing(exchanged):
    def made(target, kind="sibling"):
        return exchanged.Thing(1, kind, {"de": "Der {{Hund|Wolf}} schlief.", "en": target})

    return made


def test_every_thing_has_a_sentence_in_every_language(exchanged):
    things = exchanged.things()
    assert [one.number for one in things] == list(range(1, 81))
    assert all(tuple(one.sentences) == exchanged.LANGUAGES for one in things)


def test_kinds_are_spread_equally_over_both_halves(exchanged):
    counts = Counter((one.kind, one.number % 2) for one in exchanged.things())
    assert len(counts) == 16
    assert set(counts.values()) == {5}


def test_every_sentence_has_an_exchange_and_no_mark_is_left(exchanged):
    for one in exchanged.things():
        for lang, marked in one.sentences.items():
            (first, *_) = exchanged.faults(one, f"en-{lang}")
            for sentence in (exchanged.right(marked), first.translation):
                assert not set("{}|") & set(sentence), (one.number, lang)
                assert "  " not in sentence
            assert exchanged.right(marked) != first.translation


def test_the_original_is_right_and_all_places_are_exchanged_together(exchanged, thing):
    first, second = exchanged.faults(thing("{{A dog|The cats}} saw {{the cats|a dog}}."), "de-en")
    assert first.text.source == "Der Hund schlief."
    assert first.translation == second.translation == "The cats saw a dog."
    assert (first.start, first.end) == (0, 8)
    assert (second.start, second.end) == (13, 18)


def test_a_place_where_words_are_missing_counts_only_alone(exchanged, thing):
    (first,) = exchanged.faults(thing("It {{does |}}{{bark|barks}}."), "de-en")
    assert first.wrong == "barks"
    (first,) = exchanged.faults(thing("It may {{not |}}bark.", "negation and modality"), "de-en")
    assert (first.wrong, first.category, first.start, first.end) == ("", "negation-mismatch", 7, 7)


@pytest.fixture
def report(exchanged, monkeypatch):
    """Have findings reported: a function of the translation."""

    def reported(findings):
        for module in (exchanged, sys.modules["held"]):
            monkeypatch.setattr(module, "findings", lambda _, translation, __: findings(translation))

    return reported


def finding(start, end):
    return {
        "category": "mistranslation",
        "rule": "wrong-sense",
        "text": "cat",
        "start": start,
        "end": end,
        "related": [],
    }


@pytest.mark.parametrize(("start", "end", "is_found"), [(0, 8, True), (13, 18, True), (30, 34, False)])
def test_a_finding_at_any_exchanged_place_finds_it(exchanged, thing, report, start, end, is_found):
    report(lambda translation: [finding(start, end)] if translation.startswith("The cats saw a dog") else [])
    result = exchanged.result(thing("{{A dog|The cats}} saw {{the cats|a dog}} in the old park."), "de-en", None)
    assert result.found is is_found
    assert not result.alarms


def test_what_the_right_sentence_has_too_is_an_alarm_and_finds_nothing(exchanged, thing, report):
    report(lambda _: [finding(2, 5)])
    result = exchanged.result(thing("A {{dog|cat}} slept."), "de-en", None)
    assert result.alarms == [finding(2, 5)]
    assert not result.found


def test_nothing_is_told_of_the_even_half(exchanged, report, monkeypatch, capsys):
    report(lambda _: [])
    monkeypatch.setattr(sys, "argv", ["exchanged.py", "--pairs", "de-en", "--show", "misses"])
    exchanged.main()
    told = [line.split()[1] for line in capsys.readouterr().out.splitlines() if line.startswith("missed")]
    assert len(told) == 40
    assert all(int(number) % 2 for number in told)
    monkeypatch.setattr(sys, "argv", ["exchanged.py", "--half", "even", "--show", "misses"])
    with pytest.raises(SystemExit):
        exchanged.main()
