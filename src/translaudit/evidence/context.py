"""What stands around a hit and speaks for or against a concept: other places, generic words, capitals, the original.

Reach for it from `faults`, which weighs what it says; the words it knows are in `mentions.toml`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import repeat
from operator import itemgetter
from typing import TYPE_CHECKING

from translaudit.forms import Entry, Forms, Relation, Thing, Use
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.capitals import capitals

if TYPE_CHECKING:
    from translaudit.document import Document, Hit

__all__ = [
    "SMALL",
    "at_home",
    "beside_name",
    "capitals_of",
    "elsewhere",
    "generic_after",
    "given_before",
    "in_kept_name",
    "is_located",
    "is_mentioned",
    "is_placed",
    "listed",
    "neighbours",
    "spelled_so",
]

SMALL = frozenset(("settlement", "village", "district", "landmark"))
"""Places this small share their names with other villages, with surnames and with common words."""
# The word with a capital before, and how the one after begins: it may be misspelled.
_STOPS = ".!?…"  # of sentences
_BESIDE = 16  # code points before a name
_PHRASE = 4  # words before a comma that may be another name of what follows: the capital, Tallinn
_BEFORE, _AFTER = expression(r"([^\W\d_a-zà-öø-ÿ][\w'’-]*) $"), expression(r" ([^\W\d_a-zà-öø-ÿ]\w\w)")


def capitals_of(document: Document) -> dict[str, list[tuple[int, int]]]:
    """The capitalised words of the translation with their spans, found once for the rules that ask."""
    if "capitals" not in document.memo:
        document.memo["capitals"] = capitals(document.target.text)
    return document.memo["capitals"]  # type: ignore[no-any-return]


def at_home(forms: Forms, thing: Thing) -> bool:
    """Whether a place lies where its own language is at home, for all the termbase says; Berlin has a Ukrainian name too."""
    country = forms.find_thing(thing.within) if thing.within else None
    homes = listed("country", thing.own) if thing.own else ()
    return country is None or country.kind != "country" or not homes or country.id in homes


def beside_name(document: Document, hit: Hit) -> bool:
    """Whether a capitalised word that is no known name stands right before or after: Jon Snow, Narcis Termes."""
    text = document.target.text
    after = text[hit.end : hit.end + 2]
    if after[:1] == " " and after[1:].isupper() and not _starts_hit(document, hit.end + 1):
        return True
    before = text[: hit.start].rpartition("\n")[2]
    word = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
    ahead = before[: -len(word) - 1].rstrip(" “”\"'«„(") if word else ""
    inside = bool(ahead) and ahead[-1] not in ".!?…:"
    return inside and word[:1].isupper() and word[-1:].isalpha() and not _ends_hit(document, hit.start - 1)


def given_before(document: Document, hit: Hit) -> bool:
    """Whether a family name of somebody else stands right behind: Paweł Nowak is not Petr Pavel."""
    after = document.target.text[hit.end : hit.end + 3]
    return after[:1] == " " and after[1:2].isupper() and after[2:3].islower() and not _starts_hit(document, hit.end + 1)


@cache
def listed(part: str, lang: str) -> tuple[str, ...]:
    """Words and phrases of a part of `mentions.toml` in a language (BCP 47), the longest first."""
    from pathlib import Path  # noqa: PLC0415  only where a fault is weighed

    from translaudit.storage import kept  # noqa: PLC0415

    words = kept.table(Path(__file__).with_name("mentions.toml"))[part].get(lang.split("-", maxsplit=1)[0], ())
    return tuple(sorted(words, key=len, reverse=True))


def is_mentioned(document: Document, hit: Hit) -> bool:
    """Whether the text speaks of the name, not of the thing: formerly Kharkov, (Russian: Kiev)."""
    text = document.target.text[max(0, hit.start - 30) : hit.start].casefold().rstrip(" “”\"'«„‘(")
    if _ends_in(text, listed("before", document.target.lang)):
        return True
    if not text[-3:].strip(",\n").isdecimal():  # most texts
        return False
    year = re.search(r"\s\d{4},?$", text)
    return year is not None and _ends_in(text[: year.start()].rstrip(), listed("until", document.target.lang))


def _ends_in(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a text ends in one of the phrases, the whole of its first word included."""
    return text.endswith(phrases) and any(
        text.endswith(phrase) and not text[: -len(phrase)][-1:].isalpha() for phrase in phrases
    )


def elsewhere(document: Document, hit: Hit) -> bool:
    """Whether some mention of the form in the text is placed in another country: Odessa, Texas."""
    known: dict[str, bool] = document.memo.setdefault("elsewhere", {})
    key = hit.text.casefold()
    if key not in known:
        countries = tuple([f", {place}" for place in listed("elsewhere", document.target.lang)])
        text = document.target.text
        spellings = [(one, ends) for one, ends in _spellings(document).items() if one.startswith(key)]
        known[key] = any(", " in one for one, _ in spellings) or any(
            text.startswith(countries, end) for _, ends in spellings for end in ends
        )
    return known[key]


def _spellings(document: Document) -> dict[str, list[int]]:
    """Where the hits end, by their texts without regard to case."""
    known: dict[str, list[int]] = document.memo.setdefault("hits by text", {})
    if not known:
        for one in document.hits:
            known.setdefault(one.text.casefold(), []).append(one.end)
    return known


def is_placed(document: Document, hit: Hit) -> bool:
    """Whether the words around say that a place is meant: a preposition before, a generic word after, or a list."""
    words = listed("placing", document.target.lang)
    if not words or generic_after(document, hit):
        return True
    before = document.target.text[max(0, hit.start - 24) : hit.start].split()[-1:]
    in_list = bool(before) and before[0].endswith(",") and before[0][:1].isupper()
    return bool(before) and (before[0].casefold() in words or in_list)


def spelled_so(document: Document, hit: Hit, entry: Entry) -> bool:
    """Whether the original has a form letter by letter, an ending apart, and it is no right form of its own language.

    Then the letters are the original's choice, and may be a namesake's: somebody called Tallin is not Tallinn. French Kiev
    is right in French, and shows that the city is meant.
    """
    if document.source is None:
        return False
    there = [one for one in document.source_hits if any(other.thing == entry.thing for _, other in one.entries)]
    if any(one.accepted() for one in there):
        return False
    said = [hit.text, entry.text, *(one.text for one in there if hit.text.startswith(one.text))]
    return any(one in document.source.text for one in said)


def is_located(document: Document, hit: Hit, thing: Thing) -> bool:
    """Whether anything in the text says that a form is a place's: a preposition at some mention of it, or another place."""
    from translaudit.names.gazetteer import finder  # noqa: PLC0415  only where a fault is weighed

    words = listed("located", document.target.lang)
    text = document.target.text
    same = [one for one in document.hits if any(entry.thing == hit.entries[0][1].thing for _, entry in one.entries)]
    before = [text[max(0, one.start - 24) : one.start].split()[-1:] for one in same]
    if not words or any(word[0].casefold() in words for word in before if word):
        return True
    if any(generic_after(document, one) for one in same) or any(neighbours(document, hit, thing)):
        return True
    spans = [(one.start, one.end) for one in same]
    return any(
        not any(place.start < end and start < place.end for start, end in spans)
        for place in finder.named(text, document.target.lang)
    )


def is_addressed(document: Document, hit: Hit) -> bool:
    """Whether a form is somebody's name: spoken to between commas (Thank you, Tallin), or side by side with a pronoun.

    One such mention tells what the form is wherever the text has it, unless anything places it.
    """
    known: dict[str, bool] = document.memo.setdefault("addressed", {})
    if hit.text not in known:
        lang, text = document.target.lang, document.target.text
        beside = listed("beside", lang)
        ends = [end for one, found in _spellings(document).items() if one == hit.text.casefold() for end in found]
        known[hit.text] = any(
            _spoken_to(text, end - len(hit.text), end, lang)
            or _ends_in(text[max(0, end - len(hit.text) - _BESIDE) : end - len(hit.text)].casefold().rstrip(), beside)
            for end in (ends if beside else ())
        )
    return known[hit.text]


def _spoken_to(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a name stands between commas, or one and an end, in a sentence with I or you, and is no item of a list."""
    before, after = text[:start].rpartition("\n")[2].rstrip(), text[end : end + 1]
    opens = not before or before[-1] in _STOPS
    if after not in (",", "!", "?", ".", "…") or not (opens or before[-1] == ",") or (opens and after != ","):
        return False
    first, last = (
        max(map(text.rfind, _STOPS, repeat(0), repeat(start))),
        min((at for at in (text.find(stop, end) for stop in _STOPS) if at >= 0), default=len(text)),
    )
    said = [word.casefold() for word in re.findall(r"[\w’']+", text[first + 1 : last + 1])]
    *_, alone = ahead = before.rstrip(",").split()[-_PHRASE:] or [""]
    apposed = not opens and not set(listed("articles", lang)).isdisjoint(word.casefold() for word in ahead[:-1])
    return not apposed and (opens or not alone[:1].isupper()) and not set(listed("spoken", lang)).isdisjoint(said)


def generic_after(document: Document, hit: Hit) -> bool:
    """Whether the word after a hit says that it is a place: Kharkiv region."""
    words = listed("region", document.target.lang)
    return document.target.text.startswith(tuple([f" {word}" for word in words]), hit.end)


def in_kept_name(document: Document, hit: Hit) -> bool:
    """Whether the original has the word too, with the same word with a capital beside it: London Gazette, Narcis Termes."""
    said = document.source.text if document.source else ""
    before, after = (
        _BEFORE.search(document.target.text, max(0, hit.start - 30), hit.start),
        _AFTER.match(document.target.text, hit.end),
    )
    return (before is not None and f"{before[1]} {hit.text}" in said) or (
        after is not None and f"{hit.text} {after[1]}" in said
    )


def _starts_hit(document: Document, at: int) -> bool:
    index = bisect_left(document.hits, at, key=_start)
    return index < len(document.hits) and document.hits[index].start == at


def _ends_hit(document: Document, at: int) -> bool:
    index = bisect_left(document.hits, at, key=_start) - 1
    return index >= 0 and document.hits[index].end == at


def _start(hit: Hit) -> int:
    return hit.start


class _Mention(NamedTuple):
    """A bundled concept that the text surely names, in one spelling, and where."""

    thing: Thing
    text: str
    starts: list[int]


def _mentions_of_things(document: Document) -> tuple[_Mention, ...]:
    """What can speak for a concept, in order; collected once, since every doubtful hit asks."""
    known: tuple[_Mention, ...] | None = document.memo.get("mentions")
    if known is not None:
        return known
    found: dict[tuple[str, str], _Mention] = {}
    for one in document.hits:
        for forms, entry in one.entries:
            thing = forms.thing(entry.thing)
            if not thing.bundled or entry.use == Use.EXCEPTION:
                continue
            if entry.relation in (Relation.FORMER, Relation.STANDARD, Relation.FOREIGN) and entry.use > Use.ADMITTED:
                continue  # too likely to be something else to speak for others
            starts = found.setdefault((thing.id, one.text), _Mention(thing, one.text, [])).starts
            if starts[-1:] != [one.start]:
                starts.append(one.start)
    document.memo["mentions"] = known = tuple(found.values())
    return known


class Near(NamedTuple):
    region: str
    others: tuple[str, ...]
    country: str


def neighbours(document: Document, hit: Hit, thing: Thing) -> Near:
    """Other places of the same region and of the same language in the text, and a country that goes with it."""
    region, country = (-1, ""), (-1, "")
    others: list[tuple[int, str]] = []
    for other, text, places in _mentions_of_things(document):
        starts = [start for start in (*places[:2], *places[-2:]) if start != hit.start]  # the first and the last
        if other.id == thing.id or not starts:
            continue
        if other.kind in ("country", "demonym") and {other.id, other.within} & set(listed("country", thing.own)):
            country = max((starts[-1], text), country, key=itemgetter(0))
        elif other.kind == "place" and other.own == thing.own and other.rank not in SMALL and not other.shared:
            others.append((starts[0], other.preferred[0] if other.preferred else text))
            if thing.within and thing.within in (other.within, other.id):
                region = max((starts[-1], text), region, key=itemgetter(0))
    named = dict.fromkeys(name for _, name in sorted(others, key=itemgetter(0)))
    return Near(region[1], tuple(named), country[1])
