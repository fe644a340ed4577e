"""Strategies that make termbases a file may hold."""

from __future__ import annotations

from hypothesis import strategies as st

from translaudit.termbase.checks import assemble
from translaudit.termbase.concept import CASES, KINDS, Status, Term, Termbase

LANGS = ["en", "uk", "ru", "pt-BR", "zh-Hans", "ar", "en-GB", "yue"]
LETTERS = "abKИїйéüĄ中文ضक्ʼ’'\"\\&<>,;=#[]{}|-.0 "
WORDS = st.text(LETTERS, min_size=1, max_size=12)
# Texts that try to be mistaken for something else: markup, escapes, a key of ours, formulas, headings of TOML.
TRAPS = st.sampled_from(
    ["translaudit:rank=city", "translaudit:", "a]]>b", "&amp;", "<!--", "'''", '"""', "\\u0041", "=1+1", "[concept.x]"]
)
PHRASES = st.one_of(WORDS, TRAPS).map(lambda text: " ".join(text.split())).filter(bool)
LINES = st.lists(st.one_of(WORDS, TRAPS, st.just("a\tb")), max_size=3)
PROSE = LINES.map(lambda lines: "\n".join(line.strip() for line in lines).strip())
DATES = st.sampled_from(["", "2016", "2016-05", "2016-05-19"])


def clean(text):
    from unicodedata import normalize

    return normalize("NFC", text).strip()


@st.composite
def terms(draw):
    return Term(
        draw(PHRASES.map(clean)),
        draw(st.sampled_from(LANGS)),
        draw(st.sampled_from(list(Status))),
        note=draw(st.just("") | PROSE.map(clean)),
        source=draw(st.just("") | PROSE.map(clean)),
        case=draw(st.sampled_from(["", "", *CASES])),
        since=draw(st.sampled_from(["", "1991"])),
        until=draw(DATES),
        source_only=draw(st.booleans()),
    )


@st.composite
def concepts(draw, identifier):
    chosen = draw(st.lists(terms(), max_size=6, unique_by=lambda term: (term.lang, term.text)))
    exceptions = draw(st.lists(st.tuples(st.sampled_from(LANGS), PHRASES.map(clean)), max_size=2))
    if not chosen and not exceptions:
        chosen = [Term("a", "en", Status.PREFERRED)]
    values = {name: draw(st.just("") | PROSE.map(clean)) for name in ("note", "source", "shared", "within", "rank")}
    values["kind"] = draw(st.sampled_from(["", *KINDS, "Places", "river basin"]))
    values["language"] = draw(st.sampled_from(["", "uk"]))
    return assemble(identifier, values, chosen, exceptions, path="", line=0)


@st.composite
def termbases(draw):
    identifiers = st.sampled_from(["kharkiv", "c1", "c2", "2nd-army", "a b", "Київ", "x.y", "é", '"', "_1"])
    names = draw(st.lists(identifiers, min_size=1, max_size=4, unique=True))
    head = [draw(st.just("") | PROSE.map(clean)) for _ in range(3)]
    head[1] = " ".join(head[1].split())
    return Termbase("", *head, tuple(draw(concepts(name)) for name in names))
