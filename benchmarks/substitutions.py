"""How often another thing of the same kind is seen in the place of one: a word of each human translation is exchanged.

    python benchmarks/substitutions.py ROWS.jsonl [--pairs uk-en,en-de] [--show]

ROWS.jsonl holds sentences translated by people, `{"id": …, "doc": …, "text": {"en": …, "uk": …}}`, a sentence a row; they
are checked from and into English, as they are (each finding of `wrong-sense` is an alarm) and with one noun of each
sentence exchanged for a sister: a word as frequent that stands under the same head in WordNet. The rule goes by WordNet's
files and by the company of words instead. Into English a plural stays one; other languages get the dictionary form.
Thresholds were fitted by documents with odd numbers, alarms were read in all; the halves are told apart. Intervals are
Wilson's, at 95 %.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from precision import wilson

from translaudit.__main__ import main as translaudit
from translaudit.lexicon import kinds
from translaudit.lexicon.senses import company
from translaudit.lexicon.words import LANGUAGES, lemmas, load
from translaudit.storage.digest import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE = Path(kinds.__file__).with_name("kinds-en.tsv")
COMPANY = Path(company.__file__).with_name("company-en.tsv")
FACTOR = 5  # by which ranks of two words by frequency may differ
_WORD = re.compile(r"[^\W\d_]{3,}")


class Planted(NamedTuple):
    """A translation with another word from `start` to `end` (code points, half-open)."""

    text: str
    start: int
    end: int
    was: str


def sisters() -> dict[str, list[str]]:
    """For each noun the others under the same head that are about as frequent."""
    ranks = {}
    for line in COMPANY.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            word, rank, _ = line.split("\t")
            ranks[word] = int(rank)
    section, first, heads = "", {}, {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if line.startswith("["):
            section = line
        elif section == "[words]" and columns[0] in ranks and ".n." in columns[2].partition("|")[0]:
            first[columns[0]] = columns[2].partition("|")[0]
        elif section == "[senses]" and len(columns) > 1:
            heads[columns[0]] = columns[1].split("|")
    below: dict[str, list[str]] = defaultdict(list)
    for word, sense in first.items():
        for head in heads.get(sense, ()):
            below[head].append(word)
    found = {}
    for word, sense in first.items():
        group = sorted({one for head in heads.get(sense, ()) for one in below[head]} - {word})
        found[word] = [
            one
            for one in group
            if ranks[word] / FACTOR <= ranks[one] <= ranks[word] * FACTOR and not kinds.near(word, one)
        ]
    return {word: group for word, group in found.items() if group}


def plant(text: str, lang: str, key: str, group: dict[str, list[str]]) -> Planted | None:
    """The text with one noun exchanged; which, the key decides."""
    places = sorted(_WORD.finditer(text), key=lambda one: _order(f"{key} {one.start()}"))
    for match in places:
        word = match[0]
        if (word[0].isupper() and lang != "de") or (lang in ("zh", "ja")):
            continue
        for lemma in _nouns(word, lang):
            for sister in sorted(group.get(lemma, ()), key=lambda one: _order(f"{key} {one}")):
                other = _written(sister, lang, plural=word != lemma and word.endswith("s"))
                if other:
                    return Planted(
                        text[: match.start()] + other + text[match.end() :],
                        match.start(),
                        match.start() + len(other),
                        word,
                    )
    return None


def _order(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=8).digest()


def _nouns(word: str, lang: str) -> list[str]:
    """What English noun a word is or renders first."""
    if lang == "en":
        return [one for one in (word, word.removesuffix("s")) if kinds.kinds(one)][:1]
    listed = load(lang)
    return (
        [one.shown[0] for one in listed.entries(word) if one.section == "noun" and not one.rest][:1] if listed else []
    )


def _written(sister: str, lang: str, *, plural: bool) -> str:
    if lang == "en":
        return f"{sister}s" if plural and not sister.endswith(("s", "y", "ch", "sh")) else "" if plural else sister
    return next((one for one in lemmas(lang, sister) if " " not in one), "")


def findings(rows: list[dict[str, Any]], folder: Path) -> dict[str, list[dict[str, Any]]]:
    """What `wrong-sense` reports by default, by segment."""
    bitext, report = folder / "rows.jsonl", folder / "report.json"
    bitext.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    call = ["check", str(bitext), "--isolated", "--select", "wrong-sense", "--format", "json", "--output", str(report)]
    if translaudit(call) not in (0, 1):
        raise RuntimeError(rows[0]["document"])
    found = defaultdict(list)
    for one in json.loads(report.read_text(encoding="utf-8"))["findings"]:
        found[one["segment"]["id"]].append(one)
    return found


def directions(rows: list[dict[str, Any]], wanted: set[str]) -> Iterator[tuple[str, str]]:
    """The pairs of tags to check: those that word lists know."""
    for lang in rows[0]["text"]:
        if lang != "en" and lang.partition("-")[0] in LANGUAGES:
            for pair in ((lang, "en"), ("en", lang)):
                if not wanted or "-".join(pair) in wanted:
                    yield pair


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--pairs", default="")
    parser.add_argument("--show", action="store_true", help="the alarms on the translations as they are")
    options = parser.parse_args()
    if not options.rows.is_file():
        print(f"{options.rows} is not there; nothing is measured.")
        return
    rows = [json.loads(line) for line in options.rows.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if "text" in row]
    half = {doc: number % 2 for number, doc in enumerate(dict.fromkeys(row["doc"] for row in rows), 1)}
    group = sisters()
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for source, target in directions(rows, set(filter(None, options.pairs.split(",")))):
        name = f"{source}-{target}"
        for row in rows:
            row["half"] = "odd" if half[row["doc"]] else "even"
        _measure(name, (source, target), rows, group, total, show=options.show)
    for name, count in total.items():
        low, high = wilson(count["found"], count["planted"])
        share = count["found"] / max(1, count["planted"])
        print(
            f"{name:10} found {count['found']:4} of {count['planted']:5} {share:.3f} [{low:.3f}, {high:.3f}]"
            f"   alarms {count['alarms']:3} in {count['segments']:6} segments"
        )


def _measure(
    name: str,
    pair: tuple[str, str],
    rows: list[dict[str, Any]],
    group: dict[str, list[str]],
    total: dict[str, Counter[str]],
    *,
    show: bool,
) -> None:
    lang = pair[1].partition("-")[0]
    sides = {"source_lang": pair[0], "target_lang": pair[1]}
    clean = [
        {
            "id": row["id"],
            "document": row["doc"],
            "source": row["text"][pair[0]],
            "target": row["text"][pair[1]],
            **sides,
        }
        for row in rows
    ]
    planted = {row["id"]: plant(row["target"], lang, row["id"], group) for row in clean}
    with tempfile.TemporaryDirectory() as folder:
        alarms = findings(clean, Path(folder))
        changed = [row | {"target": one.text} if (one := planted[row["id"]]) else row for row in clean]
        found = findings(changed, Path(folder))
    for row in rows:
        one, there = planted[row["id"]], found.get(row["id"], ())
        for key in (name, row["half"], "all"):
            total[key]["segments"] += 1
            total[key]["alarms"] += len(alarms.get(row["id"], ()))
            total[key]["planted"] += one is not None
            total[key]["found"] += one is not None and any(
                said["segment"]["start"] < one.end and said["segment"]["end"] > one.start for said in there
            )
        if show:
            for said in alarms.get(row["id"], ()):
                print(f"{name} {row['id']} {said['text']!r}: {said['message']}")


if __name__ == "__main__":
    main()
