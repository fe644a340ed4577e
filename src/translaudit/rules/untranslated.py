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
es: La gripe cerró tres colegios del barrio.
en: The [[gripe]] closed three schools in the district.
```

```bitext
ru: У вратаря перелом ключицы.
en: The goalkeeper has a broken [[klyuchitsa]].
```

```bitext
es: La ONU pidió una tregua.
en: The [[ONU]] called for a truce.
```

Names, addresses, words in brackets that gloss the translation, and words that the language has taken over stay; so do, in
another script, words that the original's language does not have either: somebody calls a thing so.

```bitext
fr: Le restaurant Chez Marie sert du cassoulet.
en: The restaurant Chez Marie serves cassoulet.
```

```bitext
en: Join the two files with msgcat first.
ru: Сначала объедините оба файла с помощью msgcat.
```

```bitext
ru: Так называемая дача стоит пустой.
en: The so-called country house (дача) is empty.
```

How to fix: translate the word; for a name of a country, some abbreviations and, into English, words that a
list has, the usual form is suggested. What it
cannot see: a leftover that is a word of the translation's language too, unless it is an English noun that the word list
of the other language renders otherwise (Spanish *gripe*); or a single English word in
languages that borrow freely from English; the names of the original in another script have rules of their own.

Source: the dictionaries of forms that simplemma ships say which words a language has; names of countries are those of
the Unicode CLDR.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.lexicon.words import UNSPACED, load
from translaudit.model import Severity
from translaudit.rule import Mark, rule
from translaudit.text.language import primary
from translaudit.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.resources import Resources

__all__ = ["untranslated"]

_FEW = 3  # renderings of a word that are suggested


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    if primary(document.source.lang) == primary(document.target.lang):
        return "both sides are in one language"
    return ""


@rule(code="TA206", category="untranslated", mqm="accuracy/untranslated", severity=Severity.MAJOR, lacks=_lacks)
def untranslated(document: Document, resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each stretch that was left in the original's language."""
    if document.source is None or not document.close:
        return
    from translaudit.accuracy.residue import residue  # noqa: PLC0415  only with an original

    for mark in residue(document):
        text = document.target.text[mark.start : mark.end]
        yield mark._replace(
            suggestions=mark.suggestions or _set_rendering(document, resources, text) or _renderings(document, text)
        )


def _set_rendering(document: Document, resources: Resources, text: str) -> tuple[str, ...]:
    """What a list of expressions has for a text as a whole."""
    pair = primary(document.source_lang), primary(document.target.lang)
    found = [one for listed in resources.phrasemes(*pair) for one in listed.found(text) if not one.phraseme.company]
    whole = [one for one in found if (one.words[0][0], one.words[-1][1]) == (0, len(text)) and " " in text]
    return tuple(dict.fromkeys(right for one in whole for right in one.phraseme.right[:_FEW]))


def _renderings(document: Document, text: str) -> tuple[str, ...]:
    """What a list has for the words of a text, the likeliest first."""
    listed = load(primary(document.source_lang)) if primary(document.target.lang) == "en" else None
    if listed is None:
        return ()
    found = [text] if listed.lang in UNSPACED else words(text)
    size, entries = (1, listed.entries(found[0])) if len(found) == 1 else (listed.several_at(found) or (0, ()))
    alone = [one for one in entries if len(one.rest) == size - 1] if size == len(found) else []
    return tuple(dict.fromkeys(text for one in alone[:2] for text in one.shown[:_FEW]))
