"""Learn a lexicon from a user's own translations: read them one document at a time, count, and train.

Reach for `learn`. Of a corpus only the numbers of its words are held; of words that stand once nothing is learnt, and
documents that are no close translation are left out. It judges nothing.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from translaudit.align.training import train
from translaudit.document import Document
from translaudit.drift.recurrence import Pairs
from translaudit.errors import UsageError
from translaudit.lexicon.learned import Counts, merged
from translaudit.readers import read
from translaudit.resources import Resources
from translaudit.runners.lexicons import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translaudit.model import Bitext
    from translaudit.readers import Job

__all__ = ["learn"]

_OFTEN = 2  # times that a word must stand for anything to be learnt of it
_RESOURCES = Resources()


class _Side:
    """The words of one language, numbered as they come."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.totals: list[int] = []
        self.written: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self.sentences: list[array[int]] = []

    def add(self, bases: Sequence[str], texts: Sequence[str]) -> None:
        """One sentence more."""
        sentence = array("I")
        for base, text in zip(bases, texts, strict=True):
            if base:
                number = self.numbers.setdefault(base, len(self.totals))
                if number == len(self.totals):
                    self.totals.append(0)
                self.totals[number] += 1
                self.written[number][text.casefold()] += 1
                sentence.append(number)
        self.sentences.append(sentence)

    def frequent(self) -> list[array[int]]:
        """The sentences without the words that are too rare."""
        return [array("I", [one for one in sentence if self.totals[one] >= _OFTEN]) for sentence in self.sentences]

    def shown(self, number: int) -> str:
        """A word as it is written most, the first by letters of several."""
        return min(self.written[number].items(), key=lambda item: (-item[1], item[0]))[0]


def learn(jobs: Iterable[Job], lexicons: Iterable[str], *, encoding: str) -> Counts:
    """Learn from files with both sides, or from translations and their originals, and add lexicons learnt before.

    Args:
        jobs: the files.
        lexicons: paths of lexicons.
        encoding: of the files.

    Raises:
        InputError: a file is not what it should be.
        UsageError: the files are of several pairs of languages, or there is nothing to learn from.
    """
    found = [read_lexicon(path) for path in lexicons]
    sides: dict[tuple[str, str], tuple[_Side, _Side]] = {}
    for job in jobs:
        for bitext in read(
            job.path,
            encoding=encoding,
            target_lang=job.target_lang,
            source_lang=job.source_lang,
            source=job.source,
        ):
            _add(bitext, sides)
    found += [_trained(langs, *both) for langs, both in sides.items()]
    pairs = sorted({"-".join(one.langs) for one in found})
    if not pairs:
        raise UsageError(
            "there is no text here with its original", hint="Name bitext files, or folders with originals."
        )
    if len(pairs) > 1:
        hint = "Learn a lexicon for each pair."
        raise UsageError(f"the texts are of several pairs of languages: {', '.join(pairs)}", hint=hint)
    return merged(found)


def _add(bitext: Bitext, sides: dict[tuple[str, str], tuple[_Side, _Side]]) -> None:
    document = Document(bitext, _RESOURCES)
    if bitext.source is None or not bitext.source.lang or not bitext.target.lang or not document.close:
        return
    pairs = Pairs(document)
    source, target = sides.setdefault(pairs.langs, (_Side(), _Side()))
    for said, there in zip(pairs.source, pairs.target, strict=True):
        source.add(said.bases, said.texts)
        target.add(there.bases, there.texts)


def _trained(langs: tuple[str, str], source: _Side, target: _Side) -> Counts:
    links = {
        (source.shown(one), target.shown(other)): count
        for (one, other), count in train(source.frequent(), target.frequent()).items()
    }
    totals = tuple({side.shown(number): count for number, count in enumerate(side.totals)} for side in (source, target))
    return Counts(langs, len(source.sentences), links, (totals[0], totals[1]))
