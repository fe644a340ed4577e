"""Names in Belarusian or Ukrainian and in Russian, in Latin letters of any convention."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from translaudit.romanize import sister_forms
from translaudit.romanize.similar import same_name
from translaudit.romanize.sister_forms import sister_form


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Baranavichy", "Baranovichi", "be"),
        ("Zhodzina", "Zhodino", "be"),
        ("Rahachow", "Rogachev", "be"),
        ("Chachersk", "Chechersk", "be"),
        ("Zhashkiv", "Zhashkov", "uk"),
        ("Yasynivka", "Yasinovka", "uk"),
        ("Horodyshche", "Gorodishche", "uk"),
    ],
)
def test_forms_of_one_name(one, other, language):
    found, back = sister_form(one, other), sister_form(other, one)
    assert found is not None
    assert back is not None
    assert (found.language, found.swapped) == (language, False)
    assert (back.language, back.swapped) == (language, True)
    assert found.told == back.told > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rahachov", "Rogochav"),  # o for a in one place, a for o in another
        ("Barysaw", "Barysavka"),
        ("Orsha", "Osha"),
    ],
)
def test_other_names(one, other):
    assert sister_form(one, other) is None


def test_short_names_are_left_alone():
    assert sister_form("Brod", "Brad") is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Rahachow", "Rogachev", True),
        ("Barysaw", "Borisov", True),
        ("Kanoya", "Kanaya", False),  # Japanese, whatever Belarusian would do
    ],
)
def test_what_comparing_says(one, other, same):
    assert same_name(one, other).same is same


def test_the_table_can_be_read():
    table = tomllib.loads(Path(sister_forms.__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    assert all(0 <= told <= 1 for steps in table.values() for others in steps.values() for told in others.values())
    assert all(key.strip("^$-").isalpha() for steps in table.values() for key in steps)
