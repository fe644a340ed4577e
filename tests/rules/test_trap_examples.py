"""Every trap's own examples: the bad ones are reported where they are marked, the good ones are left alone."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from translaudit.audit import Settings, examine
from translaudit.lexicon import traps
from translaudit.lexicon.trap_files import load
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.wrong_sense import wrong_sense

FILES = sorted((Path(traps.__file__).parent / "traps").glob("*.toml"))
TRAPS = [(path.stem, trap) for path in FILES for trap in tomllib.loads(path.read_text(encoding="utf-8"))["trap"]]
RESOURCES = Resources(traps=cache(load))


KNOWN = {
    "buah-simalakama": "the good example has the betraying words in brackets",
}


def marks(trap):
    return [pytest.mark.xfail(reason=KNOWN[trap["id"]], strict=True)] if trap["id"] in KNOWN else []


def reported(pair: str, identity: str, example: dict[str, str]) -> list[tuple[int, int]]:
    """The spans of an example in which this trap was seen, at any confidence."""
    source_lang, target_lang = pair.split("-")
    target = example["target"].replace("[[", "").replace("]]", "")
    side = Side("target", target_lang, target)
    if "source" in example:
        source = Side("source", source_lang, example["source"])
        row = Segment("1", Span(0, len(target)), Span(0, len(example["source"])))
        bitext = Bitext("example", side, source, source_lang, (row,))
    else:
        bitext = Bitext("example", side, source_lang=source_lang)
    trap = next(trap for trap in RESOURCES.traps(source_lang, target_lang).traps if trap.id == identity)
    settings = Settings(min_confidence=Confidence.LOW)
    found = examine(bitext, RESOURCES, [wrong_sense], settings).findings
    return [(one.start, one.end) for one in found if one.message.startswith(trap.why)]


@pytest.mark.parametrize(
    ("pair", "trap"),
    [pytest.param(pair, trap, marks=marks(trap)) for pair, trap in TRAPS],
    ids=[f"{pair} {trap['id']}" for pair, trap in TRAPS],
)
def test_a_trap_sees_its_bad_examples_and_leaves_its_good_ones(pair, trap):
    for example in trap["bad"]:
        found = reported(pair, trap["id"], example)
        assert found, example
        marked = re.search(r"\[\[(.*?)\]\]", example["target"])
        if marked:  # the span, once the brackets are gone
            start, end = marked.start(), marked.start() + len(marked[1])
            assert any(low < end and start < high for low, high in found), (found, example)
    for example in trap["good"]:
        assert not reported(pair, trap["id"], example), example
