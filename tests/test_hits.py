"""What is known of hits without making them is what the hits say; texts that are looked at letter by letter read alike."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit import hits
from translaudit.document import Document
from translaudit.forms import Forms
from translaudit.forms.compiled import compile_forms
from translaudit.hits import Text
from translaudit.model import Bitext, Side
from translaudit.resources import Resources
from translaudit.termbase.load import parse

GLOSSARY = parse(
    """
[concept.kyiv]
en.preferred = ["Kyiv"]
en.deprecated = ["Kiev", "Kiew"]

[concept.dish]
en.preferred = ["Kiev"]
en.deprecated = ["cutlet"]

[concept.rada]
en.preferred = ["Verkhovna Rada"]
en.admitted = ["Rada"]
en.deprecated = ["Supreme Soviet"]
""",
    "toml",
    path="own.toml",
)
FORMS = compile_forms([GLOSSARY], "en")
WORDS = ["Kyiv", "Kiev", "KIEW", "cutlets", "Verkhovna Rada", "Rada", "Supreme Soviet", "and", "Ki\u00adew", "«", "\n"]
LETTERS = "ab'’`´ \u00ad\u0301éй\u1161\u1100“–\u1ffd\u1fef\U00016d67\ud800"


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.booleans())
def test_doubtful_hits_and_right_forms_are_those_of_all_hits(text, made_before):
    document = Document(Bitext("d", Side("f", "en", text)), Resources(own=lambda _lang: Forms(FORMS)))
    every = Document(document.bitext, document.resources).hits
    if made_before:
        assert document.hits == every
    assert document.doubtful_hits == tuple(hit for hit in every if not hit.right)
    right = Counter(hit.entries for hit in every if hit.right)
    assert [(reading.entries, count) for reading, count in document.right_forms] == list(right.items())


@given(text=st.text(st.sampled_from(LETTERS)))
def test_a_long_text_reads_as_a_short_one(text):
    short = Text(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hits, "_LONG", 0)
        patch.setattr(hits, "_FEW", 0)
        long = Text(text)
    assert (long.text, long.moved, long.data) == (short.text, short.moved, short.data)
    assert long.data.decode("utf-8", "surrogatepass") == long.text
