"""`translaudit init`: write a commented config for the project at hand."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from translaudit.cli.parser import Parser
from translaudit.cli.streams import standard_output, written
from translaudit.config import find
from translaudit.errors import UsageError

__all__ = ["run"]

_NAME = "translaudit.toml"
_ASK = " Say below which the originals are in, and where ([[pairs]]) if it is the folders that tell."
_SEEN = 2_000  # files looked at for languages in their names and those of their folders
_TEXT = """\
# Settings of translaudit; options of the command line go before them.
# Every key may be left out. Paths start from this file's folder.
{languages}
# source-lang = "uk"          # language translated from, as BCP 47 tag
# target-lang = "en"          # language translated into

# glossaries = ["house.toml"] # your termbases: .toml, .csv, .xlsx or .tbx, the first goes before the others
# default-glossaries = true   # the termbases that ship with the program
# lexicons = ["house.lex"]     # made by translaudit learn from your own translations
# traps = ["traps"]            # your own traps and expressions: traps/uk-en.toml, traps/uk-en.tsv

# select = []                 # only these rules; `translaudit rules` lists them
# ignore = []                 # not these
# min-confidence = "medium"   # low, medium or high: findings below are not printed
# fail-on = "minor"           # minor, major or critical: exit status 1 from here on
# max-findings = 0            # so many of them are let pass
# fail-under = 80             # exit status 1 if the overall score is lower
# baseline = "translaudit-baseline.json" # known findings; check --update-baseline makes it

# backends = ["llm"]           # models to ask too; set up below, see docs/how-to/models.md

# encoding = "utf-8"
# jobs = 0                    # processes; 0 for as many as there are processors
# cache = true                # files that have not changed are not examined again
# runner = "local"            # or "spark", for a cluster; see docs/how-to/spark.md
# scope = "document"          # or "corpus", which adds what documents spell differently between them

# Where the original of a translation is, if the file names do not tell (article.uk.md, article.en.md):
# [[pairs]]
# source = "uk/{{name}}.md"
# target = "{{lang}}/{{name}}.md"

# Where other rules hold:
# [per-path]
# "archive/**" = {{ ignore = ["name-variant"], min-confidence = "high" }}

# House style, per target language: whose form of a place is the house form, and by which standard it is written.
# [house.en]
# language = "uk"
# schemes = {{ uk = "uk-kmu55", ru = "ru-bgnpcgn1947" }}

# A language model behind a server that speaks the OpenAI protocol:
# [backend.llm]
# url = "http://127.0.0.1:11434/v1"
# model = "name-of-the-model"
"""


def run(arguments: list[str]) -> int:
    """Write `translaudit.toml` in the current folder unless the folder has a config; returns the exit status."""
    Parser("translaudit init", f"Write a commented {_NAME} in the current folder.").parse(arguments)
    here = Path.cwd()
    existing = find(here)
    if existing is not None and existing.parent == here:
        raise UsageError(f"there is a config already: {existing.name}", hint="Edit it, or remove it first.")
    found = _languages()
    with written(_NAME) as stream:
        stream.write(
            _TEXT.format(
                languages=f"# Languages in the names of files and folders here: {found}.{_ASK if ',' in found else ''}\n"
                if found
                else ""
            )
        )
    standard_output().write(f"wrote {_NAME}\n")
    return 0


def _languages() -> str:
    from translaudit.readers.formats import SUFFIXES
    from translaudit.readers.names import language_of_name, tag_of
    from translaudit.readers.walk import walk

    paths = [*islice(walk(".", SUFFIXES), _SEEN)]
    found = {*map(language_of_name, paths), *[tag_of(part) for path in paths for part in Path(path).parts[:-1]]}
    return ", ".join(sorted(found - {""}))
