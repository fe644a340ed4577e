"""How often good English is said to lack a word (`text/gaps.py`).

    python benchmarks/gaps.py SENTENCES.txt [--show]

One sentence a line. Printed is how many gaps of each degree a thousand sentences have; `--show` lists those that are
reported without other evidence, of which many are slips of the text.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from translaudit.text.gaps import CERTAIN, DOUBTFUL, LIKELY, gaps


def main() -> None:
    """Print a line for each degree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    lines = [line for line in args.sentences.read_text("utf-8").splitlines() if line.strip()]
    counts: Counter[int] = Counter()
    for line in lines:
        for gap in gaps(line, "en"):
            counts[gap.degree] += 1
            if args.show and gap.degree > DOUBTFUL:
                print(f"{line[: gap.start][-45:]} [] {line[gap.start :][:35]}")
    for degree, name in ((CERTAIN, "certain"), (LIKELY, "likely"), (DOUBTFUL, "doubtful")):
        print(f"{name:8} {1000 * counts[degree] / max(1, len(lines)):6.1f} per 1,000 sentences")


if __name__ == "__main__":
    main()
