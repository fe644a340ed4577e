"""Spellings of one native name by the conventions of two languages, and names that are near and are two."""

from __future__ import annotations

from pathlib import Path

import pytest

from translaudit.romanize.one_native import known, one_native
from translaudit.romanize.similar import same_name

_ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("press_names.tsv").read_text(encoding="utf-8").splitlines()
    if line[:1] != "#"
]


def _case(what: str, one: str, other: str):
    marks = [pytest.mark.xfail(reason="judged otherwise, and known", strict=True)] if what.startswith("?") else []
    return pytest.param(what.lstrip("?") == "same", one, other, marks=marks, id=f"{what} {one} {other}")


@pytest.mark.parametrize(("same", "one", "other"), [_case(*row) for row in _ROWS])
def test_names_of_the_press(same, one, other):
    assert same_name(one, other).same is same


@pytest.mark.parametrize(
    ("one", "other", "lang", "native"),
    [
        ("Chaskowo", "Haskovo", "ru", "хасково"),
        ("Gorbatschow", "Gorbachev", "ru", "горбачёв"),
        ("Khrouchtchev", "Chruszczow", "ru", "хрущёв"),
        ("Charkow", "Kharkiv", "uk", "харків"),
        ("Saakachvili", "Saakaszwili", "ka", "სააკაშვილი"),
    ],
)
def test_a_native_name_that_two_schemes_write_so(one, other, lang, native):
    found = one_native(one, other, lang)
    assert found is not None
    assert found.native == native
    assert one_native(other, one, lang).native == native


@pytest.mark.parametrize(("one", "other"), [("Sarov", "Serov"), ("Ivanov", "Ivanova"), ("Donetsk", "Donets")])
def test_two_names_have_no_native_in_common(one, other):
    assert one_native(one, other, "ru") is None


def test_known_names():
    assert known("хрущёв", "ru")
    assert not known("хрущёв", "ka")
