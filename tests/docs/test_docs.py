"""The documentation against the program: examples run, links lead somewhere, generated pages are fresh."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
import tomllib
import types
from pathlib import Path

import pytest

from translaudit.__main__ import main
from translaudit.audit import Settings, examine
from translaudit.config import load as load_config
from translaudit.lexicon.trap_files import compile_traps
from translaudit.lexicon.traps import TrapSet
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.opinion import Answer, Question
from translaudit.resources import Resources
from translaudit.romanize.engine import compile_scheme, romanize
from translaudit.rules.wrong_sense import wrong_sense
from translaudit.termbase.lint import lint
from translaudit.termbase.load import parse

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    path for pattern in ("*.md", "docs/**/*.md", "corpora/**/*.md", "glossaries/*.md") for path in ROOT.glob(pattern)
)
NAMES = [str(path.relative_to(ROOT)) for path in PAGES]
BLOCK = re.compile(r"^ *```(?P<info>[^\n]*)\n(?P<text>.*?)^ *```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]*)?\)")


def blocks(name: str, info: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return [match["text"] for match in BLOCK.finditer(text) if match["info"] == info]


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_to_files(name):
    page = ROOT / name
    links = [link for link, _ in LINK.findall(BLOCK.sub("", page.read_text(encoding="utf-8"))) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_pages_speak_of_the_project_alone(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"(?<![\w.])/(?:work|tmp|root|home)/", text)


def test_every_page_is_reached_from_the_readme():
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop().resolve()
        if page in reached or page.suffix != ".md":
            continue
        reached.add(page)
        waiting += [
            page.parent / link for link, _ in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link
        ]
    missing = [name for name, page in zip(NAMES, PAGES, strict=True) if page not in reached]
    assert missing == []


def test_generated_pages_are_fresh():
    """README's demo among them; what is stale is said by the generator."""
    call = [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"]
    done = subprocess.run(call, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def matches(expected: str, said: str) -> bool:
    """Whether the output is as shown, where … stands for anything."""
    pattern = ".*".join(re.escape(part) for part in expected.strip("\n").split("…"))
    return re.fullmatch(pattern, said.strip("\n"), re.DOTALL) is not None


def test_the_tutorial_is_true(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    ran = 0
    for block in BLOCK.finditer(text):
        kind, _, name = block["info"].partition(" ")
        if name:
            Path(name).write_text(block["text"], encoding="utf-8")
        elif kind == "console":
            call, _, expected = block["text"].partition("\n")
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                status = main(call.removeprefix("$ translaudit ").split())
            assert status in (0, 1), call
            assert matches(expected, out.getvalue()), f"{call}\n{out.getvalue()}"
            ran += 1
    assert ran >= 5


@pytest.mark.parametrize("name", ["docs/how-to/glossary.md", "docs/tutorial.md"])
def test_glossaries_shown_hold_no_mistakes(name):
    shown = [text for info in ("toml", "toml house.toml") for text in blocks(name, info)]
    assert shown
    for text in shown:
        termbase = parse(text, "toml", path=name)
        assert termbase.concepts
        assert lint([termbase]) == []


@pytest.mark.parametrize(
    "name", ["docs/how-to/ci.md", "docs/how-to/silence.md", "docs/how-to/house-style.md", "docs/how-to/models.md"]
)
def test_configs_shown_are_read(name, tmp_path):
    shown = [text for text in blocks(name, "toml") if "[concept." not in text]
    assert shown
    for text in shown:
        path = tmp_path / "translaudit.toml"
        path.write_text(text, encoding="utf-8")
        assert load_config(path) != load_config(os.devnull)


def rows(source: str, target: str) -> Bitext:
    whole = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    return Bitext("rows", Side("t", "en", target), Side("s", "id", source), "id", whole)


def test_the_trap_shown_to_contributors_works():
    (text,) = blocks("CONTRIBUTING.md", "toml trap")
    data = {"source": "id", "target": "en", **tomllib.loads(text)}
    resources = Resources(traps=lambda _source, _target: TrapSet(compile_traps(data)))
    (trap,) = data["trap"]
    for example in (*trap["bad"], *trap["good"]):
        plain = example["target"].replace("[[", "").replace("]]", "")
        found = examine(rows(example["source"], plain), resources, [wrong_sense], Settings()).findings
        assert [f"[[{one.text}]]" for one in found] == re.findall(r"\[\[.*?\]\]", example["target"])


def test_the_glossary_entry_shown_to_contributors_holds_no_mistake():
    (text,) = blocks("CONTRIBUTING.md", "toml glossary")
    assert lint([parse(text, "toml", path="x")]) == []


def test_the_scheme_shown_to_contributors_runs_its_samples():
    (text,) = blocks("CONTRIBUTING.md", "toml scheme")
    table = tomllib.loads(text)
    scheme = compile_scheme(table["id"], rules=table["rules"], letters=table["map"], classes={})
    for sample in table["samples"]:
        assert romanize(scheme, sample["native"]) == sample["romanized"]


def test_the_rule_shown_to_contributors_runs(monkeypatch):
    (text,) = blocks("CONTRIBUTING.md", "python rule")
    module = types.ModuleType("double_stop")
    monkeypatch.setitem(sys.modules, "double_stop", module)
    exec(compile(text, "double_stop.py", "exec"), module.__dict__)  # noqa: S102  the page's own code
    assert module.double_stop.name == "double-stop"
    assert module.double_stop.doc.startswith("A sentence ends in two")
    found = examine(rows("x", "So be it.. Then… it was."), Resources(), [module.double_stop], Settings()).findings
    assert [(one.text, one.start) for one in found] == [("..", 8)]


def test_the_backend_shown_judges():
    (text,) = blocks("docs/how-to/models.md", "python backend")
    its: dict[str, object] = {}
    exec(compile(text, "shouting.py", "exec"), its)  # noqa: S102  the page's own code
    assert tuple(its["MAKER"].settings) == ("least",)
    backend = its["MAKER"].make({"least": 4})
    asked = [
        Question(str(number), "", target, "id", "en") for number, target in enumerate(("A LOUD word.", "So be it."))
    ]
    loud, still = backend.judge(iter(asked))
    assert [asked[0].target[one.start : one.end] for one in loud.opinions] == ["LOUD"]
    assert (loud.score, still) == (0.0, Answer(score=1.0))


def test_contributing_shows_each_way_in_a_few_lines():
    for info, limit in (("toml trap", 12), ("toml glossary", 10), ("toml scheme", 12), ("python rule", 14)):
        (text,) = blocks("CONTRIBUTING.md", info)
        assert len(text.splitlines()) <= limit
