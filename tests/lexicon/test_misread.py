"""Nouns that a reader may take for others, by the word lists."""

from __future__ import annotations

import pytest

from translaudit.lexicon.misread import look_alikes, misread, own_meaning


@pytest.mark.parametrize(
    ("word", "lang", "instead", "taken"),
    [
        ("bintang", "id", ("animal",), "binatang"),
        ("bintang", "id", ("animals",), "binatang"),
        ("bintang", "id", ("house",), ""),
        ("trial", "en", ("path", "trail"), "trail"),
        ("trial", "en", ("rail",), ""),
        ("ibu", "id", ("week",), ""),
        ("狼", "zh", ("wave",), ""),
        ("الأسرى", "ar", ("prisoner",), ""),
    ],
    ids=["a letter less", "a plural", "another", "English", "it begins otherwise", "too short", "signs", "plurals"],
)
def test_a_word_is_taken_for_a_noun_that_begins_and_goes_on_alike(word, lang, instead, taken):
    assert misread(word, lang, instead) == taken


def lemmas(entries):
    return {one.lemma for one in entries}


def test_the_dictionary_tells_which_noun_a_form_is_of():
    assert "волна" in lemmas(look_alikes("волка", "ru", {"wave"}))
    assert "волк" in lemmas(own_meaning("волка", "ru", {"wave"}))


def test_what_is_rendered_by_its_own_meaning_looks_like_nothing():
    assert look_alikes("волка", "ru", {"wave", "wolf"}) == ()
    assert own_meaning("волка", "ru", {"wave", "wolf"}) == ()


def test_other_languages_have_no_such_dictionary():
    assert look_alikes("Wolke", "de", {"wolf"}) == ()
