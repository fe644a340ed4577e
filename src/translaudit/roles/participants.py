"""People, groups and places that both sides of a segment name once: who may have changed parts.

Reach for `participants`. Words are matched by what they may mean (`coverage`), names by their sound, places by the
gazetteer; where more than one pairing is possible, the word is left out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from translaudit.lexicon import words as lists
from translaudit.lexicon.kinds import kinds
from translaudit.names.capitalised import latin
from translaudit.names.cities import cities_called
from translaudit.names.gazetteer import entries, finder, nations
from translaudit.records import NamedTuple
from translaudit.roles.grammar import acting, grammar, idle, leading, past
from translaudit.storage.expressions import expression
from translaudit.text.capitals import NOUNS, UNCASED, opens
from translaudit.text.inflection.relatives import shared
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.align.words import Word

__all__ = ["Participant", "named", "participants"]

_ACTING = frozenset(("person", "group"))
_NAMED = frozenset(("name", "place"))
_PERSON, _GROUP = 25, 50  # percent of the uses of a word that name a kind, at least
_SHOWN = 3  # renderings of a word that are asked what they are
_MOST_CITIES = 4  # names of a side that nothing else matches
_BETWEEN = 2  # words from one that describes a participant to it, at most
_MOST_WORDS = 3  # of the name of a place
_SHORTEST = 3
_STEM = 4  # letters that two forms of a name have in common
_ENDING = 3  # letters of an ending
_ELISION = expression(r"[^\W\d_]{1,5}['’]")
_APOSTROPHE = expression(r"['’]")


class Participant(NamedTuple):
    """Whom or what one side names.

    Attributes:
        first: number of its first word.
        last: number of its last word.
        start: code point in the text, behind an article that is written in one with it.
        end: code point behind it.
        keys: by which the other side may name it.
        kind: name, place, person or group; "" for a noun that may be any of them.
        text: the word as written; of several the last.
    """

    first: int
    last: int
    start: int
    end: int
    keys: frozenset[str]
    kind: str
    text: str


def participants(
    texts: tuple[str, str], words: tuple[Sequence[Word], Sequence[Word]], langs: tuple[str, str]
) -> tuple[list[tuple[Participant, Participant]], tuple[list[Participant], list[Participant]]]:
    """Those that both sides name once, by their place in the original; and all that each side names."""
    theirs = named(texts[0], words[0], langs[0])
    if len(theirs) < 2:
        return [], (theirs, [])
    ours = named(texts[1], words[1], langs[1])
    if len(ours) < 2:
        return [], (theirs, ours)
    near = {
        at: {
            number
            for number, other in enumerate(ours)
            if _may_match(one.kind, other.kind, langs) and not one.keys.isdisjoint(other.keys)
        }
        for at, one in enumerate(theirs)
    }
    _by_likeness(theirs, ours, langs, near)
    return [_of_one_kind(theirs[at], ours[number]) for at, number in sorted(_paired(near))], (theirs, ours)


def _may_match(one: str, other: str, langs: tuple[str, str]) -> bool:
    """Whether participants of two kinds may be the same: what English surely has as a person or group, any noun may name."""
    if one and other:
        return True
    return "en" in langs and (one in _ACTING or other in _ACTING)


def _of_one_kind(one: Participant, other: Participant) -> tuple[Participant, Participant]:
    """Both, where nobody knows what one of them names, of the kind of the other."""
    return one._replace(kind=one.kind or other.kind), other._replace(kind=other.kind or one.kind)


def _paired(near: dict[int, set[int]]) -> Iterator[tuple[int, int]]:
    """The pairs of which neither has another choice, once those that have none are taken."""
    left = {at: set(choices) for at, choices in near.items() if choices}
    while True:
        alone = {at: min(choices) for at, choices in left.items() if len(choices) == 1}
        sure = {at: number for at, number in alone.items() if list(alone.values()).count(number) == 1}
        if not sure:
            return
        yield from sure.items()
        taken = set(sure.values())
        left = {at: more for at, choices in left.items() if at not in sure and (more := choices - taken)}


def _by_likeness(
    theirs: list[Participant], ours: list[Participant], langs: tuple[str, str], near: dict[int, set[int]]
) -> None:
    """Match names that nothing else matches: forms of each other by their letters, or what two languages call a city."""
    taken = set().union(*near.values())
    names = [at for at, one in enumerate(theirs) if one.kind in _NAMED and not near[at]]
    others = [number for number, one in enumerate(ours) if one.kind in _NAMED and number not in taken]
    if any(map(_inflects, langs)):
        for at in names:
            near[at] = {number for number in others if _alike(theirs[at].text, ours[number].text)}
        taken = set().union(*near.values())
    names, others = [at for at in names if not near[at]], [number for number in others if number not in taken]
    if len(names) > _MOST_CITIES or len(others) > _MOST_CITIES:
        return
    cities = {number: set(cities_called(ours[number].text, langs[1])) for number in others} if names else {}
    for at in names:
        mine = cities_called(theirs[at].text, langs[0]) if cities else ()
        near[at] = {number for number, yours in cities.items() if not yours.isdisjoint(mine)}


@lru_cache(maxsize=4096)
def _alike(one: str, other: str) -> bool:
    mine, yours = (fold(latin(stem)) if (stem := _APOSTROPHE.split(name)[0]) else "" for name in (one, other))
    same = shared(mine, yours)
    return (
        same >= min(_STEM, max(_SHORTEST, min(len(mine), len(yours)) - 1))
        and max(len(mine), len(yours)) - same <= _ENDING
    )


def named(text: str, words: Sequence[Word], lang: str) -> list[Participant]:
    """Whom and what a text names, by place."""
    found: list[Participant] = []
    known = grammar(lang)
    elides = known is not None and known.elides
    places = {place.start: place for place in finder.named(text, lang)} if lang in lists.UNSPACED else {}
    after = 0
    for at, word in enumerate(words):
        if at < after or not (word.content or (lang == "tr" and text[word.start].isupper())):
            continue
        start = _behind_article(text, word) if elides else word.start
        made = _place_at(text, at, words, lang, start) if not places else _listed_place(text, at, words, places)
        made = made or (_titled(text, at, words) if lang == "en" else None) or _one(text, at, words, lang, start)
        if made is None:
            continue
        before = found[-1] if found else None
        if (
            before is not None
            and before.kind == made.kind == "name"
            and before.last == at - 1
            and text[before.end : made.start] in (" ", "-", "·", "・")
            and not (_opening_word(text, before, words) or _has_ending(before.text, lang))
        ):
            keys = before.keys | made.keys
            found[-1] = Participant(before.first, at, before.start, made.end, keys, "name", made.text)
        else:
            found.append(made)
            after = made.last + 1
    return [one for one in found if not _modifies(text, one, words)] if lang == "en" else found


def _titled(text: str, at: int, words: Sequence[Word]) -> Participant | None:
    """The holder of an English title of two words, which the first tells from that of the second alone: prime minister."""
    if at + 1 == len(words) or text[words[at].start : words[at].end].lower() not in leading():
        return None
    word, head = words[at], text[words[at + 1].start : words[at + 1].end]
    if not head.islower() or text[word.end : words[at + 1].start] not in (" ", "-") or _acts(head) != "person":
        return None
    return Participant(at, at + 1, word.start, words[at + 1].end, word.keys, "person", head)


def _has_ending(name: str, lang: str) -> bool:
    """Whether a name ends in that of a case, behind an apostrophe, so that another one follows: Fenerbahçe'yi Galatasaray."""
    known = grammar(lang)
    return known is not None and bool(known.endings) and _APOSTROPHE.search(name) is not None


def _modifies(text: str, who: Participant, words: Sequence[Word]) -> bool:
    """Whether an English participant says what another one is, as the first word of Kosiv territorial community."""
    end = who.end
    for word in words[who.last + 1 : who.last + 1 + _BETWEEN]:
        written = text[word.start : word.end]
        if text[end : word.start] != " " or not written.islower() or not word.content or _verbal(written):
            return False
        if _acts(written):
            return True
        end = word.end
    return False


def _verbal(written: str) -> bool:
    return written.endswith("s") or past(written)


def _opening_word(text: str, who: Participant, words: Sequence[Word]) -> bool:
    """Whether a word that opens a sentence is a listed one, and no part of the name behind it."""
    return who.first == who.last and bool(words[who.first].shown) and opens(text, who.start)


def _listed_place(text: str, at: int, words: Sequence[Word], places: Mapping[int, finder.Place]) -> Participant | None:
    """The place that a word of a script without spaces begins, or has in it."""
    word = words[at]
    place = next((places[start] for start in range(word.start, word.end) if start in places), None)
    if place is None or not _country_or_city(place.concept):
        return None
    last = at
    while last + 1 < len(words) and words[last].end < place.end:
        last += 1
    end = max(place.end, words[last].end)
    return Participant(
        at, last, place.start, end, frozenset((f"@{place.concept}", *_sounds(word))), "place", text[place.start : end]
    )


def _place_at(text: str, at: int, words: Sequence[Word], lang: str, start: int) -> Participant | None:
    """The place whose name of up to three words begins with a word, behind an article written in one with it."""
    word = words[at]
    if not (text[start].isupper() or lang in UNCASED):
        return None
    for last in range(min(at + _MOST_WORDS, len(words)) - 1, at - 1, -1):
        end = words[last].end
        written = text[start:end].removesuffix("'s").removesuffix("’s")
        concepts = entries.says(written, lang)
        if len(concepts) == 1 and _country_or_city(concepts[0]):
            keys = frozenset((f"@{concepts[0]}", *_sounds(word)))
            return Participant(at, last, start, end, keys, "place", written)
    if _inflects(lang) and (nation := nations.nation(text[start : word.end], lang)):
        return Participant(
            at, at, start, word.end, frozenset((f"@{nation}", *_sounds(word))), "place", text[start : word.end]
        )
    return None


def _behind_article(text: str, word: Word) -> int:
    """Where a word begins behind an article or preposition that is written in one with it."""
    elided = _ELISION.match(text, word.start, word.end)
    return elided.end() if elided and elided.end() < word.end else word.start


def _inflects(lang: str) -> bool:
    known = grammar(lang)
    return known is not None and known.inflects


def _country_or_city(concept: str) -> bool:
    return concept.startswith("city:") or not (concept.isdigit() or ":" in concept)


def _sounds(word: Word) -> frozenset[str]:
    return frozenset([key for key in word.keys if key[0] in "=~"])


def _one(text: str, at: int, words: Sequence[Word], lang: str, start: int) -> Participant | None:
    word = words[at]
    written = text[start : word.end]
    capital = written[:1].isupper()
    if lang in NOUNS and not capital:
        return None
    if capital and lang not in NOUNS and written.lower() in entries.calendar(lang):
        return None
    kind: str | None = None
    inside = start > word.start or not opens(text, start)
    if capital and lang not in NOUNS and inside:
        kind = "name" if len(written) >= _SHORTEST else None
    else:
        kind = _kind(written, lang, word.shown) if _noun(text, at, words, lang) else None
        if (
            not kind
            and (capital or lang in UNCASED)
            and not (word.shown and (kind == "" or lang in (*NOUNS, *UNCASED)))
        ):
            kind = "name"  # or a word that opens a sentence, which will sound like no name of the other side
    if kind is None:
        return None
    keys = word.keys if kind != "name" or (word.shown and inside) else _sounds(word)
    if kind == "name":
        keys |= {f"'{fold(_APOSTROPHE.split(written)[0])}"}
    return Participant(at, at, start, word.end, keys, kind, written)


def _noun(text: str, at: int, words: Sequence[Word], lang: str) -> bool:
    """Whether a word of a language in which nouns mostly follow an article or a preposition does, and looks like no verb."""
    known = grammar(lang)
    word = words[at]
    written = text[word.start : word.end].lower()
    if known is None or written.startswith(known.no_noun_begins) or written.endswith(known.no_noun_ends):
        return False
    if not known.nouns_led or _ELISION.match(written) or opens(text, word.start):
        return True
    before = text[words[at - 1].start : words[at - 1].end].lower() if at else ""
    return before in known.articles or before in known.before


@lru_cache(maxsize=16384)
def _kind(written: str, lang: str, shown: tuple[str, ...]) -> str | None:
    """Person or group, where an English word or renderings of another mean one; "" for other nouns of other languages."""
    if lang != "en" and " " not in written and not any(entry.nouns for entry in _entries(written, lang)):
        return None
    for word in (written.lower().removesuffix("'s").removesuffix("’s"),) if lang == "en" else shown[:_SHOWN]:
        if kind := _acts(word.rpartition(" ")[2]):
            return kind
    return None if lang == "en" else ""


def _entries(written: str, lang: str) -> tuple[lists.Entry, ...]:
    listed, known = lists.load(lang), grammar(lang)
    return listed.entries(_ELISION.sub("", written) if known and known.elides else written) if listed else ()


@lru_cache(16_384)  # words of texts
def _acts(word: str) -> str:
    forms = {word, word.removesuffix("s")}
    if not idle().isdisjoint(forms) or word.endswith("ed"):
        return ""
    if not acting().isdisjoint(forms):
        return "group"
    found = kinds(word)
    if found.get("person", 0) >= _PERSON:
        return "person"
    return "group" if found.get("group", 0) >= _GROUP else ""
