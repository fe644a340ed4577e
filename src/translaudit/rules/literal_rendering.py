"""An idiom, a fixed term or a collocation was rendered word for word.

Indonesian *gulung tikar* is to go out of business, not to roll up a mat; Ukrainian *запобіжний захід* is a measure of
restraint, not a preventive event; who in Russian *втирает очки* deceives, and has no glasses at hand. Each word by itself
may be right, and the whole is not. Lists say which English words render such an expression, and which betray that nobody saw it.

It is reported where the original has the expression, its translation has words that betray the mistake, and no right
rendering stands there.

```bitext
id: Ratusan pabrik tekstil gulung tikar tahun lalu.
en: Hundreds of textile factories [[rolled up their mats]] last year.
```

```bitext
ru: Подрядчик годами втирал очки заказчику.
en: The contractor rubbed [[glasses]] into the client for years.
```

For an idiom a rendering of each of its words side by side is enough, of all but one where it has three or more.

A right rendering, or a free one, is left alone.

```bitext
id: Ratusan pabrik tekstil gulung tikar tahun lalu.
en: Hundreds of textile factories went out of business last year.
```

```bitext
ru: Подрядчик годами втирал очки заказчику.
en: The contractor had been hoodwinking the client for years.
```

How to fix: use one of the renderings suggested; they are dictionary forms. Where the original plays with an
expression or means it literally, the finding is wrong. What it cannot see: expressions that no list has.

Source: the lists in `lexicon/phrasemes`, general knowledge that no native speaker has checked.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from translaudit.model import Confidence, Severity
from translaudit.rule import Mark, Place, rule
from translaudit.text.capitals import NOUNS, in_name
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.coverage import Reader
    from translaudit.document import Document
    from translaudit.lexicon.phrasemes import Found, Phraseme
    from translaudit.model import Segment
    from translaudit.resources import Resources

__all__ = ["literal_rendering"]

_SHOWN = 4  # renderings suggested at most
_FEWEST = 2  # words of content of an idiom that are looked for one by one
_LOOSE = 1  # other words of content that may stand among their renderings
_HYPHENS = " -‑\u00a0"
_SAID = {
    "idiom": "“{there}” is an idiom: “{right}”. “{here}” renders it word for word.",
    "term": "“{there}” is a fixed term: “{right}”. “{here}” is something else.",
    "collocation": "“{there}” goes by “{right}”; with “{here}” the word is taken in another sense.",
}


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    from translaudit.lexicon.phrasemes import PAIRS  # noqa: PLC0415  only where the rule is asked for

    pair = f"{primary(document.source.lang)}-{primary(document.target.lang)}"
    return "" if pair in PAIRS else f"there is no list of expressions for {pair}"


@rule(code="TA210", category="mistranslation", mqm="accuracy/mistranslation", severity=Severity.MAJOR, lacks=_lacks)
def literal_rendering(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each expression that was rendered word for word."""
    from translaudit.lexicon.phrasemes import load  # noqa: PLC0415  as above

    source, target = document.source, document.target
    listed = load(primary(source.lang), primary(target.lang)) if source else None
    if source is None or listed is None or not document.close:
        return
    for segment in document.segments:
        if segment.source is None:
            continue
        text = target.text[slice(*segment.target)]
        for found in listed.found(source.text[slice(*segment.source)]):
            span = listed.wrong(found.phraseme, text)
            excused = listed.rendered(found.phraseme, text, span or (0, 0))
            span = span or (None if excused else _word_for_word(document, segment, found))
            if span is None or excused or _named(document, segment, found):
                continue
            if not in_name(text, *span, nouns=primary(target.lang) in NOUNS):
                yield _mark(document, segment, found, span)


def _named(document: Document, segment: Segment, found: Found) -> bool:
    """Whether the expression stands in a name of the original."""
    if document.source is None or segment.source is None:
        return False
    lang = primary(document.source.lang)
    text = document.source.text[slice(*segment.source)]
    return any(in_name(text, *span, nouns=lang in NOUNS) for span in found.words)


def _word_for_word(document: Document, segment: Segment, found: Found) -> tuple[int, int] | None:
    """Where a translation has each word of content of an idiom, side by side, as far as word lists tell."""
    source, target = document.source, document.target
    if source is None or segment.source is None or found.phraseme.section != "idiom":
        return None
    said = source.text[slice(*segment.source)]
    between = [said[one[1] : other[0]] for one, other in pairwise(found.words)]
    one, two = document.readers
    wanted = [keys for span in found.words if (keys := one.keys(said[slice(*span)]))]
    if len(wanted) < _FEWEST or any(one.strip(_HYPHENS) for one in between):
        return None
    return _together(wanted, two, target.text[slice(*segment.target)])


def _together(wanted: list[set[str]], reader: Reader, text: str) -> tuple[int, int] | None:
    """The shortest stretch of a text that renders the words asked for, of three or more all but one.

    Few others may stand among them.
    """
    words = [word for word in reader.words(text) if word.content]
    least = max(_FEWEST, len(wanted) - 1)
    for length in range(least, len(wanted) + _LOOSE + 1):
        for at in range(len(words) - length + 1):
            stretch = words[at : at + length]
            taken = [{at for at, word in enumerate(stretch) if not word.keys.isdisjoint(keys)} for keys in wanted]
            if sum(map(bool, taken)) >= least and len(set().union(*taken)) >= least:
                return stretch[0].start, stretch[-1].end
    return None


def _mark(document: Document, segment: Segment, found: Found, span: tuple[int, int]) -> Mark:
    start, end = segment.target.start + span[0], segment.target.start + span[1]
    begin = segment.source.start if segment.source else 0
    first, last = begin + found.words[0][0], begin + found.words[-1][1]
    here = document.target.text[start:end]
    there = document.source.text[first:last] if document.source else ""
    right = _fitting(found.phraseme, here)
    said = _SAID[found.phraseme.section].format(there=there, right=right[0], here=here)
    return Mark(
        start=start,
        end=end,
        message=said,
        suggestions=tuple([one[:1].upper() + one[1:] if here[:1].isupper() else one for one in right]),
        confidence=Confidence.MEDIUM,
        related=(Place("source", first, last, "the expression of the original"),),
        fix="unsafe",
    )


def _fitting(phraseme: Phraseme, here: str) -> tuple[str, ...]:
    """Right renderings, those first that have as many words as what is to be replaced."""
    size = len(here.split())
    return tuple(sorted(phraseme.right, key=lambda one: (len(one.split()) > 1) != (size > 1))[:_SHOWN])
