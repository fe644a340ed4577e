"""Formats for CI, review and spreadsheets: each keeps to its format's rules, and columns count what the format counts."""

from __future__ import annotations

import csv
import io
import json
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.errors import MissingExtraError
from translaudit.model import Confidence, Finding, Held, Related, Report, Severity, SkippedRule, Summary
from translaudit.reporters import FORMATS, reporter
from translaudit.reporters.line_hash import line_hashes
from translaudit.reporters.look import Look
from translaudit.reporters.table import COLUMNS, cells_of
from translaudit.reporters.uri import uri_of

LINE = "Rain 🙂 fell e\u0301 on Kharkov, again."
FINDING = Finding(
    path="a b.en.txt",
    document="a b.en.txt",
    line=2,
    column=19,
    start=24,
    end=31,
    segment="L2",
    segment_start=18,
    segment_end=25,
    text="Kharkov",
    rule="name-variant",
    code="TA103",
    category="transliteration-variant",
    mqm="terminology/inconsistent-with-termbase",
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    message="“Kharkov” is Russian Харьков [BGN].",
    suggestions=("Kharkiv",),
    fix="safe",
    related=(Related("source", "a.uk.txt", 3, 9, 1, 4, "Харків", "the name in the original", "L1"),),
    fingerprint="00ff",
    excerpt=LINE,
    excerpt_source="На Харків дощ.",
    source_lang="uk",
    target_lang="en",
    end_line=2,
    end_column=26,
)
SUMMARY = Summary("a b.en.txt", "a b.en.txt", "a.uk.txt", "uk", "en", 2, 6, {"overall": 50.0}, notes=("a note",))
REPORT = Report(
    "0",
    (),
    (),
    (SkippedRule("wrong-sense", "no lexicon"),),
    {
        "overall": 81.5,
        "interval": [70.2, 90.8],
        "enough": False,
        "adherence": {"accepted": 1, "mentions": 2, "value": 0.5, "interval": [0.0945, 0.9055], "enough": False},
        "fidelity": {"penalty": 5, "words": 1234, "value": 0.995, "interval": [0.98, 1.0], "enough": True},
        "names": {"same": 0, "mentions": 0, "names": 0, "value": None, "interval": None, "enough": False},
        "terms": {"expected": 0, "found": 0, "value": None, "interval": None, "enough": False},
        "signature": "s",
    },
    gate=("1 finding at or above minor",),
)


@pytest.fixture
def files(tmp_path, monkeypatch):
    """The files that the finding speaks of, with a byte order mark."""
    monkeypatch.chdir(tmp_path)
    text = f"Wet.\r\n{LINE}\r\n"
    assert text[24:31] == "Kharkov"
    (tmp_path / "a b.en.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (tmp_path / "a.uk.txt").write_text("На Харків дощ.\n", encoding="utf-8")
    return tmp_path


def _text(name, *findings, report=REPORT):
    parts = []
    made = reporter(name, parts.append, Look())
    made.document(SUMMARY, findings)
    made.end(report)
    return "".join(parts)


@pytest.mark.usefixtures("files")
def test_sarif_has_what_the_standard_and_github_require():
    minor = FINDING._replace(severity=Severity.MINOR, rule="wrong-sense", code="TA201", text="", suggestions=())
    log = json.loads(_text("sarif", FINDING, minor))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert set(run) == {"tool", "columnKind", "invocations", "properties", "results"}
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert driver["name"] == "translaudit"
    assert [one["id"] for one in driver["rules"]] == ["TA103", "TA201"]
    for rule in driver["rules"]:
        for key in ("shortDescription", "fullDescription", "help"):
            assert len(rule[key]["text"]) > 0
        assert max(len(rule["shortDescription"]["text"]), len(rule["fullDescription"]["text"])) <= 1024
        assert rule["help"]["markdown"].startswith("# ")
        assert rule["defaultConfiguration"]["level"] in {"none", "note", "warning", "error"}
        assert rule["properties"]["problem.severity"] in {"error", "warning", "recommendation"}
        assert len(rule["properties"]["tags"]) <= 10
    first, second = run["results"]
    assert (first["level"], second["level"]) == ("error", "warning")
    for index, result in enumerate(run["results"]):
        assert set(result) <= {
            "ruleId",
            "ruleIndex",
            "level",
            "message",
            "locations",
            "partialFingerprints",
            "properties",
            "relatedLocations",
            "fixes",
        }
        assert result["ruleIndex"] == index
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"] == {"uri": "a%20b.en.txt"}
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (2, 19, 2, 26)
    (other,) = first["relatedLocations"]
    assert other["id"] == 1
    assert other["physicalLocation"]["artifactLocation"]["uri"] == "a.uk.txt"
    assert first["message"]["text"] == (
        "“Kharkov” is Russian Харьков \\[BGN\\]. Try: “Kharkiv”. the name in the original: [Харків](1)."
    )
    (fix,) = first["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": "Kharkiv"}
    assert replacement["deletedRegion"] == {"startLine": 2, "startColumn": 19, "endLine": 2, "endColumn": 26}
    assert "fixes" not in second
    assert run["invocations"][0]["executionSuccessful"] is True
    assert "wrong-sense skipped: no lexicon" in json.dumps(run["invocations"])


@pytest.mark.usefixtures("files")
def test_sarif_tells_of_all_results_or_of_none_whether_they_are_suppressed():
    held = (Held(FINDING, "a quotation", "a b.en.txt", 2), Held(FINDING, "known to the baseline known.json"))
    parts = []
    made = reporter("sarif", parts.append, Look())
    made.document(SUMMARY._replace(held=held), (FINDING,))
    made.end(REPORT._replace(held=()))
    (run,) = json.loads("".join(parts))["runs"]
    place = {"physicalLocation": {"artifactLocation": {"uri": "a%20b.en.txt"}, "region": {"startLine": 2}}}
    assert [one["suppressions"] for one in run["results"]] == [
        [],
        [{"kind": "inSource", "status": "accepted", "justification": "a quotation", "location": place}],
        [{"kind": "external", "status": "accepted", "justification": "known to the baseline known.json"}],
    ]
    (plain,) = json.loads(_text("sarif", FINDING))["runs"]
    assert "suppressions" not in plain["results"][0]


def test_sarif_without_findings_is_whole(files):
    assert files
    (run,) = json.loads(_text("sarif"))["runs"]
    assert run["results"] == run["tool"]["driver"]["rules"] == []


@pytest.mark.usefixtures("files")
def test_no_exact_edit_is_offered_where_the_file_has_other_characters():
    escaped = FINDING._replace(text="Khar kov")
    assert "fixes" not in json.loads(_text("sarif", escaped))["runs"][0]["results"][0]
    assert "suggestions" not in json.loads(_text("rdjson", escaped))["diagnostics"][0]


@pytest.mark.usefixtures("files")
def test_the_line_hash_of_sarif_is_of_the_file_as_it_is():
    log = json.loads(_text("sarif", FINDING))
    found = log["runs"][0]["results"][0]["partialFingerprints"]
    assert found["primaryLocationLineHash"] == line_hashes(f"\ufeffWet.\r\n{LINE}\r\n")[1]
    assert found["translaudit/v1"] == "00ff"


# The hashes are those that codeql-action's own tests expect.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", ["c129715d7a2bc9a3:1"], id="empty"),
        pytest.param(
            " a\nb\n  \t\tc\n d",
            ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"],
            id="blanks",
        ),
        pytest.param(
            " hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n",
            [
                "e9496ae3ebfced30:1",
                "fb7c023a8b9ccb3f:1",
                "ce8ba1a563dcdaca:1",
                "e20e36e16fcb0cc8:1",
                "b3edc88f2938467e:1",
                "c8e28b0b4002a3a0:1",
                "c129715d7a2bc9a3:1",
            ],
            id="all line ends",
        ),
        pytest.param(
            "Lorem ipsum dolor sit amet.\n" * 10,
            [
                *[f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)],
                "a7f2ff1481e87703:1",
                "a9cf91f7bbf1862b:1",
                "55ec222b86bcae53:1",
                "cc97dc7b1d7d8f7b:1",
                "c129715d7a2bc9a3:1",
            ],
            id="equal lines",
        ),
    ],
)
def test_line_hashes(text, expected):
    assert line_hashes(text) == expected


@given(st.text(st.sampled_from("ab \t\r\n🙂"), max_size=300))
def test_every_line_has_a_hash_of_its_own(text):
    hashes = line_hashes(text)
    assert len(hashes) == len(re.split(r"\r\n?|\n", text))
    assert len(set(hashes)) == len(hashes)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/Київ.md", "a%20b/%D0%9A%D0%B8%D1%97%D0%B2.md"),
        ("./a.md", "a.md"),
        ("/x/a.md", "file:///x/a.md"),
        ("100%.md", "100%25.md"),
    ],
)
def test_paths_become_uris(path, uri):
    assert uri_of(path) == uri


@pytest.mark.usefixtures("files")
def test_github_annotations():
    across = FINDING._replace(end_line=3, message="50% off,\nfew: two", severity=Severity.CRITICAL, path="a,b:c.txt")
    note = FINDING._replace(severity=Severity.NEUTRAL)
    lines = _text("github", FINDING, note, across).splitlines()
    assert lines[0].startswith(
        "::error title=name-variant (TA103),file=a%2Cb%3Ac.txt,line=2,endLine=3::a,b:c.txt:2:19: 50%25 off"
    )
    assert lines[1].startswith(
        "::error title=name-variant (TA103),file=a b.en.txt,line=2,endLine=2,col=19,endColumn=26::"
    )
    assert lines[2].startswith("::notice ")
    assert lines[3] == "::notice file=a b.en.txt::a note"
    assert lines[4] == "::error title=translaudit::1 finding at or above minor"
    assert "\n" not in lines[0]
    assert lines[-1].endswith("score 81.5")


def test_gitlab_fingerprints_differ_and_every_entry_is_whole():
    found = json.loads(_text("gitlab", FINDING, FINDING, FINDING._replace(severity=Severity.NEUTRAL)))
    assert len({one["fingerprint"] for one in found}) == 3
    assert [one["severity"] for one in found] == ["major", "major", "info"]
    for one in found:
        assert set(one) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert one["location"]["positions"]["begin"]["line"] == 2
    assert json.loads(_text("gitlab")) == []
    assert _text("gitlab", FINDING) == _text("gitlab", FINDING)


@pytest.mark.usefixtures("files")
def test_rdjson_counts_bytes():
    (one,) = json.loads(_text("rdjson", FINDING))["diagnostics"]
    before = LINE[: LINE.index("Kharkov")]
    column = len(before.encode()) + 1
    span = {"start": {"line": 2, "column": column}, "end": {"line": 2, "column": column + 7}}
    assert one["location"] == {"path": "a b.en.txt", "range": span}
    assert one["suggestions"] == [{"range": span, "text": "Kharkiv"}]
    assert one["severity"] == "ERROR"
    assert one["code"] == {"value": "name-variant"}
    assert one["related_locations"][0]["location"]["range"]["start"] == {"line": 1, "column": len("На ".encode()) + 1}
    assert json.loads(_text("rdjson"))["diagnostics"] == []


def test_rdjson_of_a_file_that_is_not_at_hand_tells_the_line_only(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (one,) = json.loads(_text("rdjson", FINDING))["diagnostics"]
    assert one["location"]["range"] == {"start": {"line": 2}, "end": {"line": 2}}
    assert "suggestions" not in one


def test_junit_has_a_case_a_finding_and_one_for_the_gate():
    root = ET.fromstring(_text("junit", FINDING, FINDING._replace(message="\x00 <&>")))
    assert (root.tag, root.get("tests"), root.get("failures")) == ("testsuites", "3", "3")
    document, gate = root
    *cases, said = document
    assert [case.get("line") for case in cases] == ["2", "2"]
    assert (said.tag, said.text) == ("system-out", "a note")
    assert document[1][0].get("message").startswith("� <&>")
    assert "a.uk.txt:1:4: “Харків”" in document[0][0].text
    assert gate[0][0].get("message") == "1 finding at or above minor"


def test_junit_of_a_clean_document_passes():
    root = ET.fromstring(_text("junit", report=REPORT._replace(gate=())))
    assert (root.get("tests"), root.get("failures")) == ("2", "0")
    assert root.find(".//failure") is None


def test_checkstyle():
    root = ET.fromstring(_text("checkstyle", FINDING))
    (file,) = root
    (error,) = file
    assert file.get("name") == "a b.en.txt"
    assert (error.get("line"), error.get("column"), error.get("severity")) == ("2", "19", "error")
    assert error.get("source") == "translaudit.name-variant"


def test_markdown_takes_no_text_for_markup():
    text = _text("markdown", FINDING._replace(text="a|b*c", message="<b>bold</b>\nline"))
    row = next(line for line in text.splitlines() if line.startswith("| major"))
    assert row.count(" | ") == 4
    assert "a\\|b\\*c ← Харків" in row
    assert "\\<b\\>bold" in row
    assert "**1 finding at or above minor**" in text
    assert "- a b.en.txt: a note" in text


def test_markdown_lists_the_worst_of_many():
    many = [FINDING._replace(severity=Severity.MINOR)] * 600
    text = _text("markdown", *many, FINDING)
    assert text.count("\n| m") == 500
    assert text.index("| major") < text.index("| minor")
    assert "101 more findings not listed here." in text


def test_csv_comes_back_and_holds_no_formula():
    rows = list(csv.reader(io.StringIO(_text("csv", FINDING._replace(text='=1+"2",\nx')), newline="")))
    assert tuple(rows[0]) == COLUMNS
    row = dict(zip(rows[0], rows[1], strict=True))
    assert row["text"] == '\'=1+"2",\nx'
    assert (row["line"], row["source_text"], row["suggestions"]) == ("2", "Харків", "Kharkiv")


def test_xlsx_holds_text_as_text():
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    parts = []
    for _ in range(2):
        made = reporter("xlsx", parts.append, Look())
        made.document(SUMMARY, (FINDING._replace(text="=1+2"),))
        made.end(REPORT)
    assert parts[0] == parts[1]
    book = openpyxl.load_workbook(io.BytesIO(parts[0]))
    assert book.sheetnames == ["Findings", "Documents", "Scores"]
    head, row = book["Findings"].iter_rows()
    assert [cell.value for cell in head] == list(COLUMNS)
    found = dict(zip(COLUMNS, row, strict=True))
    assert (found["text"].value, found["text"].data_type) == ("=1+2", "s")
    assert found["line"].value == 2
    assert len(cells_of(FINDING)) == len(COLUMNS)


def test_a_missing_library_is_told_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match=r'pip install "translaudit\[xlsx\]"'):
        reporter("xlsx", lambda _: None, Look())


@pytest.mark.parametrize("name", [one for one in FORMATS if one != "docx"])  # that one copies a file
def test_a_name_that_is_no_unicode_spoils_no_format(name):
    if name == "xlsx":
        pytest.importorskip("xlsxwriter")
    parts = []
    made = reporter(name, parts.append, Look())
    summary = SUMMARY._replace(document="a\udcff.txt", path="a\udcff.txt")
    made.document(summary, (FINDING._replace(path="a\udcff.txt", document="a\udcff.txt"),))
    made.end(REPORT)
    assert parts


TEXTS = st.text(max_size=20)


@pytest.mark.parametrize("name", ["junit", "checkstyle", "sarif", "gitlab", "rdjson", "github", "markdown", "csv"])
@given(text=TEXTS, path=TEXTS, message=TEXTS)
def test_any_text_keeps_the_format_whole(name, text, path, message):
    one = FINDING._replace(text=text, path=path or "x", message=message, suggestions=(text,))
    written = _text(name, one).encode("utf-8", "backslashreplace").decode()
    if name in ("junit", "checkstyle"):
        ET.fromstring(written)
    elif name in ("sarif", "gitlab", "rdjson"):
        json.loads(written)
    elif name == "csv":
        assert len(list(csv.reader(io.StringIO(written, newline="")))) == 2
    else:
        assert written.endswith(("\n",))
