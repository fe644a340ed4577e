"""Learns the tables in src/translaudit/romanize/letter_costs/ from places of GeoNames, again and to the same bytes.

    python benchmarks/letter_costs/train.py [SCRIPT …] [--leave-out FILE] [--into FOLDER]

Without a script all are learned, and the marks of languages with Latin: some ten minutes. FILE has a name a line;
places of these names are kept for measuring. Needs the packages of the group `dev`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from across import SCRIPTS, across
from languages import guessed, languages
from latin import latin
from places import places
from written import costs_text, languages_text

_INTO = Path(__file__).resolve().parents[2] / "src" / "translaudit" / "romanize" / "letter_costs"


def main() -> None:
    """Learn and write, a line on each round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scripts", nargs="*", metavar="SCRIPT", choices=[*SCRIPTS, "latin", []])
    parser.add_argument("--leave-out", type=Path, metavar="FILE")
    parser.add_argument("--into", type=Path, metavar="FOLDER", default=_INTO)
    options = parser.parse_args()
    hidden = options.leave_out.read_text(encoding="utf-8").splitlines() if options.leave_out else ()
    found = places(hidden)
    print(len(found), "places")
    for script in options.scripts or [*SCRIPTS, "latin"]:
        if script == "latin":
            weights, log = languages(found)
            (options.into / "languages.toml").write_text(languages_text(weights), encoding="utf-8")
            costs, more = latin(found, lambda one, other: guessed(weights, one, other))  # noqa: B023  called at once
            log += more
        else:
            costs, log = across(script, found)
        (options.into / f"{script}.toml").write_text(costs_text(script, costs), encoding="utf-8")
        print(*(f"{script}  {line}" for line in log), sep="\n", flush=True)


if __name__ == "__main__":
    main()
