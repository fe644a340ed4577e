"""Translations that people made outside of news, out of Debian's packages: rows for precision.py and for counting alarms.

    python benchmarks/package_texts.py FOLDER OUT [--from 1] [--count 450]

FOLDER holds packages unpacked (`dpkg -x PACKAGE FOLDER`): wesnoth-1.16-data and the campaigns beside it
(wesnoth-1.16-httt …) and widelands-data, whose catalogues hold stories, dialogues and help; debian-handbook; and
gnome-user-docs. Writes OUT/tales.jsonl, OUT/handbook.jsonl and OUT/help.jsonl, and OUT/dialogues.jsonl where
freedroidrpg-data is there, rows `{"id": …, "doc": …, "text": {"en": …,
"uk": …}}`, COUNT of each language from place FROM on; two parts that do not overlap are one to look at and one to measure
on. Only rows of nine English words or more that differ from their English. The texts are under the GPL, the help under
CC BY-SA 3.0; none of them is kept here.
"""

from __future__ import annotations

import argparse
import gettext
import json
import random
import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TALES = "uk ru de fr es pl it pt pt_BR id tr ja zh_CN cs".split()
CATALOGUES = (
    "usr/share/games/wesnoth/1.16/locale/{}/LC_MESSAGES/*.mo",
    "usr/share/games/widelands/data/locale/{}/LC_MESSAGES/*.mo",
)
DIALOGUES = ("usr/share/locale/{}/LC_MESSAGES/freedroidrpg-d*.mo",)
SPEAKING = "cs de es fr it pt_BR ru".split()
TECHNICAL = {"wesnoth-editor", "wesnoth-lib", "wesnoth-anl", "wesnoth-manpages", "wesnoth-ai"}  # labels, no prose
HANDBOOK = "ar-MA cs-CZ de-DE el-GR es-ES fa-IR fr-FR id-ID it-IT ja-JP ko-KR nl-NL pl-PL pt-BR ru-RU sv-SE tr-TR zh-CN".split()
HELP = "cs de el es fi fr id it ja ko nl pl pt_BR ru sv uk zh_CN".split()
REGIONAL = {"pt-BR", "zh-CN"}  # tags that keep their region
MARKUP = re.compile(r"[<>{}|\\$%~@=]|https?:")
WORDS = 9
TOGETHER = 15  # strings of one catalogue that are taken as a document
Row = tuple[str, str, str]  # document, English, the other


def tag(name: str) -> str:
    """A locale's name as a language tag."""
    whole = name.replace("_", "-")
    return whole if whole in REGIONAL else whole.partition("-")[0]


def plain(text: str) -> str:
    """The text with single spaces."""
    return re.sub(r"\s+", " ", text).strip()


def worth(english: str, other: str, longest: int) -> bool:
    """Whether a row is prose that was translated."""
    return english != other and len(english.split()) >= WORDS and len(english) <= longest


def strings(folder: Path, catalogues: Iterable[str], language: str, luck: random.Random) -> Iterator[Row]:
    """The strings of catalogues, whose order is lost, in documents of a few strings of one catalogue."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for pattern in catalogues:
        for path in sorted(folder.glob(pattern.format(language))):
            if path.stem in TECHNICAL:
                continue
            with path.open("rb") as file:
                catalogue = vars(gettext.GNUTranslations(file))["_catalog"]
            for key, value in catalogue.items():
                if not (isinstance(key, str) and isinstance(value, str) and key and value):
                    continue
                english = plain(key.split("\x04")[-1].split("^")[-1])  # a context stands before either sign
                if not MARKUP.search(key + value) and worth(english, plain(value), 700):
                    found[path.stem].append((english, plain(value)))
    documents = []
    for name, several in found.items():
        luck.shuffle(several)
        for start in range(0, len(several), TOGETHER):
            part = several[start : start + TOGETHER]
            documents.append([(f"{name}-{start // TOGETHER}", *both) for both in part])
    luck.shuffle(documents)
    for document in documents:
        yield from document


class Paragraphs(HTMLParser):
    """The paragraphs of a page of the handbook."""

    def __init__(self) -> None:
        """Begin outside of any paragraph."""
        super().__init__()
        self.found: list[str] = []
        self._open: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a paragraph; another division inside one ends it unread."""
        classes = (dict(attrs).get("class") or "").split()
        if tag == "p" or (tag == "div" and "para" in classes):
            self._open = []
        elif tag == "div":
            self._open = None

    def handle_endtag(self, tag: str) -> None:
        """Close a paragraph."""
        if self._open is not None and tag in {"div", "p"}:
            self.found.append(plain("".join(self._open)))
            self._open = None

    def handle_data(self, data: str) -> None:
        """Add to the paragraph."""
        if self._open is not None:
            self._open.append(data)


def of_page(path: Path) -> list[str]:
    """The paragraphs of a page, HTML or Mallard; nothing where it cannot be read."""
    if path.suffix == ".html":
        reader = Paragraphs()
        reader.feed(path.read_text(encoding="utf-8"))
        return reader.found
    try:
        tree = ET.parse(path)  # noqa: S314 - the pages come signed from the distribution
    except ET.ParseError:
        return []
    return [plain("".join(one.itertext())) for one in tree.iter() if one.tag.endswith("}p")]


def pages(english: Path, other: Path, pattern: str) -> Iterator[Row]:
    """Pages with as many paragraphs on both sides, paragraph by paragraph."""
    for path in sorted(other.glob(pattern)):
        name = path.relative_to(other)
        if not (english / name).exists():
            continue
        ours, theirs = of_page(english / name), of_page(path)
        if len(ours) == len(theirs):
            document = str(name.with_suffix("")).replace("/", "_")
            yield from ((document, a, b) for a, b in zip(ours, theirs, strict=True) if worth(a, b, 900))


def write(path: Path, by_language: Iterable[tuple[str, list[Row]]], start: int, count: int) -> None:
    """Write a part of every language's rows."""
    lines = []
    for language, rows in by_language:
        for number, (document, english, other) in list(enumerate(rows))[start - 1 : start - 1 + count]:
            row = {"id": f"{language}-{number}", "doc": document, "text": {"en": english, language: other}}
            lines.append(json.dumps(row, ensure_ascii=False) + "\n")
    path.write_text("".join(lines), encoding="utf-8")
    print(f"{path}: {len(lines)} rows")


def run() -> None:
    """Read the packages, write the rows."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--from", dest="start", type=int, default=1)
    parser.add_argument("--count", type=int, default=450)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    luck = random.Random(7)  # noqa: S311 - the same order on every run
    handbook = options.folder / "usr/share/doc/debian-handbook/html"
    manual = options.folder / "usr/share/help"
    sets = {
        "tales": [(tag(one), list(strings(options.folder, CATALOGUES, one, luck))) for one in TALES],
        "handbook": [(tag(one), list(pages(handbook / "en-US", handbook / one, "*.html"))) for one in HANDBOOK],
        "help": [(tag(one), list(pages(manual / "C", manual / one, "*/*.page"))) for one in HELP],
        "dialogues": [(tag(one), list(strings(options.folder, DIALOGUES, one, luck))) for one in SPEAKING],
    }
    for name, rows in sets.items():
        if any(several for _, several in rows):
            write(options.out / f"{name}.jsonl", rows, options.start, options.count)


if __name__ == "__main__":
    run()
