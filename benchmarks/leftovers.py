"""How often a clause that was taken out of a translation, or put into it, is found, and how often nothing was done.

    python benchmarks/leftovers.py ROWS.jsonl [--langs es fr] [--seed 3]

ROWS.jsonl holds `{"doc": …, "text": {"en": …, "es": …}}`, one sentence a row, as for `alignment.py`. For each language
into English and out of it: stretches that `omission` and `addition` report (at medium confidence) in a thousand
untouched pairs; the share found of clauses between commas taken out of the translation; of such clauses of another
sentence put in before its end. Only pairs where that can be done are counted.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.accuracy.leftovers import leftovers
from translaudit.document import Document
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources

if TYPE_CHECKING:
    from collections.abc import Callable

Pairs = list[tuple[str, str]]
_CLAUSE = re.compile(r"[,،，] ?[^,.،，。]{15,60}(?=[,.،，。])")
_STOPS = ".。।"


def found(pairs: Pairs, langs: tuple[str, str]) -> tuple[set[str], set[str]]:
    """Numbers of the pairs in which something is left out, and in which something is added."""
    segments = []
    at = [0, 0]
    for number, pair in enumerate(pairs):
        source, target = (Span(at[side], at[side] + len(pair[side])) for side in (0, 1))
        segments.append(Segment(str(number), target, source))
        at = [source.end + 1, target.end + 1]
    sides = [Side("", lang, "\n".join(column)) for lang, column in zip(langs, zip(*pairs, strict=True), strict=True)]
    document = Document(Bitext("", sides[1], sides[0], langs[0], tuple(segments)), Resources())
    left = leftovers(document)
    return (
        {document.segment_at(one.place).id for one in left.omitted if one.sure},
        {document.segment_at(one.start).id for one in left.added if one.sure},
    )


def changed(pairs: Pairs, change: Callable[[str], str]) -> Pairs:
    """The pairs whose translation can be changed, changed."""
    made = ((source, change(target)) for source, target in pairs)
    return [(source, target) for source, target in made if target]


def main() -> None:
    """Print a row of figures for each direction."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=Path)
    parser.add_argument("--langs", nargs="+", default=["es", "fr", "pl", "zh-CN"])
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.rows.read_text(encoding="utf-8").splitlines()]
    texts = [row["text"] for row in rows if "text" in row]
    draw = random.Random(options.seed)  # noqa: S311 — not for secrets

    def without(target: str) -> str:
        clauses = list(_CLAUSE.finditer(target))
        one = draw.choice(clauses) if clauses else None
        return target[: one.start()] + target[one.end() :] if one else ""

    print("direction  false per 1,000: omitted  added   clause out  clauses   clause in  clauses")
    for langs in [pair for lang in options.langs for pair in ((lang, "en"), ("en", lang))]:
        pairs = [(text[langs[0]], text[langs[1]]) for text in texts]

        def within(target: str, pairs: Pairs = pairs) -> str:
            clauses = list(_CLAUSE.finditer(draw.choice(pairs)[1]))
            body = target.rstrip(_STOPS)
            return body + draw.choice(clauses)[0] + target[len(body) :] if clauses else ""

        codes = (langs[0].partition("-")[0], langs[1].partition("-")[0])
        clean, taken, put = pairs, changed(pairs, without), changed(pairs, within)
        false = [1000 * len(one) / len(clean) for one in found(clean, codes)]
        out, into = len(found(taken, codes)[0]), len(found(put, codes)[1])
        print(
            f"{'-'.join(langs):24}{false[0]:10.1f} {false[1]:6.1f} {out / max(1, len(taken)):12.3f} {len(taken):8}"
            f" {into / max(1, len(put)):11.3f} {len(put):8}"
        )


if __name__ == "__main__":
    main()
