"""Counts which letter follows which in native names, for ranking the ways to read a spelling backwards.

    python benchmarks/letter_pairs.py

Writes src/translaudit/romanize/letter_pairs.json from the bundled glossaries' names of places and people and from
known_names.toml beside it. The edge of a word is the empty text.
"""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from translaudit.romanize.inverse import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
INTO = ROOT / "src" / "translaudit" / "romanize" / "letter_pairs.json"


def names() -> dict[str, set[str]]:
    """Words of names by language; a name in another language than its own is that language's spelling too."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted((ROOT / "glossaries").glob("*.toml")):
        for concept in tomllib.loads(path.read_text(encoding="utf-8")).get("concept", {}).values():
            if concept.get("kind") not in ("place", "person"):
                continue
            for lang in LANGUAGES:
                own = concept.get("language") in (lang, "uk" if lang == "ru" else lang)
                if own:
                    for item in (one for status in concept.get(lang, {}).values() for one in status):
                        found[lang].update(_words(item))
    typical = tomllib.loads(INTO.with_name("known_names.toml").read_text(encoding="utf-8"))
    for lang, text in typical.items():
        found[lang].update(_words(text))
    return found


def _words(item: Any) -> list[str]:
    text = unicodedata.normalize("NFC", item["term"] if isinstance(item, dict) else str(item))
    words = re.findall(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*", text)
    return [re.sub("['’]", "ʼ", word.lower()) for word in words if word[:1].isupper() or "ა" <= word[:1] <= "ჿ"]


def main() -> None:
    """Count and write."""
    table: dict[str, dict[str, dict[str, int]]] = {}
    for lang, words in sorted(names().items()):
        pairs: dict[str, Counter[str]] = defaultdict(Counter)
        for word in sorted(words):
            for one, other in zip(["", *word], [*word, ""], strict=True):
                pairs[one][other] += 1
        table[lang] = {one: dict(sorted(row.items())) for one, row in sorted(pairs.items())}
        print(lang, len(words), "words")
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    INTO.write_text(text.replace('},"', '},\n"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
