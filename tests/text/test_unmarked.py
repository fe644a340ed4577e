"""Letters in ASCII are those of the library, whether they ship or not."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st
from unidecode import unidecode

from translaudit.text import unmarked
from translaudit.text.unmarked import ascii_of


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_any_text(text):
    assert ascii_of(text) == unidecode(text)


def test_the_scripts_that_ship_need_no_library(monkeypatch):
    texts = ["Щорс", "Łódź’s", "Ὀδυσσεύς Κνωσός", "Քարտեզ", "Việt Nam"]
    expected = list(map(unidecode, texts))
    monkeypatch.setattr(unmarked, "_LETTERS", type(unmarked._LETTERS)())  # noqa: SLF001  as at the start
    monkeypatch.setitem(sys.modules, "unidecode", None)
    assert list(map(ascii_of, texts)) == expected
