"""Segments and anchors of rows, made when they are asked for."""

from __future__ import annotations

import pickle

import pytest

from translaudit.model import Anchor, Segment, Side, Span
from translaudit.text.positions import Locator
from translaudit.text.rows import RowAnchors, RowSegments

# "ab\nc\n\nde" against "х\n\nуу": the second row has no original, nor has the last.
SEGMENTS = RowSegments(["1", "2", "3", "4"], [0, 3, 5, 6, 9], [0, 2, 2, 5, 5])
EXPECTED = (
    Segment("1", Span(0, 2), Span(0, 1)),
    Segment("2", Span(3, 4)),
    Segment("3", Span(5, 5), Span(2, 4)),
    Segment("4", Span(6, 8)),
)


def test_segments_are_those_of_the_columns():
    assert tuple(SEGMENTS) == EXPECTED
    assert (len(SEGMENTS), SEGMENTS[-1], SEGMENTS[1:3]) == (4, EXPECTED[3], EXPECTED[1:3])
    assert tuple(pickle.loads(pickle.dumps(SEGMENTS))) == EXPECTED  # noqa: S301  our own


@pytest.mark.parametrize(("offset", "name"), [(0, "1"), (1, "1"), (2, "3"), (3, "3")])
def test_the_segment_of_a_place_of_the_original(offset, name):
    assert SEGMENTS.of_source(offset).id == name


def test_rows_without_originals_have_none():
    assert RowSegments(["1"], [0, 3], None)[0] == Segment("1", Span(0, 2))
    assert RowSegments(["1"], [0, 3], None).of_source(0) is None


def anchors(row: int, start: int) -> list[Anchor]:
    return [Anchor(start, 100 * row, row, 5), Anchor(start + 1, 100 * row + 2, row, 7)]


def test_anchors_are_found_once_and_only_where_asked():
    asked = []
    made = RowAnchors([0, 3], [1, 2], lambda row, start: asked.append(row) or anchors(row, start))
    locate = Locator(Side("f", "en", "ab\ncd", made)).locate
    assert [locate(3), locate(4), locate(4)] == [(200, 2, 5), (202, 2, 7), (202, 2, 7)]
    assert made
    assert asked == [2]
    assert (len(made), list(made), made[0]) == (4, [*anchors(1, 0), *anchors(2, 3)], Anchor(0, 100, 1, 5))


def test_anchors_go_to_other_processes():
    made = pickle.loads(pickle.dumps(RowAnchors([0, 3], [1, 2], anchors)))  # noqa: S301  our own
    assert list(made) == [*anchors(1, 0), *anchors(2, 3)]


def test_a_line_feed_written_as_an_escape_is_no_new_line_of_the_row_before_it():
    made = RowAnchors([0], [1], lambda row, start: [Anchor(start, 10, row, 11), Anchor(2, 13, row, 14)])
    assert Locator(Side("f", "en", "a\nb", made)).locate(2) == (13, 1, 14)


def test_a_segment_of_few_rows_is_made_once_and_one_of_many_is_not_kept():
    few, many = (RowSegments(["1"] * rows, [*range(0, 2 * rows + 2, 2)], None) for rows in (2, 2000))
    assert few[1] is few[1]
    assert few[-1] == few[1]
    assert many[1] is not many[1]
    assert many[1] == few[1]
