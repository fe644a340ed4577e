"""Texts that stand in for files: they are read instead, found as originals, and gone afterwards."""

from __future__ import annotations

import pytest

from translaudit.errors import InputError
from translaudit.readers import discover, read
from translaudit.readers.decode import standing_in


def test_a_text_is_read_instead_of_its_file(tmp_path):
    path = tmp_path / "a.en.txt"
    path.write_text("saved", encoding="utf-8")
    link = tmp_path / "b.en.txt"
    link.symlink_to(path)
    with standing_in({str(path): "\ufeffопен\r\n"}):
        assert [next(read(str(one), encoding="latin-1")).target.text for one in (path, link)] == ["опен\r\n"] * 2
    assert next(read(str(path))).target.text == "saved"


def test_rows_are_read_instead_of_their_file(tmp_path):
    path = str(tmp_path / "a.tsv")
    with standing_in({path: "один\tone\rдва\ttwo\r\n\u2028\tthree\n"}):
        (one,) = read(path, target_lang="en", source_lang="uk")
    assert one.target.text == "one\ntwo\nthree"


def test_a_pair_that_was_never_saved_is_found(tmp_path):
    target, source = str(tmp_path / "new" / "a.en.txt"), str(tmp_path / "new" / "a.uk.txt")
    with standing_in({target: "one", source: "один"}):
        (job,) = discover([target])
    assert job.source == source
    with pytest.raises(InputError):
        discover([target])


def test_an_original_by_a_pattern_may_be_unsaved(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.txt").write_text("one", encoding="utf-8")
    pairs = [{"source": "uk/{name}.txt", "target": "{lang}/{name}.txt"}]
    with standing_in({str(tmp_path / "uk" / "a.txt"): "один"}):
        (job,) = discover([str(tmp_path / "en" / "a.txt")], pairs=pairs, root=str(tmp_path))
    assert job.source == str(tmp_path / "uk" / "a.txt")


def test_a_text_with_a_nul_is_refused(tmp_path):
    path = str(tmp_path / "a.en.txt")
    with standing_in({path: "a\nb\0"}), pytest.raises(InputError) as caught:
        next(read(path))
    assert caught.value.line == 2
