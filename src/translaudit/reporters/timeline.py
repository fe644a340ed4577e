"""Charts of forms that compete, over the dates of a corpus, as inline SVG without text, with a legend and a table.

Reach for `timelines`. Each bar is a stretch of time, and its parts are the documents that have a form, so much of all; a
line stands where the corpus goes over from one form to another (`translaudit.scoring.change_points`).
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.reporters.words import counted
from translaudit.scoring.change_points import change_points

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from translaudit.scoring.change_points import Change

__all__ = ["Series", "timelines"]

_FORMS = 4  # told apart by colour; further ones are one part
_BARS = 40
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])", re.ASCII)
_WIDTH, _HEIGHT, _GAP = 1000, 100, 2  # the drawing is stretched to its place


class Series(NamedTuple):
    """One concept over time.

    Attributes:
        title: what it is called.
        seen: documents by date (ISO 8601, or longer) and form.
        house: the form to use; "" if there is none.
    """

    title: str
    seen: Mapping[tuple[str, str], int]
    house: str = ""


def timelines(every: Iterable[Series], most: int) -> str:
    """The charts of those that have two forms and two dates, clearest changes first; "" where there is none.

    Args:
        every: what to draw.
        most: so many charts at most; the rest are counted.
    """
    ranked = sorted(_ranked(every), key=lambda one: one[0])
    if not ranked:
        return ""
    more = f"<p>{counted(len(ranked) - most, 'more concept')} with competing forms.</p>\n" if len(ranked) > most else ""
    return "".join([part for _, one, changes in ranked[:most] for part in _chart(one, changes)]) + more


def _ranked(every: Iterable[Series]) -> Iterator[tuple[tuple[float, int, str], Series, list[Change]]]:
    for one in every:
        seen: Counter[tuple[str, str]] = Counter()
        for (said, form), count in one.seen.items():
            day = _dated(said)
            if day:
                seen[day, form] += count
        forms = _forms(seen, one.house)
        if len(forms) > 1 and len({day for day, _ in seen}) > 1:
            changes = change_points(seen)
            rare = sum(seen.values()) - max(count for _, count in forms)
            chance = min((change.chance for change in changes), default=2.0)
            yield (chance, -rare, one.title), one._replace(seen=seen), changes


def _dated(said: str) -> str:
    """A day, a month or a year as ISO 8601 has them; "" for anything else."""
    match = _DATE.match(said)
    if not match:
        return ""
    try:
        date(*(int(part or 1) for part in match.groups()))
    except ValueError:
        return ""
    return match[0]


def _forms(seen: Mapping[tuple[str, str], int], house: str) -> list[tuple[str, int]]:
    """Forms and their documents, the house's first, then the commonest."""
    of: Counter[str] = Counter()
    for (_, form), count in seen.items():
        of[form] += count
    return sorted(of.items(), key=lambda item: (item[0] != house, -item[1], item[0]))


def _chart(one: Series, changes: Sequence[Change]) -> Iterator[str]:
    forms = _forms(one.seen, one.house)
    names = [form for form, _ in forms[:_FORMS]]
    bucket, bars = _bars(day for day, _ in one.seen)
    heads = [*names, "others"] if len(forms) > _FORMS else names
    heights = {bar: [0] * len(heads) for bar in bars}
    for (day, form), count in one.seen.items():
        heights[bucket(day)][names.index(form) if form in names else _FORMS] += count
    marks = [bars.index(bucket(change.date)) for change in changes]
    title = escape(one.title)
    yield f'<figure class="chart"><figcaption><h3><bdi>{title}</bdi></h3>{_legend(forms, one.house)}</figcaption>\n'
    said = escape(f"{one.title}: share of {', '.join(names)} from {bars[0]} to {bars[-1]}; the table has the figures")
    yield f'<svg role="img" aria-label="{said}" viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none">\n'
    yield from _drawn(list(heights.values()), marks)
    yield f'</svg>\n<div class="axis dim" aria-hidden="true"><span>{bars[0]}</span><span>{bars[-1]}</span></div>\n'
    yield "".join([f"<p>{_said(change)}</p>\n" for change in changes])
    yield _table(heights, heads) + "</figure>\n"


def _legend(forms: Sequence[tuple[str, int]], house: str) -> str:
    items = [
        f'<li><span class="swatch f{number}"></span><bdi>{escape(form)}</bdi>{" (house form)" * (form == house)} '
        f'<span class="dim">{counted(count, "document")}</span></li>'
        for number, (form, count) in enumerate(forms[:_FORMS])
    ]
    others = sum(count for _, count in forms[_FORMS:])
    if others:
        items.append(f'<li><span class="swatch f{_FORMS}"></span>others <span class="dim">{others:,}</span></li>')
    return f'<ul class="legend">{"".join(items)}</ul>'


def _bars(dates: Iterable[str]) -> tuple[Callable[[str], str], list[str]]:
    """What tells the bar of a date, and the bars from the first to the last: years, quarters, months or days."""
    known = sorted(set(dates))
    exact, first, last = min(map(len, known)), known[0], known[-1]
    months = _month(last) - _month(first) if exact >= 7 else 0
    if exact < 7 or months > 3 * _BARS:
        years = range(int(first[:4]), int(last[:4]) + 1)
        return _year, [f"{year:04}" for year in years] if len(years) <= 3 * _BARS else sorted(set(map(_year, known)))
    if months >= _BARS:
        return _quarter, [f"{n // 4:04} Q{n % 4 + 1}" for n in range(_month(first) // 3, _month(last) // 3 + 1)]
    if exact < 10 or months > 1:
        return _whole_month, [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(_month(first), _month(last) + 1)]
    days = range(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1)
    return str, [date.fromordinal(day).isoformat() for day in days]


def _year(day: str) -> str:
    return day[:4]


def _quarter(day: str) -> str:
    return f"{day[:4]} Q{(int(day[5:7]) + 2) // 3}"


def _whole_month(day: str) -> str:
    return day[:7]


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _drawn(heights: Sequence[Sequence[int]], marks: Sequence[int]) -> Iterator[str]:
    """One path a form, and lines where the corpus changes."""
    step = _WIDTH / len(heights)
    wide = max(step - _GAP, 1)
    paths: list[list[str]] = [[] for _ in heights[0]]
    for number, parts in enumerate(heights):
        whole, top = sum(parts), float(_HEIGHT)
        for form, count in enumerate(parts):
            if count:
                high = _HEIGHT * count / whole
                top -= high
                paths[form].append(f"M{number * step:.0f} {top:.0f}h{wide:.0f}v{high:.0f}h-{wide:.0f}z")
    for form, path in enumerate(paths):
        if path:
            yield f'<path class="f{form}" d="{"".join(path)}"/>\n'
    for at in marks:
        yield f'<path class="change" d="M{max(at * step - _GAP / 2, 1):.0f} 0v{_HEIGHT}"/>\n'


def _said(change: Change) -> str:
    (before, of), (after, whole) = change.before, change.after
    now = f"{after:,} of {counted(whole, 'document')} ({100 * after / whole:.0f} %)"
    return (
        f'<span class="flag">Change</span> From {change.date}: <b><bdi>{escape(change.form)}</bdi></b> in {now}, in '
        f"{before:,} of {of:,} before ({100 * before / of:.0f} %), against <bdi>{escape(change.other)}</bdi>; "
        f"{_chance(change.chance)}."
    )


def _chance(chance: float) -> str:
    if chance < 0.001:
        return "chance alone would do so in less than 1 of 1,000"
    return f"chance alone would do so in {max(round(1000 * chance), 1)} of 1,000 at most"


def _table(heights: Mapping[str, Sequence[int]], heads: Sequence[str]) -> str:
    """What the drawing shows, in figures."""
    shown = "".join([f'<th scope="col"><bdi>{escape(name)}</bdi></th>' for name in heads])
    rows = []
    for bar, parts in heights.items():
        if any(parts):
            cells = "".join([f'<td class="n">{count or ""}</td>' for count in parts])
            rows.append(f'<tr><th scope="row">{bar}</th>{cells}</tr>\n')
    return (
        f'<details><summary>Figures</summary>\n<div class="wide"><table><thead><tr><th scope="col">documents</th>{shown}</tr>'
        f"</thead><tbody>\n{''.join(rows)}</tbody></table></div></details>\n"
    )
