"""What is kept of the last audit is what an audit anew would say, and whatever has changed is examined."""

from __future__ import annotations

import errno
import io
import os
import pickle
import shutil
import time

import pytest

from translaudit.audit import Settings
from translaudit.model import Confidence
from translaudit.readers import discover
from translaudit.runners import local, results
from translaudit.runners.per_path import PathSettings
from translaudit.runners.resources import Sources
from translaudit.runners.selection import rules_for

LOW = Settings(Confidence.LOW, today="2026-11-01")
ROW = '{{"id": "{0}", "target": "Khаrkiv no. {0} stood.", "target_lang": "en", "document": "d{1}"}}\n'


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """Five texts and a file of rows in a folder of their own, however little kept, and in a cache of its own."""
    monkeypatch.setattr(local, "_WORTH_KEEPING", 0)
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.en.txt").write_text(f"Khаrkiv stood {number} days.", encoding="utf-8")
    (folder / "2.rows.jsonl").write_text("".join(ROW.format(row, row // 4) for row in range(20)), encoding="utf-8")
    return folder


@pytest.fixture
def examined(monkeypatch):
    """The names of the documents that were examined, since the list was last cleared."""
    names: list[str] = []
    real = local.examine

    def noting(bitext, *rest):
        names.append(bitext.name.rpartition("/")[2])
        return real(bitext, *rest)

    monkeypatch.setattr(local, "examine", noting)
    return names


def _audit(folder, settings=LOW, *, sources=None, rules=(), **more):
    jobs = discover([str(folder)])
    sources = sources or Sources(default_glossaries=False)
    return list(local.audit_paths(jobs, sources, rules_for(rules), settings, processes=1, cache=True, **more))


def test_nothing_is_examined_twice_and_all_is_said_again(corpus, examined):
    first = _audit(corpus)
    assert len(first) == len(examined) == 10
    assert sum(len(one.findings) for one in first) == 25
    examined.clear()
    assert _audit(corpus) == first
    assert examined == []


def test_without_the_cache_nothing_is_kept(corpus, examined):
    jobs, sources = discover([str(corpus)]), Sources(default_glossaries=False)
    for _ in range(2):
        list(local.audit_paths(jobs, sources, rules_for(), LOW, processes=1))
    assert len(examined) == 20
    assert not (corpus.parent / "cache" / "results").exists()


@pytest.mark.parametrize("processes", [1, 2])
def test_only_what_has_changed_is_examined(corpus, examined, monkeypatch, processes):
    _audit(corpus)
    (corpus / "1.en.txt").write_text("Khаrkiv and Kharkоv stood.", encoding="utf-8")
    (corpus / "5.en.txt").write_text("Lvіv stood, too.", encoding="utf-8")
    (corpus / "3.en.txt").unlink()
    examined.clear()
    monkeypatch.setattr(local, "_ENOUGH", 0)
    jobs, sources = discover([str(corpus)]), Sources(default_glossaries=False)
    found = list(local.audit_paths(jobs, sources, rules_for(), LOW, processes=processes, cache=True))
    if processes == 1:
        assert examined == ["1.en.txt", "5.en.txt"]
    assert found == list(local.audit_paths(jobs, sources, rules_for(), LOW, processes=1))
    examined.clear()
    assert _audit(corpus) == found
    assert examined == []


def test_a_changed_original_counts_as_changed(corpus, examined):
    (corpus / "0.uk.txt").write_text("Харків стояв.", encoding="utf-8")
    job = [one._replace(source=str(corpus / "0.uk.txt")) for one in discover([str(corpus / "0.en.txt")])]
    given = Sources(default_glossaries=False), rules_for(), LOW
    list(local.audit_paths(job, *given, cache=True))
    (corpus / "0.uk.txt").write_text("Харків лежав.", encoding="utf-8")
    list(local.audit_paths(job, *given, cache=True))
    assert len(examined) == 2


CHANGES = {
    "confidence": {"settings": Settings(Confidence.HIGH, today="2026-11-01")},
    "rules": {"rules": ("mixed-script",)},
    "termbase": {"sources": Sources(("house.csv",), default_glossaries=False)},
    "house": {"sources": Sources(default_glossaries=False, house={"en": {"language": "ru"}})},
    "paths": {"per_path": (PathSettings("1.*", ".", frozenset({"mixed-script"})),)},
}


@pytest.mark.parametrize("change", CHANGES)
def test_another_question_is_asked_anew(corpus, examined, monkeypatch, change):
    monkeypatch.chdir(corpus)
    (corpus.parent / "house.csv").write_text(
        "concept,lang,term,status,note\nsumy,en,Sumy,preferred,\n", encoding="utf-8"
    )
    more = CHANGES[change]
    if change == "termbase":
        more = {"sources": Sources((str(corpus.parent / "house.csv"),), default_glossaries=False)}
    _audit(corpus)
    examined.clear()
    _audit(corpus, **more)
    assert len(examined) == 10
    examined.clear()
    _audit(corpus, **more)
    assert examined == []


def test_a_termbase_that_has_changed_is_another(corpus, examined):
    termbase = corpus.parent / "house.csv"
    for status in ("preferred", "deprecated"):
        termbase.write_text(f"concept,lang,term,status,note\nsumy,en,Sumy,{status},\n", encoding="utf-8")
        _audit(corpus, sources=Sources((str(termbase),), default_glossaries=False))
    assert len(examined) == 20


def test_the_day_counts_only_where_a_comment_may_end(corpus, examined):
    (corpus / "1.en.txt").write_text(
        "Khаrkiv. # translaudit: allow mixed-script -- quoted until 2026-11-01\n", encoding="utf-8"
    )
    first = _audit(corpus)
    examined.clear()
    second = _audit(corpus, LOW._replace(today="2026-11-02"))
    assert examined == ["1.en.txt"]
    assert [len(one.allowed) for one in first] != [len(one.allowed) for one in second]


def _note(reference):
    return (
        '<xliff version="1.2"><file original="a" source-language="uk" target-language="en"><body>\n<trans-unit id="1">'
        f"<note>{reference} allow mixed-script -- quoted until 2026-11-01</note>\n"
        "<source>Харків</source><target>Khаrkiv</target></trans-unit>\n</body></file></xliff>"
    )


COMMENT = "Khаrkiv. # translaudit: allow mixed-script -- quoted until 2026-11-01\n"
ENDING = {
    "utf-16": ("a.en.txt", COMMENT, "utf-16"),
    "utf-32-be": ("a.en.txt", COMMENT, "utf-32-be"),
    "decimal reference": ("a.xlf", _note("translaudit&#58;"), "utf-8"),
    "hexadecimal reference": ("a.xlf", _note("&#x74;ranslaudit:"), "utf-8"),
}


@pytest.mark.parametrize("case", ENDING)
def test_a_comment_may_end_however_it_is_written(corpus, case):
    name, text, encoding = ENDING[case]
    path = corpus.parent / name
    path.write_text(text, encoding=encoding)
    jobs, given = discover([str(path)]), (Sources(default_glossaries=False), rules_for())
    allowed = [
        len(next(iter(local.audit_paths(jobs, *given, settings, encoding=encoding, cache=True))).allowed)
        for settings in (LOW, LOW._replace(today="2026-11-02"))
    ]
    assert allowed == [1, 0]


@pytest.mark.parametrize("part", ["program", "_beside"])
def test_another_program_asks_anew(corpus, examined, monkeypatch, part):
    _audit(corpus)
    monkeypatch.setattr(results, part, lambda: "another")
    _audit(corpus)
    assert len(examined) == 20


@pytest.mark.parametrize("damage", ["end", "middle", "empty", "other"])
def test_a_damaged_cache_is_passed_over(corpus, examined, damage):
    first = _audit(corpus)
    (path,) = (corpus.parent / "cache" / "results").iterdir()
    data = bytearray(path.read_bytes())
    if damage == "middle":
        data[len(data) // 3] ^= 1
    path.write_bytes({"end": data[:-1], "middle": data, "empty": b"", "other": b"x" * 100}[damage])
    examined.clear()
    assert _audit(corpus) == first
    assert examined


def test_what_is_kept_can_name_no_other_class(corpus):
    _audit(corpus)
    (path,) = (corpus.parent / "cache" / "results").iterdir()
    with path.open("rb") as stream, pytest.raises(pickle.UnpicklingError, match=r"found os\.system"):
        results._Unpickler(stream).find_class("os", "system")  # noqa: SLF001  what it is for


def test_a_file_that_changes_meanwhile_is_not_kept(corpus, examined):
    jobs, sources = discover([str(corpus)]), Sources(default_glossaries=False)
    stream = local.audit_paths(jobs, sources, rules_for(), LOW, processes=1, cache=True)
    for one in stream:
        if one.summary.document.endswith("0.en.txt"):
            (corpus / "0.en.txt").write_text("Khаrkiv was written while it was read.", encoding="utf-8")
    examined.clear()
    _audit(corpus)
    assert examined == ["0.en.txt"]


def test_nothing_is_kept_where_a_termbase_changes_meanwhile(corpus, examined):
    termbase = corpus.parent / "house.csv"
    row = "concept,lang,term,status,note\nsumy,en,Sumy,{0},\n"
    termbase.write_text(row.format("preferred"), encoding="utf-8")
    sources = Sources((str(termbase),), default_glossaries=False)
    stream = local.audit_paths(discover([str(corpus)]), sources, rules_for(), LOW, processes=1, cache=True)
    next(stream)
    termbase.write_text(row.format("deprecated"), encoding="utf-8")
    list(stream)
    termbase.write_text(row.format("preferred"), encoding="utf-8")
    examined.clear()
    _audit(corpus, sources=sources)
    assert len(examined) == 10


class _Full(io.BytesIO):
    """A disk with room for so many bytes."""

    room = 3_000

    def write(self, data):
        if self.tell() + len(data) > self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(data)

    def close(self):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _nowhere():
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.mark.parametrize("place", [_Full, _nowhere])
def test_an_audit_goes_on_where_there_is_no_room_for_what_it_would_keep(corpus, monkeypatch, place):
    expected = _audit(corpus)
    shutil.rmtree(corpus.parent / "cache")
    monkeypatch.setattr(results, "_begun", lambda _path: place())
    assert _audit(corpus) == expected
    assert list((corpus.parent / "cache" / "results").iterdir()) == []


def test_what_an_interrupted_audit_had_done_is_kept(corpus, examined):
    jobs, sources = discover([str(corpus)]), Sources(default_glossaries=False)
    stream = local.audit_paths(jobs, sources, rules_for(), LOW, processes=1, cache=True)
    for one in stream:
        if one.summary.document.endswith("1.en.txt"):
            break
    stream.close()
    examined.clear()
    _audit(corpus)
    assert "0.en.txt" not in examined
    assert len(examined) == 9


def test_a_file_that_cannot_be_kept_is_examined(corpus, monkeypatch):
    first = _audit(corpus)
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(corpus / "0.en.txt"))  # a file, so no folder can be made in it
    assert _audit(corpus) == first


def test_what_was_used_longest_ago_makes_room(corpus, monkeypatch):
    folder = corpus.parent / "cache" / "results"
    folder.mkdir(parents=True)
    old, older, killed, running = (
        folder / name for name in ("a" * 32 + ".bin", "b" * 32 + ".bin", ".killed.tmp", ".running.tmp")
    )
    for path, size, age in ((old, 9_000_000, 9), (older, 9_000_000, 50), (killed, 1, 100_000), (running, 1, 9)):
        path.write_bytes(b"x" * size)
        os.utime(path, (time.time() - age, time.time() - age))
    monkeypatch.setattr(results, "_ROOM", 10_000_000)
    _audit(corpus)
    left = set(folder.iterdir())
    assert {old, running} < left
    assert left.isdisjoint({older, killed})
    assert len(left) == 3
