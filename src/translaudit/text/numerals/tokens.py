"""The words and digits of a text that take part in a quantity, each with what it may mean."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.numerals.digits import DIGITS, readings
from translaudit.text.numerals.lexicon import Entry, Lexicon, lexicon

if TYPE_CHECKING:
    import re

__all__ = ["Item", "items", "meanings"]

# Letters with the marks that belong to them: Indic vowel signs and Semitic points are no word characters to `re`.
_LETTERS = (
    "A-Za-zªº\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u0373\u0376-\u037d\u0386\u0388-\u0481\u048a-\u0556"
    "\u0561-\u0587\u0591-\u05bd\u05d0-\u05f2\u0610-\u061a\u0620-\u0659\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06fc"
    "\u0900-\u0963\u0971-\u097f\u10a0-\u10fa\u10fc-\u10ff\u1c90-\u1cbf\u1e00-\u1fff\u200c"
)
_TOKEN = expression(rf"(?P<digits>{DIGITS})|[{_LETTERS}]+(?:['’ʼ`][{_LETTERS}]+)*")
_ROMAN = expression(r"(?=[XVI])(X{0,3})(IX|IV|V?I{0,3})")
_CYRILLIC_ROMAN = str.maketrans("ХІ", "XI")
_MIXED = expression("[a-z][а-яѐ-џ]|[а-яѐ-џ][a-z]")  # Latin letters that look Cyrillic, in Cyrillic words
_LOOKALIKES = str.maketrans("aceijopxyk", "асеіјорхук")
_BETWEEN = expression("[ \u00a0\u202f\u200c-]{1,2}")
_HYPHENS = "-\u2010\u2011"
_IDLE = 1 << 14  # words kept
_LONGEST = 80  # letters; longer words are no numbers
_ONES = {"V": 5, "IX": 9, "IV": 4, "": 0, "I": 1, "II": 2, "III": 3, "VI": 6, "VII": 7, "VIII": 8}


class Item(NamedTuple):
    """A word or number that takes part in a quantity.

    Attributes:
        start: offset into the text.
        end: end of the span.
        entries: what the word may mean; () for digits.
        values: what the digits may mean; () for words, and for digits that are a date, a time or a list.
        digits: whether it is written in digits.
        joined: whether the word begins with an “and” of its own, as in Arabic.
        low: the word in lower case.
    """

    start: int
    end: int
    entries: tuple[Entry, ...]
    values: tuple[Decimal, ...] = ()
    digits: bool = False
    joined: bool = False
    low: str = ""


def _lower(text: str, lang: str) -> str:
    if lang == "tr":
        text = text.replace("I", "ı").replace("İ", "i")
    return text.lower().replace("’", "'").replace("ʼ", "'").replace("`", "'")


@lru_cache(maxsize=8192)
def meanings(lang: str, word: str) -> tuple[tuple[Entry, ...], bool, str]:
    """What a word may mean, whether it begins with an “and” of its own, and its lower-case form."""
    known = lexicon(lang)
    low = _lower(word, known.lang)
    if not low.isascii() and not unicodedata.is_normalized("NFC", low):
        low = unicodedata.normalize("NFC", low)
    if low not in known.words and _MIXED.search(low):
        low = low.translate(_LOOKALIKES)
    entries = known.words.get(low)
    if entries is not None:
        return entries, False, low
    if "'" in low and known.apostrophe:
        first, _, rest = low.rpartition("'") if known.apostrophe == "after" else low.partition("'")
        low = rest if known.apostrophe == "after" else first
        return known.words.get(low, ()), False, low
    return _taken_apart(known, word, low)


def _taken_apart(known: Lexicon, word: str, low: str) -> tuple[tuple[Entry, ...], bool, str]:
    """The meaning of a word that is no form of the tables as it stands: with particles, or made of several."""
    if len(low) > _LONGEST:
        return (), False, low
    for prefix in known.prefixes:
        entries = known.words.get(low[len(prefix) :]) if low.startswith(prefix) and len(low) > len(prefix) + 1 else None
        if entries is None and low.startswith(prefix) and low[len(prefix) :] in known.phrases:
            entries = ()  # ביום שישי
        if entries is not None:
            return entries, prefix.startswith(known.joined), low[len(prefix) :]
    whole = _compound(known, low) if known.glue is not None and known.glue.match(low) else None
    if whole is not None:
        return (Entry(whole[0], whole[1]),), False, low
    for stem, size in known.stems:
        if low.startswith(stem):
            return (Entry("m", size),), False, low
    entry = _begun(known, low)
    return ((entry,) if entry else _roman(word)), False, low


def _begun(known: Lexicon, low: str) -> Entry | None:
    """The number that a word begins with: Dreijährige, двадцатидвухлетний, Dreiundzwanzigjährige."""
    match = known.compound.match(low) if known.compound is not None else None
    if match is not None:
        found = {name: text for name, text in match.groupdict().items() if text and name != "head"}
        value = sum((Decimal(name[1:].partition("_")[0]) for name in found), Decimal(0))
        return _headed(value, known.heads[match["head"]])
    if known.headed is not None and known.glue is not None and known.glue.match(low):
        for head in known.headed.finditer(low):
            number = _compound(known, low[: head.start()]) if low[: head.start()] not in known.words else None
            if number is not None:
                return _headed(number[1], known.heads[head.group()])
    return None


def _headed(value: Decimal, unit: str) -> Entry:
    """A number within a word, by what follows it there: a unit, a magnitude (двух|миллион|ный), or neither."""
    return (
        Entry("c", value * Decimal(unit), within=True) if unit[:1].isdigit() else Entry("c", value, unit, within=True)
    )


def _roman(word: str) -> tuple[Entry, ...]:
    """A Roman numeral up to thirty-nine, in Latin letters or in Cyrillic ones that look like them."""
    roman = word.translate(_CYRILLIC_ROMAN)
    number = _ROMAN.fullmatch(roman) if roman.isupper() and roman.isascii() and len(roman) <= 7 else None
    return (Entry("R", Decimal(10 * len(number[1]) + _ONES[number[2]])),) if number else ()


def _cut(word: str, pieces: tuple[str, ...]) -> list[str] | None:
    """The word as pieces, longer ones first; None where it is not made of them. A place is tried once."""
    dead: set[int] = set()

    def after(at: int) -> list[str] | None:
        if at == len(word):
            return []
        if at in dead:
            return None
        for piece in pieces:
            if word.startswith(piece, at):
                rest = after(at + len(piece))
                if rest is not None:
                    return [piece, *rest]
        dead.add(at)
        return None

    return after(0)


def _compound(known: Lexicon, word: str) -> tuple[str, Decimal] | None:
    """The value of a number written in one word: zweiundzwanzig, dreihundertvierzehn, քսանհինգ, ოცდახუთი."""
    total = current = Decimal(0)
    ordinal = False
    least = 20 if ("c", Decimal(11)) in known.forms else 10
    pieces = _cut(word, known.pieces)
    if not pieces or pieces[-1] not in known.words:
        return None
    for piece in pieces:
        entries = known.words.get(piece, ())
        entry = next((one for one in entries if one.role in "cmo"), None)
        if entry is None:
            continue  # a joining “und”
        if entry.role == "m":
            current = (current or Decimal(1)) * entry.value
            if entry.value >= 1000:
                total, current = total + current, Decimal(0)
        else:
            tens, units = max(current, entry.value), min(current, entry.value)
            if current and not (tens % 100 == 0 or tens >= least > units or (current % 100 < 10 and entry.value >= 20)):
                return None  # two numbers side by side are no number
            current += entry.value
            ordinal = ordinal or entry.role == "o"
    return ("o" if ordinal else "c", total + current) if total + current else None


def items(text: str, lang: str) -> list[Item]:
    """The words and digits of a text that take part in quantities, in their order."""
    known = lexicon(lang)
    found: list[Item] = []
    tokens, idle = list(_TOKEN.finditer(text)), _idle(lang)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        word = token.group()
        if word in idle:
            continue
        if token.lastgroup:
            values = readings(word, decimal=known.decimal, group=known.group)
            hung = _hung(text, known, token.end(), tokens[at : at + 1])
            found += [Item(token.start(), token.end(), (), values, digits=True), *hung]
            at += len(hung)
            continue
        entries, joined, low = meanings(lang, word)
        size = 0 if entries else _half(known, low)
        if size:
            (cut, whole) = token.start() + size, low[size:]
            found.append(Item(token.start(), cut, known.words[low[:size]], low=low[:size]))
            found.append(Item(cut, token.end(), known.words[whole], low=whole))
            continue
        if not (entries or low in known.phrases or low in known.articles):
            _note(idle, word)
            continue
        phrase = _phrase(text, tokens, at, known, low) if low in known.phrases else None
        if phrase is not None:
            count, form = phrase
            at += count
            found.append(Item(token.start(), tokens[at - 1].end(), known.words[form], joined=joined, low=form))
        elif low in known.abbreviations and text[token.end() : token.end() + 1] != ".":
            continue
        elif entries:
            found.append(Item(token.start(), token.end(), entries, joined=joined, low=low))
        elif low in known.articles and at < len(tokens) and not _after_fraction(found, token.start()):
            found += _article(token, tokens[at].group(), low, lang)
    return found


def _hung(text: str, known: Lexicon, end: int, following: list[re.Match[str]]) -> list[Item]:
    """The word that hangs on digits ending at `end` and says their unit or magnitude, 6-tägig, 20-тысячный; empty for none."""
    if not following or following[0].start() != end + 1 or text[end] not in _HYPHENS:
        return []
    low = _lower(following[0].group(), known.lang)
    unit = next((unit for head, unit in known.heads.items() if low.startswith(head)), "")
    if not unit:
        return []
    said = Entry("m", Decimal(unit)) if unit[:1].isdigit() else Entry("u", Decimal(0), unit)
    return [Item(following[0].start(), following[0].end(), (said,), low=low)]


def _half(known: Lexicon, low: str) -> int:
    """The letters of the half that a unit or a magnitude is written in one word with, полгода, півмільйона; or 0."""
    for half in known.halves:
        rest = known.words.get(low[len(half) :], ()) if low.startswith(half) and low not in known.no_halves else ()
        if any(entry.role in "mu" for entry in rest):
            return len(half)
    return 0


def _article(token: re.Match[str], following: str, low: str, lang: str) -> list[Item]:
    """An article that stands for a number, before a unit: an hour."""
    unit = any(entry.role == "u" for entry in meanings(lang, following)[0])
    return [Item(token.start(), token.end(), (Entry("a", Decimal(1)),), low=low)] if unit else []


@cache
def _idle(_lang: str) -> set[str]:
    """Words, filled as they are met, that take no part in any quantity: nearly all do not."""
    return set()


def _note(idle: set[str], word: str) -> None:
    if len(idle) >= _IDLE:
        idle.clear()
    idle.add(word)


def _after_fraction(found: list[Item], start: int) -> bool:
    """Whether an article belongs to a fraction before it: half an hour."""
    return bool(found) and start - found[-1].end <= 1 and any(entry.role == "f" for entry in found[-1].entries)


def _phrase(text: str, tokens: list[re.Match[str]], at: int, known: Lexicon, first: str) -> tuple[int, str] | None:
    """How many more tokens a phrase takes that begins before `at`, and the phrase; None where none begins."""
    for rest in known.phrases[first]:
        following = tokens[at : at + len(rest)]
        if len(following) < len(rest):
            continue
        if all(_lower(token.group(), known.lang) == word for token, word in zip(following, rest, strict=True)) and all(
            _BETWEEN.fullmatch(text, tokens[number - 1].end(), tokens[number].start())
            for number in range(at, at + len(rest))
        ):
            return len(rest), "_".join((first, *rest))
    return None
