"""Make `lexicon/kinds/kinds-en.tsv`, what kinds of things English words name, from the files of WordNet 3.0.

    python benchmarks/kinds.py FOLDER

The folder is WordNet's `dict` (data.noun, index.noun, cntlist.rev …). Kept are the words whose company is known or that
seed lexicons name, with their senses, and of these what they are kinds of, parts of and derived from. The kinds of a word
have the share that their senses have in what WordNet counted.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from translaudit.lexicon import kinds, words
from translaudit.lexicon.senses import company

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
TABLE = Path(kinds.__file__).with_name("kinds-en.tsv")
COMPANY = Path(company.__file__).with_name("company-en.tsv")
LEAST = 10  # percent of a word's occurrences that a kind must have
ABOVE = ("@", "@i")
BESIDE = ("#m", "#s", "#p", "%m", "%s", "%p", "*", ">", "^", "$")
FAMILY = ("+", "\\", "<", "=", "&")
AGAINST = "!"
# WordNet's own files of nouns whose words name things that can be seen, persons and times among them.
FILES = {5: "animal", 6: "artifact", 8: "body", 13: "food", 14: "group", 15: "location", 17: "object", 18: "person"}
FILES |= {19: "phenomenon", 20: "plant", 27: "substance", 28: "time"}
# Kinds in the other files: all that is below the sense.
BELOW = {"sport.n.1": "sport", "ill_health.n.1": "illness", "color.n.1": "colour", "language.n.1": "language"}
COLOURED = "chromatic.a.3"  # adjectives like it are colours
HEAD = """\
# What kinds of things English words name, as WordNet 3.0 has it; made by benchmarks/kinds.py, see there.
# [forms]   an irregular form, its word, and the part of speech
# [words]   a word; its kinds with the share of its uses in percent; its senses
# [senses]  a sense; what it is a kind of; its parts, wholes and causes; what is derived from it or like it; opposites
# Status: a part of WordNet 3.0, changed in form; not to be corrected by hand. `kinds.toml` is for corrections.
# Licence: WordNet 3.0 licence, whose notice follows.
#
"""


class Sense(NamedTuple):
    """A synset: its name, file, words with their counts, and pointers."""

    name: str
    file: int
    counts: dict[str, int]
    pointers: list[tuple[str, str]]


def _lines(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="latin-1").splitlines()
    return [line.partition(" | ")[0].split() for line in lines if not line.startswith("  ")]


def senses(folder: Path) -> tuple[dict[str, Sense], dict[tuple[str, str], list[str]]]:
    """All synsets by part of speech and offset, and the numbers of those that a word has, most frequent first."""
    counted = {key: int(count) for key, _, count in _lines(folder / "cntlist.rev")}
    index = {
        (fields[0], part): [part + offset for offset in fields[-int(fields[2]) :]]
        for part, name in PARTS.items()
        for fields in _lines(folder / f"index.{name}")
    }
    made: dict[str, Sense] = {}
    for part, name in PARTS.items():
        for fields in _lines(folder / f"data.{name}"):
            made[part + fields[0]] = _sense(part, fields, index, counted)
    return made, index


def _sense(part: str, fields: list[str], index: dict[tuple[str, str], list[str]], counted: dict[str, int]) -> Sense:
    size = int(fields[3], 16)
    words = [fields[4 + 2 * at].partition("(")[0] for at in range(size)]
    numbers = [int(fields[5 + 2 * at], 16) for at in range(size)]
    kind = {"n": 1, "v": 2, "a": 3, "r": 4, "s": 5}[fields[2]]
    begins = [f"{word.lower()}%{kind}:{fields[1]}:{number:02}:" for word, number in zip(words, numbers, strict=True)]
    counts = {
        word.lower(): counted.get(f"{begin}:", 0) or (_satellite(begin, counted) if kind == 5 else 0)
        for word, begin in zip(words, begins, strict=True)
    }
    at = 5 + 2 * size
    pointers = [(fields[one], fields[one + 2] + fields[one + 1]) for one in range(at, at + 4 * int(fields[at - 1]), 4)]
    first = words[0].lower()
    number = index[first, part].index(part + fields[0]) + 1
    return Sense(f"{first}.{part}.{number}", int(fields[1]), counts, pointers)


_HEADS: dict[str, int] = {}


def _satellite(begin: str, counted: dict[str, int]) -> int:
    """The count of an adjective that stands under another, whose name follows."""
    if not _HEADS:
        for key, count in counted.items():
            word, _, rest = key.partition("%")
            if rest.startswith("5:"):
                _HEADS[f"{word}%{':'.join(rest.split(':')[:3])}:"] = count
    return _HEADS.get(begin, 0)


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    made, index = senses(folder)
    known = {line.partition("\t")[0] for line in COMPANY.read_text(encoding="utf-8").splitlines()} | _listed()
    found: dict[str, list[str]] = defaultdict(list)
    for (word, _), numbers in index.items():
        if word in known:
            found[word] += numbers
    kept: set[str] = set()
    todo = {one for numbers in found.values() for one in numbers}
    while todo:
        kept |= todo
        todo = {to for one in todo for sign, to in made[one].pointers if sign in ABOVE} - kept
    kind_of = _kinds(made, kept)
    lines = ["[forms]", *_forms(folder, found), "[words]"]
    for word, numbers in sorted(found.items()):
        shares = _shares(word, numbers, made, kind_of)
        lines.append(f"{word}\t{'|'.join(shares)}\t{'|'.join(made[one].name for one in numbers)}")
    lines.append("[senses]")
    for one in sorted(kept, key=lambda one: made[one].name):
        columns = [_named(one, signs, made, kept) for signs in (ABOVE, BESIDE, FAMILY, (AGAINST,))]
        if any(columns):
            lines.append("\t".join([made[one].name, *columns]).rstrip("\t"))
    notice = (folder / "LICENSE").read_text(encoding="utf-8") if (folder / "LICENSE").is_file() else ""
    notice = notice or "\n".join(
        line for line in (folder / "data.noun").read_text(encoding="latin-1").splitlines()[:29]
    )
    told = "".join(f"# {line.strip().partition(' ')[2].strip()}".rstrip() + "\n" for line in notice.splitlines())
    TABLE.write_text(HEAD + told + "\n".join(lines) + "\n", encoding="utf-8")


def _listed() -> set[str]:
    """The words by which the seed lexicons render anything."""
    texts = {lang: words.listing(lang).read_text(encoding="utf-8") for lang in words.LANGUAGES}
    return {
        one.lower() for lang, text in texts.items() for row in words.rows(text, path=lang) for one in row.renderings
    }


def _kinds(made: dict[str, Sense], kept: set[str]) -> dict[str, str]:
    """The kind of each sense that has one."""
    numbers = {sense.name: one for one, sense in made.items()}
    below = {numbers[name]: kind for name, kind in BELOW.items()}
    coloured = numbers[COLOURED]
    found = {}
    for one in kept:
        above = _above(one, made)
        kind = next((below[other] for other in above if other in below), FILES.get(made[one].file, ""))
        if one[0] == "n" and kind:
            found[one] = kind
        elif one[0] == "a" and ("&", coloured) in made[one].pointers:
            found[one] = "colour"
    return found


def _above(one: str, made: dict[str, Sense]) -> list[str]:
    found = [one]
    for other in found:
        found += [to for sign, to in made[other].pointers if sign in ABOVE and to not in found]
    return found


def _shares(word: str, numbers: list[str], made: dict[str, Sense], kind_of: dict[str, str]) -> list[str]:
    """The kinds of a word with their shares in percent; a sense that was never counted has a share by its rank."""
    weights = [made[one].counts.get(word, 0) + 0.5 / (rank + 1) for rank, one in enumerate(numbers)]
    shares: dict[str, float] = defaultdict(float)
    for one, weight in zip(numbers, weights, strict=True):
        if one in kind_of:
            shares[kind_of[one]] += 100 * weight / sum(weights)
    most = sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))
    return [f"{kind} {share:.0f}" for kind, share in most if share >= LEAST]


def _named(one: str, signs: tuple[str, ...], made: dict[str, Sense], kept: set[str]) -> str:
    return "|".join(sorted({made[to].name for sign, to in made[one].pointers if sign in signs and to in kept}))


def _forms(folder: Path, found: dict[str, list[str]]) -> list[str]:
    lines = [(name, fields) for name in PARTS.values() for fields in _lines(folder / f"{name}.exc")]
    return sorted(
        {
            f"{form}\t{word}\t{name}"
            for name, (form, *words) in lines
            for word in words
            if word in found and form.isalpha() and form != word
        }
    )


if __name__ == "__main__":
    main()
