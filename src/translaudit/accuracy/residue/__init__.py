"""Words of the original's language that stand in a translation: whole segments, words in another script or in the same.

Reach for `residue`, once a document. `other_script` and `same_script` look for words, `shapes` and `known` tell whose a word is;
what is borrowed, quoted or a name is left alone (`lexicon/residue.toml`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.residue.pair import WORD, Pair
from translaudit.model import Confidence
from translaudit.rule import Mark, Place
from translaudit.storage.expressions import expression
from translaudit.text.language import LETTERS, function_words, primary, script_of, scripts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from translaudit.document import Document
    from translaudit.model import Segment, Side

__all__ = ["residue"]

_EAST = {"Hani": "㐀-䶿一-鿿々぀-ヿ", "Kana": "㐀-䶿一-鿿々぀-ヿ"}
_CHINESE = frozenset(("Hani", "Kana"))
_ROMANIZED = frozenset(("ru", "uk"))  # whose words a dictionary tells in any case form
_TWO_SCRIPTS = frozenset(("sr", "kk", "uz", "az"))  # languages that are written in Latin and Cyrillic
_SHARE = 0.1  # of the letters: a script with less is not what a text is written in
_SAMPLE = 4_000  # code points
_WHOLE = 5  # words; shorter segments are often names and the same in both languages


def residue(document: Document) -> Iterator[Mark]:
    """Yield a mark for each stretch that was left in the original's language."""
    pair = _pair(document)
    words = _finder(pair)
    for segment in document.segments:
        if segment.source is None:
            continue
        whole = _copied(document, segment, pair)
        if whole:
            yield whole
            continue
        if words is not None:
            yield from words(document, segment, pair)
        if pair.source in _ROMANIZED and pair.foreign and not pair.latin and script_of(pair.target) == "Latn":
            from translaudit.accuracy.residue.romanized import romanized  # noqa: PLC0415  only out of these languages

            yield from romanized(document, segment, pair)


def _finder(pair: Pair) -> Callable[[Document, Segment, Pair], Iterator[Mark]] | None:
    """What finds words of the original in a translation that is not left as a whole; None where they are not told."""
    if pair.foreign:
        from translaudit.accuracy.residue.other_script import other_script  # noqa: PLC0415  either this …

        return other_script
    if pair.target in {"zh", "ja", "ko", "th"} or _of_other_letters(pair):
        return None
    from translaudit.accuracy.residue.same_script import same_script  # noqa: PLC0415  … or this

    return same_script


def _of_other_letters(pair: Pair) -> bool:
    """Whether an original in Latin letters is in a language of other ones, half translated: none of its words is Korean."""
    return pair.latin and script_of(pair.source) not in {"", "Latn"} and pair.source not in _TWO_SCRIPTS


def _pair(document: Document) -> Pair:
    source, target = document.source, document.target
    if source is None:
        raise AssertionError
    here, there = _written(source), _written(target)[:1]
    own = [name for name in here if name not in there and name in LETTERS]
    letters = "".join(_EAST.get(name, LETTERS[name]) for name in own)
    if here[:1] == there or (own and _CHINESE.intersection(own) and _CHINESE.intersection(there)):
        letters = ""  # Chinese and Japanese share most of their characters
    foreign = expression(f"[{letters}]+(?:[ ’'-]+[{letters}]+)*") if letters else None
    return Pair(primary(source.lang), primary(target.lang), foreign, here[:1] == ["Latn"])


def _written(side: Side) -> list[str]:
    """The scripts that a text is written in, its language's first; beside them another is only quoted."""
    counted = scripts(side.text[:_SAMPLE])
    total = counted.total() or 1
    own = script_of(primary(side.lang))
    found = sorted(counted.items(), key=lambda item: (item[0] != own, -item[1]))
    return [name for name, count in found if count / total >= _SHARE]


def _copied(document: Document, segment: Segment, pair: Pair) -> Mark | None:
    """A segment that is its original, word for word."""
    source, span = document.source, segment.source
    if source is None or span is None:
        return None
    text, original = (
        side[one.start : one.end].strip() for side, one in ((document.target.text, segment.target), (source.text, span))
    )
    if text != original:
        return None
    words = WORD.findall(text)
    telling = [word for word in words if word.islower() and word in function_words(pair.source)]
    if len(words) < _WHOLE or len(telling) < 2 or sum(word.islower() for word in words) * 2 < len(words):
        return None
    start = segment.target.start + document.target.text[segment.target.start : segment.target.end].index(text)
    return Mark(
        start,
        start + len(text),
        "This stands as it is in the original: it was not translated.",
        confidence=Confidence.HIGH,
        related=(Place("source", span.start, span.end, "the same in the original"),),
    )
