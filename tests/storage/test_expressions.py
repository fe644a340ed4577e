"""Expressions made of kept code are those that `re` makes; where the code is not for this Python, `re` makes them."""
# ruff: noqa: SLF001  what is kept for the process is reset

from __future__ import annotations

import re

import pytest

from translaudit.storage import expressions, kept

PATTERNS = [
    ("plain", r"a+b", 0),
    ("groups", r"(?P<one>[^\W\d_])(x)?(?P=one)", 0),
    ("case", r"(?<!\w)straße|ёлка", re.IGNORECASE),
    ("class", r"[А-яЁё\u0900-\u0963’'-]{2,}(?!\w)", 0),
    ("flags", r"(?i:q)\s+^x$", re.MULTILINE | re.DOTALL),
    ("surrogate", "[\ud800-\udfff]", 0),
    ("bytes", rb"a+\xd1[\x8e\x8f]", 0),
]
TEXTS = ["", "aaab", "exxe ёёлка STRASSE straße Straße", "д’ар-да и Щ", "aя", "Q\nx\n", "x\ud800y"]


@pytest.fixture
def built(tmp_path, monkeypatch):
    """A package whose build noted the patterns."""
    monkeypatch.setattr(expressions, "BUILT", tmp_path)
    monkeypatch.setattr(expressions, "_noting", [])
    monkeypatch.setattr(expressions, "_noted", {})
    expressions._built.cache_clear()
    expressions.note()
    for _, pattern, flags in PATTERNS:
        expressions.expression(pattern, flags)
    kept.write(tmp_path / expressions.NAME, expressions.code())
    expressions._built.cache_clear()
    yield tmp_path
    expressions._built.cache_clear()


def seen(pattern, text):
    text = text.encode("utf-8", "surrogatepass") if isinstance(pattern.pattern, bytes) else text
    return [(found.span(), found.groups(), found.groupdict(), found.lastindex) for found in pattern.finditer(text)]


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(("pattern", "flags"), [one[1:] for one in PATTERNS], ids=[one[0] for one in PATTERNS])
def test_kept_expressions_find_what_compiled_ones_find(monkeypatch, pattern, flags):
    monkeypatch.setattr(re, "compile", None)  # nothing is compiled here
    made = expressions.expression(pattern, flags)
    monkeypatch.undo()
    compiled = re.compile(pattern, flags)
    assert (made.pattern, made.flags, made.groups, made.groupindex) == (
        compiled.pattern,
        compiled.flags,
        compiled.groups,
        compiled.groupindex,
    )
    assert [seen(made, text) for text in TEXTS] == [seen(compiled, text) for text in TEXTS]


@pytest.mark.usefixtures("built")
def test_the_same_pattern_with_other_flags_is_another():
    assert expressions.expression(r"a+b", re.IGNORECASE).flags & re.IGNORECASE
    assert not expressions.expression(r"a+b").flags & re.IGNORECASE


@pytest.mark.usefixtures("built")
def test_code_of_another_python_is_not_used(monkeypatch):
    monkeypatch.setattr(expressions, "_made_for", lambda: ["another"])
    expressions._built.cache_clear()
    assert expressions._built() is None
    assert expressions.expression(r"a+b").fullmatch("aab")
