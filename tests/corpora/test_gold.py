"""The program on the gold cases: what it finds, what it is known to miss, and that it raises no false alarm."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("gold_cases", ROOT / "benchmarks" / "gold_cases.py")
gold = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(gold)

MISSED: dict[tuple[str, str], str] = {}
GOLD = [(case, finding) for case in gold.CASES for finding in case["findings"]]


def known(key, table):
    return [pytest.mark.xfail(reason=table[key], strict=True)] if key in table else []


@pytest.mark.parametrize(
    ("case", "finding"),
    [pytest.param(*pair, marks=known((pair[0]["id"], pair[1]["text"]), MISSED)) for pair in GOLD],
    ids=[f"{case['id']}: {finding['text']}" for case, finding in GOLD],
)
def test_a_fault_is_found_named_and_mended(case, finding, tmp_path):
    here = [one for one in gold.check(case, tmp_path) if gold.overlap(one, finding)]
    assert [one["category"] for one in here] == [finding["category"]]
    assert [one["text"] for one in here] == [finding["text"]]
    assert set(finding["expected"]) & set(here[0]["suggestions"]), here[0]["suggestions"]


@pytest.mark.parametrize(
    "case",
    gold.CASES,
    ids=[case["id"] for case in gold.CASES],
)
def test_nothing_else_is_reported(case, tmp_path):
    extra = [
        (one["rule"], one["text"], one["message"])
        for one in gold.check(case, tmp_path)
        if not any(gold.overlap(one, fault) for fault in case["findings"])
    ]
    assert not extra


@pytest.mark.parametrize("case", gold.CASES, ids=[case["id"] for case in gold.CASES])
def test_annotations_are_of_their_text(case):
    assert case["id"].startswith(f"{case['source_lang']}-{case['target_lang']}-")
    assert ("clean" in case["tags"]) == (not case["findings"])
    for finding in case["findings"]:
        assert case["target"][finding["start"] : finding["end"]] == finding["text"]
        assert finding["expected"]
        assert finding["why"]
        assert "source" in case or finding["needs"] != "original"


def test_the_set_has_clean_cases_and_many_pairs():
    assert sum("clean" in case["tags"] for case in gold.CASES) >= 5
    assert len({(case["source_lang"], case["target_lang"]) for case in gold.CASES}) >= 9
    assert len({case["id"] for case in gold.CASES}) == len(gold.CASES)
