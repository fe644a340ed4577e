"""The names of the original, and which of them a name of the translation renders.

Reach for `original` to get what is known of a document's original, once per document: `nearest` for the name that a word
renders, `compare` for what two spellings of the translation are to it. Without an original, or with one that the
translation does not follow closely, every answer is “unknown”.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from translaudit.names import INFLECTED, Names, is_word, latin
from translaudit.romanize.compare import by_sound, skeleton, variant_cost
from translaudit.romanize.engine import romanize
from translaudit.romanize.registry import chain, scheme
from translaudit.text.inflection.relatives import may_be_one

if TYPE_CHECKING:
    from translaudit.rule import Document

__all__ = ["Original", "original", "renders_own_name"]

_SCHEMES = 4  # the first of the chain: what texts follow
# Faithful to a name of the original: no more than conventions differ.
_FAITHFUL = 0.4
_EXACT = 0.12
_ACROSS = 0.5
_NEAR = 1.05
_STRANGE = 0.9
_NO_NAME = 9.0


def original(document: Document) -> Original:
    """The names of a document's original; they are read when first asked for."""
    known: Original | None = document.memo.get("original")
    if known is None:
        known = document.memo["original"] = Original(document)
    return known


def renders_own_name(document: Document, word: str) -> bool:
    """Whether the original has a name that the word renders letter by letter."""
    names = original(document)
    return names.known and names.nearest(word)[0] <= _EXACT


class Original:
    """The names of the original and which of them a name of the translation renders; read when first asked."""

    def __init__(self, document: Document) -> None:
        """Take the document; nothing is computed yet."""
        self.document = document
        source = document.source
        self.lang = source.lang.split("-", maxsplit=1)[0] if source else ""
        # How many letters an ending of the original's language may have.
        self.tail = 3 if self.lang in INFLECTED else 0
        self._nearest: dict[str, tuple[float, str]] = {}

    @cached_property
    def table(self) -> Names:
        """The names of the original's text."""
        source = self.document.source
        return Names(source.text if source else "", self.lang)

    @cached_property
    def forms(self) -> dict[str, tuple[str, ...]]:
        """Each name with its spellings in the target's conventions; empty where there is none to compare with."""
        source = self.document.source
        if source is None or not self.document.close:
            return {}
        names = sorted(self.table.capitals)
        schemes = chain(source.lang, self.document.target.lang) or chain(source.lang, "en")
        if schemes:
            return {word: _romanized(word, schemes[:_SCHEMES]) for word in names}
        if not self.latin:
            return {}
        return {word: tuple(dict.fromkeys((word, by_sound(word, source.lang)))) for word in names}

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
    def known(self) -> bool:
        """Whether the original can say anything."""
        return bool(self.forms)

    @cached_property
    def latin(self) -> bool:
        """Whether the original is written in Latin letters."""
        source = self.document.source
        letters = [ch for ch in source.text[:400] if ch.isalpha()] if source else []
        return 2 * sum(ch < "\u0250" for ch in letters) > len(letters)

    @cached_property
    def _by_bones(self) -> dict[str, list[tuple[str, str]]]:
        """Spellings with their names, by skeleton: names are many, skeletons few."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for word, forms in self.forms.items():
            for form in forms:
                found[skeleton(form)].append((form, word))
        return found

    def nearest(self, name: str) -> tuple[float, str]:
        """The least cost to a name of the original, and that name."""
        if name not in self._nearest:
            written = latin(name)
            bones = skeleton(written)
            self._nearest[name] = min(
                (
                    (_cost(written, form, self.tail), word)
                    for others, spellings in self._by_bones.items()
                    if _comparable(bones, others, self.tail)
                    for form, word in spellings
                ),
                default=(_NO_NAME, ""),
            )
        return self._nearest[name]

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
        (off, first), (fit, second) = self.nearest(wrong), self.nearest(right)
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
            *(_cost(latin(wrong), form, self.tail) for form in self.forms[second]),
            *(_cost(latin(right), form, self.tail) for form in self.forms[first]),
        )
        return "same" if across <= _ACROSS else "different"

    def name(self, right: str) -> str:
        """The name of the original that a name renders."""
        if not self.known:
            return ""
        cost, word = self.nearest(right)
        return word if cost <= _FAITHFUL else ""


@lru_cache(maxsize=65536)
def _romanized(word: str, schemes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(romanize(scheme(one), word) for one in schemes))


def _comparable(bones: str, others: str, tail: int) -> bool:
    """Whether a name may be a form of the original's at all, by their skeletons."""
    return (bones[:1] in others[:2] or others[:1] in bones[:2]) and not apart(bones, others, tail)


@lru_cache(maxsize=65536)
def _cost(name: str, form: str, tail: int) -> float:
    """What it takes to turn a name into a form of the original's, whose last letters may be an ending."""
    if not _comparable(skeleton(name), skeleton(form), tail):
        return _NO_NAME
    ends = range(min(len(form), max(3, len(form) - tail)), len(form) + 1)
    whole = min(variant_cost(name, form[:end]) for end in ends)
    if tail and len(name) > 5:
        stem = name[: -2 if name[-2:] in ("iy", "yy", "yi", "ya", "ia") else -1]
        whole = min(whole, *(variant_cost(stem, form[:end]) + 0.05 for end in ends))
    return whole


def apart(bones: str, others: str, tail: int) -> bool:
    """Whether two skeletons differ by more than one consonant, what an ending may add to the other apart."""
    same = 0
    while same < min(len(bones), len(others)) and bones[same] == others[same]:
        same += 1
    rest, there = bones[same:], others[same:]
    if len(there) - len(rest) > 1 + tail:
        return True
    return not (there.startswith((rest, rest[1:])) or there[1:].startswith(rest[1:]) or there[1:].startswith(rest))


def _one_stem(first: str, second: str, tail: int) -> bool:
    """Whether two names of the original differ in an ending only."""
    if not tail:
        return False
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    return same >= 3 and max(len(first), len(second)) - same <= tail
