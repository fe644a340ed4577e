"""Quantities in running text: numbers in digits and words, magnitudes, dates, weekdays, units of time.

Reach for `read` to find the quantities of a text, for `compare` to hold those of a translation against those of its
original, and for `write` to put a value the way a language writes it. Knowledge of languages is in `words/*.toml`.
What it does not do: arithmetic across sentences, phone numbers, sums written as formulas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.text.numerals.customs import otherwise
from translaudit.text.numerals.hours import elapsed
from translaudit.text.numerals.lexicon import lexicon
from translaudit.text.numerals.quantity import Kind, Quantity, Weight

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Kind", "Quantity", "Weight", "knows_words", "read"]


def read(text: str, lang: str) -> Sequence[Quantity]:
    """The quantities of a text, by their start.

    Args:
        text: a sentence or so; offsets are code points into it.
        lang: BCP 47 tag of its language.
    """
    if lexicon(lang).raw.get("reader") == "han":
        from translaudit.text.numerals.han import read_han  # noqa: PLC0415  only for these languages

        return otherwise(text, lang, elapsed(text, read_han(text, lang)))
    from translaudit.text.numerals.reader import read_spaced  # noqa: PLC0415  only for the others

    return otherwise(text, lang, elapsed(text, read_spaced(text, lang)))


def knows_words(lang: str) -> bool:
    """Whether numbers in words are read in a language; in others only those in digits are."""
    known = lexicon(lang)
    return known.spelled or known.raw.get("reader") == "han"
