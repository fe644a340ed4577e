"""A word mixes letters of two scripts that look alike: a Cyrillic о in a Latin word.

Search does not find such a word, screen readers stumble over it, and no name check recognises it. It comes from
keyboards, from scans and from names pasted half converted.

```bitext
uk: Харків готується до зими.
en: [[Khаrkiv]] is getting ready for winter.
```

```bitext
en: The COVID-19 ward is full.
uk: Відділення [[COVІD]]-19 переповнене.
```

Words that belong to one script, units, and names joined by a hyphen are left alone.

```bitext
en: The Tu-95 took off; the SMS named β-carotene and 5 µm.
uk: Ту-95 злетів; у SMS-повідомленні йшлося про β-каротин і 5 мкм.
```

A text that is written with look-alike letters throughout, as some keyboards and converters make it, gets one neutral
hint at its first such word: the remedy is to convert the text, not to mend a thousand words.

How to fix: type the word in one script; the suggestion does that where every letter of one script has a twin in the
other. What it cannot see: a word wholly in look-alike letters of the other script.

Source: Unicode Technical Standard 39, mixed-script confusables.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.rule import Mark, rule
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.resources import Resources

__all__ = ["mixed_script"]

_EVERYWHERE = 20  # words; as many are no slip
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_CYRILLIC = "Ѐ-ԯ"
_GREEK = "Ͱ-Ͽ"
_MIXED = expression(
    rf"[{_LATIN}'’]*(?:[{_LATIN}](?=[{_CYRILLIC}])|[{_CYRILLIC}](?=[{_LATIN}]))[{_LATIN}{_CYRILLIC}'’]*"
)
_ANY_CYRILLIC = expression(f"[{_CYRILLIC}]")
_START = expression(rf"[{_LATIN}{_CYRILLIC}{_GREEK}]")
_TWINS = dict(zip("АВСЕНІЈКМОРЅТХУаеіјорѕсхуԛԝ", "ABCEHIJKMOPSTXYaeijopscxyqw", strict=True)) | {"с": "c", "ѕ": "s"}
_BACK = {latin: cyrillic for cyrillic, latin in _TWINS.items()}


@rule(code="TA106", category="name-misspelling", mqm="fluency/spelling", severity=Severity.MINOR)
def mixed_script(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each word of two scripts; one hint where they are everywhere."""
    text = document.target.text
    if text.isascii() or not _ANY_CYRILLIC.search(text):
        return
    marks = list(_marks(text))
    if len(marks) > _EVERYWHERE:
        first = marks[0]
        yield Mark(
            start=first.start,
            end=first.end,
            message=f"{len(marks)} words of this text mix scripts, as here: {first.message} Convert the text.",
            severity=Severity.NEUTRAL,
        )
        return
    yield from marks


def _marks(text: str) -> Iterator[Mark]:
    for match in _MIXED.finditer(text):
        start, end = match.span()
        while start and _START.match(text[start - 1]):
            start -= 1
        word = text[start:end].strip("'’")
        latin = sum(1 for ch in word if re.match(f"[{_LATIN}]", ch))
        foreign, twins, script = (
            ([ch for ch in word if re.match(f"[{_CYRILLIC}]", ch)], _TWINS, "Cyrillic")
            if latin * 2 >= len(word)
            else ([ch for ch in word if re.match(f"[{_LATIN}]", ch)], _BACK, "Latin")
        )
        whole = all(ch in twins for ch in foreign)
        if not whole and len(foreign) > 1:
            continue  # a compound written on purpose, as IT-шник without its hyphen
        yield Mark(
            start=start,
            end=start + len(word),
            message=f"“{word}” mixes scripts: {', '.join(f'“{ch}”' for ch in dict.fromkeys(foreign))} is {script}.",
            suggestions=("".join(twins.get(ch, ch) if ch in foreign else ch for ch in word),) if whole else (),
            fix="safe" if whole else "",
        )
