"""`translaudit glossary mine`: entries to review, from the names and terms of a corpus that no termbase knows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from translaudit.cli.parser import Parser, add_inputs, number, one_of
from translaudit.cli.session import session, spare
from translaudit.cli.streams import standard_output, written
from translaudit.reporters.words import counted
from translaudit.scoring.proposals import proposals, worded, worth
from translaudit.scoring.term_proposals import term_proposals
from translaudit.termbase.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.scoring.proposals import Proposal

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Write a termbase of proposals; returns the exit status."""
    parser = Parser(
        "translaudit glossary mine",
        "Names and terms that recur in translations and stand in no termbase, as TOML entries to review: spellings or"
        " renderings with counts and places, and what the original has for them. Those with several come first. Terms need"
        " the original.",
    )
    add_inputs(parser)
    add = parser.add_argument
    add(
        "--least", type=number(1, 1e9, whole=True), default=3, metavar="N", help="mentions from which a name recurs (3)"
    )
    add("--kind", type=one_of("all", "names", "terms"), default="all", metavar="KIND", help="all, names, terms (all)")
    add("--limit", type=number(1, 1e9, whole=True), metavar="N", help="so many entries at most")
    add("--output", metavar="FILE", help="write there instead of to standard output")
    options = parser.parse(arguments)
    with session(options) as ready:
        spare(ready, options.output)
        wanted = ready.settings._replace(inventory=options.kind != "terms", terms=options.kind != "names")
        tally = ready._replace(rules=(), settings=wanted).tally()
    least = int(options.least)
    found = sorted([*proposals(tally, least=least), *term_proposals(tally, least=least)], key=worth)
    shown = found[: int(options.limit)] if options.limit else found
    taken = [concept.id for path in ready.config.glossaries for concept in load(path).concepts]
    text = worded(shown, taken)
    if options.output:
        with written(options.output) as stream:
            stream.write(text)
    else:
        standard_output().write(text)
    left = f"; {len(found) - len(shown)} more beyond --limit" if len(found) > len(shown) else ""
    sys.stderr.write(f"translaudit: {_what(shown)} proposed{left}\n")
    return 0


def _what(shown: Sequence[Proposal]) -> str:
    """How many names and terms, in words."""
    terms = sum(one.kind == "term" for one in shown)
    names = len(shown) - terms
    said = [counted(names, "name")] if names or not terms else []
    return " and ".join([*said, counted(terms, "term")] if terms else said)
