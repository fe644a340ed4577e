"""`translaudit fix`: safe suggestions in place, once and for all; nothing else touched; a diff that others can apply."""

from __future__ import annotations

import stat
import subprocess
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translaudit.__main__ import main
from word_files import paragraph, run, word_file

TEXT = (
    "Rain fell on Kharkov, and KHARKOV’s streets. “Kharkov is ours,” he said.\r\n"
    "A Kharkov street. See https://example.org/Kharkov and @Kharkov.\r\n"
)
FIXED = (
    "Rain fell on Kharkiv, and KHARKIV’s streets. “Kharkov is ours,” he said.\r\n"
    "A Kharkiv street. See https://example.org/Kharkov and @Kharkov.\r\n"
)


@pytest.fixture
def fix(call, project):  # noqa: ARG001  the folder to be in
    """Call `fix` with the project's termbase only."""

    def run(*arguments):
        return call("fix", *arguments, "--glossary", "house.toml", "--no-default-glossaries")

    return run


def test_safe_suggestions_are_put_in_place_and_what_is_left_is_reported(fix, project):
    path = project / "t.en.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    path.chmod(0o640)
    outcome = fix("t.en.txt")
    assert path.read_bytes() == b"\xef\xbb\xbf" + FIXED.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert "fixed 3 findings in 1 file; --unsafe would fix 1 more" in outcome.err
    assert outcome.status == 1
    assert "t.en.txt:1:47" in outcome.out
    assert not list(project.glob(".*tmp"))


def test_a_second_time_there_is_nothing_to_fix(fix, project):
    (project / "t.en.txt").write_text(TEXT, encoding="utf-8", newline="")
    fix("t.en.txt")
    assert "fixed 0 findings" in fix("t.en.txt").err
    assert fix("t.en.txt", "--diff").out == ""
    assert fix("t.en.txt", "--diff").status == 0


def test_a_file_without_faults_is_not_written(fix, project):
    before = (project / "fine.en.txt").stat()
    assert fix("fine.en.txt").status == 0
    assert (project / "fine.en.txt").stat().st_mtime_ns == before.st_mtime_ns
    assert (project / "fine.en.txt").stat().st_ino == before.st_ino


def test_check_has_the_same(check, project):
    assert check("a.en.txt", "--fix").status == 0
    assert (project / "a.en.txt").read_text(encoding="utf-8") == "Rain fell. Kharkiv is dark again.\n"


def test_unsafe_ones_on_request(fix, project):
    (project / "t.en.txt").write_text(TEXT, encoding="utf-8", newline="")
    assert fix("t.en.txt", "--unsafe").status == 0
    assert "“Kharkiv is ours,”" in (project / "t.en.txt").read_text(encoding="utf-8")


def test_a_diff_of_a_file_with_a_byte_order_mark_applies(fix, project):
    path = project / "a b.en.txt"
    path.write_bytes(b"\xef\xbb\xbfKharkov is dark.\r\nOne.\n")
    (project / "p.diff").write_text(fix("a b.en.txt", "--diff").out, encoding="utf-8", newline="")
    subprocess.run(["git", "apply", "--unsafe-paths", "p.diff"], check=True, cwd=project)  # noqa: S607
    assert path.read_bytes() == b"\xef\xbb\xbfKharkiv is dark.\r\nOne.\n"


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_diff_is_printed_that_git_applies(fix, project, end):
    text = f"One.\u2028Two.\nKharkov is dark.{end}"
    (project / "t.en.txt").write_text(text, encoding="utf-8", newline="")
    outcome = fix("t.en.txt", "--diff")
    assert outcome.status == 1
    assert outcome.err == ""
    assert (project / "t.en.txt").read_text(encoding="utf-8") == text
    assert outcome.out.startswith("--- a/t.en.txt\n+++ b/t.en.txt\n@@ ")
    (project / "p.diff").write_text(outcome.out, encoding="utf-8", newline="")
    subprocess.run(["git", "apply", "--unsafe-paths", "p.diff"], check=True, cwd=project)  # noqa: S607
    assert (project / "t.en.txt").read_text(encoding="utf-8") == text.replace("Kharkov", "Kharkiv")


MARKED = [
    pytest.param(
        "t.en.md",
        "**Kharkov** is `Kharkov` [dark](Kharkov.md).\n",
        "**Kharkiv** is `Kharkov` [dark](Kharkov.md).\n",
        id="md",
    ),
    pytest.param("t.en.md", "> Kharkov is dark.\n", "> Kharkov is dark.\n", id="md quotation"),
    pytest.param(
        "t.en.html",
        '<p title="Kharkov">Kharkov &amp; <code>Kharkov</code> <q>Kharkov</q></p>\r\n',
        '<p title="Kharkov">Kharkiv &amp; <code>Kharkov</code> <q>Kharkov</q></p>\r\n',
        id="html",
    ),
    pytest.param("t.tsv", "Харків спить.\tKharkov sleeps.\n", "Харків спить.\tKharkiv sleeps.\n", id="tsv"),
    pytest.param(
        "t.jsonl",
        '{"target": "\\u00abX\\u00bb\\nKharkov", "note": "Kharkov"}\n',
        '{"target": "\\u00abX\\u00bb\\nKharkiv", "note": "Kharkov"}\n',
        id="jsonl",
    ),
]


@pytest.mark.parametrize(("name", "before", "after"), MARKED)
def test_through_markup(fix, project, name, before, after):
    (project / name).write_text(before, encoding="utf-8", newline="")
    fix(name, "--target-lang", "en", "--source-lang", "uk")
    assert (project / name).read_bytes().decode() == after


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("t.en.html", "<p>K&#104;arkov is dark.</p>", id="a reference"),
        pytest.param("t.en.html", "<p>Khar<b>kov</b> is dark.</p>", id="a tag"),
        pytest.param("t.jsonl", '{"target": "\\u004bharkov is dark.", "target_lang": "en"}\n', id="an escape"),
    ],
)
def test_words_that_the_file_spells_otherwise_are_left_and_told(fix, project, name, text):
    (project / name).write_text(text, encoding="utf-8")
    outcome = fix(name)
    assert "“Kharkov” is left as it is: markup or an escape stands within the words" in outcome.err
    assert (project / name).read_text(encoding="utf-8") == text


def test_word_documents_get_tracked_changes_once(fix, project, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    path = project / "t.en.docx"
    word_file(path, paragraph(run("Rain fell on Khar"), run("kov.", "<w:b/>")), paragraph(run("“Kharkov is ours.”")))
    before = path.read_bytes()
    shown = fix("t.en.docx", "--diff")
    assert shown.status == 1
    assert [line for line in shown.out.splitlines() if line[0] in "-+"] == [
        "--- a/t.en.docx",
        "+++ b/t.en.docx",
        "-Rain fell on Kharkov.",
        "+Rain fell on Kharkiv.",
    ]
    assert path.read_bytes() == before
    assert "fixed 1 finding in 1 file; --unsafe would fix 1 more" in fix("t.en.docx").err
    once = path.read_bytes()
    with zipfile.ZipFile(path) as package:
        assert b'w:author="translaudit" w:date="2027-01-15T08:00:00Z"' in package.read("word/document.xml")
    assert "fixed 0 findings" in fix("t.en.docx").err
    assert path.read_bytes() == once
    assert fix("t.en.docx", "--unsafe").status == 0


def test_plurals_case_and_articles(fix, project):
    (project / "house.toml").write_text(
        '[concept.tank]\nen.preferred = ["armoured car"]\nen.deprecated = ["battle wagon"]\n', encoding="utf-8"
    )
    (project / "t.en.txt").write_text("Battle wagons came. BATTLE WAGON. A battle wagon.\n", encoding="utf-8")
    outcome = fix("t.en.txt")
    assert (project / "t.en.txt").read_text(encoding="utf-8") == "Armoured cars came. ARMOURED CAR. A battle wagon.\n"
    assert "1 more" in outcome.err


def test_what_is_allowed_or_known_is_not_fixed(fix, check, project):
    text = "Kharkov is dark. # translaudit: allow TA101 -- a quotation\n"
    (project / "t.en.txt").write_text(text, encoding="utf-8")
    check("a.en.txt", "--baseline", "known.json", "--update-baseline")
    assert "fixed 0 findings" in fix("t.en.txt", "a.en.txt", "--baseline", "known.json").err
    assert (project / "t.en.txt").read_text(encoding="utf-8") == text


def test_standard_input_cannot_be_fixed(fix, monkeypatch):
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Kharkov"), encoding="utf-8"))
    outcome = fix("-", "--target-lang", "en")
    assert outcome.status == 2
    assert "standard input cannot be fixed" in outcome.err


PIECES = st.sampled_from(
    ["Kharkov", "KHARKOV", "Kharkiv", " ", ", ", ".\n", "“", "”", "<b>", "</b>", "&amp;", "`", "Rain", "a "]
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["txt", "md", "html"]))
def test_fixing_twice_is_fixing_once(project, text, suffix):
    path = project / f"t.en.{suffix}"
    path.write_text(text, encoding="utf-8", newline="")
    arguments = ["fix", path.name, "--glossary", "house.toml", "--no-default-glossaries", "--quiet"]
    assert main(arguments) in (0, 1)
    once = path.read_text(encoding="utf-8")
    assert len(once) == len(text)
    assert once.lower().replace("kharkiv", "kharkov") == text.lower().replace("kharkiv", "kharkov")
    assert main(arguments) in (0, 1)
    assert path.read_text(encoding="utf-8") == once


RUNS = st.lists(st.sampled_from(["Khar", "kov", "Kharkov", " ", ", ", "KHARKOV", "“", "”", "Rain "]), max_size=8)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(RUNS, min_size=1, max_size=3), st.booleans())
def test_fixing_a_word_document_twice_is_fixing_it_once(project, paragraphs, unsafe):
    path = project / "t.en.docx"
    word_file(path, *[paragraph(*map(run, runs)) for runs in paragraphs])
    arguments = ["fix", path.name, "--glossary", "house.toml", "--no-default-glossaries", "--quiet"]
    arguments += ["--unsafe"] * unsafe
    assert main(arguments) in (0, 1)
    once = path.read_bytes()
    assert main(arguments) in (0, 1)
    assert path.read_bytes() == once
