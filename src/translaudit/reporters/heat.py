"""Tables of counts in which the eye finds what is worst: rules by documents, and concepts by documents.

A cell says its figure; its colour only repeats it. Rows and columns are limited to those that have most to mend.
"""

from __future__ import annotations

from collections import Counter
from heapq import heappush, heappushpop
from html import escape
from typing import TYPE_CHECKING

from translaudit.reporters.web_page import scrolled
from translaudit.reporters.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.model import Summary

__all__ = ["Concepts", "by_rule"]

_DOCUMENTS = 20
_CONCEPTS = 24
_MANY = 5  # findings of one rule in a document that are coloured fully, where none has more
_DARKEST = 50  # percent of colour; darker, and the text in it could not be read


def by_rule(cells: Counter[tuple[str, str]]) -> Iterator[str]:
    """Findings by document and rule.

    Args:
        cells: by document and rule, how many there are.
    """
    if not cells:
        return
    by_document: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    for (document, rule), count in cells.items():
        by_document[document] += count
        rules[rule] += count
    ranked = [rule for rule, _ in rules.most_common()]
    most = max(_MANY, *cells.values())
    heads = "".join([_head(f'{rule} <span class="dim">{rules[rule]:,}</span>') for rule in ranked])
    rows = [
        _row(
            document,
            [_cell(str(count), count, most) if (count := cells[document, rule]) else "<td></td>" for rule in ranked],
        )
        for document, _ in by_document.most_common(_DOCUMENTS)
    ]
    yield '<h2 id="where">Findings by document</h2>\n'
    yield scrolled("Findings by document and rule", _table(heads, rows))
    if len(by_document) > _DOCUMENTS:
        yield f"<p>{counted(len(by_document) - _DOCUMENTS, 'more document')} with fewer findings.</p>\n"


class Concepts:
    """Collects the forms of documents; of the documents, only those that have most to mend."""

    def __init__(self) -> None:
        """Nothing is seen yet."""
        self._documents = 0
        self._good: Counter[str] = Counter()
        self._odd: Counter[str] = Counter()
        self._names: dict[str, str] = {}
        self._worst: list[tuple[int, int, Summary]] = []

    def add(self, one: Summary) -> None:
        """Take in a document."""
        if not one.forms:
            return
        self._documents += 1
        odd = 0
        for concept, house, _, verdict, count in one.forms:
            self._names[concept] = house or self._names.get(concept, "") or concept
            if verdict == "ok":
                self._good[concept] += count
            else:
                self._odd[concept] += count
                odd += count
        entry = (odd, -self._documents, one)
        if len(self._worst) < _DOCUMENTS:
            heappush(self._worst, entry)
        else:
            heappushpop(self._worst, entry)

    def name(self, concept: str) -> str:
        """What a concept is called: its house form, or its id."""
        return self._names[concept]

    def table(self) -> Iterator[str]:
        """Mentions by concept and document; nothing where no document has a known name or term."""
        if not self._documents:
            return
        every = self._good + self._odd
        ranked = sorted(every, key=lambda concept: (-self._odd[concept], -every[concept], concept))
        columns = ranked[:_CONCEPTS]
        heads = "".join([_head(f"<bdi>{escape(self._names[concept])}</bdi>") for concept in columns])
        rows = []
        for _, _, one in sorted(self._worst, key=lambda entry: -entry[1]):
            good, odd = (
                {
                    concept: sum(f[4] for f in one.forms if f[0] == concept and (f[3] == "ok") == right)
                    for concept in columns
                }
                for right in (True, False)
            )
            rows.append(_row(one.document, [_share(odd[concept], good[concept]) for concept in columns]))
        yield '<h2 id="concepts">Known names and terms by document</h2>\n'
        yield "<p>3: three mentions, all in an accepted form. 1/3: one of three mentions is not in an accepted form.</p>\n"
        yield scrolled("Mentions by document and concept", _table(heads, rows))
        left = [
            counted(count, what)
            for count, what in (
                (self._documents - len(self._worst), "more document"),
                (len(ranked) - len(columns), "more concept"),
            )
            if count > 0
        ]
        if left:
            yield f"<p>{' and '.join(left)} with less to mend.</p>\n"


def _share(odd: int, good: int) -> str:
    if odd:
        return _cell(f"{odd}/{odd + good}", odd, odd + good)
    return f'<td class="n right">{good}</td>' if good else "<td></td>"


def _cell(text: str, count: int, most: int) -> str:
    return f'<td class="heat" style="--share:{max(_DARKEST * count // most, 8)}">{text}</td>'


def _head(text: str) -> str:
    return f'<th scope="col"><span>{text}</span></th>'


def _row(document: str, cells: Sequence[str]) -> str:
    return f'<tr><th scope="row"><bdi>{escape(document)}</bdi></th>{"".join(cells)}</tr>\n'


def _table(heads: str, rows: Sequence[str]) -> str:
    return (
        f'<table class="map"><thead><tr><th scope="col">document</th>{heads}</tr></thead><tbody>\n'
        f"{''.join(rows)}</tbody></table>\n"
    )
