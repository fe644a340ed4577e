"""`translaudit glossary mine`: entries to review, from the names of a corpus that no termbase knows."""

from __future__ import annotations

import sys

from translaudit.cli.parser import Parser, add_inputs, number
from translaudit.cli.session import session, spare
from translaudit.cli.streams import standard_output, written
from translaudit.reporters.words import counted
from translaudit.scoring.proposals import proposals, worded

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Write a termbase of proposals; returns the exit status."""
    parser = Parser(
        "translaudit glossary mine",
        "Names that recur in translations and stand in no termbase, as TOML entries to review: spellings with counts and"
        " places, and what the original has for them. Those with several spellings come first.",
    )
    add_inputs(parser)
    add = parser.add_argument
    add(
        "--least", type=number(1, 1e9, whole=True), default=3, metavar="N", help="mentions from which a name recurs (3)"
    )
    add("--limit", type=number(1, 1e9, whole=True), metavar="N", help="so many entries at most")
    add("--output", metavar="FILE", help="write there instead of to standard output")
    options = parser.parse(arguments)
    with session(options) as ready:
        spare(ready, options.output)
        tally = ready._replace(rules=(), settings=ready.settings._replace(inventory=True)).tally()
    found = proposals(tally, least=int(options.least))
    shown = found[: int(options.limit)] if options.limit else found
    text = worded(shown)
    if options.output:
        with written(options.output) as stream:
            stream.write(text)
    else:
        standard_output().write(text)
    left = f"; {len(found) - len(shown)} more beyond --limit" if len(found) > len(shown) else ""
    sys.stderr.write(f"translaudit: {counted(len(shown), 'name')} proposed{left}\n")
    return 0
