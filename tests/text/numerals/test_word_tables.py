"""The tables of number words: what each must have, and that none contradicts itself."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from translaudit.text.numerals.lexicon import lexicon, meanings
from translaudit.text.numerals.loose import FAMILIES, loose, signs

FOLDER = files("translaudit.text.numerals").joinpath("words")
FILES = sorted(one.name for one in FOLDER.iterdir() if one.name.endswith(".toml"))
SECTIONS = set(
    "endings cardinal multiplier ordinal fraction collective decade weak times month weekday unit percent vague "
    "ambiguous clock clock-behind compound heads score suffix teen digit magnitude half weekdays eras counters counted never "
    "native native-counters".split()
)


@pytest.mark.parametrize("name", FILES)
def test_a_table_says_what_it_is_and_has_known_sections(name):
    text = FOLDER.joinpath(name).read_text(encoding="utf-8")
    assert "Licence: CC0-1.0" in text.split("\n\n")[0]
    data = tomllib.loads(text)
    assert {key for key, value in data.items() if isinstance(value, dict)} <= SECTIONS


@pytest.mark.parametrize("name", FILES)
def test_cardinals_have_one_value(name):
    words, _ = meanings(lexicon(name.removesuffix(".toml")).raw)
    for form, entries in words.items():
        values = {entry.value for entry in entries if entry.role == "c"}
        assert len(values) <= 1, (form, values)


@pytest.mark.parametrize(
    "name", [one for one in FILES if tomllib.loads(FOLDER.joinpath(one).read_text("utf-8")).get("cardinal")]
)
def test_the_small_numbers_and_magnitudes_are_there(name):
    known = lexicon(name.removesuffix(".toml"))
    roles = {(role, int(value)) for role, value in known.forms if value == int(value)}
    assert {("c", value) for value in range(10)} <= roles
    assert {("m", 10**6), ("M", 1), ("M", 12), ("D", 1), ("D", 7), ("o", 1), ("o", 5)} <= roles


def test_a_variety_without_a_table_of_its_own_has_what_cldr_knows():
    known = lexicon("fi")
    assert not known.spelled
    assert known.words["miljoonaa"][0].value == 10**6
    assert known.words["tammikuu"][0].role == "M"


def test_a_language_nobody_knows_has_digits():
    assert meanings(lexicon("xx").raw) == ({}, {})


LOOSE = files("translaudit.text.numerals").joinpath("loose_words")
LOOSE_FILES = sorted(one.name for one in LOOSE.iterdir() if one.name.endswith(".toml"))
SETTINGS = {"prefixes", "unspaced", "ordinals", "order-unsure", "endings", "sign", "not"}


@pytest.mark.parametrize("name", LOOSE_FILES)
def test_a_table_of_loose_words_has_known_keys_and_every_ending_is_there(name):
    text = LOOSE.joinpath(name).read_text(encoding="utf-8")
    assert "Licence: CC0-1.0" in text.split("\n\n")[0]
    data = tomllib.loads(text)
    assert set(data) <= SETTINGS | set(FAMILIES)
    assert set(data.get("not", {})) <= set(FAMILIES)
    assert set(data["sign"]) <= {"before", "before-not", "behind", "said"}
    assert signs(name.removesuffix(".toml"))
    assert loose("a", name.removesuffix(".toml")) == []


@pytest.mark.parametrize("name", LOOSE_FILES)
def test_each_form_of_a_table_of_loose_words_is_found_with_its_value(name):
    lang = name.removesuffix(".toml")
    data = tomllib.loads(LOOSE.joinpath(name).read_text(encoding="utf-8"))
    missed = []
    for family in FAMILIES:
        for key, text in data.get(family, {}).items():
            for item in text.split():
                parts = [part.split("|")[0] for part in item.removeprefix("?").split("_")]
                if any("~" in part or part == "+" for part in parts):
                    continue
                shown = ("" if data.get("unspaced") else " ").join(parts).replace("*", "")
                found = {(one.family, value) for one in loose(shown, lang) for value in one.values}
                if not any(family == one and float(value) == pytest.approx(value_of(key)) for one, value in found):
                    missed.append((family, key, item))
    assert not missed


def value_of(key):
    over, _, under = key.split("|")[0].partition("/")
    return float(over) / float(under or 1)
