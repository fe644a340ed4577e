"""The files that CI systems read: well formed, of options that exist, and what they run does run."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from translaudit.__main__ import main
from translaudit.cli import COMMANDS
from translaudit.reporters import FORMATS

ROOT = Path(__file__).resolve().parents[2]
FILES = (
    ".pre-commit-hooks.yaml",
    "action.yml",
    "templates/translaudit.yml",
    "docs/how-to/ci.md",
    "docs/how-to/reports.md",
)
OURS = {"fetch-depth", "disable-pip-version-check"}  # words of other programs


def _read(name):
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture
def translations(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "translaudit.toml").write_text(
        'source-lang = "uk"\ntarget-lang = "en"\nglossaries = ["house.toml"]\ndefault-glossaries = false\n',
        encoding="utf-8",
    )
    (tmp_path / "house.toml").write_text(
        '[concept.kharkiv]\nkind = "place"\nen.preferred = ["Kharkiv"]\nen.deprecated = ["Kharkov"]\n'
        'uk.preferred = ["Харків"]\n',
        encoding="utf-8",
    )
    (tmp_path / "a.en.txt").write_text("Kharkov is dark.\n", encoding="utf-8")
    (tmp_path / "a.uk.txt").write_text("Харків без світла.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", FILES)
def test_options_and_formats_exist(name, capsys):
    text = re.sub(r"`?--jobs`?", "", _read(name))
    main(["check", "--help"])
    known = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out))
    found = {word for word in re.findall(r"(?<![\w-])--[a-z][a-z-]+", text) if word[2:] not in {"quiet", *OURS}}
    assert found <= known
    assert set(re.findall(r"--report \"?([a-z]+)=", text)) <= set(FORMATS)
    assert set(re.findall(r"--format ([a-z]+)", text)) <= set(FORMATS)


def test_hooks(translations):
    yaml = pytest.importorskip("yaml")
    hooks = yaml.safe_load(_read(".pre-commit-hooks.yaml"))
    assert [one["id"] for one in hooks] == ["translaudit", "translaudit-fix", "translaudit-glossary"]
    for one in hooks:
        assert {"id", "name", "entry", "language", "files", "description"} <= set(one)
        re.compile(one["files"])
        program, command, *_ = shlex.split(one["entry"])
        assert program == "translaudit"
        assert command in COMMANDS
    by_id = {one["id"]: [*shlex.split(one["entry"])[1:], *one.get("args", ["house.toml"])] for one in hooks}
    assert main(by_id["translaudit-glossary"]) == 0
    assert main(by_id["translaudit"]) == 1
    assert main(by_id["translaudit-fix"]) == 0
    assert (translations / "a.en.txt").read_text(encoding="utf-8") == "Kharkiv is dark.\n"
    assert main(by_id["translaudit"]) == 0


def test_the_component_of_gitlab(translations, capsys):
    yaml = pytest.importorskip("yaml")
    head, body = yaml.safe_load_all(_read("templates/translaudit.yml"))
    job = body["translaudit"]
    inputs = {name: one["default"] for name, one in head["spec"]["inputs"].items()}
    asked = set(re.findall(r"\$\[\[ inputs\.(\w+) \]\]", _read("templates/translaudit.yml")))
    assert asked == set(inputs)
    line = re.sub(r"\$\[\[ inputs\.(\w+) \]\]", lambda match: inputs[match[1]], job["script"][-1])
    assert main(shlex.split(line)[1:]) == 1
    capsys.readouterr()
    for kind in ("codequality", "junit"):
        assert "Kharkov" in (translations / job["artifacts"]["reports"][kind]).read_text(encoding="utf-8")


def test_the_action_is_well_formed():
    yaml = pytest.importorskip("yaml")
    action = yaml.safe_load(_read("action.yml"))
    assert {"name", "description", "runs"} <= set(action)
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert ("shell" in step) == ("run" in step)
        assert "${{" not in step.get("run", ""), "an input within a script is code"
    assert set(re.findall(r"inputs\.(\w+)", _read("action.yml"))) == set(action["inputs"])


@pytest.mark.parametrize(
    ("options", "status", "findings"),
    [
        pytest.param("", 1, "1", id="a finding"),
        pytest.param("--fail-on critical --ignore *", 2, None, id="a mistake"),
        pytest.param("--fail-on critical", 0, "1", id="passes"),
    ],
)
def test_what_the_action_runs(translations, options, status, findings):
    script = re.search(r"^      run: \|\n((?:        .*\n|\n)+)", _read("action.yml"), re.MULTILINE)
    assert script
    program = translations / "bin" / "translaudit"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m translaudit "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (translations / "bin" / "python").symlink_to(sys.executable)
    environment = {
        **os.environ,
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]),
        "RUNNER_TEMP": str(translations),
        "GITHUB_STEP_SUMMARY": str(translations / "summary.md"),
        "GITHUB_OUTPUT": str(translations / "output"),
        "PATHS": "a.en.txt",
        "OPTIONS": options,
        "SARIF": "out.sarif",
    }
    (translations / "summary.md").write_text("before\n", encoding="utf-8")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", textwrap.dedent(script[1])],  # noqa: S607  as GitHub calls it
        cwd=translations,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == status, done.stderr
    if findings is None:
        assert not (translations / "output").exists()
        return
    output = dict(line.split("=") for line in (translations / "output").read_text(encoding="utf-8").splitlines())
    assert output["findings"] == findings
    assert 0 <= float(output["score"]) <= 100
    summary = (translations / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("before\n## translaudit")
    assert "::error title=deprecated-term (TA101),file=a.en.txt,line=1," in done.stdout
    assert json.loads((translations / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
