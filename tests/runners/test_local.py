"""Whatever the number of processes, the same documents in the same order."""

from __future__ import annotations

import json
import random

import pytest

from translaudit.audit import Settings, merge
from translaudit.model import Confidence, Examined, Summary, Tally
from translaudit.readers import discover
from translaudit.runners import local
from translaudit.runners.resources import Sources
from translaudit.runners.selection import rules_for
from translaudit.runners.session import Running


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """Files of both kinds and shuffled sizes, and limits so low that they are shared out in many errands."""
    monkeypatch.setattr(local, "_ENOUGH", 1000)
    monkeypatch.setattr(local, "_BATCH", 700)
    chance = random.Random(7)  # noqa: S311  the same each time
    for number in range(12):
        lines = ["Khаrkiv stood.", "All was well.", "The Nоrth too."]
        text = "\n".join(chance.choice(lines) for _ in range(chance.choice((1, 3, 40))))
        (tmp_path / f"{number:02}.en.txt").write_text(text, encoding="utf-8")
    for number in (3, 8):
        rows = [
            {
                "id": str(row),
                "target": "Khаrkiv" if row % 3 else "Sumy",
                "target_lang": "en",
                "document": f"d{row // 4}",
            }
            for row in range(100)
        ]
        whole = "\n".join(json.dumps(row) for row in rows)
        (tmp_path / f"{number:02}.rows.jsonl").write_text(whole, encoding="utf-8")
    return tmp_path


def _audit(folder, processes):
    sources, settings = Sources(default_glossaries=False), Settings(Confidence.LOW)
    jobs = discover([str(folder)])
    return list(local.audit_paths(jobs, sources, rules_for(), settings, processes=processes))


def test_one_process_two_and_three_say_the_same(corpus):
    alone = _audit(corpus, 1)
    assert len(alone) == 12 + 2 * 25
    assert sum(len(one.findings) for one in alone) > 100
    assert [one.summary.path for one in alone] == sorted(one.summary.path for one in alone)
    assert _audit(corpus, 2) == alone
    assert _audit(corpus, 3) == alone


def test_a_lone_text_is_examined_here(corpus, monkeypatch):
    monkeypatch.setattr(local, "_in_several", lambda *_: pytest.fail("another process was asked"))
    for path in corpus.iterdir():
        if path.name != "01.en.txt":
            path.unlink()
    (corpus / "01.en.txt").write_text("Khаrkiv stood.\n" * 100, encoding="utf-8")
    assert len(_audit(corpus, 2)) == 1


def test_an_error_in_another_process_comes_through(corpus):
    from translaudit.errors import InputError

    (corpus / "05.en.txt").write_bytes(b"\xff")
    with pytest.raises(InputError) as caught:
        _audit(corpus, 2)
    assert caught.value.path.endswith("05.en.txt")
    assert caught.value.hint


def test_little_work_stays_here(tmp_path, monkeypatch):
    (tmp_path / "a.en.txt").write_text("Khаrkiv", encoding="utf-8")
    monkeypatch.setattr(local, "_in_several", None)
    assert len(_audit(tmp_path, 4)) == 1


def test_findings_below_the_asked_confidence_are_counted_only(corpus):
    jobs, sources = discover([str(corpus)]), Sources(default_glossaries=False)
    every = [one for done in _audit(corpus, 1) for one in done.findings]
    shown = list(local.audit_paths(jobs, sources, rules_for(), Settings(Confidence.HIGH), processes=1))
    assert [one for done in shown for one in done.findings] == [
        one for one in every if one.confidence == Confidence.HIGH
    ]


@pytest.mark.parametrize("count", [0, 1, 2, 7, 64, 100])
def test_the_running_tally_is_the_merge_of_all(count):
    running, whole = Running(), Tally()
    for number in range(count):
        tally = Tally({("words",): number, (f"k{number % 5}",): 1}, {("p",): ((f"d{number:03}", "", 0, 0, 0, ""),)})
        running.add(Examined((), tally, Summary("p", "d", None, "", "en", 0, 0)))
        whole = merge(whole, tally)
    assert running.tally == whole
    assert len(running._tallies) <= 8  # noqa: SLF001  what it is for
