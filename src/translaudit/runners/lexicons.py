"""Lexicons that a user learnt, read from their files."""

from __future__ import annotations

from pathlib import Path

from translaudit.errors import InputError
from translaudit.lexicon.learned import Counts, parse

__all__ = ["read_lexicon"]


def read_lexicon(path: str) -> Counts:
    """What a file of `translaudit learn` says.

    Raises:
        InputError: it cannot be read, or is no lexicon.
    """
    try:
        written = Path(path).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        problem = f"byte {error.start} is not UTF-8, so this is no lexicon"
        raise InputError(problem, path=path, hint="Make one with translaudit learn CORPUS -o house.lex.") from error
    except OSError as error:
        problem = f"the lexicon cannot be read: {error.strerror or error}"
        raise InputError(problem, path=path, hint="Check the path given to --lexicon.") from error
    return parse(written, path=path)
