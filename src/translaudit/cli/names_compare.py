"""`translaudit names compare`: whether two spellings are one name, a pair a line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.cli.parser import Parser
from translaudit.cli.streams import standard_output
from translaudit.errors import InputError
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["run"]

_KINDS = {
    "": "",
    "person": "person",
    "place": "place",
    "organisation": "organisation",
    "organization": "organisation",
    "vessel": "organisation",
}


class _Pair(NamedTuple):
    one: str
    other: str
    lang_one: str
    lang_other: str
    kind: str


def run(arguments: list[str]) -> int:
    """Print a JSON object for each line, in the order of the input; returns the exit status."""
    parser = Parser(
        "translaudit names compare",
        "Whether two spellings are one name: lines of two names with a tab between them, and optionally the languages\n"
        "of the two and what they name (person, place or organisation), each after a tab; any of the three may be empty.",
        epilog="Prints a JSON object for each line: the two names, whether they are the same, how likely (0 to 1), and why.",
    )
    parser.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="the pairs; standard input when none is given"
    )
    options = parser.parse(arguments)
    pairs = list(_pairs(options.file))
    from translaudit.romanize.similar import same_name

    out = standard_output()
    for pair in pairs:
        match = same_name(pair.one, pair.other, lang_one=pair.lang_one, lang_other=pair.lang_other, kind=pair.kind)
        answer = {"a": pair.one, "b": pair.other, "same": match.same, "score": match.score, "reason": match.reason}
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 0


def _pairs(path: str) -> Iterator[_Pair]:
    where = "<stdin>" if path == "-" else path
    for number, line in enumerate(_lines(path), 1):
        columns = line.split("\t")
        if not 2 <= len(columns) <= 5:
            problem = f"found {len(columns)} column{'s' * (len(columns) != 1)} between tabs, expected two names"
            hint = "A line is: name, tab, name; then optionally the two languages and person, place or organisation."
            raise InputError(problem, path=where, line=number, hint=hint)
        one, other, lang_one, lang_other, kind = (column.strip() for column in (*columns, "", "", "")[:5])
        if kind not in _KINDS:
            problem = f"found “{kind}” as the kind of name, expected person, place or organisation"
            raise InputError(problem, path=where, line=number, hint="Leave the column empty where it is not known.")
        yield _Pair(one, other, lang_one, lang_other, _KINDS[kind])


def _lines(path: str) -> Iterator[str]:
    """The lines of a file, or of standard input for `-`; only line feeds end a line."""
    if path == "-":
        data = sys.stdin.buffer.read()
    else:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            problem = f"this file cannot be read: {error.strerror or error}"
            raise InputError(problem, path=path, hint="Check the name; - reads standard input.") from error
    where = "<stdin>" if path == "-" else path
    rows = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    for number, row in enumerate(rows[:-1] if not rows[-1] else rows, 1):
        try:
            yield row.removesuffix(b"\r").decode("utf-8")
        except UnicodeDecodeError as error:
            problem = f"byte {error.start} of this line is 0x{row[error.start]:02x}, which is not UTF-8"
            raise InputError(problem, path=where, line=number, hint="Convert the input to UTF-8.") from error
