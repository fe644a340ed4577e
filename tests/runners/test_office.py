"""What a word processor makes of our Word documents, and we of its: LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from xml.etree import ElementTree as ET

import pytest

from translaudit.__main__ import main
from translaudit.readers import read

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")

SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
PAGE = """\
<html lang="en"><body><h1>A day in Khar<b>kov</b></h1>
<p>Rain, soft hy&shy;phens, F&#8209;16, <a href="https://example.org/">a page on Kharkov</a> &amp; a note<sup><a
class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym">1</a></sup>.</p>
<ul><li>Kharkov one<ol><li><i>K</i>harkov two</li></ol></li></ul>
<table><tr><td>Kharkov</td><td dir="rtl">وصل <b>Khar</b>kov هنا</td></tr></table>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>On
Kharkov.</p></div></body></html>
"""
PLACES = 7  # Kharkov in it


@pytest.fixture(scope="module")
def convert(tmp_path_factory):
    """Have a file converted beside itself."""
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def convert(path, suffix, *more):
        command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", *more, "--convert-to", suffix]
        subprocess.run([*command, "--outdir", path.parent, path], check=True, capture_output=True, timeout=120)
        return path.with_suffix(f".{suffix}")

    return convert


@pytest.fixture(scope="module")
def document(tmp_path_factory, convert):
    """A document that the word processor made of a page."""
    path = tmp_path_factory.mktemp("office") / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    return convert(path, "docx", "--infilter=HTML (StarWriter)")


def content(path):
    with zipfile.ZipFile(path) as package:
        return ET.fromstring(package.read("content.xml"))


def call(command, path, *more):
    langs = ("--source-lang", "uk", "--target-lang", "en", "--isolated", "--quiet")
    return main([command, str(path), *langs, *more])


def text_of(path):
    (bitext,) = read(str(path), target_lang="en")
    return bitext.target.text


def test_fixes_are_tracked_changes_to_it(document, tmp_path, convert):
    path = shutil.copy(document, tmp_path / "b.docx")
    before = text_of(path)
    assert before.count("Kharkov") == PLACES
    assert call("fix", path) == 0
    tree = content(convert(path, "odt"))
    regions = tree.iterfind(".//text:changed-region", SPACES)
    authors = [one.findtext("*//dc:creator", namespaces=SPACES) for one in regions]
    assert authors == ["translaudit"] * 2 * PLACES
    struck = ["".join(one.itertext()) for one in tree.iterfind(".//text:deletion/text:p", SPACES)]
    assert set(struck) == {"Kharkov", "kov", "harkov"}
    # What it shows with its marks for changes taken away is what we read.
    for deleted in tree.iterfind(".//text:tracked-changes/..", SPACES):
        deleted.remove(deleted.find("text:tracked-changes", SPACES))
    assert "".join(tree.itertext()).count("Kharkiv") == PLACES
    assert text_of(path) == before.replace("Kharkov", "Kharkiv")


def test_comments_are_comments_to_it(document, tmp_path, convert):
    pytest.importorskip("docx")
    assert call("check", document, "--report", f"docx={tmp_path / 'c.docx'}") == 1
    found = content(convert(tmp_path / "c.docx", "odt")).findall(".//office:annotation", SPACES)
    assert [one.findtext("dc:creator", namespaces=SPACES) for one in found] == ["translaudit"] * PLACES
    assert all("“Kharkov” is Russian" in "".join(one.itertext()) for one in found)
