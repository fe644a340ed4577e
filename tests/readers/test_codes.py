"""Placeholders, tags and references leave the text; prose that looks like them stays; places stay exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.model import Anchor
from translaudit.readers.codes import HOLE, places, without_codes


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("%s of %d", f"{HOLE} of {HOLE}"),
        ("%1$s, %(name)s, %-10.2f, %*d, %@, %lu, %<count>d, %r", ", ".join([HOLE] * 8)),
        ("{name} {0} {} {0:.2f} {{user}} { id } ${var} #{x} %{count}", " ".join([HOLE] * 9)),
        ("%s%s{x}", HOLE),
        ("100%% of %s", f"100% of {HOLE}"),
        ("<b>Bold</b> in<i>side</i>, <a href='x'>link</a>", "Bold inside, link"),
        ("one<br/>two<p>three", "one two three"),
        ("AT&amp;T &copy; &#1071;&#x42f; a&nbsp;b", "AT&T © ЯЯ a\u00a0b"),
        (
            "{n, plural, =0 {none} one {# <b>file</b>} other {{n} files}}.",
            f"{HOLE}none{HOLE} file{HOLE}{HOLE} files{HOLE}.",
        ),
        (
            "{g, select, male {He {n, plural, other {x}}} other {She}} {d, date, short}",
            f"{HOLE}He {HOLE}x{HOLE}She{HOLE} {HOLE}",
        ),
        # what programs call things
        ("Call `setup()` or ``make html``; call setup() or a.b()", f"Call {HOLE} or {HOLE}; call {HOLE} or {HOLE}"),
        ("max_size, MAX_SIZE, _x_y and opts[a_b][1]", f"{HOLE}, {HOLE}, {HOLE} and opts[{HOLE}][1]"),
        ("conf.py, .gitignore, Read-me.md in a.tar.gz", f"{HOLE}, {HOLE}, {HOLE} in {HOLE}"),
        ("--force, --level=2, run x -b y: use :no-index: here", f"{HOLE}, {HOLE}, run x {HOLE} y: use {HOLE} here"),
        ("Press Ctrl+S, Strg+Umschalt+Entf", f"Press {HOLE}, {HOLE}"),
        ("in YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ] format", f"in {HOLE} format"),
        ("<code>a b</code> and <kbd class='k'>F1</kbd>", f"{HOLE} and {HOLE}"),
        ("collective.recipe.omelette", HOLE),
        (
            "&File, Save &as, E&xit, _Edit, Пр_авка, ファイル(&F), 編集 (_E)",
            "File, Save as, Exit, Edit, Правка, ファイル, 編集",
        ),
        # prose
        ("It ended.then came e.g. the U.S. and i.e. it... and", "It ended.then came e.g. the U.S. and i.e. it... and"),
        ("_very_ good, a -- b, 3+4, C++ and note: this: that", "_very_ good, a -- b, 3+4, C++ and note: this: that"),
        ("MM. Dupont et Durand, l`a vu ; Q&A; a&b=c; it(s)", "MM. Dupont et Durand, l`a vu ; Q&A; a&b=c; it(s)"),
        ("{n, plural, one {x y}", "{n, plural, one {x y}"),
        ("a } b {as it, select few} # 1", "a } b {as it, select few} # 1"),
        ("a 5 % discount, 50%c, 100% sure", "a 5 % discount, 50%c, 100% sure"),
        ("x < y and y > z, <info@example.org>, a <3", "x < y and y > z, <info@example.org>, a <3"),
        ("{as he put it} AT&T R&D &zzz; &amp", "{as he put it} AT&T R&D &zzz; &amp"),
        ("https://example.org/%d0%bf", "https://example.org/%d0%bf"),
    ],
)
def test_what_is_code(text, left):
    assert without_codes(text) == left


pieces = st.lists(
    st.sampled_from(
        [
            "%",
            "s",
            "{",
            "}",
            "{n, plural,",
            "one {",
            "#",
            "<b>",
            "</b>",
            "<br>",
            "&amp;",
            "&",
            "x",
            "%%",
            "%(a)s",
            "{a}",
            " ",
            "1",
            "`a`",
            "a_b",
            "b.py",
            "a()",
            "--ab",
            ":ab:",
            "Ctrl+S",
            "YY-MM",
            "<code>",
            "</code>",
            "(&F)",
            "_",
        ]
    )
)


@given(pieces.map("".join), st.integers(0, 3))
def test_places_are_those_of_what_is_left(text, start):
    left = without_codes(text)
    anchors = places(text, [Anchor(0, 10, 1, 11)], start)
    assert [one.text for one in anchors] == sorted(one.text for one in anchors)
    assert [one.file for one in anchors] == sorted(one.file for one in anchors)
    assert all(one.column == one.file + 1 for one in anchors)
    for at, sign in enumerate(left):
        anchor = [one for one in anchors if one.text <= at + start][-1]
        behind = text[anchor.file - 10 + at + start - anchor.text :]
        assert sign == HOLE or behind[0] == sign or behind[0] in "%{$#<&"


@pytest.mark.parametrize(
    "piece", ["%", "{", "<", "&", "<a ", "%(", "{{", "{n, plural, one {", "{n, plural,", "{#", "&a", "%{", "<a b='"]
)
def test_long_runs_take_linear_time(piece):
    text = piece * 20_000
    assert without_codes(text) == text.replace("%%", "%")
    assert HOLE in without_codes("{n, plural, one {x}}" + text)


@pytest.mark.parametrize(
    "piece",
    [
        "a_",
        "_a",
        "a.",
        ".ab",
        "ab.cd.",
        "a.py",
        ":ab",
        "--a",
        "`",
        "``a",
        "a(",
        "Ctrl+",
        "YY-",
        "<code>",
        "a&",
        "(&",
        "&a b",
    ],
)
def test_long_runs_of_names_take_linear_time(piece):
    assert len(without_codes(piece * 20_000 + "é")) >= 1
