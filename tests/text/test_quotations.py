"""A quick look for marks never denies what the quotations show."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translaudit.text.quotations import marked, quotes


@given(st.text(st.sampled_from("ab '\"“”„«»‘’.\n\r"), max_size=30), st.integers(0, 30))
def test_no_quotation_begins_where_no_mark_stands(text, before):
    begun = [one for one in quotes(text, "en") if one.start < before]
    assert marked(text, 0, before) or not begun


def test_a_mark_is_seen_only_in_the_stretch():
    assert marked("so “said” he", 0, 4)
    assert not marked("so “said” he", 0, 3)
