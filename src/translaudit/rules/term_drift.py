"""A term that recurs is rendered in one way everywhere but in one place, where another term stands.

Whoever reads of displaced people three times and then of refugees takes them for two groups of people, and in law they
are. In terms a change of words is a change of sense; no glossary is needed to see it, for the original keeps to one word.

```text
es: La jueza impuso una multa a la empresa. La multa debe pagarse en mayo. El abogado recurrirá la multa ante el tribunal.
en: The judge imposed a fine on the company. The fine must be paid in May. The lawyer will appeal the [[forfeit]] in court.
```

No list need have the two renderings: where all else of a sentence is rendered, what is left renders the term.

```text
de: Der Warnstreik beginnt um fünf Uhr. Die Bahn kritisiert den Warnstreik. Der Warnstreik endet am Montag.
en: The warning strike begins at five. The railway criticises the warning strike. The [[token stoppage]] ends on Monday.
```

Synonyms of common words are style, and so is a word that refers back to what was named.

```text
es: El dinero llegó el lunes. Nadie contó el dinero en el banco. El dinero desapareció el martes.
en: The money arrived on Monday. No one counted the money at the bank. The cash disappeared on Tuesday.
```

```text
es: El informe anual salió el lunes. Según el informe, faltan médicos. El ministro leyó el informe ayer.
en: The annual report came out on Monday. According to the report, doctors are lacking. The minister read the document yesterday.
```

It is a major finding where both renderings, or the English word that they render, are terms of law or medicine.

With `--scope corpus` documents are compared with each other too, with low confidence: a term that three documents render
alike, and a fourth otherwise, is reported once, with dates where documents have them; so is one that the corpus renders
otherwise from some date on.

How to fix: use the rendering that the text uses everywhere else, which is suggested, or change it everywhere. What it
cannot see: terms that have three renderings; terms of subjects that its table does not have; two mentions in one sentence;
renderings in long sentences of which much is in no list; in a translation that does not follow its original closely it is
silent.

Source: the lexicons in `lexicon/words` and the table of terms, `lexicon/terms.toml`; false alarms are measured on human
translations, see the page on precision.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from translaudit.model import Confidence, Severity
from translaudit.rule import Mark, Place, rule
from translaudit.text.language import primary
from translaudit.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.drift.usual import Drift
    from translaudit.model import Side, Span
    from translaudit.resources import Resources

__all__ = ["term_drift"]

_PLACES = 3
_GRAVE = frozenset(("law", "health"))  # subjects of texts in which another word is another thing


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    return "" if document.close else "the translation does not follow its original closely"


@rule(
    code="TA109",
    category="term-drift",
    mqm="terminology/inconsistent-use-of-terminology",
    severity=Severity.MINOR,
    lacks=_lacks,
)
def term_drift(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each place where a term is rendered otherwise than everywhere else."""
    from translaudit.accuracy.freedom import weighed  # noqa: PLC0415  as below
    from translaudit.drift.usual import drifts  # noqa: PLC0415  only with an original

    text = document.target.text
    for drift in drifts(document):
        if document.source is None or _governed(document, drift):
            continue
        term = document.source.text[drift.term.start : drift.term.end]
        usual = _usual(document, drift)
        times = len(drift.usual)
        places = "the other place" if times == 1 else f"{times} other places"
        mark = Mark(
            start=drift.odd.start,
            end=drift.odd.end,
            message=f"“{text[drift.odd.start : drift.odd.end]}” renders “{term}” here, which is “{usual}” in {places}; "
            "a reader takes them for two things.",
            suggestions=(_suggested(document, drift, usual),),
            confidence=Confidence.MEDIUM,
            severity=_severity(document, drift),
            fix="unsafe",
            related=(
                Place("source", *drift.term, "the term"),
                *[Place("target", *span, "the usual rendering") for span in drift.usual[:_PLACES]],
            ),
            concept=usual,
        )
        yield weighed(document, mark)


def _governed(document: Document, drift: Drift) -> bool:
    """Whether a termbase knows the term or what stands there; then it is for rules that ask the termbase."""
    if not document.resources.has_termbase:
        return False
    if any(hit.start < drift.odd.end and drift.odd.start < hit.end for hit in document.hits):
        return True
    segment = document.segment_at(drift.odd.start)
    hits = document.source_hits_in(segment) if document.resources.has_own_termbase else ()
    return any(hit.start < drift.term.end and drift.term.start < hit.end for hit in hits)


def _severity(document: Document, drift: Drift) -> Severity:
    """Major where both renderings, or the English word that they render, are terms of law or medicine."""
    from translaudit.lexicon.terms import subjects  # noqa: PLC0415  only where a term drifts

    def grave(side: Side, *spans: Span) -> bool:
        of = [frozenset[str]().union(*map(subjects, words(side.text[slice(*span)]))) for span in spans]
        return side.lang.startswith("en") and not _GRAVE.isdisjoint(of[0].intersection(*of[1:]))

    source, target = document.source, document.target
    if grave(target, drift.odd, *drift.usual[:1]) or (source is not None and grave(source, drift.term)):
        return Severity.MAJOR
    return Severity.MINOR


def _usual(document: Document, drift: Drift) -> str:
    """The usual rendering as it is written most, with the small letter that it has where no sentence begins."""
    text = document.target.text
    counts = Counter(text[span.start : span.end] for span in drift.usual)
    small = Counter({one: count for one, count in counts.items() if not one[0].isupper()})
    most = (small or counts).most_common(1)[0][0]
    opens = all(text[: span.start].rstrip(" “\"«„'")[-1:] in ("", ".", "!", "?", ":", "\n") for span in drift.usual)
    return most[0].lower() + most[1:] if opens and not small and most[1:].islower() else most


def _suggested(document: Document, drift: Drift, usual: str) -> str:
    """The usual rendering in the form that the odd one has, as far as that can be told."""
    odd = document.target.text[drift.odd.start : drift.odd.end]
    if " " not in usual and " " not in odd:
        from translaudit.text.inflection.lemmas import lemma  # noqa: PLC0415  as above
        from translaudit.text.inflection.phrases import inflect_like  # noqa: PLC0415  only where there is something to inflect

        lang = primary(document.target.lang)
        made = inflect_like(odd, lemma(odd, lang), lemma(usual, lang), lang, name=False)
        if made:
            return made[0]
    return usual[0].upper() + usual[1:] if odd[0].isupper() else usual
