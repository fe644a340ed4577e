"""Scores beside an earlier report and beside a reference."""

from __future__ import annotations

import json

import pytest

SCORE = ("score", "rows.jsonl", "--glossary", "house.toml", "--no-default-glossaries")


@pytest.fixture
def before(call, project):
    path = project / "before.json"
    path.write_text(call(*SCORE, "--format", "json").out, encoding="utf-8")
    return path


def test_scores_since_an_earlier_report(call, before):
    report = json.loads(before.read_text(encoding="utf-8"))
    report["scores"]["overall"] = 12.5
    before.write_text(json.dumps(report), encoding="utf-8")
    now = report["scores"]["fidelity"]["value"] * 100
    lines = call(*SCORE, "--compare", "before.json").out.splitlines()
    since = lines[lines.index("since before.json") + 1 :]
    assert since[0].startswith("  score      12.5 → ")
    assert f"  fidelity  {now:5.1f} → {now:5.1f}  +0.0" in since


def test_other_rules_do_not_compare(call, before):
    outcome = call(*SCORE, "--ignore", "wrong-sense", "--compare", before.name)
    assert "  The two do not compare: they were made by other rules, glossaries or versions." in outcome.out


@pytest.mark.parametrize(("content", "problem"), [("{}", "no scores with a signature"), ("[", "not JSON")])
def test_what_is_no_report_is_said(call, before, content, problem):
    before.write_text(content, encoding="utf-8")
    outcome = call(*SCORE, "--compare", before.name)
    assert outcome.status == 2
    assert "before.json" in outcome.err
    assert problem in outcome.err


def test_a_translation_is_its_own_best_reference(call, project):
    (project / "one.en.txt").write_text("The bridge is closed.\nIt will be rebuilt next year.\n", encoding="utf-8")
    (project / "other.en.txt").write_text("The bridge is shut.\nIt will be rebuilt next year.\n", encoding="utf-8")
    measured = {}
    for name in ("one", "other"):
        said = json.loads(call("score", "one.en.txt", "--reference", f"{name}.en.txt", "--format", "json").out)
        measured[name] = said["scores"]["similarity"]
    assert measured["one"]["chrf"]["score"] == measured["one"]["bleu"]["score"] == 100
    assert measured["one"]["ter"]["score"] == 0 < measured["other"]["ter"]["score"]
    assert "version:" in measured["one"]["bleu"]["signature"]


def test_a_reference_belongs_to_one_translation(call, project):
    for name in ("one", "other"):
        (project / f"{name}.en.txt").write_text("The bridge is closed.\n", encoding="utf-8")
    outcome = call("score", "one.en.txt", "other.en.txt", "--reference", "one.en.txt")
    assert outcome.status == 2
    assert "2 translations were named" in outcome.err
