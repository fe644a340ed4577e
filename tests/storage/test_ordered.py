"""Sorted strings as bytes are found where bisection finds them in a list, and few of them are made."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.storage.ordered import ordered, packed_ordered, unpacked_ordered

LINES = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=3), max_size=300)
MAKERS = [ordered, lambda lines: unpacked_ordered(memoryview(packed_ordered(lines)))]


@pytest.mark.parametrize("make", MAKERS, ids=["a list", "bytes"])
@given(LINES, st.text(max_size=3), st.data())
def test_places_and_ranges_are_those_of_the_list(make, lines, text, data):
    lines.sort()
    found = make(lines)
    assert (found.left(text), found.right(text)) == (bisect_left(lines, text), bisect_right(lines, text))
    for line in lines[:3]:
        assert (found.left(line), found.right(line)) == (bisect_left(lines, line), bisect_right(lines, line))
    low, high = (data.draw(st.integers(0, len(lines))) for _ in range(2))
    assert list(found.between(low, high)) == lines[low:high]
    assert [found[number] for number in range(len(found))] == lines
    assert list(found) == lines


def test_a_string_is_made_alone_and_a_place_with_its_neighbours():
    found = unpacked_ordered(packed_ordered([f"{number:04}" for number in range(1_000)]))
    assert found[777] == "0777"
    assert found._blocks == {}  # noqa: SLF001  nothing else tells what was made
    assert found.left("0500") == 500
    assert [len(block) for block in found._blocks.values()] == [16]  # noqa: SLF001  as above
