"""Resources from settings, and the cache of compiled forms."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from translaudit.forms import Forms
from translaudit.lexicon.trap_files import compiled
from translaudit.lexicon.traps import TrapSet
from translaudit.runners import build as build_package
from translaudit.runners import cache, files, resources
from translaudit.runners.data import PACKAGE
from translaudit.runners.files import replaced
from translaudit.runners.resources import Sources, build, signatures
from translaudit.storage import contents, kept
from translaudit.storage.kept import cache_folder
from translaudit.text import language

TABLE = Path(language.__file__).with_name("languages.toml")
PLACES = '[concept.kharkiv]\nkind = "place"\nuk.preferred = ["Харків"]\nru.preferred = ["Харьков"]\n'


@pytest.fixture
def bundled(tmp_path, monkeypatch):
    """A small bundled termbase and a cache folder of its own."""
    folder = tmp_path / "glossaries"
    folder.mkdir()
    (folder / "places.toml").write_text(PLACES, encoding="utf-8")
    monkeypatch.setattr(contents, "BUILT", tmp_path / "nowhere")  # what was built is not of these
    monkeypatch.setattr(cache, "data_folder", lambda _name: folder)
    monkeypatch.setattr(resources, "data_folder", lambda _name: folder)
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(tmp_path / "cache"))
    _changed()
    yield folder
    _changed()


def _changed():
    """As a new process finds things."""
    cache._material.cache_clear()  # noqa: SLF001
    cache._termbases.cache_clear()  # noqa: SLF001
    cache._seen.clear()  # noqa: SLF001


def _unwanted(*_args):
    pytest.fail("compiled although the cache has it")


def _texts(data):
    forms = Forms(data)
    return sorted({forms.patterns[number][0] for number in range(len(forms.patterns))})


def test_the_second_time_nothing_is_compiled(bundled, monkeypatch):
    first = _texts(cache.bundled_forms("en", {}))
    assert {"Kharkiv", "Kharkov"} <= set(first)
    _changed()
    monkeypatch.setattr(cache, "forms_made", _unwanted)
    assert _texts(cache.bundled_forms("en", {})) == first
    assert bundled.exists()


def test_what_forms_are_made_of_is_in_the_key(bundled):
    keys = {cache.key("en", {}), cache.key("de", {}), cache.key("en", {"language": "ru"})}
    keys.add(cache.key("en", {"schemes": {"uk": "uk-iso9"}}))
    (bundled / "places.toml").write_text(PLACES + "# more\n", encoding="utf-8")
    _changed()
    keys.add(cache.key("en", {}))
    (bundled / "places.toml").rename(bundled / "other.toml")
    _changed()
    keys.add(cache.key("en", {}))
    assert len(keys) == 6


@pytest.mark.parametrize("damage", [b"", b"nonsense", None], ids=["empty", "nonsense", "cut"])
def test_a_damaged_file_is_made_anew(bundled, tmp_path, damage):
    first = _texts(cache.bundled_forms("en", {}))
    (path,) = (tmp_path / "cache").glob("en-*.bin")
    whole = path.read_bytes()
    _changed()
    path.write_bytes(whole[:-5] if damage is None else damage)
    assert _texts(cache.bundled_forms("en", {})) == first
    assert path.read_bytes() == whole
    assert bundled.exists()


def test_a_cache_that_cannot_be_written_does_no_harm(bundled, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert "Kharkiv" in _texts(cache.bundled_forms("en", {}))
    assert bundled.exists()


def test_the_built_files_are_those_looked_for(bundled, tmp_path, monkeypatch):
    (tmp_path / "built").mkdir()
    (tmp_path / "built" / f"en-{'0' * 32}.bin").write_bytes(b"")
    (tmp_path / "built" / "others-own.bin").write_bytes(b"")
    build_package.build(["en"], tmp_path / "built")
    names = {path.name for path in (tmp_path / "built").iterdir()}
    assert names >= {f"{cache.key('en', {})}.bin", f"{cache.traps_key('id', 'en')}.bin", "stamp.bin"}
    assert {name for name in names if not name.startswith("traps-")} == {
        f"{cache.key('en', {})}.bin", "company", "expressions.bin", "kinds", "modules.bin", "others-own.bin", "phrasemes",
        "readings", "senses", "stamp.bin", "tables.bin", "cities", "vocabulary", "words",
    }  # fmt: skip
    assert kept._built_table(str(tmp_path / "built"), kept.table_name(TABLE)) == kept.table(TABLE)  # noqa: SLF001  what is built
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(tmp_path / "built"))
    monkeypatch.setattr(cache, "forms_made", _unwanted)
    assert "Kharkiv" in _texts(cache.bundled_forms("en", {}))
    assert bundled.exists()


def test_cache_folder_follows_the_environment(monkeypatch):
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", "/a")
    assert str(cache_folder()) == "/a"
    monkeypatch.delenv("TRANSLAUDIT_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "/b")
    assert str(cache_folder()) == "/b/translaudit"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "/c")
    assert str(cache_folder()) == "/c/.cache/translaudit"


def test_own_termbases_go_first_and_the_house_is_per_language(bundled, tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('[concept.sumy]\nkind = "place"\nuk.preferred = ["Суми"]\n', encoding="utf-8")
    found = build(Sources((str(own),), default_glossaries=True, house={"en": {"language": "ru", "schemes": {}}}))
    first, second = found.forms("en-GB")
    assert (first.thing(0).id, second.thing(0).id) == ("sumy", "kharkiv")
    assert (first.thing(0).bundled, second.thing(0).bundled) == (False, True)
    assert second.thing(0).own == "ru"
    assert found.forms("de")[1].thing(0).own == "uk"
    assert bundled.exists()


def test_signatures_name_every_file(bundled, tmp_path):
    own = tmp_path / "own.toml"
    own.write_text("", encoding="utf-8")
    first, second = signatures(Sources((str(own),)))
    assert first == "own.toml@786a02"
    assert second.startswith("places.toml@")
    assert bundled.exists()


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    path = tmp_path / "out"
    path.write_bytes(b"old")
    path.chmod(0o640)

    def failing():
        with replaced(path) as stream:
            stream.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    assert path.read_bytes() == b"old"
    (tmp_path / "link").symlink_to(path)
    with replaced(tmp_path / "link") as stream:
        stream.write(b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["link", "out"]


def test_a_file_that_may_not_be_written_to_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "kept.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    monkeypatch.setattr(files.os, "access", lambda _path, mode: mode != os.W_OK)  # root may write whatever the mode
    with pytest.raises(PermissionError), replaced(path) as stream:
        stream.write(b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["kept.txt"]
    assert path.read_bytes() == b"old"


@pytest.fixture
def traps(tmp_path, monkeypatch):
    """The file of traps of one pair, in a package folder of its own, and a cache folder."""
    folder = tmp_path / "lexicon" / "traps"
    folder.mkdir(parents=True)
    (folder / "id-en.toml").write_text('source = "id"\ntarget = "en"\n', encoding="utf-8")
    (tmp_path / "lexicon" / "outlets.toml").write_text("outlets = []\n", encoding="utf-8")
    monkeypatch.setattr(cache, "PACKAGE", tmp_path)
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(tmp_path / "cache"))
    return folder / "id-en.toml"


def test_traps_from_the_cache_are_those_compiled(tmp_path, monkeypatch):
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(kept, "BUILT", tmp_path / "built")
    _changed()
    data = cache.bundled_traps("id", "en")
    assert data == compiled("id", "en")
    _changed()
    monkeypatch.setattr(cache, "traps_made", _unwanted)
    again = cache.bundled_traps("id", "en")
    one, other = TrapSet(data), TrapSet(again)
    assert list(one.traps) == list(other.traps)
    first = tomllib.loads((PACKAGE / "lexicon" / "traps" / "id-en.toml").read_text("utf-8"))["trap"][0]
    texts = [first["source"][0], first["wrong"][0]]
    for side, text in zip(("source", "target"), texts, strict=True):
        assert sorted(one.words(side, text)) == sorted(other.words(side, text)) != []


@pytest.mark.parametrize("pair", [("sv", "en"), ("", "en"), ("../id", "en"), ("id", "en-GB")])
def test_a_pair_without_traps(pair):
    assert cache.bundled_traps(*pair) is None


def test_what_traps_are_made_of_is_in_the_key(traps, tmp_path, monkeypatch):
    monkeypatch.setattr(cache.contents, "found", lambda _name: None)  # of files that change, no stamp knows the hash
    keys = {cache.traps_key("id", "en")}
    for path in (traps, tmp_path / "lexicon" / "outlets.toml", tmp_path / "lexicon" / "traps.py"):
        path.write_text(f"# {path.name}\n", encoding="utf-8")
        keys.add(cache.traps_key("id", "en"))
    assert len(keys) == 4
