"""What files hold is known by a look at them as long as none has changed, and read from them else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from translaudit.storage import bytefile, contents
from translaudit.storage.digest import blake2b

FILES = {"a.py": "1", "text/b.toml": "b = 1", "text/deep/c.tsv": "c\tc", "data/glossaries/d.toml": "d = 1"}


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package as it was built."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(contents, "PACKAGE", tmp_path)
    monkeypatch.setattr(contents, "BUILT", tmp_path / "data" / "compiled")
    bytefile.write(contents.BUILT / contents.STAMP, contents.stamp({"more": 7}))
    return tmp_path


def digits(text):
    return blake2b(text.encode()).hexdigest()[:32]


def unread(monkeypatch):
    def never(path):
        pytest.fail(f"{path} was read")

    monkeypatch.setattr(Path, "read_bytes", never)


def changed(package, change):
    path = package / "text" / "b.toml"
    if change == "another size":
        path.write_text("b = 11", encoding="utf-8")
    elif change == "a new file":
        path.with_name("new.toml").write_text("", encoding="utf-8")
    elif change == "a file less":
        path.unlink()
    elif change == "a new folder":
        (package / "more").mkdir()
    else:
        path.write_text("b = 2", encoding="utf-8")
        later = path.stat().st_mtime + 3600
        os.utime(path, (later, later))


@pytest.mark.parametrize("name", FILES)
def test_what_was_built_is_known_by_a_look(package, name, monkeypatch):
    unread(monkeypatch)
    assert contents.digest(package / name) == digits(FILES[name])
    assert contents.found("more") == 7


@pytest.mark.parametrize("change", ["another size", "a new file", "a file less", "a new folder", "a later time"])
def test_after_a_change_files_are_read(package, change):
    changed(package, change)
    assert contents.found("more") is None
    (package / "a.py").write_text("2", encoding="utf-8")
    assert contents.digest(package / "a.py") == digits("2")


def test_other_files_are_read(package, tmp_path_factory):
    path = tmp_path_factory.mktemp("other") / "a.py"
    path.write_text("3", encoding="utf-8")
    assert contents.digest(path) == digits("3")
    with pytest.raises(FileNotFoundError):
        contents.digest(package / "none.py")


def test_a_folder_is_known_by_what_the_program_reads_in_it(package, tmp_path_factory, monkeypatch):
    same, other = (shutil.copytree(package / "text", tmp_path_factory.mktemp(name) / "text") for name in ("a", "b"))
    (same / "notes.md").write_text("of no account", encoding="utf-8")
    (other / "b.toml").write_text("b = 2", encoding="utf-8")
    read = contents.digest(same)
    assert contents.digest(other) != read
    unread(monkeypatch)
    assert contents.digest(package / "text") == read


def test_without_a_stamp_files_are_read(package):
    (contents.BUILT / contents.STAMP).unlink()
    assert contents.found("more") is None
    assert contents.digest(package / "a.py") == digits("1")
