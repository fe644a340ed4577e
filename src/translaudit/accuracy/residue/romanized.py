"""Ordinary words of an original that stand in a translation in Latin letters: klyuchitsa for a collarbone.

Reach for `romanized`. A word is left where a published scheme gives it from a word of the original that is no name, and the
dictionary of the translation's language does not have it; one in quotation marks, or that the text explains, is meant to stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.accuracy.residue.glosses import told
from translaudit.accuracy.residue.known import accepted
from translaudit.accuracy.residue.pair import WORD, explained, glossed, leftover
from translaudit.model import Confidence
from translaudit.romanize.skeletons import consonants
from translaudit.romanize.word_match import matched
from translaudit.text.addresses import in_address
from translaudit.text.capitals import opens
from translaudit.text.inflection.dictionary import lemmas
from translaudit.text.vocabulary import dictionaries, knows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.accuracy.residue.pair import Pair
    from translaudit.document import Document
    from translaudit.model import Segment
    from translaudit.rule import Mark

__all__ = ["romanized"]

_LEAST = 5  # letters; shorter ones are spelled alike by chance
_ALIKE = 2  # consonants that both begin with
_ENDING = 3  # letters that inflection changes
_ENDINGS = ("s", "es", "ed", "n", "en")
_MARKED = frozenset("\"'“”‘’„«»*_-/@.")  # beside a word that is meant to stay, or is no word by itself


def romanized(document: Document, segment: Segment, pair: Pair) -> Iterator[Mark]:
    """Words in small letters that are words of the original, romanized."""
    source, span = document.source, segment.source
    if source is None or span is None or pair.target not in dictionaries():
        return
    text, original = document.target.text, source.text[slice(*span)]
    here = text[slice(*segment.target)]
    for match in WORD.finditer(text, *segment.target):
        word, (start, end) = match[0], match.span()
        if len(word) < _LEAST or not word.islower() or word in accepted(pair.source) or _known(word, pair.target):
            continue
        if not _MARKED.isdisjoint(text[max(start - 1, 0) : start] + text[end : end + 1].replace(".", "")):
            continue
        place = _origin(word, original, pair)
        if place is None or glossed(text, start) or in_address(text, start, end):
            continue
        if explained(text, end, here, original) or told(document, word, pair.target):
            continue
        yield leftover(start, end, word, (span.start + place[0], span.start + place[1]), Confidence.MEDIUM)


def _known(word: str, lang: str) -> bool:
    """Whether a language has a word, what it is the plural or past of, or the two that it is made of: biomarker."""
    bases = (word, *(word.removesuffix(end) for end in _ENDINGS if word.endswith(end)))
    return any(
        knows(one, lang) or any(knows(one[:cut], lang) and knows(one[cut:], lang) for cut in range(3, len(one) - 2))
        for one in bases
    )


def _origin(word: str, original: str, pair: Pair) -> tuple[int, int] | None:
    """Where the original has a word in small letters that a scheme writes so, in this form or another."""
    for match in WORD.finditer(original):
        said = match[0]
        if len(said) < _LEAST - 1 or consonants(said)[:_ALIKE] != consonants(word)[:_ALIKE]:
            continue
        if not (said.islower() or opens(original, match.start())):
            continue
        if any(_spelled(one, other, pair) for one, other in _forms(word, said.lower(), pair.source)):
            return match.span()
    return None


def _forms(word: str, said: str, lang: str) -> Iterator[tuple[str, str]]:
    """What may be written alike of two words: as they stand, as dictionaries list them, and without their endings."""
    for one in (word, word.removesuffix("s")):
        for form in (said, *sorted(lemmas(said, lang))):
            yield one, form
    for cut in range(_ENDING + 1):
        for off in range(_ENDING + 1):
            if min(len(word) - cut, len(said) - off) > _LEAST:
                yield word[: len(word) - cut], said[: len(said) - off]


def _spelled(word: str, form: str, pair: Pair) -> bool:
    return matched(word, form, pair.target, pair.source).reason.startswith(f"{word} is ")
