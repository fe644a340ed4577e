"""Words that stand in like texts are alike, and what stands around a place goes with one meaning better than another."""

from __future__ import annotations

import pytest

from translaudit.lexicon.senses.company import Company, Neighbour, alike, meaning, word_vector


def around(text: str, place: str) -> Company:
    words = text.split()
    at = words.index(place)
    starts = [len(" ".join(words[:number])) + bool(number) for number in range(len(words))]
    return Company(
        Neighbour(word, starts[number], starts[number] + len(word), abs(number - at))
        for number, word in enumerate(words)
        if number != at
    )


@pytest.mark.parametrize(
    ("text", "better", "worse"),
    [
        ("he tightened the X of the bicycle with a spanner", "bolt", "marriage"),
        ("the surgeon removed the X from his liver", "tumour", "invoice"),
        ("the orchestra tuned the X before the concert", "violin", "tractor"),
    ],
)
def test_what_stands_around_a_place_goes_with_one_meaning(text, better, worse):
    company = around(text, "X")
    assert company.likeness(meaning((better,)))[0] > company.likeness(meaning((worse,)))[0]


def test_the_words_that_fit_best_are_named():
    text = "the orchestra tuned the X before lunch"
    _, spans = around(text, "X").likeness(meaning(("violin",)))
    assert "orchestra" in {text[start:end] for start, end in spans}


def test_nearer_words_count_more():
    near, far = around("tumour X a a a a a a a a concert", "X"), around("concert X a a a a a a a a tumour", "X")
    meant = meaning(("surgeon",))
    assert near.likeness(meant)[0] > far.likeness(meant)[0]


def test_words_in_like_texts_are_alike():
    assert alike(meaning(("pharmacy",)), meaning(("drugstore",))) > 0.5
    assert alike(meaning(("pharmacy",)), meaning(("cannon",))) < 0.2


def test_a_plural_and_a_genitive_are_the_word():
    assert word_vector("Scythes") is not None
    assert word_vector("doctor's") == word_vector("doctor")


def test_what_is_not_known_says_nothing():
    assert word_vector("qwxzzk") is None
    assert meaning(("qwxzzk",)) == ()
    assert alike((), meaning(("cannon",))) == 0
    assert around("X", "X").likeness(meaning(("cannon",))) == (0.0, ())


def test_frequent_words_count_less():
    rare, frequent = word_vector("scythe"), word_vector("which")
    assert rare is not None
    assert frequent is not None
    assert rare.weight > 2 * frequent.weight
