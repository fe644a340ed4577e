"""The names of the original, and which of them a name of the translation renders.

Reach for `original` to get what is known of a document's original, once per document: `nearest` for the name that a word
renders, `compare` for what two spellings of the translation are to it. Without an original, or with one that the
translation does not follow closely, every answer is “unknown”.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from translaudit.names.capitalised import INFLECTED, Names, is_word, latin
from translaudit.romanize.compare import by_sound, may_begin_alike, skeleton, variant_cost
from translaudit.romanize.engine import romanize
from translaudit.romanize.registry import chain, scheme
from translaudit.text.inflection.relatives import may_be_one, shared
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from translaudit.document import Document

__all__ = ["Original", "original", "renders_own_name"]

_SCHEMES = 4  # the first of the chain: what texts follow
# Faithful to a name of the original: no more than conventions differ.
_FAITHFUL = 0.4
_EXACT = 0.12
_ACROSS = 0.5
_NEAR = 1.05
_STRANGE = 0.9
_NO_NAME = 9.0
_CHEAP = 0.99  # below what letters cost that no alternation joins
_DEAREST = 1.6  # beyond it no two spellings have anything to do with each other


def original(document: Document) -> Original:
    """The names of a document's original; they are read when first asked for."""
    known: Original | None = document.memo.get("original")
    if known is None:
        known = document.memo["original"] = Original(document)
    return known


def renders_own_name(document: Document, word: str) -> bool:
    """Whether the original has a name that the word renders letter by letter."""
    names = original(document)
    return names.known and names.nearest(word, _CHEAP)[0] <= _EXACT


_Spellings = list[tuple[str, str]]


class Original:
    """The names of the original and which of them a name of the translation renders; read when first asked."""

    def __init__(self, document: Document) -> None:
        """Take the document; nothing is computed yet."""
        self.document = document
        source = document.source
        self.lang = source.lang.split("-", maxsplit=1)[0] if source else ""
        # How many letters an ending of the original's language may have.
        self.tail = 3 if self.lang in INFLECTED else 0
        self._nearest: dict[str, tuple[tuple[float, str], float]] = {}  # with how far was looked

    @cached_property
    def table(self) -> Names:
        """The names of the original's text."""
        source = self.document.source
        return Names(source.text if source else "", self.lang)

    @cached_property
    def known(self) -> bool:
        """Whether the original can say anything."""
        source = self.document.source
        if source is None or not self.document.close:
            return False
        return bool(self._schemes or self.latin) and bool(self.table.capitals)

    @cached_property
    def _schemes(self) -> tuple[str, ...]:
        """How the original's names may be romanized for the translation; empty where they need not be, or cannot."""
        return (chain(self.lang, self.document.target.lang) or chain(self.lang, "en"))[:_SCHEMES]

    def spellings(self, word: str) -> tuple[str, ...]:
        """The spellings of a name of the original in the target's conventions."""
        return (
            _romanized(word, self._schemes)
            if self._schemes
            else tuple(dict.fromkeys((word, by_sound(word, self.lang))))
        )

    @cached_property
    def stems(self) -> dict[str, str]:
        """For each name the first of its forms."""
        firsts: dict[str, str] = {}
        known: dict[str, list[str]] = defaultdict(list)  # by how they begin; the forms of one name begin alike
        for word in sorted(self.table.capitals):
            same = next((first for first in known[word[:2]] if may_be_one(first, word, self.lang)), "")
            if not same:
                known[word[:2]].append(word)
            firsts[word] = same or word
        return firsts

    @cached_property
    def latin(self) -> bool:
        """Whether the original is written in Latin letters."""
        source = self.document.source
        letters = [ch for ch in source.text[:400] if ch.isalpha()] if source else []
        return 2 * sum(ch < "\u0250" for ch in letters) > len(letters)

    @cached_property
    def _by_bones(self) -> tuple[dict[str, _Spellings], dict[str, list[str]]]:
        """Spellings with their names, by skeleton; and skeletons by either of their first two letters."""
        found: dict[str, _Spellings] = defaultdict(list)
        for word in self.table.capitals if self.known else ():
            for form in self.spellings(word):
                found[skeleton(form)].append((form, word))
        beginning: dict[str, list[str]] = defaultdict(list)
        for bones in found:
            for letter in dict.fromkeys(bones[:2]) or ("",):
                beginning[letter].append(bones)
        return found, beginning

    def _near(self, bones: str) -> list[tuple[str, str]]:
        """Spellings and names whose skeletons are near one, those of the same skeleton first."""
        found, beginning = self._by_bones
        letters = (*dict.fromkeys(bones[:2]), "")
        near = dict.fromkeys(one for letter in letters for one in beginning.get(letter, ())) if bones else found
        skeletons = sorted([one for one in near if _comparable(bones, one, self.tail)], key=bones.__ne__)
        return [spelling for one in skeletons for spelling in found[one]]

    def nearest(self, name: str, limit: float = _DEAREST) -> tuple[float, str]:
        """The least cost to a name of the original, and that name; what is dearer than the limit is not told apart."""
        best, searched = self._nearest.get(name, ((_NO_NAME, ""), 0.0))
        if best[0] > searched and limit > searched:
            best = self._found(latin(name), limit)
            self._nearest[name] = best, limit
        return best

    def _found(self, written: str, limit: float) -> tuple[float, str]:
        near = self._near(skeleton(written))
        same = [word for form, word in near if _is_form(written, form, self.tail)]
        if same:
            return 0.0, min(same)
        # Letters that no alternation joins are dear, and looking for what they cost takes long: most names need it not.
        best = self._least(written, near, _CHEAP)
        return best if best[0] <= _CHEAP or limit <= _CHEAP else self._least(written, near, limit)

    def _least(self, written: str, near: Iterable[tuple[str, str]], limit: float) -> tuple[float, str]:
        """The least cost up to a limit; what is dearer than the best so far need not be known."""
        best = (_NO_NAME, "")
        for form, word in near:
            best = min(best, (_cost(written, form, self.tail, min(best[0], limit)), word))
        return best

    def adapted(self, odd: str, other: str) -> bool:
        """Whether only the odd one is the original's own spelling: America in a title, Amerika in the text."""
        names = self.table.capitals
        return self.latin and self.known and odd in names and other not in names

    def common(self, word: str, right: str) -> bool:
        """Whether a word of the original is no name: it opens sentences only, or stands untranslated, and is a word."""
        return (
            self.latin
            and (word not in self.table.names or right == word or len(word) < 4)
            and is_word(word.lower(), lang=self.lang)
        )

    def compare(self, wrong: str, right: str) -> str:
        """What the original says: same, different, swapped (the rarer form is the faithful one), or unknown."""
        if not self.known:
            return "unknown"
        (off, first), (fit, second) = self.nearest(wrong, _NEAR), self.nearest(right, _NEAR)
        if min(off, fit) > _FAITHFUL:
            return "unknown" if min(off, fit) > _STRANGE else "different"
        if off > _FAITHFUL or fit > _FAITHFUL:
            other = first if off > fit else second
            own = second if off > fit else first
            if max(off, fit) <= _NEAR and other != own and not _one_stem(other, own, self.tail):
                return "different"  # it renders another name, if not faithfully
            return "same" if off > fit else "swapped"
        if first == second or _one_stem(first, second, self.tail):
            return "same"
        if max(off, fit) < _EXACT:  # each renders a name of its own
            return "different"
        across = min(
            *(_cost(latin(wrong), form, self.tail) for form in self.spellings(second)),
            *(_cost(latin(right), form, self.tail) for form in self.spellings(first)),
        )
        return "same" if across <= _ACROSS else "different"

    def each(self, one: str, other: str) -> bool:
        """Whether each of two names a slip apart is nearer than the other to a name of the original's own."""
        if not self.known:
            return False
        names = self.table.capitals
        if self.latin and one in names and other in names:
            return True
        (cost, first), (fit, second) = self.nearest(one, _NEAR), self.nearest(other, _NEAR)
        return first != second and self.stems.get(first) != self.stems.get(second) and max(cost, fit) <= _NEAR

    def alike(self, name: str) -> bool:
        """Whether several names of the original have the consonants of this one: Daddy and Diddy."""
        words = {word for _, word in self._by_bones[0].get(skeleton(latin(name)), ())}
        return len({self.stems[word] for word in words}) > 1

    def name(self, right: str) -> str:
        """The name of the original that a name renders."""
        if not self.known:
            return ""
        cost, word = self.nearest(right, _CHEAP)
        return word if cost <= _FAITHFUL else ""


@lru_cache(maxsize=8192)
def _romanized(word: str, schemes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(romanize(scheme(one), word) for one in schemes))


def _comparable(bones: str, others: str, tail: int) -> bool:
    """Whether a name may be a form of the original's at all, by their skeletons."""
    return (bones[:1] in others[:2] or others[:1] in bones[:2]) and not apart(bones, others, tail)


def _cost(name: str, form: str, tail: int, limit: float = _DEAREST) -> float:
    """What it takes to turn a name into a form of the original's, whose last letters may be an ending.

    What is dearer than the limit is told as dearer, not how much.
    """
    if not _comparable(skeleton(name), skeleton(form), tail):
        return _NO_NAME
    if limit <= _CHEAP and not may_begin_alike(name, form):
        return _NO_NAME
    whole = _NO_NAME
    for end in _ends(form, tail):
        whole = min(whole, variant_cost(name, form[:end], limit=min(limit, whole)))
    if tail and len(name) > 5:
        stem = name[: -2 if name[-2:] in ("iy", "yy", "yi", "ya", "ia") else -1]
        for end in _ends(form, tail):
            whole = min(whole, variant_cost(stem, form[:end], limit=min(limit, whole)) + 0.05)
    return whole


def _is_form(name: str, form: str, tail: int) -> bool:
    """Whether a name is a form of the original's letter by letter, an ending apart."""
    folded = fold(name)
    return fold(form).startswith(folded) and any(fold(form[:end]) == folded for end in _ends(form, tail))


def _ends(form: str, tail: int) -> range:
    """Where a form may end, its whole length first."""
    return range(len(form), min(len(form), max(3, len(form) - tail)) - 1, -1)


@lru_cache(maxsize=8192)
def apart(bones: str, others: str, tail: int) -> bool:
    """Whether two skeletons differ by more than one consonant, what an ending may add to the other apart."""
    if not -1 <= len(others) - len(bones) <= 1 + tail:
        return True
    same = shared(bones, others)
    rest, there = bones[same:], others[same:]
    return not (there.startswith((rest, rest[1:])) or there[1:].startswith(rest[1:]) or there[1:].startswith(rest))


def _one_stem(first: str, second: str, tail: int) -> bool:
    """Whether two names of the original differ in an ending only."""
    same = shared(first, second)
    return bool(tail) and same >= 3 and max(len(first), len(second)) - same <= tail
