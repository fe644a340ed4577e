"""Words that are no prose: web and mail addresses, handles, hashtags.

Reach for `in_address` before judging how a name is spelled: in `https://example.org/Kiev`, `desk@kiev.example`, `@Kiev`
and `#Kiev` the spelling is not the translator's to choose. A line is looked at only around the span. It does not check
that an address exists.
"""

from __future__ import annotations

from translaudit.storage.expressions import expression

__all__ = ["in_address"]

_PART = expression(r"[\w.:/?#@%&=+~-]")
_AFTER = expression(r"[\w.:/?#@%&=+~-]*")
_ADDRESS = expression(r"://|\bwww\.|\w@\w|(?<!\w)[@#]\w|\w\.[a-z]{2,}/\w")
_LONGEST = 200  # code points to either side


def in_address(text: str, start: int, end: int) -> bool:
    """Whether a span of code points stands in an address, a handle or a hashtag."""
    first, low = start, max(0, start - _LONGEST)
    around = text[low : end + _LONGEST]
    if "/" not in around and "@" not in around and "#" not in around and "www." not in around:  # most texts
        return False
    while first > low and _PART.match(text, first - 1):
        first -= 1
    after = _AFTER.match(text, end, end + _LONGEST)
    return _ADDRESS.search(text[first : after.end() if after else end]) is not None
