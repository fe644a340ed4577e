"""Light paths are those of `pathlib`, whichever stands on which side."""

from __future__ import annotations

import os
import pathlib
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.storage import paths

pytestmark = pytest.mark.skipif(os.name != "posix", reason="`pathlib` itself is used there")

TEXTS = [
    "",
    ".",
    "..",
    "/",
    "//",
    "a",
    "a/",
    "./a",
    "a/./b",
    "a//b",
    "/a",
    "/a/b.toml",
    "../a.b.c",
    ".git",
    "a.",
    "a/..",
    "a/.",
]
texts = st.sampled_from(TEXTS) | st.text(alphabet="a./", max_size=6)


def same(light, real):
    assert (str(light), os.fspath(light), repr(light)) == (str(real), os.fspath(real), repr(real))
    assert light == real
    assert real == light
    assert hash(light) == hash(real)
    assert {real, light} == {real}


@given(texts, texts, st.sampled_from(["b", "b.c", ".d"]), st.sampled_from(["", ".py", ".a.b"]))
def test_made_and_taken_apart(one, other, name, suffix):
    light, real = paths.Path(one), pathlib.Path(one)
    same(light, real)
    same(light / other, real / other)
    same(paths.Path(one, other), pathlib.Path(one, other))
    same(light.parent, real.parent)
    assert (light.name, light.stem, light.suffix, light.parts) == (real.name, real.stem, real.suffix, real.parts)
    assert [*map(str, light.parents)] == [*map(str, real.parents)]
    if real.name:
        same(light.with_name(name), real.with_name(name))
        same(light.with_suffix(suffix), real.with_suffix(suffix))
    else:
        with pytest.raises(ValueError, match="empty name"):
            light.with_name(name)


@given(st.lists(texts, max_size=5))
def test_sorted_alike(some):
    mixed = [kind(text) for text in some for kind in (paths.Path, pathlib.Path)]
    assert [*map(str, sorted(mixed))] == [*map(str, sorted(map(pathlib.Path, mixed)))]


def test_files(tmp_path):
    light = paths.Path(tmp_path) / "one.txt"
    assert (light.exists(), light.is_file(), light.parent.is_dir()) == (False, False, True)
    with light.open("xb") as stream:
        stream.write("я".encode())
    assert (light.read_bytes(), light.read_text(encoding="utf-8"), light.stat().st_size) == ("я".encode(), "я", 2)
    light.chmod(0o600)
    moved = light.replace(light.with_name("two.txt"))
    assert (light.exists(), moved.is_file(), moved.stat().st_mode & 0o777) == (False, True, 0o600)
    assert list(paths.Path(tmp_path).glob("*")) == list(paths.Path(tmp_path).iterdir()) == [moved]
    assert paths.Path.cwd() == pathlib.Path.cwd()
    assert pickle.loads(pickle.dumps(moved)) == moved  # noqa: S301  our own bytes
    with pytest.raises(FileNotFoundError):
        light.read_bytes()
    moved.unlink()
    deep = light.parent / "a" / "b"
    deep.mkdir(parents=True)
    deep.mkdir(parents=True, exist_ok=True)
    assert (moved.exists(), deep.is_dir()) == (False, True)
    for refused in (moved.unlink, light.parent.joinpath("c", "d").mkdir):
        with pytest.raises(FileNotFoundError):
            refused()
    with pytest.raises(FileExistsError):
        deep.mkdir(parents=True)
