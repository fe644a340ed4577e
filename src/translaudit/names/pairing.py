"""Which pairs of names in a document are one name spelled in two ways.

Near pairs are found by consonant skeleton and judged by the alternations of romanization, by slips of the pen, by how
often each stands there, and above all by the original, where there is one. Reach for `pairs`. It needs no termbase, and
says nothing of names that stand alone.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.forms import Use
from translaudit.model import Confidence
from translaudit.names.capitalised import ENDINGS, INFLECTED, MARKS, Name, Names, Pair, is_word, latin, together
from translaudit.names.gazetteer.nations import same_country
from translaudit.names.originals import original
from translaudit.names.rendered_twice import heard_twice, rendered_twice
from translaudit.records import NamedTuple
from translaudit.romanize.compare import given_name, joined_letters, skeleton, slip, variant_cost
from translaudit.text.capitals import NOUNS
from translaudit.text.inflection.relatives import shared
from translaudit.text.normalise import fold
from translaudit.text.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.names.originals import Original

__all__ = ["pairs"]

_BESIDE = 0.3


def pairs(document: Document) -> tuple[Pair, ...]:
    """The pairs of a document, by the first place of the odd one; computed once per document."""
    if "name pairs" not in document.memo:
        document.memo["name pairs"] = tuple(sorted(_pairs(document), key=lambda pair: pair.places))
    return document.memo["name pairs"]  # type: ignore[no-any-return]


def _pairs(document: Document) -> Iterator[Pair]:
    table = Names(document.target.text, document.target.lang)
    names = original(document)
    known = _known(document)
    taken: set[str] = set()
    for found in (*rendered_twice(document, table, names), *heard_twice(document)):
        if known.allow(found) and not taken & {found.wrong, found.right}:  # what is wrong is right nowhere
            taken.add(found.wrong)
            yield found
    if table.lang in NOUNS and not names.known:
        return
    for kind, one, other in _near(table):
        pair = _judged(table, names, kind, one, other)
        if pair is None or pair.right in taken or not known.allow(pair):
            continue  # the termbase knows better
        if pair.wrong not in taken:
            taken.add(pair.wrong)
            yield pair


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


def _near(table: Names) -> Iterator[tuple[str, Name, Name]]:
    """Pairs whose spellings are near each other, each with its kind, once, in a fixed order."""
    words = [_spelt(word) for word in sorted(table.names)]
    buckets: dict[str | int, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        for key in word.keys:
            buckets[key].append(number)
    joined = joined_letters()
    seen: set[tuple[int, int]] = set()
    for key, members in buckets.items():
        for place, one in enumerate(members, 1):
            word = words[one]
            first = word.first
            for other in members[place:]:
                letter = words[other].first
                # Most pairs end here: no alternation leads from the one letter to the other.
                if (first != letter and first + letter not in joined and isinstance(key, str)) or (one, other) in seen:
                    continue
                seen.add((one, other))
                if kind := _kind(word, words[other], table.lang):
                    yield kind, table.names[word.text], table.names[words[other].text]


class _Spelt(NamedTuple):
    """A name as comparisons want it.

    Attributes:
        text: as it stands.
        plain: with straight apostrophes.
        latin: that in Latin letters.
        first: the letter that it begins with, without marks.
        given: the number of the group of given names that has it; -1 for none.
        keys: what it shares with names near it: a skeleton up to one letter, or a group of given names.
    """

    text: str
    plain: str
    latin: str
    first: str
    given: int
    keys: tuple[str | int, ...]


@lru_cache(maxsize=4096)
def _spelt(word: str) -> _Spelt:
    bones = skeleton(latin(word))
    group = given_name(word)
    without = {bones, *(bones[:at] + bones[at + 1 :] for at in range(len(bones)))}
    keys = [key for key in sorted(without) if len(key) > 1 or len(word) < 6]
    plain = MARKS.sub("'", word)
    written = latin(plain)
    return _Spelt(
        word, plain, written, fold(written)[:1], given_name(written), (*keys, group) if group >= 0 else tuple(keys)
    )


def _kind(one: _Spelt, other: _Spelt, lang: str) -> str:
    """Which kind of pair: given (two forms of a given name), variant, slip, or "" for none."""
    if abs(len(one.text) - len(other.text)) > 5:
        return ""
    if one.given >= 0 and one.given == other.given:
        kind = "given" if fold(one.latin) != fold(other.latin) else ""
    else:
        kind = _likeness(one.latin, other.latin, lang)
    if kind and (_declined(one.plain, other.plain, lang) or same_country(one.text, other.text, lang)):
        return ""
    if kind and lang in NOUNS and one.text.replace("-", "").casefold() == other.text.replace("-", "").casefold():
        return "" if ordinary(one.text.rpartition("-")[2], lang) else kind  # Meta-Daten is no name
    return kind


@lru_cache(maxsize=16384)
def _likeness(a: str, b: str, lang: str) -> str:
    """Whether two words are near each other as variants or by a slip; "" for neither."""
    if fold(a) == fold(b):
        return "variant" if a.casefold() != b.casefold() and lang not in INFLECTED else ""
    shorter = min(len(a), len(b))
    limit = 0.2 if shorter < 5 else 0.5 if shorter < 7 else 0.8
    if variant_cost(a, b, limit=limit) <= limit:
        return "variant"
    if shorter < 5 or (a[:-1] == b[:-1] or a[:-1] == b or b[:-1] == a or a.startswith(b) or b.startswith(a)):
        return ""
    return "slip" if a[0] == b[0] and slip(a, b) else ""


def _declined(x: str, y: str, lang: str) -> bool:
    """Whether the two may be forms of one word in a language with endings."""
    if lang not in INFLECTED and lang not in ENDINGS:
        return False
    same = shared(x, y)
    if lang in ENDINGS:
        return any(x[:at] == y[:at] and {x[at:], y[at:]} <= ENDINGS[lang] for at in range(max(4, same - 2), same + 1))
    return max(len(x), len(y)) - same <= 4 and same >= 2


def _judged(table: Names, names: Original, kind: str, one: Name, other: Name) -> Pair | None:
    """What the text and its original say of a near pair; None where they speak against it."""
    if kind == "given":
        if not _same_person(table, one, other):
            return None
        kind = "variant"
    wrong, right = sorted((one, other), key=lambda name: (len(name.starts), -name.starts[0], name.text))
    evidence = names.compare(wrong.text, right.text)
    if kind == "variant" and names.adapted(wrong.text, right.text):
        return None
    short = kind == "slip" and min(len(latin(wrong.text)), len(latin(right.text))) < 6
    if evidence == "different" or (
        (evidence == "unknown" or short or names.alike(right.text)) and together(table.text, wrong.starts, right.starts)
    ):
        return None
    if evidence == "swapped":
        wrong, right = right, wrong
    beside = evidence == "unknown" and kind == "variant" and _same_person(table, wrong, right)
    confident = Confidence.MEDIUM if beside else _confidence(table, kind, evidence, wrong, right, latin=names.latin)
    if confident is None:
        return None
    how = slip(wrong.text, right.text) if kind == "slip" else ""
    if kind == "slip" and (not how or names.each(wrong.text, right.text)):
        return None
    return Pair(wrong.text, right.text, wrong.places, right.places, how, confident, names.name(right.text))


def _same_person(table: Names, one: Name, other: Name) -> bool:
    """Whether both stand beside one and the same further name, as two spellings of a given name do."""
    for mine, theirs in zip(table.beside(one), table.beside(other), strict=True):
        if not mine.isdisjoint(theirs):
            return True
        if any(variant_cost(latin(x), latin(y), limit=_BESIDE) <= _BESIDE for x in mine for y in theirs):
            return True
    return False


def _confidence(table: Names, kind: str, evidence: str, wrong: Name, right: Name, *, latin: bool) -> Confidence | None:
    counts = len(wrong.starts), len(right.starts)
    if evidence in ("same", "swapped"):
        exonym = latin and kind == "variant" and evidence == "same" and is_word(wrong.text, right.text, lang=table.lang)
        return Confidence.LOW if exonym else Confidence.HIGH
    if kind == "variant":
        words = all(is_word(one.text, lang=table.lang) for one in (wrong, right))  # Fälle and Falle are two
        strange = words or (table.lang == "en" and is_word(wrong.text, right.text))
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
    return None if is_word(wrong.text, right.text) else Confidence.MEDIUM
