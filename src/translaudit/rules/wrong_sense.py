"""A word of the original has two senses, and the translation renders the wrong one.

Indonesian *dalam* is “in” and also “deep”; *dilansir dari* is “as reported by” and also “launched from”. Machine
translation and tired translators pick the sense that comes first; the reader meets “the first deep military casualties”.
The trap lexicon knows such words, the renderings that betray them and those that are right.

With the original, a trap fires when the source word stands in the sentence, a rendering that betrays it stands in its
translation, and no right one does.

```bitext
id: Dilansir dari Antara, banjir merendam tiga desa.
en: [[Launched from]] Antara, floods submerged three villages.
```

```bitext
id: Menurut Antara, roket itu diluncurkan dari Biak.
en: The rocket was launched from Biak, according to Antara.
```

It also knows things of one kind that are taken for one another, such as diseases or crops: one that only the original
has and another that only the translation has are a pair that does not match.

```bitext
id: Puskesmas menangani enam pasien campak.
en: The health centre is treating six [[cholera]] patients.
```

Without the original, only patterns that native text practically never has are reported, and only in a text that is
known or recognised to be translated from that language.

```alone id
en: [[Launched from]] Antara, Thursday (3/3), the flood has receded.
```

How to fix: use the sense that the sentence needs; the suggestions are the usual renderings. What it cannot see: traps
that are not in the lexicon; its reach is its breadth, and the reference page of traps says how broad that is per pair.

Source: each trap's own explanation; false alarms are measured over clean translations and stored with the lexicon.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from translaudit.model import Confidence, Severity, Span
from translaudit.rule import Mark, Place, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.lexicon.traps import Trap, TrapSet, Word
    from translaudit.resources import Resources

__all__ = ["wrong_sense"]

_BEFORE = 400  # code points; about three sentences
_NOUNS = frozenset(("de", "lb"))  # every noun has a capital
_OPENS = '.!?\n“"«»”:'


def _lacks(document: Document, resources: Resources) -> str:
    if not document.source_lang:
        return "the language of the original is not known"
    if resources.traps(document.source_lang, document.target.lang) is None:
        return f"there is no trap lexicon for {document.source_lang}-{document.target.lang}"
    return ""


@rule(code="TA201", category="mistranslation", mqm="accuracy/mistranslation", severity=Severity.MAJOR, lacks=_lacks)
def wrong_sense(document: Document, resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each rendering in the wrong sense."""
    traps = resources.traps(document.source_lang, document.target.lang)
    if traps is None:
        return
    marks: list[Mark] = []
    if document.source is not None and document.close:
        marks.extend(_against_original(document, traps))
    marks.extend(_alone(document, traps))
    # Doubtful traps go last, so that they never hide one that is not.
    kept: list[Mark] = []
    for mark in sorted(
        marks, key=lambda mark: (mark.confidence < Confidence.MEDIUM, mark.start, -mark.end, -mark.confidence)
    ):
        if all(mark.end <= one.start or one.end <= mark.start for one in kept):
            kept.append(mark)
    yield from sorted(kept, key=lambda mark: mark.start)


def _against_original(document: Document, traps: TrapSet) -> Iterator[Mark]:
    source = document.source
    if source is None:
        return
    segments = [segment for segment in document.segments if segment.source]
    spans = [segment.source for segment in segments if segment.source]
    words = list(traps.words("source", source.text))
    found = _by_trap(iter(words), spans)
    if not found:
        return
    answering = traps.words("target", document.target.text, {trap for _, trap in found})
    answers = _by_trap(answering, [segment.target for segment in segments])
    for (number, trap), asking in sorted(found.items()):
        roles = answers.get((number, trap))
        if roles is not None and traps.traps[trap].needs == "kind":
            phrases = [word for word in words if word.role == "source"]
            yield from _exchanged(document, traps, asking, roles, phrases)
            continue
        if roles is None or "wrong" not in roles or "unless_target" in roles or _rendered(roles):
            continue
        if "unless_source" in asking or "source" not in asking or traps.traps[trap].needs == "text":
            continue
        nouns = traps.source in _NOUNS
        asked = [word for word in asking["source"] if not _in_name(source.text, word, nouns=nouns)]
        if not asked:
            continue
        word = max(asked, key=lambda one: (one.proper, -one.start))
        wrong = max(roles["wrong"], key=lambda one: (one.end - one.start, one.proper, -one.start))
        # Where the trap asks about a name or a whole phrase, it speaks of just this rendering, a name's or not.
        whole = word.proper or " " in source.text[word.start : word.end]
        if whole or not _in_name(document.target.text, wrong, nouns=traps.target in _NOUNS):
            yield _mark(document, traps.traps[trap], wrong, word, raised=_raised(words, trap, word))


def _exchanged(
    document: Document,
    traps: TrapSet,
    asking: dict[str, list[Word]],
    roles: dict[str, list[Word]],
    phrases: list[Word],
) -> Iterator[Mark]:
    """A thing of the original for which the translation has another of its kind, which is not in the original.

    Nothing is said of a thing in one of the `phrases`, which have renderings of their own: a cat in a bag is a pig in a
    poke.
    """
    source, target = document.source, document.target
    lost = [min(words) for thing, words in asking.items() if thing not in roles]
    strange = [min(words) for thing, words in roles.items() if thing not in asking]
    if source is None or len(lost) != 1 or len(strange) != 1:
        return
    (asked,), (word,) = lost, strange
    if any(
        one.start <= asked.start < asked.end <= one.end and " " in source.text[one.start : one.end] for one in phrases
    ):
        return
    capitals = source.text[asked.start].isupper() and target.text[word.start].isupper()
    if capitals and not asked.proper and not word.proper:  # a name that means something, on both sides
        return
    sides = (source.text, asked, traps.source), (target.text, word, traps.target)
    for text, one, lang in sides:
        compound = "-" in (text[one.start - 1 : one.start], text[one.end : one.end + 1])  # horse-trading is no horse
        if compound or _in_name(text, one._replace(proper=False), nouns=lang in _NOUNS):
            return
    kind = traps.traps[word.trap]
    right = kind.right[int(asked.role)]
    original, shown = source.text[asked.start : asked.end], target.text[word.start : word.end]
    why = f"“{original}” in the original is “{right}”; “{shown}” is another {kind.why}."
    yield _mark(document, kind._replace(why=why, suggest=(right,)), word, asked)


def _raised(words: list[Word], trap: int, asked: Word) -> bool:
    """Whether a word that settles the sense stands shortly before in the original."""
    return any(
        word.trap == trap and word.role == "raised_by" and asked.start - _BEFORE <= word.start < asked.start
        for word in words
    )


def _rendered(roles: dict[str, list[Word]]) -> bool:
    """Whether a right rendering stands there that is not part of a wrong one."""
    wrong = roles["wrong"]
    return any(
        not any(one.start <= word.start and word.end <= one.end for one in wrong) for word in roles.get("right", ())
    )


def _by_trap(words: Iterator[Word], spans: list[Span]) -> dict[tuple[int, int], dict[str, list[Word]]]:
    """Words by segment and trap, then by role."""
    order = sorted(range(len(spans)), key=lambda number: spans[number].start)
    starts = [spans[number].start for number in order]
    found: dict[tuple[int, int], dict[str, list[Word]]] = defaultdict(lambda: defaultdict(list))
    for word in words:
        at = bisect_right(starts, word.start) - 1
        if at >= 0 and word.end <= spans[order[at]].end:
            found[(order[at], word.trap)][word.role].append(word)
    return found


def _in_name(text: str, word: Word, *, nouns: bool) -> bool:
    """Whether the word is part of a name of several capitalised words, which has its own rendering.

    A word that opens a sentence has its capital from there, and says nothing; nor does a capital after it where `nouns`
    all have one.
    """
    if word.proper or not text[word.start].isupper() or " " in text[word.start : word.end]:
        return False
    before = text[: word.start].rstrip(" ")
    if not before or before[-1] in _OPENS:
        return False
    earlier, _, neighbour = before.rpartition(" ")
    if nouns:  # a capital that its neighbour has from opening the sentence says nothing
        return neighbour[:1].isupper() and bool(earlier) and earlier.rstrip(" ")[-1] not in _OPENS
    after = text[word.end : word.end + 2]
    return (after[:1] == " " and after[1:].isupper()) or neighbour[:1].isupper()


def _alone(document: Document, traps: TrapSet) -> Iterator[Mark]:
    text = document.target.text
    starts = _Starts(document)
    for word in traps.alone(text, starts):
        trap = traps.traps[word.trap]
        if document.source is not None and document.close and not _asked(document, traps, word):
            continue
        if _excused(document, traps, word):
            continue
        yield _mark(document, trap, word, None)


class _Starts:
    """The offsets at which sentences begin, computed only when they are asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def __iter__(self) -> Iterator[int]:
        from translaudit.text.sentences import sentences  # noqa: PLC0415  only where a pattern needs it

        side = self._document.target
        quotes = "“\"«„‘'("
        for sentence in sentences(side.text, side.lang):
            yield sentence.start
            if side.text[sentence.start] in quotes:
                yield sentence.start + 1


def _excused(document: Document, traps: TrapSet, word: Word) -> bool:
    """Whether a phrase that excuses the trap overlaps the words shown."""
    text = document.target.text
    start = text.rfind("\n", 0, word.start) + 1
    end = text.find("\n", word.end)
    return any(
        one.trap == word.trap
        and one.role == "unless_target"
        and one.start + start < word.end
        and word.start < one.end + start
        for one in traps.words("target", text[start : len(text) if end < 0 else end], {word.trap})
    )


def _asked(document: Document, traps: TrapSet, word: Word) -> bool:
    """Whether the original of the segment has the trap's source word."""
    source, span = document.source, document.segment_at(word.start).source
    if source is None or span is None:
        return False
    return any(
        one.trap == word.trap and one.role == "source"
        for one in traps.words("source", source.text[span.start : span.end], {word.trap})
    )


def _mark(document: Document, trap: Trap, word: Word, asked: Word | None, *, raised: bool = False) -> Mark:
    capital = document.target.text[word.start].isupper()
    wanted = trap.suggest or trap.right[:4]
    related = (Place("source", asked.start, asked.end, "the word in the original"),) if asked else ()
    ground = "" if asked else " The text alone shows it: this wording comes from its language of origin."
    return Mark(
        start=word.start,
        end=word.end,
        message=trap.why + ground,
        suggestions=tuple([text[:1].upper() + text[1:] if capital else text for text in wanted]),
        confidence=max(Confidence[trap.confidence.upper()], Confidence.MEDIUM if raised else Confidence.LOW),
        severity=Severity[trap.severity.upper()],
        related=related,
        fix="unsafe",
        concept=trap.id,
    )
