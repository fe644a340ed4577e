"""`translaudit names`: where a spelling of a name comes from, and which spellings are of one name."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from translaudit.cli.parser import Parser, add_termbases, comma_list, one_of, uses
from translaudit.cli.session import configured
from translaudit.cli.streams import standard_output
from translaudit.config import language
from translaudit.errors import UsageError
from translaudit.reporters.look import isolated

if TYPE_CHECKING:
    from translaudit.provenance.naming import Explanation

__all__ = ["COMMANDS", "run"]

COMMANDS = {
    "explain": ("NAME…", "where a spelling comes from"),
    "compare": ("[FILE]", "whether two spellings are one name, pair by pair"),
    "cluster": ("[FILE]", "which of many spellings are one name"),
}
"""What there is, what each takes, and what it does."""


def run(arguments: list[str]) -> int:
    """Call the command named; returns the exit status."""
    if not arguments or arguments[0] in ("-h", "--help"):
        standard_output().write(uses("names", COMMANDS))
        return 0 if arguments else 2
    if arguments[:1] == ["cluster"]:
        from translaudit.cli.names_cluster import run as cluster

        return cluster(arguments[1:])
    if arguments[:1] == ["compare"]:
        from translaudit.cli.names_compare import run as compare

        return compare(arguments[1:])
    if arguments and not arguments[0].startswith("-") and arguments[0] != "explain":
        raise UsageError(f"names has no command “{arguments[0]}”", hint="As: translaudit names explain Kharkov")
    parser = Parser(
        "translaudit names explain",
        "Where a spelling comes from: native form, language, romanization standard, or misspelling of what.",
    )
    add = parser.add_argument
    add("names", nargs="+", metavar="NAME")
    add("--lang", type=comma_list, default=[], metavar="TAG,…", help="only native forms in these languages")
    add("--target-lang", metavar="TAG", help="the language of the text that has the name (en)")
    add("--format", type=one_of("table", "json"), default="table", metavar="FORMAT", help="table (default) or json")
    add_termbases(parser)
    options = parser.parse(arguments[1:] if arguments and arguments[0] == "explain" else arguments)
    config = configured(options)
    langs = [language(tag) for tag in options.lang]
    from translaudit.provenance.naming import explain_name
    from translaudit.runners.resources import Sources, build

    resources = build(Sources(config.glossaries, config.default_glossaries, config.house))
    out = standard_output()
    target = config.target_lang or "en"
    for name in options.names:
        found = explain_name(name, target_lang=target, langs=langs, resources=resources)
        if options.format == "json":
            out.write(json.dumps([asdict(one) for one in found], ensure_ascii=False) + "\n")
        else:
            unknown = f"  nothing known is spelled so in {target}; --target-lang names the language of the text"
            out.write("\n".join([name, *map(_line, found)] if found else [name, unknown]) + "\n")
    return 0


def _line(one: Explanation) -> str:
    origin = f"{one.lang} {isolated(one.native)}" if one.native else "listed in the termbase"
    if one.scheme:
        origin += f" by {one.scheme}"
    how = f"{one.exactness} of {one.form}" if one.exactness != "verbatim" else "verbatim"
    operation = f" ({one.operation})" if one.operation else ""
    house = f"; house form {one.house}" if one.house else ""
    about = ", ".join(filter(None, (one.concept, f"confidence {one.confidence}")))
    return f"  {origin}: {how}{operation}{house} [{about}]"
