"""How often traps and the other knowledge of senses speak up on translations that people made, by pair: alarms.tsv.

    python benchmarks/alarms.py ROWS.jsonl … --name "what they are, and their licence" [--show]

ROWS.jsonl holds translations as `precision.py` takes them, `{"doc": …, "text": {"en": …, "uk": …}}`, a sentence or
paragraph a row; they are checked from and into English. Every finding counts as an alarm, although some are right: people
mistranslate too. The table has the words of the originals by pair (of Chinese and Japanese ones those of the English side),
and how often each trap, and each rule but for traps, speaks up by default; docs/reference/traps.md says it per million
words. No words of the texts get into it. With --show the findings are printed too, for those who mend the lists.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from precision import directions, said_of

from translaudit.lexicon import traps
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Sequence

TABLE = Path(__file__).with_name("alarms.tsv")
RULES = ("wrong-sense", "literal-rendering", "unlikely-sense")
WORDS = "words"


@cache
def explained(pair: str) -> dict[str, str]:
    """The traps of a pair by what they say."""
    path = Path(traps.__file__).parent / "traps" / f"{pair}.toml"
    listed = tomllib.loads(path.read_text(encoding="utf-8"))["trap"] if path.exists() else []
    return {trap["why"]: trap["id"] for trap in listed}


def pair_of(segment: dict[str, str]) -> str:
    """The languages of a segment, as “uk-en”."""
    return f"{primary(segment['source_lang'])}-{primary(segment['target_lang'])}"


def counted(segments: Sequence[dict[str, str]], said: Sequence[dict[str, Any]]) -> Counter[tuple[str, str, str]]:
    """Words, and alarms of each trap and rule, by pair, as (pair, rule, trap)."""
    found: Counter[tuple[str, str, str]] = Counter()
    pairs = {}
    for segment in segments:
        pairs[segment["id"]] = pair = pair_of(segment)
        english = segment["source" if segment["source_lang"] == "en" else "target"]
        unspaced = pair.startswith(("zh", "ja"))
        found[pair, WORDS, ""] += len((english if unspaced else segment["source"]).split())
    for finding in said:
        pair = pairs[finding["segment"]["id"]]
        found[pair, finding["rule"], explained(pair).get(finding["message"], "")] += 1
    return found


def main() -> None:
    """Count and write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("rows", nargs="+", type=Path, metavar="ROWS.jsonl")
    parser.add_argument("--name", required=True, help="what the translations are, and their licence")
    parser.add_argument("--show", action="store_true", help="print the findings")
    options = parser.parse_args()
    found: Counter[tuple[str, str, str]] = Counter()
    for path in options.rows:
        segments = directions(path)
        said = said_of(segments, "--select", ",".join(RULES))
        found += counted(segments, said)
        texts = {segment["id"]: segment for segment in segments}
        for finding in said if options.show else ():
            segment = texts[finding["segment"]["id"]]
            shown = finding["rule"], pair_of(segment), finding["text"], finding["message"]
            print(*shown, segment["source"], segment["target"], sep=" | ")
    head = [
        f"# How often the knowledge of senses speaks up on {options.name}.",
        "# Made by benchmarks/alarms.py, see there. Columns: pair, rule or “words”, trap or nothing, how many.",
    ]
    lines = ["\t".join((*key, str(count))) for key, count in sorted(found.items())]
    TABLE.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")
    of = sum(count for (_, rule, _), count in found.items() if rule == WORDS)
    for rule in RULES:
        alarms = sum(count for (_, one, _), count in found.items() if one == rule)
        print(f"{rule:20} {alarms} alarms, {1e6 * alarms / of:.0f} per million words")


if __name__ == "__main__":
    main()
