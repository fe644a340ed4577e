"""How good sentence alignment is: documents are made from aligned sentences, disturbed with a seed, and aligned again.

    python benchmarks/alignment.py ROWS.jsonl [--langs id uk ru] [--seed 1]

ROWS.jsonl holds `{"doc": …, "text": {"en": …, "uk": …}}`, one sentence a row. Reported for each language with English:
precision, recall and F1 of links (1-1, 1-2, 2-1, …; a link counts if both its sides are exactly right), on clean and on
disturbed documents, and the area under the curve of `closeness` for true against exchanged documents. Last, how many short
documents count as close translations, with a sentence for each or one left out, beside others with which they were exchanged.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from translaudit.align.sentences import Alignment, align
from translaudit.coverage import anchors


class Made(NamedTuple):
    """A document whose links are known: pairs of sets of sentence numbers."""

    source: list[str]
    target: list[str]
    links: set[tuple[tuple[int, ...], tuple[int, ...]]]


def load(path: Path) -> dict[str, list[dict[str, str]]]:
    """Rows by document."""
    documents = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "text" in row:
            documents[row["doc"]].append(row["text"])
    return documents


def disturb(pairs: list[tuple[str, str]], draw: random.Random, spare: list[str], rate: float) -> Made:  # noqa: C901 — a plain list of chances
    """Drop, add, merge and move sentences, each with a probability of `rate` a sentence."""
    units: list[tuple[list[str], list[str]]] = []
    for source, target in pairs:
        chance = draw.random()
        if chance < rate / 2:
            units.append(([source], []))
        elif chance < rate:
            units.append(([], [draw.choice(spare)]))
            units.append(([source], [target]))
        elif (
            chance < 2 * rate and units and units[-1][0] and units[-1][1] and len(units[-1][0]) + len(units[-1][1]) == 2
        ):
            first_source, first_target = units[-1]
            if draw.random() < 0.5:
                units[-1] = ([*first_source, source], [f"{first_target[0]} {target}"])
            else:
                units[-1] = ([f"{first_source[0]} {source}"], [*first_target, target])
        else:
            units.append(([source], [target]))
    order = list(range(len(units)))
    for at in range(len(order)):
        if draw.random() < rate / 4:
            order.insert(draw.randrange(len(order)), order.pop(at))
    starts = []
    sources: list[str] = []
    for source_part, _ in units:
        starts.append(len(sources))
        sources += source_part
    targets: list[str] = []
    links = set()
    for index in order:
        source_part, target_part = units[index]
        if source_part and target_part:
            links.add(
                (
                    tuple(range(starts[index], starts[index] + len(source_part))),
                    tuple(range(len(targets), len(targets) + len(target_part))),
                )
            )
        targets += target_part
    return Made(sources, targets, links)


def aligned(source: list[str], target: list[str], source_lang: str, target_lang: str) -> Alignment:
    """As the program does it: with the seed lexicons, where there are any."""
    return align(
        source,
        target,
        source_lang=source_lang,
        target_lang=target_lang,
        anchors=anchors(source_lang.partition("-")[0], target_lang, None),
    )


def f1(made: list[Made], source_lang: str, target_lang: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the links that have both sides."""
    right = found = wanted = 0
    for one in made:
        result = aligned(one.source, one.target, source_lang, target_lang)
        links = {(tuple(range(*link.source)), tuple(range(*link.target))) for link in result.links}
        links = {link for link in links if all(link)}
        right += len(links & one.links)
        found += len(links)
        wanted += len(one.links)
    precision, recall = right / max(1, found), right / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def area(true: list[float], wrong: list[float]) -> float:
    """Probability that a true pair has more closeness than a wrong one."""
    wins = sum((a > b) + (a == b) / 2 for a in true for b in wrong)
    return wins / (len(true) * len(wrong))


def rate(found: list[Alignment]) -> float:
    """Share of documents that count as close translations."""
    return sum(one.close for one in found) / max(1, len(found))


def short(documents: list[list[dict[str, str]]], lang: str, seed: int) -> str:
    """Shares of true and of exchanged documents of 3 to 8 sentences that count as close."""
    draw = random.Random(seed)  # noqa: S311 — not for secrets
    told = []
    for size in (3, 4, 5, 6, 8):
        parts = [rows[at : at + size] for rows in documents for at in range(1, len(rows) - size, size)]
        draw.shuffle(parts)
        parts = parts[:120]
        for left_out in (False, True):
            true, wrong = [], []
            for part, other in zip(parts, [*parts[1:], parts[0]], strict=True):
                gone = draw.randrange(size) if left_out else size
                target = [row["en"] for at, row in enumerate(part) if at != gone]
                true.append(aligned([row[lang] for row in part], target, lang, "en"))
                wrong.append(aligned([row[lang] for row in other], target, lang, "en"))
            told.append(f"{size}{'-1' if left_out else ''} {rate(true):.2f}/{rate(wrong):.2f}")
    return "  ".join(told)


def main() -> None:
    """Print a row of figures for each language."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=Path)
    parser.add_argument("--langs", nargs="+", default=["id", "uk", "ru", "de", "zh-CN", "fa", "he", "ja"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=0.1)
    options = parser.parse_args()
    documents = load(options.rows)
    print(
        "pair     clean P  R  F1       disturbed P  R  F1   AUC   true: low-mean  disturbed: low-mean  wrong: mean-high  ms/40"
    )
    for lang in options.langs:
        draw = random.Random(options.seed)  # noqa: S311 — not for secrets
        spare = [row["en"] for rows in documents.values() for row in rows]
        pairs = [[(row[lang], row["en"]) for row in rows] for rows in documents.values()]
        clean = [disturb(one, draw, spare, 0) for one in pairs]
        rough = [disturb(one, draw, spare, options.rate) for one in pairs for _ in range(3)]
        start = time.process_time()
        clean_figures = f1(clean, lang, "en")
        spent = (time.process_time() - start) / sum(len(one) for one in pairs) * 40_000

        long = [one for one in clean if len(one.source) >= 5]
        found = [aligned(one.source, one.target, lang, "en") for one in long]
        rough_found = [aligned(one.source, one.target, lang, "en") for one in rough if len(one.source) >= 5]
        exchanged = [
            aligned(a.source, b.target, lang, "en") for i, a in enumerate(long) for b in (long[i - 1], long[i - 3])
        ]
        true, shaken, wrong = ([one.closeness for one in each] for each in (found, rough_found, exchanged))
        print(
            f"{lang}-en".ljust(8),
            *(f"{x:.3f}" for x in clean_figures),
            "  ",
            *(f"{x:.3f}" for x in f1(rough, lang, "en")),
            f"  {area([*true, *shaken], wrong):.4f}",
            f"  {min(true):.2f} {sum(true) / len(true):.2f}  {min(shaken):.2f} {sum(shaken) / len(shaken):.2f}",
            f"  {sum(wrong) / len(wrong):.2f} {max(wrong):.2f}  {spent:.1f}",
            f" close: {rate(found):.2f} {rate(rough_found):.2f} {rate(exchanged):.2f}",
        )
        print("  short:", short(list(documents.values()), lang, options.seed))


if __name__ == "__main__":
    main()
