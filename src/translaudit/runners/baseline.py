"""Findings that were there when checking began: a file of them, which is shown to shrink and never to grow.

A finding is known by its rule, its concept or words, and the words around them, never by its line; the path is noted for
the reader, and to tell what was not audited this time. So many findings alike as the file has are hidden, no more.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.model import Confidence
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container

    from translaudit.model import Finding

__all__ = ["Baseline"]

_SCHEMA = "translaudit-baseline/1"
_HINT = "Make it anew: remove it and call with --update-baseline."


class _Entry(NamedTuple):
    path: str  # from the baseline's folder
    rule: str
    text: str
    confidence: str
    fingerprint: str


class Baseline:
    """The known findings, and which of them came up again."""

    def __init__(self, path: str, *, make: bool) -> None:
        """Read the file.

        Args:
            path: the file.
            make: whether one that is not there yet is to take in all findings.

        Raises:
            InputError: it is not there and not to be made, or not a baseline.
        """
        self._folder = os.path.dirname(path) or "."  # noqa: PTH120  as below
        self._known: dict[str, tuple[_Entry, int]] = {}
        self._seen: dict[str, tuple[_Entry, int]] = {}
        self._new = not Path(path).exists()
        if not self._new:
            self._known = _read(path)
        elif not make:
            hint = "Make one of what is found now: add --update-baseline."
            raise InputError("there is no such baseline", path=path, hint=hint)

    def hides(self, one: Finding) -> bool:
        """Whether a finding is known; each that the file has is known once."""
        known = self._known.get(one.fingerprint)
        _, seen = self._seen.get(one.fingerprint, (None, 0))
        if not self._new and (known is None or known[0].rule != one.rule or seen >= known[1]):
            return False
        entry = _Entry(self._relative(one.path), one.rule, one.text, one.confidence.name.lower(), one.fingerprint)
        self._seen[one.fingerprint] = (entry, seen + 1)
        return True

    def text(self, *, audited: Container[str], rules: Container[str], min_confidence: Confidence) -> str:
        """The file as it should now be: without what was looked for and not found again.

        Args:
            audited: real paths of the translations that were audited.
            rules: names of the rules that were applied.
            min_confidence: findings below were not looked for.
        """
        kept = dict(self._seen)
        for fingerprint, (entry, count) in self._known.items():
            path = os.path.realpath(os.path.join(self._folder, entry.path))  # noqa: PTH118  as `_relative`
            looked_for = entry.rule in rules and Confidence[entry.confidence.upper()] >= min_confidence
            if not looked_for or (path not in audited and Path(path).exists()):
                kept[fingerprint] = (entry, count)
        entries = sorted((entry, count) for entry, count in kept.values())
        lines = ",\n  ".join(
            json.dumps({**entry._asdict(), "count": count}, ensure_ascii=False) for entry, count in entries
        )
        return f'{{"schema": "{_SCHEMA}",\n "findings": [' + (f"\n  {lines}\n ]" if lines else "]") + "}\n"

    def _relative(self, path: str) -> str:
        return os.path.relpath(path, self._folder).replace(os.sep, "/")


def _read(path: str) -> dict[str, tuple[_Entry, int]]:
    try:
        whole = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"the baseline cannot be read: {error.strerror or error}", path=path) from error
    except ValueError as error:
        raise InputError(f"not a baseline: {error}", path=path, hint=_HINT) from error
    if not isinstance(whole, dict) or whole.get("schema") != _SCHEMA or not isinstance(whole.get("findings"), list):
        raise InputError(f"not a baseline: no object with the schema “{_SCHEMA}”", path=path, hint=_HINT)
    known: dict[str, tuple[_Entry, int]] = {}
    for number, row in enumerate(whole["findings"], 1):
        entry, count = _entry(row)
        if entry is None or entry.confidence.upper() not in Confidence.__members__:
            raise InputError(f"entry {number} of the baseline is not whole", path=path, hint=_HINT)
        before = known.get(entry.fingerprint, (entry, 0))[1]
        known[entry.fingerprint] = (entry, before + count)
    return known


def _entry(row: Any) -> tuple[_Entry | None, int]:
    if not isinstance(row, dict) or not isinstance(row.get("count"), int) or row["count"] < 1:
        return None, 0
    values = [row.get(key) for key in _Entry._fields]
    return (_Entry(*map(str, values)), row["count"]) if all(isinstance(one, str) for one in values) else (None, 0)
