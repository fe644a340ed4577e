"""The desk's news: concepts that compete, when they changed, and names to propose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from translaudit.__main__ import main
from translaudit.termbase.load import parse

NEWS = str(Path(__file__).resolve().parents[2] / "corpora" / "newsdesk" / "news.tsv")


@pytest.fixture
def said(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        assert main(["glossary", *arguments]) == 0
        return capsys.readouterr().out

    return call


def test_the_report_tells_what_competes(said):
    concepts = json.loads(said("report", NEWS, "--format", "json"))["concepts"]
    assert {one["concept"]: one["status"] for one in concepts} == {
        "kharkiv": "conflict",
        "kyiv": "conflict",
        "volodymyr-zelenskyy": "drift",
        "odesa": "ok",
        "poltava": "ok",
    }


def test_the_page_tells_since_when(said):
    page = said("report", NEWS, "--format", "html")
    assert "From 2022-03-03: <b><bdi>Kharkiv</bdi></b> in 6 of 6 documents" in page
    assert "From 2022-03-28: <b><bdi>Kyiv</bdi></b>" not in page  # 3 of 3 after 0 of 5 may be chance


def test_three_names_are_proposed(said):
    termbase = parse(said("mine", NEWS), "toml")
    assert [[term.text for term in concept.terms if term.lang == "en"] for concept in termbase.concepts] == [
        ["Huliaipilska Balka", "Guliaipilska Balka", "Hulyaipilska Balka"],
        ["Lesia Prykhodchenko", "Lesya Prihodchenko"],
        ["Myroslav Shcherban", "Miroslav Scherban"],
    ]
