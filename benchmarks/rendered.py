"""How many words of texts are known, and have a rendering in the English beside them: how well lists and stems do.

    python benchmarks/rendered.py ROWS.jsonl… [--langs tr,de] [--show N]

Rows have the segment by language in `text`, English among them. Printed for each language, of its words of content that
are no numbers: the share that lists know, the share that has a rendering in the segment, and the share that has one in the
English of another segment, which is chance; then the same of the English words. `--show` lists the forms that lists know
and those that they do not know which have no rendering most often.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.coverage import reader

if TYPE_CHECKING:
    from collections.abc import Iterable

_AWAY = 37  # segments to the one that is no translation
_MOST = 400  # segments of a language


def pairs(paths: Iterable[Path]) -> dict[str, list[tuple[str, str]]]:
    """The texts and their English by language (two-letter code)."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            texts = json.loads(line).get("text", {})
            for tag, text in texts.items():
                if tag != "en" and "en" in texts:
                    found[tag.partition("-")[0]].append((text, texts["en"]))
    return {lang: some[:: max(1, len(some) // _MOST)][:_MOST] for lang, some in found.items()}


def counted(texts: list[tuple[str, str]], lang: str) -> tuple[list[Counter[str]], Counter[str], Counter[str]]:
    """Of both sides how many words there are, are known, rendered and so by chance; forms without a rendering."""
    sides = [[one.words(pair[at]) for pair in texts] for at, one in ((0, reader(lang, "en")), (1, reader("en", lang)))]
    keys = [[frozenset[str]().union(*[word.keys for word in words]) for words in side] for side in sides]
    counts: list[Counter[str]] = [Counter(), Counter()]
    known: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    for side in (0, 1):
        for at, words in enumerate(sides[side]):
            here, elsewhere = keys[1 - side][at], keys[1 - side][(at + _AWAY) % len(texts)]
            for word in words:
                if not word.content or word.number:
                    continue
                rendered = not word.keys.isdisjoint(here)
                counts[side].update(words=1, known=word.known, rendered=rendered)
                counts[side]["chance"] += not word.keys.isdisjoint(elsewhere)
                if side == 0 and not rendered:
                    (known if word.known else unknown)[texts[at][0][word.start : word.end]] += 1
    return counts, known, unknown


def main() -> None:
    """Print a line for each language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--langs", default="")
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    print("lang  segments  known rendered chance  English: known rendered chance")
    for lang, texts in sorted(pairs(args.rows).items()):
        if not reader(lang, "en").able or (args.langs and lang not in args.langs.split(",")):
            continue
        counts, *forms = counted(texts, lang)
        shares = [one[what] / max(1, one["words"]) for one in counts for what in ("known", "rendered", "chance")]
        print(f"{lang:4} {len(texts):9} {'':2}", *(f"{share:7.3f}" for share in shares))
        for name, some in zip(("known", "unknown"), forms, strict=True):
            if args.show:
                print(f"     {name}:", *(f"{form} {often}" for form, often in some.most_common(args.show)))


if __name__ == "__main__":
    main()
