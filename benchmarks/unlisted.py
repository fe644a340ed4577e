"""Renderings that human translations have and the lists of words lack: pairs of words for a reader to judge.

    python benchmarks/unlisted.py LANG ROWS.jsonl… [--without KEPT.jsonl…]

Rows have the segment by language in `text`, English among them, and its document in `doc`; those whose English stands in
KEPT are passed over. Words that the program links are taken off both sides, and of what is left IBM Model 1 learns, in
both directions, which word goes with which. Printed is each word with those it goes with that the lists do not know for
it, and how often. Forms are brought together by simplemma and pymorphy3. A pair may be one half of a phrase, or chance:
what a reader keeps stands in `lexicon/words/met`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from simplemma import lemmatize

from translaudit.align.training import train
from translaudit.coverage import Compared, reader
from translaudit.lexicon.words import UNSPACED
from translaudit.text.inflection.dictionary import DICTIONARIES, lemmas

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translaudit.align.words import Word

LINKS, DOCUMENTS = 2, 3  # in which the two stand, at least
FORMS = 3
SHARE = 0.08  # of what is left of the rarer word
CHUNK = 3  # digits at most that number a part of a document


class Pair(NamedTuple):
    """A word, an English word, how often they were linked, in how many documents, and in which forms most."""

    word: str
    english: str
    links: int
    documents: int
    forms: tuple[str, ...]


class Left(NamedTuple):
    """What no list explains of a segment: its document, and of each side the lemmas, forms and words."""

    document: str
    words: list[tuple[str, str, Word]]
    english: list[tuple[str, str, Word]]


@cache
def lemma(word: str, lang: str) -> str:
    """The citation form of a word in small letters, or the word."""
    if lang in UNSPACED:
        return word
    if lang in DICTIONARIES:
        return min(lemmas(word.lower(), lang), default=word.lower())
    return str(lemmatize(word if lang == "de" else word.lower(), lang=lang)).lower()


def segments(paths: Iterable[Path], lang: str, without: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """The document, the text and the English of each segment that has both; the same pair of texts once."""
    seen = set()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            texts = {key.partition("-")[0]: text for key, text in row.get("text", {}).items()}
            if lang in texts and "en" in texts and texts["en"] not in without:
                pair = texts[lang], texts["en"]
                if pair not in seen:
                    seen.add(pair)
                    yield (row["doc"], *pair)


def english(paths: Iterable[Path]) -> frozenset[str]:
    """The English texts of rows."""
    rows = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return frozenset(row["text"]["en"] for row in rows if "en" in row.get("text", {}))


def left(document: str, text: str, there: str, lang: str) -> Left:
    """What is left of a segment without names, numbers, and words that are linked."""
    compared = Compared(reader(lang, "en").words(text), reader("en", lang).words(there))
    linked = {(0, one.source) for one in compared.links()} | {(1, one.target) for one in compared.links()}

    def of(side: int, words: Sequence[Word], whole: str, code: str) -> list[tuple[str, str, Word]]:
        free = [one for at, one in enumerate(words) if one.content and not one.number and (side, at) not in linked]
        named = [one for one in free if code == "de" or one.start == 0 or not whole[one.start].isupper()]
        forms = [whole[one.start : one.end] for one in named]
        return [(lemma(form, code), form.lower(), one) for form, one in zip(forms, named, strict=True)]

    part, _, number = document.rpartition("-")
    return Left(
        part if number.isdigit() and len(number) <= CHUNK else document,
        of(0, compared.source, text, lang),
        of(1, compared.target, there, "en"),
    )


def pairs(found: Sequence[Left]) -> list[Pair]:
    """The pairs that go together in several documents and share no key, the most frequent first."""
    numbers: tuple[dict[str, int], dict[str, int]] = {}, {}
    sides = [
        [[numbers[at].setdefault(word, len(numbers[at])) for word, *_ in one[at + 1]] for one in found] for at in (0, 1)
    ]
    names = tuple(list(one) for one in numbers)
    links = {(names[0][i], names[1][j]): count for (i, j), count in train(*sides).items()}
    totals = [Counter(word for one in found for word, *_ in one[at + 1]) for at in (0, 1)]
    documents: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    forms: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    alike: Counter[tuple[str, str]] = Counter()
    for one in found:
        for word, form, mine in one.words:
            for other, _, yours in one.english:
                if (word, other) in links:
                    documents[word, other].add(one.document)
                    forms[word, other][form] += 1
                    alike[word, other] += not mine.keys.isdisjoint(yours.keys)
    kept = [
        Pair(*pair, count, len(documents[pair]), tuple([form for form, _ in forms[pair].most_common(FORMS)]))
        for pair, count in links.items()
        if count >= LINKS
        and len(documents[pair]) >= DOCUMENTS
        and not alike[pair]
        and count >= SHARE * min(totals[0][pair[0]], totals[1][pair[1]])
    ]
    return sorted(kept, key=lambda one: (-one.links, one))


def main() -> None:
    """Print a line for each word."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lang")
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--without", type=Path, nargs="*", default=[])
    args = parser.parse_args()
    texts = segments(args.rows, args.lang, english(args.without))
    by_word: defaultdict[str, list[Pair]] = defaultdict(list)
    for one in pairs([left(*text, args.lang) for text in texts]):
        by_word[one.word].append(one)
    for word, some in by_word.items():
        forms = dict.fromkeys(form for one in some for form in one.forms if form != word)
        print(" ".join([word, *forms]), *[f"{one.english} {one.links}" for one in some], sep="\t")


if __name__ == "__main__":
    main()
