"""What only a process of its own can show: start-up, pipes, the entry point."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

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


def test_a_check_loads_nothing_heavy(tmp_path):
    (tmp_path / "a.en.txt").write_text("Khаrkiv\n", encoding="utf-8")
    code = (
        "import sys\nfrom translaudit.__main__ import main\n"
        f"main(['check', {str(tmp_path / 'a.en.txt')!r}, '--isolated', '--no-default-glossaries', '--quiet'])\n"
        "heavy = {'regex', 'rich', 'numpy', 'sacrebleu', 'babel', 'pymorphy3', 'simplemma', 'rapidfuzz', 'unidecode', "
        "'multiprocessing', 'importlib.metadata', 'tempfile', 'difflib', 'subprocess', 'datetime', 'xml', 'csv'}\n"
        "heavy |= {f'translaudit.{name}' for name in ('reporters.sarif', 'runners.baseline', 'runners.changes', "
        "'runners.edits', 'runners.per_path', 'cli.fixing', 'pages')}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert _python(code) == "[]\n"


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
