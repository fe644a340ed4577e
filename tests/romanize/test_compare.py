"""A limit on what two spellings may cost changes no answer within it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.romanize.compare import joined_letters, may_begin_alike, variant_cost

_WORDS = st.text(alphabet="aehikoshyzvwunt", min_size=1, max_size=9)


@given(_WORDS, _WORDS, st.sampled_from((0.2, 0.5, 0.8, 0.99)))
def test_limit(one, other, limit):
    whole = variant_cost(one, other)
    within = variant_cost(one, other, limit=limit)
    assert (within <= limit) == (whole <= limit)
    if within <= limit:
        assert within == whole
        assert may_begin_alike(one, other)


@given(_WORDS, _WORDS)
def test_both_ways(one, other):
    assert variant_cost(one, other) == pytest.approx(variant_cost(other, one))


def test_letters_are_joined_both_ways():
    assert {pair[::-1] for pair in joined_letters()} == joined_letters()
