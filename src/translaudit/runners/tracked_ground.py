"""Where in a Word document words can be changed by a tracked change, and where not: in fields, in controls, deep in insertions.

Reach for `Ground`. What a field or a control of a form says is written by the word processor, out of something else: a change
would be lost when it is brought up to date, and some programs show both the old words and the new ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from translaudit.runners.tracked_runs import INSERTED
from translaudit.storage.word import attribute, name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from translaudit.storage.word import Piece
    from translaudit.storage.xml_source import Source

__all__ = ["Ground"]

_OF_A_TEXT = frozenset(("HYPERLINK", "TOC"))  # fields whose words are kept, or are made of headings that are fixed too
_OF_A_FORM = frozenset(("text", "dropDownList", "comboBox", "date", "dataBinding", "showingPlcHdr"))


class Ground:
    """The trees of a document, by what can be done in them."""

    def __init__(self, sources: Iterable[Source]) -> None:
        """Look at every element once."""
        self._parents: dict[Any, Any] = {}
        self._computed: set[Any] = set()
        for source in sources:
            self._parents |= source.parents
            self._computed.update(_computed(source.tree))

    def refusal(self, piece: Piece) -> str:
        """Why words of a piece cannot be changed; "" if they can."""
        if piece.element in self._computed:
            return "a field or a control of a form writes these words"
        if self._parents[piece.element] is not piece.run or self._deep(piece.run):
            return "the words stand where no change can be tracked"
        return ""

    def _deep(self, run: Any) -> bool:
        """Whether something stands between a run and the insertion that it is in."""
        one = self._parents[run]
        if name_of(one) in INSERTED:
            one = self._parents.get(one)
        while one is not None and name_of(one) != "p":
            if name_of(one) in INSERTED:
                return True
            one = self._parents.get(one)
        return False


def _computed(tree: Any) -> Iterator[Any]:
    """The elements with words that a field or a control of a form writes."""
    fields: list[str] = []  # what the fields around say that they are, the innermost last
    for one in tree.iter():
        name = name_of(one)
        if name == "fldChar":
            kind = attribute(one, "fldCharType")
            if kind == "begin":
                fields.append("")
            elif kind == "end" and fields:
                fields.pop()
        elif name == "instrText" and fields:
            fields[-1] += one.text or ""
        elif name == "t" and not all(map(_of_a_text, fields)):
            yield one
        elif (name == "fldSimple" and not _of_a_text(attribute(one, "instr"))) or (name == "sdt" and _of_a_form(one)):
            yield from [inner for inner in one.iter() if name_of(inner) == "t"]


def _of_a_text(instruction: str) -> bool:
    return instruction.partition("\\")[0].strip().partition(" ")[0].upper() in _OF_A_TEXT


def _of_a_form(control: Any) -> bool:
    return any(name_of(told) in _OF_A_FORM for one in control if name_of(one) == "sdtPr" for told in one)
