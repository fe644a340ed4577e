"""Spans in addresses, handles and hashtags."""

from __future__ import annotations

import pytest

from translaudit.text.addresses import in_address


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://example.org/Kiev.", True),
        ("See (www.example.org/a/Kiev).", True),
        ("See example.org/Kiev for it", True),
        ("Write to Kiev@example.org!", True),
        ("Write to desk@Kiev.example", True),
        ("says @Kiev", True),
        ("#Kiev", True),
        ("the #KievNow rally", True),
        ("in Kiev.", False),
        ("in Kiev, see https://example.org", False),
        ("at @x in Kiev", False),
        ("the Kiev/Moscow line", False),
        ("No. #1 Kiev", False),
        ("left Kiev.Then they", False),
        ("Київ #КиївKiev", True),
        ("C# Kiev", False),
        ("见https://example.org。Kiev", False),
    ],
)
def test_in_address(text, found):
    start = text.index("Kiev")
    assert in_address(text, start, start + 4) is found
