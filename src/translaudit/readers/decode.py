"""Bytes to text: whole files and streams of lines, with errors that say where and what to do.

Reach for `whole` for texts, and for `lines` or `pieces` for files that may be larger than memory. Offsets are code points
into the decoded file; a byte order mark is not part of it. Encodings are not guessed: a wrong guess moves every letter.
`standing_in` has texts read in place of files: what an editor has not saved yet, what a page was sent.
"""

from __future__ import annotations

import codecs
import errno
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from translaudit.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["lines", "pieces", "same_encoding", "standing_in", "stands_in", "there", "whole"]

_PIECE = 1 << 16  # code points
_LOOKED_AT = 8_000  # bytes behind one that cannot be decoded, for what makes the file no text
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_STAND_INS: dict[str, str] = {}  # by real path


@contextmanager
def standing_in(texts: Mapping[str, str]) -> Iterator[None]:
    """For as long, have these texts read in place of the files of their paths, which need not exist; for all of the process.

    Args:
        texts: decoded, by path.
    """
    _STAND_INS.update({os.path.realpath(path): text.removeprefix("\ufeff") for path, text in texts.items()})
    try:
        yield
    finally:
        _STAND_INS.clear()


def stands_in(folder: str) -> Iterable[str]:
    """Names of the texts that stand in for files of a folder."""
    if not _STAND_INS:
        return ()
    real = os.path.realpath(folder)
    return [os.path.basename(path) for path in _STAND_INS if os.path.dirname(path) == real]  # noqa: PTH119, PTH120  no more than that


def there(path: str) -> bool:
    """Whether there is such a file, or a text that stands in for it."""
    return Path(path).is_file() or _instead(path) is not None


def _instead(path: str) -> str | None:
    return _STAND_INS.get(os.path.realpath(path)) if _STAND_INS else None


def whole(path: str, encoding: str = "utf-8") -> str:
    """Read and decode one file; line ends stay as they are.

    Raises:
        InputError: the file cannot be read, is not text, or is not in this encoding.
        UsageError: no such encoding.
    """
    codec = _codec(encoding)
    text = _instead(path)
    if text is not None:
        if "\0" in text:
            raise _binary(path, text.count("\n", 0, text.index("\0")) + 1, b"")
        return text
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error
    try:
        text = data.decode(codec)
    except UnicodeError as error:
        raise _undecodable(path, data, codec, error) from error
    if b"\0" in data and "\0" in text:  # bytes are quicker to look through, and other encodings have them elsewhere
        raise _binary(path, text.count("\n", 0, text.index("\0")) + 1, data[:4])
    return text


def lines(path: str, encoding: str = "utf-8") -> Iterator[tuple[int, int, str]]:
    """Stream a file's lines: 1-based number, offset of the line's start, the line without its end (LF, CR LF or CR).

    Raises:
        InputError: as `whole`, when the offending line is reached.
        UsageError: no such encoding.
    """
    codec = _codec(encoding)
    offset = 0
    number = 0
    try:
        # newline="": every kind of line end ends a line, and none is translated, so offsets stay true. The decoder of
        # utf-8-sig is slow, so the mark is taken off here.
        with _opened(path, codec.removesuffix("-sig")) as stream:
            for number, line in enumerate(stream, 1):
                if number == 1 and line[0] == "\ufeff":
                    line = line[1:]  # noqa: PLW2901 — the mark is not part of the text
                if "\0" in line:
                    raise _binary(path, number, b"")
                yield number, offset, line.rstrip("\r\n")
                offset += len(line)
    except OSError as error:
        raise _unreadable(path, error) from error
    except UnicodeError as error:
        raise _undecodable(path, Path(path).read_bytes(), codec, error) from error


def pieces(path: str, encoding: str = "utf-8") -> Iterator[str]:
    """Stream a file in pieces of like size; line ends stay as they are.

    Raises:
        InputError: as `whole`, when the offending piece is reached.
        UsageError: no such encoding.
    """
    codec = _codec(encoding)
    line = 1
    try:
        with _opened(path, codec.removesuffix("-sig")) as stream:  # as in `lines`
            piece = stream.read(_PIECE).removeprefix("\ufeff")
            while piece:
                if "\0" in piece:
                    raise _binary(path, line + piece.count("\n", 0, piece.index("\0")), b"")
                yield piece
                line += piece.count("\n")
                piece = stream.read(_PIECE)
    except OSError as error:
        raise _unreadable(path, error) from error
    except UnicodeError as error:
        raise _undecodable(path, Path(path).read_bytes(), codec, error) from error


def same_encoding(declared: str, encoding: str) -> bool:
    """Whether a file that says it is in one encoding can be read in another: the same, or ASCII, which most contain."""
    try:
        names = [codecs.lookup(name).name.removesuffix("-sig") for name in (declared, encoding)]
    except LookupError:
        return False
    said, read = [name.removesuffix("-le").removesuffix("-be") for name in names]
    return said in {read, "ascii"}


def _opened(path: str, codec: str) -> TextIO:
    text = _instead(path)
    if text is None:
        return Path(path).open(encoding=codec, newline="")
    import io  # noqa: PLC0415  few texts stand in for a file

    return io.StringIO(text, newline="")


def _codec(encoding: str) -> str:
    try:
        info = codecs.lookup(encoding)
    except LookupError as error:
        raise UsageError(
            f"“{encoding}” is no encoding this program knows",
            hint="Give --encoding a name such as utf-8, utf-16, cp1251, koi8-u, cp1252, gb18030, shift_jis or euc-kr.",
        ) from error
    if not getattr(info, "_is_text_encoding", True):
        raise UsageError(f"“{encoding}” does not encode text", hint="Give --encoding a name such as utf-8 or cp1251.")
    return "utf-8-sig" if info.name == "utf-8" else info.name


def _unreadable(path: str, error: OSError) -> InputError:
    if error.errno == errno.ENOENT:
        return InputError(
            "there is no such file", path=path, hint="Check the path; it is taken from the folder you are in."
        )
    if error.errno == errno.EISDIR or Path(path).is_dir():
        return InputError("this is a folder, a file was expected", path=path, hint="Name a file in it.")
    if error.errno == errno.EACCES:
        return InputError("no permission to read this file", path=path, hint="Change its permissions or its owner.")
    return InputError(f"the file cannot be read: {error.strerror or error}", path=path)


def _binary(path: str, line: int, head: bytes) -> InputError:
    guess = _marked(head)
    hint = f"It begins as {guess} does: try --encoding {guess}." if guess else "Is it a text file in UTF-8?"
    return InputError("found a NUL character, text was expected", path=path, line=line, hint=hint)


def _undecodable(path: str, data: bytes, codec: str, error: UnicodeError) -> InputError:
    """Say where the first bad byte is, counted from the file's start."""
    name = "UTF-8" if codec == "utf-8-sig" else codec
    bom = len(codecs.BOM_UTF8) if codec == "utf-8-sig" and data.startswith(codecs.BOM_UTF8) else 0
    try:
        data[bom:].decode("utf-8" if bom else codec)
    except UnicodeDecodeError as exact:
        at = exact.start + bom
        line = len(data[:at].splitlines()) if at else 1
        if data[:at].endswith((b"\n", b"\r")):
            line += 1
        guess = _marked(data)
        example = guess or "cp1251"
        lead = f"It begins as {guess} does: give" if guess else "If it is in another encoding, name it, as in"
        hint = f"{lead} --encoding {example}; or save the file as UTF-8."
        if not guess and b"\0" in data[: at + _LOOKED_AT]:
            hint = "It holds NUL bytes as well: is it a text file at all?"
        problem = f"byte {at} is 0x{data[at]:02x}, which is not {name}"
        return InputError(problem, path=path, line=line, hint=hint)
    except UnicodeError as other:
        error = other
    return InputError(f"the file is not {name}: {error}", path=path, hint="Name its encoding with --encoding.")


def _marked(data: bytes) -> str:
    return next((name for mark, name in _MARKS if data.startswith(mark)), "")
