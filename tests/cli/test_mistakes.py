"""Every mistake of the user's is one message that says where, what and what to do; exit status 2; no traceback."""

from __future__ import annotations

import pytest

GOOD = ("--no-default-glossaries",)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("chekc", "a.en.txt"), ["no command “chekc”", "“check”"], id="command"),
        pytest.param(("a.en.txt",), ["translaudit check a.en.txt"], id="a file for a command"),
        pytest.param(("check",), ["nothing to audit"], id="no path"),
        pytest.param(("check", "a.en.txt", "--formt", "json"), ["no option --formt", "--format"], id="option"),
        pytest.param(("check", "a.en.txt", "--format", "jsn"), ["--format", "“jsn”", "“json”"], id="format"),
        pytest.param(("check", "a.en.txt", "--select", "depricated-term"), ["deprecated-term"], id="rule"),
        pytest.param(("check", "a.en.txt", "--select", ""), ["--select", "expected a name"], id="empty list"),
        pytest.param(("check", "a.en.txt", "--target-lang", "ua"), ["“ua” is not a language", "“uk”"], id="language"),
        pytest.param(("check", "a.en.txt", "--jobs", "many"), ["--jobs", "“many”", "whole number"], id="jobs"),
        pytest.param(("check", "a.en.txt", "--fail-under", "101"), ["from 0 to 100"], id="score"),
        pytest.param(("check", "gone.en.txt"), ["gone.en.txt", "no such file"], id="missing file"),
        pytest.param(("check", "gone\x1b.en.txt"), [r"gone\x1b.en.txt"], id="control character"),
        pytest.param(("check", "a.en.txt", "--encoding", "utf-9", *GOOD), ["utf-9"], id="encoding"),
        pytest.param(("check", "a.en.txt", "--glossary", "gone.toml"), ["gone.toml"], id="missing glossary"),
        pytest.param(("check", "a.en.txt", "--config", "gone.toml"), ["gone.toml", "--config"], id="missing config"),
        pytest.param(("check", "a.en.txt", "--config", "x", "--isolated"), ["exclude each other"], id="isolated"),
        pytest.param(("check", "a.en.txt", "--unsafe"), ["--fix", "--diff"], id="unsafe without a fix"),
        pytest.param(("check", "-", "a.en.txt"), ["alone"], id="stdin and files"),
        pytest.param(("check", "a.en.txt", "--stdin-filename", "x.md"), ["standard input only"], id="stdin name"),
        pytest.param(("check", "a.en.txt", "--report", "json"), ["FORMAT=FILE"], id="report"),
        pytest.param(("check", "a.en.txt", "--report", "json=x", "--output", "x"), ["two reports go to x"], id="twice"),
        pytest.param(("check", "rows.jsonl", "--source", "a.en.txt"), ["both sides"], id="source of a bitext"),
        pytest.param(
            ("check", "a.en.txt", "--source", "./a.en.txt"), ["the translation itself"], id="source of itself"
        ),
        pytest.param(("check", "house"), ["files without a suffix", ".jsonl"], id="no suffix"),
        pytest.param(("check", "house.toml"), ["“.toml” files", ".jsonl"], id="no format"),
        pytest.param(("romanize", "x"), ["--scheme"], id="no scheme"),
        pytest.param(("romanize", "--scheme", "uk-kmu5", "x"), ["uk-kmu55"], id="scheme"),
        pytest.param(("schemes", "--lang", "zz"), ["“zz”", "uk"], id="language of no scheme"),
        pytest.param(("explain", "mixd-script"), ["mixed-script"], id="explain"),
        pytest.param(("glossary", "lnt"), ["lint"], id="glossary command"),
        pytest.param(("glossary", "convert", "house.toml", "--to", "tbx9"), ["tbx9"], id="glossary format"),
        pytest.param(("names", "expalin", "x"), ["expalin"], id="names command"),
    ],
)
def test_options(call, project, arguments, said):
    (project / "house").touch()
    _one_message(call(*arguments), said)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("b.en.txt", b"ok\n\xff\xfe", ["b.en.txt:2", "byte 3", "--encoding"], id="not UTF-8"),
        pytest.param("b.en.txt", b"\x00\x01\x02", ["b.en.txt:1", "NUL"], id="binary"),
        pytest.param("b.jsonl", b'{"target": "x"}\n{"target": \n', ["b.jsonl:2", "JSON"], id="JSON"),
        pytest.param("b.odt", b"PK", ["b.odt", "Known formats"], id="unknown format"),
        pytest.param("b.txt", "жжжж щщ xx".encode(), ["b.txt", "--target-lang"], id="language not told"),
    ],
)
def test_inputs(call, project, name, content, said):
    (project / name).write_bytes(content)
    _one_message(call("check", name, *GOOD), said)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("g.toml", "[concept.a]\nen.preferred = [", ["g.toml:2"], id="TOML"),
        pytest.param("g.csv", "concept,lang,term\na,en\n", ["g.csv:2"], id="CSV"),
        pytest.param("g.tbx", "<tbx>\n<text", ["g.tbx:2"], id="TBX"),
        pytest.param(
            "g.csv",
            "concept,lang,term,status\na,en,x,preferred\na,en,x,deprecated\n",
            ["g.csv:3", "“x”"],
            id="contradiction",
        ),
    ],
)
def test_glossaries(call, project, name, content, said):
    (project / name).write_text(content, encoding="utf-8")
    _one_message(call("check", "a.en.txt", "--glossary", name, *GOOD), said)


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        pytest.param(("check", "a.en.txt", "--output", "a.en.txt"), "a.en.txt", id="a text"),
        pytest.param(("check", "a.en.txt", "--report", "html=./a.en.txt"), "a.en.txt", id="by another path"),
        pytest.param(("check", "a.en.txt", "--glossary", "g.toml", "--output", "g.toml"), "g.toml", id="a glossary"),
        pytest.param(("glossary", "mine", "a.en.txt", "--output", "a.en.txt"), "a.en.txt", id="mine"),
        pytest.param(("glossary", "report", "a.en.txt", "--output", "a.en.txt"), "a.en.txt", id="report"),
        pytest.param(
            ("glossary", "convert", "g.toml", "--to", "prh", "--target-lang", "en", "--output", "g.toml"),
            "g.toml",
            id="a format that loses",
        ),
        pytest.param(("learn", "rows.jsonl", "--output", "rows.jsonl"), "rows.jsonl", id="a corpus"),
    ],
)
def test_what_is_read_is_never_written_over(call, project, arguments, written):
    (project / "g.toml").write_text('concept.a.en.preferred = ["x"]\n', encoding="utf-8")
    before = (project / written).read_bytes()
    _one_message(call(*arguments), [written, "is read, and would be written over"])
    assert (project / written).read_bytes() == before


def test_two_reports_to_one_file_by_two_paths(call, project):  # noqa: ARG001  the folder to be in
    _one_message(call("check", "a.en.txt", "--report", "json=x", "--output", "./x"), ["two reports go to"])


@pytest.mark.parametrize("output", ["nowhere/out.json", "."])
def test_unwritable_output_leaves_nothing(call, project, output):
    before = sorted(path.name for path in project.iterdir())
    _one_message(call("check", "a.en.txt", *GOOD, "--output", output), ["cannot be written"])
    assert sorted(path.name for path in project.iterdir()) == before


def test_a_failed_audit_leaves_the_earlier_report(call, project):
    (project / "out.json").write_text("earlier", encoding="utf-8")
    (project / "b.en.txt").write_bytes(b"\xff")
    outcome = call("check", "a.en.txt", "b.en.txt", *GOOD, "--output", "out.json", "--format", "json")
    assert outcome.status == 2
    assert (project / "out.json").read_text(encoding="utf-8") == "earlier"
    assert not list(project.glob(".*.tmp"))


def test_a_loop_of_folders_ends(call, project):
    (project / "loop").symlink_to(project, target_is_directory=True)
    assert call("check", ".", *GOOD, "--exit-zero").status == 0


def test_no_status_but_the_documented_ones_for_interruptions(monkeypatch):
    from translaudit import __main__

    def raising(error):
        def run(_arguments, **_options):
            raise error

        return run

    monkeypatch.setattr(__main__, "_run", raising(KeyboardInterrupt()))
    assert __main__.main(["check"]) == 130
    monkeypatch.setattr(__main__, "_silence", lambda: None)
    monkeypatch.setattr(__main__, "_run", raising(BrokenPipeError()))
    assert __main__.main(["check"]) == 141


def _one_message(outcome, said):
    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.startswith("translaudit: ")
    assert "Traceback" not in outcome.err
    for part in said:
        assert part in outcome.err


@pytest.mark.parametrize("key", ["select", "ignore"])
def test_a_rule_that_the_config_names_wrongly_is_told_with_its_line(call, project, key):
    (project / "translaudit.toml").write_text(f'jobs = 1\n{key} = ["depricated-term"]\n', encoding="utf-8")
    _one_message(call("check", "a.en.txt"), ["translaudit.toml:2: ", "“depricated-term”", "deprecated-term"])
    outcome = call("check", "a.en.txt", f"--{key}", "mixd-script")
    assert "translaudit.toml" not in outcome.err
