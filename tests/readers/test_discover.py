"""Which files are audited, and against which originals."""

from __future__ import annotations

import inspect
import os
import sys

import pytest

from translaudit.errors import InputError, UsageError
from translaudit.readers import discover, language_of_name


@pytest.mark.parametrize(
    ("name", "lang"),
    [
        ("article.en.md", "en"), ("a/b.pt-BR.txt", "pt-BR"), ("x.zh-Hans.html", "zh-Hans"), ("x.sr-Cyrl.md", "sr-Cyrl"),
        ("x.sr_cyrl_rs.md", "sr-Cyrl-RS"), ("x.es-419.md", "es-419"), ("en.txt", "en"), ("x.EN.md", "en"),
        ("report.final.txt", ""), ("article.md", ""), ("v1.2.txt", ""), ("a.zz.md", ""), ("a.en-Abcd.md", ""), ("", ""),
    ],
)  # fmt: skip
def test_language_of_name(name, lang):
    assert language_of_name(name) == lang


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def make(*names):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x")
        return tmp_path

    return make


def pairs_of(jobs):
    return [(job.path, job.source) for job in jobs]


@pytest.mark.parametrize(
    ("files", "options", "expected"),
    [
        (["a.en.md", "a.id.md"], {"target_lang": "en"}, [("d/a.en.md", "d/a.id.md")]),
        (["a.en.md", "a.id.md"], {"source_lang": "id"}, [("d/a.en.md", "d/a.id.md")]),
        (["a.en.md", "a.id.md"], {}, [("d/a.en.md", None), ("d/a.id.md", None)]),
        (["a.en.md", "a.id.md", "a.uk.md"], {"source_lang": "id"}, [("d/a.en.md", "d/a.id.md"), ("d/a.uk.md", "d/a.id.md")]),
        (["a.en.md", "a.id.md", "a.uk.md"], {"target_lang": "en"}, [("d/a.en.md", None)]),
        (["a.en.md", "a.id.md", "a.uk.md"], {"target_lang": "en", "source_lang": "uk"}, [("d/a.en.md", "d/a.uk.md")]),
        (["a.md", "a.uk.md"], {}, [("d/a.uk.md", "d/a.md")]),
        (["a.md", "a.uk.md"], {"target_lang": "uk"}, [("d/a.uk.md", "d/a.md")]),
        (["a.md", "a.uk.md"], {"target_lang": "en"}, [("d/a.md", "d/a.uk.md")]),
        (["a.md", "a.uk.md"], {"source_lang": "uk"}, [("d/a.md", "d/a.uk.md")]),
        (["a.id.md"], {"source_lang": "id"}, []),
        (["a.md", "b.txt"], {}, [("d/a.md", None), ("d/b.txt", None)]),
        (["a.pt-BR.md", "a.en.md"], {"target_lang": "pt"}, [("d/a.pt-BR.md", "d/a.en.md")]),
        (["b.tsv", "a.jsonl"], {}, [("d/a.jsonl", None), ("d/b.tsv", None)]),
        (["en.md", "id.md"], {"target_lang": "en"}, [("d/en.md", "d/id.md")]),
    ],
)  # fmt: skip
def test_folders(folder, files, options, expected):
    folder(*(f"d/{name}" for name in files))
    assert pairs_of(discover(["d"], **options)) == expected


def test_a_named_file_takes_its_only_sibling(folder):
    folder("a.en.md", "a.id.md", "b.en.md")
    (job,) = discover(["a.en.md"])
    assert (job.source, job.target_lang, job.source_lang) == ("a.id.md", "en", "id")
    assert discover(["b.en.md"])[0].source is None


def test_an_original_named_along_is_not_audited(folder):
    folder("a.en.md", "a.id.md")
    assert pairs_of(discover(["a.en.md", "a.id.md"], source_lang="id")) == [("a.en.md", "a.id.md")]


def test_what_a_walk_leaves_out(folder):
    root = folder("d/a.txt", "d/.hidden.txt", "d/.git/x.txt", "d/node_modules/m.md", "d/env/pyvenv.cfg", "d/env/e.txt", "d/c.py",
                  "d/out/o.txt", "d/out/keep.txt", "d/sub/b.md", "d/sub/skip.md")  # fmt: skip
    (root / "d/.gitignore").write_text("out/*\n!out/keep.txt\n")
    (root / "d/sub/.gitignore").write_text("skip.md\n")
    (root / "d/sub/loop").symlink_to(root / "d")
    (root / "d/sub/circle.md").symlink_to("circle.md")
    (root / "d/sub/gone.md").symlink_to("nowhere.md")
    assert [job.path for job in discover(["d"])] == ["d/a.txt", "d/out/keep.txt", "d/sub/b.md"]
    assert [job.path for job in discover(["d/sub"])] == ["d/sub/b.md"]


def test_ignore_files_above_count(folder):
    root = folder("d/sub/a.md", "d/sub/b.md", "d/.git/HEAD")
    (root / "d/.gitignore").write_text("b.md\n")
    assert [job.path for job in discover(["d/sub"])] == ["d/sub/a.md"]


@pytest.mark.parametrize("line", ["!", "[z-a]", "\\", "b.md\\"])
def test_a_line_of_an_ignore_file_that_is_no_pattern_fits_nothing(folder, line):
    root = folder("d/a.md", "d/b.md", "d/c.md")
    (root / "d/.gitignore").write_text(f"a.md\n{line}\n\n# what else\nc.md\n")
    assert [job.path for job in discover(["d"])] == ["d/b.md"]


def test_folders_may_be_nested_more_deeply_than_calls(folder):
    path = folder("d/" * 200 + "a.en.txt")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 150)
    try:
        (job,) = discover([str(path)])
    finally:
        sys.setrecursionlimit(limit)
    assert job.path.endswith("/d/d/a.en.txt")


def test_patterns_find_originals(folder):
    folder("id/news/a.md", "en/news/a.md", "uk/news/a.md", "other.md")
    pairs = [{"source": "id/{name}.md", "target": "{lang}/{name}.md"}]
    assert pairs_of(discover(["."], pairs=pairs)) == [
        ("en/news/a.md", "id/news/a.md"),
        ("other.md", None),
        ("uk/news/a.md", "id/news/a.md"),
    ]
    assert [job.target_lang for job in discover(["."], pairs=pairs)] == ["en", "", "uk"]


@pytest.mark.parametrize(
    "pair", [{"source": "a"}, {"source": "{x}", "target": "{name}"}, {"source": "{lang}/{name}", "target": "{name}"}]
)
def test_bad_patterns(folder, pair):
    folder("a.md")
    with pytest.raises(UsageError):
        discover(["a.md"], pairs=[pair])


def test_bad_paths(folder):
    folder("a.odt", "empty/x.py", "a.md", "b.md")
    for path, words in (("no.md", "no such file"), ("a.odt", "Known formats"), ("empty", "no file to audit")):
        with pytest.raises(InputError, match=words):
            discover([path])
    with pytest.raises(UsageError, match="2 files"):
        discover(["a.md", "b.md"], source="x.md")
    with pytest.raises(UsageError, match="a folder"):
        discover(["empty"], source="x.md")


@pytest.mark.parametrize(("path", "call"), [("d", "scandir"), ("d/a.en.md", "listdir")])
def test_a_closed_folder_is_told(folder, monkeypatch, path, call):
    folder("d/a.en.md")

    def closed(_path):
        raise PermissionError(13, "Permission denied", "d")

    monkeypatch.setattr(os, call, closed)
    with pytest.raises(InputError, match="Permission denied") as raised:
        discover([path])
    assert raised.value.path == "d"
    assert "permissions" in raised.value.hint


def test_order_and_repeats(folder):
    folder("b.md", "a.md")
    assert [job.path for job in discover(["b.md", "a.md", "./b.md"])] == ["b.md", "a.md"]
