"""The page as a browser meets it: the form, what is found, downloads, names, and what is refused."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from functools import partial
from html.parser import HTMLParser

import pytest

from translaudit.__main__ import main
from word_files import paragraph, run, word_file

TEXT = "Rain fell.\r\nKharkov is dark again, and the people there are tired of it.\r\n"
ORIGINAL = "Йшов дощ.\nХарків знову без світла, і люди там утомлені.\n"
OURS = {"Origin": "http://127.0.0.1:8754", "Sec-Fetch-Site": "same-origin"}


class Page(HTMLParser):
    """What a page holds: tags with their attributes, text of boxes and of marks."""

    def __init__(self, text):
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._inside = dict(attrs).get("id") or tag

    def handle_data(self, data):
        self.texts[self._inside] = self.texts.get(self._inside, "") + data

    def handle_endtag(self, _tag):
        self._inside = ""

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


def test_the_first_page_is_whole_and_asks_nothing_of_the_network(browser):
    answer = browser.get("/")
    page = Page(answer.text)
    assert answer.status_code == 200
    links = [a.get("src") or a.get("href") for _, a in page.tags if a.get("src") or a.get("href")]
    assert links == ["/page.js"]
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "form-action 'self'" in policy
    assert not re.search(r"https?://", answer.text)
    labelled = {a["for"] for a in page.all("label") if "for" in a}
    boxes = [a["id"] for a in page.all("textarea")]
    assert set(boxes) <= labelled
    assert browser.get("/page.js").headers["content-type"].startswith("text/javascript")
    assert browser.get("/nothing").status_code == 404


def test_findings_stand_below_the_form_beside_the_original(send):
    answer = send(target=TEXT, source=ORIGINAL)
    page = Page(answer.text)
    assert answer.status_code == 200
    assert page.texts["title"] == "translaudit: 1 finding"
    assert page.texts["target"] == "\n" + TEXT.replace("\r\n", "\n")
    assert page.texts["source"] == "\n" + ORIGINAL
    assert page.texts["mark"] in ("ХарківKharkov", "KharkovХарків")
    assert "deprecated-term (TA101)" in answer.text  # what the rule is about
    assert answer.text.count("Content-Security-Policy") == 0  # the server says it; the report's own would stop the form
    assert re.search(r"<b>\d+\.\d</b>", answer.text)  # a score


def test_half_a_character_in_a_name_does_not_stop_the_page(send):
    row = {"target": "Kharkov is dark again, and people are tired.", "target_lang": "en", "document": "\ud83d"}
    answer = send(kind=".jsonl", target=json.dumps(row))
    assert answer.status_code == 200
    assert r"\ud83d" in answer.text


def test_what_a_user_sends_is_never_markup(send):
    evil = '</textarea><script>alert(1)</script><img src=x onerror="alert(2)"> Kharkov is dark & the people are tired.'
    files = {"source_file": ('"><script>.uk.txt', "Харків — <b>місто</b>, там темно.".encode())}
    answer = send(target=evil, target_lang="en", files=files)
    page = Page(answer.text)
    assert answer.status_code == 200
    assert [a.get("src") for a in page.all("script")] == ["/page.js"]
    assert not page.all("img")
    assert page.texts["target"] == "\n" + evil
    wrong = send(target="text", target_lang='"><script>')
    assert wrong.status_code == 422
    assert len(Page(wrong.text).all("script")) == 1


def test_a_file_counts_more_than_the_box_and_tells_its_format(send):
    row = {"id": "1", "source": "Харків.", "target": "Kharkov.", "source_lang": "uk", "target_lang": "en"}
    rows = json.dumps(row, ensure_ascii=False).encode()
    answer = send(target="nothing here", files={"target_file": ("../../rows.jsonl", rows)})
    page = Page(answer.text)
    assert page.texts["title"] == "translaudit: 1 finding"
    assert page.texts["target"] == "\n" + rows.decode()
    assert "rows.jsonl:1:" in answer.text


@pytest.mark.parametrize(
    ("fields", "files", "said"),
    [
        ({"target": " "}, {}, "there is no translation to check"),
        ({"target": "Kharkov", "target_lang": "xx-nowhere-q"}, {}, "is not a language"),
        ({"target": "Hm."}, {}, "Choose its language below."),
        ({"target": "a\0b", "target_lang": "en"}, {}, "NUL"),
        ({"target": "a", "kind": ".exe"}, {}, "files in “.exe” cannot be read"),
        ({"target": "{", "kind": ".jsonl"}, {}, "translation.jsonl, line 1"),
        ({"target": "a\tb", "kind": ".tsv", "source": "c"}, {}, "takes no original beside it"),
        ({}, {"target_file": ("a.en.txt", b"Caf\xe9")}, "byte 3 is 0xe9, which is not UTF-8"),
        ({}, {"target_file": ("a.en.docx", b"PK")}, "this is no whole .docx"),
    ],
)
def test_what_is_wrong_is_said_above_the_form(fields, files, said, send):
    answer = send(files=files, **fields)
    assert answer.status_code == 422
    assert said in answer.text
    assert 'role="alert"' in answer.text


def test_the_words_of_a_word_document_go_into_the_box(send, tmp_path):
    path = word_file(
        tmp_path / "a.en.docx", paragraph(run("Rain &amp; "), run("sun.")), paragraph(run("Kharkov is dark."))
    )
    data = (tmp_path / "a.en.docx").read_bytes()
    answer = send(files={"target_file": (path, data)})
    assert answer.status_code == 200
    assert "\nRain &amp; sun.\n\nKharkov is dark.</textarea>" in answer.text
    assert 'value="a.en.txt"' in answer.text
    assert "Kharkiv" in answer.text


@pytest.mark.parametrize("name", ["json", "jsonl", "sarif", "rdjson", "html", "csv", "full", "markdown", "junit"])
def test_a_report_is_downloaded(name, send):
    answer = send("/download", target=TEXT, source=ORIGINAL, format=name)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith('attachment; filename="translaudit.')
    assert "Kharkov" in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_report_counts_in_the_text_that_was_sent(send, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "translation.txt").write_text("Something else.\n", encoding="utf-8")
    text = "Київ і Kharkov.\n"
    (found,) = json.loads(send("/download", target=text, target_lang="en", format="rdjson").text)["diagnostics"]
    assert found["location"]["range"]["start"] == {"line": 1, "column": len("Київ і ".encode()) + 1}
    assert found["suggestions"][0]["text"] == "Kharkiv"
    assert [entry.name for entry in tmp_path.iterdir()] == ["translation.txt"]  # nothing is stored


def test_a_file_is_never_put_on_disk(send, monkeypatch):
    import tempfile

    def rollover(_self):
        raise AssertionError

    monkeypatch.setattr(tempfile.SpooledTemporaryFile, "rollover", rollover)
    text = ("Rain fell on the town, and Kharkov is dark.\n" + "\n" * 2_000_000).encode()
    answer = send(files={"target_file": ("a.en.txt", text)})
    assert Page(answer.text).texts["title"] == "translaudit: 1 finding"


def test_a_format_that_there_is_not_is_told(send):
    answer = send("/download", target=TEXT, format="odt")
    assert answer.status_code == 422
    assert "there is no format “odt”" in answer.text


def test_a_name_is_explained(browser):
    answer = browser.post("/names", data={"name": " Kharkov ", "target_lang": "en"})
    assert answer.status_code == 200
    assert "Kharkiv" in answer.text
    assert browser.post("/names", data={"name": "<b>Xqzzt</b>"}).text.count("<b>Xqzzt") == 0
    assert browser.post("/names", data={"name": ""}).status_code == 422


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8754", "127.0.0.1:80", "127.0.0.1.evil.example:8754", ""]
)
def test_another_name_of_this_machine_is_refused(host, browser):
    answer = browser.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert "form" not in answer.text


@pytest.mark.parametrize("host", ["localhost:8754", "LOCALHOST:8754", "[::1]:8754"])
def test_local_names_are_answered(host, browser):
    assert browser.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        (OURS, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:9999"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({**OURS, "Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
def test_posts_from_elsewhere_are_refused(headers, status, send):
    assert send(target=TEXT, target_lang="en", headers=headers).status_code == status


def test_other_methods_are_refused(browser):
    assert browser.put("/", content=b"x").status_code == 405
    assert browser.get("/check").status_code == 405


def test_too_much_is_refused_whether_its_size_is_said_or_not(browser, send):
    from translaudit.web.guard import LARGEST

    assert send(target="a" * LARGEST).status_code == 413

    def stream():
        for _ in range(5):
            yield b"a" * 1_000_000

    answer = browser.post("/check", content=stream(), headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413


def test_forms_that_make_no_sense_are_refused(browser):
    kind = {"content-type": "multipart/form-data; boundary=x"}
    assert browser.post("/check", content=b"--y\r\nnothing", headers=kind).status_code in (400, 422)
    assert browser.post("/check", content=b"\xff\xfe", headers={"content-type": "text/plain"}).status_code == 422
    many = "&".join(f"a{number}=b" for number in range(50))
    answer = browser.post("/check", content=many, headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code in (400, 422)


def test_the_program_serves_until_it_is_interrupted():
    pytest.importorskip("uvicorn", reason="the extra web is not installed")
    command = [sys.executable, "-m", "translaudit", "serve", "--port", "0", "--isolated", "--no-default-glossaries"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    heard = partial(signal.signal, signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
    with subprocess.Popen(command, **streams, preexec_fn=heard) as process:  # noqa: PLW1509  no threads
        address = process.stdout.readline().split()[0]
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310  our own server
            assert "server" not in answer.headers
            assert "<textarea" in answer.read().decode()
        taken = subprocess.run(
            [*command[:5], address.split(":")[2].strip("/")], capture_output=True, text=True, check=False
        )
        assert taken.returncode == 2
        assert "--port" in taken.stderr
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read() == ""


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.1", "example.org"])  # noqa: S104  refused
def test_no_other_machine_is_served(host, capsys):
    assert main(["serve", "--host", host]) == 2
    assert "is not an address of this machine alone" in capsys.readouterr().err


@pytest.mark.parametrize("library", ["starlette", "uvicorn", "python_multipart"])
def test_a_missing_extra_is_told_with_the_command_that_installs_it(library, monkeypatch, capsys):
    for name in ("starlette", "uvicorn", "python_multipart"):
        monkeypatch.setitem(sys.modules, name, None if name == library else sys)
    assert main(["serve"]) == 2
    said = capsys.readouterr().err
    assert library in said
    assert 'pip install "translaudit[web]"' in said
