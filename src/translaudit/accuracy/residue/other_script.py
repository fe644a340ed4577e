"""Words of an original that stand in a translation in the letters of its script.

Reach for `other_script`. They are easily seen; names, addresses, glosses and what a program is told are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.residue.known import accepted, rows
from translaudit.accuracy.residue.pair import WORD, explained, glossed, leftover
from translaudit.model import Confidence
from translaudit.storage.expressions import expression
from translaudit.text.addresses import in_address
from translaudit.text.vocabulary import dictionaries, knows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.accuracy.residue.pair import Pair
    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.rule import Mark

__all__ = ["other_script"]

_DOTTED = expression(r"\.[a-z]")
_STRAY = 3  # letters; a shorter word in another script may be a sign or a unit
_PHRASE = 3  # words of English; fewer are often borrowed


def other_script(document: Document, segment: Segment, pair: Pair) -> Iterator[Mark]:
    """Words in the letters of the original's script."""
    source, span = document.source, segment.source
    if source is None or span is None or pair.foreign is None:
        return
    text, original = document.target.text, source.text[span.start : span.end]
    for match in pair.foreign.finditer(text, segment.target.start, segment.target.end):
        start, end = match.span()
        if len(match[0]) < 2 and not (match[0] >= "㐀"):
            continue
        place = _origin(original, match[0], verbatim=pair.latin)
        if place is None or glossed(text, start) or in_address(text, start, end):
            continue
        if explained(text, end, text[slice(*segment.target)], original):
            continue
        if pair.latin and not _latin_leftover(text, start, end, match[0], pair):
            continue
        at = span.start + place[0]
        yield leftover(start, end, match[0], (at, span.start + place[1]), Confidence.HIGH)


def _origin(original: str, words: str, *, verbatim: bool) -> tuple[int, int] | None:
    """Where the original has the words, or unless `verbatim` another form of the first of them; None where nowhere."""
    at = original.find(words)
    if at >= 0 or verbatim:
        return (at, at + len(words)) if at >= 0 else None
    word = WORD.match(words)
    stem = word[0][: max(len(word[0]) - 3, 3)].lower() if word else ""
    for one in WORD.finditer(original):
        if stem and one[0].lower().startswith(stem):
            return one.span()
    return (0, len(original.rstrip())) if len(words) > _STRAY else None


def _latin_leftover(text: str, start: int, end: int, words: str, pair: Pair) -> bool:
    """Whether Latin words in a text of another script are prose: in small letters, and no borrowing or name that stays."""
    around = text[max(start - 1, 0) : start] + text[end : end + 1]
    if any(sign.isdigit() or sign in "-_/@«“\"'„‑–" for sign in around) or not words.islower():
        return False
    if (
        text[max(start - 1, 0) : start] in tuple(").:=")
        or text[end : end + 1] in tuple("(=")
        or _DOTTED.match(text, end)
    ):
        return False  # part of what a program is told: openid(ENTER)profile, content.opf
    one_by_one = [word for word in words.split() if "-" not in word]  # sphinx-build is a name, if of two words
    telling = [one for word in one_by_one for one in WORD.findall(word) if len(one) > 2 and one not in accepted("")]
    if pair.source in dictionaries():  # what the language does not have is what somebody calls a thing: gettext
        telling = [word for word in telling if knows(word, pair.source)]
    if pair.target not in rows()["latin"]["strict"].split():
        return len(telling) >= _PHRASE
    return bool(telling) and (len(telling) > 1 or len(telling[0]) > 4)
