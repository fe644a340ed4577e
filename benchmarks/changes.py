"""Parts of sentences that are put into human translations and taken out of them, for `stretches.py`.

Reach for `changed` with the sentences of a document, and for `parts` with a sentence. There are five kinds: a clause
between joints; a phrase behind a preposition, up to a joint or the next preposition; an adjective or an adverb alone; a
whole sentence; and, in English, a predicate behind *and*. What is put in comes from another document. Without a parser
some parts are none: a phrase may lack its end.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from translaudit.coverage import Compared, reader
from translaudit.lexicon import words as lists

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Mapping, Sequence

KINDS = ("clause", "predicate", "phrase", "word", "sentence")
_JOINT = re.compile(
    r"[,;，；、،]| (?:and|or|und|oder|et|y|e|i|oraz|и|і|та|dan|serta|और)(?= )| (?=و\w)"  # before a clause
)
_PREPOSITIONS = {
    "ar": "في من إلى على عن مع بعد قبل خلال",
    "cs": "v ve na z ze do od k s po pro před",
    "de": "in im mit von vom zu zum zur bei nach für auf aus über gegen unter durch vor",
    "en": "in on at to for with from by of after before during against under about through without between near",
    "es": "en de del a al con para por desde contra sobre sin tras entre",
    "fr": "dans de du des à au aux avec pour par sur contre sans après avant en",
    "id": "di ke dari pada untuk dengan oleh dalam tentang bagi selama setelah",
    "it": "in nel nella di del della a al alla con per da dal sul contro senza",
    "pl": "w we na z ze do od po przez dla przy przed za o",
    "pt": "em no na de do da a ao com para por contra sobre sem",
    "ru": "в во на с со из от до для по после за о об при",
    "uk": "в у на з із від до для по після за про при",
}
_PREDICATE = re.compile(r" and (?:\w+ed|said|took|made|gave|went|left|began|is|are|was|were|has|have|will|would)(?= )")
_STOPS = " .!?。！？।؟\"”»'"
_WORD = re.compile(r"\w+")
_INNER = r"(?: [^\W\d_]\w*){1,4}"
_SIZES = {False: (14, 90), True: (6, 40)}
_OVERLAP = 0.6


class Wanted(NamedTuple):
    """What is to be found in an original: "in" or "out", of what kind, and its words, as spans."""

    change: str
    kind: str
    words: list[tuple[int, int]]

    def fits(self, start: int, end: int) -> bool:
        """Whether a stretch is most of it and little else."""
        inside = sum(start <= low and high <= end for low, high in self.words)
        outside = sum(start <= low < end for low, _ in self.words) - inside
        long = sum(high - low for low, high in self.words if start <= low < end)
        shares = 2 * inside > len(self.words) and not outside
        return shares and (self.change == "out" or long > _OVERLAP * (end - start))

    def touches(self, start: int, end: int) -> bool:
        """Whether a stretch has some of it."""
        return any(start < high and low < end for low, high in self.words)


class Change(NamedTuple):
    """A pair of sentences after a change; none of them if nothing is wanted."""

    source: str
    target: str
    wanted: Wanted


def parts(text: str, lang: str, kind: str) -> list[tuple[int, int]]:
    """The parts of a sentence that are of one kind, each with the space or the joint before it."""
    end = len(text.rstrip(_STOPS))
    if kind == "clause":
        low, high = _SIZES[lang in lists.UNSPACED]
        cuts = [*(match.start() for match in _JOINT.finditer(text)), end]
        return [(one, other) for one, other in pairwise(cuts) if low <= other - one <= high]
    if kind == "predicate":
        found = [match.start() for match in _PREDICATE.finditer(text)] if lang == "en" else []
        ends = [min([match.start() for match in _JOINT.finditer(text, one + 1)] + [end]) for one in found]
        return [(one, other) for one, other in zip(found, ends, strict=True) if 14 <= other - one <= 60]
    if kind == "phrase":
        pattern = _phrase(lang)
        return [match.span(1) for match in pattern.finditer(text[:end] + ".")] if pattern else []
    if kind == "word":
        return [(low - 1, high) for low, high in _modifiers(text, lang) if text[low - 1 : low] == " "]
    return [(0, end)] if end > 30 or (lang in lists.UNSPACED and end > 12) else []


@cache
def _phrase(lang: str) -> re.Pattern[str] | None:
    own = _PREPOSITIONS.get(lang, "").replace(" ", "|")
    joints = r"[,;.!?،؛:–—]| (?:and|or|but|und|et|y|e|i|и|і|та|dan|و\w*) "
    return re.compile(rf"(?= (?:{own}) )(?=( \w+{_INNER})(?:{joints}| (?:{own}) ))") if own else None


@cache
def _adjectives() -> frozenset[str]:
    """English words that lists by hand have as adjectives or adverbs alone."""
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for lang in lists.BY_HAND:
        for row in lists.rows(lists.listing(lang).read_text("utf-8"), path=lang):
            found[row.section in {"adjective", "adverb"}].update(row.renderings)
    return frozenset(found[True] - found[False])


def _modifiers(text: str, lang: str) -> Iterator[tuple[int, int]]:
    listed = lists.load(lang)
    for match in _WORD.finditer(text):
        if lang == "en":
            fits = match[0] in _adjectives()
        else:
            entries = listed.entries(match[0]) if listed and match[0].islower() else ()
            fits = bool(entries) and {one.section for one in entries} <= {"adjective", "adverb"}
        if fits:
            yield match.span()


def _places(text: str, lang: str, kind: str) -> list[int]:
    """Where a part may be put in: before the end, for a phrase at any joint too, for a word where another stands."""
    end = len(text.rstrip(_STOPS))
    if kind == "sentence":
        return [len(text)]
    if kind == "word":
        return [start for start, _ in parts(text, lang, "word")]
    return [end] * 2 + [match.start() for match in _JOINT.finditer(text)] if kind == "phrase" else [end]


def put_in(text: str, lang: str, kind: str, pool: Mapping[str, Sequence[str]], rnd: random.Random) -> Change | None:
    """A sentence with a part of another put in, as the source; None where that cannot be done."""
    places = _places(text, lang, kind)
    if not pool[kind] or not places:
        return None
    at, part = rnd.choice(places), rnd.choice(pool[kind])
    if kind == "sentence":
        part = f"{'' if lang in lists.UNSPACED else ' '}{part}{'。' if lang in lists.UNSPACED else '.'}"
    spans = [(at + match.start(), at + match.end()) for match in _WORD.finditer(part)]
    return Change(text[:at] + part + text[at:], "", Wanted("in", kind, spans))


def taken_out(source: str, target: str, langs: tuple[str, str], kind: str, rnd: random.Random) -> Change | None:
    """A pair with a part of the target taken out; what was linked with it is wanted of the source."""
    found = [] if kind == "sentence" else parts(target, langs[1], kind)
    if not found:
        return None
    part = rnd.choice(found)
    one, two = langs
    compared = Compared(reader(one, two).words(source), reader(two, one).words(target))
    linked = [
        (compared.source[link.source].start, compared.source[link.source].end)
        for link in compared.links()
        if part[0] <= compared.target[link.target].start < part[1]
    ]
    return Change(source, target[: part[0]] + target[part[1] :], Wanted("out", kind, linked)) if linked else None


def pool_of(texts: Sequence[str], lang: str) -> dict[str, list[str]]:
    """The parts of some sentences by kind."""
    return {kind: [text[slice(*one)] for text in texts for one in parts(text, lang, kind)] for kind in KINDS}


def changed(
    texts: Sequence[tuple[str, str]],
    langs: tuple[str, str],
    pool: Mapping[str, Sequence[str]],
    rnd: random.Random,
    share: float,
) -> Iterator[Change]:
    """A document's pairs: this share with something put into the original, this with something taken out, the rest as is."""
    for source, target in texts:
        chance = rnd.random()
        kind = rnd.choice(KINDS)
        made = None
        if chance < share:
            put = put_in(source, langs[0], kind, pool, rnd)
            made = put._replace(target=target) if put else None
        elif chance > 1 - share:
            made = taken_out(source, target, langs, kind, rnd)
        yield made or Change(source, target, Wanted("", "", []))
