"""Words and names."""

from __future__ import annotations

import pytest

from translaudit.text.ordinary import ordinary


@pytest.mark.parametrize(
    ("word", "lang", "answer"),
    [
        ("Moon", "en", True),
        ("Ministries", "en", True),
        ("Zelensky", "en", False),
        ("Sevastopol", "en", False),
        ("Министра", "ru", True),
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
