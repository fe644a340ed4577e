"""Words and lines counted in bulk, against splitting."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.text import counting
from translaudit.text.counting import words_and_lines

SPACES = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2007\u200a\u2028\u2029\u202f\u205f\u3000"


@given(st.text(st.sampled_from("ab'“”яé語กあ😀\u200b\u200f\ud800" + SPACES)))
def test_counting_is_splitting(text):
    han = len(re.findall("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]", text))
    lines = sum(1 for line in text.split("\n") if line and not line.isspace())
    assert words_and_lines(text) == (len(text.split()) + han, lines)


@given(st.text(st.sampled_from("ab'“яé語 \t\n\r\x85\xa0\u2003")), st.integers(1, 9))
def test_a_text_counted_in_parts_is_the_same_text(text, part):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "_PART", part)
        in_parts = words_and_lines(text)
    assert in_parts == words_and_lines(text)


@pytest.mark.parametrize("space", SPACES, ids=lambda sign: f"U+{ord(sign):04X}")
def test_each_white_space_parts_words(space):
    assert words_and_lines(f"a{space}b")[0] == 2
    assert words_and_lines(f"“a{space}b”")[0] == 2
