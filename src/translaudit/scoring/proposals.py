"""Entries for a termbase, from the names that a corpus has and no termbase knows.

Reach for `proposals` with the merged tally, and for `worded` to write them. Spellings of one name are one entry: the
commonest is preferred, a family name alone is admitted, other spellings are deprecated, with the reason why they are
thought one name. What the original has goes with it. An entry is a proposal: those with several spellings come first, for
they need a decision, and each says where it stands and how often.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from translaudit.names.capitalised import is_word
from translaudit.records import NamedTuple
from translaudit.romanize.grouping import Group, group
from translaudit.romanize.parts import is_given
from translaudit.scoring.at_example import said_when
from translaudit.scoring.inflected import folded
from translaudit.scoring.openings import settled
from translaudit.text.inflection import dictionary
from translaudit.text.normalise import fold
from translaudit.text.numerals.lexicon import lexicon
from translaudit.text.vocabulary import dictionaries, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from translaudit.model import Example, Tally
    from translaudit.termbase.concept import Concept

__all__ = ["FREE", "OPEN", "Proposal", "Seen", "concepts_of", "proposals", "worded", "worth"]


FREE = "a synonym that texts may use for it"
OPEN = "stands nearly as often: keep one, or both"
_KEPT = frozenset((FREE, OPEN))
_LAST = "the last part of the name alone"


class Seen(NamedTuple):
    """One spelling: how often, in how many documents, from when to when (ISO 8601, "" when unknown), and where first.

    `inflected` are the forms that count with it; of documents it is those of the form that has most.
    """

    text: str
    mentions: int
    documents: int
    first: str
    last: str
    place: Example
    reason: str
    inflected: tuple[str, ...] = ()


class Proposal(NamedTuple):
    """An entry to review.

    Attributes:
        lang: of the translations.
        kind: person where a known given name stands first, term of what is no name; "" elsewhere.
        spellings: the one to prefer first.
        natives: language, name in the original, and how often it was rendered so, the most frequent first.
        common: whether it is a word that every other text has.
    """

    lang: str
    kind: str
    spellings: tuple[Seen, ...]
    natives: tuple[tuple[str, str, int], ...]
    common: bool = False

    @property
    def mentions(self) -> int:
        """Of all spellings."""
        return sum(one.mentions for one in self.spellings)

    @property
    def documents(self) -> int:
        """In how many documents the commonest spelling stands; others may stand in further ones."""
        return max(one.documents for one in self.spellings)

    @property
    def rivals(self) -> tuple[Seen, ...]:
        """Spellings that compete with the first; the family name alone does not, nor what may stand beside it."""
        head = self.spellings[0].text
        return tuple(
            [one for one in self.spellings[1:] if not head.endswith(f" {one.text}") and one.reason not in _KEPT]
        )


def proposals(tally: Tally, *, least: int = 3) -> list[Proposal]:
    """Entries in the order in which they deserve a look: several spellings first, then by documents and mentions.

    Args:
        tally: of all documents, merged.
        least: how often a name must be mentioned.
    """
    by_lang: dict[str, dict[str, int]] = defaultdict(dict)
    tally = settled(tally)
    for key, count in tally.counts.items():
        if key[0] == "seen":
            by_lang[key[1]][key[2]] = count
    dates: dict[tuple[str, str], list[str]] = defaultdict(list)
    natives: dict[tuple[str, str], dict[tuple[str, str], int]] = defaultdict(dict)
    for key, count in tally.counts.items():
        if key[0] == "dated":
            dates[key[1], key[2]].append(key[3])
        elif key[0] == "renders":
            natives[key[1], key[2]][key[3], key[4]] = count
    found = []
    for lang, names in sorted(by_lang.items()):
        own = {name: _commonest(natives[lang, name]) for name in names if natives[lang, name]}
        every = folded(names, lang, own)
        counts = {name: sum(names[form] for form in its) for name, its in every.items()}
        found += [
            _proposal(lang, one, every, tally, dates, natives)
            for one in _completed(group(sorted(counts.items())), lang, least)
            if one.count >= least and not _no_name(one.head, lang)
        ]
    return sorted(found, key=worth)


def _commonest(there: dict[tuple[str, str], int]) -> tuple[str, str]:
    return min(there, key=lambda one: (-there[one], len(one[1]), one))


def _completed(groups: list[Group], lang: str, least: int) -> list[Group]:
    """With a last name alone counted to the one longer name that ends in it, where neither is frequent enough by itself."""
    longer: dict[str, list[Group]] = defaultdict(list)
    for one in groups:
        first, _, rest = one.head.partition(" ")
        capitals = all(word[0].isupper() for word in one.head.split(" "))
        if rest and capitals and not (lang in dictionaries() and written(first.lower(), lang)):
            longer[one.head.rpartition(" ")[2]].append(one)
    short = {one.head: one for one in groups if one.head in longer and len(longer[one.head]) == 1}
    joined = {longer[head][0].head: one for head, one in short.items()}
    made = []
    for one in groups:
        part = joined.get(one.head) or (one if one.head in short else None)
        whole = longer[part.head][0] if part else one
        if part is None or max(part.count, whole.count) >= least or part.count + whole.count < least:
            made.append(one)
        elif one is whole:
            names, reasons = (*one.names, *part.names), (*one.reasons, *([_LAST] * len(part.names)))
            made.append(Group(names, one.head, reasons, one.count + part.count))
    return made


def _proposal(
    lang: str,
    one: Group,
    every: dict[str, tuple[str, ...]],
    tally: Tally,
    dates: dict[tuple[str, str], list[str]],
    natives: dict[tuple[str, str], dict[tuple[str, str], int]],
) -> Proposal:
    seen = [
        _seen(lang, text, reason, every[text], tally, dates)
        for text, reason in zip(one.names, one.reasons, strict=True)
    ]
    seen.sort(key=lambda spelling: (spelling.text != one.head, -spelling.documents, -spelling.mentions, spelling.text))
    there: dict[tuple[str, str], int] = {}
    for form in every[one.head]:
        for key, count in natives[lang, form].items():
            there[key] = there.get(key, 0) + count
    # Of forms that are as frequent the shortest is most likely the one that dictionaries have.
    ranked = sorted(there.items(), key=lambda item: (-item[1], len(item[0][1]), item[0]))
    given, _, family = one.head.partition(" ")
    person = bool(family) and is_given(fold(given))
    return Proposal(lang, "person" if person else "", tuple(seen), tuple((*key, count) for key, count in ranked))


def _seen(
    lang: str,
    text: str,
    reason: str,
    its: tuple[str, ...],
    tally: Tally,
    dates: dict[tuple[str, str], list[str]],
) -> Seen:
    days = [day for form in its for day in dates[lang, form]]
    return Seen(
        text,
        sum(tally.counts["seen", lang, form] for form in its),
        max(tally.counts["seen in", lang, form] for form in its),
        min(days, default=""),
        max(days, default=""),
        min(tally.places["seen", lang, form][0] for form in its),
        reason,
        tuple([form for form in its if form != text]),
    )


def _no_name(word: str, lang: str) -> bool:
    """Whether a word is a day, a month or a number word, an adjective that nobody is called, or has an apostrophe as in “I’m”."""
    if word.lower() in lexicon(lang).words or "'" in word or "’" in word:
        return True
    readings = dictionary.read(word, lang) if lang in dictionary.DICTIONARIES else ()
    return bool(readings) and all(one.adjective for one in readings)


def worth(one: Proposal) -> tuple[int, bool, int, int, str, str]:
    """Several spellings first; a lone word that a dictionary has too, which may be anything, or that all texts have, last."""
    head = one.spellings[0].text
    unsure = one.kind != "term" and len(one.spellings) == 1 and " " not in head and is_word(head, lang=one.lang)
    return -len(one.rivals), unsure or one.common, -one.documents, -one.mentions, one.lang, head


def worded(found: Iterable[Proposal], taken: Iterable[str] = ()) -> str:
    """Proposals as a TOML termbase, with what speaks for each in comments.

    Args:
        found: what to write.
        taken: ids of concepts that exist.
    """
    from translaudit.termbase.concept import Termbase  # noqa: PLC0415
    from translaudit.termbase.toml import dump  # noqa: PLC0415

    return "\n".join(
        [
            "\n".join([*_evidence(one), dump(Termbase(concepts=(concept,)))])
            for one, concept in concepts_of(found, taken)
        ]
    )


def concepts_of(
    found: Iterable[Proposal], taken: Iterable[str] = (), note: Callable[[Seen], str] = lambda _: ""
) -> list[tuple[Proposal, Concept]]:
    """Proposals with the concepts that they would be.

    Args:
        found: what to make.
        taken: ids of concepts that exist.
        note: what is to be noted of a spelling.
    """
    from translaudit.termbase.concept import Concept, Status, Term  # noqa: PLC0415

    used = set(taken)
    made: list[tuple[Proposal, Concept]] = []
    for one in found:
        head, *others = one.spellings
        terms = [Term(head.text, one.lang, Status.PREFERRED, note=note(head))]
        ranked = sorted(others, key=lambda other: other in one.rivals)
        terms += [
            Term(other.text, one.lang, Status.DEPRECATED, note=note(other), source_only=one.kind == "term")
            if other in one.rivals
            else Term(other.text, one.lang, Status.ADMITTED, note=note(other))
            for other in ranked
        ]
        terms += [Term(name, lang, Status.PREFERRED) for lang, name, _ in one.natives[:1]]
        made.append((one, Concept(_identifier(head.text, used), one.kind, terms=tuple(terms))))
    return made


def _evidence(one: Proposal) -> list[str]:
    lines = []
    for spelling in one.spellings:
        when = said_when(spelling.first, spelling.last)
        where = f"{spelling.place.path}:{spelling.place.line}:{spelling.place.column}"
        why = f"; {spelling.reason}" if spelling.reason and spelling is not one.spellings[0] else ""
        also = f"; inflected {', '.join(spelling.inflected)}" if spelling.inflected else ""
        times = f"{spelling.mentions} in {spelling.documents} document{'s' * (spelling.documents > 1)}"
        lines.append(f"# {spelling.text}: {times}{when}, first {where}{why}{also}")
    lines += [f"# for {lang} {name} ({count})" for lang, name, count in one.natives[:3]]
    return lines


def _identifier(name: str, used: set[str]) -> str:
    """An id of letters, figures and hyphens that none has yet."""
    plain = "-".join(filter(None, (fold(word) for word in re.split(r"[\W_]+", name)))) or "name"
    number, made = 1, plain
    while made in used:
        number += 1
        made = f"{plain}-{number}"
    used.add(made)
    return made
