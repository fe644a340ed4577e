"""An idiom, a fixed term, a collocation or a word was rendered without regard to what it means here.

Indonesian *gulung tikar* is to go out of business, not to roll up a mat; Ukrainian *запобіжний захід* is a measure of
restraint, not a preventive event; who in Russian *втирает очки* deceives, and has no glasses at hand. Spanish *sindicato*
is a trade union and no syndicate, and *muñeca*, where something is broken or operated on, a wrist and no doll. Lists say
which words render such an expression or word, which betray that nobody saw it and, for a word of several senses, by
what company in the same sentence of the original its sense is told; for a word that mostly has one sense, by what company
near it another. Polish *zamek* is a castle, and a lock only where there is a key or a door. Where the sentence of a word
of several senses has no company of any, the words of the whole document and what its translation is about may tell it.

It is reported where the original has the expression or word, with company of one sense only, its translation has
words that betray the mistake and render nothing else there, and no right rendering stands there that is no other word's.

```bitext
id: Ratusan pabrik tekstil gulung tikar tahun lalu.
en: Hundreds of textile factories [[rolled up their mats]] last year.
```

```bitext
ru: Подрядчик годами втирал очки заказчику.
en: The contractor rubbed [[glasses]] into the client for years.
```

```bitext
es: La portera sufrió una fractura de muñeca.
en: The goalkeeper suffered a fractured [[doll]].
```

```bitext
pl: Nowe władze zapowiadają remont zamku.
en: The new authorities promise to renovate the [[lock]].
```

For an idiom a rendering of each of its words side by side is enough, of all but one where it has three or more. For any
expression of Chinese or Japanese, what its signs say one by one is enough (`lexicon/signs.toml`): where it is all of
them, or all but one, the finding is shown by default, else it is a hint of low confidence.

A right rendering, or a free one, is left alone.

```bitext
id: Ratusan pabrik tekstil gulung tikar tahun lalu.
en: Hundreds of textile factories went out of business last year.
```

```bitext
ru: Подрядчик годами втирал очки заказчику.
en: The contractor had been hoodwinking the client for years.
```

```bitext
es: La niña dejó su muñeca en el hospital.
en: The girl left her doll in the hospital.
```

```bitext
pl: Złodziej złamał klucz w zamku.
en: The thief broke the key in the lock.
```

How to fix: use one of the renderings suggested; they are dictionary forms. Where the original plays with an
expression or means it literally, the finding is wrong. What it cannot see: what no list has.

Source: the lists in `lexicon/phrasemes`, general knowledge that no native speaker has checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.rule import Mark, rule
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.resources import Resources

__all__ = ["literal_rendering"]


def _lacks(document: Document, resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    pair = primary(document.source.lang), primary(document.target.lang)
    return "" if resources.phrasemes(*pair) else f"there is no list of expressions for {'-'.join(pair)}"


@rule(code="TA210", category="mistranslation", mqm="accuracy/mistranslation", severity=Severity.MAJOR, lacks=_lacks)
def literal_rendering(document: Document, resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each expression that was rendered word for word."""
    source, target = document.source, document.target
    lists = resources.phrasemes(primary(source.lang), primary(target.lang)) if source else ()
    if source is None or not lists or not document.close:
        return
    from translaudit.accuracy.literal import literal  # noqa: PLC0415  only with an original

    for segment in document.segments:
        if segment.source is None:
            continue
        said = source.text[slice(*segment.source)]
        for number, listed in enumerate(lists):
            spoken_for = {span for one in lists[:number] for found in one.found(said) for span in found.words}
            yield from literal(document, segment, listed, spoken_for)
