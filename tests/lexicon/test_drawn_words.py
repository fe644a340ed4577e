"""What is drawn from dictionaries says where it is from, is well formed, and adds to the lists by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from translaudit.coverage import reader
from translaudit.lexicon import words
from translaudit.lexicon.words import HAND, NOUN, RENDERING, Words, compiled, rows
from translaudit.storage.pieces import Flags, Lines, packed_flags, packed_lines

FILES = sorted((Path(words.__file__).parent / "drawn").glob("*.tsv"))
ENGLISH = re.compile(r"[a-z]+(?:[' -][a-z]+)*")


def made(lang: str, by_hand: str, drawn: str) -> Words:
    return Words(lang, compiled(lang, rows(by_hand, path="hand"), rows(drawn, path="drawn")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_names_its_sources_and_licence(path):
    head = path.read_text(encoding="utf-8").splitlines()[:4]
    assert head[1].startswith("# Status: ")
    assert re.match(r"# Sources: .*(?:GPL|CC BY-SA)", head[2])
    assert head[3].startswith("# Licence: GPL-3.0")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_is_one_word_with_short_renderings(path):
    found = list(rows(path.read_text(encoding="utf-8"), path=path.name))
    lemmas = [row.lemmas[0] for row in found]
    assert len(set(lemmas)) == len(lemmas) > 1_000
    wrong = [
        row
        for row in found
        if len(row.lemmas) > 1
        or len(set(row.renderings)) < len(row.renderings)
        or not all(ENGLISH.fullmatch(one) and one.count(" ") < 3 for one in row.renderings)
    ]
    assert not wrong


def test_a_dictionary_adds_renderings_to_a_word_of_the_list_by_hand_and_words_of_its_own():
    listed = made("es", "[noun]\ncasa\thouse", "[verb]\ncasa\thome|house\nmesa\ttable")
    assert [(one.shown, one.section, one.drawn) for one in listed.entries("casas")] == [
        (("house", "home"), "noun", False)
    ]
    assert [(one.shown, one.drawn) for one in listed.entries("mesas")] == [(("table",), True)]


def test_of_drawn_words_those_that_need_the_least_cut_off_are_meant():
    listed = made("es", "", "[noun]\ncaro\texpensive\ncarero\tpricey")
    assert [one.shown for one in listed.entries("carero")] == [("pricey",)]


def test_what_a_list_by_hand_has_as_no_noun_is_none_for_a_dictionary():
    listed = made("es", "[verb]\ndormir\tsleep", "[noun]\nsueño\tsleep|dream")
    assert listed.rendering(frozenset({"sleep"})) == RENDERING + HAND
    assert listed.rendering(frozenset({"dream"})) == RENDERING + NOUN
    assert listed.rendering(frozenset({"stone"})) == 0


def test_packed_lines_are_found_by_each_key_and_flags_by_each_string():
    texts = [f"line {number} ü" for number in range(2_000)]
    lines = Lines(packed_lines(texts, [(f"a{number}", f"b{number % 7}") for number in range(2_000)]))
    assert [lines[number] for number in lines.get("a1234")] == ["line 1234 ü"]
    assert len(lines.get("b3")) == len(range(3, 2_000, 7))
    assert lines.get("none") == []
    flags = Flags(packed_flags({f"word{number}": number % 200 for number in range(500)}))
    assert [flags.get(f"word{number}") for number in (0, 199, 250)] == [0, 199, 50]
    assert len(flags) == 500
    assert flags.get("other") == 0


def test_a_word_tells_whether_only_dictionaries_have_it():
    (hand,), (drawn,) = reader("de", "en").words("Fähigkeit"), reader("tr", "en").words("hücre")
    assert (hand.known, hand.drawn) == (True, False)
    assert (drawn.known, drawn.drawn) == (True, True)
    assert "cell" in drawn.shown
