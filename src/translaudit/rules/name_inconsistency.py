"""One name is spelled in two ways in one document; no termbase is needed to see it.

Whoever reads of Tretyakova in the first paragraph and of Tretiakova in the third looks for the second woman. Both
spellings follow some convention; a text should follow one.

```bitext
en: The mayor praised Tretyakova. Visitors were pleased, too. On Monday [[Tretiakova]] opened the hall. Tretyakova will stay.
```

The original decides what is one name and what is two.

```bitext
uk: Театр очолює Данилюк. Міністр подякував директору. Вистава сподобалася всім. Данилюк обіцяє ще дві.
en: Danyliuk heads the theatre. The minister thanked the director. Everyone liked it. [[Daniluk]] promises two more.
```

Two people are left alone.

```bitext
en: Ivanov arrived first. The crowd cheered for a long time. Then Ivanova spoke, and Ivanov listened to Ivanova.
```

With `--scope corpus` documents are compared with each other too, and a spelling that others do not have is reported once.

How to fix: keep the spelling that the house uses, else the one that the text uses most; the suggestion is the latter.
What it cannot see: names that open sentences only, two spellings that stand side by side, and spellings that no known
convention joins; a slip of the pen is `name-misspelling`'s.

Source: the alternations between romanization conventions, `romanize/alternations.toml`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.names.pairing import pairs
from translaudit.rule import Mark, Place, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.names.capitalised import Pair
    from translaudit.resources import Resources

__all__ = ["name_inconsistency"]

_PLACES = 3


@rule(
    code="TA105",
    category="transliteration-inconsistency",
    mqm="terminology/inconsistent-use-of-terminology",
    severity=Severity.MINOR,
)
def name_inconsistency(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each place of the odd spelling."""
    spelt = [pair for pair in pairs(document) if not pair.slip]
    for start, end, members in _joined(document.target.text, spelt):
        wrong, right = (" ".join(one) for one in zip(*((pair.wrong, pair.right) for pair in members), strict=True))
        original = " ".join(pair.original for pair in members if pair.original)
        often = max(len(pair.others) for pair in members)
        others = min(members, key=lambda pair: pair.others).others[:_PLACES]
        yield Mark(
            start=start,
            end=end,
            message=f"“{wrong}” and “{right}” ({often} time{'s' if often > 1 else ''}) are two spellings of one name"
            + (f" for “{original}”" if original else "")
            + "; keep one.",
            suggestions=(right,),
            confidence=max(pair.confidence for pair in members),
            fix="unsafe",
            related=tuple([Place("target", *other, "the other spelling") for other in others]),
        )


def _joined(text: str, spelt: list[Pair]) -> Iterator[tuple[int, int, tuple[Pair, ...]]]:
    """The places of odd spellings; those of a given name and a family name side by side are one."""
    places = sorted((start, end, number) for number, pair in enumerate(spelt) for start, end in pair.places)
    at = 0
    while at < len(places):
        stop = at + 1
        while stop < len(places) and text[places[stop - 1][1] : places[stop][0]] == " ":
            stop += 1
        yield places[at][0], places[stop - 1][1], tuple([spelt[number] for _, _, number in places[at:stop]])
        at = stop
