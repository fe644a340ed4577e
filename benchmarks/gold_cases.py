"""The cases of corpora/gold, and what `translaudit check` reports on one, as a user's call would have it.

Shared by `precision.py` and the tests of the corpora.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from translaudit.__main__ import main

FOLDER = Path(__file__).resolve().parents[1] / "corpora" / "gold"
CASES: list[dict[str, Any]] = [
    json.loads(line) for line in (FOLDER / "gold.jsonl").read_text(encoding="utf-8").splitlines()
]


def check(case: dict[str, Any], folder: Path) -> list[dict[str, Any]]:
    """The findings on a case, of medium confidence and more; its files are written into the folder."""
    report = folder / "report.json"
    status = main([*arguments(case, folder), "--format", "json", "--output", str(report)])
    if status not in (0, 1):
        raise RuntimeError(f"{case['id']}: exit {status}")
    findings: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["findings"]
    return findings


def arguments(case: dict[str, Any], folder: Path) -> list[str]:
    """Write a case's files into a folder; the call that checks them."""
    target = folder / f"target.{case['target_lang']}.txt"
    target.write_bytes(case["target"].encode())
    call = [
        "check",
        str(target),
        "--isolated",
        "--source-lang",
        case["source_lang"],
        "--target-lang",
        case["target_lang"],
    ]
    if "source" in case:
        source = folder / f"source.{case['source_lang']}.txt"
        source.write_bytes(case["source"].encode())
        call += ["--source", str(source)]
    if case["glossary"]:
        glossary = folder / "glossary.toml"
        glossary.write_text(termbase(case["glossary"]), encoding="utf-8")
        call += ["--glossary", str(glossary)]
    if "default-glossaries" not in case["tags"]:
        call.append("--no-default-glossaries")
    return call


def termbase(concepts: list[dict[str, Any]]) -> str:
    """A case's termbase as TOML; a JSON string is a TOML basic string."""
    lines: list[str] = []
    for concept in concepts:
        lines.append(f"[concept.{_string(concept['concept'])}]")
        lines += [f"{key} = {_string(concept[key])}" for key in ("kind", "note") if key in concept]
        for lang, statuses in concept["forms"].items():
            lines += [f"{lang}.{status} = {_string(terms)}" for status, terms in statuses.items() if terms]
    return "\n".join(lines) + "\n"


def _string(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def overlap(finding: dict[str, Any], fault: dict[str, Any]) -> bool:
    """Whether a finding touches an annotated fault."""
    return bool(finding["start"] < fault["end"] and fault["start"] < finding["end"])
