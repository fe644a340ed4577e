"""A place in Ukraine is written by its Russian name; no termbase has to know the place.

Grigorovka is Russian Григоровка, the village's own name is Ukrainian Григорівка, in Latin letters Hryhorivka. Whoever
puts the one beside Kryvyi Rih and Zaporizhzhia names places of one country in two languages, and no map search joins them.
The spelling is read backwards through the Russian schemes; that the place lies in Ukraine must be said by the text.

```toml
[concept.sumy-oblast]
kind = "place"
rank = "region"
uk.preferred = ["Сумська область"]
en.preferred = ["Sumy Oblast"]

[concept.kharkiv]
kind = "place"
rank = "city"
uk.preferred = ["Харків"]
ru.preferred = ["Харьков"]

[concept.bryansk]
kind = "place"
rank = "city"
ru.preferred = ["Брянск"]
```

```bitext
en: A drone fell on the village of [[Verbovatovka]] in Sumy Oblast, and two barns burned down.
```

The original's own name decides, where it has one.

```bitext
uk: Зранку обстріляли Ликошівку, згоріла хата.
en: In the morning [[Likoshovka]] was shelled and a house burned down.
```

The people of a place and its adjective belong to its name.

```bitext
uk: Харків’яни знову ночували в метро.
en: People of Kharkiv, and not only [[Kharkovites]], spent another night in the metro.
```

A Russian village keeps its Russian name, and people keep theirs.

```bitext
en: Shells from Sumy Oblast hit the village of Likoshovka near Bryansk, the governor said.
```

```bitext
en: In Sumy Oblast we met Vera Likoshovka, a beekeeper.
```

How to fix: the suggested form where there is one. Where names that end so are often derived wrongly the message names the
likely form only: look it up. What it cannot see: places that nothing in the text puts into Ukraine; Russian names
that end as Ukrainian ones do (Slavyansk); names of two words; a village whose Ukrainian name has another root.

Sources: the schemes named in each finding; `romanize/places_ru_uk.toml` for the Ukrainian name.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.evidence.context import at_home, capitals_of
from translaudit.evidence.faults import judge
from translaudit.evidence.wording import scheme_name
from translaudit.forms import Relation, Use
from translaudit.model import Confidence, Severity
from translaudit.records import NamedTuple
from translaudit.romanize.engine import romanize
from translaudit.romanize.registry import scheme
from translaudit.rule import Mark, Place, rule
from translaudit.storage import kept
from translaudit.storage.expressions import expression
from translaudit.text.capitals import prose, small, word_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document, Hit
    from translaudit.forms import Entry, Thing
    from translaudit.resources import Resources
    from translaudit.romanize.places import Place as Russian

__all__ = ["wrong_language_form"]

_LARGE = frozenset(("region", "city", "town", "district"))
_WIDE = frozenset(("region", "district"))
_STOP = expression(r"[.!?…]+[”»\"')]*\s|\n")
_LEFT = 4  # letters of a name that an ending was taken off
_NATIVE = expression(r"[^\W\d_][\w'’ʼ-]{3,}")


def _lacks(document: Document, resources: Resources) -> str:
    if document.target.lang.split("-", maxsplit=1)[0] not in _words("before"):
        return "no words for places are known in the language of the translation"
    return "" if resources.has_termbase else "no termbase is in use that could place anything"


class _Where(NamedTuple):
    """What a text says of where a word is: how sure, in words, and the place that says it."""

    confidence: Confidence
    said: str
    place: Place


@rule(
    code="TA108",
    category="transliteration-variant",
    mqm="terminology/wrong-term",
    severity=Severity.MAJOR,
    lacks=_lacks,
)
def wrong_language_form(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each place in Ukraine that is written by its Russian name, and for those called after one."""
    native = document.source is not None and document.source.lang.split("-", maxsplit=1)[0] == "uk"
    if not native and not any(_ukrainian(hit) for hit in document.hits):
        return
    from translaudit.romanize.places import russian_place  # noqa: PLC0415  most texts do not get here

    target = document.target.lang.split("-", maxsplit=1)[0]
    people = tuple([item.partition("→")[0].strip() for item in _words("people").get(target, ())])
    words = [
        (word, spans, russian_place(word, target), _base(document, word, target) if word.endswith(people) else None)
        for word, spans in capitals_of(document).items()
    ]
    words = [one for one in words if one[2] or one[3]]
    if not words:
        return  # most texts end here
    ours = [hit for hit in document.hits if _own(hit) == "uk"]
    theirs = [hit for hit in document.hits if _foreign(hit)]
    abroad = sum(_own(hit) != "" for hit in theirs) > len(ours)  # a text on another country
    covered = {at for hit in document.hits if _settled(document, hit) for at in range(hit.start, hit.end)}
    text = document.target.text
    for word, spans, russian, base in words:
        places = prose(text, [span for span in spans if span[0] not in covered])
        if base:
            yield from _people(word, [span for span in places if not document.quoted(*span)], base)
        if russian is None or small(text, word):
            continue
        for start, end in places:
            where = _in_original(document, russian, start) if native else None
            if where is None and not abroad and not document.quoted(start, end):
                where = _in_text(document, (start, end), ours, theirs, telling=russian.telling)
            if where is not None:
                yield _mark(start, end, word, _in_house(russian, ours), where)


def _in_house(russian: Russian, ours: list[Hit]) -> Russian:
    """With the Ukrainian name as the house writes those that the text has."""
    things = (forms.thing(entry.thing) for hit in ours for forms, entry in hit.entries)
    house = next((thing.house for thing in things if thing.own == "uk" and thing.house), "")
    return russian._replace(form=romanize(scheme(house), russian.ukrainian)) if house else russian


def _settled(document: Document, hit: Hit) -> bool:
    """Whether the termbase says what a hit is: a form that is right, or surely a wrong one."""
    fault = judge(document, hit)
    return hit.accepted() or (fault is not None and fault.confidence > Confidence.LOW)


def _ukrainian(hit: Hit) -> bool:
    """Whether a hit has to do with Ukraine."""
    things = [(forms, forms.thing(entry.thing)) for forms, entry in hit.entries]
    return any(
        (one.kind == "place" and one.own == "uk" and at_home(forms, one)) or "ukraine" in (one.id, one.within)
        for forms, one in things
    )


def _mark(start: int, end: int, word: str, russian: Russian, where: _Where) -> Mark:
    sure = russian.sure or where.place.side == "source"
    return Mark(
        start=start,
        end=end,
        message=f"“{word}” is Russian {russian.native} ({scheme_name(russian.scheme)}), {where.said}; its Ukrainian name is "
        f"{'' if where.place.side == 'source' else 'likely '}{russian.ukrainian}, {russian.form}.",
        suggestions=(russian.form,) if sure else (),
        confidence=where.confidence,
        fix="unsafe",
        related=(where.place,),
    )


def _own(hit: Hit) -> str:
    """The language that a hit belongs to if it surely is a place of some size."""
    for forms, entry in hit.entries:
        thing = forms.thing(entry.thing)
        if thing.kind == "place" and (thing.rank in _LARGE or not thing.rank) and not thing.shared:
            return thing.own if at_home(forms, thing) else ""
    return ""


def _foreign(hit: Hit) -> bool:
    """Whether a hit is a place of a neighbour that has names of the same kind, or such a country."""
    things = [forms.thing(entry.thing) for forms, entry in hit.entries]
    ids = {name for one in things for name in (one.id, one.within)}
    known = _words("elsewhere")
    if any(one.id in known["meant-otherwise"] for one in things):
        return False
    return _own(hit) in known["places"] or not ids.isdisjoint(known["countries"])


@cache
def _words(part: str) -> dict[str, list[str]]:
    known: dict[str, list[str]] = kept.table(Path(__file__).with_suffix(".toml"))[part]
    return known


def _in_original(document: Document, russian: Russian, at: int) -> _Where | None:
    """The Ukrainian name in the stretch of the original that is rendered there; one with the derived name's stem."""
    segment, source = document.segment_at(at), document.source
    if source is None or segment.source is None or not document.close:
        return None
    stem = russian.ukrainian.removesuffix("а").removesuffix("е")
    for match in _NATIVE.finditer(source.text, segment.source.start, segment.source.end):
        if match[0].replace("’", "'").startswith((stem, stem.removesuffix("к") + "ц")):
            place = Place("source", match.start(), match.end(), "the Ukrainian name in the original")
            return _Where(Confidence.HIGH, f"and the original has {match[0]}", place)
    return None


def _in_text(
    document: Document, span: tuple[int, int], ours: list[Hit], theirs: list[Hit], *, telling: bool
) -> _Where | None:
    """What the sentence says: a word for a place beside it, and a place in Ukraine and none elsewhere."""
    (start, end), text, lang = span, document.target.text, document.target.lang.split("-", maxsplit=1)[0]
    first, last = _sentence(text, start, end)
    if any(first <= hit.start < last for hit in theirs):
        return None
    near = [hit for hit in ours if first <= hit.start < last]
    if not near:
        return None
    best = min(near, key=lambda hit: (not _wide(hit), abs(hit.start - start)))
    named = _placed(text, start, end, _words("before")[lang], _words("after")[lang])
    before = word_before(text, start)
    if not named and (_capital_after(text, end) or (before and not _begins(document, start, before))):
        return None  # somebody's name
    if not named and not _placed(text, start, end, _words("placing")[lang], ()):
        return None
    if not named and not telling:
        return None
    sure = Confidence.HIGH if named and _wide(best) else Confidence.MEDIUM
    place = Place("target", best.start, best.end, "in the same sentence, a place in Ukraine")
    return _Where(sure, f"and the text puts it near {best.text}", place)


def _wide(hit: Hit) -> bool:
    return any(forms.thing(entry.thing).rank in _WIDE for forms, entry in hit.entries)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that a span stands in."""
    first = max(
        (match.end() for match in _STOP.finditer(text, max(0, start - 400), start)), default=max(0, start - 400)
    )
    stop = _STOP.search(text, end, end + 400)
    return first, stop.start() if stop else min(len(text), end + 400)


def _placed(text: str, start: int, end: int, before: list[str], after: tuple[str, ...] | list[str]) -> bool:
    """Whether one of the words stands right before or right after a span; quotation marks may be between."""
    ahead = text[max(0, start - 30) : start].rstrip(' “”"«„‘').casefold()
    for word in before:
        if ahead.endswith(word.casefold()) and not ahead[: -len(word)][-1:].isalpha():
            return True
    return any(re.match(rf"[”\"»’]? {re.escape(word)}\b", text[end : end + 30]) for word in after)


def _capital_after(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _begins(document: Document, start: int, before: str) -> bool:
    """Whether the capitalised word before is only the first of its sentence: In Petrovka."""
    at = start - len(before) - 1
    return not document.target.text[:at].rstrip(' “”"«„‘(')[-1:].isalnum() and before.casefold() in _small_words(
        document.target.lang
    )


@cache
def _small_words(lang: str) -> frozenset[str]:
    words = _words("placing").get(lang.split("-", maxsplit=1)[0], [])
    return frozenset(word.split()[-1] for word in words)


class _Base(NamedTuple):
    """What an ending was put to: a wrong form of a place, and the ending; `back` is what the form lost for it."""

    entry: Entry
    thing: Thing
    ending: str
    back: str


def _people(word: str, places: list[tuple[int, int]], base: _Base) -> Iterator[Mark]:
    """Kharkovites: an ending put to the Russian name of a large place in Ukraine."""
    house = base.thing.preferred[0]
    origin = next(one for one in base.entry.origins if one[0])
    for start, end in places:
        yield Mark(
            start=start,
            end=end,
            message=f"“{word}” is made of “{base.entry.text}”, Russian {origin[0]} ({scheme_name(origin[2])}); the house form "
            f"of the name is {house}.",
            suggestions=(house.removesuffix(base.back) + base.ending,),
            confidence=Confidence.LOW if word in _words("historic")["words"] else Confidence.MEDIUM,
            severity=Severity.MINOR,
            fix="unsafe",
            concept=base.thing.id,
        )


def _base(document: Document, word: str, lang: str) -> _Base | None:
    for item in _words("people").get(lang, ()):
        ending, _, put = (part.strip() for part in item.partition("→"))
        if not word.endswith(ending) or len(word) - len(ending) < _LEFT:
            continue
        base = word[: -len(ending)] + put
        for forms in document.resources.forms(document.target.lang):
            for number in forms.exactly(base):
                entry = forms.entry(number)
                thing = forms.thing(entry.thing)
                russian = entry.relation == Relation.OTHER_LANGUAGE and entry.origins and entry.origins[0][1] == "ru"
                large = thing.kind == "place" and thing.rank in ("city", "region", "") and thing.own == "uk"
                if (
                    russian
                    and large
                    and at_home(forms, thing)
                    and entry.use > Use.EXCEPTION
                    and thing.preferred
                    and not thing.shared
                ):
                    return _Base(entry, thing, ending, put)
    return None
