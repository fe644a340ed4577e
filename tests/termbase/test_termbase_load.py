from __future__ import annotations

import pytest

from translaudit.errors import InputError
from translaudit.termbase import load


@pytest.mark.parametrize(
    ("name", "content", "problem", "hint"),
    [
        ("a.yaml", b"", "“.yaml” is not a format", ".toml"),
        ("a.tmol", b"", "“.tmol” is not a format", "Did you mean “.toml”?"),
        ("a", b"", "no suffix", ".toml"),
        ("a.toml", b"# \xd0\x9a\n# \xff", "not UTF-8: byte 7 is 0xFF", "UTF-8"),
    ],
    ids=["unknown", "misspelled", "none", "latin-1"],
)
def test_refused(tmp_path, name, content, problem, hint):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as raised:
        load.load(path)
    assert problem in raised.value.problem
    assert hint in raised.value.hint
    assert raised.value.path == str(path)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="No such file"):
        load.load(tmp_path / "a.toml")
    with pytest.raises(InputError, match="cannot be read"):
        load.load(_folder(tmp_path / "b.toml"))


def _folder(path):
    path.mkdir()
    return path
