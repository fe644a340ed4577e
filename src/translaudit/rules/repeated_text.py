"""A word, a phrase or a sentence stands twice in the translation and once in the original, or the text breaks off.

Such slips come from editing, pasting and from machines that run on. Readers take them for carelessness; where a sentence
breaks off, they miss what was said.

```bitext
pl: Most otwarto w maju po trzech latach budowy.
en: The bridge was opened in May after three years of [[construction construction]].
```

```bitext
uk: Набережну закрили на ремонт. Рух відновлять у вівторок.
en: The embankment was closed for repairs. Traffic resumes on Tuesday. [[Traffic resumes on Tuesday.]]
```

```bitext
es: La obra terminará en otoño y costará tres millones.
en: The works will end in autumn and cost three million [[of the]]
```

Words that a language doubles (had had, very very), reduplication and names are left alone, and whatever the original
doubles too, or says twice in its own way.

```bitext
de: Sie hatte den Brief schon sehr, sehr lange gehabt.
en: She had had the letter for a very very long time.
```

```bitext
it: Quel che deve essere deve essere: partiamo all'alba.
en: What must be must be: we leave at dawn.
```

```bitext
en: What is lost is lost, said the old fisherman.
it: Quel che è perso è perso, disse il vecchio pescatore.
```

```bitext
ru: Эту песню поют уже много поколений.
en: The song has gone from mouth to mouth to this day.
```

```bitext
en: Press Compose, then e and the letter.
pt: Prima Compose e e e depois a letra.
```

```bitext
en: The children have already gone home.
id: Anak-anak sudah pulang ke rumah.
```

How to fix: delete one of the two, or complete the sentence; the fix for a doubled word is offered. What it cannot see: a
thing said twice in other words; texts that break off at a place where a sentence may end.

Source: `text/repeats.toml` lists what languages double and which words end no sentence; general knowledge.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import translaudit.text
from translaudit.model import Confidence, Segment, Severity, Span
from translaudit.rule import Mark, Place, rule
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.language import function_words
from translaudit.text.light import light_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.resources import Resources

__all__ = ["repeated_text"]

_LETTER = r"[\w\u064b-\u065f\u0900-\u0963]"  # with the vowel marks of Arabic and Devanagari
_TOKEN = rf"[^\W_]{_LETTER}*(?:[.,'’/-][^\W_]{_LETTER}*)*"
_DOUBLED = expression(
    rf"(?<![\w'’/.,-])(?P<one>{_TOKEN}(?: {_TOKEN}){{0,4}})(?: |[)\"”] [(\"“]?)(?P=one)(?!{_LETTER}|['’/-]\w)",
    re.IGNORECASE,
)
_WORDS = rf"[^\W\d_]{_LETTER}*(?: {_LETTER}+){{0,4}}"
_IN_SOURCE = expression(
    rf"(?<!{_LETTER})(?P<one>{_WORDS})(?:, | |-| - |… |! |[)\"”] [(\"“]?)(?P=one)(?!{_LETTER})"
    r"|(?P<east>[㐀-䶿一-鿿々][㐀-䶿一-鿿々぀-ヿ]{1,11}|[぀-ヿ]{3,12})、?(?P=east)",
    re.IGNORECASE,
)
_AGAIN = expression(
    rf"(?<!{_LETTER})(?P<one>[^\W\d_]{_LETTER}+)(?: {_LETTER}+){{0,2}} (?P=one)(?!{_LETTER})", re.IGNORECASE
)
_DOUBLED_EAST = expression(r"(?P<one>[㐀-䶿一-鿿々぀-ヿ]{4,12})(?P=one)")
_STOPS = ".!?…。！？؟۔।»”\"')）」』:;،،"
_LAST = expression(rf"(?P<before>(?:{_TOKEN}[ ]+)?)(?P<last>[^\W\d_]+)\s*\Z")
_NUMBER = 3  # digits
_SENTENCE = 4  # words; shorter sentences recur in good prose
_ENDS = expression(r"[.!?…。！？؟۔।][\"'”’»)」』）]*\s*\Z")


def _lacks(document: Document, _resources: Resources) -> str:
    return "" if document.source is not None else "there is no original"


@rule(code="TA208", category="addition", mqm="accuracy/addition", severity=Severity.MINOR, lacks=_lacks)
def repeated_text(document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield a mark for each repetition that the original has not, and for each text that breaks off."""
    if document.source is None or not document.close:
        return
    lang = document.target.lang.partition("-")[0].lower()
    for segment in document.segments:
        if segment.source is None:
            continue
        yield from _words(document, segment, lang)
        yield from _sentences(document, segment)
        yield from _broken(document, segment, lang)


def _words(document: Document, segment: Segment, lang: str) -> Iterator[Mark]:
    source, span = document.source, segment.source
    text = document.target.text
    pattern = _DOUBLED_EAST if lang in {"zh", "ja"} else _DOUBLED
    found = list(pattern.finditer(text, *segment.target))
    if not found or source is None or span is None:
        return
    original = source.text[span.start : span.end]
    if _doubles(original):
        return
    for match in found:
        one = match["one"]
        if not _fault(text, match, one, lang) or _meant(one, lang, original, source.lang):
            continue
        first = match.start() + len(one)
        yield Mark(
            match.start(),
            match.end(),
            f"“{one}” stands twice; the original doubles nothing here.",
            suggestions=(one,),
            confidence=Confidence.HIGH,
            fix="unsafe",
            related=(Place("target", match.start(), first, "the same words before"),),
        )


def _doubles(text: str) -> bool:
    """Whether an original doubles a word or a phrase itself, with a comma, a hyphen, a bracket or nothing between."""
    return bool(_IN_SOURCE.search(text))


def _meant(one: str, lang: str, original: str, source_lang: str) -> bool:
    """Whether words that stand twice are meant to, by the original or by how they go on.

    A letter of the original that is no word of its language is named, not said (press E); a phrase stands twice where
    the original repeats a word as closely (what's done is done), or where one goes over into another of its kind (from
    hand to hand to those who need it).
    """
    source_lang = source_lang.partition("-")[0].lower()
    light, own = function_words(source_lang), function_words(lang)
    if len(one) == 1:
        return one.lower() not in light | light_words(source_lang) and one in original.split()
    first, *others = one.lower().split()
    if not others:
        return False
    if first not in own and own.issuperset(others):
        return True
    return any(again["one"].lower() not in light for again in _AGAIN.finditer(original))


def _fault(text: str, match: re.Match[str], one: str, lang: str) -> bool:
    words = one.lower().split()
    second = text[match.end() - len(one) : match.end()]
    if len(words) > 1 and second[1:] != one[1:]:
        return False
    if len(words) == 1:
        if lang in _data()["reduplicating"].split() or words[0] in _twice(lang):
            return False
        if one.isdigit() and len(one) < _NUMBER:
            return False  # scores and lists
        if second != one and second[0].isupper() and not one.isupper():
            return False  # “to To Kwok-wai”: the second is a name
        if one[0].isupper() and not one.isupper() and _name_goes_on(text, match):
            return False
    return True


def _name_goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a doubled word with a capital is a name: another word with a capital stands beside it."""
    before = text[: match.start()].rstrip(" ").rpartition(" ")[2]
    after = text[match.end() : match.end() + 2]
    return after[:1] == " " and after[1:].isupper() and not before[:1].isupper()


def _sentences(document: Document, segment: Segment) -> Iterator[Mark]:
    """A sentence that stands twice in a segment, and no more than once in its original."""
    from translaudit.text.sentences import sentences  # noqa: PLC0415  as in `rule`

    source, span = document.source, segment.source
    if source is None or span is None:
        return
    text = document.target.text
    if not _ENDS.search(text[segment.target.start : segment.target.end]):
        return
    seen: dict[str, Span] = {}
    for one in sentences(text, document.target.lang, segment.target.start, segment.target.end):
        words = text[one.start : one.end]
        if words in seen and len(words.split()) >= _SENTENCE:
            theirs = [
                source.text[it.start : it.end] for it in sentences(source.text, source.lang, span.start, span.end)
            ]
            if len(theirs) == len(set(theirs)):
                first = seen[words]
                yield Mark(
                    one.start,
                    one.end,
                    f"This sentence stands here for the second time: “{words}”",
                    suggestions=("",),
                    confidence=Confidence.HIGH,
                    related=(Place("target", first.start, first.end, "the first time"),),
                )
        seen.setdefault(words, one)


def _broken(document: Document, segment: Segment, lang: str) -> Iterator[Mark]:
    """A segment that ends on a word no sentence ends on, while its original ends with a full stop."""
    source, span = document.source, segment.source
    hanging = _hanging(lang)
    if source is None or span is None or not hanging:
        return
    text = document.target.text[segment.target.start : segment.target.end].rstrip()
    match = _LAST.search(text[-60:])
    if match is None or text[-1] in _STOPS or match["last"] not in hanging:
        return
    if not _ENDS.search(source.text[span.start : span.end]):
        return
    end = segment.target.start + len(text)
    before = match["before"].rstrip()
    start = end - len(match["last"]) - (len(match["before"]) if before in function_words(lang) else 0)
    yield Mark(
        start,
        end,
        f"The sentence breaks off after “{document.target.text[start:end]}”; in the original it goes on to a full stop.",
        category="omission",
        severity=Severity.MAJOR,
        confidence=Confidence.HIGH,
        related=(Place("source", span.start, span.end, "the whole sentence"),),
    )


@cache
def _data() -> dict[str, Any]:
    return table(Path(translaudit.text.__file__).with_name("repeats.toml"))


@cache
def _twice(lang: str) -> frozenset[str]:
    its = _data()["twice"]
    return frozenset(f"{its['any']} {its.get(lang, '')}".split())


@cache
def _hanging(lang: str) -> frozenset[str]:
    return frozenset(_data()["hanging"].get(lang, "").split())
