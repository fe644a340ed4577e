"""What the tests of the command line share: a project folder with a termbase and texts, and a way to call the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from translaudit.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

HOUSE = """\
[concept.kharkiv]
kind = "place"
en.preferred = ["Kharkiv"]
en.deprecated = ["Kharkov"]
uk.preferred = ["Харків"]
"""
ROWS = (
    '{"id": "1", "source": "Харків знову без світла.", "target": "Kharkov is dark again.", '
    '"source_lang": "uk", "target_lang": "en", "document": "d1"}\n'
    '{"id": "2", "source": "Тиша.", "target": "Silence.", "source_lang": "uk", "target_lang": "en", "document": "d2"}\n'
)


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """A folder to be in, with `house.toml`, `rows.jsonl`, a text with a fault and one without."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "house.toml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text(ROWS, encoding="utf-8")
    (tmp_path / "a.en.txt").write_text("Rain fell. Kharkov is dark again.\n", encoding="utf-8")
    (tmp_path / "fine.en.txt").write_text("Kharkiv is dark again.\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def call(capsys):
    """Call the program in this process: its exit status, standard output and standard error."""

    def run(*arguments: str) -> Outcome:
        capsys.readouterr()
        status = main(list(arguments))
        return Outcome(status, *capsys.readouterr())

    return run


@pytest.fixture
def check(call, project):  # noqa: ARG001  the folder to be in
    """Call `check` with the project's termbase only."""

    def run(*arguments: str) -> Outcome:
        return call("check", *arguments, "--glossary", "house.toml", "--no-default-glossaries")

    return run
