"""Capitalised words: which of them are part of a name."""

from __future__ import annotations

import pytest

from translaudit.text.capitals import in_name


@pytest.mark.parametrize(
    ("text", "word", "nouns", "expected"),
    [
        ("We met Max Baker there.", "Baker", False, True),
        ("We met Baker Street people.", "Baker", False, True),
        ("We met the baker there.", "baker", False, False),
        ("We met Baker there.", "Baker", False, False),
        ("Baker Max was there.", "Baker", False, False),
        ("She left. Baker Max came.", "Baker", False, False),
        ("Da kam der Bäcker Max.", "Bäcker", True, False),
        ("Da kam Max Bäcker an.", "Bäcker", True, True),
        ("Max Bäcker kam.", "Bäcker", True, False),
    ],
    ids=[
        "behind a name",
        "before a name",
        "small",
        "alone",
        "opening the text",
        "opening a sentence",
        "a noun before a name",
        "a noun behind a name",
        "behind what opens the text",
    ],
)
def test_a_word_in_a_name(text, word, nouns, expected):
    start = text.index(word)
    assert in_name(text, start, start + len(word), nouns=nouns) is expected
