"""One module a format: path to bitexts, with exact positions.

Reach for `discover` to turn what a user named into jobs, and for `read` to turn a job into bitexts. Readers do not split
or align sentences: `Bitext.segments` is None where the format gives none.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from translaudit.errors import UsageError
from translaudit.model import Bitext
from translaudit.readers.discover import Job, discover, in_folders, undecided
from translaudit.readers.formats import ROWS, SUFFIXES, TEXTS, unknown_format
from translaudit.readers.names import language_of_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from translaudit.model import Side

__all__ = ["Job", "discover", "in_folders", "language_of_name", "read", "undecided"]


def read(
    path: str,
    *,
    encoding: str = "utf-8",
    target_lang: str = "",
    source_lang: str = "",
    source: str | None = None,
) -> Iterator[Bitext]:
    """Read one file as bitexts: one of a text, one for each document of a bitext file.

    A language that is given wins over a text's own, that over the file name's, that over what the text looks like; "" is
    left where none of them tells. In files with both sides what a row or the file names wins, but for TMX, in which the
    languages that are given are chosen.

    Args:
        path: the translation, or a file with both sides.
        encoding: a Python codec name; UTF-8 may begin with a byte order mark.
        target_lang: BCP 47 tag.
        source_lang: BCP 47 tag.
        source: path of the original of a text.

    Raises:
        InputError: the file is missing, not in this encoding, or not what its format asks for.
        UsageError: an original is given for a file that holds both sides; no such encoding.
    """
    suffix = _suffix(path)
    if suffix in ROWS:
        if source is not None:
            raise UsageError(f"{path} holds both sides, so --source does not go with it", hint="Leave --source out.")
        return _reader(ROWS[suffix])(path, encoding=encoding, target_lang=target_lang, source_lang=source_lang)
    return _text(path, suffix, encoding, target_lang, source_lang, source)


def _text(
    path: str, suffix: str, encoding: str, target_lang: str, source_lang: str, source: str | None
) -> Iterator[Bitext]:
    target = _side(path, suffix, encoding, target_lang)
    original = None
    if source is not None:
        original_suffix = _suffix(source)
        if original_suffix not in TEXTS:
            raise UsageError(
                f"{source} holds both sides, so it cannot be an original", hint="Name a text with --source."
            )
        original = _side(source, original_suffix, encoding, source_lang)
    yield Bitext(path, target, original, original.lang if original else source_lang)


def _side(path: str, suffix: str, encoding: str, lang: str) -> Side:
    side: Side = next(_reader(TEXTS[suffix])(path, encoding=encoding, lang=lang or language_of_name(path)))
    return side


def _suffix(path: str) -> str:
    suffix = PurePath(path).suffix.lower()
    if suffix not in SUFFIXES:
        raise unknown_format(suffix, path)
    return suffix


def _reader(where: str) -> Callable[..., Iterator[Any]]:
    module, _, name = where.partition(":")
    function: Callable[..., Iterator[Any]] = getattr(import_module(f"translaudit.readers.{module}"), name)
    return function
