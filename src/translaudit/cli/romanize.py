"""`translaudit romanize`: text, or standard input line by line, through one published standard."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from translaudit.cli.parser import Parser
from translaudit.cli.streams import standard_output
from translaudit.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["run"]

_LOST = "\ufffd"


def run(arguments: list[str]) -> int:
    """Print exactly one line for each line of input; returns the exit status."""
    parser = Parser("translaudit romanize", "Romanize text, or standard input line by line, by one published standard.")
    add = parser.add_argument
    add("text", nargs="*", metavar="TEXT", help="a line each; standard input when none is given")
    add("--scheme", metavar="ID", help="the standard, as uk-kmu55; translaudit schemes lists them")
    add("--list-unmapped", action="store_true", help="print the letters that the standard says nothing of, and where")
    options = parser.parse(arguments)
    if not options.scheme:
        raise UsageError("no standard was named", hint="Name it with --scheme; translaudit schemes lists them.")
    from translaudit.romanize.engine import romanize, unmapped
    from translaudit.romanize.registry import scheme

    standard = scheme(options.scheme)
    out = standard_output()
    lines = (line for text in options.text for line in text.split("\n")) if options.text else _standard_input()
    lost = 0
    for number, line in enumerate(lines, 1):
        if options.list_unmapped:
            out.writelines(f"{number}:{offset + 1}\t{letter}\n" for offset, letter in unmapped(standard, line))
        else:
            written = romanize(standard, line)
            lost += max(0, written.count(_LOST) - line.count(_LOST))
            out.write(written + "\n")
    if lost:
        letters = "1 letter is" if lost == 1 else f"{lost} letters are"
        sys.stderr.write(f"translaudit: {letters} not in {standard.id}, written {_LOST}; --list-unmapped tells where\n")
    return 0


def _standard_input() -> Iterator[str]:
    """The lines; only line feeds end a line, so that each line put in is a line that comes out."""
    for number, data in enumerate(sys.stdin.buffer, 1):
        try:
            yield data.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            problem = f"byte {error.start} of this line is 0x{data[error.start]:02x}, which is not UTF-8"
            raise InputError(problem, path="<stdin>", line=number, hint="Convert the input to UTF-8.") from error
