"""What scores are set beside: an earlier report, and a reference translation.

Reach for `earlier` with the path of a report made with `--format json`, and for `against` with a job and a reference.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.readers import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from translaudit.model import Bitext
    from translaudit.readers import Job

__all__ = ["against", "earlier", "trend"]

_PARTS = ("adherence", "fidelity", "names", "terms")


def earlier(path: str) -> dict[str, Any]:
    """The scores of an earlier report.

    Raises:
        InputError: it cannot be read, or is no report of this program.
    """
    hint = "Expected: what translaudit check or score printed with --format json."
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"the report cannot be read: {error.strerror or error}", path=path, hint=hint) from error
    except ValueError as error:
        raise InputError(f"not JSON: {error}", path=path, line=getattr(error, "lineno", None), hint=hint) from error
    scores = data.get("scores") if isinstance(data, dict) else None
    if not isinstance(scores, dict) or "signature" not in scores:
        raise InputError("no scores with a signature are in it", path=path, hint=hint)
    return scores


def trend(now: Mapping[str, Any], before: Mapping[str, Any]) -> Iterator[str]:
    """Lines that say how each figure moved, and whether the two may be compared."""
    yield from _moved("score", before.get("overall"), now["overall"], 1)
    for part in _PARTS:
        old = before.get(part)
        yield from _moved(part, old.get("value") if isinstance(old, dict) else None, now[part]["value"], 100)
    if before["signature"] != now["signature"]:
        yield "  The two do not compare: they were made by other rules, glossaries or versions."
        yield f"    before  {before['signature']}"
        yield f"    now     {now['signature']}"


def _moved(name: str, before: object, now: float | None, scale: float) -> Iterator[str]:
    if isinstance(before, (int, float)) and now is not None:
        yield f"  {name:<9} {scale * before:5.1f} → {scale * now:5.1f}  {scale * (now - before):+.1f}"


def against(job: Job, reference: str, *, encoding: str, lang: str) -> dict[str, dict[str, object]]:
    """chrF, BLEU and TER of a translation against a reference.

    Args:
        job: the translation.
        reference: path of the reference, of the same format: a text, or a bitext whose target sides are the reference.
        encoding: of both.
        lang: of both, "" where the file is to tell it.

    Raises:
        InputError: a file cannot be read.
    """
    from translaudit.scoring.similarity import similarity

    ours = list(read(job.path, encoding=encoding, target_lang=lang or job.target_lang, source=job.source))
    theirs = list(read(reference, encoding=encoding, target_lang=lang or job.target_lang))
    return similarity(_segments(ours), _segments(theirs), ours[0].target.lang if ours else lang)


def _segments(bitexts: list[Bitext]) -> list[str]:
    """Segments where the format has them, else lines that are not empty."""
    found: list[str] = []
    for bitext in bitexts:
        text = bitext.target.text
        if bitext.segments is not None:
            found.extend(text[one.target.start : one.target.end] for one in bitext.segments)
        else:
            found.extend(line.strip() for line in text.splitlines() if line.strip())
    return found
