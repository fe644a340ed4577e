"""The commands beside `check`."""

from __future__ import annotations

import io
import json
import sys

import pytest

from translaudit.cli import COMMANDS, glossary, names


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(call, name):
    outcome = call(name, "--help")
    assert outcome.status == 0
    assert outcome.out.startswith(f"usage: translaudit {name}")


def test_help_names_every_command(call):
    outcome = call("--help")
    assert outcome.status == 0
    assert all(f"  {name} " in outcome.out for name in COMMANDS)


def test_score_as_json_has_the_terms_of_each_document(call, project):  # noqa: ARG001  the folder to be in
    outcome = call("score", "rows.jsonl", "--glossary", "house.toml", "--no-default-glossaries", "--format", "json")
    report = json.loads(outcome.out)
    assert outcome.status == 0
    assert [(one["document"], one["scores"]["terms"]["expected"]) for one in report["documents"]] == [
        ("d1", 1),
        ("d2", 0),
    ]
    assert "findings" not in report


def test_a_required_term_counts_once_in_a_segment(call, tmp_path):
    glossary, rows = tmp_path / "own.toml", tmp_path / "two.jsonl"
    glossary.write_text('[concept.ox]\nen.preferred = ["ox"]\nde.preferred = ["Ochse"]\n', encoding="utf-8")
    pairs = [("An ox sees an ox.", "Ein Ochse sieht einen anderen."), ("The ox lows.", "Das Tier brüllt.")]
    lines = [{"source": a, "target": b, "source_lang": "en", "target_lang": "de"} for a, b in pairs]
    rows.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    outcome = call("score", str(rows), "--glossary", str(glossary), "--no-default-glossaries", "--format", "json")
    terms = json.loads(outcome.out)["documents"][0]["scores"]["terms"]
    assert (terms["expected"], terms["found"]) == (2, 1)


def test_score_as_table(call, project):  # noqa: ARG001  the folder to be in
    outcome = call("score", "rows.jsonl", "--glossary", "house.toml", "--no-default-glossaries")
    assert "adherence" in outcome.out
    assert "glossaries:house.toml@" in outcome.out


def test_romanize_gives_a_line_for_a_line(call, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Харків\r\n\nКиїв\u2028Львів".encode())))
    outcome = call("romanize", "--scheme", "uk-kmu55")
    assert outcome.out == "Kharkiv\n\nKyiv\u2028Lviv\n"
    assert call("romanize", "--scheme", "uk-kmu55", "Харків", "Суми").out == "Kharkiv\nSumy\n"


def test_romanize_lists_what_a_scheme_says_nothing_of(call):
    assert call("romanize", "--scheme", "uk-kmu55", "--list-unmapped", "Її ъ").out == "1:4\tъ\n"


def test_romanize_says_that_letters_were_lost(call):
    outcome = call("romanize", "--scheme", "uk-kmu55", "Її ъ\ufffd")
    assert outcome.out == "Yii \ufffd\ufffd\n"
    assert outcome.err.startswith("translaudit: 1 letter is not in uk-kmu55")
    assert call("romanize", "--scheme", "uk-kmu55", "Її").err == ""


def test_schemes_as_json(call):
    listed = json.loads(call("schemes", "--format", "json").out)
    (kmu,) = [one for one in listed if one["id"] == "uk-kmu55"]
    assert set(kmu) == {"id", "name", "lang", "from", "to", "body", "year", "status", "aliases"}
    assert (kmu["lang"], kmu["year"]) == ("uk", 2010)


def test_rules_and_explain_speak_of_the_same(call):
    rules = json.loads(call("rules", "--format", "json").out)
    assert [one["code"] for one in rules] == sorted(one["code"] for one in rules)
    for one in rules:
        page = call("explain", one["code"]).out
        assert page.startswith(f"{one['rule']} ({one['code']})\n")
        assert one["summary"] in page


def test_glossary_convert_and_back(call, project):
    assert call("glossary", "convert", "house.toml", "--output", "house.tbx").status == 0
    assert (project / "house.tbx").read_text(encoding="utf-8").startswith("<?xml")
    assert "Kharkov" in call("glossary", "convert", "house.tbx", "--to", "csv").out


def test_glossary_lint_gates(call, project):
    assert call("glossary", "lint", "house.toml").status == 0
    (project / "bad.toml").write_text('[concept.a]\nen.deprecated = ["x"]\n', encoding="utf-8")
    outcome = call("glossary", "lint", "bad.toml")
    assert outcome.status == 1
    assert outcome.out.startswith("bad.toml:")


def test_names_explain(call, project):  # noqa: ARG001  the folder to be in
    house = ("--glossary", "house.toml", "--no-default-glossaries")
    (best, *_) = json.loads(call("names", "explain", "Kharkiv", *house, "--format", "json").out)
    assert set(best) == {
        "native", "lang", "scheme", "form", "exactness", "operation", "house", "concept", "confidence",
    }  # fmt: skip
    assert (best["native"], best["lang"], best["house"], best["concept"]) == ("Харків", "uk", "Kharkiv", "kharkiv")
    assert "nothing known is spelled so" in call("names", "explain", "Qqqqqq", *house).out


def test_init_writes_a_config_that_loads_and_never_overwrites(call, project):
    from translaudit.config import Config, load

    assert call("init").status == 0
    path = project / "translaudit.toml"
    text = path.read_text(encoding="utf-8")
    assert "Languages in the names of files and folders here: en." in text
    assert load(path) == Config(path=str(path), root=str(project))
    assert call("init").status == 2
    assert path.read_text(encoding="utf-8") == text


def test_the_config_of_init_works_with_its_examples_taken_in(call, project):
    from translaudit.config import load

    call("init")
    path = project / "translaudit.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    examples = [line.removeprefix("# ") for line in lines if " = " in line or line.startswith("# [")]
    path.write_text("\n".join(sorted(examples, key=lambda line: line.startswith("[")) and examples), encoding="utf-8")
    config = load(path)
    assert config.house["en"]["schemes"]["uk"] == "uk-kmu55"
    assert config.pairs == ({"source": "uk/{name}.md", "target": "{lang}/{name}.md"},)


def test_glossaries_are_compared_and_merged(call, project):
    (project / "new.csv").write_text("concept,lang,term,status\ndrone,en,drone,preferred\n", encoding="utf-8")
    outcome = call("glossary", "diff", "house.toml", "new.csv")
    assert outcome.status == 1
    assert "new.csv:2: + drone: en drone\n" in outcome.out
    assert call("glossary", "diff", "new.csv", "new.csv").status == 0
    assert call("glossary", "merge", "house.toml", "new.csv", "--output", "whole.toml").status == 0
    assert "+ drone" in call("glossary", "diff", "house.toml", "whole.toml").out
    assert call("glossary", "merge", "house.toml").status == 2


def test_a_glossary_is_mined(call, project):
    text = "The train left Lozivka. It came to Lozivka late, and Lozivka slept."
    (project / "news.en.txt").write_text(text + "\n", encoding="utf-8")
    outcome = call("glossary", "mine", "news.en.txt", "--output", "found.toml")
    assert (outcome.status, outcome.err) == (0, "translaudit: 1 name proposed\n")
    assert 'en.preferred = ["Lozivka"]' in (project / "found.toml").read_text(encoding="utf-8")
    assert call("glossary", "lint", "found.toml").status == 0
    (project / "own.toml").write_text('[concept.lozivka]\nen.preferred = ["the pub"]\n', encoding="utf-8")
    assert "[concept.lozivka-2]" in call("glossary", "mine", "news.en.txt", "--glossary", "own.toml").out


@pytest.mark.parametrize("kind", ["table", "markdown", "csv", "json"])
def test_a_report_on_a_glossary(call, project, kind):
    (project / "more.toml").write_text('[concept.unheard]\nen.preferred = ["never said"]\n', encoding="utf-8")
    outcome = call(
        "glossary", "report", "a.en.txt", "--no-default-glossaries", "--glossary", "house.toml", "--glossary",
        "more.toml", "--format", kind,
    )  # fmt: skip
    assert (outcome.status, outcome.err) == (0, "")
    assert all(word in outcome.out for word in ("Kharkov", "conflict", "unheard", "unused", "a.en.txt"))
    if kind == "json":
        assert json.loads(outcome.out)["concepts"][0]["forms"][0]["text"] == "Kharkov"


@pytest.mark.parametrize(("command", "commands"), [("glossary", glossary.COMMANDS), ("names", names.COMMANDS)])
def test_a_command_that_has_others_lists_them_and_each_has_its_help(call, command, commands):
    listed = call(command)
    assert listed.status == 2
    assert call(command, "--help").out == listed.out
    for one in commands:
        assert f"translaudit {command} {one} " in listed.out
        helped = call(command, one, "--help")
        assert helped.status == 0
        assert f"usage: translaudit {command} {one}" in helped.out
