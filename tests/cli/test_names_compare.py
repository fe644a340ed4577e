"""`translaudit names compare`."""

from __future__ import annotations

import io
import json
import sys

import pytest

import translaudit


@pytest.fixture
def compare(call, tmp_path):
    """Call the command with a file of these bytes."""

    def run(data: bytes):
        path = tmp_path / "pairs.tsv"
        path.write_bytes(data)
        return call("names", "compare", str(path))

    return run


def test_a_line_for_a_line_in_order(compare):
    outcome = compare("Kharkiv\tKharkov\nDonets\tDonetsk\nKyiv\tКиїв\ten\tuk\tplace\nA\tB\t\t\t\n".encode())
    rows = [json.loads(line) for line in outcome.out.splitlines()]
    assert outcome.status == 0
    assert [(row["a"], row["b"], row["same"]) for row in rows] == [
        ("Kharkiv", "Kharkov", True),
        ("Donets", "Donetsk", False),
        ("Kyiv", "Київ", True),
        ("A", "B", False),
    ]
    assert all(set(row) == {"a", "b", "same", "score", "reason"} and 0 <= row["score"] <= 1 for row in rows)


def test_standard_input_with_a_mark_and_carriage_returns(call, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\ufeffSumy\tСуми\r\n".encode())))
    outcome = call("names", "compare")
    assert json.loads(outcome.out)["a"] == "Sumy"


def test_no_lines_give_none(compare):
    assert compare(b"").out == ""


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"Kyiv\tKiev\nKyiv\n", 2, "found 1 column "),
        (b"\nKyiv\tKiev\n", 1, "found 1 column "),
        (b"a\tb\tc\td\te\tf\n", 1, "found 6 columns"),
        (b"a\tb\ten\tuk\ttown\n", 1, "“town”"),
        (b"a\tb\nc\t\xff\n", 2, "0xff"),
    ],
    ids=["one column", "empty line", "six columns", "unknown kind", "not UTF-8"],
)
def test_a_bad_line_is_named(compare, data, line, said):
    outcome = compare(data)
    assert outcome.status == 2
    assert outcome.out == ""
    assert f"pairs.tsv:{line}:" in outcome.err
    assert said in outcome.err


def test_a_missing_file_is_named(call, tmp_path):
    outcome = call("names", "compare", str(tmp_path / "none.tsv"))
    assert outcome.status == 2
    assert "none.tsv" in outcome.err


def test_the_function_agrees_with_the_command(compare):
    match = translaudit.same_name("Bachar el-Assad", "Bashar al-Assad", kind="person")
    row = json.loads(compare(b"Bachar el-Assad\tBashar al-Assad\t\t\tperson\n").out)
    assert (row["same"], row["score"], row["reason"]) == (match.same, match.score, match.reason)
