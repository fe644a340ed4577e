"""How fast whole corpora are checked, and what of it Python itself takes: words per CPU second, growth, and the floor.

    python benchmarks/speed.py [--text MB] [--bitext MB]

Each figure is CPU time of whole processes, the least of three runs side by side; only ratios carry over to another
machine. The corpus is made of `speed_text.tsv`, with places of the bundled glossaries and made-up people and numbers
put in, the same in each run. GNU grep has to be installed for the comparison with it.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from translaudit import romanize

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
GLOSSARY = HERE.parent / "glossaries" / "places-ukraine.toml"
GIVEN = "Олена Марія Ірина Оксана Тетяна Андрій Петро Іван Сергій Богдан Тарас Юрій".split()
FIRST = "Бон Гал Дем Жук Заб Кова Лис Мель Нес Пав Рома Сав Тим Фед Хом Шев Яр Бар Вас Гор".split()
LAST = "енко чук ик ів ський ович аренко ончук".split()
SEGMENTS = 24  # a document
RUNS = 3

# What any program in Python does that finds terms in a text: start, decode, see that it is NFC, scan, cut out the hits.
FLOOR = """
import sys, unicodedata
from ahocorasick_rs import BytesAhoCorasick, Implementation
terms = open(sys.argv[2], "rb").read().split(b"\\n")[:-1]
data = open(sys.argv[1], "rb").read()
text = data.decode()
assert "\\0" not in text and unicodedata.is_normalized("NFC", text)
lines = text.count("\\n")
found = BytesAhoCorasick(terms, implementation=Implementation.ContiguousNFA).find_matches_as_indexes(data, overlapping=True)
hits = [data[start:end] for _, start, end in found]
"""


class Spent(NamedTuple):
    """What a process took: CPU seconds, and its peak of memory in megabytes."""

    seconds: float
    megabytes: float


def spent(*command: str, out: Path | None = None) -> Spent:
    """The least of some runs."""
    best = Spent(float("inf"), 0)
    for _ in range(RUNS):
        with Path(out or os.devnull).open("wb") as stream:
            process = subprocess.Popen(command, stdout=stream)
            _, _, usage = os.wait4(process.pid, 0)
        best = min(best, Spent(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    return best


def pairs(seed: int) -> Iterator[tuple[str, str]]:
    """Segments without end."""
    chance = random.Random(seed)  # noqa: S311  no secret
    lines = (HERE / "speed_text.tsv").read_text(encoding="utf-8").splitlines()
    sentences = [line.split("\t") for line in lines if not line.startswith("#")]
    names = [(one, romanize(one, scheme="uk-kmu55")) for one in _places()]
    people = [f"{given} {first}{last}" for given in GIVEN for first in FIRST for last in LAST]
    while True:
        chosen = chance.sample(sentences, 2)
        said = {slot: chance.choice(names) for slot in "pq"}
        said |= {slot: (one, romanize(one, scheme="uk-kmu55")) for slot in "ab" for one in [chance.choice(people)]}
        said |= {
            slot: (number, number)
            for slot, most in (("n", 90), ("m", 9000))
            for number in [str(chance.randint(6, most))]
        }
        yield tuple(
            " ".join(one[side].format(**{slot: both[side] for slot, both in said.items()}) for one in chosen)
            for side in (0, 1)
        )  # type: ignore[misc]


def _places() -> list[str]:
    concepts = tomllib.loads(GLOSSARY.read_text(encoding="utf-8"))["concept"].values()
    names = (one["uk"]["preferred"][0] for one in concepts if one.get("rank") in ("city", "town") and "uk" in one)
    return sorted(name for name in names if isinstance(name, str) and " " not in name)


def bitext(path: Path, size: int) -> int:
    """Write a corpus of so many bytes of translation; returns its words."""
    words = written = 0
    with path.open("w", encoding="utf-8") as stream:
        for number, (source, target) in enumerate(pairs(7)):
            row = {"id": str(number), "source": source, "target": target, "document": f"d{number // SEGMENTS}"}
            stream.write(json.dumps({**row, "source_lang": "uk", "target_lang": "en"}, ensure_ascii=False) + "\n")
            words += len(target.split())
            written += len(target)
            if written >= size:
                return words
    raise AssertionError


def check(*arguments: str) -> Spent:
    """What a check takes, of which nothing is known yet."""
    call = (sys.executable, "-m", "translaudit", "check", "--isolated", "--no-cache", "--exit-zero", "--jobs", "1")
    return spent(*call, "--format", "jsonl", *arguments)


def bilingual(folder: Path, size: int) -> None:
    """All rules, on a corpus and on one four times as large."""
    took = []
    for times in (1, 4):
        path = folder / f"bitext{times}.jsonl"
        words = bitext(path, times * size)
        took.append(one := check(str(path)))
        print(
            f"all rules, {words:9,} words: {one.seconds:7.2f} s, {words / one.seconds:7,.0f} words/s, {one.megabytes:4.0f} MB"
        )
    print(
        f"four times the corpus: {took[1].seconds / took[0].seconds:.2f} × the time, "
        f"{took[1].megabytes / took[0].megabytes:.2f} × the memory"
    )


def scan(folder: Path, size: int) -> None:
    """One rule and 10,000 terms on a text, beside grep and beside what no program in Python can do without."""
    text, terms, table = folder / "text.en.txt", folder / "terms.txt", folder / "terms.csv"
    wrong = [f"{first}{middle}{last}" for first in FIRST for middle in FIRST for last in LAST for _ in range(4)]
    wrong = [f"{romanize(one, scheme='uk-kmu55')}{'abcd'[number % 4]}" for number, one in enumerate(wrong)][:10_000]
    chance = random.Random(11)  # noqa: S311  no secret
    with text.open("w", encoding="utf-8") as stream:
        written = 0
        for _, target in pairs(7):
            more = f" So says {chance.choice(wrong)}." if chance.random() < 0.1 else ""
            written += stream.write(target + more + "\n")
            if written >= size:
                break
    terms.write_text("".join(f"{one}\n" for one in wrong), encoding="utf-8")
    rows = [
        f"c{number},en,{one},deprecated\nc{number},en,House {number},preferred\n" for number, one in enumerate(wrong)
    ]
    table.write_text("concept,lang,term,status\n" + "".join(rows), encoding="utf-8")
    options = ("--no-default-glossaries", "--select", "deprecated-term", "--target-lang", "en", "--source-lang", "uk")
    ours = check(str(text), "--glossary", str(table), *options)
    floor = spent(sys.executable, "-c", FLOOR, str(text), str(terms))
    print(
        f"10,000 terms, {size / 1e6:.0f} MB: {ours.seconds:.2f} s, {ours.megabytes:.0f} MB; floor {floor.seconds:.2f} s"
    )
    if grep := shutil.which("grep"):
        os.environ["LC_ALL"] = "C.UTF-8"
        least = spent(grep, "-a", "-F", "-o", "-w", "-f", str(terms), str(text), out=folder / "out.txt")
        print(
            f"grep {least.seconds:.3f} s: ours {ours.seconds / least.seconds:.0f} ×, floor {floor.seconds / least.seconds:.0f} ×"
        )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--text", type=float, default=10.0, metavar="MB", help="of the text that is scanned (10)")
    parser.add_argument("--bitext", type=float, default=0.25, metavar="MB", help="of the smaller translation (0.25)")
    options = parser.parse_args()
    with TemporaryDirectory() as name:
        scan(Path(name), int(options.text * 1e6))
        bilingual(Path(name), int(options.bitext * 1e6))


if __name__ == "__main__":
    main()
