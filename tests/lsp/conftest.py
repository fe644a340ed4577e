"""What the tests of the language server share: a project folder, and one server for all that do not need their own."""

from __future__ import annotations

import pytest
from client import Client

HOUSE = """\
[concept.kharkiv]
kind = "place"
en.preferred = ["Kharkiv"]
en.deprecated = ["Kharkov"]
uk.preferred = ["Харків"]

[concept.at]
en.preferred = ["Tom & Jerry"]
en.deprecated = ["Jerry and Tom"]
"""
CONFIG = 'glossaries = ["house.toml"]\ndefault-glossaries = false\n'


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """A project with a config and a termbase."""
    path = tmp_path_factory.mktemp("project").resolve()
    (path / "house.toml").write_text(HOUSE, encoding="utf-8")
    (path / "translaudit.toml").write_text(CONFIG, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def client(folder):
    """A server that counts in UTF-16 and shows Markdown, and its client."""
    pytest.importorskip("pygls", reason="the extra lsp is not installed")
    one = Client(folder)
    one.initialize(folder, textDocument={"hover": {"contentFormat": ["markdown", "plaintext"]}})
    yield one
    one.kill()


@pytest.fixture
def place(folder, request):
    """A path in the project that no other test uses: `place("a.en.txt")`."""
    here = folder / request.node.name.replace("[", "-").replace("]", "")
    here.mkdir()
    return lambda name: here / name
