"""`translaudit glossary`: termbases checked, converted, compared and merged."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from translaudit.cli.parser import Parser, uses
from translaudit.cli.streams import keep_apart, standard_output, written
from translaudit.errors import UsageError
from translaudit.model import Severity
from translaudit.reporters.words import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.termbase.changes import Change

__all__ = ["COMMANDS", "run"]

COMMANDS = {
    "lint": ("FILE…", "what is wrong or doubtful in termbases"),
    "convert": ("FILE …", "a termbase in another format, or for another program"),
    "diff": ("OLD NEW", "what differs between two"),
    "merge": ("FILE FILE…", "several as one"),
    "mine": ("PATH…", "entries to review, from names and terms that recur in translations"),
    "report": ("PATH…", "what translations make of each concept"),
}
"""What there is, what each takes, and what it does."""


def run(arguments: list[str]) -> int:
    """Call the command named; returns the exit status."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "lint": _lint,
        "convert": _convert,
        "diff": _diff,
        "merge": _merge,
        "mine": _mine,
        "report": _report,
    }
    if not arguments or arguments[0] in ("-h", "--help"):
        standard_output().write(uses("glossary", COMMANDS))
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
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help=".toml, .csv, .xlsx or .tbx, in the order of precedence"
    )
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
    from translaudit.termbase.exports import EXPORTS, export

    parser = Parser(
        "translaudit glossary convert",
        "A termbase in another format, every status kept; or for another program, as far as that can keep it.",
    )
    add = parser.add_argument
    add("file", metavar="FILE", help=".toml, .csv, .xlsx or .tbx")
    whole = "toml, csv, tbx2, tbx3-dca or tbx3-dct (else what the name of --output tells)"
    add("--to", metavar="FORMAT", help=f"{whole}; for another program {', '.join(EXPORTS)}")
    add("--source-lang", default="", metavar="TAG", help="language of the originals, for omegat, weblate and xbench")
    add("--target-lang", default="", metavar="TAG", help="language of the translations, for another program")
    add("--output", metavar="FILE", help="write there instead of to standard output")
    options = parser.parse(arguments)
    if not options.to and not options.output:
        raise UsageError("no format was named", hint="As --to tbx3-dca, or --output terms.tbx.")
    from translaudit.config import language
    from translaudit.termbase.load import dump, load

    termbase = load(options.file)
    left = [f"{category} ({count})" for category, count in termbase.lost]
    if options.to in EXPORTS:
        keep_apart([options.file], [options.output])
        source, target = (language(tag) if tag else "" for tag in (options.source_lang, options.target_lang))
        text, why = export(termbase, options.to, source=source, target=target)
        left += [why] if why else []
    else:
        text = dump(termbase, options.to or options.output)
    _put(text, options.output)
    for what in left:
        sys.stderr.write(f"translaudit: {options.file}: left out {what}\n")
    return 0


def _put(text: str, path: str | None) -> None:
    if not path:
        standard_output().write(text)
        return
    with written(path) as stream:
        stream.write(text)


def _diff(arguments: list[str]) -> int:
    parser = Parser(
        "translaudit glossary diff",
        "What differs between two termbases, whatever their formats.",
        epilog="exit status: 0 nothing differs; 1 something does; 2 a file cannot be read",
    )
    parser.add_argument("old", metavar="OLD", help=".toml, .csv, .xlsx or .tbx")
    parser.add_argument("new", metavar="NEW", help="likewise")
    options = parser.parse(arguments)
    from translaudit.termbase.changes import changes
    from translaudit.termbase.load import load

    found = changes(load(options.old), load(options.new))
    _tell(found, options.new, options.old, standard_output())
    return int(bool(found))


def _merge(arguments: list[str]) -> int:
    parser = Parser(
        "translaudit glossary merge",
        "Several termbases as one. Where they disagree the earlier has its way, and each disagreement is told.",
        epilog="exit status: 0 they agree; 1 they disagree somewhere; 2 a file cannot be read",
    )
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help=".toml, .csv, .xlsx or .tbx, in the order of precedence"
    )
    parser.add_argument("--to", metavar="FORMAT", help="as for convert; else what the name of --output tells, or toml")
    parser.add_argument("--output", metavar="FILE", help="write there instead of to standard output")
    options = parser.parse(arguments)
    if len(options.files) < 2:
        raise UsageError("one termbase alone was named", hint="Name two or more, the one that has its way first.")
    from translaudit.termbase.changes import merged
    from translaudit.termbase.load import dump, load

    whole, refused = merged(*map(load, options.files))
    _put(dump(whole, options.to or options.output or "toml"), options.output)
    _tell(refused, "", "", sys.stderr)
    return int(bool(refused))


def _tell(found: Sequence[Change], new: str, old: str, out: TextIO) -> None:
    for one in found:
        path = old if one.sign == "-" else new
        where = f"{path}:{one.line}: " if path and one.line else ""
        out.write(f"{where}{one.sign} {one.concept}{f' [{one.lang}]' if one.lang else ''}: {one.what}\n")


def _mine(arguments: list[str]) -> int:
    from translaudit.cli import glossary_mine

    return glossary_mine.run(arguments)


def _report(arguments: list[str]) -> int:
    from translaudit.cli import glossary_report

    return glossary_report.run(arguments)
