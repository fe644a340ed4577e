"""Words and names."""

from __future__ import annotations

import pytest

from translaudit.text.ordinary import derived, ordinary


@pytest.mark.parametrize(
    ("word", "lang", "answer"),
    [
        ("Moon", "en", True),
        ("Ministries", "en", True),
        ("Zelensky", "en", False),
        ("Sevastopol", "en", False),
        ("Министра", "ru", True),
        ("Рихтера", "ru", True),
        ("Mrs", "en", True),
        ("России", "ru", False),
        ("Universidad", "es", True),
        ("Ostatnich", "pl", True),
        ("Mattel", "pl", False),
        ("Regierung", "de", True),
        ("Bahnhofsvorplatz", "de", True),
        ("Գիրք", "hy", None),
    ],
)
def test_ordinary_words(word, lang, answer):
    assert ordinary(word, lang) is answer


@pytest.mark.parametrize(
    ("word", "lang", "answer"),
    [
        ("Vicepresidente", "es", True),
        ("Afroamerykanów", "pl", True),
        ("Franciszek", "pl", False),
        ("Экстренно", "ru", False),
    ],
)
def test_words_behind_a_prefix(word, lang, answer):
    assert derived(word, lang) is answer
