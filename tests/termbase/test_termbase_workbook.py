"""A table in an Excel workbook says what the same table says in CSV."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import pytest

from translaudit.errors import InputError, MissingExtraError, UsageError
from translaudit.termbase import csv
from translaudit.termbase.load import dump, load

openpyxl = pytest.importorskip("openpyxl")

ROWS = [
    ("concept", "lang", "term", "status", "until"),
    ("outage", "en", "power cut", "preferred", None),
    ("outage", "en", "black\nout", "superseded", datetime(2016, 5, 19, tzinfo=UTC).replace(tzinfo=None)),
    (None, None, None, None, None),
    ("f16", "en", "F-16", None, None),
    (1984, "en", 1984.0, None, None),
]
TEXT = (
    "concept,lang,term,status,until\noutage,en,power cut,preferred,\noutage,en,black out,superseded,2016-05-19\n\n"
    "f16,en,F-16,,\n1984,en,1984,,\n"
)


@pytest.fixture
def workbook(tmp_path):
    def workbook(rows):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.create_sheet("Notes").append(("not", "read"))
        book.save(tmp_path / "house.xlsx")
        return tmp_path / "house.xlsx"

    return workbook


def test_a_workbook_says_what_the_table_says(workbook):
    path = workbook(ROWS)
    assert load(path).concepts == csv.parse(TEXT, path=str(path)).concepts


def test_a_bad_cell_is_told_with_its_row(workbook):
    path = workbook([*ROWS, ("x", "en", "y", "favourite", None)])
    with pytest.raises(InputError, match="favourite") as error:
        load(path)
    assert (error.value.path, error.value.line) == (str(path), 7)


def test_columns_beyond_the_table_are_no_cells(workbook):
    path = workbook([(*ROWS[0], None, None), (*ROWS[1], "", None)])
    assert load(path).concepts[0].terms[0].text == "power cut"


@pytest.mark.parametrize("data", [b"", b"concept,lang,term\n", b"PK\x03\x04 broken"])
def test_what_is_no_workbook_is_told(tmp_path, data):
    (tmp_path / "house.xlsx").write_bytes(data)
    with pytest.raises(InputError, match="no whole workbook"):
        load(tmp_path / "house.xlsx")


def test_an_empty_sheet_is_an_empty_file(workbook):
    with pytest.raises(InputError, match="The file is empty"):
        load(workbook([]))


def test_the_library_is_named_where_it_is_missing(workbook, monkeypatch):
    path = workbook(ROWS)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r'pip install "translaudit\[xlsx\]"'):
        load(path)


def test_workbooks_are_not_written(workbook):
    with pytest.raises(UsageError, match="not a format"):
        dump(load(workbook(ROWS)), "house.xlsx")
