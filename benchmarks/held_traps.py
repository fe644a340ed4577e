"""How many planted mistranslations are seen that no trap was written for, and how often their right renderings trip one.

    python benchmarks/held_traps.py [PAIRS.tsv] [--missed]

For each pair of languages: faults of which a finding of category “mistranslation”, of medium confidence or more, touches
the marked words; right translations that have such a finding. `--missed` lists what is not seen.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from translaudit.__main__ import main as translaudit

PAIRS = Path(__file__).with_name("held_traps.tsv")
OPEN, CLOSE = "[[", "]]"


def rows(path: Path) -> list[list[str]]:
    """The rows of a file: languages, original, translation with a fault, translation without."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def findings(segments: list[dict[str, str]], folder: Path) -> list[dict[str, Any]]:
    """What is said of the segments, each a document of its own."""
    bitext, report = folder / "rows.jsonl", folder / "report.jsonl"
    bitext.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in segments), encoding="utf-8")
    status = translaudit(["check", str(bitext), "--isolated", "--format", "jsonl", "--output", str(report)])
    if status not in (0, 1):
        raise RuntimeError(f"exit {status}")
    said = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    return [one for one in said if one.get("category") == "mistranslation"]


def measure(pairs: list[list[str]]) -> tuple[set[int], set[int]]:
    """Numbers of the rows whose fault is seen, and of those whose right translation has a finding."""
    segments = []
    for number, (languages, source, wrong, right) in enumerate(pairs):
        source_lang, target_lang = languages.split("-")
        for kind, target in (("wrong", wrong.replace(OPEN, "").replace(CLOSE, "")), ("right", right)):
            name = f"{number} {kind}"
            segment = {"id": name, "document": name, "source": source, "target": target}
            segments.append({**segment, "source_lang": source_lang, "target_lang": target_lang})
    seen, alarms = set(), set()
    with tempfile.TemporaryDirectory() as folder:
        for finding in findings(segments, Path(folder)):
            number, kind = finding["segment"]["id"].split()
            row = pairs[int(number)][2]
            start, end = row.index(OPEN), row.index(CLOSE) - len(OPEN)
            if kind == "right":
                alarms.add(int(number))
            elif finding["segment"]["start"] < end and start < finding["segment"]["end"]:
                seen.add(int(number))
    return seen, alarms


def run() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("pairs", type=Path, nargs="?", default=PAIRS)
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    pairs = rows(options.pairs)
    seen, alarms = measure(pairs)
    of = Counter(row[0] for row in pairs)
    for languages, count in of.items():
        found = sum(pairs[number][0] == languages for number in seen)
        wrong = sum(pairs[number][0] == languages for number in alarms)
        print(f"{languages}  seen {found:3} of {count:3}  alarms {wrong}")
    print(f"all    seen {len(seen):3} of {len(pairs):3}  alarms {len(alarms)}")
    if options.missed:
        for number, row in enumerate(pairs):
            if number not in seen:
                print(*row[:3], sep="\t")


if __name__ == "__main__":
    run()
