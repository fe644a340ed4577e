"""A process that audits again and again, as a server or a script does, takes no more memory for it."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from importlib import import_module
from pathlib import Path

import pytest

from translaudit.model import Bitext, Side
from translaudit.resources import Resources
from translaudit.runners.selection import rules_for

auditing = import_module("translaudit.audit")  # `translaudit.audit` is the function
SOURCE = "Presiden Rusia Vladimir Putin tiba di Kharkiv pada {} Maret 2022. Ia tidak menjawab pertanyaan wartawan."
TARGET = (
    "Russian President Vladimir Putin arrived in Kharkov on 13 March 2022. He answered the questions of journalists."
)
PROGRAM = """
import gc, sys
from pathlib import Path
from translaudit.__main__ import main
from translaudit.config import Config
from translaudit.lsp.auditing import audit
from translaudit.web.desk import Asked, Desk

folder, source, target = sys.argv[1:4]
translation, original = Path(folder, "a.en.txt"), Path(folder, "a.id.txt")
translation.write_text(target, encoding="utf-8")
desk = Desk(Config())
held = (gc.isenabled(), gc.get_threshold(), gc.get_freeze_count())

def command(text):
    original.write_text(text, encoding="utf-8")
    assert main(["check", str(translation), "--source", str(original), "--isolated", "--quiet"]) == 1

def page(text):
    assert desk.page(Asked(target, text, "en", "id"))[1]

def editor(text):
    assert audit(str(translation), {str(translation): target, str(original): text}).findings

def megabytes():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4 // 1024

one = {"command": command, "page": page, "editor": editor}[sys.argv[4]]
for number in range(40):
    one(source.format(number + 1))
    if number == 9:
        before = megabytes()
print(megabytes() - before, held == (gc.isenabled(), gc.get_threshold(), gc.get_freeze_count()))
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="no /proc")
@pytest.mark.parametrize("way", ["command", "page", "editor"])
def test_thirty_more_audits_take_no_more_memory_and_leave_the_collector_alone(way, tmp_path):
    command = [sys.executable, "-c", PROGRAM, str(tmp_path), SOURCE, TARGET, way]
    grown, alone = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert int(grown) < 25
    assert alone == "True"


def test_a_document_goes_without_the_collector(monkeypatch):
    made = []

    class Document(auditing.Document):
        def __init__(self, *given):
            super().__init__(*given)
            made.append(weakref.ref(self))

    monkeypatch.setattr(auditing, "Document", Document)
    bitext = Bitext("a", Side("a.en.txt", "en", TARGET), Side("a.id.txt", "id", SOURCE.format(12)))
    gc.collect()
    gc.disable()
    try:
        assert auditing.examine(bitext, Resources(), rules_for(), auditing.Settings()).findings
        assert [one() for one in made] == [None]
    finally:
        gc.enable()
