"""The examples of a project's own traps, run: a trap that fails its own examples does not load.

Reach for `run_examples` where own traps are read. Each pair of languages is run once; that it passed is kept until a trap
or the program changes.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.audit import look
from translaudit.errors import InputError
from translaudit.lexicon.trap_files import compiled
from translaudit.lexicon.traps import TrapSet
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules import wrong_sense
from translaudit.runners.cache import traps_key
from translaudit.storage.kept import kept, made_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from translaudit.lexicon.own import OwnFiles

__all__ = ["run_examples"]

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_KEPT = 50  # pairs of languages and states of their files
_UNSEEN = "List the form that stands there under “wrong”, or mend the example; [[ ]] are put around what is wrong."
_REPORTED = "List what excuses it under “right”, “unless_source” or “unless_target”, or mend the example."


def run_examples(own: OwnFiles) -> None:
    """See that every trap reports its bad examples where they are marked, and leaves its good ones alone.

    Raises:
        InputError: one does not.
    """
    for pair, listed in own.traps.items():
        if any(one["bad"] or one["good"] for one in listed):
            made = made_of(traps_key(*pair), repr(listed), Path(wrong_sense.__file__), Path(__file__))
            kept(f"{'-'.join(pair)}-{made}", partial(_ran, own, pair, listed), folder="own", most=_KEPT)


def _ran(own: OwnFiles, pair: tuple[str, str], listed: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    made = TrapSet(compiled(*pair, listed) or {})
    resources = Resources(traps=lambda _source, _target: made)
    for trap in listed:
        for kind in ("bad", "good"):
            for example in trap[kind]:
                seen = _seen(pair, trap["id"], example, resources)
                if seen == (kind == "good"):
                    fault = "reports its good" if seen else "does not report its bad"
                    path, line = own.places[pair, trap["id"]]
                    problem = f"trap “{trap['id']}” {fault} example “{example['target']}”"
                    raise InputError(problem, path=path, line=line, hint=_REPORTED if seen else _UNSEEN)
    return {"examples": sum(len(trap["bad"]) + len(trap["good"]) for trap in listed)}


def _seen(pair: tuple[str, str], name: str, example: Mapping[str, str], resources: Resources) -> bool:
    """Whether a trap reports an example, at any confidence, and where it is marked if it is."""
    target = _MARK.sub(r"\1", example["target"])
    side, source, rows = Side("example", pair[1], target), None, None
    if "source" in example:
        source = Side("example", pair[0], example["source"])
        rows = (Segment("1", Span(0, len(target)), Span(0, len(example["source"]))),)
    bitext = Bitext("example", side, source, pair[0], rows)
    marked = _MARK.search(example["target"])
    low, high = (marked.start(), marked.start() + len(marked[1])) if marked else (0, len(target))
    found = look(bitext, resources, [wrong_sense.wrong_sense]).marked
    return any(mark.concept == name and mark.start < high and low < mark.end for _, mark in found)
