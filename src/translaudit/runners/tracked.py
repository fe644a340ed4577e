"""Suggestions put into a Word document as tracked changes, so that an editor accepts or rejects each in a word processor.

Reach for `tracked`. Of each run the words that go are struck, and the new ones stand behind them and look like them; where
words go over several runs, each run gets what is in its place of the new ones. Nothing else is written anew: the XML around
is byte for byte what it was, and every other part of the package says what it said.
"""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_left, bisect_right
from copy import copy
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.runners.edits import Edited, Left, chosen
from translaudit.runners.tracked_ground import Ground
from translaudit.runners.tracked_runs import Edit, Edits, written
from translaudit.storage.word import BETWEEN, name_of, opened, story
from translaudit.storage.xml_source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from translaudit.model import Finding
    from translaudit.storage.word import Piece

__all__ = ["tracked"]

_SIGNATURES = "_xmlsignatures/"


def tracked(data: bytes, path: str, findings: Sequence[Finding], moment: str) -> Edited:
    """Put the first suggestion of each finding in its place, as a tracked change.

    Args:
        data: the file's bytes.
        path: of the file.
        findings: of this file, each with a suggestion.
        moment: ISO date and time of the changes.
    """
    sources: dict[str, Source] = {}

    def parse(name: str, part: bytes) -> Any:
        sources[name] = Source(part)
        return sources[name].tree

    try:
        pieces, before = _read(data, path, parse)
    except InputError as error:  # what could be read for the audit, but not so that it can be written
        return _left(data, "", findings, error.problem)
    if _signed(data):
        return _left(data, before, findings, "the document is signed, and a change would break the signature")
    edits = Edits()
    made, left = chosen(before, path, findings, _refusing(pieces, before, Ground(sources.values()), edits))
    after = _after(before, made)
    whole = data
    if made:
        for source in sources.values():
            _mirror(source, edits)
        whole = _repacked(data, written(sources, edits, moment))
        if _said(_read(whole, path)[1]) != _said(after):
            return _left(data, before, findings, "with it the document would read otherwise elsewhere")
    return Edited(whole, before, after, tuple([one for one, _ in made]), tuple(left))


def _refusing(pieces: Sequence[Piece], text: str, ground: Ground, edits: Edits) -> Callable[[Finding, str], str]:
    """What adds a change to the edits, or says why it cannot be made."""

    def refused(one: Finding, new: str) -> str:
        found = _edits(pieces, text, one, new)
        if found is None:
            return "a tab, a line break or a hyphen that is a sign of Word's stands within the words"
        why = next(filter(None, [ground.refusal(piece) for piece, _ in found]), "")
        if not why:
            for piece, edit in found:
                edits.add(piece.run, piece.element, edit)
        return why

    return refused


def _read(data: bytes, path: str, parse: Any = None) -> tuple[list[Piece], str]:
    """What a document's text is put together from, and the text."""
    paragraphs = story(*opened(data, path, parse))
    pieces = [piece for one in paragraphs for piece in one.pieces]
    return pieces, BETWEEN.join([one.text for one in paragraphs])


def _said(text: str) -> list[str]:
    """The paragraphs that say something: a change may leave one without words."""
    return [one for one in text.split(BETWEEN) if one.strip()]


def _left(data: bytes, text: str, findings: Iterable[Finding], why: str) -> Edited:
    return Edited(data, text, text, (), tuple([Left(one, why) for one in findings]))


def _after(text: str, made: Iterable[tuple[Finding, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for one, new in made:
        pieces += (text[at : one.start], new)
        at = one.end
    return "".join([*pieces, text[at:]])


def _edits(pieces: Sequence[Piece], text: str, one: Finding, new: str) -> list[tuple[Piece, Edit]] | None:
    """What of a finding's pieces is to be changed, and into what; None where one would have to be that cannot."""
    first = bisect_right(pieces, one.start, key=attrgetter("end"))
    touched = pieces[first : bisect_left(pieces, one.end, lo=first, key=attrgetter("start"))]
    spans = [(max(piece.start, one.start), min(piece.end, one.end)) for piece in touched]
    olds = [text[start:end] for start, end in spans]
    found = []
    for piece, (start, end), old, share in zip(touched, spans, olds, _shares(olds, new), strict=True):
        if old != share:
            if piece.element is None:
                return None
            found.append((piece, Edit(start - piece.start, end - piece.start, share)))
    return found


def _shares(olds: Sequence[str], new: str) -> list[str]:
    """What each piece of the old words gets of the new ones: they part where both begin, or both end, in the same way.

    Between places where they can be parted, the first piece gets all.
    """
    old = "".join(olds)
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    shares = [""] * len(olds)
    first = at = cut = (
        0  # the piece that gets what comes, where the next begins in the old words, and the last place in the new
    )
    for number, piece in enumerate(olds):
        at += len(piece)
        if at >= len(old) - tail:
            place = len(new) - len(old) + at
        elif at <= head:
            place = at
        else:
            continue
        shares[first], cut, first = new[cut:place], place, number + 1
    return shares


def _alike(one: str, other: str) -> int:
    """How many code points both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _mirror(source: Source, edits: Edits) -> None:
    """Have what is changed in an alternative changed in the other too, which older programs show, if it says the same."""
    for element in source.tree.iter():
        if name_of(element) != "AlternateContent":
            continue
        sides = [[one for one in side.iter() if name_of(one) == "t"] for side in element]
        if len(sides) == 2 and [one.text for one in sides[0]] == [one.text for one in sides[1]]:
            for one, other in zip(*sides, strict=True):
                for edit in edits.of(source.parents[one], one):
                    edits.add(source.parents[other], other, edit)


def _signed(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return any(name.startswith(_SIGNATURES) for name in package.namelist())


def _repacked(data: bytes, anew: Mapping[str, bytes]) -> bytes:
    """A package with some parts written anew; the others, and what is told of each, stay."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        new.comment = old.comment
        for info in old.infolist():
            new.writestr(copy(info), anew[info.filename] if info.filename in anew else old.read(info))
    return stream.getvalue()
