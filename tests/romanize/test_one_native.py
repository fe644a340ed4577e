"""Spellings of one native name by the conventions of two languages, and names that are near and are two."""

from __future__ import annotations

from pathlib import Path

import pytest

from translaudit.romanize.one_native import known, one_native, retraced
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


def test_whose_convention_it_is():
    found = one_native("Jrushchov", "Khrushchov", "ru")
    assert found is not None
    assert "es" in found.foreign
    plain = one_native("Khrushchev", "Chruschtschow", "ru")
    assert plain is not None
    assert plain.foreign == {"de"}


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("Slatoust", "Zlatoust", True),  # a long name, by the German convention
        ("Honjo", "Honcho", False),  # Spanish j and Polish ch: two Japanese names
    ],
)
def test_what_is_one_by_accident_overrules_no_letters(one, other, least):
    found = retraced(one, other, "other", -2.0)
    assert (found is not None and found[0] > 2.0) is least
