"""`check --add-ignore`: comments where texts take them, entries of the config elsewhere, and nothing else changed."""

from __future__ import annotations

import json
import tomllib

import pytest

REASON = "a quotation"
ALLOW = f"translaudit: allow deprecated-term -- {REASON}"
ROWS = "source\ttarget\tsource_lang\ttarget_lang\nХарків.\tKharkov is dark.\tuk\ten\nХарків.\tIn Kharkov.\tuk\ten\n"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("t.en.txt", "Kharkov is dark.\n", f"Kharkov is dark. # {ALLOW}\n"),
        ("t.en.txt", "\ufeffFine.\r\nKharkov", f"\ufeffFine.\r\nKharkov # {ALLOW}"),
        ("t.en.txt", "Kharkov and Kharkov.\n", f"Kharkov and Kharkov. # {ALLOW}\n"),
        (
            "t.en.txt",
            "Kharkov. # translaudit: allow TA106 -- old\n",
            f"Kharkov. # translaudit: allow TA106, deprecated-term -- old; {REASON}\n",
        ),
        ("t.en.md", "In Kharkov  \nand on.\n", f"In Kharkov <!-- {ALLOW} -->  \nand on.\n"),
        ("t.en.md", "In Kharkov\\\nand on.\n", f"In Kharkov <!-- {ALLOW} -->\\\nand on.\n"),
        ("t.en.md", "| Kharkov |\n| --- |\n| x |\n", f"| Kharkov <!-- {ALLOW} --> |\n| --- |\n| x |\n"),
        (
            "t.en.md",
            "Kharkov. <!-- translaudit: allow TA106 -- old -->\n",
            f"Kharkov. <!-- translaudit: allow TA106, deprecated-term -- old; {REASON} -->\n",
        ),
        ("t.en.html", "<p>In\nKharkov now</p>\n", f"<p>In\nKharkov now</p> <!-- {ALLOW} -->\n"),
    ],
)
def test_comments(check, project, name, before, after):
    file = project / name
    file.write_bytes(before.encode())
    outcome = check(name, "--add-ignore", REASON)
    assert outcome.status == 0
    assert file.read_bytes().decode() == after
    assert "in 1 file" in outcome.err
    assert not (project / "translaudit.toml").exists()
    again = check(name, "--add-ignore", "another reason")
    assert "allowed 0 findings in 0 files" in again.err
    assert file.read_bytes().decode() == after


def test_other_encodings_keep_their_bytes(check, project):
    (project / "t.en.txt").write_bytes("Дощ. Kharkov is dark.\n".encode("cp1251"))
    assert check("t.en.txt", "--encoding", "cp1251", "--target-lang", "en", "--add-ignore", "цитата").status == 0
    expected = "Дощ. Kharkov is dark. # translaudit: allow deprecated-term -- цитата\n"
    assert (project / "t.en.txt").read_bytes() == expected.encode("cp1251")


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        pytest.param("t.en.html", '<p>Kharkov <a\n href="x">more</a></p>\n', True, id="within a tag"),
        pytest.param("t.en.html", "<textarea>Kharkov\nx</textarea>\n", False, id="where comments are text"),
        pytest.param("t.en.md", "Kharkov. <!-- translaudit: allow TA106 -- x until 2030-01-01 -->\n", True, id="ends"),
        pytest.param("t.en.txt", "Kharkov. # translaudit: allow-file TA106 -- x\n", True, id="another comment"),
    ],
)
def test_where_no_comment_can_stand_the_config_has_an_entry(check, project, monkeypatch, name, text, kept):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 2026-09-21
    (project / name).write_text(text, encoding="utf-8")
    outcome = check(name, "--add-ignore", REASON)
    assert outcome.status == 0
    if kept:
        assert (project / name).read_text(encoding="utf-8") == text
        assert tomllib.loads((project / "translaudit.toml").read_text(encoding="utf-8"))["allow"]


def test_rows_are_allowed_in_the_config(check, project):
    (project / "translaudit.toml").write_text('glossaries = ["house.toml"] # ours', encoding="utf-8")
    (project / "r.tsv").write_text(ROWS, encoding="utf-8")
    outcome = check("r.tsv", "--add-ignore", f"{REASON} until 2030-01-01")
    assert outcome.status == 0
    assert (project / "r.tsv").read_text(encoding="utf-8") == ROWS
    whole = (project / "translaudit.toml").read_text(encoding="utf-8")
    assert whole.startswith('glossaries = ["house.toml"] # ours\n\n[[allow]]\n')
    entries = tomllib.loads(whole)["allow"]
    assert [(one["path"], one["rule"], one["reason"], one["until"]) for one in entries] == [
        ("r.tsv", "deprecated-term", REASON, "2030-01-01")
    ] * 2
    assert "allowed in the texts or the config" in check("r.tsv").out
    check("r.tsv", "--add-ignore", "again")
    assert (project / "translaudit.toml").read_text(encoding="utf-8") == whole


def test_an_entry_goes_with_its_finding_and_is_told_when_idle(check, project, monkeypatch):
    (project / "r.tsv").write_text(ROWS, encoding="utf-8")
    check("r.tsv", "--add-ignore", f"{REASON} until 2030-01-01")
    moved = ROWS.replace("Харків.\tIn", "Тиша.\tSilence.\tuk\ten\nХарків.\tIn")
    (project / "r.tsv").write_text(moved, encoding="utf-8")
    assert check("r.tsv").status == 0
    (project / "r.tsv").write_text(ROWS.replace("In Kharkov", "In Kharkiv"), encoding="utf-8")
    assert "“allow” of deprecated-term in r.tsv allows nothing any more" in check("r.tsv").err
    assert check("a.en.txt").err == ""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")  # 2030-03-17
    ended = check("r.tsv")
    assert ended.status == 1
    assert "ended on 2030-01-01" in ended.err


def test_allowed_rows_do_not_lower_the_fidelity(check, project):
    (project / "r.tsv").write_text(ROWS, encoding="utf-8")
    check("r.tsv", "--add-ignore", REASON)
    report = json.loads(check("r.tsv", "--format", "json").out)
    assert report["allowed"] == 2
    assert report["scores"]["fidelity"]["penalty"] == 0


def test_in_pyproject_the_entry_stands_under_its_table(check, project):
    (project / "pyproject.toml").write_text("[tool.translaudit]\nfail-on = 'minor'\n", encoding="utf-8")
    (project / "r.tsv").write_text(ROWS, encoding="utf-8")
    check("r.tsv", "--add-ignore", REASON)
    whole = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    assert len(whole["tool"]["translaudit"]["allow"]) == 2
    assert check("r.tsv").status == 0


def test_only_what_is_selected_is_allowed(check, project):
    outcome = check("a.en.txt", "--ignore", "deprecated-term", "--add-ignore", REASON)
    assert "allowed 0 findings" in outcome.err
    assert ALLOW not in (project / "a.en.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("reason", ["", "  ", "x --> y"])
def test_a_reason_that_no_comment_can_hold_is_answered(check, project, reason):
    before = (project / "a.en.txt").read_bytes()
    outcome = check("a.en.txt", "--add-ignore", reason)
    assert outcome.status == 2
    assert "is no reason" in outcome.err
    assert (project / "a.en.txt").read_bytes() == before


def test_it_does_not_go_with_a_diff(check, project):
    before = (project / "a.en.txt").read_bytes()
    assert check("a.en.txt", "--diff", "--add-ignore", REASON).status == 2
    assert (project / "a.en.txt").read_bytes() == before


def test_a_config_that_is_not_in_use_is_not_written(check, project):
    (project / "translaudit.toml").write_text("", encoding="utf-8")
    (project / "r.tsv").write_text(ROWS, encoding="utf-8")
    outcome = check("r.tsv", "--isolated", "--add-ignore", REASON)
    assert outcome.status == 2
    assert "not in use" in outcome.err
    assert (project / "translaudit.toml").read_text(encoding="utf-8") == ""


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('rule = "x"\nreason = "y"', "entry 1 of “allow” has no fingerprint"),
        ('rule = "x"\nreason = "y"\nfingerprint = "z"\nwhy = ""', "unknown key “why” in entry 1"),
        ('rule = "x"\nreason = "y"\nfingerprint = "z"\nuntil = "May"', "“May” is no date"),
    ],
)
def test_an_entry_that_is_none_is_answered(check, project, entry, said):
    (project / "translaudit.toml").write_text(f"[[allow]]\n{entry}\n", encoding="utf-8")
    outcome = check("a.en.txt")
    assert outcome.status == 2
    assert said in outcome.err
