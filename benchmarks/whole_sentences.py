"""How many whole sentences left out of a translation, or put into it, are found at medium confidence, by language.

    python benchmarks/whole_sentences.py ROWS.jsonl [--langs uk ja] [--seed 0]

ROWS.jsonl holds `{"doc": …, "text": {"en": …, "uk": …}}`, one sentence a row, as for `alignment.py`. Documents of four to
seven sentences in a row, one of each seven, are taken as they are, without one sentence of the translation (left out), and
without one of the original (added). Every other sentence that is reported is a false alarm; some are true of the
human translation. Headings count as sentences.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.accuracy.leftovers import leftovers
from translaudit.document import Document
from translaudit.model import Bitext, Side
from translaudit.resources import Resources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENDED = re.compile(r"[.!?。！？।؟”»\"]$")
_SIZES = (4, 5, 6, 7)
_UNSPACED = ("zh", "ja")


def joined(sentences: Sequence[str], lang: str) -> str:
    """Sentences as running text; those without a stop get one."""
    ended = [one.strip() if _ENDED.search(one.strip()) else f"{one.strip()}." for one in sentences]
    return ("" if lang[:2] in _UNSPACED else " ").join(ended)


def reported(source: Sequence[str], target: Sequence[str], langs: tuple[str, str]) -> list[tuple[str, str]] | None:
    """What is said to be "left out" or "added", with the sentence; None for a document that is too free to compare."""
    sides = [Side("", lang, joined(one, lang)) for lang, one in zip(langs, (source, target), strict=True)]
    document = Document(Bitext("", sides[1], sides[0], langs[0]), Resources())
    if not document.close:
        return None
    found = leftovers(document)
    kinds = (("left out", found.omitted, sides[0]), ("added", found.added, sides[1]))
    return [
        (kind, side.text[one.start : one.end])
        for kind, stretches, side in kinds
        for one in stretches
        if one.whole and one.sure
    ]


def counted(documents: Iterator[list[dict[str, str]]], langs: tuple[str, str], seed: int) -> Counter[str]:
    """Documents compared as they are and with a sentence missing, those found, and false alarms in both."""
    count: Counter[str] = Counter()
    rnd = random.Random(f"{seed} {langs}")  # noqa: S311  sampling, no secret
    for rows in documents:
        for at in range(0, len(rows) - max(_SIZES) + 1, max(_SIZES)):
            part = rows[at : at + rnd.choice(_SIZES)]
            gone = rnd.randrange(1, len(part))
            source, target = ([row[lang] for row in part] for lang in langs)
            less = [*source[:gone], *source[gone + 1 :]], [*target[:gone], *target[gone + 1 :]]
            for kind, one, other in (("", source, target), ("left out", source, less[1]), ("added", less[0], target)):
                found = reported(one, other, langs)
                if found is None:
                    count[f"{kind} free"] += 1
                    continue
                wanted = source[gone] if kind == "left out" else target[gone]
                right = [
                    text for said, text in found if said == kind and (text.rstrip(".") in wanted or wanted in text)
                ]
                count[kind] += 1
                count[f"{kind} found"] += bool(right)
                count[f"{kind} wrong"] += len(found) - len(right)
    return count


def main() -> None:
    """Print a line for each language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--langs", nargs="*")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    documents = defaultdict(list)
    for row in filter(lambda one: "text" in one, map(json.loads, args.rows.read_text("utf-8").splitlines())):
        documents[row["doc"]].append(row["text"])
    known = sorted(next(iter(documents.values()))[0])
    print("language  left out   added    false alarms: untouched, disturbed    too free")
    total: Counter[str] = Counter()
    for lang in [*(args.langs or [one for one in known if one != "en"]), ""]:
        count = total if not lang else Counter()
        for langs in ((lang, "en"), ("en", lang)) if lang else ():
            count += counted(iter(documents.values()), langs, args.seed)
        total += count if lang else Counter()
        out, put = (count[f"{kind} found"] / max(1, count[kind]) for kind in ("left out", "added"))
        bad, all_of = (sum(count[f"{kind}{what}"] for kind in ("left out", "added")) for what in (" wrong", ""))
        wrong = f"{count[' wrong']}/{count['']}, {bad}/{all_of}"
        free = sum(number for key, number in count.items() if key.endswith("free"))
        print(f"{lang or 'all':8} {out:8.2f} {put:8.2f}    {wrong:36} {free}")


if __name__ == "__main__":
    main()
