"""Errors that a user can act on: where, what was found, what was expected, what to do.

Front ends print them and exit 2. Nothing else in the program is an error of the user's.
"""

from __future__ import annotations

__all__ = ["InputError", "MissingExtraError", "TranslauditError", "UsageError", "missing_extra"]


class TranslauditError(Exception):
    """The parent of every error whose cause lies in what the user gave.

    Args:
        problem: what is wrong, found against expected, in a sentence.
        path: the file, where there is one.
        line: its 1-based line, where known.
        hint: what to do about it, in a sentence.
    """

    def __init__(self, problem: str, *, path: str | None = None, line: int | None = None, hint: str = "") -> None:
        """Keep the parts; the text is made when it is asked for."""
        super().__init__(problem)
        self.problem = problem
        self.path = path
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        """`path:line: problem` and the hint on a line of its own."""
        where = "" if self.path is None else self.path + (f":{self.line}" if self.line is not None else "") + ": "
        return f"{where}{self.problem}" + (f"\n  {self.hint}" if self.hint else "")


class InputError(TranslauditError):
    """A file's content is not what its format asks for."""


class UsageError(TranslauditError):
    """Options or settings that do not fit together."""


class MissingExtraError(TranslauditError):
    """An optional dependency is needed; the hint holds the install command."""


def missing_extra(
    what: str, library: str, extra: str, *, path: str | None = None, otherwise: str = ""
) -> MissingExtraError:
    """The error for what needs a library that is not installed.

    Args:
        what: it is that needs it, as “the format xlsx”.
        library: its name.
        extra: of this package, which brings it.
        path: the file that calls for it, where there is one.
        otherwise: what can be done instead, in a clause that may follow “Install it: … ”.
    """
    hint = f'Install it: pip install "translaudit[{extra}]"' + (f"; {otherwise}" if otherwise else "")
    return MissingExtraError(f"{what} needs the library {library}, which is not installed", path=path, hint=hint)
