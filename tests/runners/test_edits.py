"""Edits touch the bytes of the words they are for and no others, in every encoding, or are left and told."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.model import Confidence, Finding, Severity
from translaudit.runners.edits import edited


def finding(start, text, new):
    end = start + len(text)
    return Finding(
        *("t", "t", 1, 1, start, end, "1", 0, 0, text, "r", "TA000", "c", "m", Severity.MAJOR, Confidence.HIGH, ""),
        suggestions=(new,),
        fix="safe",
    )


def _one(text, old, new, path="t.txt", encoding="utf-8", mark=b""):
    return edited(mark + text.encode(encoding), encoding, path, [finding(text.index(old), old, new)])


WORDS = st.text(st.characters(exclude_categories=["Cs", "Zs", "Zl", "Zp", "Cc"]), min_size=1, max_size=6)
GAPS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(
    st.lists(st.tuples(GAPS, WORDS, WORDS), max_size=6),
    GAPS,
    st.sampled_from(["utf-8", "utf-16-le", "utf-32", "utf-16", "utf-8-sig"]),
)
def test_no_byte_outside_the_spans_is_touched(parts, end, encoding):
    text = "".join(gap + old for gap, old, _ in parts) + end
    mark, bare = {
        "utf-16": (codecs.BOM_UTF16_BE, "utf-16-be"),
        "utf-32": (codecs.BOM_UTF32_LE, "utf-32-le"),
        "utf-8-sig": (codecs.BOM_UTF8, "utf-8"),
    }.get(encoding, (b"", encoding))
    if not mark and text.startswith("\ufeff"):
        text = "x" + text[1:]  # would be taken for a mark
        parts = [(("x" + gap[1:]) if number == 0 else gap, old, new) for number, (gap, old, new) in enumerate(parts)]
        text = "".join(gap + old for gap, old, _ in parts) + (end if parts else text)
    found, at = [], 0
    for gap, old, new in parts:
        at += len(gap)
        found.append(finding(at, old, new))
        at += len(old)
    result = edited(mark + text.encode(bare), encoding, "t.txt", found)
    expected = "".join(gap + new for gap, _, new in parts) + (end if parts else text)
    assert result.data == mark + expected.encode(bare)
    assert (result.before, result.after) == (text, expected)
    assert len(result.done) == len(parts)
    assert not result.left


@given(st.binary(max_size=60), st.integers(0, 30), st.integers(0, 30))
def test_where_nothing_fits_nothing_changes(data, start, length):
    result = edited(data, "latin-1", "t.txt", [finding(start, "\x00" * (length + 1) + "…", "x")])
    assert result.data == data
    assert len(result.left) == 1


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u", "gb18030", "shift_jis", "euc-kr"])
def test_other_encodings_stay(encoding):
    text = "abc Kharkov\r\nxyz "
    result = _one(text, "Kharkov", "Kharkiv", encoding=encoding)
    assert result.data == text.replace("Kharkov", "Kharkiv").encode(encoding)


@pytest.mark.parametrize(
    ("text", "old", "new", "path", "encoding", "why"),
    [
        pytest.param("Khar<b>k</b>ov", "Khar", "Kh", "t.html", "utf-8", "", id="beside markup"),
        pytest.param("a Kyiv b", "Kyiv", "Kyjiv’", "t.txt", "cp866", "cannot be written in cp866", id="no such letter"),
        pytest.param("日本 Kyiv 日本", "Kyiv", "Kiev", "t.txt", "iso2022_jp", "", id="states of a codec that meet"),
        pytest.param("日本Kyiv日本", "日", "月", "t.txt", "iso2022_jp", "bytes around", id="states of a codec"),
        pytest.param(
            'msgstr "Kyiv"', "Kyiv", "x\x07y", "t.po", "utf-8", "of this format", id="a control character in po"
        ),
        pytest.param(
            "<seg>Kyiv</seg>", "Kyiv", "x\x07y", "t.tmx", "utf-8", "of this format", id="one that XML has not"
        ),
        pytest.param("a\tKyiv", "Kyiv", "x\ty", "t.tsv", "utf-8", "of this format", id="a tab in a cell"),
        pytest.param("Great\nBritain", "Great\nBritain", "England", "t.md", "utf-8", "two lines", id="two lines"),
    ],
)
def test_what_cannot_be_edited_is_left_and_told(text, old, new, path, encoding, why):
    result = _one(text, old, new, path, encoding)
    assert bool(result.left) == bool(why)
    if why:
        assert why in result.left[0].why
        assert result.data == text.encode(encoding)


@pytest.mark.parametrize(
    ("text", "old", "new", "path", "after"),
    [
        pytest.param(
            "the Kharkov\nOblast", "Kharkov\nOblast", "Kharkiv Oblast", "t.md", "the Kharkiv\nOblast", id="wrap"
        ),
        pytest.param("a\u00a0b", "a\u00a0b", "c d", "t.txt", "c\u00a0d", id="no-break space"),
        pytest.param("<p>X and Y</p>", "X and Y", "X & Y", "t.html", "<p>X &amp; Y</p>", id="html"),
        pytest.param("<p>so so it is</p>", "so ", "", "t.html", "<p>so it is</p>", id="words that go"),
        pytest.param('msgstr "X"', "X", 'the "Y" \\', "t.po", 'msgstr "the \\"Y\\" \\\\"', id="po"),
        pytest.param("<target>X</target>", "X", "Y & Z", "t.xlf", "<target>Y &amp; Z</target>", id="xliff"),
        pytest.param("<seg><![CDATA[X]]></seg>", "X", "Y & Z", "t.tmx", "<seg><![CDATA[Y & Z]]></seg>", id="CDATA"),
        pytest.param("<a><![CDATA[]]>X</a>", "X", "<", "t.xliff", "<a><![CDATA[]]>&lt;</a>", id="behind CDATA"),
        pytest.param('{"target": "X"}', "X", 'the "Y"', "t.jsonl", '{"target": "the \\"Y\\""}', id="json"),
    ],
)
def test_what_is_put_in_is_written_as_the_file_is(text, old, new, path, after):
    assert _one(text, old, new, path).after == after


def test_of_two_fixes_that_overlap_the_first_is_made():
    result = edited(b"abcdef", "utf-8", "t.txt", [finding(2, "cde", "y"), finding(0, "abc", "x")])
    assert result.after == "xdef"
    assert result.left[0].why == "another fix stands there"
