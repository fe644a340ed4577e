"""`translaudit glossary lint` and `translaudit glossary convert`: termbase work."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from translaudit.cli.parser import Parser
from translaudit.cli.streams import standard_output, written
from translaudit.errors import UsageError
from translaudit.model import Severity
from translaudit.reporters.words import counted

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Call the command named; returns the exit status."""
    commands: dict[str, Callable[[list[str]], int]] = {"lint": _lint, "convert": _convert}
    if not arguments or arguments[0] in ("-h", "--help"):
        standard_output().write("usage: translaudit glossary lint FILE…\n       translaudit glossary convert FILE …\n")
        return 0 if arguments else 2
    name, *rest = arguments
    if name not in commands:
        raise UsageError(f"glossary has no command “{name}”", hint=f"Commands: {', '.join(commands)}.")
    return commands[name](rest)


def _lint(arguments: list[str]) -> int:
    parser = Parser(
        "translaudit glossary lint",
        "What is wrong or doubtful in termbases that are used together.",
        epilog="exit status: 0 nothing that makes an audit wrong or silent; 1 something; 2 a file cannot be read",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=".toml, .csv or .tbx, in the order of precedence")
    options = parser.parse(arguments)
    from translaudit.termbase.lint import lint
    from translaudit.termbase.load import load

    termbases = [load(path) for path in options.files]
    problems = lint(termbases)
    out = standard_output()
    for one in problems:
        where = f"{one.path}:{one.line}" if one.line else one.path
        out.write(f"{where}: {one.severity.name.lower()} {one.code} ({one.concept}): {one.problem} {one.hint}\n")
    concepts = sum(len(termbase.concepts) for termbase in termbases)
    out.write(f"{counted(len(problems), 'problem')} in {counted(concepts, 'concept')}\n")
    return int(any(one.severity > Severity.NEUTRAL for one in problems))


def _convert(arguments: list[str]) -> int:
    parser = Parser("translaudit glossary convert", "A termbase in another format, every status kept.")
    add = parser.add_argument
    add("file", metavar="FILE", help=".toml, .csv or .tbx")
    add("--to", metavar="FORMAT", help="toml, csv, tbx2, tbx3-dca or tbx3-dct; else what the name of --output tells")
    add("--output", metavar="FILE", help="write there instead of to standard output")
    options = parser.parse(arguments)
    if not options.to and not options.output:
        raise UsageError("no format was named", hint="As --to tbx3-dca, or --output terms.tbx.")
    from translaudit.termbase.load import dump, load

    termbase = load(options.file)
    text = dump(termbase, options.to or options.output)
    if options.output:
        with written(options.output) as stream:
            stream.write(text)
    else:
        standard_output().write(text)
    for category, count in termbase.lost:
        sys.stderr.write(f"translaudit: {options.file}: left out {category} ({count})\n")
    return 0
