"""How many of the names that recur in a corpus `translaudit glossary mine` proposes, and the first twenty for a reader.

    python benchmarks/mining.py CORPUS.jsonl SOURCE TARGET [odd|even]

CORPUS has one object a line, whose `text` has the segment by language and `doc` its document; lines without `text` are
passed over. SOURCE is `-` to leave the originals out. `mining_names.tsv` has the names that recur in the news documents
that it was measured on: citation forms, the part that inflects behind a bar, slashes between spellings. A name counts
that a text has three times, not counting what stands inside a longer name. Of the documents those with odd numbers were
looked at, the even ones counted only. Whether a proposal is worth an entry only a reader can say.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from translaudit.audit import Settings, merge
from translaudit.model import Tally
from translaudit.readers import discover
from translaudit.runners.local import audit_paths
from translaudit.runners.resources import Sources
from translaudit.scoring.proposals import Proposal, proposals
from translaudit.text.capitals import NOUNS

_LEAST = 3
_FIRST = 20
_NAMES = Path(__file__).with_name("mining_names.tsv")
_BEFORE = re.compile(r"(?:^|([.!?:\"“”«»„\n–—]) ?)[^\W\d_][\w’'-]* $")
_WORD = re.compile(r"[^\W\d_][\w’'-]+ $")


def main() -> None:
    """Print recall, and the first proposals."""
    corpus, source, target, *half = sys.argv[1:]
    rows = _rows(Path(corpus), target, "".join(half))
    known = _known(target)
    counts = _counts("\n".join(row["text"][target] for row in rows), target, known)
    recurring = sorted(name for name, count in counts.items() if count >= _LEAST)
    found = _proposed(rows, source, target)
    heads = {spelling.text for one in found for spelling in one.spellings}
    forms = heads | {form for one in found for spelling in one.spellings for form in spelling.inflected}
    cited = [name for name in recurring if any(one.replace("|", "") in heads for one in known[name])]
    left = [name for name in recurring if name not in cited]
    inflected = [n for n in left if any(_pattern(one, target).fullmatch(form) for one in known[n] for form in forms)]
    missed = [name for name in left if name not in inflected]
    print(f"{len(cited)} of {len(recurring)} recurring names proposed ({len(cited) / max(1, len(recurring)):.3f})")
    print("not in their citation form:", ", ".join(inflected) or "none")
    print("missed:", ", ".join(missed) or "none")
    print(f"the first {_FIRST} of {len(found)}:")
    for one in found[:_FIRST]:
        print(f"  {' / '.join(spelling.text for spelling in one.spellings)}  {one.mentions} in {one.documents}")


def _rows(corpus: Path, target: str, half: str) -> list[dict[str, dict[str, str]]]:
    """The segments that have the language, of all documents or of every other."""
    rows = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if target in row.get("text", {})]
    numbers = {doc: number for number, doc in enumerate(dict.fromkeys(row["doc"] for row in rows), 1)}
    return [row for row in rows if half in ("", ("even", "odd")[numbers[row["doc"]] % 2])]


def _known(lang: str) -> dict[str, list[str]]:
    """By its first English spelling, the spellings of each name in a language."""
    header, *lines = [line.split("\t") for line in _NAMES.read_text(encoding="utf-8").splitlines()]
    column = header.index(lang)
    return {
        line[0].partition("/")[0].replace("|", ""): [one for one in line[column].split("/") if one != "-"]
        for line in lines
    }


def _pattern(name: str, lang: str) -> re.Pattern[str]:
    genitive = "(?:['’]?s)?" if lang in ("en", "de") else "(?:['’]s)?"
    cut = [word.partition("|") for word in name.split(" ")]
    words = (re.escape(stem) + (r"\w{0,4}" if bar else genitive) for stem, bar, _ in cut)
    return re.compile(rf"(?<!\w){' '.join(words)}(?!\w)")


def _counts(text: str, lang: str, known: dict[str, list[str]]) -> dict[str, int]:
    """How often the text has each name, the longest first; what is part of a longer name is none."""
    taken = bytearray(len(text))
    counts = dict.fromkeys(known, 0)
    for length, spelling, name in sorted((-len(one), one, name) for name, every in known.items() for one in every):
        del length
        for match in _pattern(spelling, lang).finditer(text):
            start, end = match.span()
            if not any(taken[start:end]) and (lang in NOUNS or not _inside(text, start, end)):
                taken[start:end] = b"\1" * (end - start)
                counts[name] += 1
    return counts


def _inside(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 40) : start]
    word = _WORD.search(before)
    if word and word[0][0].isupper() and not _BEFORE.search(before):
        return True
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _proposed(rows: list[dict[str, dict[str, str]]], source: str, target: str) -> list[Proposal]:
    lines = []
    for row in rows:
        one = {"source": row["text"].get(source, ""), "target": row["text"][target], "target_lang": target}
        lines.append(json.dumps({**one, "document": row["doc"], **({} if source == "-" else {"source_lang": source})}))
    whole = Tally()
    with TemporaryDirectory() as folder:
        path = Path(folder, "corpus.jsonl")
        path.write_text("\n".join(lines), encoding="utf-8")
        sources = Sources(default_glossaries=False)
        for one in audit_paths(discover([str(path)]), sources, (), Settings(inventory=True)):
            whole = merge(whole, one.tally)
    return proposals(whole, least=_LEAST)


if __name__ == "__main__":
    main()
