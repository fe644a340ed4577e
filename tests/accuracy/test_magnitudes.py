"""Numbers that say the same with another magnitude."""

from __future__ import annotations

import pytest

from translaudit.accuracy.magnitudes import same_number


@pytest.mark.parametrize(
    ("said", "word", "there", "other", "same"),
    [
        ("Доход — 1237 млн евро.", "млн", "Income is €1.237 billion.", "billion", True),
        ("Доход — 1237 млн евро.", "млн", "Income is €1.24 billion.", "billion", True),
        ("Доход — 237 млн евро.", "млн", "Income is €237 billion.", "billion", False),
        ("Доход — миллионы евро.", "миллионы", "Income is billions of euros.", "billions", False),
    ],
)
def test_the_same_number(said, word, there, other, same):
    assert same_number((said, there), (said.index(word), there.index(other)), ("ru", "en")) is same
