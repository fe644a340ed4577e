"""Read, write and convert termbase files, by the suffix of their names or a format's name.

Reach for `load` to get a termbase from a path and for `convert` to turn one file into another format; both keep every
status. Writing to disk is left to the caller.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.errors import InputError, UsageError
from translaudit.termbase import csv
from translaudit.termbase.checks import did_you_mean

if TYPE_CHECKING:
    from translaudit.termbase.concept import Termbase

__all__ = ["FORMATS", "SUFFIXES", "convert", "dump", "load", "parse"]

FORMATS = ("toml", "csv", "tbx2", "tbx3-dca", "tbx3-dct")
SUFFIXES = {".toml": "toml", ".csv": "csv", ".tsv": "csv", ".xlsx": "xlsx", ".tbx": "tbx3-dca", ".xml": "tbx3-dca"}


def load(path: str | Path) -> Termbase:
    """The termbase in a file, read by its suffix: .toml, .csv or .tsv, .xlsx, .tbx or .xml.

    Raises:
        InputError: the file cannot be opened, is not UTF-8, or its content is not what its format asks for.
        MissingExtraError: the library for .xlsx is not installed.
    """
    name = str(path)
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        known = "A termbase is a .toml, .csv, .tsv, .xlsx, .tbx or .xml file."
        problem = (
            f"“{suffix}” is not a format of termbases." if suffix else "The name has no suffix to tell the format by."
        )
        raise InputError(problem, path=name, hint=did_you_mean(suffix, SUFFIXES, known) if suffix else known)
    try:
        data = Path(name).read_bytes()
    except OSError as error:
        raise InputError(
            f"The file cannot be read: {error.strerror}.", path=name, hint="Check the name and the permissions."
        ) from None
    return parse(data, SUFFIXES[suffix], path=name)


def parse(data: bytes | str, format_: str, *, path: str = "") -> Termbase:
    """The termbase in a file's content.

    Args:
        data: the content; bytes are UTF-8 with or without a byte order mark (for TBX, what the XML declaration says).
        format_: one of `FORMATS`, of which the three of TBX are read alike; or “xlsx”, of bytes.
        path: the file's name, for messages.

    Raises:
        InputError: the content is not what the format asks for.
    """
    if format_.startswith("tbx"):
        from translaudit.termbase import tbx  # noqa: PLC0415 - expat is loaded for TBX only

        return tbx.parse(data.encode() if isinstance(data, str) else data, path=path)
    if format_ == "xlsx" and isinstance(data, bytes):
        from translaudit.termbase import workbook  # noqa: PLC0415 - for workbooks only

        return csv.parse(workbook.text_of(data, path=path), path=path)
    text = (_decoded(data, path) if isinstance(data, bytes) else data).removeprefix("\ufeff")
    if format_ == "toml":
        from translaudit.termbase import toml  # noqa: PLC0415 - so is what reads TOML

        return toml.parse(text, path=path)
    return csv.parse(text, path=path)


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"The file is not UTF-8: byte {error.start} is 0x{data[error.start]:02X}.",
            path=path,
            line=line,
            hint="Save it as UTF-8 (in spreadsheets: “CSV UTF-8”).",
        ) from None


def dump(termbase: Termbase, to: str | Path) -> str:
    """The termbase as text.

    Args:
        termbase: what to write.
        to: one of `FORMATS`, or a file name whose suffix tells (`.tbx` is version 3 in DCA style; tabs for `.tsv`
            are not written, a `.tsv` file gets commas and is read back alike).

    Raises:
        UsageError: neither a format nor a known suffix.
    """
    name = str(to)
    format_ = name if name in FORMATS else SUFFIXES.get(Path(name).suffix.lower(), "")
    if format_ == "toml":
        from translaudit.termbase import toml  # noqa: PLC0415 - as in `parse`

        return toml.dump(termbase)
    if format_ == "csv":
        return csv.dump(termbase)
    if format_ in FORMATS:
        from translaudit.termbase import tbx  # noqa: PLC0415 - expat is loaded for TBX only

        return tbx.dump(termbase, format_)
    raise UsageError(
        f"“{name}” is not a format of termbases.",
        hint=did_you_mean(name, FORMATS, f"Formats are {', '.join(FORMATS)}."),
    )


def convert(path: str | Path, to: str) -> str:
    """The termbase in a file, as text in another format: `dump(load(path), to)`.

    Raises:
        InputError: as `load`.
        UsageError: as `dump`.
    """
    return dump(load(path), to)
