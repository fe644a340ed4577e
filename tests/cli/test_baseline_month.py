"""A month of edits against one baseline: what was known stays hidden, what is new is shown while it is there."""

from __future__ import annotations

import json
import random

import pytest

PLAIN = (
    "The council met on the square.",
    "Trains ran late that morning.",
    "A bakery opened near the river.",
    "Nobody was hurt, the mayor said.",
    "Schools stay open this week.",
    "Rain is expected by the evening.",
)
KNOWN = (
    "A bus from Kharkov came in the night.",
    "Relatives wait for news from Kharkov every day.",
    "The road to Kharkov is closed for repairs.",
    "She left Kharkov with two children and a cat.",
    "They met in Kharkov, in a cellar near the park.",
)
NEW = (
    "Volunteers drove to Kharkov with medicine.",
    "The opera of Kharkov sang in the metro.",
    "Power in Kharkov came back at noon.",
)


def _start(chance):
    """Three articles of a dozen lines, with all known faults among them."""
    articles = {f"{name}.en.txt": [chance.choice(PLAIN) for _ in range(12)] for name in ("one", "two", "three")}
    for line, name in zip(KNOWN, ("one", "one", "two", "three", "three"), strict=True):
        articles[f"{name}.en.txt"].insert(chance.randrange(12), line)
    return articles


def _edit(articles, chance):
    """A day's work that touches no fault: lines come, go, are worded anew, change places; an article is renamed."""
    for _ in range(chance.randrange(1, 6)):
        name = chance.choice(sorted(articles))
        lines = articles[name]
        at = chance.randrange(len(lines))
        plain = [number for number, line in enumerate(lines) if "Kharkov" not in line]
        kind = chance.choice(("add", "drop", "reword", "move", "rename", "blank"))
        if kind == "add":
            lines.insert(at, chance.choice(PLAIN))
        elif kind == "blank":
            lines.insert(at, "")
        elif kind == "drop" and len(plain) > 3:
            del lines[chance.choice(plain)]
        elif kind == "reword" and plain:
            lines[chance.choice(plain)] = chance.choice(PLAIN)
        elif kind == "move":
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        elif kind == "rename":
            articles[f"x{name}" if len(name) < 20 else name[-12:]] = articles.pop(name)


def _write(project, articles):
    for old in project.glob("*.en.txt"):
        old.unlink()
    for name, lines in articles.items():
        (project / name).write_text("\n".join([*lines, ""]), encoding="utf-8")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_flaps_in_a_month(check, project, seed):
    chance = random.Random(seed)  # noqa: S311  the same edits each time
    articles = _start(chance)
    _write(project, articles)
    (project / "rows.jsonl").unlink()
    call = (".", "--ignore", "missing-term", "--baseline", "known.json", "--format", "json")
    made = json.loads(check(*call, "--update-baseline").out)
    assert (made["findings"], made["in_baseline"]) == ([], len(KNOWN))
    first = json.loads((project / "known.json").read_text(encoding="utf-8"))
    there: list[str] = []  # new faults
    gone = 0  # known ones that were mended
    for day in range(1, 31):
        _edit(articles, chance)
        if day % 5 == 0:
            fault = NEW[day // 5 % len(NEW)]
            articles[chance.choice(sorted(articles))].append(fault)
            there.append(fault)
        if day % 5 == 2 and there:
            fault = there.pop(0)
            lines = next(lines for lines in articles.values() if fault in lines)
            lines.remove(fault)
        if day in (11, 23):
            name = next(name for name in sorted(articles) if any(line in KNOWN for line in articles[name]))
            at = next(number for number, line in enumerate(articles[name]) if line in KNOWN)
            articles[name][at] = articles[name][at].replace("Kharkov", "Kharkiv")
            gone += 1
        _write(project, articles)
        options = ("--update-baseline",) if day % 7 == 0 else ()
        outcome = check(*call, *options)
        report = json.loads(outcome.out)
        shown = sorted(one["fingerprint"] for one in report["findings"])
        lines = [
            (project / one["path"]).read_text(encoding="utf-8").splitlines()[one["line"] - 1]
            for one in report["findings"]
        ]
        assert sorted(lines) == sorted(there), f"day {day}"
        assert outcome.status == int(bool(there))
        assert len(shown) == len(set(shown))
        assert report["in_baseline"] == len(KNOWN) - gone
    last = json.loads((project / "known.json").read_text(encoding="utf-8"))
    known = {one["fingerprint"] for one in first["findings"]}
    assert {one["fingerprint"] for one in last["findings"]} < known
