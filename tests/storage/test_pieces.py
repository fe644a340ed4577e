"""What is packed comes out as it went in, a piece at a time."""

from __future__ import annotations

import marshal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.storage import pieces
from translaudit.storage.pieces import ByKey, Pieces, packed, packed_by_key, packed_numbers, unpacked_numbers

VALUES = st.recursive(st.none() | st.integers() | st.text(), lambda inner: st.lists(inner).map(tuple), max_leaves=5)


@given(st.lists(VALUES))
def test_values_by_number(values):
    found = Pieces(packed(values))
    assert len(found) == len(values)
    assert list(found) == values
    for number in (-1, len(values)):
        with pytest.raises(IndexError):
            found[number]


@given(st.dictionaries(st.text(), VALUES, max_size=40), st.text())
def test_values_by_key(values, other):
    found = ByKey(memoryview(packed_by_key(values)))
    assert {key: found.get(key) for key in values} == values
    assert (other in found) == (other in values)
    assert found.get(other, "none") == values.get(other, "none")
    keys = [*values, other, *values]
    assert found.values(keys, "none") == [values.get(key, "none") for key in keys]


def test_only_what_is_asked_for_is_unpacked_and_once(monkeypatch):
    found = Pieces(packed(["one", "two", "three"]), str.upper)
    seen = []
    monkeypatch.setattr(pieces.marshal, "loads", lambda data, loads=marshal.loads: seen.append(loads(data)) or seen[-1])
    assert (found[1], found[1], seen) == ("TWO", "TWO", ["two"])


@pytest.mark.parametrize("order", ["little", "big"])
def test_numbers_in_either_order_of_bytes(order, monkeypatch):
    monkeypatch.setattr(pieces.sys, "byteorder", order)
    assert list(unpacked_numbers(packed_numbers([0, 1, 2**32 - 1]))) == [0, 1, 2**32 - 1]


def test_what_is_made_of_the_value_of_a_key_is_made_once():
    made = []
    found = pieces.ByKey(
        pieces.packed_by_key({"two": (1, 1), "three": (1, 2)}), lambda value: made.append(value) or sum(value)
    )
    assert [found["two"], found.get("two"), *found.values(["three", "four"], 0)] == [2, 2, 3, 0]
    assert made == [(1, 1), (1, 2)]
