"""Names in Belarusian or Ukrainian and in Russian, in Latin letters of any convention."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from translaudit.romanize import similar
from translaudit.romanize.similar import same_name
from translaudit.romanize.sister_forms import sister_forms, sisters

_TABLE = Path(similar.__file__).with_name("sister_forms.toml")


def _form(one, other, language):
    return next(form for form in sister_forms(one, other) if form.language == language)


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
        ("Qorghan", "Kurgan", "kk"),
        ("Zhambyl", "Dzhambul", "kk"),
        ("Samarqand", "Samarkand", "kk"),
        ("Andijon", "Andizhan", "uz"),
        ("Dalgopol", "Dulgopol", "bg"),
        ("Naxçıvan", "Nakhchivan", "az"),
    ],
)
def test_forms_of_one_name(one, other, language):
    found, back = (_form(x, y, language) for x, y in ((one, other), (other, one)))
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
    assert not sister_forms(one, other)


def test_short_names_are_left_alone():
    assert not sister_forms("Brod", "Brad")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("qoraqal", "karakol"),  # no East Slavic name has a q
        ("kalamos", "kalamas"),  # one vowel, in a name that looks like none of these languages
    ],
)
def test_steps_alone_are_not_enough(one, other):
    assert all(" as Belarusian " not in found[1] for found in [sisters(one, other, 0.0)] if found)


def test_more_evidence_stays():
    found = sisters("rahachow", "rogachev", 6.0)
    assert found is not None
    assert found[0] > 6.0


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
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    steps = [language["steps"] for language in table.values()]
    assert all(0 <= told <= 1 for one in steps for others in one.values() for told in others.values())
    assert all(key.strip("^$-").isalpha() for one in steps for key in one)
    assert all(language["said"] == sorted(language["said"], reverse=True) for language in table.values())
