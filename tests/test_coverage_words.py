"""What words of two languages share: the word itself, what stands before or behind an apostrophe, what a form is of."""

from __future__ import annotations

import pytest

from translaudit.coverage import reader


@pytest.mark.parametrize(
    ("lang", "word", "english"),
    [
        ("de", "Host", "host"),
        ("id", "disk", "disk"),
        ("fr", "l'Arménie", "Armenia"),
        ("tr", "Veznot'un", "Wesnoth"),
        ("tr", "Düşmanlarınıza", "enemies"),
        ("cs", "knihami", "books"),
    ],
)
def test_a_word_is_rendered(lang, word, english):
    (there,), (here,) = reader(lang, "en").words(word), reader("en", lang).words(english)
    assert not there.keys.isdisjoint(here.keys)


def test_a_form_of_a_light_word_is_light():
    first, second = reader("tr", "en").words("ediyorum kitabı")
    assert not first.content
    assert not first.known
    assert second.known


def test_a_longer_word_is_not_what_a_form_means():
    (word,) = reader("tr", "en").words("düşmanlar")
    assert word.keys.isdisjoint(reader("en", "tr").words("hatred")[0].keys)


def test_a_form_that_is_a_word_itself_means_that_first():
    (word,) = reader("tr", "en").words("yasa")  # a law, and of yas, mourning
    assert word.shown[0] == "law"
