"""The translation says something that the original does not.

A translator who explains, embellishes or skips a line puts words into the author's mouth. A sentence that corresponds
to none of the original is reported, and so is a stretch of words none of which any word of the original asks for,
where the translation is longer by as much.

```bitext
es: El gobierno anunció una ayuda para los agricultores.
en: The government announced aid for farmers [[and a reform of the universities and the hospitals]].
```

What a language needs to say the same, and a freer wording of it, is no addition. In a document
translated freely a finding is a hint of low confidence.

```bitext
es: El gobierno anunció una ayuda para los agricultores.
en: The government has announced that it will provide some relief for the country's farmers.
```

How to fix: delete it, or show that it is the editor's. What it cannot see: additions of a single word; those in words
that the seed lexicon of the language does not have; in a translation that does not follow its original closely it is
silent.

Source: the lexicons in `lexicon/words`; false alarms are measured on human translations, see the page on precision.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Confidence, Severity
from translaudit.rule import Mark, Place, rule
from translaudit.text.language import primary
from translaudit.text.stems import stems
from translaudit.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.align.stretches import Stretch
    from translaudit.document import Document
    from translaudit.resources import Resources

__all__ = ["addition"]

_BEFORE = 160  # code points before a sentence that it may take up


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    return "" if document.close else "the translation does not follow its original closely"


@rule(code="TA207", category="addition", mqm="accuracy/addition", severity=Severity.MAJOR, lacks=_lacks)
def addition(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each stretch that renders nothing of the original."""
    from translaudit.accuracy.freedom import weighed  # noqa: PLC0415  only with an original
    from translaudit.accuracy.leftovers import leftovers  # noqa: PLC0415  as above

    for one in leftovers(document).added:
        sure = one.sure and not (_echoes(document, one) if one.whole else _explains(document, one))
        known = ", ".join(f"“{word}”" for word in one.known[:4])
        what = "This sentence renders none of the original" if one.whole else "The original has nothing for this"
        mark = Mark(
            start=one.start,
            end=one.end,
            message=f"{what}: no word there means {known}.",
            suggestions=("",),
            confidence=Confidence.MEDIUM if sure else Confidence.LOW,
            related=(Place("source", one.place, one.place, "where the original would have it"),),
        )
        yield weighed(document, mark)


def _explains(document: Document, one: Stretch) -> bool:
    """Whether a stretch only says what or where something is that the original names."""
    from translaudit.names.explains import apposition, explains  # noqa: PLC0415  only where something is added

    text, lang = document.target.text, document.target.lang
    return explains(text, one.start, one.end, lang, named=True) or apposition(text, one.start, one.end, lang)


def _echoes(document: Document, one: Stretch) -> bool:
    """Whether a sentence only takes up what the one before it said: they have not stopped carting it, though."""
    from translaudit.text.bare import classes  # noqa: PLC0415  only where something is added
    from translaudit.text.light import light_words  # noqa: PLC0415  as above

    text, lang = document.target.text, primary(document.target.lang)
    empty = light_words(lang) | (classes()["resuming"] if lang == "en" else frozenset())
    before = set().union(*[stems(word, lang) for word in words(text[max(0, one.start - _BEFORE) : one.start])])
    said = [word for word in words(text[one.start : one.end]) if word.lower() not in empty]
    return not any(word[0].isdigit() or stems(word, lang).isdisjoint(before) for word in said)
