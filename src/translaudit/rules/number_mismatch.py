"""A number, date, weekday or unit of the translation is another than in the original.

Readers take figures at their word: one digit, one “million” for “milliard”, and the news is wrong. The rule reads the
quantities of a sentence and of its translation, in digits and in words, and reports those that were replaced.

```bitext
id: Pemerintah menyiapkan dana 2,5 miliar rupiah untuk delapan desa.
en: The government set aside [[2.5 million]] rupiah for eight villages.
```

```bitext
de: Der Umbau kostet 1,4 Milliarden Euro und dauert drei Jahre.
en: The conversion costs €1.4 billion and takes three years.
```

```bitext
en: The talks will resume on Thursday, June 9.
uk: Переговори відновляться в четвер, 9 [[липня]].
```

The right value in the other language's dress is silent: separators, magnitudes, words for digits, dates in any order,
hours in twelve or twenty-four, decades, units that were converted.

```bitext
ru: В 90-х годах здесь жили 1,2 млн человек, а сейчас полтора миллиона.
en: In the 1990s, 1,200,000 people lived here; now it is 1.5 million.
```

```bitext
zh: 3月14日下午3点，126公里外的12.6万人收到通知。
en: At 15:00 on March 14, 126,000 people 126 kilometres away were notified.
```

So is what follows from numbers that both sides have: what is left of a whole, others counted with the one whom the text is
about, minutes before the end, years since a date. Where it may be chance, it is a hint of low confidence.

```bitext
fr: Le pilote et huit autres passagers ont péri à la 40e minute du vol.
en: Nine people died, including the pilot, 40 minutes into the flight.
```

```bitext
uk: Нарада тривала чотири тижні.
en: The meeting lasted [[four months]].
```

So are words that say a number without one: shares, multiples, plurals such as dozens, both and all three, ordinals,
decades and centuries, minus and below zero. They are held against their like, and anything that says the same answers:
half and 50 %, doubled and twice as many, dozens and 36.

```bitext
de: Dutzende Menschen kamen, ein Drittel blieb.
en: [[Hundreds]] of people came; a third stayed.
```

```bitext
uk: Уночі було мінус 12 градусів.
en: It was [[12]] degrees at night.
```

```bitext
fr: Le loyer a doublé, et la moitié des locataires sont partis.
en: Rents rose by 100 percent, and one in two tenants left.
```

So are lengths of time that no number is said of.

```bitext
fr: Il faut patienter plusieurs jours.
en: You have to wait [[several weeks]].
```

How to fix: take the original's value; the suggestion writes it as the language does. A number that only one side has
is reported with low confidence, for it may be a matter of style: a year repeated, a figure spelled out, “both” for
“the two”. The neighbouring sentences are asked before a word is said. What it cannot see: numbers in words of languages
that it has no list for, words that only may be numbers (a quarter of a town, a double room), reckonings
over more than neighbouring sentences, figures that changed places within a sentence, and those whose error stands in the
original.

Source: number words, and where other words surely are numbers, are lists of the program's own; separators and names of
other languages are CLDR's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.rule import Mark, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.resources import Resources

__all__ = ["number_mismatch"]


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    if document.close:
        return ""
    from translaudit.accuracy.quantities import agree  # noqa: PLC0415  only with an original

    return "" if agree(document) else "the translation does not follow its original closely"


@rule(
    code="TA202",
    category="number-mismatch",
    mqm="accuracy/mistranslation/number",
    severity=Severity.MAJOR,
    lacks=_lacks,
)
def number_mismatch(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each quantity that differs from the original's."""
    from translaudit.accuracy.other_concepts import other_concepts  # noqa: PLC0415  only with an original
    from translaudit.accuracy.quantities import mismatches  # noqa: PLC0415  as above

    yield from mismatches(document)
    yield from other_concepts(document, "number-mismatch")
