"""What the tests of the page share: a browser of sorts, on a page that audits by one small termbase."""

from __future__ import annotations

import pytest

HOST = "127.0.0.1:8754"
HOUSE = """\
[concept.kharkiv]
kind = "place"
en.preferred = ["Kharkiv"]
en.deprecated = ["Kharkov"]
uk.preferred = ["Харків"]
"""


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    pytest.importorskip("starlette", reason="the extra web is not installed")
    pytest.importorskip("python_multipart", reason="the extra web is not installed")
    from starlette.testclient import TestClient

    from translaudit.config import Config
    from translaudit.web.app import application
    from translaudit.web.desk import Desk

    house = tmp_path_factory.mktemp("desk") / "house.toml"
    house.write_text(HOUSE, encoding="utf-8")
    desk = Desk(Config(glossaries=(str(house),), default_glossaries=False))
    return TestClient(application(desk, "127.0.0.1", 8754), base_url=f"http://{HOST}")


@pytest.fixture
def send(browser):
    """Send the form as a browser does: fields, and files by field as names and bytes."""

    def post(path="/check", *, files=None, headers=None, **fields):
        chosen = dict.fromkeys(("target_file", "source_file"), ("", b"")) | (files or {})
        return browser.post(path, data=fields, files=chosen, headers=headers)

    return post
