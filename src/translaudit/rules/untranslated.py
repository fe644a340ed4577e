"""Words of the original's language were left in the translation.

The reader stumbles over a word that is no word of the language, or meets a letter that cannot be read. It happens where
a translator put a hard word aside, and where a machine gave one up.

```bitext
uk: Поруч розташована дитяча бібліотека.
en: There is a children's [[бібліотека]] nearby.
```

```bitext
it: Il comune ha promesso nuove panchine per il parco.
en: The municipality promised new [[panchine]] for the park.
```

```bitext
en: Visit the new sports hall on Monday and bring warm clothes.
de: [[Visit the new sports hall on Monday and bring warm clothes.]]
```

```bitext
es: La ONU pidió una tregua.
en: The [[ONU]] called for a truce.
```

Names, addresses, words in brackets that gloss the translation, and words that the language has taken over stay.

```bitext
fr: Le restaurant Chez Marie sert du cassoulet.
en: The restaurant Chez Marie serves cassoulet.
```

```bitext
ru: Так называемая дача стоит пустой.
en: The so-called country house (дача) is empty.
```

How to fix: translate the word; for a name of a country and for some abbreviations the usual form is suggested. What it
cannot see: a leftover that is a word of the translation's language too (Spanish *gripe*), or a single English word in
languages that borrow freely from English; the names of the original in another script have rules of their own.

Source: the dictionaries of forms that simplemma ships say which words a language has; names of countries are those of
the Unicode CLDR.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.residue import residue
from translaudit.rule import Mark, rule
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.resources import Resources

__all__ = ["untranslated"]


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original to compare with"
    if primary(document.source.lang) == primary(document.target.lang):
        return "both sides are in one language"
    return ""


@rule(code="TA206", category="untranslated", mqm="accuracy/untranslated", severity=Severity.MAJOR, lacks=_lacks)
def untranslated(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each stretch that was left in the original's language."""
    if document.source is None or not document.close:
        return
    yield from residue(document)
