"""What was met in translations says where it is from, and adds to the other lists what they lack."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path

import pytest

from translaudit.coverage import reader
from translaudit.lexicon import words
from translaudit.lexicon.words import Words, compiled, drawn_listing, listing, rows

FILES = sorted((Path(words.__file__).parent / "met").glob("*.tsv"))
ENGLISH = re.compile(r"[A-Za-z]+(?: [a-z]+)?")
BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def unlisted():
    spec = importlib.util.spec_from_file_location("unlisted", BENCHMARKS / "unlisted.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["unlisted"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_says_how_it_was_made_and_has_short_renderings_once(path):
    text = path.read_text(encoding="utf-8")
    assert re.match(r"# .+\n# Status: .+\n# Sources .+\n# .+\n# Licence: CC0-1\.0\n\[", text)
    wrong = [
        row
        for row in rows(text, path=path.name)
        if len(set(row.renderings)) < len(row.renderings) or not all(map(ENGLISH.fullmatch, row.renderings))
    ]
    assert not wrong


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_repeats_no_other(path):
    lang = path.stem[:2]
    there = {
        (lemma, rendering)
        for one in (listing(lang), drawn_listing(lang))
        for row in rows(one.read_text(encoding="utf-8"), path=one.name)
        for lemma in row.lemmas
        for rendering in row.renderings
    }
    mine = {
        (lemma, rendering)
        for row in rows(path.read_text(encoding="utf-8"), path=path.name)
        for lemma in row.lemmas
        for rendering in row.renderings
    }
    assert len(mine) > 100
    assert not mine & there


def test_what_was_met_adds_to_both_other_lists():
    by_hand = rows("[noun]\ncasa\thouse", path="hand")
    more = rows("[noun]\ncasa\thome\nmesa\ttable\n[verb]\ncasa\tmarry\nmesa\tdesk", path="drawn and met")
    listed = Words("es", compiled("es", by_hand, more))
    assert [(one.shown, one.drawn) for one in listed.entries("casas")] == [(("house", "home", "marry"), False)]
    assert [(one.shown, one.section) for one in listed.entries("mesas")] == [(("table", "desk"), "noun")]


@pytest.mark.parametrize(
    ("lang", "text", "english"),
    [("uk", "тека", "folder"), ("id", "kumpulan", "flock"), ("pl", "musieć", "forced"), ("it", "scelto", "chosen")],
)
def test_a_rendering_is_known_now(lang, text, english):
    (word,), (other,) = reader(lang, "en").words(text), reader("en", lang).words(english)
    assert not word.keys.isdisjoint(other.keys)


def test_pairs_are_found_that_go_together_in_several_documents_and_no_list_knows(unlisted, tmp_path):
    path = tmp_path / "rows.jsonl"
    texts = [
        ("The wug barked near the house.", "Der Wugel bellte am Haus."),
        ("A wug slept in the garden.", "Ein Wugel schlief im Garten."),
        ("We saw the wug in the city.", "Wir sahen den Wugel in der Stadt."),
        ("The teacher read a book.", "Der Lehrer las ein Buch."),
    ]
    lines = [
        json.dumps({"doc": f"{at}-{half}", "text": {"en": english, "de": german}})
        for at, (english, german) in enumerate(texts)
        for half in (1, 2)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")

    def found(without):
        segments = unlisted.segments([path], "de", frozenset(without))
        return [
            (one.word, one.english, one.documents)
            for one in unlisted.pairs([unlisted.left(*x, "de") for x in segments])
        ]

    assert ("wugel", "wug", 3) in found([])
    assert not {"lehrer", "buch", "haus"} & {word for word, _, _ in found([])}
    assert found([texts[0][0]]) == []
