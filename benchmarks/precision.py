"""How often each rule is right: on the gold cases, and on clean translations, where every finding counts as an alarm.

    python benchmarks/precision.py [--clean ROWS.jsonl --name news --about "what they are, and their licence"]

Findings on such texts that somebody has read are in benchmarks/judged.tsv, right or wrong, with a reason each; they are counted
by rule. Writes benchmarks/precision.json, of which docs/reference/precision.md is made. ROWS.jsonl holds sentences translated by
people, `{"doc": …, "text": {"en": …, "uk": …}}`, a sentence or a paragraph a row (package_texts.py draws some); they are checked
from and into English. The figures of clean texts of other names stay as they are. Intervals are Wilson's, at 95 %.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from gold_cases import CASES, check, overlap

from translaudit.__main__ import main as translaudit
from translaudit.opinions import RULE as OPINIONS
from translaudit.rule import discover

FIGURES = Path(__file__).with_name("precision.json")
JUDGED = Path(__file__).with_name("judged.tsv")


def wilson(hits: int, of: int, z: float = 1.96) -> list[float]:
    """The interval for a share (Wilson 1927)."""
    if not of:
        return [0.0, 1.0]
    share = hits / of
    middle = share + z * z / (2 * of)
    spread = z * ((share * (1 - share) + z * z / (4 * of)) / of) ** 0.5
    scale = 1 + z * z / of
    return [round(max(0.0, (middle - spread) / scale), 6), round(min(1.0, (middle + spread) / scale), 6)]


def share(hits: int, of: int) -> dict[str, Any]:
    """A count, what it is of, and the interval of its share."""
    return {"hits": hits, "of": of, "interval": wilson(hits, of)}


def gold() -> dict[str, Any]:
    """By rule: findings that touch an annotated fault of their category; by category: faults that are found."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    found: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            findings = check(case, Path(folder))
        for finding in findings:
            said[finding["rule"]] += 1
            right[finding["rule"]] += any(
                overlap(finding, fault) and finding["category"] == fault["category"] for fault in case["findings"]
            )
        for fault in case["findings"]:
            faults[fault["category"]] += 1
            found[fault["category"]] += any(overlap(finding, fault) for finding in findings)
    return {
        "cases": len(CASES),
        "clean": sum(not case["findings"] for case in CASES),
        "rules": {name: share(right[name], said[name]) for name in sorted(said)},
        "categories": {name: share(found[name], faults[name]) for name in sorted(faults)},
    }


def judged() -> dict[str, Any]:
    """By rule: findings that were read, and how many of them are right."""
    lines = [line.split("\t") for line in JUDGED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    said = Counter(rule for rule, *_ in lines)
    right = Counter(rule for rule, _, _, _, verdict, _ in lines if verdict == "right")
    return {rule: share(right[rule], of) for rule, of in sorted(said.items())}


def directions(path: Path) -> list[dict[str, str]]:
    """The rows of a file of translations as segments, from and into English."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        {
            "id": f"{number}|{source}-{target}",
            "source": row["text"][source],
            "target": row["text"][target],
            "source_lang": source,
            "target_lang": target,
            "document": f"{row['doc']}|{source}-{target}",
        }
        for number, row in enumerate(rows)
        if "text" in row
        for other in row["text"]
        if other != "en" and "en" in row["text"]
        for source, target in ((other, "en"), ("en", other))
    ]


def said_of(segments: list[dict[str, str]], *options: str) -> list[dict[str, Any]]:
    """What `check` with some options reports on segments."""
    with tempfile.TemporaryDirectory() as folder:
        bitext, report = Path(folder, "rows.jsonl"), Path(folder, "report.jsonl")
        lines = [json.dumps(segment, ensure_ascii=False) + "\n" for segment in segments]
        bitext.write_text("".join(lines), encoding="utf-8")
        command = ["check", str(bitext), "--isolated", "--format", "jsonl", "--output", str(report), *options]
        status = translaudit(command)
        if status not in (0, 1):
            raise RuntimeError(f"exit {status}")
        return [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()][:-1]


def clean(path: Path, about: str) -> dict[str, Any]:
    """By rule: findings, and segments that have one, in translations that people made."""
    segments = directions(path)
    said = said_of(segments)
    findings: Counter[str] = Counter()
    touched: defaultdict[str, set[str]] = defaultdict(set)
    for finding in said:
        findings[finding["rule"]] += 1
        touched[finding["rule"]].add(finding["segment"]["id"])
    pairs = {(segment["source_lang"], segment["target_lang"]) for segment in segments}
    return {
        "about": about,
        "segments": len(segments),
        "pairs": len(pairs),
        "findings": len(said),
        "rules": {
            one.name: {"findings": findings[one.name], "segments": share(len(touched[one.name]), len(segments))}
            for one in discover(plugins=False)
            if one.name != OPINIONS  # no model is asked here
        },
    }


def run() -> None:
    """Measure and write the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--clean", type=Path, metavar="ROWS.jsonl")
    parser.add_argument("--name", default="news", help="a word for the clean translations")
    parser.add_argument("--about", default="", help="what they are, and their licence")
    options = parser.parse_args()
    known = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    figures = {"gold": gold(), "judged": judged(), "clean": known.get("clean", {})}
    if options.clean:
        figures["clean"][options.name] = clean(options.clean, options.about or options.clean.name)
    FIGURES.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for rule, one in figures["gold"]["rules"].items():
        print(f"{rule:20} right {one['hits']} of {one['of']}")


if __name__ == "__main__":
    run()
