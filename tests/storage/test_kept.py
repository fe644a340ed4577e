"""What is kept as bytes comes back as it was, or not at all."""

from __future__ import annotations

import pytest

from translaudit.storage import kept


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A cache folder of its own, and nothing built in."""
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(kept, "BUILT", tmp_path / "built")
    return tmp_path / "cache"


@pytest.mark.parametrize("size", [0, 10, 200_000], ids=["none", "small", "large"])
def test_what_was_written_is_read(tmp_path, size):
    made = {"text": "Харків", "rows": [(1, "a", True)], "pieces": b"x" * size, "more": b"y" * size}
    kept.write(tmp_path / "a.bin", made)
    found = kept.read(tmp_path / "a.bin")
    assert {**found, "pieces": bytes(found["pieces"]), "more": bytes(found["more"])} == made
    assert [path.name for path in tmp_path.iterdir()] == ["a.bin"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda _: b"nonsense",
        lambda data: data[:-1],
        lambda data: data + b"z",
        lambda data: b"z" + data[1:],
    ],
    ids=["empty", "nonsense", "cut", "more", "other"],
)
def test_a_damaged_file_is_none(tmp_path, damage):
    path = tmp_path / "a.bin"
    kept.write(path, {"a": 1, "pieces": b"x" * 200_000})
    path.write_bytes(damage(path.read_bytes()))
    assert kept.read(path) is None


def test_a_table_is_parsed_once(tmp_path, folder, monkeypatch):
    path = tmp_path / "a.toml"
    path.write_text("[a]\nb = 1\n", encoding="utf-8")
    assert kept.table(path) == {"a": {"b": 1}}
    (made,) = (folder / "tables").iterdir()
    kept.write(made, {"from": "the cache"})
    assert kept.table(path) == {"from": "the cache"}
    path.write_text("[a]\nb = 2\n", encoding="utf-8")
    assert kept.table(path) == {"a": {"b": 2}}
    monkeypatch.setattr(kept, "BUILT", folder)
    made.unlink()
    assert kept.table(path) == {"a": {"b": 2}}


def test_a_table_with_a_date_is_parsed_each_time(tmp_path, folder):
    path = tmp_path / "a.toml"
    path.write_text("a = 2020-01-01\n", encoding="utf-8")
    assert kept.table(path)["a"].year == 2020
    assert not list(folder.glob("**/*.bin"))


def test_what_is_no_table_is_said(tmp_path):
    path = tmp_path / "a.toml"
    for data in (b"a = ", b"\xff"):
        path.write_bytes(data)
        with pytest.raises(ValueError, match=r"."):
            kept.table(path)


def test_the_newest_and_the_named_stay(tmp_path):
    names = [f"{number:032x}" for number in range(4)]
    for name in (*names, "others-own"):
        (tmp_path / f"{name}.bin").write_bytes(b"")
    kept.prune(tmp_path, 0, keep={names[2]})
    assert sorted(path.stem for path in tmp_path.iterdir()) == [names[2], "others-own"]
