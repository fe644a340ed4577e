"""Words of a translation that name another thing than the original, or the opposite: a train for a bus.

Reach for `substitutions`. A word of the original must have no rendering, in its place must stand a word that nothing in
the original explains, and both must name things of one kind (`lexicon.kinds`), neither of which may be said for the
other. Things of no like kind are told where a noun was misread for another that looks like it (`lexicon.misread`), or
where nothing else of a sentence is lost or strange. It knows only words that the seed lexicons have, reads no idioms,
and takes a free rendering for a wrong one where it moves to another thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.align.words import ranks_of
from translaudit.lexicon.words import UNSPACED
from translaudit.model import Confidence
from translaudit.records import NamedTuple
from translaudit.rule import Mark, Place
from translaudit.text.capitals import NOUNS, in_name
from translaudit.text.inflection.dictionary import DICTIONARIES, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.align.words import Word
    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.model import Segment

__all__ = ["Ground", "Substitution", "substitutions"]

_MAIN = 3  # renderings of a word that count as what it means
_AROUND = 3  # content words to each side of a word that tell its place
_BESIDE = 2  # content words between a word and the rendering of a neighbour
_STRAYS = 3  # content words around both words that nothing may render, for each neighbour whose rendering stands there
_MOST = 2  # words of a segment that are taken for others; where there are more, the rendering is free
_SHOWN = 3  # suggestions
_PLAIN = 0.2  # likeness of what is reported at all
_KATAKANA = "ァ", "ー"  # first and last sign
_OPPOSITE = "opposite"
_MISREAD = "misread"
_UNLIKE = "unlike"
_QUIET = 3  # strays around words that have nothing in common, at most
_POSSESSIVE = "'s", "’s", "s'", "s’"
_LONG = 4  # letters of a word that is surely the listed one
_RELATED = 0.5  # likeness of words that are said for one another now and then


class Ground(NamedTuple):
    """What two words have in common that mean different things.

    Attributes:
        likeness: how alike the company is that they keep, -1 to 1.
        kind: of what kind both things are; "opposite" for words of opposite meaning, "misread" for a noun that was taken
            for another, "unlike" for things of no like kind.
        pair: an English rendering of each that is of the kind.
        read: the noun that the word of the original was taken for; "" where it was not.
    """

    likeness: float
    kind: str
    pair: tuple[str, str]
    read: str = ""


class Substitution(NamedTuple):
    """A word that names another thing.

    Attributes:
        source: span of the word of the original, in code points of its text.
        target: span of the word of the translation.
        means: English renderings of the word of the original.
        instead: those of the word of the translation.
        ground: what they have in common.
        support: how many neighbours of the one word are rendered beside the other.
        strays: content words around both that nothing renders; those of the original that no list has count twice.
        alone: whether nothing else of the segment is lost or strange.
    """

    source: tuple[int, int]
    target: tuple[int, int]
    means: tuple[str, ...]
    instead: tuple[str, ...]
    ground: Ground
    support: int
    strays: int
    alone: bool


def substitutions(document: Document) -> Iterator[Mark]:
    """Marks for words that name another thing, of medium confidence at most; each has one `related` place."""
    for found in _found(document):
        yield from _marks(document, found)


def _found(document: Document) -> Iterator[list[Substitution]]:
    """What each segment has, by place in the translation."""
    source = document.source
    if source is None or not document.close:
        return
    for number, segment in enumerate(document.segments):
        compared = document.compared(segment)
        if segment.source and compared:
            texts = source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
            pair = _Pair(document, number, segment, texts, compared)
            found = list(pair.misread())
            if compared.missing and compared.added:
                found += pair.found()
            if found:
                yield found


class _Pair:
    """A segment of which something is lost and something is strange. Side 0 is the original, side 1 the translation."""

    def __init__(
        self, document: Document, number: int, segment: Segment, texts: tuple[str, str], compared: Compared
    ) -> None:
        self.document, self.number, self.texts, self.compared = document, number, texts, compared
        self.starts = (segment.source.start if segment.source else 0, segment.target.start)
        self.langs = document.source_lang.partition("-")[0], document.target.lang.partition("-")[0]
        self.words = compared.source, compared.target
        self.alone = len(compared.missing) == len(compared.added) == 1  # one word lost, one strange, and no more

    def found(self) -> Iterator[Substitution]:
        """All of it, by place in the translation; what takes least to see is looked at first."""
        from translaudit.lexicon.kinds import COLOUR  # noqa: PLC0415  only where a word is lost and one strange

        lost, strange = (
            [at for at in numbers if not self._guarded(side, at)]
            for side, numbers in enumerate((self.compared.missing, self.compared.added))
        )
        if not (lost and strange):
            return
        links = {one.source: one.target for one in self.compared.links()}
        ranks = [ranks_of(words) for words in self.words]
        for j in strange:
            for i in lost:
                support, strays = self._place(i, j, links, ranks)
                if not support:
                    continue
                means, instead = self._means(0, i), self._means(1, j)
                telling = self._telling(0, i) and self._telling(1, j)
                ground = self._unlike(
                    i, j, means, instead, strays
                )  # a word that was misread may be of the kind by chance
                if ground is None or ground.kind != _MISREAD:
                    ground = (self._ground(i, j, means, instead) if telling else None) or ground
                if ground is None or self._elsewhere(i, j):
                    continue
                if ground.kind in (COLOUR, _OPPOSITE) or not (self._compound(0, i) or self._compound(1, j)):
                    places = self._span(0, i), self._span(1, j)
                    yield Substitution(*places, means, instead, ground, support, strays, self.alone)

    def misread(self) -> Iterator[Substitution]:
        """Nouns of which only what looks like them is rendered."""
        from translaudit.lexicon.kinds import likeness, near  # noqa: PLC0415  as above
        from translaudit.lexicon.misread import look_alikes, own_meaning  # noqa: PLC0415  as above

        lang, compared = self.langs[0], self.compared
        if lang not in DICTIONARIES:
            return
        plain = [at for at, word in enumerate(self.words[0]) if word.content and self._plain(at)]
        found = {at: others for at in plain if (others := look_alikes(self._shown(0, at), lang, compared.target_keys))}
        links = {one.source: one.target for one in compared.links()} if found else {}
        ranks = [ranks_of(words) for words in self.words] if found else []
        for i, others in found.items():
            j = links.get(i, -1)
            read = next((one for one in others if j >= 0 and not one.keys.isdisjoint(self.words[1][j].keys)), None)
            if read is None or not self._noun(1, j) or self._explained(j, i):
                continue
            own = own_meaning(self._shown(0, i), lang, compared.target_keys)  # asked last: it may load a dictionary
            if not own:
                continue
            means, instead = tuple([text for one in own for text in one.shown]), self._means(1, j)
            pair = means[0], instead[0]
            _, strays = self._place(i, j, links, ranks)
            if not any(near(x, y) for a in means for b in instead for x in a.split() for y in b.split()):
                ground = Ground(likeness(*pair), _MISREAD, pair, read.lemma)
                places = self._span(0, i), self._span(1, j)
                yield Substitution(*places, means, instead, ground, strays, strays, self.alone)

    def _plain(self, at: int) -> bool:
        """Whether a word of the original has no capital but for its place."""
        before = self.texts[0][: self.words[0][at].start].rstrip(' «„“"—–-')
        return self._shown(0, at)[0].islower() or not before or before[-1] in ".!?…:"

    def _explained(self, j: int, but: int) -> bool:
        """Whether a word of the translation may render another word of the original than the one at `but`."""
        keys = self.words[1][j].keys
        return any(at != but and not keys.isdisjoint(word.keys) for at, word in enumerate(self.words[0]))

    def _shown(self, side: int, at: int) -> str:
        word = self.words[side][at]
        return self.texts[side][word.start : word.end]

    def _telling(self, side: int, at: int) -> bool:
        """Whether a word names a thing of a kind, or has an opposite."""
        from translaudit.lexicon.kinds import telling  # noqa: PLC0415  as above

        return any(map(telling, self._means(side, at)[:_MAIN]))

    def _means(self, side: int, at: int) -> tuple[str, ...]:
        word = self.words[side][at]
        return (self.texts[side][word.start : word.end].lower(),) if self.langs[side] == "en" else word.shown

    def _span(self, side: int, at: int) -> tuple[int, int]:
        word = self.words[side][at]
        return self.starts[side] + word.start, self.starts[side] + word.end

    def _ground(self, i: int, j: int, means: Sequence[str], instead: Sequence[str]) -> Ground | None:
        """What speaks for it that two words mean different things of a kind; None where they may mean the same."""
        from translaudit.lexicon.kinds import COLOUR, likeness, near, opposite, shared  # noqa: PLC0415  as above

        nouns = self.words[0][i].noun and self.words[1][j].noun
        pairs = [(x, y) for x in means[:_MAIN] for y in instead[:_MAIN] if " " not in x and " " not in y]
        alike = [Ground(likeness(x, y), shared(x, y), (x, y)) for x, y in pairs if shared(x, y)]
        alike = [one for one in alike if nouns or one.kind == COLOUR]
        words = ((x, y) for a in means for b in instead for x in a.split() for y in b.split())
        if alike and not any(near(x, y) for x, y in words):
            return max(alike)
        against = [Ground(likeness(x, y), _OPPOSITE, (x, y)) for x, y in pairs if opposite(x, y)]
        return max(against) if against and not self._negated(i, j) else None

    def _unlike(self, i: int, j: int, means: Sequence[str], instead: Sequence[str], strays: int) -> Ground | None:
        """What speaks for it that words which have nothing in common stand for one another; None where little does."""
        from translaudit.lexicon.kinds import kinds, likeness, near, vague  # noqa: PLC0415  as above
        from translaudit.lexicon.misread import misread  # noqa: PLC0415  as above

        lost, strange = self.words[0][i], self.words[1][j]
        if lost.drawn or strange.drawn or not (lost.noun and strange.noun):
            return None
        pair = means[0], instead[0]
        read = misread(self.texts[0][lost.start : lost.end], self.langs[0], instead[:_MAIN])
        if not read:
            if strays > _QUIET or not self.alone or any(map(vague, (*means[:_MAIN], *instead[:_MAIN]))):
                return None
            if likeness(*pair) >= _RELATED or not all(any(map(kinds, it[:_MAIN])) for it in (means, instead)):
                return None
        if any(near(x, y) for a in means for b in instead for x in a.split() for y in b.split()):
            return None
        nouns = self._noun(1, j) and self._noun(0, i)  # asked last: it may load a dictionary
        return Ground(likeness(*pair), _MISREAD if read else _UNLIKE, pair, read) if nouns else None

    def _noun(self, side: int, at: int) -> bool:
        """Whether a word that a list has as a noun is one here, as far as letters, a dictionary and its neighbours tell."""
        words, text, lang = self.words[side], self.texts[side], self.langs[side]
        shown = text[words[at].start : words[at].end]
        if lang in UNSPACED:
            return words[at].noun
        if not words[at].noun or len(shown) < _LONG or (lang in NOUNS and shown.islower()):
            return False
        if lang in DICTIONARIES:
            return any(not reading.adjective for reading in read(shown, lang))
        return lang != "en" or self._stands_as_noun(words, text, at)

    def _stands_as_noun(self, words: Sequence[Word], text: str, at: int) -> bool:
        """Whether an English word stands where nouns do, and not before one."""
        from translaudit.lexicon.kinds import before_noun, behind_noun  # noqa: PLC0415  as above

        before, after = words[at - 1 : at], words[at + 1 : at + 2]
        beside = after and text[words[at].end : after[0].start] == " " and (after[0].noun or not after[0].known)
        if beside and after[0].content and not behind_noun(text[after[0].start : after[0].end]):
            return False
        return bool(before) and (
            before_noun(text[before[0].start : before[0].end])
            or text[before[0].start : words[at].start].rstrip().endswith(_POSSESSIVE)
        )

    def _negated(self, i: int, j: int) -> bool:
        """Whether a sentence has a negation beside the words, so that opposites may say the same; true if nobody knows."""
        from translaudit.accuracy.opposites import made_up  # noqa: PLC0415  as above
        from translaudit.text.polarity.negations import known, negations  # noqa: PLC0415  as above

        words = self.words[0][i], self.words[1][j]
        sides = zip(self.texts, self.langs, words, strict=True)
        if made_up([(text, lang, word.start, word.end) for text, lang, word in sides]):
            return True
        for side, at in enumerate((i, j)):
            text, word = self.texts[side].replace("’", "'"), self.words[side][at]
            if not known(self.langs[side]):
                return True
            found = negations(text, self.langs[side])
            if any(one.high and (one.end <= word.start or word.end <= one.start) for one in found):
                return True
        return False

    def _guarded(self, side: int, at: int) -> bool:
        """Whether a word is part of a name or of a compound, or the other language has the very word."""
        text, word, nouns = self.texts[side], self.words[side][at], self.langs[side] in NOUNS
        shown, beside = text[word.start : word.end], (text[word.start - 1 : word.start], text[word.end : word.end + 1])
        if "-" in beside or (shown[0].isupper() and not nouns) or shown in self.texts[1 - side]:
            return True
        if _KATAKANA[0] <= shown[0] <= _KATAKANA[1] and any(_KATAKANA[0] <= one <= _KATAKANA[1] for one in beside):
            return True
        return in_name(text, word.start, word.end, nouns=nouns)

    def _compound(self, side: int, at: int) -> bool:
        """Whether an English word stands right before another that nothing explains, as in carbon monoxide."""
        words, text = self.words[side], self.texts[side]
        if self.langs[side] != "en" or at + 1 == len(words) or text[words[at].end : words[at + 1].start] != " ":
            return False
        keys = (self.compared.target_keys, self.compared.source_keys)[side]
        return words[at + 1].content and words[at + 1].keys.isdisjoint(keys)

    def _elsewhere(self, i: int, j: int) -> bool:
        """Whether the sentences beside have what the one word renders, or render the other."""
        document = self.document
        lost, strange = self.words[0][i].keys, self.words[1][j].keys
        for at in (self.number - 1, self.number + 1):
            segment = document.segments[at] if 0 <= at < len(document.segments) else None
            if segment is None or segment.source is None or document.source is None:
                continue
            said = document.readers[0].keys(document.source.text[slice(*segment.source)])
            if not strange.isdisjoint(said):
                return True
            if lost.isdisjoint(said) and not lost.isdisjoint(
                document.readers[1].keys(document.target.text[slice(*segment.target)])
            ):
                return True
        return False

    def _place(self, i: int, j: int, links: Mapping[int, int], ranks: Sequence[Mapping[int, int]]) -> tuple[int, int]:
        """How many neighbours of the lost word are rendered beside the strange one, and how many of both are not linked."""
        mine = [at for at in ranks[0] if at != i and abs(ranks[0][at] - ranks[0][i]) <= _AROUND]
        yours = [at for at in ranks[1] if at != j and abs(ranks[1][at] - ranks[1][j]) <= _AROUND]
        linked = set(links.values())
        lost = [self.words[0][at] for at in mine if at not in links]
        # What no list has may be what the strange word renders; it counts twice.
        strays = len(lost) + sum(not word.known for word in lost) + sum(at not in linked for at in yours)
        support = sum(
            at in links
            and abs(ranks[0][at] - ranks[0][i]) <= _BESIDE
            and abs(ranks[1][links[at]] - ranks[1][j]) <= _BESIDE
            for at in mine
        )
        return support, strays


def _marks(document: Document, found: Sequence[Substitution]) -> Iterator[Mark]:
    """The marks of one segment, one for each word."""
    best = sorted(found, key=lambda one: (-_certain(one), -one.support, one.strays, -one.ground.likeness, one.target))
    taken: set[tuple[int, tuple[int, int]]] = set()
    kept = []
    for one in best:
        places = {(0, one.source), (1, one.target)}
        if taken.isdisjoint(places) and (one.ground.likeness >= _PLAIN or _certain(one)):
            taken |= places
            kept.append(one)
    sure = sum(_certain(one._replace(alone=True)) for one in kept) <= _MOST
    for one in sorted(kept, key=lambda one: one.target):
        shown = sure and one.ground.kind != _UNLIKE and _certain(one)
        yield _mark(document, one, Confidence.MEDIUM if shown else Confidence.LOW)


def _certain(one: Substitution) -> bool:
    """Whether all speaks for a slip: place, kind, and that no list has both words for one thing."""
    from translaudit.lexicon.kin import kin  # noqa: PLC0415  only where there is something to report
    from translaudit.lexicon.kinds import least_alike  # noqa: PLC0415  as above

    if one.strays > _STRAYS * one.support:
        return False
    kind, likeness = one.ground.kind, one.ground.likeness
    if kind not in (_MISREAD, _UNLIKE) and likeness < least_alike(kind, alone=one.alone):
        return False
    return not kin(*one.ground.pair)


def _mark(document: Document, one: Substitution, confidence: Confidence) -> Mark:
    target = document.target
    here = target.text[slice(*one.target)]
    there = document.source.text[slice(*one.source)] if document.source else ""
    better = _better(document, one)
    said = f"“{there}”" if document.source_lang.partition("-")[0] == "en" else f"“{there}”, “{one.ground.pair[0]}”"
    stands = f"“{here}”" if target.lang.partition("-")[0] == "en" else f"“{here}”, “{one.ground.pair[1]}”,"
    what = {
        _OPPOSITE: "is the opposite",
        _MISREAD: f"renders “{one.ground.read}”, which looks like it",
        _UNLIKE: "stands in its place and is something else",
    }
    return Mark(
        *one.target,
        f"The original has {said}; {stands} {what.get(one.ground.kind, 'is another thing of that kind')}.",
        suggestions=tuple([text[:1].upper() + text[1:] if here[:1].isupper() else text for text in better]),
        confidence=confidence,
        related=(Place("source", *one.source, "the word in the original"),),
    )


def _better(document: Document, one: Substitution) -> tuple[str, ...]:
    lang = document.target.lang.partition("-")[0]
    if lang == "en":
        return tuple(dict.fromkeys((one.ground.pair[0], *one.means)))[:_SHOWN]
    from translaudit.lexicon.words import lemmas  # noqa: PLC0415  only where there is something to report

    return lemmas(lang, one.ground.pair[0])[:_SHOWN]
