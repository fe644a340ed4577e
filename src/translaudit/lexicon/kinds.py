"""Things of one kind that are taken for one another, such as diseases or crops, and their words in several languages.

Reach for `kinds` when the traps of a pair of languages are compiled; `kinds.tsv` holds the words. Whether a thing was
taken for another is the rule's business: it sees what only the original has, and what only the translation has.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from translaudit.errors import InputError

__all__ = ["PATH", "Kind", "kinds"]

PATH = Path(__file__).parent / "kinds.tsv"


class Kind(NamedTuple):
    """A kind of things: its name in English, and the words of each thing in the original's and the translation's language."""

    name: str
    things: list[tuple[list[str], list[str]]]


def kinds(source: str, target: str, path: Path = PATH) -> list[Kind]:
    """The kinds whose words are known in both languages, with at least two things each; none where a language has no words.

    Raises:
        InputError: a line has too few or too many columns, or a word stands before the first section.
    """
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    rows = [(number, line.split("\t")) for number, line in lines if line.strip() and not line.startswith("#")]
    languages = rows[0][1]
    if source not in languages or target not in languages:
        return []
    found: list[Kind] = []
    for number, row in rows[1:]:
        if row[0].startswith("["):
            found.append(Kind(row[0].strip("[]"), []))
        elif len(row) != len(languages) or not found:
            problem = f"{len(row)} columns in a section, not {len(languages)}" if found else "words before a section"
            raise InputError(
                problem, path=str(path), line=number, hint=f"A line has the columns {', '.join(languages)}."
            )
        else:
            words = row[languages.index(source)].split("|"), row[languages.index(target)].split("|")
            if all(map(any, words)):
                found[-1].things.append(words)
    return [kind for kind in found if len(kind.things) > 1]
