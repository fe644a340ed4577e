"""Pairs of contraries: every file is whole, and what it says is said of pairs that there are."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from translaudit.lexicon import contraries
from translaudit.lexicon.concepts import LANGUAGES
from translaudit.lexicon.concepts.classes import classes

FOLDER = Path(contraries.__file__).parent
FILES = sorted(path.stem for path in FOLDER.glob("??.toml"))


@pytest.mark.parametrize("lang", FILES)
def test_forms_by_english_mean_words_of_the_pairs(lang):
    rows = tomllib.loads((FOLDER / f"{lang}.toml").read_text(encoding="utf-8"))["by-english"]
    unknown = {
        word for meaning in rows for word in meaning.split() if word != "nothing" and not contraries.english(word)
    }
    assert unknown == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_by_class_are_of_classes_and_both_sides_have_some(lang):
    rows = contraries.by_class(lang)
    assert rows.keys() == contraries.classes().keys()
    assert all(len(sides) > 1 for sides in rows.values())


def test_what_has_no_file_has_no_words_by_class():
    assert contraries.by_class("xx") == {}
    assert contraries.by_class("cs") == {}  # by English words alone


def test_contraries_are_classes_behind_those_of_things():
    names = [kind.name for kind in classes() if kind.contrary]
    assert names == list(contraries.classes())
    assert [kind.name for kind in classes()][-len(names) :] == names
