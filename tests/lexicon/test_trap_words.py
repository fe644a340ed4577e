"""Words of traps are found wherever a search for each form by itself finds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.lexicon.trap_files import compile_traps
from translaudit.lexicon.traps import TrapSet
from translaudit.text.normalise import is_word_char

FORMS = [
    "a",
    "ab",
    "ab*",
    "a b",
    "ab cd",
    "b a*",
    ", ab",
    "«b",
    "%",
    "a\u0301b",
    "b\u0301",
    "c-d",
    "d'a",
    "天",
    "天地",
    "地*",
]
ALPHABET = "ab \u0301cd,«%-'天地_1A\n"


def trap_set(source_lang):
    trap = {
        "id": "one", "source": FORMS, "wrong": ["w"], "right": ["r"], "needs": "source",
        "severity": "major", "confidence": "high", "why": "why", "bad": [], "good": [],
    }  # fmt: skip
    return TrapSet(compile_traps({"source": source_lang, "target": "en", "trap": [trap]}))


def searched(text, *, unspaced):
    """Start and end of each form, by a look at every place."""
    folded = text.lower()
    for form in FORMS:
        bare = form.rstrip("*")
        for start in range(len(folded)):
            if not folded.startswith(bare, start):
                continue
            if not unspaced and start and is_word_char(folded[start - 1]) and is_word_char(folded[start]):
                continue
            end = start + len(bare)
            if unspaced or end == len(folded) or not is_word_char(folded[end]):
                yield start, end
            elif form.endswith("*"):
                while end < len(folded) and is_word_char(folded[end]):
                    end += 1
                yield start, end


@pytest.mark.parametrize("lang", ["uk", "zh"])
@given(text=st.text(ALPHABET, max_size=24))
def test_every_form_is_found_and_nothing_else(lang, text):
    found = sorted((word.start, word.end) for word in trap_set(lang).words("source", text))
    assert found == sorted(searched(text, unspaced=lang == "zh"))
