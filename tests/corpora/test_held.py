"""The held texts are what their README says, and the scorer puts each fault where it belongs. What is found is no test."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
CATEGORIES = {
    *("mistranslation", "entity-mismatch", "number-mismatch", "negation-mismatch", "omission", "addition"),
    *("untranslated", "term-drift", "transliteration-variant", "transliteration-inconsistency", "name-misspelling"),
}


@pytest.fixture(scope="module")
def held():
    sys.path.insert(0, str(BENCHMARKS))
    try:
        spec = importlib.util.spec_from_file_location("held", BENCHMARKS / "held.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(BENCHMARKS))
    return module


def test_texts_are_numbered_and_each_has_faults(held):
    texts = list(held.texts())
    assert [text.number for text in texts] == list(range(1, 61))
    assert all(2 <= len(list(held.faults(text))) <= 6 for text in texts)


def test_the_even_half_of_various_texts_is_as_large_as_what_was_written_with_it(held):
    numbers = [text.number for text in held.texts("various")]
    assert numbers == [*range(1, 69), *range(69, 246, 2)]


def test_mixed_texts_are_numbered_and_each_has_faults(held):
    texts = list(held.texts("mixed"))
    assert [text.number for text in texts] == [*range(1, 61), *range(62, 181, 2)]
    assert all(2 <= len(list(held.faults(text))) <= 5 for text in texts)


def test_right_texts_have_no_faults_and_as_many_paragraphs_as_their_translations(held):
    texts = list(held.texts("right"))
    assert sum(text.number % 2 == 0 for text in texts) == 297
    assert [text.number for text in texts if list(held.faults(text))] == []
    assert [text.number for text in texts if text.source.count("\n\n") != text.marked.count("\n\n")] == []


@pytest.mark.parametrize("corpus", ["held", "various", "mixed", "right"])
def test_no_mark_is_left_and_categories_are_known(held, corpus):
    for text in held.texts(corpus):
        assert not set("{}|") & set(held.clean(text)), text.number
        for fault in held.faults(text):
            assert fault.category in CATEGORIES
            assert fault.wrong != fault.right
            assert fault.translation != held.clean(text)


def test_a_fault_stands_alone_and_its_place_is_known(held):
    text = held.Text(1, "de-en", "", "A {{big|small|mistranslation}} dog{{, old,||addition}} slept{{| here|omission}}.")
    first, second, third = held.faults(text)
    assert held.clean(text) == "A small dog slept here."
    assert (first.translation, first.start, first.end) == ("A big dog slept here.", 2, 5)
    assert (second.translation, second.start, second.end) == ("A small dog, old, slept here.", 11, 17)
    assert (third.translation, third.start, third.end) == ("A small dog slept.", 17, 17)


@pytest.mark.parametrize(
    ("category", "start", "end", "touched"),
    [
        ("mistranslation", 2, 5, True),
        ("number-mismatch", 0, 2, True),
        ("mistranslation", 9, 12, False),
        ("omission", 9, 9, False),
    ],
)
def test_a_finding_touches_a_fault_by_its_place(held, category, start, end, touched):
    fault = next(held.faults(held.Text(1, "de-en", "", "A {{big|small|mistranslation}} dog slept.")))
    finding = {"category": category, "start": start, "end": end, "related": []}
    assert held.touches(finding, fault) is touched


def test_what_is_missing_is_found_by_its_category_anywhere(held):
    fault = next(held.faults(held.Text(1, "de-en", "", "It is {{|not |negation-mismatch}}so, said the mayor.")))
    finding = {"category": "negation-mismatch", "start": 15, "end": 20, "related": []}
    assert held.touches(finding, fault)
    assert not held.touches(finding | {"category": "addition"}, fault)
