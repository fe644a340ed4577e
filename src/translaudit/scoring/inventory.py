"""Every form of every concept that a corpus has: how often, where, since when, and where the spelling comes from.

Reach for `count_uses` from `translaudit.audit`, and for `inventory` with the merged tally. It lists what was found, right
or wrong; what is a fault in its place is the rules' to say.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from translaudit.evidence.faults import judge
from translaudit.evidence.wording import say_origins
from translaudit.forms import Use
from translaudit.model import Confidence
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from translaudit.document import Document, Hit
    from translaudit.model import Example, Tally

__all__ = ["Form", "Row", "count_uses", "dated", "inventory"]

_OK, _OTHER, _EXCEPTION = "accepted", "not accepted", "exception"


class Form(NamedTuple):
    """One form of a concept in a corpus; dates are ISO 8601, "" where no document has one."""

    text: str
    verdict: str  # accepted, not accepted, exception
    mentions: int
    documents: int
    first: str
    last: str
    place: Example
    origin: str  # where the spelling comes from, in words; "" where it is listed

    @property
    def counts(self) -> bool:
        """Whether it is a choice of the translator's, not a fixed phrase."""
        return self.verdict != _EXCEPTION


class Row(NamedTuple):
    """A concept in a corpus.

    Attributes:
        concept: its id.
        lang: of the translations.
        house: the form to use, "" where the termbase has none for the language.
        forms: the most frequent first; none where the corpus lacks the concept.
    """

    concept: str
    lang: str
    house: str
    forms: tuple[Form, ...] = ()

    @property
    def mentions(self) -> int:
        """Of all forms that are no exceptions."""
        return sum(form.mentions for form in self.forms if form.counts)

    @property
    def consistency(self) -> float | None:
        """The share of the commonest form; None where nothing is mentioned."""
        return max((form.mentions for form in self.forms if form.counts), default=0) / (self.mentions or 1) or None

    @property
    def status(self) -> str:
        """Unused, ok, drift where several accepted forms compete, conflict where a form is not accepted."""
        chosen = [form for form in self.forms if form.counts]
        if not chosen:
            return "exception" if self.forms else "unused"
        if any(form.verdict == _OTHER for form in chosen):
            return "conflict"
        whole = [form for form in chosen if not any(_part(form.text, other.text) for other in chosen)]
        return "drift" if len(whole) > 1 else "ok"


def _part(short: str, long: str) -> bool:
    """Whether a form is a name's short form: a family name, as against the whole."""
    return short != long and f" {short} " in f" {long} "


def count_uses(
    document: Document,
    counts: dict[tuple[str, ...], int],
    places: dict[tuple[str, ...], tuple[Example, ...]],
    example: Callable[[int, int], Example],
) -> None:
    """Add the mentions of forms and what goes with them.

    Keys are `("used", language, concept, form, verdict)` for mentions, `("used in", …)` for documents, `("used on", …, date)`
    for documents with a date, `("house", language, concept, form)` and `("origin", language, concept, form, words)`.
    """
    lang = document.target.lang
    seen: dict[tuple[str, ...], list[Hit]] = defaultdict(list)
    for hit in document.hits if document.resources.has_termbase else ():
        forms, entry = hit.entries[0]
        thing = forms.thing(entry.thing)
        if thing.bundled and not thing.name:
            continue  # the bundled terms are common words as often as not
        verdict = _verdict(document, hit)
        if verdict:
            seen["used", lang, thing.id, entry.text, verdict].append(hit)
            counts["house", lang, thing.id, thing.preferred[0] if thing.preferred else ""] = 1
    for key, hits in seen.items():
        counts[key] = len(hits)
        counts["used in", *key[1:]] = 1
        places[key] = (example(min(hit.start for hit in hits), min(hit.end for hit in hits)),)
        origin = say_origins(hits[0].entries[0][1])
        if origin:
            counts["origin", *key[1:4], origin] = 1
        if document.bitext.date:
            counts["used on", *key[1:], document.bitext.date] = 1


def _verdict(document: Document, hit: Hit) -> str:
    """What a hit counts as; "" where it is most likely something else."""
    if hit.entries[0][1].source_only:
        return ""
    if hit.entries[0][1].use == Use.EXCEPTION:
        return _EXCEPTION
    if hit.accepted():
        return _OK
    fault = judge(document, hit)
    return _OTHER if fault is not None and fault.confidence >= Confidence.MEDIUM else ""


def inventory(tally: Tally, *, own: Iterable[tuple[str, str, str]] = ()) -> list[Row]:
    """Concepts by status, the ones in conflict first, then by mentions.

    Args:
        tally: of all documents, merged.
        own: language, concept and house form of concepts to list even where the corpus lacks them.
    """
    forms: dict[tuple[str, str], list[Form]] = defaultdict(list)
    houses = {(key[1], key[2]): key[3] for key in sorted(tally.counts) if key[0] == "house"}
    houses.update({(lang, concept): house for lang, concept, house in own})
    origins: Mapping[tuple[str, ...], str] = {key[1:4]: key[4] for key in sorted(tally.counts) if key[0] == "origin"}
    dates: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in tally.counts:
        if key[0] == "used on":
            dates[key[1:5]].append(key[5])
    for key, mentions in sorted(tally.counts.items()):
        if key[0] == "used":
            _, lang, concept, text, verdict = key
            on, origin = dates[key[1:]], origins.get(key[1:4], "")
            documents, place = tally.counts["used in", *key[1:]], tally.places[key][0]
            first, last = min(on, default=""), max(on, default="")
            forms[lang, concept].append(Form(text, verdict, mentions, documents, first, last, place, origin))
    rows = [
        Row(concept, lang, house, tuple(sorted(forms[lang, concept], key=lambda form: (-form.mentions, form.text))))
        for (lang, concept), house in houses.items()
    ]
    return sorted(rows, key=lambda row: (_ORDER.index(row.status), -row.mentions, row.lang, row.concept))


def dated(tally: Tally) -> dict[tuple[str, str], Counter[tuple[str, str]]]:
    """By language and concept, how many documents of a date have a form; phrases that are exceptions are left out.

    A name that no termbase has is found by its spelling in place of the concept's id.
    """
    found: dict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    for key, count in tally.counts.items():
        if key[0] == "used on" and key[4] != _EXCEPTION:
            found[key[1], key[2]][key[5], key[3]] += count
        elif key[0] == "dated":
            found[key[1], key[2]][key[3], key[2]] += count
    return dict(found)


_ORDER = ("conflict", "drift", "ok", "exception", "unused")
