"""Words that languages make of words they have, against names that look like them."""

from __future__ import annotations

import pytest

from translaudit.text.coined import coined, compound


@pytest.mark.parametrize(
    ("word", "lang"),
    [
        ("Dwarvish", "en"),
        ("Dwarven", "en"),
        ("Clanless", "en"),
        ("Undead", "en"),
        ("Arrgh", "en"),
        ("Hmmm", "en"),
        ("CtrlAltTab", "de"),
        ("AltInvio", "it"),
        ("Lindringsåtgärd", "sv"),
        ("Zweefklik", "nl"),
        ("Dejadme", "es"),
        ("Acérquese", "es"),
        ("Lasciatemi", "it"),
        ("Lorsqu'un", "fr"),
        ("Quest'ultimo", "it"),
        ("Přístupnost", "cs"),
        ("Niestabilnym", "pl"),
        ("Эльфийское", "ru"),
        ("Хо-хо", "uk"),
    ],
)
def test_words_made_of_words(word, lang):
    assert coined(word, lang)


@pytest.mark.parametrize(
    ("word", "lang"),
    [
        ("Weldyn", "en"),
        ("Bremen", "en"),
        ("Lauren", "en"),
        ("Morales", "es"),
        ("Rosales", "es"),
        ("Martinelli", "it"),
        ("D'Alembert", "fr"),
        ("Lindström", "sv"),
        ("Bergkamp", "nl"),
        ("Kovářová", "cs"),
        ("Baden-Baden", "de"),
        ("Altmaier", "de"),
        ("Достоевский", "ru"),
    ],
)
def test_names_that_look_like_such_words(word, lang):
    assert not coined(word, lang)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Clearwater", ("clear", "water")),
        ("Runemaster", ("rune", "master")),
        ("Robinson", ()),
        ("Oakland", ()),
        ("Whitaker", ()),
        ("Barcelona", ()),
    ],
)
def test_english_names_of_two_words(word, parts):
    assert compound(word, "en") == parts


def test_only_english_names_are_taken_apart():
    assert compound("Clearwater", "de") == ()
