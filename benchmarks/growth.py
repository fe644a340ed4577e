"""How the time of what reads whole texts grows with them: the ratio of four times the text to the text, in one run.

    python benchmarks/growth.py

Near 4 is linear, near 16 is quadratic. Each figure is the least of three runs of CPU time, side by side. The pieces are
what readers and segmenters have been seen to choke on.
"""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from translaudit.align.sentences import align
from translaudit.readers import read
from translaudit.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PIECES = (
    "a ",
    "a. ",
    "1. ",
    "<",
    "<!--",
    '<a "',
    "[",
    "](",
    "`a``",
    "&",
    '"',
    "“",
    "**",
    "<q>",
    "<code>",
    "> ",
    "www.",
)


def seconds(work: Callable[[], object]) -> float:
    """The least CPU time of three runs."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


def cases(folder: Path) -> Iterator[tuple[str, Callable[[int], Callable[[], object]]]]:
    """What is measured, by name: a function of the size that gives the work."""

    def written(name: str, piece: str, size: int) -> Callable[[], object]:
        path = folder / f"{size}-{name}"
        path.write_text(piece * (size // len(piece)), encoding="utf-8")
        return lambda: list(read(str(path), target_lang="en"))

    for piece in PIECES:
        for name in ("a.txt", "a.md", "a.html"):
            yield f"read {name} of {piece!r}", lambda size, name=name, piece=piece: written(name, piece, size)
        yield (
            f"sentences of {piece!r}",
            lambda size, piece=piece: lambda: sentences(piece * (size // len(piece)), "en"),
        )

    def aligned(size: int) -> Callable[[], object]:
        source = [f"Вибух {n} стався у районі {n % 97}." for n in range(size // 100)]
        target = [f"Explosion {n} happened in district {n % 97}." for n in range(size // 100) if n % 10 != 3]
        return lambda: align(source, target, source_lang="uk", target_lang="en")

    yield "align", aligned


def main() -> None:
    """Print the ratios, greatest first."""
    with TemporaryDirectory() as name:
        rows = [(seconds(make(100_000)) / seconds(make(25_000)), what) for what, make in cases(Path(name))]
    for ratio, what in sorted(rows, reverse=True):
        print(f"{ratio:6.1f}  {what}")


if __name__ == "__main__":
    main()
