"""Examining a document: it changes nothing, it forgets nothing, and its places are places of the file."""

from __future__ import annotations

import re
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translaudit.audit import Settings, examine, report
from translaudit.forms import Forms
from translaudit.forms.compiled import compile_forms
from translaudit.lexicon.trap_files import load as load_traps
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.readers import read
from translaudit.resources import Resources
from translaudit.rule import discover
from translaudit.termbase.load import parse

RULES = discover(plugins=False)
EVERYTHING = Settings(min_confidence=Confidence.LOW)
GLOSSARY = parse(
    """
[concept.sumy]
kind = "place"
uk.preferred = ["Суми"]
ru.preferred = ["Сумы"]

[concept.okhtyrka]
kind = "place"
uk.preferred = ["Охтирка"]
ru.preferred = ["Ахтырка"]
en.exceptions = ["Akhtyrka hussars"]

[concept.kyiv]
kind = "place"
uk.preferred = ["Київ"]
ru.preferred = ["Киев"]
en.deprecated = ["Kieff"]

[concept.sao]
en.preferred = ["São Vicente"]
en.deprecated = ["Säo Vicente"]

[concept.substation]
en.preferred = ["substation"]
en.deprecated = ["sub-station"]
""",
    "toml",
    path="own.toml",
)
FORMS = {lang: compile_forms([GLOSSARY], lang) for lang in ("en", "uk")}


TRAPS = cache(load_traps)


def resources() -> Resources:
    """Fresh ones, of data compiled once."""
    return Resources(own=lambda lang: Forms(FORMS[lang]), traps=TRAPS)


# Words that rules see, in company that moves offsets: emoji, combining marks, soft hyphens, all the line ends.
PIECES = [
    "Kiev", "Kyiv", "KIEV", "Kieff", "Akhtyrka", "Akhtyrka hussars", "Okhtyrka", "Okhtryka", "Sa\u0308o Vicente",
    "Säo Vicente",
    "sub-station", "sub-stations", "Ki\u00adev", "Khаrkiv", "Tretyakova", "Tretiakova", "Launched from Antara,",
    "Cafe\u0301", "😀",
    "👩‍🚒", "नमस्ते", "“", "”", "’s", ",", "and", "the",
]  # fmt: skip
BREAKS = [" ", " ", " ", ". ", "! ", "\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "\t"]
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BREAKS)), min_size=1, max_size=30).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


def bitext_of(text: str, name: str = "a.en.txt") -> Bitext:
    return Bitext(name, Side(name, "en", text), source_lang="id")


def from_file(text: str, name: str = "a.en.txt", source_lang: str = "id") -> Bitext:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(text.encode())
        return next(iter(read(str(path), source_lang=source_lang)))


@settings(max_examples=150)
@given(TEXTS, st.booleans())
def test_places_of_findings_are_places_of_the_decoded_file(text, mark):
    decoded = text  # a byte order mark is no part of it
    bitext = from_file(("\ufeff" if mark else "") + text)
    for finding in examine(bitext, resources(), RULES, EVERYTHING).findings:
        assert decoded[finding.start : finding.end] == finding.text != ""
        lines = re.split(r"\r\n?|\n", decoded[: finding.start])
        assert (finding.line, finding.column) == (len(lines), len(lines[-1]) + 1)
        assert finding.excerpt[finding.segment_start : finding.segment_end] == finding.text
        for place in finding.related:
            assert decoded[place.start : place.end] == place.text != ""


MARKDOWN = st.sampled_from(["# ", "- ", "> ", "`code` ", "[Kiev](http://kiev.example/Kiev) ", "**", "<b>", "| a | "])


@settings(max_examples=100)
@given(st.lists(st.tuples(MARKDOWN, TEXTS), min_size=1, max_size=3))
def test_places_hold_in_markdown_too(parts):
    text = "\n\n".join(head + body for head, body in parts)
    for finding in examine(from_file(text, "a.en.md"), resources(), RULES, EVERYTHING).findings:
        assert text[finding.start : finding.end] == finding.text


@settings(max_examples=80)
@given(TEXTS)
def test_examining_is_pure(text):
    bitext, shared = bitext_of(text), resources()
    first = examine(bitext, shared, RULES, EVERYTHING)
    assert examine(bitext, shared, RULES, EVERYTHING) == first
    assert examine(bitext_of(text), resources(), RULES, EVERYTHING) == first


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=2, max_size=4), st.data())
def test_the_order_of_documents_changes_no_document(texts, data):
    bitexts = [bitext_of(text, f"{number}.en.txt") for number, text in enumerate(texts)]
    one, other = resources(), resources()
    straight = {bitext.name: examine(bitext, one, RULES, EVERYTHING) for bitext in bitexts}
    shuffled = data.draw(st.permutations(bitexts))
    assert {bitext.name: examine(bitext, other, RULES, EVERYTHING) for bitext in shuffled} == straight


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_scores_of_a_corpus_do_not_depend_on_the_order_of_its_documents(texts, data):
    examined = [
        examine(bitext_of(text, f"{number}.txt"), resources(), RULES, Settings()) for number, text in enumerate(texts)
    ]
    straight = report(examined, rules=RULES, settings=Settings())
    shuffled = report(data.draw(st.permutations(examined)), rules=RULES, settings=Settings())
    assert shuffled.scores == straight.scores
    assert shuffled.hidden == straight.hidden
    assert set(shuffled.findings) == set(straight.findings)


@settings(max_examples=80)
@given(TEXTS)
def test_findings_move_with_their_words_when_a_line_without_names_goes_before(text):
    before = "the weather was fine.\n\n"
    plain = examine(bitext_of(text), resources(), RULES, EVERYTHING).findings
    moved = examine(bitext_of(before + text), resources(), RULES, EVERYTHING).findings
    key = [(one.rule, one.text, one.confidence, one.message) for one in plain]
    assert [(one.rule, one.text, one.confidence, one.message) for one in moved] == key
    assert [one.start - len(before) for one in moved] == [one.start for one in plain]


ROWS = st.lists(st.tuples(st.sampled_from(["Київ.", "Охтирка та Суми.", "Погода."]), TEXTS), min_size=1, max_size=4)


@settings(max_examples=80)
@given(ROWS)
def test_segments_hold_the_spans_of_their_findings(rows):
    target, source, segments = "", "", []
    for number, (original, text) in enumerate(rows, 1):
        line = " ".join(text.split())
        spans = Span(len(target), len(target) + len(line)), Span(len(source), len(source) + len(original))
        segments.append(Segment(str(number), *spans))
        target += line + "\n"
        source += original + "\n"
    bitext = Bitext("rows", Side("rows.tsv", "en", target), Side("rows.tsv", "uk", source), "uk", tuple(segments))
    given_ = {segment.id: segment for segment in segments}
    for finding in examine(bitext, resources(), RULES, EVERYTHING).findings:
        segment = given_[finding.segment]
        cut = target[segment.target.start : segment.target.end]
        assert cut[finding.segment_start : finding.segment_end] == finding.text
        for place in finding.related:
            if place.side == "source":
                assert source[place.start : place.end] == place.text
                assert place.segment in given_


@pytest.mark.parametrize("text", ["", "\n", " ", "\ufeff", "😀", "\r", "ー"], ids=repr)
def test_texts_with_nothing_in_them_say_nothing(text):
    examined = examine(bitext_of(text), resources(), RULES, EVERYTHING)
    assert not examined.findings
    assert examined.summary.scores["adherence"]["value"] is None
