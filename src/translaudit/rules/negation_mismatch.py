"""A negation of the original is lost in the translation, or the translation has one that the original has not.

The sentence says the opposite, and reads well: nothing in it warns the reader. A negator is easily overlooked (Indonesian
*belum*, German *nicht* at the far end of the sentence) and easily added.

```bitext
id: Petugas belum menemukan dua pendaki yang hilang.
en: Rescuers [[have already found]] the two missing climbers.
```

```bitext
ru: Эвакуация жителей не требуется.
en: Evacuation of residents [[is required]].
```

```bitext
de: Der Stadtrat hat dem Haushalt zugestimmt.
en: The city council has [[not]] approved the budget.
```

What is forbidden and what is merely needless are as easily confused.

```bitext
de: Das Gerät darf nicht gereinigt werden.
en: The device [[need not]] be cleaned.
```

A negation counts once, however many words a language needs for it (*ніхто нічого не знав*), and it may be in a word of
the other side: without, refuse, unlikely, until. What only looks like a negation (not only, не раз, 不断) counts for none.

```bitext
uk: Ніхто з пасажирів не постраждав.
en: None of the passengers was hurt.
```

```bitext
es: El ministro no quiso responder y no solo por falta de tiempo.
en: The minister refused to answer, and not only for want of time.
```

```bitext
fr: Il faut partir avant qu'il ne pleuve.
en: We must leave before it rains.
```

Where both sides have the same such word, it says nothing: only (not … but), few (not many), bad (not good), not only, unlike,
and any word (to lose, to forget) that the other side renders.

```bitext
en: Only the tenant can open the gate.
de: Nur der Mieter kann das Tor [[nicht]] öffnen.
```

```bitext
uk: Заходьте лише тоді, коли вас покличуть.
en: Do not come in unless they call you.
```

A word that was taken over as it is, for a program's sake, negates nothing.

```bitext
en: The value must be None, or a list of colours.
uk: Значення має бути None або списком кольорів.
```

Who translates freely negates where the original does not, and the other way round (it is cool for *не жарко*). So the rest
of the sentence must be rendered, as far as word lists tell; where much of it is not, or what is negated is not (cool for
not hot), or the segment has several sentences, the finding is a hint of low confidence; so it is for less in a document
whose other sentences are translated freely. Where a negation says nothing by
itself (don't forget, *доки не*) it may be lacking.

```bitext
uk: Замкни двері, доки сторож не прийшов.
en: Lock the door before the guard arrives.
```

How to fix: put the negation where the original has it; where English, Indonesian, Ukrainian or Russian takes it in a
simple way, that is suggested. What it cannot see: which word a negation is about, two mistakes that outweigh each other,
a negation that moved to a wrong clause, words of the opposite meaning.

Source: the tables of negators, one a language; general knowledge, see their headers. Double negation and concord follow
the grammars of the languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.rule import Mark, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.resources import Resources

__all__ = ["negation_mismatch"]


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    from translaudit.text.polarity.negations import known  # noqa: PLC0415  only with an original

    for side in (document.source, document.target):
        if not known(side.lang):
            return f"there is no table of negations for {side.lang or 'an unknown language'}"
    return ""


@rule(
    code="TA203",
    category="negation-mismatch",
    mqm="accuracy/mistranslation",
    severity=Severity.CRITICAL,
    lacks=_lacks,
)
def negation_mismatch(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each segment whose negations do not correspond, at most one a segment."""
    from translaudit.accuracy.contraries.by_word_lists import denied  # noqa: PLC0415  only with an original
    from translaudit.accuracy.polarity.mismatches import mismatches  # noqa: PLC0415  as above

    return mismatches(document, denied)
