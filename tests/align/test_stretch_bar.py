"""From when on words that nothing renders are told, and no hint."""

from __future__ import annotations

from translaudit.align.weighing import Part, bar

STRETCH = Part(0, 4, whole=False)


def test_few_missing_words_must_weigh_more():
    assert bar(STRETCH, 1, tail=True) > bar(STRETCH, 2, tail=True)
    assert bar(STRETCH, 3, tail=False) > bar(STRETCH, 4, tail=False)


def test_the_tail_of_a_sentence_is_told_of_by_fewer():
    assert bar(STRETCH, 2, tail=False) > bar(STRETCH, 2, tail=True) == bar(STRETCH, 4, tail=False)


def test_a_whole_sentence_has_a_bar_of_its_own():
    assert bar(Part(0, 4, whole=True), 1, tail=False) == bar(Part(0, 4, whole=True), 9, tail=True)
