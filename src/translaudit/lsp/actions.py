"""What an editor offers to do about findings: put a suggestion in place, put all safe ones in place, allow what is right.

Edits are those of `check --fix` and `check --add-ignore`; where these would leave the words alone, nothing is offered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import CodeAction, CodeActionKind, Range, TextEdit, WorkspaceEdit

from translaudit.runners.allowing import commented, takes_comments
from translaudit.runners.edits import edited, replacement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lsprotocol.types import Diagnostic

    from translaudit.lsp.places import Places
    from translaudit.model import Finding

__all__ = ["FIX_ALL", "KINDS", "fix_all", "quick_fixes"]

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.translaudit"
KINDS: tuple[str, ...] = (CodeActionKind.QuickFix.value, FIX_ALL)
"""Kinds of what is offered."""

_REASON = "looked at, and right here"


def quick_fixes(
    shown: Sequence[tuple[Finding, Diagnostic]], *, uri: str, path: str, places: Places
) -> Iterator[CodeAction]:
    """What can be done about findings.

    Args:
        shown: the findings, with what the editor shows of each.
        uri: what the editor calls the text.
        path: its path, whose suffix tells how text is written in it.
        places: of the text.
    """
    for one, its in shown:
        for number, suggestion in enumerate(one.suggestions):
            new, why = replacement(places.text, path, one, suggestion)
            if not why:
                title = f"Replace with “{suggestion}”" if suggestion else f"Delete “{one.text}”"
                sure = True if one.fix == "safe" and number == 0 else None
                edit = _edit(uri, [TextEdit(places.of(one), new)])
                yield CodeAction(title, CodeActionKind.QuickFix, [its], is_preferred=sure, edit=edit)
    if takes_comments(path):
        for one, its in shown:
            data = places.text.encode("utf-8", "surrogatepass")
            try:
                result = commented(path, data, "utf-8", [one], _REASON)
            except UnicodeError:  # half a character, which no file can hold
                return
            if result.done:
                title = f"Allow {one.rule} on this line: “{_REASON}”"
                edit = _edit(uri, [_difference(places, result.data.decode("utf-8"))])
                yield CodeAction(title, CodeActionKind.QuickFix, [its], edit=edit)


def fix_all(findings: Sequence[Finding], *, uri: str, path: str, places: Places) -> CodeAction | None:
    """All safe suggestions at once; None where there is none."""
    safe = [one for one in findings if one.fix == "safe" and one.suggestions]
    try:
        done = edited(places.text.encode("utf-8"), "utf-8", path, safe).done
    except UnicodeError:
        return None
    edits = [TextEdit(places.of(one), replacement(places.text, path, one, one.suggestions[0])[0]) for one in done]
    return CodeAction("Put all safe suggestions in place", FIX_ALL, edit=_edit(uri, edits)) if edits else None


def _edit(uri: str, edits: list[TextEdit]) -> WorkspaceEdit:
    return WorkspaceEdit(changes={uri: edits})


def _difference(places: Places, new: str) -> TextEdit:
    """The smallest edit that makes a text of another."""
    old = places.text
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return TextEdit(Range(places.at(start), places.at(len(old) - end)), new[start : len(new) - end])
