"""The runs of a Word document written anew with tracked changes in them.

Reach for `Edits` to say what is to be changed, and for `written` to have it done. In what somebody inserted, words are struck
by a change within theirs, and the new ones stand beside it; what this program inserted is mended in place.
"""

from __future__ import annotations

import re
from itertools import count, filterfalse
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from translaudit.records import NamedTuple
from translaudit.storage.word import attribute, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from translaudit.storage.xml_source import Source

__all__ = ["INSERTED", "Edit", "Edits", "written"]

INSERTED = frozenset(("ins", "moveTo"))
"""Names of the elements that hold what was put in by a tracked change."""

_AUTHOR = "translaudit"
_NAME_END = re.compile(rb"[\s/>]")
_ID = re.compile(rb"""(?<=\s)([^\s=]+:id\s*=\s*)(?:"[^"]*"|'[^']*')""")


class Edit(NamedTuple):
    """New words for a stretch of an element with words (`w:t`), in its offsets."""

    start: int
    end: int
    new: str


class Edits:
    """What is to be changed in a document."""

    def __init__(self) -> None:
        """Begin without any."""
        self.by_run: dict[Any, dict[Any, list[Edit]]] = {}

    def add(self, run: Any, element: Any, edit: Edit) -> None:
        """Have words of a run changed; `element` is its child that has them, and edits of it come ascending."""
        self.by_run.setdefault(run, {}).setdefault(element, []).append(edit)

    def of(self, run: Any, element: Any) -> Sequence[Edit]:
        """What is to be changed in an element of a run."""
        return self.by_run.get(run, {}).get(element, ())


def written(sources: Mapping[str, Source], edits: Edits, moment: str) -> dict[str, bytes]:
    """The parts that change, by name.

    Args:
        sources: all parts that can be changed, by name.
        edits: what is to be changed.
        moment: ISO date and time of the changes.
    """
    taken = {attribute(one, "id") for source in sources.values() for one in source.tree.iter()}
    numbers = filterfalse(lambda number: str(number) in taken, count(1))
    found = {}
    for name, source in sources.items():
        runs = [run for run in edits.by_run if run in source.spans]
        for run in sorted(
            runs, key=lambda run: source.spans[run].end
        ):  # those within others, as in a text box, before those
            _Run(source, run, numbers, moment).write(edits.by_run[run])
        if runs:
            found[name] = source.whole()
    return found


class _Run:
    """A run to be written anew."""

    def __init__(self, source: Source, run: Any, numbers: Iterator[int], moment: str) -> None:
        self._source, self._run = source, run
        self._numbers, self._moment = numbers, moment
        self._start = source.start_tag(run)
        self._looks = b"".join([source.written(one) for one in run if name_of(one) == "rPr"])
        name = _name(self._start)
        self._prefix = name[: name.find(b":") + 1]  # nothing where its space is that of all names without one
        self._around = source.parents[run]
        self._inserted = name_of(self._around) in INSERTED
        self._own = self._inserted and attribute(self._around, "author") == _AUTHOR
        self._reopened = b""  # the last start tag that what somebody inserted got
        self._pieces: list[bytes] = []
        self._kept: list[bytes] = []  # what goes into the next run that stays

    def write(self, edits: Mapping[Any, Sequence[Edit]]) -> None:
        """Write it with some of its elements changed."""
        for one in self._run:
            if one in edits:
                self._change(one.text, edits[one])
            elif name_of(one) != "rPr":
                self._kept.append(self._source.written(one))
        self._flush()
        start, end = self._source.spans[self._run].start, self._source.spans[self._run].end
        if self._reopened and self._reopened is self._pieces[-1] and self._run is self._around[-1]:
            self._pieces.pop()  # nothing is left to stand in it
            end = self._source.spans[self._around].end
        self._source.write(start, end, b"".join(self._pieces))

    def _change(self, text: str, edits: Sequence[Edit]) -> None:
        at = 0
        if self._own:
            said: list[str] = []
            for start, end, new in edits:
                said += (text[at:start], new)
                at = end
            self._keep("".join([*said, text[at:]]))
            return
        for start, end, new in edits:
            self._keep(text[at:start])
            self._flush()
            self._pieces.append(self._tracked("del", "delText", text[start:end]))
            if new:
                self._insert(new)
            at = end
        self._keep(text[at:])

    def _keep(self, text: str) -> None:
        if text:
            self._kept.append(self._words("t", text))

    def _flush(self) -> None:
        if self._kept:
            self._pieces.append(self._a_run(b"".join(self._kept)))
            self._kept = []

    def _a_run(self, content: bytes) -> bytes:
        return b"%b%b%b</%br>" % (self._start, self._looks, content, self._prefix)

    def _words(self, name: str, text: str) -> bytes:
        tag = self._prefix + name.encode()
        said = escape(text, {"\r": "&#13;"}).encode()
        return b'<%b xml:space="preserve">%b</%b>' % (tag, said, tag)

    def _tracked(self, change: str, name: str, text: str) -> bytes:
        tag = self._prefix + change.encode()
        declared = b""
        named = self._prefix
        if not named:  # attributes have no space by themselves
            named, declared = b"w:", b' xmlns:w="%b"' % self._run.tag[1:].partition("}")[0].encode()
        told = ("id", str(next(self._numbers))), ("author", _AUTHOR), ("date", self._moment)
        attributes = b"".join([b' %b%b="%b"' % (named, key.encode(), value.encode()) for key, value in told])
        return b"<%b%b%b>%b</%b>" % (tag, declared, attributes, self._a_run(self._words(name, text)), tag)

    def _insert(self, text: str) -> None:
        """Put new words in; what somebody inserted where they stand is parted."""
        change = self._tracked("ins", "t", text)
        if not self._inserted:
            self._pieces.append(change)
            return
        opening = self._source.start_tag(self._around)
        self._reopened = _ID.sub(lambda found: b'%b"%d"' % (found[1], next(self._numbers)), opening, count=1)
        self._pieces += (b"</%b>" % _name(opening), change, self._reopened)


def _name(tag: bytes) -> bytes:
    """The name in a start tag, with its prefix."""
    return _NAME_END.split(tag[1:], maxsplit=1)[0]
