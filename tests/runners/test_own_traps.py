"""Traps and expressions of a project's own: found, in place of bundled ones, and refused with file and line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import translaudit
from translaudit.errors import InputError
from translaudit.runners import own_examples

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.audit import Looked
    from translaudit.model import Bitext

RULES = ("literal-rendering", "wrong-sense")
PAGE = Path(__file__).parents[2] / "docs/how-to/traps.md"
SOURCE = "Para pedagang gigit jari kemarin. Mereka menunggu di selasar pasar sampai sore hari.\n"
TARGET = "The traders bit their fingers yesterday. They waited on the terrace of the market until the afternoon.\n"


def _shown(name: str) -> str:
    """What the page tells people to write into a file."""
    found = re.search(
        rf"^```\w+ {re.escape(name)}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found is not None
    return found[1]


def _audited(
    folder: Path, source: str = SOURCE, target: str = TARGET, *, traps: bool = True, rules: Sequence[str] = RULES
) -> list[tuple[str, str]]:
    original, translation = folder / "a.id.txt", folder / "a.en.txt"
    original.write_text(source, encoding="utf-8")
    translation.write_text(target, encoding="utf-8")
    given = [folder / "traps"] if traps else []
    report = translaudit.audit(translation, source=original, traps=given, select=rules, default_glossaries=False)
    return [(one.rule, one.text) for one in report.findings]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "traps").mkdir()
    return tmp_path


def test_files_of_the_page_are_found(project: Path) -> None:
    before = _audited(project, traps=False)
    (project / "traps/id-en.tsv").write_text(_shown("id-en.tsv"), encoding="utf-8")
    (project / "traps/id-en.toml").write_text(_shown("id-en.toml"), encoding="utf-8")
    found = _audited(project)
    assert ("literal-rendering", "bit their fingers") in found
    assert ("wrong-sense", "terrace") in found
    assert ("wrong-sense", "terrace") not in before
    right = (
        "The traders came away empty-handed yesterday. They waited in the walkway of the market until the afternoon.\n"
    )
    assert _audited(project, target=right) == []


def test_an_own_line_takes_the_place_of_a_bundled_one(project: Path) -> None:
    rules = ["literal-rendering"]
    source = "Ratusan pabrik tekstil gulung tikar tahun lalu.\n"
    target = "Hundreds of textile factories rolled up their mats last year.\n"
    assert _audited(project, source, target, traps=False, rules=rules) == [
        ("literal-rendering", "rolled up their mats")
    ]
    (project / "traps/id-en.tsv").write_text("[idiom]\ngulung tikar\troll up mats\tpack carpets\n", encoding="utf-8")
    assert _audited(project, source, target, rules=rules) == []


def test_the_config_names_the_folder(project: Path) -> None:
    from translaudit.config import load

    (project / "translaudit.toml").write_text('traps = ["traps"]\n', encoding="utf-8")
    assert load(project / "translaudit.toml").traps == (str(project / "traps"),)


@pytest.mark.parametrize(
    ("name", "text", "problem", "line"),
    [
        ("id-en.tsv", "[idiom]\ngigit jari\n", "a line has not 3 columns", 2),
        ("id-en.tsv", "[word]\nkelambu\tnet\tcurtain|…\n", "“…” is no word", 2),
        ("id-en.tsv", "[idioms]\n", "the section is called “idioms”", 1),
        ("id-en.tsv", b"[word]\n\xff", "byte 7 is not UTF-8", None),
        ("house.tsv", "", "the name tells no pair", None),
        ("id-en.toml", "[[trap]\n", "not TOML", 1),
        ("id-en.toml", "\n[[trap]]\nid = 'a'\nsource = ['b']\n", "trap “a” lacks “wrong”", 2),
        ("id-en.toml", "source = 'uk'\n", "“source” is “uk”", None),
        ("id-en.toml", _shown("id-en.toml") + "needs = 'luck'\n", "“needs” of trap “house-selasar” is “luck”", 1),
        ("id-en.toml", _shown("id-en.toml") * 2, "two traps are called “house-selasar”", 9),
        ("id-en.toml", _shown("id-en.toml").replace('"terrace"', '"*"'), "has “*”, which is no word", 1),
        (
            "id-en.toml",
            _shown("id-en.toml").replace("[[terrace]]", "[[balcony]]"),
            "trap “house-selasar” does not report its bad example “They sat on the [[balcony]].”",
            1,
        ),
        (
            "id-en.toml",
            "\n" + _shown("id-en.toml").replace("[[terrace]]", "terrace with [[chairs]]"),
            "does not report its bad example “They sat on the terrace with [[chairs]].”",
            2,
        ),
        (
            "id-en.toml",
            _shown("id-en.toml").replace("in the walkway", "on a terrace"),
            "trap “house-selasar” reports its good example “They sat on a terrace.”",
            1,
        ),
        ("id-en.toml", re.sub("bad = .*", "bad = ['x']", _shown("id-en.toml")), "an example that is not { source", 1),
        ("id-en.toml", re.sub("bad = .*", "bad = [{ target = ' ' }]", _shown("id-en.toml")), "without words", 1),
        ("id-en.toml", _shown("id-en.toml") + "alone = ['on {day}']\n", "“{day}”, which stands for nothing", 1),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    project: Path, name: str, text: str | bytes, problem: str, line: int | None
) -> None:
    (project / "traps" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(InputError) as caught:
        _audited(project)
    assert problem in caught.value.problem
    assert (caught.value.path, caught.value.line) == (str(project / "traps" / name), line)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        _audited(tmp_path)


def test_examples_that_passed_are_not_run_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(project / "cache"))
    (project / "traps/id-en.toml").write_text(_shown("id-en.toml"), encoding="utf-8")
    asked: list[str] = []
    look = own_examples.look

    def counted(bitext: Bitext, *given: Any) -> Looked:
        asked.append(bitext.target.text)
        return look(bitext, *given)

    monkeypatch.setattr(own_examples, "look", counted)
    first = _audited(project, rules=["wrong-sense"])
    assert _audited(project, rules=["wrong-sense"]) == first
    assert asked == ["They sat on the terrace.", "They sat in the walkway."]
    (project / "traps/id-en.toml").write_text(_shown("id-en.toml") + "severity = 'minor'\n", encoding="utf-8")
    _audited(project, rules=["wrong-sense"])
    assert len(asked) == 4
