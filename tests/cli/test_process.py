"""What only a process of its own can show: start-up, pipes, the entry point."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from translaudit.storage import contents
from translaudit.version import __version__


def _python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def test_version_imports_nothing_else():
    code = (
        "import sys; before = set(sys.modules)\n"
        "from translaudit.__main__ import main\n"
        "main(['--version'])\n"
        "print(sorted(set(sys.modules) - before - {'__future__', 'types'}))"
    )
    version, modules = _python(code).splitlines()
    assert version == f"translaudit {__version__}"
    assert eval(modules) == ["translaudit", "translaudit.__main__", "translaudit.version"]  # noqa: S307  our own print


HEAVY = {
    *("asyncio", "concurrent", "csv", "dataclasses", "datetime", "difflib", "hashlib", "importlib.metadata", "inspect"),
    *("importlib.resources", "logging", "multiprocessing", "pickle", "random", "shutil", "socket", "ssl", "subprocess"),
    *("tempfile", "threading", "tomllib", "xml", "zipfile"),
    *(
        "babel",
        "numpy",
        "pathspec",
        "pymorphy3",
        "pypinyin",
        "regex",
        "rich",
        "sacrebleu",
        "simplemma",
        "transliterate",
    ),
    *(f"translaudit.{name}" for name in ("allowances", "config.file", "pages", "cli.fixing", "reporters.sarif")),
    *(f"translaudit.{name}" for name in ("forms.compiled", "forms.derived", "text.inflection.phrases")),
    *(f"translaudit.lexicon.{name}" for name in ("concepts.lists", "own", "senses.lists")),
    *(f"translaudit.names.{name}" for name in ("han_names", "han_slips")),
    *(f"translaudit.readers.{name}" for name in ("codes", "jsonl", "po", "tmx", "walk", "xliff", "xml_stream")),
    *(f"translaudit.runners.{name}" for name in ("baseline", "changes", "edits", "per_path", "rehearsal")),
    *(f"translaudit.termbase.{name}" for name in ("checks", "csv", "load", "tbx", "toml")),
}
ARTICLES = {
    "id": "Presiden Rusia Vladimir Putin tiba di Kharkiv pada 12 Maret 2022. Ia tidak menjawab pertanyaan wartawan.",
    "ru": "Президент России Владимир Путин прибыл в Харьков 12 марта 2022 года. Он не ответил на вопросы журналистов.",
    "uk": "Президент Росії Володимир Путін прибув до Харкова 12 березня 2022 року. Він не відповів на питання журналістів.",
}
TRANSLATION = (
    "Russian President Vladimir Putin arrived in Kharkov on 13 March 2022. He answered the questions of journalists."
)


def modules_of_a_check(*arguments: str) -> set[str]:
    code = (
        f"import sys\nbefore = set(sys.modules)\nfrom translaudit.__main__ import main\n"
        f"main({['check', *arguments, '--isolated', '--quiet']!r})\n"
        "print(*(set(sys.modules) - before))"
    )
    return set(_python(code).split())


def test_a_check_loads_nothing_heavy(tmp_path):
    (tmp_path / "a.en.txt").write_text("Khаrkiv\n", encoding="utf-8")
    loaded = modules_of_a_check(str(tmp_path / "a.en.txt"), "--no-default-glossaries")
    assert loaded & (HEAVY | {"rapidfuzz", "unidecode", "decimal"}) == set()
    assert len(loaded) <= 176  # what is needed may raise this; what is needed by some checks only is imported there


@pytest.mark.skipif(contents.found("material") is None, reason="the package has changed since its data was compiled")
@pytest.mark.parametrize("lang", ARTICLES)
def test_a_check_against_an_original_loads_nothing_heavy_and_compiles_nothing(lang, tmp_path, monkeypatch):
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "a.en.txt").write_text(TRANSLATION, encoding="utf-8")
    (tmp_path / f"a.{lang}.txt").write_text(ARTICLES[lang], encoding="utf-8")
    loaded = modules_of_a_check(str(tmp_path / "a.en.txt"), "--source", str(tmp_path / f"a.{lang}.txt"))
    assert loaded & (HEAVY | {"json", "locale", "pathlib", "rapidfuzz", "typing", "unidecode"}) == set()
    assert len(loaded) <= 316  # as above
    assert not (tmp_path / "cache").exists()  # all that it looks things up in has come with the package


def test_module_runs_and_a_closed_pipe_is_quiet(tmp_path):
    rows = [{"document": str(number), "target": "Khаrkiv", "target_lang": "en"} for number in range(20_000)]
    text = tmp_path / "a.jsonl"
    text.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    command = [sys.executable, "-m", "translaudit", "check", str(text), "--isolated", "--no-default-glossaries"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.readline().endswith(b"mixed-script (TA106)\n")
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize(
    ("arguments", "redirection", "said"),
    [
        (["rules"], ">/dev/full", "standard output: No space left on device"),
        (["rules"], ">&-", "standard output is closed"),
        (["check", "-", "--isolated", "--no-default-glossaries"], "<&-", "standard input is closed"),
    ],
    ids=["full", "closed output", "closed input"],
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_standard_streams_that_fail_give_one_message(arguments, redirection, said):
    command = f"exec {shlex.join([sys.executable, '-m', 'translaudit', *arguments])} {redirection}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("translaudit: ")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("reports", "redirection", "at_fault"),
    [("--report html=a.html", ">/dev/full", "standard output"), ("--report json=/dev/full --quiet", "", "/dev/full")],
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_of_several_reports_the_one_that_cannot_be_written_is_named(tmp_path, reports, redirection, at_fault):
    row = json.dumps({"target": "Khаrkiv", "target_lang": "en"})
    (tmp_path / "a.jsonl").write_text(f"{row}\n" * 200, encoding="utf-8")
    options = f"check a.jsonl --isolated --no-default-glossaries --color never {reports} --report html=b.html"
    command = f"exec {shlex.quote(sys.executable)} -m translaudit {options} {redirection}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"translaudit: {at_fault}: ")
    assert done.stderr.count("No space left") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")
@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_no_process_outlives_the_one_that_started_it(tmp_path, sent, status):
    text = "Заява мера. The mayor of Kharkov arrived in Kiev with Selenskyj.\n" * 32_000
    for name in "abcd":
        (tmp_path / f"{name}.en.txt").write_text(text, encoding="utf-8")
    call = [sys.executable, "-m", "translaudit", "check", str(tmp_path), "--jobs", "2", "--no-cache", "--isolated"]
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell's background does not hear
    with subprocess.Popen(
        call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        signal.signal(signal.SIGINT, heard)
        try:
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
            started = _until(lambda: len(children.read_text().split()) == 2 and children.read_text().split())
            process.send_signal(sent)
            assert process.wait(10) == status
            assert _until(lambda: not any(Path(f"/proc/{one}").exists() for one in started))
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def _until(true, seconds=60):
    """What a function says as soon as it is true; else nothing."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(0.05)
    return None
