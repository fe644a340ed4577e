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

It also knows things of one kind that are taken for one another, such as diseases, crops, relatives or directions: one that
only the original has and another that only the translation has are a pair that does not match.

```bitext
id: Puskesmas menangani enam pasien campak.
en: The health centre is treating six [[cholera]] patients.
```

Contraries are seen in the same way, unless a negation makes up for them.

```bitext
de: Der Fluss ist dort sehr breit.
en: The river is very [[narrow]] there.
```

```bitext
de: Der Fluss ist dort nicht breit.
en: The river is narrow there.
```

Words that are in no such list are such a pair too if they name things of one kind or are opposites, a word of the
original has no rendering, and the other stands in its place.

```bitext
uk: Учора хлопець зламав коліно на тренуванні.
en: Yesterday the boy broke his [[shoulder]] in training.
```

What translators say for one another is none: a town for a city, a picture for a photo. Where more of a sentence is
rendered freely, most things must be more alike to be shown by default.

```bitext
de: Die Zeitung druckte ein Foto des Hauses.
en: The newspaper printed a picture of the house.
```

Without the original, only patterns that native text practically never has are reported, and only in a text that is
known or recognised to be translated from that language.

```alone id
en: [[Launched from]] Antara, Thursday (3/3), the flood has receded.
```

How to fix: use the sense that the sentence needs; the suggestions are the usual renderings. What it cannot see: traps
that are not in the lexicon, and things of which no list has the words; the reference page of traps says how broad it is
per pair.

Source: each trap's own explanation, `lexicon/concepts` and WordNet (`lexicon/kinds`) for things of one kind,
`lexicon/contraries` for contraries; how often each trap speaks up on translations by people is counted by
`benchmarks/alarms.py`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from translaudit.model import Confidence, Severity, Span
from translaudit.rule import Mark, Place, rule
from translaudit.text.capitals import NOUNS, in_name
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from translaudit.document import Document
    from translaudit.lexicon.traps import Trap, TrapSet, Word
    from translaudit.model import Segment
    from translaudit.resources import Resources

__all__ = ["wrong_sense"]

_JOINS = ("/", "_", "@", "\\")
_AROUND = 400  # code points; about three sentences
_NEAR = 2  # segments to each side that may tell that a word of the original has another sense


def _lacks(document: Document, resources: Resources) -> str:
    if not document.source_lang:
        return "the language of the original is not known"
    if resources.traps(document.source_lang, document.target.lang) is None and not _comparable(document):
        return f"there is no trap lexicon for {document.source_lang}-{document.target.lang}"
    return ""


def _comparable(document: Document) -> bool:
    """Whether things of one kind are compared."""
    if document.source is None:
        return False
    from translaudit.accuracy.other_concepts import comparable  # noqa: PLC0415  only with an original

    return comparable(document)


@rule(code="TA201", category="mistranslation", mqm="accuracy/mistranslation", severity=Severity.MAJOR, lacks=_lacks)
def wrong_sense(document: Document, resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each rendering in the wrong sense."""
    traps = resources.traps(document.source_lang, document.target.lang)
    marks: list[Mark] = []
    words: list[Word] = []
    if traps is not None:
        if document.source is not None and document.close:
            words.extend(traps.words("source", document.source.text))
            marks.extend(_against_original(document, traps, words))
        marks.extend(_alone(document, traps))
    exchanged = _exchanged(document, traps, words)
    marks.extend(mark for mark in exchanged if not _of_idiom(document, resources, mark))
    # Doubtful traps go last, so that they never hide one that is not; a trap explains more than that things differ.
    kept: list[Mark] = []
    for mark in sorted(marks, key=_order):
        if all(mark.end <= one.start or one.end <= mark.start for one in kept):
            kept.append(mark)
    yield from sorted(kept, key=lambda mark: mark.start)


def _order(mark: Mark) -> tuple[bool, bool, int, int, int]:
    return mark.confidence < Confidence.MEDIUM, not mark.concept, mark.start, -mark.end, -mark.confidence


def _against_original(document: Document, traps: TrapSet, words: list[Word]) -> Iterator[Mark]:
    source = document.source
    if source is None:
        return
    segments = [segment for segment in document.segments if segment.source]
    spans = [segment.source for segment in segments if segment.source]
    found = _by_trap(iter(words), spans)
    if not found:
        return
    answering = traps.words("target", document.target.text, {trap for _, trap in found})
    answers = _by_trap(answering, [segment.target for segment in segments])
    for (number, trap), asking in sorted(found.items()):
        roles = answers.get((number, trap))
        if roles is None or "wrong" not in roles or "unless_target" in roles or _rendered(roles):
            continue
        near = (found.get((one, trap), ()) for one in range(number - _NEAR, number + _NEAR + 1))
        if any("unless_source" in one for one in near) or "source" not in asking or traps.traps[trap].needs == "text":
            continue
        asked = [word for word in asking["source"] if not _in_name(source.text, word, traps.source)]
        if not asked:
            continue
        word = max(asked, key=lambda one: (one.proper, -one.start))
        wrong = max(roles["wrong"], key=lambda one: (one.end - one.start, one.proper, -one.start))
        if _addressed(document.target.text, wrong) or _addressed(source.text, word):
            continue
        # Where the trap asks about a name or a whole phrase, it speaks of just this rendering, a name's or not.
        whole = word.proper or " " in source.text[word.start : word.end]
        named = not whole and _in_name(document.target.text, wrong, traps.target)
        if not (named or _same_number(document, traps, segments[number], (word, wrong))):
            yield _mark(document, traps.traps[trap], wrong, word, raised=_raised(words, trap, word))


def _exchanged(document: Document, traps: TrapSet | None, words: list[Word]) -> Iterator[Mark]:
    """A thing of the original for which the translation has another of its kind, which is not in the original.

    Nothing is said of a thing in a phrase of the trap lexicon where the other is in a rendering of that: a cat in a bag is
    a pig in a poke.
    """
    if document.source is None or not document.close:
        return
    from translaudit.accuracy.freedom import of_free_sentence  # noqa: PLC0415  only with an original
    from translaudit.accuracy.in_place import in_place  # noqa: PLC0415  as above
    from translaudit.accuracy.other_concepts import other_concepts  # noqa: PLC0415  as above
    from translaudit.roles.converse import told_from_the_other_side  # noqa: PLC0415  as above

    text = document.source.text
    phrases = [word for word in words if word.role == "source" and " " in text[word.start : word.end]]
    things = (of_free_sentence(document, mark) for mark in other_concepts(document, "mistranslation"))
    found = [*things, *_unlisted(document)]
    placed = list(_clear_of([one for one in found if one.confidence != Confidence.LOW], in_place(document)))
    for mark in (*_clear_of(placed, found), *placed):
        asked = mark.related[0]
        if told_from_the_other_side(document, asked.start, mark.start):
            continue
        around = {one.trap for one in phrases if one.start <= asked.start < asked.end <= one.end}
        start, end = document.segment_at(mark.start).target
        there = traps.words("target", document.target.text[start:end], around) if traps is not None and around else ()
        spans = [(one.start + start, one.end + start) for one in there if one.role == "right"]
        if all(last <= mark.start or mark.end <= first for first, last in spans):
            yield mark._replace(fix="unsafe" if mark.suggestions else "")


def _of_idiom(document: Document, resources: Resources, mark: Mark) -> bool:
    """Whether the word of the original is part of an idiom of which the other is a part of the rendering.

    Who in Turkish bends the neck bows.
    """
    from translaudit.text.stems import inflected  # noqa: PLC0415  only where there is something

    source, segment, asked = document.source, document.segment_at(mark.start), mark.related[0]
    here, lang = document.target.text[mark.start : mark.end], primary(document.target.lang)
    if source is None or segment.source is None:
        return False
    said, text = source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    at = asked.start - segment.source.start
    for listed in resources.phrasemes(primary(source.lang), primary(document.target.lang)):
        for one in listed.found(said):
            if one.phraseme.section == "idiom" and any(start <= at < end for start, end in one.words):
                right = [it for it in one.phraseme.right if any(inflected(here, part, lang) for part in it.split())]
                if right and listed.rendered(one.phraseme._replace(right=tuple(right)), text, (0, 0)):
                    return True
    return False


def _unlisted(document: Document) -> Iterator[Mark]:
    """Words that say the contrary, and those that name another thing of a kind, but for things that have a class."""
    from translaudit.accuracy.contraries import contraries  # noqa: PLC0415  only with an original
    from translaudit.accuracy.other_concepts import other_concepts  # noqa: PLC0415  as above
    from translaudit.accuracy.substitutions import substitutions  # noqa: PLC0415  as above

    categories = ("mistranslation", "entity-mismatch", "number-mismatch")
    things = [mark for one in categories for mark in other_concepts(document, one)]
    text = document.target.text
    said = {text[one.start : one.end].lower() for one in things}
    against = [one for one in contraries(document) if text[one.start : one.end].lower() not in said]
    suggested = [one for one in against if one.suggestions]  # where a pair suggests nothing, a table of kinds may
    yield from _clear_of([*things, *suggested], substitutions(document))
    yield from _clear_of(things, against)


def _clear_of(taken: list[Mark], marks: Iterable[Mark]) -> Iterator[Mark]:
    """Those of some marks that touch none of others."""
    for mark in marks:
        if all(mark.end <= one.start or one.end <= mark.start for one in taken):
            yield mark


def _same_number(document: Document, traps: TrapSet, segment: Segment, words: tuple[Word, Word]) -> bool:
    """Whether a word of the original and one of the translation are of numbers that are the same: 1237 млн, 1.237 billion."""
    if document.source is None or segment.source is None:
        return False
    from translaudit.accuracy.magnitudes import same_number  # noqa: PLC0415  only where a trap is found

    texts = document.source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    at = words[0].start - segment.source.start, words[1].start - segment.target.start
    return same_number(texts, at, (traps.source, traps.target))


def _addressed(text: str, word: Word) -> bool:
    """Whether a word is part of the name of a file or the like: resume.pdf, /etc/host, lv_raid."""
    before, behind = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 2]
    return (before in _JOINS and bool(before)) or (behind[:1] in (".", *_JOINS) and behind[1:].isalnum())


def _in_name(text: str, word: Word, lang: str) -> bool:
    """Whether a word that is no name itself is part of one."""
    return not word.proper and in_name(text, word.start, word.end, nouns=lang in NOUNS)


def _raised(words: list[Word], trap: int, asked: Word) -> bool:
    """Whether a word that settles the sense stands shortly before or behind in the original."""
    return any(
        word.trap == trap and word.role == "raised_by" and abs(word.start - asked.start) <= _AROUND for word in words
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


def _ends(words: str) -> str:
    """The ending that tells what form English words have, so that what fits is suggested first: currently for actually."""
    return next((one for one in ("ly", "ing", "ed", "ss", "s") if words.endswith(one)), "").replace("ss", "")


def _mark(document: Document, trap: Trap, word: Word, asked: Word | None, *, raised: bool = False) -> Mark:
    capital = document.target.text[word.start].isupper()
    wanted = list(trap.suggest or trap.right[:4])
    if document.target.lang.startswith("en"):
        ends = _ends(document.target.text[word.start : word.end])
        wanted.sort(key=lambda text: bool(ends) and _ends(text) != ends)
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
