"""Config files: where they are found, what they may say, and how mistakes in them are answered."""

from __future__ import annotations

import pytest

from translaudit.config import Config, find, load
from translaudit.errors import InputError


def _write(folder, text, name="translaudit.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key(tmp_path):
    path = _write(
        tmp_path,
        """\
source-lang = "uk"
target-lang = "en-gb"
glossaries = ["terms/house.toml"]
default-glossaries = false
select = ["name-variant"]
ignore = ["TA106"]
min-confidence = "low"
fail-on = "major"
max-findings = 3
fail-under = { overall = 80, names = 90.5 }
baseline = "known.json"
pairs = [{ source = "uk/{name}.md", target = "en/{name}.md" }]
encoding = "cp1251"
jobs = 2
scope = "document"
[house.en]
language = "ru"
schemes = { uk = "uk-bgnpcgn1965s" }
[per-path]
"old/**" = { ignore = ["TA103"], min-confidence = "high" }
""",
    )
    assert load(path) == Config(
        path=str(path),
        root=str(tmp_path),
        source_lang="uk",
        target_lang="en-GB",
        glossaries=(str(tmp_path / "terms/house.toml"),),
        default_glossaries=False,
        select=("name-variant",),
        ignore=("TA106",),
        min_confidence="low",
        fail_on="major",
        max_findings=3,
        fail_under={"overall": 80.0, "names": 90.5},
        baseline=str(tmp_path / "known.json"),
        per_path={"old/**": {"ignore": ["TA103"], "min-confidence": "high"}},
        pairs=({"source": "uk/{name}.md", "target": "en/{name}.md"},),
        house={"en": {"language": "ru", "schemes": {"uk": "uk-bgnpcgn1965s"}}},
        encoding="cp1251",
        jobs=2,
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        pytest.param('\nglosaries = ["a"]', 2, "“glossaries”", id="unknown key"),
        pytest.param("source_lang = 'uk'", 1, "“source-lang”", id="underscore"),
        pytest.param("glossaries = 'a.toml'", 1, "a string, a list of strings was expected", id="list"),
        pytest.param("\n\njobs = true", 3, "true or false, a whole number was expected", id="number"),
        pytest.param("\nencoding = 'utf-9'", 2, "“utf-9”", id="encoding"),
        pytest.param("jobs = -1", 1, "-1", id="negative"),
        pytest.param("fail-under = 200", 1, "0 to 100", id="score"),
        pytest.param("fail-under = { name = 20 }", 1, "“names”", id="part of the score"),
        pytest.param("fail-under = { names = '20' }", 1, "a number or a table of numbers", id="score as text"),
        pytest.param("max-findings = -2", 1, "-2", id="negative number of findings"),
        pytest.param("[per-path]\n'a/**' = { ignored = [] }", 2, "unknown key “ignored”", id="path key"),
        pytest.param("[per-path]\n'a/**' = { min-confidence = 'top' }", 2, "“top”", id="path level"),
        pytest.param("[per-path]\n'a/**' = ['TA103']", 2, "a list, a table was expected", id="path without a table"),
        pytest.param("min-confidence = 'hihg'", 1, "“hihg”", id="level"),
        pytest.param("target-lang = 'xx'", 1, "not a language", id="language"),
        pytest.param("[house.en]\nlanguage = 'uk'\nschemes = { uk = 'uk-kmu5' }", 3, "uk-kmu55", id="scheme"),
        pytest.param("[house.en]\nlang = 'uk'", 2, "“language”", id="house key"),
        pytest.param("[[pairs]]\nsuorce = 'a/{name}.md'", 2, "“source”", id="key of a pair"),
        pytest.param("[[pairs]]\nsource = 'a/{name}.md'", 1, "no target", id="half a pair"),
        pytest.param("scope = 'corpora'", 1, "document, corpus", id="scope"),
        pytest.param("a = \n", 1, "not TOML", id="syntax"),
    ],
)
def test_mistakes_name_the_line(tmp_path, text, line, said):
    path = _write(tmp_path, text)
    with pytest.raises(InputError) as caught:
        load(path)
    assert (caught.value.path, caught.value.line) == (str(path), line)
    assert said in str(caught.value)


def test_a_single_number_is_asked_of_the_overall_score(tmp_path):
    assert load(_write(tmp_path, "fail-under = 80")).fail_under == {"overall": 80.0}


def test_the_nearest_is_found_and_a_pyproject_without_our_table_is_passed_over(tmp_path):
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    ours = _write(tmp_path, "[project]\nname = 'x'\n[tool.translaudit]\njobs = 3\n", "pyproject.toml")
    _write(tmp_path / "a", "[project]\nname = 'x'\n", "pyproject.toml")
    assert find(below) == ours
    assert load(ours).jobs == 3
    hidden = _write(tmp_path / "a", "jobs = 1\n", ".translaudit.toml")
    assert find(below) == hidden
    assert find(tmp_path) == ours


def test_lines_in_a_pyproject_are_those_of_our_table(tmp_path):
    path = _write(tmp_path, "[tool.other]\njobs = 'x'\n[tool.translaudit]\njobs = 'x'\n", "pyproject.toml")
    with pytest.raises(InputError) as caught:
        load(path)
    assert caught.value.line == 4
