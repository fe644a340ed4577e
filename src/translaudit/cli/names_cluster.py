"""`translaudit names cluster`: which spellings in a list are one name."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.cli.parser import Parser, add_termbases
from translaudit.cli.session import configured
from translaudit.cli.streams import standard_output
from translaudit.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.resources import Resources

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Print a JSON object for each name, in the order of the input; returns the exit status."""
    parser = Parser(
        "translaudit names cluster",
        "Which spellings are one name: a name a line, with a tab and its count where it is known.",
        epilog="Prints a JSON object for each name: the number of its cluster, the name, and why it is there. Names that\n"
        "the termbases list as right, each for itself, are never put together.",
    )
    add = parser.add_argument
    add("file", nargs="?", default="-", metavar="FILE", help="the names; standard input when none is given")
    add("--target-lang", metavar="TAG", help="the language of the text that has the names (en)")
    add_termbases(parser)
    options = parser.parse(arguments)
    config = configured(options)
    from translaudit.runners.resources import Sources, build, no_collection

    with no_collection():  # all names are held to the end
        names = list(_names(options.file))
        from translaudit.romanize.grouping import group

        resources = build(Sources(config.glossaries, config.default_glossaries, config.house))
        groups = group(names, canonical=_canonical(resources, config.target_lang or "en"))
        said = {
            name: (number, reason)
            for number, one in enumerate(groups, 1)
            for name, reason in zip(one.names, one.reasons, strict=True)
        }
    out = standard_output()
    for name, _ in names:
        number, reason = said[name]
        out.write(json.dumps({"cluster": number, "name": name, "reason": reason}, ensure_ascii=False) + "\n")
    return 0


def _canonical(resources: Resources, lang: str) -> frozenset[str]:
    """The house form of every name that a termbase has, one for each."""
    things = (forms.thing(number) for forms in resources.forms(lang) for number in range(len(forms.things)))
    return frozenset(thing.preferred[0] for thing in things if thing.name and thing.preferred)


def _names(path: str) -> Iterator[tuple[str, int]]:
    """Names with their counts; empty lines are passed over.

    Raises:
        InputError: the file cannot be read, or a line is not a name with a count.
    """
    shown = "<stdin>" if path == "-" else path
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        problem = f"this file cannot be read: {error.strerror or error}"
        raise InputError(problem, path=path, hint="Name a file with one name a line.") from error
    for number, raw in enumerate(data.split(b"\n"), 1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip("\r ")
        except UnicodeDecodeError as error:
            problem = f"byte {error.start} of this line is 0x{raw[error.start]:02x}, which is not UTF-8"
            raise InputError(problem, path=shown, line=number, hint="Convert the input to UTF-8.") from error
        name, _, count = (part.strip() for part in line.partition("\t"))
        if name and not (not count or (count.isascii() and count.isdigit() and int(count[:18]) > 0)):
            problem = f"found “{count}” after the tab, expected how often the name occurs, 1 or more"
            raise InputError(
                problem, path=shown, line=number, hint="As: Kharkiv, a tab, 12. The count may be left out."
            )
        if name:
            yield name, int(count[:18] or 1)
