"""What was learned as TOML that a person can read; steps that add nothing to their parts are left out."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from translaudit.romanize.letter_costs import aligned
from translaudit.storage.pieces import packed_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fitting import Costs, Step
    from languages import Weights

    from translaudit.romanize.letter_steps import Table

__all__ = ["costs_text", "languages_text"]

_GAIN = 0.12  # what a step of several letters must save to be kept
_OWN, _APART = 0.2, 0.15  # what a language's own cost must differ by, from what was learned and from what is written
_LATIN = """\
# What it costs to meet one group of Latin letters where another spelling of the same name has the other. Read both ways.
# Near 0: notation only. 1: as often another name as not. 2 and more: speaks for another name. Negative: speaks for one name.
# `^` and `$` are the ends of a name, "" is nothing: "h" = { "" = 0.5 } is an h that only one spelling has.
# Fitted to the alternate names of places in GeoNames (CC BY 4.0) against near neighbours in the same country; `within` has
# what differs in names of a language. A unit that adds nothing to its parts is left out.
"""
_OTHER = """\
# What it costs to read a group of {script} letters as Latin ones in the name of one place. Low: that is how it is written;
# 2 and more: speaks for another name; negative: speaks for the same. `^` and `$` are the ends of a name, "" is nothing.
# Fitted to the alternate names of places in GeoNames (CC BY 4.0) against near neighbours; working letters of `skeletons`.
"""
_LANGUAGES = """\
# Groups of letters that names of a language have more often (positive) or less often (negative) than other names: for
# guessing whose conventions a pair of spellings follows, never for telling a reader what language a name is.
# Natural logarithms; `^` and `$` are the ends of a name. Fitted to places in GeoNames (CC BY 4.0).
"""


def costs_text(script: str, costs: Costs) -> str:
    """The table of a script."""
    every = {
        step: costs.clamped(step, cost)
        for step, cost in costs.steps.items()
        if not (step[0] in ("^", "$") and step[0] == step[1]) and not _half_bound(step)
    }
    kept = _pruned(costs, every)
    plain = "\n".join(f"{name} = {cost}" for name, cost in costs.plain.items())
    parts = [
        _LATIN if costs.both_ways else _OTHER.format(script=script),
        f"start = {costs.start:.2f}\nlongest = {list(costs.longest)}\n\n# Steps that are not listed.\n[plain]\n{plain}\n\n",
        "[costs]\n" + _lines(kept),
    ]
    for group, own in sorted(costs.within.items()):
        changed = {}
        for step, more in own.items():
            if step in every and abs(more) >= _OWN:
                cost = costs.clamped(step, costs.steps[step] + more)
                if step not in kept or abs(cost - kept[step]) >= _APART:
                    changed[step] = cost
        start = costs.starts.get(group, 0.0)
        parts.append(f"\n[within.{group}]\nstart = {start:.2f}\n\n[within.{group}.costs]\n{_lines(changed)}")
    return "".join(parts)


def languages_text(weights: Weights) -> str:
    """The marks of each group of languages, the strongest first."""
    parts = [_LANGUAGES]
    for lang, own in sorted(weights.items()):
        rows = sorted(own.items(), key=lambda item: (-item[1], item[0]))
        parts.append(f"\n[{lang}]\n" + "".join(f"{_key(group)} = {weight}\n" for group, weight in rows))
    return "".join(parts)


def _half_bound(step: Step) -> bool:
    x, y = step
    return x.startswith("^") != y.startswith("^") or x.endswith("$") != y.endswith("$")


def _pruned(costs: Costs, steps: dict[Step, float]) -> dict[Step, float]:
    """Without the steps of several letters that smaller ones make about as cheaply; the longest are tried first."""
    kept = dict(steps)
    listed = costs.listed()
    packed = packed_values(listed)
    table = costs.table()._replace(costs=packed)
    for (x, y), cost in sorted(steps.items(), key=lambda item: (-len(item[0][0]) - len(item[0][1]), item[0])):
        if not x or (len(x) <= 1 and len(y) <= 1):
            continue
        del listed[x][y]
        if costs.both_ways and x != y:
            del listed[y][x]
        _changed(table, packed, listed, (x, y))
        if (costs.both_ways and x == y) or aligned(table, x, y)[0] <= cost + _GAIN:
            del kept[x, y]
            continue
        listed[x][y] = cost
        if costs.both_ways:
            listed[y][x] = cost
        _changed(table, packed, listed, (x, y))
    return kept


def _changed(
    table: Table, packed: dict[str, bytes], listed: Mapping[str, Mapping[str, float]], units: tuple[str, str]
) -> None:
    """Let a table see what some letters cost now."""
    packed.update(packed_values({unit: listed[unit] for unit in units if unit in listed}))
    table.lines.clear()
    table.groups.clear()


def _lines(steps: dict[Step, float]) -> str:
    rows: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (x, y), cost in sorted(steps.items()):
        rows[x].append((y, cost))
    lines = []
    for x, others in sorted(rows.items()):
        line = f"{_key(x)} = {{ " + ", ".join(f"{_key(y)} = {round(cost, 2)}" for y, cost in others) + " }\n"
        lines.append(line if len(line) <= 121 else "".join(f"{_key(x)}.{_key(y)} = {round(c, 2)}\n" for y, c in others))
    return "".join(lines)


def _key(text: str) -> str:
    return text if re.fullmatch(r"[A-Za-z0-9_-]+", text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
