"""What makes `check` fail, and what is left out of it: limits, a baseline, changes, settings by path, allowances."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from word_files import paragraph, run, word_file

FAULTY = "Rain fell. Kharkov is dark again.\n"


@pytest.mark.parametrize(
    ("options", "status", "why"),
    [
        pytest.param((), 1, None, id="one finding fails"),
        pytest.param(("--max-findings", "1"), 0, None, id="as many as may pass"),
        pytest.param(("--fail-on", "major"), 1, "1 finding of severity major or worse", id="severity"),
        pytest.param(("--max-findings", "1", "--fail-under", "99"), 1, "the score overall is", id="score"),
        pytest.param(
            ("--max-findings", "1", "--fail-under", "adherence=50"), 1, "adherence is 0.0, under 50", id="part"
        ),
        pytest.param(("--max-findings", "1", "--fail-under", "names=50"), 0, None, id="nothing to count"),
        pytest.param(
            ("--max-findings", "1", "--fail-under", "overall=1", "--fail-under", "terms=3"), 0, None, id="both"
        ),
    ],
)
def test_limits(check, project, options, status, why):
    outcome = check("a.en.txt", *options, "--report", "json=out.json")
    assert outcome.status == status
    assert ("Fails: " in outcome.out) == (why is not None)
    assert why is None or why in outcome.out
    report = json.loads((project / "out.json").read_text(encoding="utf-8"))
    assert report["gate"]["failed"] == bool(status)


@pytest.mark.parametrize("word", ["name=3", "overall=101", "x", "=3"])
def test_a_limit_that_cannot_be_is_answered(check, word):
    assert check("a.en.txt", "--fail-under", word).status == 2


def test_a_baseline_hides_what_was_there_and_says_so(check, project):
    made = check("a.en.txt", "--baseline", "known.json", "--update-baseline")
    assert made.status == 0
    assert "0 findings (1 known to the baseline)" in made.out
    assert "wrote known.json" in made.err
    (entry,) = json.loads((project / "known.json").read_text(encoding="utf-8"))["findings"]
    assert (entry["path"], entry["rule"], entry["text"], entry["count"]) == (
        "a.en.txt",
        "deprecated-term",
        "Kharkov",
        1,
    )
    moved = f"A new line.\n\n{FAULTY}"
    (project / "a.en.txt").write_text(moved, encoding="utf-8")
    assert check("a.en.txt", "--baseline", "known.json").status == 0
    (project / "a.en.txt").write_text(moved + "They left Kharkov early.\n", encoding="utf-8")
    outcome = check("a.en.txt", "--baseline", "known.json")
    assert outcome.status == 1
    assert "1 finding (1 known to the baseline)" in outcome.out


def test_sarif_can_have_what_is_held_back(check, project):
    (project / "b.en.txt").write_text(f"Kharkov on a map. # {NOTE}\n", encoding="utf-8")
    check("a.en.txt", "--baseline", "known.json", "--update-baseline")
    call = ("a.en.txt", "b.en.txt", "--baseline", "known.json", "--format", "sarif")
    assert json.loads(check(*call).out)["runs"][0]["results"] == []
    outcome = check(*call, "--with-suppressed")
    assert outcome.status == 0
    results = json.loads(outcome.out)["runs"][0]["results"]
    assert [(one["suppressions"][0]["kind"], one["suppressions"][0]["justification"]) for one in results] == [
        ("external", "known to the baseline known.json"),
        ("inSource", "a quotation"),
    ]
    unsure = check(*call, "--with-suppressed", "--baseline", "none.json", "--update-baseline", "--ignore", "TA101")
    assert json.loads(unsure.out)["runs"][0]["results"] == []


def test_so_many_alike_as_the_baseline_has_are_hidden(check, project):
    check("a.en.txt", "--baseline", "known.json", "--update-baseline")
    (project / "b.en.txt").write_text(FAULTY, encoding="utf-8")
    outcome = check("a.en.txt", "b.en.txt", "--baseline", "known.json", "--format", "concise")
    assert outcome.status == 1
    assert [line.partition(":")[0] for line in outcome.out.splitlines()[:-1]] == ["b.en.txt"]


def test_a_baseline_shrinks_and_never_grows(check, project):
    check("a.en.txt", "--baseline", "known.json", "--update-baseline")
    first = (project / "known.json").read_bytes()
    (project / "b.en.txt").write_text("They left Kharkov early.\n", encoding="utf-8")
    assert check("a.en.txt", "b.en.txt", "--baseline", "known.json", "--update-baseline").status == 1
    assert (project / "known.json").read_bytes() == first
    assert check("b.en.txt", "--baseline", "known.json", "--update-baseline").status == 1
    assert (project / "known.json").read_bytes() == first, "what was not audited stays"
    check("a.en.txt", "--select", "TA106", "--baseline", "known.json", "--update-baseline")
    assert (project / "known.json").read_bytes() == first, "what was not looked for stays"
    (project / "a.en.txt").write_text("Kharkiv is dark again.\n", encoding="utf-8")
    check("a.en.txt", "--baseline", "known.json", "--update-baseline")
    assert json.loads((project / "known.json").read_text(encoding="utf-8"))["findings"] == []


def test_a_baseline_named_by_its_whole_path_shrinks_too(check, project):
    known = str(project / "known.json")
    check("a.en.txt", "--baseline", known, "--update-baseline")
    (project / "a.en.txt").write_text("Kharkiv is dark again.\n", encoding="utf-8")
    check("./a.en.txt", "--baseline", known, "--update-baseline")
    assert json.loads((project / "known.json").read_text(encoding="utf-8"))["findings"] == []


def test_entries_of_files_that_are_gone_go(check, project):
    (project / "b.en.txt").write_text(FAULTY, encoding="utf-8")
    check("b.en.txt", "--baseline", "known.json", "--update-baseline")
    (project / "b.en.txt").unlink()
    check("fine.en.txt", "--baseline", "known.json", "--update-baseline")
    assert json.loads((project / "known.json").read_text(encoding="utf-8"))["findings"] == []


def test_paths_in_a_baseline_start_from_its_folder(check, project):
    (project / "ci").mkdir()
    check("a.en.txt", "--baseline", "ci/known.json", "--update-baseline")
    assert json.loads((project / "ci/known.json").read_text(encoding="utf-8"))["findings"][0]["path"] == "../a.en.txt"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(None, "--update-baseline", id="not there"),
        pytest.param("{", "not a baseline", id="not JSON"),
        pytest.param("[]", "not a baseline", id="a list"),
        pytest.param(
            '{"schema": "translaudit-baseline/1", "findings": [{"rule": "x"}]}', "entry 1", id="half an entry"
        ),
    ],
)
def test_a_baseline_that_is_none_is_answered(check, project, text, said):
    if text is not None:
        (project / "known.json").write_text(text, encoding="utf-8")
    outcome = check("a.en.txt", "--baseline", "known.json")
    assert outcome.status == 2
    assert "known.json" in outcome.err
    assert said in outcome.err


def test_a_baseline_to_update_must_be_named(check):
    assert "--baseline" in check("a.en.txt", "--update-baseline").err


def _git(*arguments):
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def repository(project):
    """The project under version control, with a file of an awkward name."""
    (project / 'a "b\t.en.txt').write_text(FAULTY, encoding="utf-8")
    _git("init", "-q", "-b", "main")
    _git("add", "-A")
    _git("commit", "-q", "-m", "first")
    return project


def _shown(outcome):
    return sorted({line.partition(".en.txt:")[0] for line in outcome.out.splitlines()[:-1]})


def test_only_what_a_change_touches(check, repository):
    paths = ["a.en.txt", "rows.jsonl", 'a "b\t.en.txt']
    options = ("--diff-base", "main", "--format", "concise")
    nothing = check(*paths, *options)
    assert (nothing.status, _shown(nothing)) == (0, [])
    assert re.search(r"^0 findings \([1-9]\d* that no change touches\)", nothing.out)
    (repository / 'a "b\t.en.txt').write_text(f"One.\n{FAULTY}They left Kharkov.\n", encoding="utf-8")
    (repository / "new.en.txt").write_text(FAULTY, encoding="utf-8")
    outcome = check(*paths, "new.en.txt", *options)
    assert outcome.status == 1
    lines = [line.partition(": major")[0] for line in outcome.out.splitlines()[:-1]]
    assert lines == ['a "b\t.en.txt:3:11', "new.en.txt:1:12"]


def test_a_change_of_the_original_touches_what_rests_on_it(check, repository):
    (repository / "t.en.txt").write_text("Kharkov is dark again.\n", encoding="utf-8")
    (repository / "t.uk.txt").write_text("Харків без світла.\n", encoding="utf-8")
    _git("add", "-A")
    _git("commit", "-q", "-m", "second")
    options = ("--diff-base", "HEAD", "--format", "concise")
    assert check("t.en.txt", *options).status == 0
    (repository / "t.uk.txt").write_text("Харків знову без світла.\n", encoding="utf-8")
    assert _shown(check("t.en.txt", *options)) == ["t"]


def test_a_word_document_is_touched_as_a_whole(check, repository):
    options = ("--diff-base", "HEAD", "--format", "concise")
    word_file(repository / "w.en.docx", paragraph(run("Rain.")), paragraph(run("Kharkov is dark.")))
    _git("add", "-A")
    _git("commit", "-q", "-m", "second")
    assert check("w.en.docx", *options).status == 0
    word_file(repository / "w.en.docx", paragraph(run("Snow.")), paragraph(run("Kharkov is dark.")))
    assert check("w.en.docx", *options).status == 1


def test_changes_count_since_the_work_parted(check, repository):
    _git("switch", "-q", "-c", "topic")
    (repository / "fine.en.txt").write_text("Kharkov is dark again.\n", encoding="utf-8")
    _git("commit", "-q", "-a", "-m", "topic")
    _git("switch", "-q", "main")
    (repository / "a.en.txt").write_text("Rain. Kharkov is dark again.\n", encoding="utf-8")
    _git("commit", "-q", "-a", "-m", "main goes on")
    _git("switch", "-q", "topic")
    assert _shown(check("a.en.txt", "fine.en.txt", "--diff-base", "main", "--format", "concise")) == ["fine"]


def test_a_file_below_a_folder_and_lines_that_look_like_heads(check, repository, monkeypatch):
    (repository / "sub").mkdir()
    monkeypatch.chdir(repository / "sub")
    (repository / "sub/b.en.txt").write_text("-- x\n++ b/a.en.txt\nKharkov fell.", encoding="utf-8")
    _git("add", "-A")
    (repository / "house.toml").rename(repository / "sub/house.toml")
    outcome = check("b.en.txt", "../a.en.txt", "--diff-base", "HEAD", "--format", "concise")
    assert _shown(outcome) == ["b"]


RAIN = "Rain.\n" * 6
SETUPS = {
    "as it is": {},
    "no diffs": {"attributes": "*.en.txt -diff\n"},
    "binary": {"attributes": "*.txt binary\n"},
    "relative": {"config": ("diff.relative", "true")},
    "joined hunks": {"config": ("diff.interHunkContext", "9")},
    "joined names": {"config": ("diff.noprefix", "true")},
    "context": {"environment": ("GIT_DIFF_OPTS", "-u5")},
}


@pytest.mark.parametrize("setup", SETUPS)
def test_changes_are_found_however_git_is_set_up(check, repository, monkeypatch, setup):
    its = SETUPS[setup]
    for name in ("a.en.txt", "sub/b.en.txt"):
        (repository / name).parent.mkdir(exist_ok=True)
        (repository / name).write_text(f"{FAULTY}Mud.\n{RAIN}{FAULTY}Mud.\n", encoding="utf-8")
    (repository / ".gitattributes").write_text(its.get("attributes", ""), encoding="utf-8")
    _git("add", "-A")
    _git("commit", "-q", "-m", "second")
    for name in ("a.en.txt", "sub/b.en.txt"):
        (repository / name).write_text(f"{FAULTY}Mud!\n{RAIN}Now {FAULTY}Mud!\n", encoding="utf-8")
    if "config" in its:
        _git("config", *its["config"])
    if "environment" in its:
        monkeypatch.setenv(*its["environment"])
    monkeypatch.chdir(repository / "sub")
    (repository / "sub/house.toml").write_bytes((repository / "house.toml").read_bytes())
    outcome = check("../a.en.txt", "b.en.txt", "--diff-base", "HEAD", "--format", "concise")
    lines = [line.partition(": major")[0] for line in outcome.out.splitlines()[:-1]]
    assert [line.partition(":")[0] for line in lines] == ["../a.en.txt", "b.en.txt"]


def test_what_git_does_not_track_counts_as_a_whole(check, repository, tmp_path_factory):
    (repository / ".gitignore").write_text("made.en.txt\n", encoding="utf-8")
    other = tmp_path_factory.mktemp("other") / "o.en.txt"
    for path in (repository / "made.en.txt", other):
        path.write_text(FAULTY, encoding="utf-8")
    outcome = check("a.en.txt", "made.en.txt", str(other), "--diff-base", "HEAD", "--format", "concise")
    assert _shown(outcome) == [str(other).removesuffix(".en.txt"), "made"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x"])
def test_a_revision_that_is_none_is_answered(check, repository, revision):
    outcome = check("a.en.txt", f"--diff-base={revision}")
    assert outcome.status == 2
    assert "fetch-depth" in outcome.err
    assert not (repository / "x").exists()


def test_outside_a_repository_is_answered(check, project, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    outcome = check("a.en.txt", "--diff-base", "main")
    assert outcome.status == 2
    assert "git says" in outcome.err


def test_settings_by_path(check, project):
    (project / "old").mkdir()
    (project / "old/a.en.txt").write_text(FAULTY, encoding="utf-8")
    (project / "translaudit.toml").write_text('[per-path]\n"old/" = { ignore = ["TA101"] }\n', encoding="utf-8")
    outcome = check("a.en.txt", "old/a.en.txt", "--format", "concise")
    assert [line.partition(":")[0] for line in outcome.out.splitlines()[:-1]] == ["a.en.txt"]
    (project / "translaudit.toml").write_text('[per-path]\n"old/" = { ignore = ["TA999"] }\n', encoding="utf-8")
    wrong = check("a.en.txt")
    assert wrong.status == 2
    assert "translaudit.toml:2: there is no rule “TA999”" in wrong.err


@pytest.mark.parametrize("pattern", ["!", "[z-a]"])
def test_a_path_that_is_no_pattern_is_told(check, project, pattern):
    (project / "translaudit.toml").write_text(f'[per-path]\n"{pattern}" = {{ ignore = ["TA101"] }}\n', encoding="utf-8")
    wrong = check("a.en.txt")
    assert wrong.status == 2
    assert f"translaudit.toml:2: “{pattern}” is no pattern of paths" in wrong.err


NOTE = "translaudit: allow deprecated-term -- a quotation"


@pytest.mark.parametrize(
    ("name", "text", "status"),
    [
        pytest.param("t.en.txt", f"Rain fell. Kharkov is dark. # {NOTE}\n", 0, id="txt, end of line"),
        pytest.param("t.en.txt", f"# {NOTE}\nRain fell. Kharkov is dark.\n", 0, id="txt, line above"),
        pytest.param("t.en.txt", f"# {NOTE}\nRain fell.\nKharkov is dark.\n", 1, id="txt, another line"),
        pytest.param("t.en.md", f"Rain fell. Kharkov is dark. <!-- {NOTE} -->\n", 0, id="md, end of line"),
        pytest.param("t.en.md", f"<!-- {NOTE} -->\n\nRain fell. Kharkov is dark.\n", 0, id="md, paragraph above"),
        pytest.param("t.en.md", f"`<!-- {NOTE} -->`\n\nRain fell. Kharkov is dark.\n", 1, id="md, in code"),
        pytest.param("t.en.md", f"```\n<!-- {NOTE} -->\n```\nRain fell. Kharkov is dark.\n", 1, id="md, in a block"),
        pytest.param(
            "t.en.html",
            f"<html>\r\n<!-- {NOTE} -->\r\n<p>\r\n Rain fell. Kharkov is dark.\r\n</p>",
            0,
            id="html, above",
        ),
        pytest.param("t.en.html", f"<p>Rain fell. Kharkov is dark.</p><!--{NOTE}-->", 0, id="html, same line"),
        pytest.param(
            "t.en.md", f"Kharkov is dark.\n\n<!-- {NOTE.replace('allow', 'allow-file')} -->\n\nKharkov!\n", 0, id="file"
        ),
        pytest.param(
            "t.en.md", f"Kharkov is dark. <!-- {NOTE.replace('deprecated-term', 'TA103, ta101')} -->\n", 0, id="codes"
        ),
        pytest.param(
            "t.en.md", f"Kharkov is dark. <!-- {NOTE.replace('deprecated-term', 'TA103')} -->\n", 1, id="another"
        ),
        pytest.param("t.en.md", f"Kharkov is dark. <!-- {NOTE} until 2030-01-01 -->\n", 0, id="not over"),
        pytest.param("t.en.md", f"Kharkov is dark. <!-- {NOTE} until 2026-01-01 -->\n", 1, id="over"),
        pytest.param("t.en.md", "Kharkov is dark. <!-- translaudit: allow deprecated-term -->\n", 1, id="no reason"),
        pytest.param("t.en.md", "Kharkov is dark. <!-- translaudit: ignore deprecated-term -- x -->\n", 1, id="verb"),
    ],
)
def test_allowances(check, project, monkeypatch, name, text, status):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 2026-09-21
    (project / name).write_text(text, encoding="utf-8", newline="")
    outcome = check(name)
    assert outcome.status == status
    assert ("allowed in the texts" in outcome.out) == (status == 0)


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        pytest.param(
            f"{NOTE} until 2026-01-01", "line 1: deprecated-term was allowed until 2026-01-01 (a quotation)", id="over"
        ),
        pytest.param(f"{NOTE} until 2026-02-30", "2026-02-30 is no date", id="no date"),
        pytest.param("translaudit: allow deprecated-term", "gives no reason", id="no reason"),
        pytest.param("translaudit: hush", "not understood", id="nonsense"),
        pytest.param("translaudit: allow TA106 -- x", "line 1: ta106 reports nothing there", id="unused"),
        pytest.param("translaudit: allow old-terms -- x", "no rule “old-terms”", id="no rule"),
    ],
)
def test_what_is_wrong_with_an_allowance_is_said(check, project, monkeypatch, comment, said):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    (project / "t.en.md").write_text(f"Kharkov is dark. <!-- {comment} -->\n", encoding="utf-8")
    assert said in check("t.en.md").out


def test_an_allowance_of_a_rule_that_did_not_run_is_not_called_unused(check, project):
    (project / "t.en.md").write_text("It is dark. <!-- translaudit: allow TA101 -- x -->\n", encoding="utf-8")
    assert "reports nothing" in check("t.en.md").out
    assert "reports nothing" not in check("t.en.md", "--select", "TA106").out


def test_what_is_allowed_does_not_lower_the_fidelity(check, project):
    (project / "t.en.md").write_text(f"Kharkov is dark. <!-- {NOTE} -->\n", encoding="utf-8")
    (project / "u.en.md").write_text("Kharkov is dark.\n", encoding="utf-8")
    allowed, plain = (json.loads(check(name, "--format", "json").out) for name in ("t.en.md", "u.en.md"))
    assert (allowed["allowed"], plain["allowed"]) == (1, 0)
    assert allowed["scores"]["fidelity"]["penalty"] == 0 < plain["scores"]["fidelity"]["penalty"]


def test_words_of_a_comment_are_not_audited(check, project):
    (project / "t.en.txt").write_text("All is well. # translaudit: allow TA101 -- Kharkov\n", encoding="utf-8")
    assert check("t.en.txt").status == 0
