"""A word of the original has several senses, and what stands around its rendering goes with another one.

Romanian *limbă* is a language and a tongue, Russian *лук* an onion and a bow. Which of them is meant, the words around
it tell: a language is spoken, learned and translated; onions are chopped and fried. Lists say which English words render
each sense of a word, and what stands around these words in English. For words that no list has around them, a table
tells which English words keep like company, and another which stand side by side: a phone bill, but no phone score.

Where the translation has a rendering of one sense, and the words around it go clearly with another and not with its
own, it is reported.

```bitext
ru: На кухне она мелко нарезала лук и обжарила его с морковью.
en: In the kitchen she chopped the [[bow]] finely and fried it with the carrots.
```

```bitext
ro: Copiii învață limba engleză la școală și o vorbesc bine.
en: The children learn the English [[tongue]] at school and speak it well.
```

A word that the document renders otherwise in its other sentences, and never like this, needs less to be shown; so does
one whose other sense goes better with the whole text, and a rare rendering where a frequent one would be right.

Synonyms of a listed rendering, as WordNet has them, are of its sense too; against them confidence is always low.

A word of the original may have no rendering that the lists know. Where a word stands that nothing beside it asks for, and
one of the renderings would go there much better, that is reported with low confidence.

So is, likewise, what the original writes as a name and the translation as a word, an article or a number word that does
not fit, and a word in another script whose letters stand in place of a rendering.

Where the words around it go with the sense that the translation has, or tell nothing, it is left alone.

```bitext
ru: Он натянул лук и выпустил стрелу.
en: He drew his bow and shot an arrow.
```

```bitext
ro: Doctorul mi-a spus să scot limba.
en: The doctor told me to stick out my tongue.
```

How to fix: read the sentence of the original; if the other sense is meant, use one of the renderings suggested. If not,
the finding is wrong: what stands around a word is a hint, so confidence is medium at most, and low in most findings. In
texts with few wrong senses most findings of low confidence are wrong. Those of minor severity are hardly likelier than not.

Senses of one field of meaning, as a class and a grade in school, are hard to tell apart: confidence is low there.

What it cannot see: words, senses and renderings that are not in the lists; a sentence that has renderings of both
senses; and a sense that only other sentences tell: those right before and behind it can only speak for the rendering.

Source: the lists in `lexicon/senses`, general knowledge that no native speaker has checked. Company: GloVe vectors of
English (Pennington, Socher and Manning, 2014; public domain), counted in Wikipedia and news. Words side by side: the US
English generic language model of CMU Sphinx (2-clause BSD licence).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from translaudit.model import Confidence, Severity, Span
from translaudit.rule import Mark, Place, rule
from translaudit.text.capitals import NOUNS
from translaudit.text.language import primary
from translaudit.text.light import light_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from translaudit.align.words import Word
    from translaudit.document import Document
    from translaudit.lexicon.senses import Reading, Senses
    from translaudit.lexicon.senses.unlisted import Lost
    from translaudit.model import Segment
    from translaudit.resources import Resources

    _Key = tuple[str, tuple[str, ...]]  # a word of the list and the renderings of one of its senses

__all__ = ["unlikely_sense"]

# Log odds that a rendering is wrong, fitted on pairs of right and wrong renderings; see docs/explanation/mistranslation.md
_EVEN = 0.63  # where nothing is known
_OTHER, _OWN = 2.5, 3.8  # for how well the company of the other sense, and of the rendering, goes with the sentence
_FOR, _AGAINST = 1.7, 1.45  # for the words around it that the cues have for the other sense, and for this one
_PULL, _HOLD = 0.42, 0.54  # for how much the words right beside it ask for the other sense, and for this rendering
_ENOUGH = 1.5  # cues that weigh more count no more
_NAMED, _DISAGREES = 2.0, 1.6  # for a name that is rendered as a word, and for an article or a number that does not fit
_LOW = 0.0  # odds to be spoken of
_MAJOR = 1.0  # and to be more than a minor hint
_SPELLED = 6.0  # evidence that a word of the translation has the letters of one of the original
_STEAD = 1.5  # where a rendering is spoken of that is not there: how much better it must go than what is
# Odds to be shown by default, where nothing goes with the sense that the translation has: by how often the document has
# the other sense elsewhere, if it never has this one; none, once, or more.
_MEDIUM = (3.5, 3.0, 1.5)
# The same where all of the text is asked, and not only its sentence; for odds so high at least. What is rare is seldom the
# usual rendering of a word, so that a rare word in the place of a frequent one is more likely wrong.
_CLEAR, _ASKED = 3.4, 1.0
# For the odds, how much better the text goes with the other sense, and how often that is elsewhere.
_ODDS, _TEXT, _AGAIN = 1.09, 0.8, 0.47
_USED, _MEANT, _RARE = 0.58, 0.67, 6.0  # for how rare the rendering is, and what would be right, so rare at least
_APART = 0.5  # and how like the two senses may be then: of one that is nearly the other, nobody is misled
_SHOWN = 3  # of the words that go with the other sense


def _lacks(document: Document, _resources: Resources) -> str:
    if document.source is None:
        return "there is no original"
    from translaudit.lexicon.senses import LANGUAGES  # noqa: PLC0415  only where the rule is asked for

    if primary(document.source.lang) not in LANGUAGES or primary(document.target.lang) != "en":
        pair = f"{document.source.lang or 'an unknown language'}-{document.target.lang or 'an unknown language'}"
        return f"there is no list of words with several senses for {pair}"
    return ""


@rule(
    code="TA209",
    category="mistranslation",
    mqm="accuracy/mistranslation",
    severity=Severity.MAJOR,
    lacks=_lacks,
)
def unlikely_sense(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each rendering that what stands around it speaks against."""
    from translaudit.accuracy.freedom import weighed  # noqa: PLC0415  only with an original
    from translaudit.lexicon.senses import load  # noqa: PLC0415  as above
    from translaudit.lexicon.senses.unlisted import nearest  # noqa: PLC0415  as above

    source, target = document.source, document.target
    senses = load(primary(source.lang)) if source else None
    if source is None or senses is None or primary(target.lang) != "en" or not document.close:
        return
    segments = document.segments
    found: list[tuple[int, list[Reading]]] = []
    for number, segment in enumerate(segments):
        if segment.source is not None:
            said, there = source.text[slice(*segment.source)], target.text[slice(*segment.target)]
            found.append((number, list(_formed(senses.readings(said, there), said, there, senses.lang))))
    where: defaultdict[_Key, set[int]] = defaultdict(set)
    for number, readings in found:
        for one in readings:
            where[_key(one, one.sense)].add(number)
    for number, readings in found:
        lacking = _lacking(document, segments[number], senses)
        if lacking:
            yield from _replaced(segments[number], lacking)
            yield from _spelled(segments[number], lacking, senses.lang)
            readings.extend(_formed(nearest(lacking), lacking.source, lacking.target, senses.lang))
        for mark in _marks(document, number, readings, where):
            yield weighed(document, mark)


def _marks(
    document: Document, number: int, readings: Sequence[Reading], where: Mapping[_Key, set[int]]
) -> Iterator[Mark]:
    """What is to be said against readings of a segment (by its number), once of each place."""
    end = -1
    for reading in sorted(readings, key=lambda one: (one.rendering, -_odds(one, _other(one)), one.word)):
        if reading.rendering[0] < end or _odds(reading, _other(reading)) <= _LOW:
            continue
        mark = _against(document, number, reading, where)
        if mark:
            yield mark
            end = reading.rendering[1]


def _against(document: Document, number: int, reading: Reading, where: Mapping[_Key, set[int]]) -> Mark | None:
    """What is to be said against a reading of a segment (by its number); None for nothing."""
    from translaudit.lexicon.senses import further  # noqa: PLC0415  only where a word has several senses

    segments, source = document.segments, document.source
    segment = segments[number]
    explained = _explained(document, segment, reading)
    if source is None or segment.source is None or (explained and not reading.listed):
        return None
    beside = [segments[at] for at in (number - 1, number + 1) if 0 <= at < len(segments)]
    there = "\n".join(document.target.text[slice(*one.target)] for one in beside)
    around = further(reading, there)[reading.sense]
    odds = _odds(reading, _other(reading), around)
    if odds <= _LOW:
        return None
    elsewhere, alone = _elsewhere(reading, number, where), where[_key(reading, reading.sense)] == {number}
    sure = odds - _form(reading)
    clear = sure >= _MEDIUM[elsewhere] or (
        alone and _by_document(document, segment, reading, sure, elsewhere) >= _CLEAR
    )
    clear = clear and not around and not explained
    text, said = document.target.text[slice(*segment.target)], source.text[segment.source.start :]
    mark = _mark(reading, text, segment.source.start, segment.target.start, clear=clear)
    if odds <= _MAJOR:
        mark = mark._replace(severity=Severity.MINOR)
    # A dictionary is asked about what is told by default alone: it takes long to load.
    told = (mark.confidence or Confidence.LOW) > Confidence.LOW
    return None if told and not _is_form(reading, said, primary(source.lang)) else mark


def _formed(readings: Iterable[Reading], said: str, there: str, lang: str) -> Iterator[Reading]:
    """The readings that can be asked about, with what speaks against the forms of nouns."""
    from translaudit.accuracy.misfits import disagreeing, named  # noqa: PLC0415  only where a word has several senses

    for one in readings:
        if _asked(one, there) and one.entry.section == "noun":
            name = lang not in NOUNS and named(said, one.word, there, one.rendering)
            yield one._replace(named=name, odd=disagreeing(there, one.rendering))
        elif _asked(one, there):
            yield one


def _by_document(document: Document, segment: Segment, reading: Reading, odds: float, elsewhere: int) -> float:
    """Log odds that the other sense is meant, by the whole text around and by how rare the words are, too."""
    if odds < _ASKED:
        return 0.0
    from translaudit.accuracy.by_document import subject  # noqa: PLC0415  few readings are asked so far
    from translaudit.lexicon.senses.company import meaning, rarity  # noqa: PLC0415  as above

    used = document.target.text[segment.target.start :][slice(*reading.rendering)].lower()
    meant = reading.entry.senses[_other(reading)].renderings
    text = subject(document, segment, reading.rendering)
    better = text.likeness(meaning(meant))[0] - text.likeness(meaning((used,)))[0]
    rarer = _USED * rarity(used) - _MEANT * max(_RARE, min(map(rarity, meant)))
    return _ODDS * odds + _TEXT * better + _AGAIN * elsewhere + rarer


def _lacking(document: Document, segment: Segment, senses: Senses) -> Lost | None:
    """The listed words of a segment that its translation has no listed rendering for; None where there is no original."""
    from translaudit.lexicon.senses.unlisted import lost  # noqa: PLC0415  only where a language has a list

    if document.source is None or segment.source is None:
        return None
    said, there = document.source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    one, two = document.readers
    words, others = one.words(said), two.words(there)
    keys = [frozenset[str]().union(*(word.keys for word in each)) for each in (words, others)]
    rendered = {word.start for word in words if not word.keys.isdisjoint(keys[1])}
    known = {word.start for word in others if not word.keys.isdisjoint(keys[0])}
    return lost(senses, said, there, rendered, known)


def _replaced(segment: Segment, found: Lost) -> Iterator[Mark]:
    """The word of a segment in whose place a rendering goes best that the translation lacks, if it goes much better."""
    from translaudit.lexicon.senses.unlisted import steads  # noqa: PLC0415  as above

    weighed = [(_PULL * stead.pull + _OTHER * stead.better, stead) for stead in steads(found)]
    odds, best = max(weighed, default=(0.0, None))
    if best is None or odds <= _STEAD or segment.source is None:
        return
    word = Span(segment.source.start + best.word[0], segment.source.start + best.word[1])
    yield Mark(
        start=segment.target.start + best.place[0],
        end=segment.target.start + best.place[1],
        message=f"“{best.said}” has no rendering here that the lists know, and “{best.rendering}” would go better with "
        f"what stands beside “{found.target[slice(*best.place)]}”.",
        suggestions=(best.rendering,),
        confidence=Confidence.LOW,
        related=(Place("source", *word, f"may mean “{best.rendering}” here"),),
    )


def _spelled(segment: Segment, found: Lost, lang: str) -> Iterator[Mark]:
    """Words of a segment in another script whose letters stand where a rendering ought to."""
    from translaudit.romanize.skeletons import consonants, script  # noqa: PLC0415  only where words lack a rendering
    from translaudit.romanize.word_match import matched  # noqa: PLC0415  as above

    for (start, end), entry in found.entries if segment.source else ():
        said = found.source[start:end]
        if not segment.source or not said.islower() or script(said) == "latin":
            continue
        own = consonants(said)
        for one in [found.tokens[at] for at in found.open]:
            if (
                not _begins_alike(own, consonants(one.lower))
                or max(matched(form, one.lower, lang, "en").evidence for form in (said, entry.word)) < _SPELLED
            ):
                continue
            place = Place("source", segment.source.start + start, segment.source.start + end, "is a word here")
            yield Mark(
                start=segment.target.start + one.start,
                end=segment.target.start + one.end,
                message=f"“{one.lower}” has the letters of “{entry.word}”, which is a word here and no name.",
                suggestions=tuple([sense.renderings[0] for sense in entry.senses]),
                confidence=Confidence.LOW,
                severity=Severity.MINOR,
                related=(place,),
            )


def _begins_alike(one: str, other: str) -> bool:
    """Whether consonants begin alike, and at least half of them are the same, in whatever order."""
    shared = sum([min(one.count(letter), other.count(letter)) for letter in set(one)])
    return one[:1] == other[:1] and 2 * shared >= max(len(one), len(other))


def _key(reading: Reading, sense: int) -> _Key:
    return reading.entry.word, reading.entry.senses[sense].renderings


def _elsewhere(reading: Reading, number: int, where: Mapping[_Key, set[int]]) -> int:
    """In how many other segments the word has the other sense, up to two; none if it has this one in any."""
    if where[_key(reading, reading.sense)] != {number}:
        return 0
    return min(2, len(where[_key(reading, _other(reading))] - {number}))


def _other(reading: Reading) -> int:
    """The number of the sense that fits best, but for that which the translation has."""
    numbers = [number for number in range(len(reading.fits)) if number != reading.sense]
    return max(numbers, key=lambda number: (_for(reading, number), -number))


def _for(reading: Reading, number: int) -> float:
    fit = reading.fits[number]
    return _OTHER * fit.likeness + _FOR * min(fit.weight, _ENOUGH) + _PULL * fit.pull


def _odds(reading: Reading, other: int, around: float = 0.0) -> float:
    """Log odds that the other sense is meant; `around` is what sentences beside have for that of the translation."""
    cues = min(reading.fits[reading.sense].weight + around, _ENOUGH)
    against = _OWN * reading.likeness + _AGAINST * cues + _HOLD * reading.pull
    return _EVEN + _for(reading, other) + _form(reading) - against


def _form(reading: Reading) -> float:
    """What the form of a rendering adds to the odds."""
    return _NAMED * reading.named + _DISAGREES * bool(reading.odd)


def _mark(reading: Reading, text: str, source: int, target: int, *, clear: bool) -> Mark:
    """What is to be said of a reading in a segment, whose sides begin at these offsets."""
    from translaudit.lexicon.senses import asking  # noqa: PLC0415  only where there is a mark
    from translaudit.lexicon.senses.company import alike, meaning  # noqa: PLC0415  as above

    other, entry = _other(reading), reading.entry
    better = reading.fits[other]
    apart = entry.senses[other].fields.isdisjoint(entry.senses[reading.sense].fields)
    alone = apart and not reading.fits[reading.sense].cues and not reading.pull
    meant, used = entry.senses[other].renderings, text[slice(*reading.rendering)]
    clear = clear and alone and reading.listed and alike(meaning(meant), meaning((used.lower(),))) < _APART
    shown = sorted(better.cues[:_SHOWN] or better.closest)
    clear = clear and not light_words("en").issuperset([text[start:end].lower() for start, end in shown])
    shown = sorted({*shown, *asking(reading, other)})
    beside = ", ".join(f"“{text[start:end]}”" for start, end in shown)
    because = f"{beside} beside it goes with “{meant[0]}”"
    if reading.named:
        because = f"the original writes it here as a name, which “{used}” is not"
    elif reading.odd:
        because = f"“{reading.odd}” before it does not go with “{used}”"
    return Mark(
        start=target + reading.rendering[0],
        end=target + reading.rendering[1],
        message=f"“{entry.word}” is “{used}” in one sense and “{meant[0]}” in another, and {because}.",
        suggestions=meant,
        confidence=Confidence.MEDIUM if clear else Confidence.LOW,
        related=(Place("source", source + reading.word[0], source + reading.word[1], f"may mean “{meant[0]}” here"),),
    )


def _asked(reading: Reading, text: str) -> bool:
    """Whether a rendering is no name, and what renders a noun no form of a verb: led is no lead, but a rose is one."""
    from translaudit.lexicon.kinds import irregular_verb  # noqa: PLC0415  only where a word has several senses

    start, end = reading.rendering
    used = text[start:end].lower()
    verb = reading.entry.section == "noun" and used not in reading.entry.senses[reading.sense].renderings
    return not _in_name(text, start, end) and not (verb and irregular_verb(used))


def _is_form(reading: Reading, said: str, lang: str) -> bool:
    """Whether the word of the original may be a form of that of the list; where no dictionary tells, it is."""
    from translaudit.text.inflection.dictionary import DICTIONARIES, lemmas  # noqa: PLC0415  only for what is reported

    if lang not in DICTIONARIES:
        return True
    forms = reading.entry.forms
    known = lemmas(said[slice(*reading.word)].lower().replace("’", "'"), lang)
    return not known.isdisjoint(frozenset(forms).union(*[lemmas(one, lang) for one in forms]))


def _explained(document: Document, segment: Segment, reading: Reading) -> bool:
    """Whether word lists have what is accused for another word of the original, or another rendering for this word."""
    source, target = document.source, document.target
    if source is None or segment.source is None:
        return False
    one, two = document.readers
    said, there = one.words(source.text[slice(*segment.source)]), two.words(target.text[slice(*segment.target)])
    word, others = _parted(said, reading.word)
    accused, elsewhere = _parted(there, reading.rendering)
    return not (accused.isdisjoint(others) and word.isdisjoint(elsewhere))


def _parted(words: Sequence[Word], span: tuple[int, int]) -> tuple[frozenset[str], frozenset[str]]:
    """What word lists have for the words in a span, and for the words of content beside it."""
    within = [word.keys for word in words if word.start < span[1] and span[0] < word.end]
    beside = [word.keys for word in words if word.content and (word.end <= span[0] or span[1] <= word.start)]
    return frozenset[str]().union(*within), frozenset[str]().union(*beside)


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether a word has a capital in the middle of a sentence, or before another capital: a name has its own rendering."""
    if not text[start].isupper():
        return False
    before = text[:start].rstrip()
    return text[end : end + 2].strip(" ").isupper() or bool(before and before[-1] not in '.!?…:"“”«»-–—')
