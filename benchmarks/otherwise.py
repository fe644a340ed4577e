"""Make `lexicon/otherwise.toml`: how often good translations render a word as no list has it.

    python benchmarks/otherwise.py PAIRS.jsonl... > src/translaudit/lexicon/otherwise.toml

Each line of the files is `{"lang": "es", "en": …, "other": …, "weight": 1}`, a sentence of English and the same in another
language; one in many languages weighs less in each. Counted are words that lists know, of English and of the other language
by their first rendering, and those that nothing on the other side renders, against what is usual of the pair of languages,
the side and the kind of list. Pairs that are far apart are left out, and words near the usual or seldom seen.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from translaudit.coverage import Compared, reader
from translaudit.lexicon import words as lists
from translaudit.text.bases import base

HEAD = """\
# How often good translations render an English word, or a word whose first rendering it is, otherwise than any list has it,
# in parts of what is usual of words that lists have. Names of things are below 1; words of many senses, and those that go
# into turns of phrase, above. Words near 1 are not here. Counted by benchmarks/otherwise.py in 12,000 sentences of news,
# manuals and subtitles in English and ten other languages; nobody corrects it by hand.
# Licence: CC0-1.0

[times]
"""
_FAR = 0.6  # of the known words of a side without a rendering
_SEEN = 3.0  # places without a rendering that would be usual
_PRIOR = 2.0
_USUAL = (0.7, 1.4)
_SHORTEST = 3


class _Seen(NamedTuple):
    stratum: tuple[str, int, bool]  # other language, side, whether a drawn list alone has the word
    missed: bool
    weight: float


def main() -> None:
    """Print the table."""
    seen: defaultdict[str, list[_Seen]] = defaultdict(list)
    every: Counter[tuple[tuple[str, int, bool], bool]] = Counter()
    for path in sys.argv[1:]:
        for row in map(json.loads, Path(path).read_text("utf-8").splitlines()):
            for english, one in _words(row["lang"], (row["en"], row["other"]), row.get("weight", 1)):
                seen[english].append(one)
                every[one.stratum, one.missed] += 1
    written = _written()
    table: defaultdict[float, list[str]] = defaultdict(list)
    for english, places in seen.items():
        usual = sum(
            one.weight * every[one.stratum, True] / (every[one.stratum, True] + every[one.stratum, False])
            for one in places
        )
        missed = sum(one.weight for one in places if one.missed)
        times = (missed + _PRIOR) / (usual + _PRIOR)
        if usual >= _SEEN and not _USUAL[0] < times < _USUAL[1] and english in written:
            table[round(times, 1) if times < 1 else round(4 * times) / 4].append(written[english])
    print(HEAD, end="")
    for times, found in sorted(table.items()):
        lines = "\n".join(textwrap.wrap(", ".join(sorted(found)), 124, break_on_hyphens=False))
        print(f'"{times}" = """\\\n{lines}"""'.replace("\n", " \\\n").replace("\\ \\\n", "\\\n"))


def _words(lang: str, texts: tuple[str, str], weight: float) -> list[tuple[str, _Seen]]:
    """The known words of both sides of a pair, in English."""
    compared = Compared(reader("en", lang).words(texts[0]), reader(lang, "en").words(texts[1]))
    found = []
    for side, (words, missing) in enumerate(((compared.source, compared.missing), (compared.target, compared.added))):
        known = [at for at, word in enumerate(words) if word.known and word.content and not word.number]
        if len(missing) > _FAR * max(1, len(known)):
            return []
        for at in known:
            english = words[at].shown[0] if side else texts[0][words[at].start : words[at].end]
            found.append((base(english.lower(), "en"), _Seen((lang, side, words[at].drawn), at in missing, weight)))
    return found


def _written() -> dict[str, str]:
    """How lists mostly write what has a base."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for lang in lists.LANGUAGES:
        for path in filter(Path.exists, (lists.listing(lang), lists.drawn_listing(lang))):
            for row in lists.rows(path.read_text("utf-8"), path=lang):
                for one in row.renderings:
                    if one.replace(" ", "").isalpha() and len(one) >= _SHORTEST:
                        forms[base(one.lower(), "en")][one.lower()] += 1
    return {key: max(sorted(found), key=lambda one: (found[one], -len(one))) for key, found in forms.items()}


if __name__ == "__main__":
    main()
