"""`translaudit check`: what it prints, its exit status, where it writes."""

from __future__ import annotations

import io
import json
import sys
from tempfile import gettempdir

import pytest


def test_full_shows_the_words_the_claim_and_a_way_out(check):
    outcome = check("a.en.txt")
    assert outcome.status == 1
    lines = outcome.out.splitlines()
    assert lines[0] == "a.en.txt:1:12  major  deprecated-term (TA101)"
    assert lines[1] == "  en  Rain fell. [Kharkov] is dark again."
    assert "confidence: high" in lines[2]
    assert lines[3].split("      ") == ["  Try: “Kharkiv”.", "More: translaudit explain deprecated-term"]
    assert "\x1b" not in outcome.out
    assert "1 finding" in outcome.out


def test_full_shows_the_original_beside_it(check):
    assert "  uk  [Харків] знову без світла." in check("rows.jsonl").out


def test_concise_is_one_line_a_finding(check):
    outcome = check("a.en.txt", "--format", "concise")
    first, last = outcome.out.splitlines()
    assert first.startswith("a.en.txt:1:12: major deprecated-term (TA101): ")
    assert first.endswith("Try: “Kharkiv”. [high]")
    assert last.startswith("1 finding")


def test_json_is_as_the_contract_says(check, project):
    report = json.loads(check("rows.jsonl", "--format", "json").out)
    assert report["schema"] == "translaudit/1"
    assert [one["document"] for one in report["documents"]] == ["d1", "d2"]
    assert report["documents"][0]["scores"]["terms"].items() >= {"expected": 1, "found": 0}.items()
    (finding,) = [one for one in report["findings"] if one["rule"] == "deprecated-term"]
    text = (project / "rows.jsonl").read_text(encoding="utf-8")
    assert text[finding["start"] : finding["end"]] == finding["text"] == "Kharkov"
    assert finding["segment"] == {"id": "1", "start": 0, "end": 7}
    assert (finding["severity"], finding["confidence"], finding["suggestions"]) == ("major", "high", ["Kharkiv"])
    assert {place["segment"]["id"] for place in finding["related"]} == {"1"}
    for place in finding["related"]:
        assert text[place["start"] : place["end"]] == place["text"]
    assert "signature" in report["scores"]


def test_jsonl_ends_with_the_scores_even_without_findings(check):
    outcome = check("fine.en.txt", "--format", "jsonl")
    (last,) = map(json.loads, outcome.out.splitlines())
    assert outcome.status == 0
    assert last["counts"]["findings"] == 0
    assert "overall" in last["scores"]
    assert {one["rule"] for one in last["skipped_rules"]} >= {"missing-term"}


def test_jsonl_and_json_have_the_same_findings(check):
    *findings, last = map(json.loads, check("rows.jsonl", "--format", "jsonl").out.splitlines())
    report = json.loads(check("rows.jsonl", "--format", "json").out)
    assert findings == report["findings"]
    assert last["scores"] == report["scores"]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        pytest.param((), 1, id="a major finding gates by default"),
        pytest.param(("--fail-on", "critical"), 0, id="not above it"),
        pytest.param(("--fail-on", "major"), 1, id="at it"),
        pytest.param(("--fail-on", "critical", "--fail-under", "90"), 1, id="score under"),
        pytest.param(("--exit-zero",), 0, id="exit zero"),
        pytest.param(("--ignore", "deprecated-term"), 0, id="ignored by name"),
        pytest.param(("--ignore", "TA101"), 0, id="ignored by code"),
        pytest.param(("--select", "TA106"), 0, id="another selected"),
        pytest.param(("--quiet",), 1, id="quiet"),
    ],
)
def test_exit_status(check, options, status):
    assert check("a.en.txt", *options).status == status


def test_quiet_prints_nothing_but_writes_files(check, project):
    outcome = check("a.en.txt", "--quiet", "--report", "json=audit.json")
    assert outcome.out == outcome.err == ""
    assert json.loads((project / "audit.json").read_text(encoding="utf-8"))["findings"]


def test_one_audit_many_reports(check, project):
    outcome = check(
        "a.en.txt", "--report", "json=a.json", "--report", "concise=a.txt", "--format", "jsonl", "--output", "o"
    )
    assert outcome.out == ""
    written = sorted(path.name for path in project.iterdir())
    assert written == ["a.en.txt", "a.json", "a.txt", "fine.en.txt", "house.toml", "o", "rows.jsonl"]
    assert (project / "o").read_text(encoding="utf-8").splitlines()[0].startswith('{"path": "a.en.txt"')


def test_colours(check, monkeypatch):
    assert "\x1b[" in check("a.en.txt", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in check("a.en.txt").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in check("a.en.txt").out
    monkeypatch.setenv("NO_COLOR", "")
    assert "\x1b[" in check("a.en.txt").out


def test_standard_input_takes_the_name_given(check, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Kharkov\n")))
    assert check("-", "--stdin-filename", "news/b.en.md", "--format", "concise").out.startswith("news/b.en.md:1:1: ")


@pytest.mark.parametrize("name", ["..", "/", "news/.txt", "news"])
def test_a_name_for_standard_input_that_is_none_is_told(check, monkeypatch, name):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Kharkov\n")))
    outcome = check("-", "--stdin-filename", name)
    assert outcome.status == 2
    assert name in outcome.err
    assert gettempdir() not in outcome.err


def test_the_config_is_found_above_and_options_go_before_it(call, project, monkeypatch):
    (project / "translaudit.toml").write_text(
        'glossaries = ["house.toml"]\ndefault-glossaries = false\nfail-on = "critical"\n', encoding="utf-8"
    )
    (project / "sub").mkdir()
    monkeypatch.chdir(project / "sub")
    assert call("check", "../a.en.txt").status == 0
    assert call("check", "../a.en.txt", "--fail-on", "major").status == 1
    assert "1 finding" in call("check", "../a.en.txt").out
    isolated = call("check", "../a.en.txt", "--isolated", "--no-default-glossaries")
    assert (isolated.status, "0 findings" in isolated.out) == (0, True)


def test_output_does_not_depend_on_the_hash_seed_or_on_chance(check):
    assert check("rows.jsonl", "--format", "json") == check("rows.jsonl", "--format", "json")


@pytest.fixture
def disagreeing(project):
    """Three documents of which one spells a name otherwise."""
    for number, name in enumerate(("Tretyakova", "Tretiakova", "Tretyakova")):
        (project / f"{number}.en.txt").write_text(f"There we met Olena {name}.\n", encoding="utf-8")
    return [f"{number}.en.txt" for number in range(3)]


@pytest.mark.parametrize("form", ["full", "concise", "json", "jsonl"])
def test_what_a_corpus_shows_is_added_in_every_format(check, disagreeing, form):
    assert check(*disagreeing, "--source-lang", "uk").status == 0
    outcome = check(*disagreeing, "--source-lang", "uk", "--scope", "corpus", "--format", form)
    assert outcome.status == 1
    assert outcome.out.count("In the corpus “Olena Tretiakova” (1 time in 1 document)") == 1
    assert "1.en.txt" in outcome.out


def test_what_a_corpus_shows_does_not_depend_on_the_number_of_processes(check, disagreeing, monkeypatch):
    from translaudit.runners import local

    monkeypatch.setattr(local, "_ENOUGH", 1)
    monkeypatch.setattr(local, "_BATCH", 1)
    said = [
        check(*disagreeing, "--source-lang", "uk", "--scope", "corpus", "--format", "json", "--jobs", number).out
        for number in ("1", "2", "3")
    ]
    assert said[0] == said[1] == said[2]
    assert "In the corpus" in said[0]


def test_the_gate_counts_what_a_corpus_shows(check, disagreeing):
    outcome = check(*disagreeing, "--source-lang", "uk", "--scope", "corpus", "--fail-on", "major")
    assert outcome.status == 0


def test_one_audit_writes_many_reports(check, project):
    formats = ("sarif", "gitlab", "junit", "rdjson", "checkstyle", "markdown", "csv", "github")
    outcome = check(
        "a.en.txt", "--format", "concise", *[word for name in formats for word in ("--report", f"{name}={name}.out")]
    )
    assert outcome.status == 1
    assert outcome.out.startswith("a.en.txt:1:12: major")
    for name in formats:
        assert "Kharkov" in (project / f"{name}.out").read_text(encoding="utf-8")


def test_a_workbook_goes_to_a_file_only(check):
    outcome = check("a.en.txt", "--format", "xlsx")
    assert outcome.status == 2
    assert "--output audit.xlsx" in outcome.err


def test_a_missing_library_leaves_the_old_report(check, project, monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    (project / "old.xlsx").write_bytes(b"old")
    outcome = check("a.en.txt", "--report", "xlsx=old.xlsx")
    assert outcome.status == 2
    assert 'pip install "translaudit[xlsx]"' in outcome.err
    assert (project / "old.xlsx").read_bytes() == b"old"
    assert not list(project.glob(".*tmp"))


def test_texts_of_which_none_is_said_to_be_the_original_are_told(call, project):
    for lang in ("en", "uk", "de"):
        (project / "both").mkdir(exist_ok=True)
        (project / "both" / f"x.{lang}.txt").write_text("x", encoding="utf-8")
    asked = ("check", "both", "--no-default-glossaries", "--exit-zero", "--quiet")
    assert "texts in de, en, uk have the same names" in call(*asked).err
    assert call(*asked, "--source-lang", "uk").err == ""
    assert call("check", "both/x.en.txt", *asked[2:]).err == ""


def test_folders_named_by_languages_that_nothing_pairs_are_told(call, project):
    for lang in ("en", "uk"):
        (project / "site" / lang / "news").mkdir(parents=True)
        (project / "site" / lang / "news" / "x.md").write_text("x", encoding="utf-8")
    asked = ("check", "site", "--no-default-glossaries", "--exit-zero", "--quiet", "--target-lang", "en")
    assert "folders named en, uk have texts of the same names" in call(*asked).err
    assert "[[pairs]]" in call(*asked).err
    pairs = 'source-lang = "uk"\n[[pairs]]\nsource = "site/uk/{name}.md"\ntarget = "site/{lang}/{name}.md"\n'
    (project / "translaudit.toml").write_text(pairs, encoding="utf-8")
    assert call(*asked).err == ""


def test_init_knows_folders_named_by_languages(call, project):
    for lang in ("pl", "uk"):
        (project / "site" / lang).mkdir(parents=True)
        (project / "site" / lang / "x.md").write_text("x", encoding="utf-8")
    call("init")
    assert "names of files and folders here: en, pl, uk." in (project / "translaudit.toml").read_text(encoding="utf-8")


def test_init_asks_for_the_language_of_the_originals(call, project):
    (project / "x.uk.txt").write_text("x", encoding="utf-8")
    call("init")
    assert "which the originals are in" in (project / "translaudit.toml").read_text(encoding="utf-8")
