"""`translaudit rules`: what is checked."""

from __future__ import annotations

import json

from translaudit.cli.parser import Parser, one_of
from translaudit.cli.streams import standard_output

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Print the rules by code; returns the exit status."""
    parser = Parser("translaudit rules", "What is checked; translaudit explain RULE tells more of one.")
    kind = one_of("table", "json")
    parser.add_argument("--format", type=kind, default="table", metavar="FORMAT", help="table (default) or json")
    options = parser.parse(arguments)
    from translaudit import rule

    rows = [
        {
            "rule": one.name,
            "code": one.code,
            "category": one.category,
            "mqm": one.mqm,
            "severity": one.severity.name.lower(),
            "summary": one.doc.strip().partition("\n")[0],
        }
        for one in rule.discover()
    ]
    out = standard_output()
    if options.format == "json":
        out.write("[\n " + ",\n ".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n")
        return 0
    width = max(len(row["rule"]) for row in rows)
    for row in rows:
        out.write(f"{row['code']}  {row['rule']:<{width}}  {row['severity']:<8}  {row['summary']}\n")
    return 0
