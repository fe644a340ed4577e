"""The report on a termbase in each format: the same concepts, forms and names, with what speaks for them."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from translaudit.__main__ import main
from translaudit.errors import MissingExtraError
from translaudit.model import Example
from translaudit.reporters.glossary_page import page
from translaudit.reporters.glossary_tbx import tbx
from translaudit.reporters.glossary_text import COLUMNS, TEXTS
from translaudit.scoring.inventory import Form, Row
from translaudit.scoring.proposals import Proposal, Seen
from translaudit.termbase.concept import Status
from translaudit.termbase.load import parse

PLACE = Example("d1", "a.en.txt", 3, 10, 2, 4, "x", "1", 3)
ORIGIN = "Russian Харьков <BGN>"
ROWS = [
    Row(
        "kharkiv",
        "en",
        "Kharkiv",
        (
            Form("Kharkiv", "accepted", 22, 12, "2019-04-01", "2022-03-02", PLACE, ""),
            Form("Kharkov", "not accepted", 9, 5, "2018-01-01", "2019-05-02", PLACE, ORIGIN),
            Form("Third Battle of Kharkov", "exception", 1, 1, "", "", PLACE, ""),
        ),
    ),
    Row(
        "zelenskyy",
        "en",
        "Zelenskyy",
        (
            Form("Zelenskyy", "accepted", 5, 2, "", "", PLACE, ""),
            Form("Zelensky", "accepted", 3, 2, "", "", PLACE, ""),
        ),
    ),
    Row("kyiv", "en", "Kyiv", (Form("Kyiv", "accepted", 57, 20, "", "", PLACE, ""),)),
    Row("outage", "en", "power cut"),
]
UNKNOWN = [
    Proposal(
        "en",
        "",
        (
            Seen("Shcherbakivka", 3, 3, "", "", PLACE, ""),
            Seen("Scherbakovka", 2, 2, "", "", PLACE, "spelling of Shcherbakivka: sch/shch"),
        ),
        (("uk", "Щербаківка", 3),),
    )
]
DATED = {
    ("en", "kharkiv"): {
        **{(f"2018-{month:02}-01", "Kharkov"): 1 for month in range(1, 13)},
        **{(f"2019-{month:02}-01", "Kharkiv"): 1 for month in range(1, 13)},
    },
    ("en", "Shcherbakivka"): {("2020-01-01", "Shcherbakivka"): 3},
    ("en", "Scherbakovka"): {("2020-03-01", "Scherbakovka"): 2},
}
VOID = {"meta", "br", "input"}


class Page(HTMLParser):
    """The text of a page, and its attributes; fails where an element is not closed in its order."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.seen, self.text = [], [], ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.text += data


def test_statuses_are_those_that_the_page_tells():
    assert [row.status for row in ROWS] == ["conflict", "drift", "ok", "unused"]


def test_the_page_has_concepts_charts_and_names():
    shown = Page(page(ROWS, UNKNOWN, DATED))
    assert "4 concepts: 1 conflict, 1 drift, 1 ok, 1 unused; 1 recurring name in no termbase." in shown.text
    assert "From 2019-01-01: Kharkiv in 12 of 12 documents (100 %)" in shown.text
    assert ORIGIN in shown.text
    assert "spelling of Shcherbakivka: sch/shch" in shown.text
    assert [attrs["aria-label"].partition(":")[0] for tag, attrs in shown.seen if tag == "svg"] == [
        "Kharkiv",
        "Shcherbakivka",
    ]
    levels = [int(tag[1]) for tag, _ in shown.seen if re.fullmatch(r"h\d", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = {attrs.get("id") for _, attrs in shown.seen}
    assert {attrs["href"][1:] for tag, attrs in shown.seen if tag == "a"} <= ids
    assert not [tag for tag, _ in shown.seen if tag == "script"]


def test_every_status_can_be_hidden():
    text = page(ROWS, UNKNOWN, DATED)
    classes = {name for _, attrs in Page(text).seen for name in (attrs.get("class") or "").split()}
    for status in ("conflict", "drift", "ok", "unused"):
        assert f"body:has(#show-{status}:not(:checked)) main .{status}" in text
        assert status in classes


def test_nothing_makes_a_page_too():
    assert "0 concepts: none mentioned." in Page(page([], [], {})).text


def test_tbx_keeps_statuses_and_counts():
    termbase = parse(tbx(ROWS, UNKNOWN), "tbx3-dca")
    assert termbase.lost == ()
    terms = {term.text: term for concept in termbase.concepts for term in concept.terms}
    assert [concept.id for concept in termbase.concepts] == [row.concept for row in ROWS] + ["shcherbakivka"]
    assert {text: terms[text].status for text in terms} == {
        "Kharkiv": Status.PREFERRED,
        "Kharkov": Status.DEPRECATED,
        "Zelenskyy": Status.PREFERRED,
        "Zelensky": Status.ADMITTED,
        "Kyiv": Status.PREFERRED,
        "power cut": Status.PREFERRED,
        "Shcherbakivka": Status.PREFERRED,
        "Scherbakovka": Status.DEPRECATED,
        "Щербаківка": Status.PREFERRED,
    }
    assert terms["Kharkov"].note == f"9 mentions in 5 documents, 2018-01-01 to 2019-05-02; first a.en.txt:2:4; {ORIGIN}"
    assert terms["power cut"].note == "not mentioned"
    assert termbase.concepts[0].note == "en: conflict"


def test_a_workbook_has_a_sheet_for_each():
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    from translaudit.reporters.glossary_book import book

    data = book(ROWS, UNKNOWN)
    assert data == book(ROWS, UNKNOWN)
    made = openpyxl.load_workbook(io.BytesIO(data))
    assert made.sheetnames == ["Concepts", "Forms", "Names", "Legend"]
    concepts = [[cell.value for cell in row] for row in made["Concepts"].iter_rows()]
    assert concepts[1] == [
        "conflict", "kharkiv", "en", "Kharkiv", 31, 0.7097, "Kharkiv 22", "Kharkov 9", "2018-01-01", "2022-03-02",
    ]  # fmt: skip
    forms = [[cell.value for cell in row] for row in made["Forms"].iter_rows()]
    assert tuple(forms[0]) == COLUMNS
    assert len(forms) == 1 + 3 + 2 + 1 + 1 + 2
    assert {len(row) for row in forms} == {len(COLUMNS)}
    names = [[cell.value for cell in row] for row in made["Names"].iter_rows()]
    assert names[1][:5] == ["Shcherbakivka", "en", "", 5, 3]


def test_texts_have_every_form():
    for name, make in TEXTS.items():
        text = "".join(make(ROWS, UNKNOWN))
        for form in ("Kharkov", "Zelensky", "Kyiv", "Shcherbakivka", "Scherbakovka"):
            assert form in text, name
    rows = list(csv.DictReader(io.StringIO("".join(TEXTS["csv"](ROWS, UNKNOWN)))))
    assert [row["status"] for row in rows] == ["conflict"] * 3 + ["drift"] * 2 + ["ok", "unused"] + ["unknown"] * 2
    assert len(json.loads("".join(TEXTS["json"](ROWS, UNKNOWN)))["concepts"]) == 4


@pytest.mark.parametrize("format_", [*TEXTS, "html", "tbx", "xlsx"])
def test_the_command_writes_each(format_, tmp_path, monkeypatch, capsys):
    if format_ == "xlsx":
        pytest.importorskip("xlsxwriter")
    monkeypatch.chdir(tmp_path)
    rows = [
        f"Харків.\t{form} is dark.\tuk\ten\td{day}\t2020-01-{day:02}"
        for day, form in enumerate(["Kharkov"] * 12 + ["Kharkiv"] * 12, 1)
    ]
    head = "source\ttarget\tsource_lang\ttarget_lang\tdocument\tdate"
    (tmp_path / "rows.tsv").write_text("\n".join([head, *rows, ""]), encoding="utf-8")
    assert main(["glossary", "report", "rows.tsv", "--format", format_, "--output", "out"]) == 0
    data = (tmp_path / "out").read_bytes()
    assert data.startswith(b"PK") if format_ == "xlsx" else "Kharkov" in data.decode()
    if format_ == "html":
        assert "From 2020-01-13" in data.decode()
    if format_ == "xlsx":
        assert main(["glossary", "report", "rows.tsv", "--format", format_]) == 2
        assert "goes to a file only" in capsys.readouterr().err


def test_a_missing_library_is_told(monkeypatch):
    from translaudit.reporters.glossary_book import book

    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match=r'pip install "translaudit\[xlsx\]"'):
        book(ROWS, UNKNOWN)
