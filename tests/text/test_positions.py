"""Text offsets to file positions, with and without anchors."""

from __future__ import annotations

import pytest

from translaudit.model import Anchor, Side
from translaudit.text.positions import Locator


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (0, 1, 1)), ("ab", 2, (2, 1, 3)), ("a\nb", 2, (2, 2, 1)), ("a\r\nb", 2, (2, 1, 3)), ("a\r\nb", 3, (3, 2, 1)),
        ("a\rb", 2, (2, 2, 1)), ("a\n", 2, (2, 2, 1)), ("🙂🙂x", 2, (2, 1, 3)), ("a\u2028b\x85c", 4, (4, 1, 5)),
    ],
)  # fmt: skip
def test_without_anchors(text, offset, expected):
    assert Locator(Side("f", "en", text)).locate(offset) == expected


def test_with_anchors():
    side = Side("f", "en", "ab\ncd\nef", (Anchor(0, 10, 1, 11), Anchor(3, 40, 2, 6)))
    locate = Locator(side).locate
    assert [locate(at) for at in (0, 2, 3, 5, 6)] == [
        (10, 1, 11), (12, 1, 13), (40, 2, 6), (42, 2, 8), (43, 3, 1),
    ]  # fmt: skip


def test_a_span_ends_before_markup_and_the_next_begins_behind_it():
    side = Side("f", "en", "abcd", (Anchor(0, 0, 1, 1), Anchor(2, 2, 1, 3), Anchor(2, 9, 1, 10)))
    locate = Locator(side).locate
    assert locate(2) == (9, 1, 10)
    assert locate(2, end=True) == (2, 1, 3)
    assert [locate(at, end=True).offset for at in (1, 3, 4)] == [1, 10, 11]
