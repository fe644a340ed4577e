"""Entries for a termbase, from the terms that the originals of a corpus have again and again.

Reach for `term_proposals` with the merged tally; `proposals.worded` writes them. The commonest rendering is preferred.
Another is deprecated as a rendering of this term where it is seldom and no synonym that texts use as they like, and
admitted elsewhere. A phrase is
a term of its own where one of its words hardly stands without it; a word that hardly stands outside a phrase is none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from translaudit.drift.eliminated import ELIDED
from translaudit.drift.stand_ins import of_one_family
from translaudit.lexicon.senses.company import word_vector
from translaudit.lexicon.terms import may_replace
from translaudit.records import NamedTuple
from translaudit.scoring.citation import MANY, citation, dictionary_form
from translaudit.scoring.proposals import FREE, OPEN, Proposal, Seen
from translaudit.scoring.term_candidates import JOINED
from translaudit.text.inflection import dictionary
from translaudit.text.inflection.relatives import endings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from translaudit.model import Example, Tally

__all__ = ["term_proposals"]

_FIXED = 0.5  # share of a word's places that a phrase must have to be one term
_USUAL = 0.5  # share of the commonest rendering, from which it renders a term
_OFTEN = 3  # mentions of the usual rendering from which another is odd
_MARGIN = 3  # so many times as often the usual rendering must stand
_COMMON = 0.94  # how much a word counts that 1,500 English words are more frequent than


class _Rendering(NamedTuple):
    """A rendering in a corpus: its base and that of its head, mentions, documents, where first, and dates."""

    base: str
    head: str
    mentions: int
    documents: int
    place: Example
    dates: tuple[str, ...]


def term_proposals(tally: Tally, *, least: int = 3) -> list[Proposal]:
    """Entries, the most frequent first, each with the term of the original as it is cited.

    Args:
        tally: of all documents, merged.
        least: how often a term must be rendered.
    """
    said: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    forms: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    words: dict[tuple[str, str], int] = {}
    dates: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, count in tally.counts.items():
        if key[0] == "term said":
            said[key[1], key[2]][key[3]] = count
        elif key[0] == "term written":
            forms[key[1], key[2]][key[3]] = count
        elif key[0] == "term word":
            words[key[1], key[2]] = count
        elif key[0] == "term on":
            dates[key[1:5]].append(key[5])
    terms: defaultdict[tuple[str, str], list[_Rendering]] = defaultdict(list)
    for key, count in sorted(tally.counts.items()):
        if key[0] == "term":
            inside, place = tally.counts["term in", *key[1:]], tally.places[key][0]
            terms[key[1], key[2]].append(_Rendering(key[4], key[3], count, inside, place, tuple(dates[key[1:]])))
    counts = {term: sum(one.mentions for one in its) for term, its in terms.items()}
    found: dict[tuple[str, object], Proposal] = {}
    for term in sorted(_chosen(counts, words, least), key=lambda term: (-counts[term], term)):
        its = _collapsed(terms[term])
        if its[0].mentions >= max(2, _USUAL * counts[term]):
            one = _proposal(term[0], its, said[term], forms)
            found.setdefault((one.spellings[0].text, one.natives[0][:2]), one)
    return list(found.values())


def _chosen(
    counts: Mapping[tuple[str, str], int], words: Mapping[tuple[str, str], int], least: int
) -> Iterator[tuple[str, str]]:
    """Terms that recur by themselves, and phrases without which one of their words hardly stands."""
    phrases = {
        term
        for term, count in counts.items()
        if count >= least
        and JOINED in term[1]
        and count >= _FIXED * min(words[term[0], one] for one in term[1].split(JOINED))
    }
    inside: Counter[tuple[str, str]] = Counter()
    for lang, phrase in phrases:
        parts = phrase.split(JOINED)
        for size in range(1, len(parts)):
            for first in range(len(parts) - size + 1):
                part = (lang, JOINED.join(parts[first : first + size]))
                inside[part] = max(inside[part], counts[lang, phrase])
    for term, count in sorted(counts.items()):
        if (term in phrases or JOINED not in term[1]) and count - inside[term] >= least:
            yield term


def _collapsed(renderings: list[_Rendering]) -> list[_Rendering]:
    """The renderings of a term, with what stands beside a head where it mostly does, and without it elsewhere."""
    heads: defaultdict[str, list[_Rendering]] = defaultdict(list)
    for one in renderings:
        heads[one.head].append(one)
    made = []
    for head, its in heads.items():
        most = max(its, key=lambda one: (one.mentions, one.base))
        total = sum(one.mentions for one in its)
        first = min(its, key=lambda one: one.place)
        made.append(
            _Rendering(
                most.base if 1 < most.mentions >= _FIXED * total else head,
                head,
                total,
                max(one.documents for one in its),
                first.place,
                tuple(sorted({date for one in its for date in one.dates})),
            )
        )
    return sorted(made, key=lambda one: (-one.mentions, -one.documents, one.base))


def _proposal(
    langs: str, renderings: list[_Rendering], said: Counter[str], forms: Mapping[tuple[str, str], Counter[str]]
) -> Proposal:
    source, target = langs.split("-")
    texts = [_cited(forms[langs, one.base], target) for one in renderings]
    usual = renderings[0]
    seen: dict[str, Seen] = {}
    for one, text in zip(renderings, texts, strict=True):
        seldom = usual.mentions >= max(_OFTEN, _MARGIN * one.mentions)
        reason = f"renders the same term as “{texts[0]}”" if seldom else OPEN
        reason = FREE if _is_free(text, texts[0]) else reason
        days = (min(one.dates, default=""), max(one.dates, default=""))
        seen.setdefault(text, Seen(text, one.mentions, one.documents, *days, one.place, reason))
    term = _cited(said, source)
    english = {source: term, target: texts[0]}.get("en", "")
    return Proposal(target, "term", tuple(seen.values()), ((source, term, said.total()),), _is_common(english))


def _is_free(text: str, usual: str) -> bool:
    return of_one_family(usual, text) or may_replace(text, usual)


def _is_common(english: str) -> bool:
    """Whether a term is a word that every other text has, as police."""
    known = word_vector(english) if english and " " not in english else None
    return known is not None and known.weight < _COMMON


def _cited(forms: Counter[str], lang: str) -> str:
    """The citation form of a term: the commonest that may be it, else what dictionaries make of the commonest."""
    counts: Counter[str] = Counter()
    for form, count in forms.items():
        counts[ELIDED.sub("", form)] += count
    ranked = sorted(counts, key=lambda form: (-counts[form], len(form), form))
    made = [_citation(form, lang) for form in ranked]
    if len(endings(lang)) >= MANY:
        return next((form for form, one in zip(ranked, made, strict=True) if one == form), made[0])
    return made[0] if made[0] in counts else ranked[0]  # where forms are few, a plural is as often the term


def _citation(form: str, lang: str) -> str:
    if " " in form:
        return citation(form, lang)
    return dictionary.normal(form, lang) if lang in dictionary.DICTIONARIES else dictionary_form(form, lang)
