"""Letters that a regular expression cannot do without."""

from __future__ import annotations

import re

import pytest

from translaudit.text.gaps import gap_list
from translaudit.text.needed import needed

TEXTS = (
    "He told that one of largest cities fell, while others stood.",
    'One of the, main "said" on Monday; and/or of those, who came.',
    "The dogs', and the cats', were in by the house for the first in a row.",
    "According to, the man of the northern. They are, which is a by another.",
    "Was a man at the gate of (a) 20th and walked too, than previous, in for the next.",
    "Said that he took again the un-named of, and could be than as, an. Its who.",
)


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        (r"\btold(?P<gap>) that\b", ("told that",)),
        (r"(?<!as )(?:these|those)[,.]", ("these,", "these.", "those,", "those.")),
        (r"[a-z]+ (?:who|which)\b", (" which", " who")),
        (r"(?:Mr|Mrs)\.? (?P<gap>)", ()),
        (r"(?i:told) that", (" that",)),
        (r"(?:in|of|[a-z]ing) a", ()),
        (r"[^t]old,? hat", (" hat",)),
        (r"x{2,}(?:one two)?", ()),
    ],
)
def test_of_strings_that_tell_the_fewest_and_longest_are_taken(pattern, strings):
    assert needed(pattern) == strings


def test_no_gap_is_missed_for_its_letters():
    _, make = gap_list()
    listed = make()["expressions"]
    assert sum(bool(wanted) for *_, wanted in listed) > len(listed) / 2
    seen = 0
    for pattern, _, _, wanted in listed:
        for text in TEXTS:
            if wanted and re.search(pattern, text):
                seen += 1
                assert any(one in text.lower() for one in wanted), (pattern, text)
    assert seen > 10
