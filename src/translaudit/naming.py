"""Where a spelling comes from: which native name, which language, which romanization standard, or a misspelling of what.

Reach for `explain_name` with a name that somebody pasted; the rules explain names in texts themselves. It knows the names
of the termbases given and what the published schemes make of them, and guesses nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from translaudit.forms import Entry, Forms, Origin, Relation, Use
from translaudit.romanize.compare import slip
from translaudit.text.normalise import fold, fold_apostrophes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.rule import Resources

__all__ = ["Explanation", "explain_name", "slips"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_EXACTNESS = ("verbatim", "case", "apostrophe", "diacritics", "misspelling")
_SHORT = 5  # a slip in a shorter name makes another name
_SURE = {"verbatim": "high", "case": "high", "apostrophe": "high", "diacritics": "high", "misspelling": "medium"}


@dataclass(frozen=True, slots=True)
class Explanation:
    """One way to come by a spelling.

    Attributes:
        native: the native form; "" for a form that is listed and not derived.
        lang: its language.
        scheme: id of the romanization scheme.
        form: the spelling that the scheme gives, or that the termbase lists.
        exactness: how the name differs from that form: verbatim, case, diacritics, misspelling, or derived where the
            form has the scheme's apostrophes left off.
        operation: the difference in words, "" when there is none.
        house: the house form.
        concept: id of the concept.
        confidence: high, medium or low.
    """

    native: str
    lang: str
    scheme: str
    form: str
    exactness: str
    operation: str
    house: str
    concept: str
    confidence: str


def explain_name(name: str, *, target_lang: str, langs: Sequence[str] = (), resources: Resources) -> list[Explanation]:
    """Explanations of a spelling, best first; empty when no termbase knows the name.

    Args:
        name: as it stands in a text.
        target_lang: the language of that text.
        langs: only native forms in these languages; all when empty.
        resources: the termbases.
    """
    wanted = fold_apostrophes(name.strip())
    found: list[tuple[tuple[int, ...], Explanation]] = []
    for number, forms in enumerate(resources.forms(target_lang)):
        for exactness, entry in _entries(forms, wanted):
            thing = forms.thing(entry.thing)
            if not thing.preferred:
                continue
            origins = [Origin(*one) for one in entry.origins if one[0]] or [Origin("", "", "", "verbatim")]
            for place, origin in enumerate(origins):
                if langs and origin.lang not in langs:
                    continue
                order = (_EXACTNESS.index(exactness), entry.relation, number, place, entry.thing)
                found.append((order, _explanation(wanted, exactness, entry, origin, thing.preferred[0], thing.id)))
    best = min((order[0] for order, _ in found), default=0)
    found = [item for item in found if item[0][0] < _EXACTNESS.index("misspelling") or best == item[0][0]]
    found.sort(key=lambda item: item[0])
    return list(dict.fromkeys(explanation for _, explanation in found))


def _explanation(name: str, exactness: str, entry: Entry, origin: Origin, house: str, concept: str) -> Explanation:
    operation = slip(name, entry.text) if exactness == "misspelling" else ""
    if exactness in ("verbatim", "case") and origin.exactness not in ("", "verbatim"):
        operation = {"apostrophe": "the scheme's apostrophe left off", "diacritics": "the scheme's marks left off"}[
            origin.exactness
        ]
        exactness = "diacritics" if origin.exactness == "diacritics" else "derived"
    shown = "diacritics" if exactness == "apostrophe" else exactness
    return Explanation(
        origin.native,
        origin.lang,
        origin.scheme,
        entry.text,
        shown,
        operation,
        house,
        concept,
        _SURE["diacritics" if exactness == "derived" else exactness],
    )


def _entries(forms: Forms, name: str) -> Iterator[tuple[str, Entry]]:
    """Entries whose form is the name, from exact to one slip away; the nearest kind that has any."""
    exact = [forms.entry(number) for number in forms.exactly(name) if not forms.patterns[number][2]]
    exact = [entry for entry in exact if entry.use != Use.EXCEPTION]
    if exact:
        yield from (("verbatim", entry) for entry in exact)
        return
    key = fold(name)
    near = [
        forms.entry(number)
        for number, stem in enumerate(forms.stems)
        if fold(stem) == key or (" " not in stem and forms.patterns[number][1] and _inflected(forms, number, key))
    ]
    near = [entry for entry in near if entry.use != Use.EXCEPTION]
    if near:
        for entry in near:
            same = entry.text.casefold() == name.casefold()
            yield ("case" if same else "diacritics"), entry
        return
    if len(name) < _SHORT:
        return
    for edit in slips(name):
        for number in forms.exactly(edit):
            entry = forms.entry(number)
            if entry.use != Use.EXCEPTION and entry.relation != Relation.FOREIGN and not forms.patterns[number][2]:
                yield "misspelling", entry


def _inflected(forms: Forms, number: int, key: str) -> bool:
    """Whether the pattern's lemma, or one of its forms, has this key."""
    pattern = forms.patterns[number]
    return key.startswith(fold(pattern[0])) and any(fold(pattern[0] + ending) == key for ending in pattern[1])


def slips(word: str) -> Iterator[str]:
    """Spellings one slip away that keep the first letter: a letter left out, swapped, replaced or put in; each once."""
    seen = {word}
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        made = [head + tail[1:], *(head + letter + tail for letter in _LETTERS)]
        made += [head + letter + tail[1:] for letter in _LETTERS] if tail else []
        made += [head + tail[1] + tail[0] + tail[2:]] if len(tail) > 1 else []
        made += [head + tail[2] + tail[1] + tail[0] + tail[3:]] if len(tail) > 2 else []
        for one in made:
            if one not in seen:
                seen.add(one)
                yield one
