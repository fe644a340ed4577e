from __future__ import annotations

import pytest

from translaudit.errors import InputError
from translaudit.termbase import csv, load
from translaudit.termbase.concept import Status, Term

GOOD = "concept,lang,term,status,note\nk,en,Kharkiv,preferred,\nk,en,Kharkov,deprecated,old\nl,uk,Львів,preferred,\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_delimiters(delimiter):
    kharkiv, lviv = csv.parse(GOOD.replace(",", delimiter)).concepts
    assert kharkiv.terms == (
        Term("Kharkiv", "en", Status.PREFERRED),
        Term("Kharkov", "en", Status.DEPRECATED, note="old"),
    )
    assert lviv.id == "l"
    assert [term.line for term in kharkiv.terms] == [2, 3]


def test_byte_order_mark_and_crlf():
    data = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    assert load.parse(data, "csv") == csv.parse(GOOD)


def test_quoted_line_feeds_keep_lines_right():
    text = 'concept,lang,term,note\na,en,"x","one\ntwo"\nb,en,y,\n'
    first, second = csv.parse(text).concepts
    assert first.terms[0].note == "one\ntwo"
    assert (first.line, second.line) == (2, 4)


def test_columns_of_the_concept_and_exceptions():
    text = (
        "concept,lang,term,status,kind,rank,concept_note,source,source_only\n"
        ",,Places,title,,,,,\n"
        "k,en,Kyiv,preferred,place,,why,desk,\n"
        "k,en,Kiev,forbidden,,city,,,yes\n"
        "k,en,chicken Kiev,exception,,,,,\n"
    )
    termbase = csv.parse(text)
    (kyiv,) = termbase.concepts
    assert termbase.title == "Places"
    assert (kyiv.kind, kyiv.rank, kyiv.note, kyiv.source) == ("place", "city", "why", "")
    assert kyiv.terms == (
        Term("Kyiv", "en", Status.PREFERRED, source="desk"),
        Term("Kiev", "en", Status.DEPRECATED, source_only=True),
    )
    assert kyiv.exceptions == (("en", "chicken Kiev"),)


def test_rows_without_status():
    (concept,) = csv.parse("concept,lang,term\na,en,one\na,en,two\na,uk,раз\n").concepts
    assert [term.status.value for term in concept.terms] == ["preferred", "admitted", "preferred"]


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("preferredTerm-admn-sts", "preferred"),
        ("admittedTerm-admn-sts", "admitted"),
        ("deprecatedTerm-admn-sts", "deprecated"),
        ("supersededTerm-admn-sts", "superseded"),
        ("approved", "preferred"),
        ("Forbidden", "deprecated"),
        (" PREFERRED ", "preferred"),
    ],
)
def test_names_of_statuses(word, status):
    (concept,) = csv.parse(f"concept,lang,term,status\na,en,b,{word}\n").concepts
    assert concept.terms[0].status == status


BAD = {
    "unknown-status": (GOOD.replace("deprecated", "depricated"), 3, "“depricated” is not a status", "“deprecated”"),
    "too-many-cells": (GOOD.replace("old", "old,x"), 3, "6 cells, the first row 5", "quotes"),
    "too-few-cells": (GOOD.replace("deprecated,old", "deprecated"), 3, "4 cells, the first row 5", "Give every"),
    "empty-term": (GOOD.replace("Kharkov", " "), 3, "The term is empty", ""),
    "empty-language": (GOOD.replace("k,en,Kharkov", "k,,Kharkov"), 3, "The language is empty", "BCP 47"),
    "unknown-language": (GOOD.replace("uk", "ua"), 4, "“ua” is not a language", "“uk”"),
    "no-concept": (GOOD.replace("k,en,Kharkov", ",en,Kharkov"), 3, "names no concept", "column “concept”"),
    "misspelled-column": (GOOD.replace("lang", "lnag"), 1, "no column “lang”", "“lnag”"),
    "unknown-column": (GOOD.replace("note", "noet"), 1, "“noet” is not a column", "“note”"),
    "column-twice": (GOOD.replace("note", "status"), 1, "Two columns are named “status”", ""),
    "no-header": ("Kharkiv,Kharkov\n", 1, "no column “concept”", "names the columns"),
    "empty": ("", 1, "The file is empty", "names the columns"),
    "open-quote": (GOOD.replace("Kharkov", '"Kharkov'), 3, "cannot be read", "opening quote"),
    "contradiction": (GOOD.replace("Kharkov", "Kharkiv"), 3, "deprecated here and preferred on line 2", ""),
    "not-a-date": ("concept,lang,term,until\na,en,b,soon\n", 2, "“soon”, which is not a date", "2016"),
    "dates-swapped": ("concept,lang,term,since,until\na,en,b,2016,1999\n", 2, "wrong way round", ""),
    "unknown-case": ("concept,lang,term,case\na,en,b,sensitve\n", 2, "letter case", "“sensitive”"),
    "not-a-yes": ("concept,lang,term,source_only\na,en,b,maybe\n", 2, "“maybe”", "true or false"),
    "two-kinds": ("concept,lang,term,kind\na,en,b,place\na,en,c,term\n", 3, "“place” on line 2", "one row"),
}


@pytest.mark.parametrize("case", BAD)
def test_refused(case):
    text, line, problem, hint = BAD[case]
    with pytest.raises(InputError) as raised:
        csv.parse(text, path="house.csv")
    error = raised.value
    assert (error.path, error.line) == ("house.csv", line)
    assert problem in error.problem
    assert hint in error.hint


def test_dump_writes_only_columns_in_use():
    assert csv.dump(csv.parse(GOOD)) == GOOD
