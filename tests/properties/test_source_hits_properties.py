"""Hits of the original looked for around faults only are those of the whole original."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from translaudit.document import Document
from translaudit.forms import Forms
from translaudit.forms.compiled import compile_forms
from translaudit.model import Bitext, Side
from translaudit.resources import Resources
from translaudit.termbase.load import parse
from translaudit.text.rows import RowSegments

GLOSSARY = parse(
    """
[concept.kyiv]
en.preferred = ["Kyiv"]
en.deprecated = ["Kiev"]
uk.preferred = ["Київ"]

[concept.old-kyiv]
en.preferred = ["Old Kyiv"]
en.deprecated = ["Old Kiev"]
uk.preferred = ["Старий Київ"]
""",
    "toml",
    path="own.toml",
)
FORMS = {lang: compile_forms([GLOSSARY], lang) for lang in ("en", "uk")}
SOURCES = st.lists(
    st.sampled_from(["Київ", "Києва", "Старий Київ", "Старого", "погода", "Ки\u00adїв", "і", "«"]), max_size=8
)
TARGETS = st.lists(st.sampled_from(["Kiev", "Kyiv", "Old Kiev", "the weather"]), max_size=3)
ROWS = st.lists(st.tuples(SOURCES.map(" ".join), TARGETS.map(" ".join)), min_size=1, max_size=12)


def starts(texts):
    found = [0]
    for text in texts:
        found.append(found[-1] + len(text) + 1)
    return found


@settings(max_examples=200)
@given(ROWS)
def test_windows_show_what_the_whole_shows(rows):
    sources, targets = [f"{source}." for source, _ in rows], [f"{target}." for _, target in rows]
    segments = RowSegments([str(number) for number in range(len(rows))], starts(targets), starts(sources))
    bitext = Bitext("d", Side("f", "en", "\n".join(targets)), Side("f", "uk", "\n".join(sources)), "uk", segments)
    resources = Resources(own=lambda lang: Forms(FORMS[lang]))
    whole, windows = Document(bitext, resources), Document(bitext, resources)
    assert whole.source_hits is not None
    for segment in segments:
        assert tuple(windows.source_hits_in(segment)) == tuple(whole.source_hits_in(segment))
