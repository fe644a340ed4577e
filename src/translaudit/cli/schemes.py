"""`translaudit schemes`: the romanization standards that the program knows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from translaudit.cli.parser import Parser, one_of
from translaudit.cli.streams import standard_output
from translaudit.errors import UsageError

if TYPE_CHECKING:
    from translaudit.romanize.registry import SchemeInfo

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Print them; returns the exit status."""
    parser = Parser("translaudit schemes", "The romanization standards that the program knows.")
    kind = one_of("table", "json")
    parser.add_argument("--format", type=kind, default="table", metavar="FORMAT", help="table (default) or json")
    parser.add_argument("--lang", metavar="TAG", help="only those for this language")
    options = parser.parse(arguments)
    from translaudit.romanize.registry import schemes

    every = schemes()
    found = [one for one in every if options.lang in (None, one.lang)]
    if not found:
        known = ", ".join(sorted({one.lang for one in every}))
        raise UsageError(f"--lang: no standard for “{options.lang}” is known", hint=f"There are some for: {known}.")
    out = standard_output()
    if options.format == "json":
        out.write("[\n " + ",\n ".join(json.dumps(_facts(one), ensure_ascii=False) for one in found) + "\n]\n")
        return 0
    rows = [(one.id, one.status, str(one.year or ""), one.name) for one in found]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for row in rows:
        out.write("  ".join(f"{cell:<{width}}" for cell, width in zip(row, [*widths, 0], strict=True)).rstrip() + "\n")
    return 0


def _facts(one: SchemeInfo) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "lang": one.lang,
        "from": one.from_script,
        "to": one.to,
        "body": one.body,
        "year": one.year,
        "status": one.status,
        "aliases": list(one.aliases),
    }
