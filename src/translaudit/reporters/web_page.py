"""What the pages of reports share: the head, the way through their sections, filters that need no script, wide tables.

A page asks nothing of the network and runs nothing, and its policy (Content Security Policy) says so to the browser.
"""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["filters", "foot", "head", "scrolled", "way"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def head(title: str, rules: Iterable[str] = (), *, policy: str = _POLICY) -> str:
    """The page to the beginning of its body.

    Args:
        title: of the page, as text.
        rules: more of its style sheet.
        policy: what the browser is to let the page do; "" where a server says so.
    """
    said = f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n' if policy else ""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{said}<title>{escape(title)}</title>\n<style>\n{_style()}{''.join(rules)}</style>\n</head>\n<body>\n"
    )


foot = "</main>\n</body>\n</html>\n"


@cache
def _style() -> str:
    return Path(__file__).with_name("report.css").read_text(encoding="utf-8")


def way(sections: Iterable[tuple[str, str]]) -> str:
    """Links to the sections of a page: their ids and names."""
    links = "".join([f'<li><a href="#{id_}">{escape(name)}</a></li>' for id_, name in sections])
    return f'<nav aria-label="Sections"><ul class="way">{links}</ul></nav>\n'


def scrolled(label: str, table: str) -> str:
    """A table that may be wider than the page, to be scrolled by keyboard too."""
    return f'<div class="wide" tabindex="0" role="region" aria-label="{escape(label)}">\n{table}</div>\n'


def filters(groups: Sequence[tuple[str, Sequence[tuple[str, str, int]]]]) -> tuple[str, list[str]]:
    """Boxes to tick, and the style that hides what is not ticked; nothing where there is nothing to choose.

    Args:
        groups: a name, and its choices: the class of what is hidden, what it is called, and how often it occurs.
    """
    shown, rules = [], []
    for name, choices in groups:
        if len(choices) < 2:
            continue
        boxes = []
        for kind, called, count in choices:
            boxes.append(
                f'<label><input type="checkbox" id="show-{kind}" checked> {escape(called)} '
                f'<span class="dim">{count:,}</span></label>\n'
            )
            rules.append(f"body:has(#show-{kind}:not(:checked)) main .{kind} {{ display: none; }}\n")
        shown.append(f"<fieldset><legend>{escape(name)}</legend>\n{''.join(boxes)}</fieldset>\n")
    return (f'<div class="filters" role="group" aria-label="Show">\n{"".join(shown)}</div>\n' if shown else ""), rules
