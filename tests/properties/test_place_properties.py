"""Offsets, lines and columns of a finding name the same two places of its file, whatever the format and line ends."""

from __future__ import annotations

import re
from itertools import accumulate

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import translaudit

HOUSE = '[concept.kharkiv]\nkind = "place"\nen.preferred = ["Kharkiv"]\nen.deprecated = ["Kharkov", "Kharkov City"]\n'
PIECES = st.sampled_from(
    [
        "Kharkov",
        "Kharkov City",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "<b>",
        "</b>",
        "<p>",
        "&amp;",
        "🙂",
        "**",
        "`",
        "e\u0301",
        "x",
        "> ",
    ]
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("places")
    (path / "house.toml").write_text(HOUSE, encoding="utf-8")
    return path


def _offset(text, line, column):
    starts = [0, *accumulate(len(piece) for piece in re.split(r"(?<=\n)|(?<=\r)(?!\n)", text))]
    return starts[line - 1] + column - 1


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=20).map("".join), st.sampled_from(["txt", "md", "html"]))
def test_both_ends(folder, text, suffix):
    path = folder / f"t.en.{suffix}"
    path.write_bytes(text.encode())
    report = translaudit.audit(path, glossaries=[folder / "house.toml"], default_glossaries=False, select=["TA101"])
    for one in report.findings:
        assert _offset(text, one.line, one.column) == one.start
        assert _offset(text, one.end_line, one.end_column) == one.end
