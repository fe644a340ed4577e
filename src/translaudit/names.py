"""The names in a document and which pairs of them are one name spelled in two ways.

Capitalised words are taken for names where nothing speaks against it; near pairs are found by consonant skeleton and
judged by the alternations of romanization, by slips of the pen, by how often each stands there, and above all by the
original, where there is one. Reach for `pairs`. It needs no termbase, and says nothing of names that stand alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from translaudit.forms import Use
from translaudit.model import Confidence
from translaudit.renderings import twins
from translaudit.romanize.compare import by_sound, given_name, skeleton, slip, variant_cost
from translaudit.romanize.engine import romanize
from translaudit.romanize.registry import chain, scheme
from translaudit.sounding import SURE
from translaudit.text.addresses import in_address
from translaudit.text.inflection.relatives import may_be_one, shared, stems
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.rule import Document

__all__ = ["Pair", "pairs"]

_TOKEN = re.compile(r"[^\W\d_](?:[\w'’ʼ]|[-‑](?=[^\W\d_]))*")
_LOWER = "a-zà-öø-ÿа-яёђѓєѕіїјљњћќўџґ"
_SMALL = re.compile(rf"(?<![\w'’ʼ‑-])[{_LOWER}][\w'’ʼ]*")
# A word that may begin with a capital, with or without the Arabic article before it; letters of scripts without
# capitals are sorted out afterwards.
_ARTICLES = r"(?:al|el|ad|as|ar|at|az|an|ash)[-‑]"
_CAPITAL = re.compile(rf"(?<![\w'’ʼ‑-])(?:{_ARTICLES})?[^\W\d_{_LOWER}](?:[\w'’ʼ]|[-‑](?=[^\W\d_]))*")
_ARTICLE = re.compile(_ARTICLES)
_POSSESSIVE = re.compile(r"['’ʼ](?:s|S)?$")
_ENDING = re.compile(r"(?<=[A-Za-zÀ-ɏ])['’ʼ][a-zà-ɏ]{0,4}$")  # Morrisey'a, Kiev'de
_BEGINS = re.compile(r"(?:^|[.!?…:;\n“”«»„\"(\[•–—])[\s“”«»„\"'(\[–—]*$")
_STOP = re.compile(r"[.!?…][”»\"')]*\s|\n")
_SIDE_BY_SIDE = 80  # code points
_MARKS = re.compile(r"[ʼ’']")
# Faithful to a name of the original: no more than conventions differ.
_FAITHFUL = 0.4
_EXACT = 0.12
_ACROSS = 0.5
_NEAR = 1.05
_BESIDE = 0.3
_SPELLING = 0.8  # dearer differences are slips, not spellings
_VOWELS = frozenset("aeiouyаеёиоуыэюяіїєьй")
_INFLECTED = frozenset(
    ("uk", "ru", "be", "bg", "pl", "cs", "sk", "sr", "hr", "sl", "mk", "lt", "lv", "fi", "et", "hu", "tr", "kk")
)
_ENDINGS = {"de": frozenset(("", "s", "e", "en", "er", "in", "n", "es", "innen", "ern"))}
_NOUNS = frozenset(("de", "lb"))  # every noun has a capital


class Pair(NamedTuple):
    """Two spellings of one name.

    Attributes:
        wrong: the odd one out.
        right: the one to keep.
        places: spans of the odd one.
        others: spans of the other.
        slip: the slip that made it, in words; "" when both are spellings by known conventions.
        confidence: by counts and by the original.
        original: the name in the original, "" when unknown.
    """

    wrong: str
    right: str
    places: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...]
    slip: str
    confidence: Confidence
    original: str


class _Name(NamedTuple):
    text: str
    places: tuple[tuple[int, int], ...]


class _Table:
    """The names of one text and the words that veto them."""

    def __init__(self, text: str, lang: str) -> None:
        self.lang = lang.split("-", maxsplit=1)[0]
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self.small = set(_SMALL.findall(text))
        inside: set[str] = set()
        addresses = any(sign in text for sign in "@#/")
        for match in _CAPITAL.finditer(text):
            word = match.group()
            if not word[0].isupper():
                if not _ARTICLE.match(word):
                    self.small.add(word)
                    continue
                word = word[0].upper() + word[1:]
            if "'" in word or "’" in word:
                word = (_ENDING if self.lang in _INFLECTED else _POSSESSIVE).sub("", word)
            if len(word) > 1 and not word.isupper():
                start = match.start()
                if addresses and in_address(text, start, start + len(word)):
                    continue
                found[word].append((start, start + len(word)))
                if word not in inside and not _BEGINS.search(text, max(0, start - 6), start):
                    inside.add(word)
        # Whatever has a capital, and what of it is a name by itself: words that open sentences only may be anything.
        self.capitals = {
            word: _Name(word, tuple(places)) for word, places in found.items() if word.lower() not in self.small
        }
        self.names = {
            word: name
            for word, name in self.capitals.items()
            if len(word) > 2 and (word in inside or len(name.places) > 1 or len(word) > 6 or given_name(word) >= 0)
        }

    def company(self, text: str, name: _Name) -> tuple[frozenset[str], frozenset[str]]:
        """The capitalised words right before and right after the name, wherever it stands."""
        before: set[str] = set()
        after: set[str] = set()
        for start, end in name.places:
            if text[end : end + 1] == " " and (one := _TOKEN.match(text, end + 1)) and one.group()[0].isupper():
                after.add(_POSSESSIVE.sub("", one.group()))
            if start and text[start - 1] == " ":
                last = text[max(0, start - 40) : start - 1].rsplit(" ", maxsplit=1)[-1].rsplit("\n", maxsplit=1)[-1]
                if last[:1].isupper() and last[-1].isalpha():
                    before.add(last)
        return frozenset(before), frozenset(after)


def pairs(document: Document) -> tuple[Pair, ...]:
    """The pairs of a document, by the first place of the odd one; computed once per document."""
    if "name pairs" not in document.memo:
        document.memo["name pairs"] = tuple(sorted(_pairs(document), key=lambda pair: pair.places))
    return document.memo["name pairs"]  # type: ignore[no-any-return]


def _pairs(document: Document) -> Iterator[Pair]:
    text = document.target.text
    table = _Table(text, document.target.lang)
    original = document.memo.setdefault("original", _Original(document))
    known = _known(document)
    taken: set[str] = set()
    for found in (*_by_original(document, table, original), *_by_rendering(document)):
        if known.allow(found) and found.wrong not in taken:
            taken.add(found.wrong)
            yield found
    for one, other in _candidates(table):
        pair = _judged(document, table, original, one, other)
        if pair is None or pair.right in taken or not known.allow(pair):
            continue  # the termbase knows better
        if pair.wrong not in taken:
            taken.add(pair.wrong)
            yield pair


def _by_rendering(document: Document) -> Iterator[Pair]:
    """Names of the original that the translation renders in two ways, where the sound of them says so."""
    source, lang = document.source, document.target.lang.partition("-")[0]
    if source is None or {lang, source.lang.partition("-")[0]} & _NOUNS:
        return
    for twin in twins(document):
        sure = Confidence.HIGH if twin.evidence >= SURE else Confidence.MEDIUM
        how = _difference(twin.odd, twin.other, lang) or ""
        yield Pair(twin.odd, twin.other, twin.places, twin.others, how, sure, twin.name)


def renders_own_name(document: Document, word: str) -> bool:
    """Whether the original has a name that the word renders letter by letter."""
    original = document.memo.setdefault("original", _Original(document))
    return bool(original.known) and original.nearest(word)[0] <= _EXACT


class _Known(NamedTuple):
    """Words of a text that termbases have as names.

    Attributes:
        accepted: in a form that is right.
        exempt: in a phrase in which an otherwise wrong form is right.
        flagged: in a form that is not.
    """

    accepted: frozenset[str]
    exempt: frozenset[str]
    flagged: frozenset[str]

    def allow(self, pair: Pair) -> bool:
        """Whether a pair says more than the termbases do: not what they reject already, nor what they accept.

        Of two spellings that are both accepted one is still odd in one text.
        """
        if pair.wrong in self.exempt:
            return False
        if pair.wrong in self.accepted:
            return pair.right in self.accepted and not pair.slip
        return not (pair.wrong in self.flagged and pair.right in self.accepted | self.flagged)


def _known(document: Document) -> _Known:
    accepted: set[str] = set()
    exempt: set[str] = set()
    flagged: set[str] = set()
    for hit in document.hits if document.resources.has_termbase else ():
        if any(entry.use == Use.EXCEPTION for _, entry in hit.entries):
            exempt.update(hit.text.split())
        elif any(forms.things[entry.thing][2] for forms, entry in hit.entries):
            (accepted if hit.accepted() else flagged).update(hit.text.split())
    return _Known(frozenset(accepted), frozenset(exempt), frozenset(flagged))


def _candidates(table: _Table) -> Iterator[tuple[_Name, _Name]]:
    """Pairs that share a skeleton up to one letter, or a group of given names; each pair once, in a fixed order."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for word in sorted(table.names):
        bones = skeleton(_latin(word))
        for key in sorted({bones, *(bones[:at] + bones[at + 1 :] for at in range(len(bones)))}):
            if len(key) > 1 or len(word) < 6:
                buckets[key].append(word)
        if given_name(word) >= 0:
            buckets[f"given {given_name(word)}"].append(word)
    seen: set[tuple[str, str]] = set()
    for members in buckets.values():
        for number, one in enumerate(members):
            for other in members[number + 1 :]:
                if (one, other) not in seen and abs(len(one) - len(other)) < 6:
                    seen.add((one, other))
                    yield table.names[one], table.names[other]


@lru_cache(maxsize=65536)
def _latin(word: str) -> str:
    """The word in Latin letters, for comparing; Cyrillic by one plain scheme, so that twins stay twins."""
    if _cyrillic(word):
        return romanize(scheme("uk-bgnpcgn1965s" if any(ch in "іїєґІЇЄҐ" for ch in word) else "ru-press"), word)
    return word


def _by_original(document: Document, table: _Table, original: _Original) -> Iterator[Pair]:
    """Names of the original that the translation renders in two ways: each in its segment, by the sound of them."""
    if document.source is None or not original.known or document.long or table.lang in _NOUNS:
        return
    renderings = _renderings(document, table, original)
    for word in sorted(renderings):
        groups: list[tuple[str, list[tuple[int, int]]]] = []
        for name, span in sorted(renderings[word], key=lambda found: found[1]):
            group = next((one for one in groups if _one_name(one[0], name, table.lang)), None)
            if group is None:
                groups.append((name, [span]))
            else:
                group[1].append(span)
        if len(groups) < 2:
            continue
        often = {group[0]: len(table.capitals[group[0]].places) for group in groups}
        tie = len(set(often.values())) < len(often)
        groups.sort(key=lambda one: (-often[one[0]], original.nearest(one[0])[0] if tie else 0.0, one[1][0]))
        right, others = groups[0]
        for wrong, places in groups[1:]:
            if _together(document, _Name(wrong, tuple(places)), _Name(right, tuple(others))):
                continue  # two people in one sentence
            how = _difference(wrong, right, table.lang)
            if (
                how is not None
                and not (how == "" and original.adapted(wrong, right))
                and not original.common(word, right)
            ):
                yield Pair(wrong, right, tuple(places), tuple(others), how, Confidence.HIGH, word)


def _difference(wrong: str, right: str, lang: str) -> str | None:
    """The slip between two renderings of one name, "" where conventions differ; None for other words of one family."""
    if _cyrillic(wrong) != _cyrillic(right):
        return None  # a name in its own letters, as titles have
    same = shared(wrong, right)
    tails = wrong[same:], right[same:]
    late = wrong.casefold() != right.casefold() and same >= min(len(wrong), len(right)) - 1
    if late and (not all(tails) or all(tail[0].lower() in _VOWELS for tail in tails)):
        return None  # Ukraine and Ukrainian, Ivanov and Ivanova: what differs comes after the name
    ways = sorted((variant_cost(_latin(x), _latin(y)), x, y) for x in stems(wrong, lang) for y in stems(right, lang))
    if ways[0][0] <= _SPELLING:
        return ""
    how = next((how for _, x, y in ways if (how := slip(x, y))), "")
    alike = any(x[-1] == y[-1] and skeleton(_latin(x)) == skeleton(_latin(y)) for _, x, y in ways)
    return how or ("" if alike else None)


def _cyrillic(word: str) -> bool:
    return "Ѐ" <= word[0] <= "ԯ"


def _renderings(document: Document, table: _Table, original: _Original) -> dict[str, list[tuple[str, tuple[int, int]]]]:
    """Per name of the original, the words that render it and their spans, in segments where only one word can."""
    targets = sorted((start, end, name.text) for name in table.capitals.values() for start, end in name.places)
    sources = sorted((start, end, word) for word, places in original.places.items() for start, end in places)
    starts, there = [one[0] for one in targets], [one[0] for one in sources]
    spellings = dict(original.forms)
    found: dict[str, list[tuple[str, tuple[int, int]]]] = defaultdict(list)
    for segment in document.segments:
        if segment.source is None:
            continue
        said = sources[bisect_left(there, segment.source.start) : bisect_left(there, segment.source.end)]
        heard = targets[bisect_left(starts, segment.target.start) : bisect_left(starts, segment.target.end)]
        if not said or not heard:
            continue
        names = sorted({word for _, _, word in said})
        near = {word: [one for one in heard if _sounds(one[2], spellings[word], original.tail)] for word in names}
        for word, hits in near.items():
            if not hits or not all(_one_name(hits[0][2], name, table.lang) for _, _, name in hits[1:]):
                continue
            if not any(other != word and hits[0] in rivals for other, rivals in near.items()):
                found[original.stems.get(word, word)].extend((name, (start, end)) for start, end, name in hits)
    return found


@lru_cache(maxsize=262144)
def _sounds(name: str, forms: tuple[str, ...], tail: int) -> bool:
    """Whether a word may render a name: the same consonants up to one, and the first of them the same."""
    bones = skeleton(_latin(name))
    if len(bones) < 2:
        return False
    others = map(skeleton, forms)
    return any(bones[0] in other[:2] and not _apart(bones, other, tail) for other in others)


def _one_name(one: str, other: str, lang: str) -> bool:
    """Whether two words of a translation may be forms of one name, or differ in marks only."""
    return may_be_one(_MARKS.sub("'", one), _MARKS.sub("'", other), lang) or _MARKS.sub("", one) == _MARKS.sub(
        "", other
    )


def _judged(document: Document, table: _Table, original: _Original, one: _Name, other: _Name) -> Pair | None:
    wrong, right = sorted((one, other), key=lambda name: (len(name.places), -name.places[0][0], name.text))
    x, y = _MARKS.sub("'", wrong.text), _MARKS.sub("'", right.text)
    a, b = _latin(x), _latin(y)
    given = given_name(a)
    if given >= 0 and given == given_name(b):
        kind = "variant" if _same_person(document.target.text, table, wrong, right) else ""
        kind = kind if fold(a) != fold(b) else ""
    else:
        kind = _kind(a, b, table.lang)
    if not kind or _declined(x, y, table.lang) or (table.lang in _NOUNS and not original.known):
        return None
    evidence = original.compare(wrong.text, right.text)
    if kind == "variant" and original.adapted(wrong.text, right.text):
        return None
    short = kind == "slip" and min(len(a), len(b)) < 6
    if evidence == "different" or ((evidence == "unknown" or short) and _together(document, wrong, right)):
        return None
    if evidence == "swapped":
        wrong, right = right, wrong
    beside = kind == "variant" and _same_person(document.target.text, table, wrong, right)
    confident = (
        Confidence.MEDIUM
        if beside and evidence == "unknown"
        else _confidence(table, kind, evidence, wrong, right, latin=original.latin)
    )
    if confident is None:
        return None
    how = slip(wrong.text, right.text) if kind == "slip" else ""
    if kind == "slip" and not how:
        return None
    return Pair(wrong.text, right.text, wrong.places, right.places, how, confident, original.name(right.text))


def _kind(a: str, b: str, lang: str) -> str:
    """Which kind of pair: variant, slip, or "" for none."""
    if fold(a) == fold(b):
        return "variant" if a.casefold() != b.casefold() and lang not in _INFLECTED else ""
    shorter = min(len(a), len(b))
    limit = 0.2 if shorter < 5 else 0.5 if shorter < 7 else 0.8
    if variant_cost(a, b) <= limit:
        return "variant"
    if shorter < 5 or (a[:-1] == b[:-1] or a[:-1] == b or b[:-1] == a or a.startswith(b) or b.startswith(a)):
        return ""
    return "slip" if a[0] == b[0] and slip(a, b) else ""


def _declined(x: str, y: str, lang: str) -> bool:
    """Whether the two may be forms of one word in a language with endings."""
    if lang not in _INFLECTED and lang not in _ENDINGS:
        return False
    same = 0
    while same < min(len(x), len(y)) and x[same] == y[same]:
        same += 1
    if lang in _ENDINGS:
        return any(x[:at] == y[:at] and {x[at:], y[at:]} <= _ENDINGS[lang] for at in range(max(4, same - 2), same + 1))
    return max(len(x), len(y)) - same <= 4 and same >= 2


def _together(document: Document, one: _Name, other: _Name) -> bool:
    """Whether the two stand side by side in one sentence, as different people and places do."""
    text = document.target.text
    return any(
        abs(start - there) < _SIDE_BY_SIDE and not _STOP.search(text, min(start, there), max(start, there))
        for start, _ in one.places
        for there, _ in other.places
    )


def _same_person(text: str, table: _Table, one: _Name, other: _Name) -> bool:
    """Whether both stand beside one and the same further name, as two spellings of a given name do."""
    pairs_of = zip(table.company(text, one), table.company(text, other), strict=True)
    return any(variant_cost(_latin(x), _latin(y)) <= _BESIDE for mine, theirs in pairs_of for x in mine for y in theirs)


def _confidence(
    table: _Table, kind: str, evidence: str, wrong: _Name, right: _Name, *, latin: bool
) -> Confidence | None:
    counts = len(wrong.places), len(right.places)
    if evidence in ("same", "swapped"):
        exonym = (
            latin and kind == "variant" and evidence == "same" and _is_word(wrong.text, right.text, lang=table.lang)
        )
        return Confidence.LOW if exonym else Confidence.HIGH
    if kind == "variant":
        strange = table.lang == "en" and _is_word(wrong.text, right.text)
        return (
            None
            if strange
            else Confidence.MEDIUM
            if counts[1] > 1 or variant_cost(wrong.text, right.text) < 0.25
            else Confidence.LOW
        )
    length = min(len(wrong.text), len(right.text))
    swapped = slip(wrong.text, right.text).endswith("swapped") and length > 6  # hardly ever makes another name
    if (counts[0] > 1 or counts[1] < 2 or length < 6) and not (swapped and counts[0] == 1):
        return Confidence.LOW
    return None if _is_word(wrong.text, right.text) else Confidence.MEDIUM


def _is_word(*words: str, lang: str = "en") -> bool:
    """Whether a dictionary has any of the words: Miller and Muller are two surnames, Chelyabnisk is none."""
    from simplemma import is_known  # noqa: PLC0415  loads a dictionary; only where a near pair was found

    try:
        return any(is_known(word.lower(), lang=lang) or is_known(word, lang=lang) for word in words)
    except ValueError:  # a language without a dictionary
        return False


@lru_cache(maxsize=65536)
def _romanized(word: str, schemes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(romanize(scheme(one), word) for one in schemes))


@lru_cache(maxsize=262144)
def _cost(name: str, form: str, tail: int) -> float:
    """What it takes to turn a name into a form of the original's, whose last letters may be an ending."""
    bones, others = skeleton(name), skeleton(form)
    if bones[:1] not in others[:2] and others[:1] not in bones[:2]:
        return 9.0
    if _apart(bones, others, tail):
        return 9.0
    ends = range(min(len(form), max(3, len(form) - tail)), len(form) + 1)
    whole = min(variant_cost(name, form[:end]) for end in ends)
    if tail and len(name) > 5:
        stem = name[: -2 if name[-2:] in ("iy", "yy", "yi", "ya", "ia") else -1]
        whole = min(whole, *(variant_cost(stem, form[:end]) + 0.05 for end in ends))
    return whole


def _apart(bones: str, others: str, tail: int) -> bool:
    """Whether two skeletons differ by more than one consonant, what an ending may add to the other apart."""
    same = 0
    while same < min(len(bones), len(others)) and bones[same] == others[same]:
        same += 1
    rest, there = bones[same:], others[same:]
    if len(there) - len(rest) > 1 + tail:
        return True
    return not (there.startswith((rest, rest[1:])) or there[1:].startswith(rest[1:]) or there[1:].startswith(rest))


class _Original:
    """The names of the original and which of them a name of the translation renders; read when first asked."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.near: dict[str, tuple[float, str]] = {}

    @cached_property
    def forms(self) -> list[tuple[str, tuple[str, ...]]]:
        """Each name with its spellings in the target's conventions; empty where there is none to compare with."""
        source = self.document.source
        if source is None or not self.document.close:
            return []
        names = sorted(self.places)
        schemes = chain(source.lang, self.document.target.lang) or chain(source.lang, "en")
        if schemes:
            return [(word, _romanized(word, schemes[:4])) for word in names]
        if not self.latin:
            return []
        return [(word, tuple(dict.fromkeys((word, by_sound(word, source.lang))))) for word in names]

    @cached_property
    def places(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """Where each name stands in the original."""
        source = self.document.source
        names = _Table(source.text, source.lang).capitals if source else {}
        return {word: name.places for word, name in names.items()}

    @cached_property
    def stems(self) -> dict[str, str]:
        """For each name the first of its forms."""
        firsts: dict[str, str] = {}
        known: dict[str, list[str]] = defaultdict(list)  # by how they begin; the forms of one name begin alike
        lang = self.document.source.lang if self.document.source else ""
        for word in sorted(self.places):
            same = next((first for first in known[word[:2]] if may_be_one(first, word, lang)), "")
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
    def tail(self) -> int:
        """How many letters an ending of the original's language may have."""
        source = self.document.source
        return 3 if source and source.lang.split("-", maxsplit=1)[0] in _INFLECTED else 0

    def nearest(self, name: str) -> tuple[float, str]:
        """The least cost to a name of the original, and that name."""
        if name not in self.near:
            self.near[name] = min(
                ((self._cost(_latin(name), form), word) for word, forms in self.forms for form in forms),
                default=(9.0, ""),
            )
        return self.near[name]

    def _cost(self, name: str, form: str) -> float:
        return _cost(name, form, self.tail)

    def adapted(self, odd: str, other: str) -> bool:
        """Whether only the odd one is the original's own spelling: America in a title, Amerika in the text."""
        return self.latin and self.known and odd in self.places and other not in self.places

    def common(self, word: str, right: str) -> bool:
        """Whether a word of the original is no name: it opens sentences only, or stands untranslated, and is a word."""
        source = self.document.source
        lang = source.lang.split("-", maxsplit=1)[0] if source else ""
        opens = source is not None and word not in _Table(source.text, lang).names
        return self.latin and (opens or right == word or len(word) < 4) and _is_word(word.lower(), lang=lang)

    def compare(self, wrong: str, right: str) -> str:
        """What the original says: same, different, swapped (the rarer form is the faithful one), or unknown."""
        if not self.known:
            return "unknown"
        (off, first), (fit, second) = self.nearest(wrong), self.nearest(right)
        if min(off, fit) > _FAITHFUL:
            return "unknown" if min(off, fit) > 0.9 else "different"
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
        forms = dict(self.forms)
        across = min(
            *(self._cost(_latin(wrong), form) for form in forms[second]),
            *(self._cost(_latin(right), form) for form in forms[first]),
        )
        return "same" if across <= _ACROSS else "different"

    def name(self, right: str) -> str:
        """The name of the original that a name renders."""
        if not self.known:
            return ""
        cost, word = self.nearest(right)
        return word if cost <= _FAITHFUL else ""


def _one_stem(first: str, second: str, tail: int) -> bool:
    if not tail:
        return False
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    return same >= 3 and max(len(first), len(second)) - same <= tail
