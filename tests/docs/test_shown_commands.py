"""Every command that a page shows runs, in a folder that has the files of which the pages speak."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from translaudit.__main__ import main
from word_files import paragraph, run, word_file

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["README.md", "CONTRIBUTING.md", *(f"corpora/{name}/README.md" for name in ("demo", "newsdesk"))]
PAGES += sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs" / "how-to").glob("*.md"))
COMMAND = re.compile(r"(?:^(?: {3,}|\$ )?|`)translaudit ([a-z]+ [^`\n]*)", re.MULTILINE)
BLOCK = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
AROUND = re.compile(r" \|.*| {2,}#.*")  # what the page gives the output to, and its comments
WRITTEN = re.compile(r"(?: --output | -o |=)([\w-]+\.\w+)")
SHOWN = [
    (page, AROUND.sub("", command))
    for page in PAGES
    for command in COMMAND.findall((ROOT / page).read_text(encoding="utf-8"))
    if "--backend" not in command and "--runner spark" not in command  # one asks a server, one starts Spark
]


PO = 'msgid ""\nmsgstr "Language: uk\\n"\n\nmsgid "Open the file."\nmsgstr "Відкрийте файл."\n'
XLIFF = (
    '<xliff version="1.2"><file original="a" source-language="uk" target-language="en" datatype="plaintext"><body>'
    '<trans-unit id="1"><source>Місто Харків.</source><target>The city of Kharkiv.</target></trans-unit></body></file></xliff>'
)
TMX = (
    '<tmx version="1.4"><header srclang="uk"/><body><tu><tuv xml:lang="uk"><seg>Місто Харків.</seg></tuv>'
    '<tuv xml:lang="en"><seg>The city of Kharkiv.</seg></tuv></tu></body></tmx>'
)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """What the pages take for granted: articles, a folder of translations, an archive, glossaries, traps, a repository."""
    folder = tmp_path_factory.mktemp("project")
    texts = {lang: (ROOT / f"corpora/demo/article.{lang}.txt").read_text(encoding="utf-8") for lang in ("en", "id")}
    for place in (".", "translations", "archive", "corpus"):
        (folder / place).mkdir(exist_ok=True)
        for lang, text in texts.items():
            (folder / place / f"article.{lang}.md").write_text(text, encoding="utf-8")
    for lang, text in (("en", "The city of Kharkiv."), ("uk", "Місто Харків.")):
        word_file(folder / f"article.{lang}.docx", paragraph(run(text)))
    rows = zip(texts["id"].splitlines(), texts["en"].splitlines(), strict=True)
    pairs = "".join(f"{source}\t{target}\n" for source, target in rows if source)
    for name in ("archive.tsv", "new.tsv"):
        (folder / name).write_text(pairs, encoding="utf-8")
    house = "".join(BLOCK.findall((ROOT / "docs/how-to/glossary.md").read_text(encoding="utf-8")))
    (folder / "house.toml").write_text(house, encoding="utf-8")
    (folder / "house-old.toml").write_text('[concept.old]\nen.preferred = ["old"]\n', encoding="utf-8")
    (folder / "desk.csv").write_text("concept,lang,term,status\nlviv,en,Lviv,preferred\n", encoding="utf-8")
    (folder / "traps").mkdir()
    (folder / "locale").mkdir()
    (folder / "locale" / "uk.po").write_text(PO, encoding="utf-8")
    (folder / "delivery.xliff").write_text(XLIFF, encoding="utf-8")
    (folder / "memory.tmx").write_text(TMX, encoding="utf-8")
    for name in ("corpora", "glossaries"):
        shutil.copytree(ROOT / name, folder / name)
    git = ["git", "-C", str(folder), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for call in (
        ["init", "-q"],
        ["add", "."],
        ["commit", "-qm", "x"],
        ["update-ref", "refs/remotes/origin/main", "HEAD"],
    ):
        subprocess.run([*git, *call], check=True)
    return folder


def test_pages_show_commands():
    assert len(SHOWN) > 25
    assert {page for page, _ in SHOWN} >= {
        "README.md",
        "docs/how-to/ci.md",
        "docs/how-to/fix.md",
        "docs/how-to/traps.md",
    }


@pytest.mark.parametrize(("page", "command"), SHOWN, ids=[f"{page}: {command}" for page, command in SHOWN])
def test_a_command_that_is_shown_runs(page, command, project, monkeypatch):  # noqa: ARG001  the page is for the report
    monkeypatch.chdir(project)
    arguments = [
        name
        for word in shlex.split(command)
        for name in (sorted(map(str, Path().glob(word))) if "*" in word else [word])
    ]
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(arguments)
    assert status in (0, 1), err.getvalue()
    written = WRITTEN.findall(command)
    assert all(Path(name).is_file() for name in written)
    assert out.getvalue() or err.getvalue() or written
