"""Finds expressions and words of an original that a segment renders by what they do not mean there.

Reach for `literal`. What a list accuses is excused by a right rendering, by another word of the original that it renders,
by a name, by company of another sense, and by a longer word or expression that has it as a part. What is no idiom is a
hint where it goes better with what stands beside it than what would be right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.excused import elsewhere, excused
from translaudit.accuracy.freedom import weighed
from translaudit.accuracy.word_for_word import among, sign_by_sign, word_for_word
from translaudit.lexicon.kinds import possible
from translaudit.lexicon.phrasemes import within
from translaudit.lexicon.words import UNSPACED, every_lemma
from translaudit.lexicon.words import load as load_words
from translaudit.model import Confidence
from translaudit.rule import Mark, Place
from translaudit.text.capitals import NOUNS, full_name, in_name
from translaudit.text.inflection.dictionary import DICTIONARIES
from translaudit.text.language import primary
from translaudit.text.stems import inflected, proclitics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.accuracy.by_document import Told
    from translaudit.document import Document
    from translaudit.lexicon.phrasemes import Found, Phraseme, Phrasemes
    from translaudit.lexicon.signs import SpelledOut
    from translaudit.model import Segment

__all__ = ["literal"]

_SHOWN = 4  # renderings suggested at most
_NEAR = 2  # segments to each side that may tell that a word has another sense
_PLURALS = frozenset(("es", "fr", "pt"))  # languages of which a word with s behind it is its plural
_JOINS = "-‑_"  # what makes a word a part of a longer one
_SAID = {
    "idiom": "“{there}” is an idiom: “{right}”. “{here}” renders it word for word.",
    "term": "“{there}” is a fixed term: “{right}”. “{here}” is something else.",
    "collocation": "“{there}” goes by “{right}”; with “{here}” the word is taken in another sense.",
    "word": "“{there}” is “{right}”; “{here}” is another sense of it, or of a word like it.",
    "unless": "“{there}” is mostly “{right}”, and nothing around it speaks for another sense; “{here}” is one.",
    "sense": "“{there}” beside {company} is “{right}”; “{here}” takes it in another sense.",
    "text": "“{there}” is “{right}” in a text like this; “{here}” takes it in another sense.",
}
_SIGNS = "“{there}” is “{right}”. “{here}” renders it sign by sign: {read}."


def literal(
    document: Document, segment: Segment, listed: Phrasemes, spoken_for: set[tuple[int, int]]
) -> Iterator[Mark]:
    """Yield a mark for each expression of a list that a segment renders otherwise than it is meant.

    Args:
        document: the bitext.
        segment: one of its segments.
        listed: the list.
        spoken_for: words of the segment's original that an earlier list speaks of, in code points from its start.
    """
    source, target = document.source, document.target
    if source is not None and segment.source is not None:
        text = target.text[slice(*segment.target)]
        said = source.text[slice(*segment.source)]
        reported: set[tuple[tuple[tuple[int, int], ...], tuple[int, int]]] = set()  # by two lines of one sense
        open_ones: list[tuple[Found, tuple[int, int]]] = []  # of whose sense the sentence says nothing
        shown, covered = listed.parted(said, text)
        for found in [*shown, *[one for one in covered if _freed(listed, one, shown, text)]]:
            if not spoken_for.isdisjoint(found.words):
                continue
            span = listed.wrong(found.phraseme, text)
            right = (
                excused(document, segment, listed, found, span)
                if span
                else listed.rendered(found.phraseme, text, (0, 0))
            )
            spelled = None if right or span else sign_by_sign(document, segment, found)
            span = span or (spelled.span if spelled else None)
            span = span or (None if right else word_for_word(document, segment, found))
            if span is None or right or _named(document, segment, found) or _cut_out(document, segment, found):
                continue
            meant, company = _meant(document, segment, listed, found)
            if not meant or in_name(text, *span, nouns=primary(target.lang) in NOUNS):
                continue
            if (
                _of_another_line(listed, found, said, text, span)
                or _rejected(document, segment, span)
                or (found.words, span) in reported
            ):
                continue
            if found in covered and (
                (found.phraseme.section == "sense" and not company)
                or any(start < span[1] and span[0] < end for _, (start, end) in reported)
            ):
                continue
            if found.phraseme.section == "sense" and not company:
                open_ones.append((found, span))
            elif not (_of_others(document, segment, found, span) or _another_word(document, segment, found, span)):
                reported.add((found.words, span))
                yield _mark(document, segment, found, span, company, spelled)
        open_ones = [one for one in open_ones if (one[0].words, one[1]) not in reported]
        yield from _by_document(document, segment, listed, open_ones)


def _freed(listed: Phrasemes, found: Found, longer: Sequence[Found], text: str) -> bool:
    """Whether a word speaks for itself, for nothing in the translation is right for an expression that covers it.

    What any of these expressions has for right accuses nobody either: the word is part of it.
    """
    span = listed.wrong(found.phraseme, text) if found.phraseme.section == "sense" else None
    if span is None:
        return False
    here = text[slice(*span)].rsplit(maxsplit=1)[-1]
    covering = [one.phraseme for one in longer if one.words != found.words and within(found.words, one.words)]
    words = [word for one in covering for right in one.right for word in right.split()]
    return not any(listed.rendered(one, text, (0, 0)) for one in covering) and not any(
        inflected(here, word, listed.target) for word in words
    )


def _by_document(
    document: Document, segment: Segment, listed: Phrasemes, open_ones: Sequence[tuple[Found, tuple[int, int]]]
) -> Iterator[Mark]:
    """A mark for each word whose sense the document tells, by the line that it speaks for most."""
    if not open_ones:
        return
    from translaudit.accuracy.by_document import told  # noqa: PLC0415  few words have no company beside them

    best: dict[tuple[tuple[tuple[int, int], ...], tuple[int, int]], tuple[Told, Found]] = {}
    for found, span in open_ones:
        if _of_others(document, segment, found, span):
            continue
        known = told(document, segment, listed, found, span)
        if known is None or _another_word(document, segment, found, span):
            continue
        if (found.words, span) not in best or known.odds > best[found.words, span][0].odds:
            best[found.words, span] = known, found
    for (_, span), (known, found) in best.items():
        mark = _mark(document, segment, found, span, None, known=known)
        yield mark if known.companions else weighed(document, mark)


def _rejected(document: Document, segment: Segment, span: tuple[int, int]) -> bool:
    """Whether a termbase rejects what is accused: then the term is told, and once is enough."""
    start, end = segment.target.start + span[0], segment.target.start + span[1]
    return any(hit.wrong and hit.start < end and start < hit.end for hit in document.doubtful_hits)


def _meant(
    document: Document, segment: Segment, listed: Phrasemes, found: Found
) -> tuple[bool, tuple[int, int] | None]:
    """Whether an expression is no part of a longer one, and no company speaks for another sense; where that of its own is.

    Company of another sense does not matter beside that, where no rendering of the other stands for the expression.
    """
    if document.source is None or segment.source is None:
        return False, None
    said, text = document.source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    if found.phraseme.section == "unless":
        company = None
        if listed.otherwise(found, _around(document, segment)):
            return False, None
    else:
        company = listed.told(found, said)
        company = None if company and _family_name(said, text, company) else company
    shown, covered = listed.parted(said)
    if found in covered and not _freed(listed, found, shown, text):
        return False, None
    there = [*shown, *covered] if found in covered else shown
    others = [one for one in there if one.words == found.words and not _of_one_sense(one.phraseme, found.phraseme)]
    others = [one for one in others if one.phraseme.section != "unless"]
    told_ones = [one.phraseme for one in others if listed.told(one, said)]
    if found not in there or (told_ones and found.phraseme.section == "sense" and not company):
        return False, None
    rest = elsewhere(document, segment, found, None) if told_ones else []
    return not any(listed.rendered(one, text, (0, 0), rest) for one in told_ones), company


def _family_name(said: str, text: str, company: tuple[int, int]) -> bool:
    """Whether company of a word is a family name that a translation keeps behind the given one: Gabriel Jesus."""
    word = said[slice(*company)].partition("'")[0].partition("’")[0]
    return word[:1].isupper() and full_name(said, text, word)


def _around(document: Document, segment: Segment) -> str:
    """A segment of the original with the two before and behind it."""
    at = document.segments.index(segment)
    near = document.segments[max(0, at - _NEAR) : at + _NEAR + 1]
    text = document.source.text if document.source else ""
    return "\n".join(text[slice(*one.source)] for one in near if one.source)


def _of_one_sense(one: Phraseme, other: Phraseme) -> bool:
    """Whether two lines speak of one sense: what is right by either is wrong by neither, and something is right by both."""
    return (
        not set(one.right).isdisjoint(other.right)
        and set(one.right).isdisjoint(other.wrong)
        and set(one.wrong).isdisjoint(other.right)
    )


def _of_another_line(listed: Phrasemes, found: Found, said: str, text: str, span: tuple[int, int]) -> bool:
    """Whether another line of the list has what is accused for right: corpses are of a line of their own, not of corps."""
    if found.phraseme.section == "sense":
        return False
    others = [one for one in listed.found(said) if one.words == found.words and one.phraseme != found.phraseme]
    return any(one.phraseme.section != "sense" and listed.rendered(one.phraseme, text, span) for one in others)


def _of_others(document: Document, segment: Segment, found: Found, span: tuple[int, int]) -> bool:
    """Whether other words of the original account for each word of content of what is accused."""
    if document.source is None or segment.source is None:
        return False
    one, two = document.readers
    here = one.words(document.source.text[slice(*segment.source)])
    asked = frozenset[str]().union(*[word.keys for word in here if not among(word, found.words)])
    accused = two.words(document.target.text[slice(*segment.target)])
    keys = [word.keys for word in accused if word.content and span[0] <= word.start and word.end <= span[1]]
    return bool(keys) and all(not asked.isdisjoint(one) for one in keys)


def _another_word(document: Document, segment: Segment, found: Found, span: tuple[int, int]) -> bool:
    """Whether the original has, in place of a single word, another one of like form, or what was kept as it is."""
    if document.source is None or segment.source is None:
        return False
    lang = primary(document.source.lang)
    said, text = document.source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    whole = said[found.words[0][0] : found.words[-1][1]].casefold()
    if whole != found.listed[0] and whole == text[slice(*span)].casefold():
        return True  # last but not least
    if len(found.listed) > 1:
        return False
    shown = said[slice(*found.words[0])]
    if any(one in _JOINS for one in (*_beside(said, found.words[0]), *_beside(text, span)) if one):
        return True  # a part of a longer word, as in vegan-friendly, or of a name that a computer has, as in vg_raid
    here, word, listed = text[slice(*span)], shown.casefold(), found.listed[0]
    if here[:1].isupper() and shown[:1].isupper() and word.startswith(here.partition("'")[0].casefold()):
        return True
    if word == listed or lang in UNSPACED:
        return False
    if lang in DICTIONARIES:
        from translaudit.text.inflection.dictionary import lemmas  # noqa: PLC0415  only for what would be reported

        return lemmas(word, lang).isdisjoint({listed.replace("ё", "е"), *lemmas(listed, lang)})
    if lang == "en":
        return any(word in one.keys for one in document.readers[1].words(text) if span[0] <= one.start < span[1])
    return _met_in_list(document, found, shown, (text, span))


def _met_in_list(document: Document, found: Found, shown: str, here: tuple[str, tuple[int, int]]) -> bool:
    """Whether word lists have a word in just this form, or another of which it is a form for what is accused.

    Args:
        document: the bitext.
        found: what a list has the word for.
        shown: the word as it stands in the original.
        here: the translation of its segment, and where in that what is accused stands.
    """
    (text, span), word, listed, lang = here, shown.casefold(), found.listed[0], primary(document.source_lang)
    words = load_words(lang)
    if words is None or any(word == f"{one}{listed}" for one in proclitics(lang)):
        return False
    accused = frozenset[str]().union(*[one.keys for one in document.readers[1].words(text) if among(one, [span])])
    if lang in _PLURALS and word == f"{listed}s" and not words.has(word):
        return False  # verbas are of verba, whatever verbos are of
    own = {listed.casefold(), found.phraseme.shown.casefold()}
    others = [one for one in words.closest(shown) if one.lemma.casefold() not in own]
    if words.has(word) or any(not one.keys.isdisjoint(accused) for one in others):
        return True  # efectos is no efectivos
    return _of_another_lemma(lang, word, listed, text[slice(*span)])


def _of_another_lemma(lang: str, word: str, listed: str, here: str) -> bool:
    """Whether a word has more letters of another that means what is accused: geflucht is of fluchen, not of flüchten."""
    known = _letters(listed, word)
    meant = {lemma.casefold() for one in possible(here) for lemma in every_lemma(lang, one)}
    return any(_letters(one, word) > known and inflected(word, one, lang) for one in meant if one != listed)


def _letters(lemma: str, word: str) -> int:
    """How many of the first letters of a lemma a word has side by side."""
    return next((size for size in range(len(lemma), 0, -1) if lemma[:size] in word), 0)


def _beside(text: str, span: tuple[int, int]) -> tuple[str, str]:
    return text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1]


def _cut_out(document: Document, segment: Segment, found: Found) -> bool:
    """Whether, without spaces, an expression begins within another word: 油を売る, to idle, in 石油を売る, to sell oil."""
    if document.source is None or segment.source is None or primary(document.source.lang) not in UNSPACED:
        return False
    start, end = found.words[0]
    words = document.readers[0].words(document.source.text[slice(*segment.source)])
    return any(word.keys and word.start < start < word.end < end for word in words)


def _named(document: Document, segment: Segment, found: Found) -> bool:
    """Whether the expression stands in a name of the original."""
    if document.source is None or segment.source is None:
        return False
    lang = primary(document.source.lang)
    text = document.source.text[slice(*segment.source)]
    return any(in_name(text, *span, nouns=lang in NOUNS) for span in found.words)


def _mark(
    document: Document,
    segment: Segment,
    found: Found,
    span: tuple[int, int],
    company: tuple[int, int] | None,
    spelled: SpelledOut | None = None,
    known: Told | None = None,
) -> Mark:
    start, end = segment.target.start + span[0], segment.target.start + span[1]
    begin = segment.source.start if segment.source else 0
    first, last = begin + found.words[0][0], begin + found.words[-1][1]
    here = document.target.text[start:end]
    original = document.source.text if document.source else ""
    right = _fitting(found.phraseme, here)
    sure = known.sure if known else spelled.sure if spelled else not _fits(document, segment, found.phraseme, span)
    related = [Place("source", first, last, "the word or expression of the original")]
    beside = ""
    companions = [(begin + company[0], begin + company[1])] if company else known.companions[:_SHOWN] if known else ()
    if companions:
        related += [Place("source", *one, "what tells its sense") for one in companions]
        beside = ", ".join(f"“{original[slice(*one)]}”" for one in companions)
    said = _SIGNS if spelled else _SAID["text" if known and not beside else found.phraseme.section]
    return Mark(
        start=start,
        end=end,
        message=said.format(there=original[first:last], right=right[0], here=here, company=beside, read=_read(spelled)),
        suggestions=tuple([one[:1].upper() + one[1:] if here[:1].isupper() else one for one in right]),
        confidence=Confidence.MEDIUM if sure else Confidence.LOW,
        related=tuple(related),
        fix="unsafe",
    )


def _fits(document: Document, segment: Segment, phraseme: Phraseme, span: tuple[int, int]) -> bool:
    """Whether what is accused goes better with what stands beside it in English than any right rendering would.

    Of an idiom that is not asked: its words go with one another.
    """
    text = document.target.text[slice(*segment.target)]
    from translaudit.accuracy.fitting import goes_better  # noqa: PLC0415  only for what would be reported

    alone = phraseme.section != "idiom" and primary(document.target.lang) == "en"
    return alone and goes_better(text, span, phraseme.right)


def _read(spelled: SpelledOut | None) -> str:
    """Which sign was read as what."""
    return ", ".join([f"{signs} as “{word}”" for signs, word in spelled.read]) if spelled else ""


def _fitting(phraseme: Phraseme, here: str) -> tuple[str, ...]:
    """Right renderings, those first that have as many words as what is to be replaced."""
    size = len(here.split())
    return tuple(sorted(phraseme.right, key=lambda one: (len(one.split()) > 1) != (size > 1))[:_SHOWN])
