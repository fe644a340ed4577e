"""How many of the names that recur in a corpus `translaudit glossary mine` proposes, and the first twenty for a reader.

    python benchmarks/mining.py CORPUS.jsonl SOURCE TARGET

CORPUS is a file with one object a line, whose `text` has the segment by language and `doc` its document; lines without
`text` are passed over. The bundled termbases are what is known: their names that the corpus mentions twice or more
must be proposed when the termbases are left out. Whether a proposal is a name worth an entry only a reader can say.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from translaudit.audit import Settings, merge
from translaudit.model import Tally
from translaudit.readers import discover
from translaudit.runners.local import audit_paths
from translaudit.runners.resources import Sources
from translaudit.runners.selection import rules_for
from translaudit.scoring.proposals import proposals

if TYPE_CHECKING:
    from translaudit.rule import Rule

_LEAST = 2
_FIRST = 20


def main() -> None:
    """Print recall, and the first proposals."""
    corpus, source, target = sys.argv[1:]
    with TemporaryDirectory() as folder:
        path = Path(folder, "corpus.jsonl")
        path.write_text("".join(_rows(Path(corpus), source, target)), encoding="utf-8")
        known = _tally(path, Sources(), Settings(scope="corpus"), rules_for(["name-inconsistency"]))
        mined = _tally(path, Sources(default_glossaries=False), Settings(mine=True), ())
    mentions: dict[str, int] = {}
    forms: dict[str, set[str]] = {}
    for key, count in known.counts.items():
        if key[0] == "spelled" and key[3]:
            mentions[key[3]] = mentions.get(key[3], 0) + count
            forms.setdefault(key[3], set()).add(key[2])
    recurring = sorted(concept for concept, count in mentions.items() if count >= _LEAST)
    found = proposals(mined, least=_LEAST)
    proposed = {spelling.text for one in found for spelling in one.spellings}
    missed = [concept for concept in recurring if not forms[concept] & proposed]
    share = 1 - len(missed) / len(recurring) if recurring else 0.0
    print(f"{len(recurring) - len(missed)} of {len(recurring)} recurring names proposed ({share:.3f})")
    print("missed:", ", ".join(sorted(min(forms[concept]) for concept in missed)) or "none")
    print(f"the first {_FIRST} of {len(found)}:")
    for one in found[:_FIRST]:
        print(f"  {one.spellings[0].text}  {one.mentions} in {one.documents}")


def _rows(corpus: Path, source: str, target: str) -> list[str]:
    rows = []
    for line in corpus.read_text(encoding="utf-8").splitlines():
        text = json.loads(line).get("text", {})
        if source in text and target in text:
            row = {"source": text[source], "target": text[target], "source_lang": source, "target_lang": target}
            rows.append(json.dumps({**row, "document": json.loads(line)["doc"]}, ensure_ascii=False) + "\n")
    return rows


def _tally(path: Path, sources: Sources, settings: Settings, rules: tuple[Rule, ...]) -> Tally:
    whole = Tally()
    for one in audit_paths(discover([str(path)]), sources, rules, settings):
        whole = merge(whole, one.tally)
    return whole


if __name__ == "__main__":
    main()
