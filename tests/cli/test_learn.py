"""`translaudit learn`, and what check does with what it learnt."""

from __future__ import annotations

import json

import pytest

from translaudit.__main__ import main

PAST = [
    ("The council raised the tax.", "Der Rat erhöhte die Steuer."),
    ("The tax is high.", "Die Steuer ist hoch."),
    ("Nobody likes the tax.", "Niemand mag die Steuer."),
    ("They pay the tax.", "Sie zahlen die Abgabe."),
    ("The tax is new.", "Die Abgabe ist neu."),
    ("The tax hurts guests.", "Die Abgabe schadet Gästen."),
]
NOW = [
    ("The council introduced a tax.", "Der Rat führte eine Steuer ein."),
    ("Hotels must collect the tax.", "Hotels müssen die Steuer einziehen."),
    ("The tax is high.", "Die Steuer ist hoch."),
    ("Guests complain about the tax.", "Gäste klagen über die Abgabe."),
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, rows in (("past.tsv", PAST), ("now.tsv", NOW)):
        lines = ["source\ttarget\tsource_lang\ttarget_lang", *[f"{one}\t{other}\ten\tde" for one, other in rows]]
        (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def learn(*arguments):
    return main(["learn", "--isolated", *arguments])


def drifts(capsys, *options):
    main(["check", "--isolated", "now.tsv", "--select", "term-drift", "--format", "json", *options])
    return [one["text"] for one in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.usefixtures("folder")
@pytest.mark.xfail(strict=True, reason="the drawn list has the words, so they are seen without a lexicon")
def test_check_sees_by_a_lexicon_what_no_list_tells(capsys):
    assert learn("past.tsv", "-o", "house.lex") == 0
    assert "learnt from 6 segments" in capsys.readouterr().err
    assert drifts(capsys) == []
    assert drifts(capsys, "--lexicon", "house.lex") == ["Abgabe"]


def test_a_config_names_lexicons(folder, capsys):
    learn("past.tsv", "-o", "house.lex")
    (folder / "translaudit.toml").write_text('lexicons = ["house.lex"]\n', encoding="utf-8")
    capsys.readouterr()
    main(["check", "now.tsv", "--select", "term-drift", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert [one["text"] for one in report["findings"]] == ["Abgabe"]
    assert "house.lex@" in report["scores"]["signature"]


@pytest.mark.usefixtures("folder")
def test_the_same_corpus_gives_the_same_bytes(capsys):
    learn("past.tsv")
    first = capsys.readouterr().out
    learn("past.tsv")
    assert capsys.readouterr().out == first
    assert "tax\tsteuer\t3\t6\t3" in first


def test_a_lexicon_is_added_to_what_is_new(folder):
    learn("past.tsv", "-o", "house.lex")
    assert learn("house.lex", "past.tsv", "-o", "house.lex") == 0
    assert (folder / "house.lex").read_text(encoding="utf-8").startswith("# translaudit lexicon 1: en de, 12 segments")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "nothing to learn from"),
        (["nowhere.tsv"], "nowhere.tsv"),
        (["nowhere.lex"], "cannot be read"),
        (["alone.en.txt"], "no text here with its original"),
        (["past.tsv", "spanish.tsv"], "en-de, es-en"),
    ],
)
def test_a_mistake_is_answered(folder, capsys, arguments, said):
    (folder / "alone.en.txt").write_text("A text.\n", encoding="utf-8")
    rows = "source\ttarget\tsource_lang\ttarget_lang\nLa ley es nueva.\tThe law is new.\tes\ten\n"
    (folder / "spanish.tsv").write_text(rows, encoding="utf-8")
    assert learn(*arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_what_is_no_lexicon_is_no_lexicon(capsys):
    assert main(["check", "--isolated", "now.tsv", "--lexicon", "past.tsv"]) == 2
    assert "past.tsv:1: this is no lexicon" in capsys.readouterr().err
