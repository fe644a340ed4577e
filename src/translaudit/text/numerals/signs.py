"""The numerals, counters and weekdays of Chinese, Japanese and Korean, as patterns made of their tables."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.text.numerals.lexicon import lexicon
from translaudit.text.numerals.quantity import Kind, Weight

__all__ = ["RUN_DIGITS", "TRAILING", "Signs", "signs_of"]

RUN_DIGITS = r"(?:\d{1,9} [1-9][/⁄][2-9](?!\d)|\d+(?:[.,．，٫](?=\d)\d+)*[½¼¾⅓⅔⅛]?)"
TRAILING = "多余餘来來数數約约几幾強强弱"
_HALF = Decimal("0.5")


class Signs(NamedTuple):
    """The signs of a language, and patterns made of them."""

    digit: dict[str, Decimal]
    magnitude: dict[str, Decimal]
    run: re.Pattern[str]
    counter: re.Pattern[str]
    never: re.Pattern[str] | None
    extra: tuple[tuple[re.Pattern[str], Kind, Decimal, Weight], ...]
    weekday: re.Pattern[str] | None
    weekdays: dict[str, Decimal]
    eras: dict[str, int]
    half: re.Pattern[str] | None  # what adds a half to the number before it, with its counter: 年半
    alone: re.Pattern[str] | None  # half of a unit: 半年
    units: tuple[tuple[str, str], ...]
    month: str
    ordinal: str
    decimal: str
    group: str
    korean: bool


def _table(raw: dict[str, object], name: str) -> dict[str, str]:
    table = raw.get(name, {})
    return {str(key): str(text) for key, text in table.items()} if isinstance(table, dict) else {}


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _run(every: str, big: str, *, korean: bool) -> str:
    """The pattern of a number in digits and numerals: 3万5千, 1億2000万, 500余万; in Korean with spaces inside."""
    space = r"[ \u00a0]?"
    if korean:
        inner = rf"(?:{space}[{big}]+(?:{space}{RUN_DIGITS}(?={space}[{big}]))?)*"
        last = (
            rf"(?:(?<=[{big}]){RUN_DIGITS}|(?<=[{big}]) (?:\d,)?\d{{3}}(?![\d.,년])|(?<=[{big}]) \d{{4}}(?![\d.,년]))?"
        )
        return rf"{RUN_DIGITS}{inner}{last}"
    counted = rf"{RUN_DIGITS}{space}(?=[余餘多]?[{big}])"
    more = rf"(?<=[\d{every}])[余餘多](?=[万萬亿億])"
    last = rf"(?<=[{big}])\d{{3,4}}(?![\d.,])"
    return rf"(?:{counted}|[{every}]|{more}|{last})+|{RUN_DIGITS}"


def _half(listed: dict[str, str]) -> re.Pattern[str] | None:
    words, other = listed.get("words", "").split(), listed.get("not", "").split()
    but = f"(?!{_any(other)})" if other else ""
    return expression(f"{but}(?:{_any(words)})") if words else None


def _alone(listed: dict[str, str]) -> re.Pattern[str] | None:
    words, other = listed.get("alone", "").split(), listed.get("alone-not", "").split()
    but = "".join(f"(?<!{re.escape(word[0])})" for word in other)
    return expression(f"{but}(?:{_any(words)})") if words else None


@lru_cache(maxsize=8)
def signs_of(lang: str) -> Signs:
    """The signs of Chinese, Japanese or Korean."""
    raw = lexicon(lang).raw
    digit = {sign: Decimal(key) for key, text in _table(raw, "digit").items() for sign in text}
    magnitude = {sign: Decimal(key) for key, text in _table(raw, "magnitude").items() for sign in text}
    korean = bool(raw.get("spaced"))
    every = "".join([*digit, *magnitude])
    counters = _table(raw, "counters").get("words", "").split()
    never = [*_table(raw, "never").get("words", "").split()]
    space = r"[ \u00a0]?" if korean else ""
    big = "".join(magnitude)
    run = _run(every, big, korean=korean)
    extra: list[tuple[re.Pattern[str], Kind, Decimal, Weight]] = []
    native = _any(_table(raw, "native-counters").get("words", "").split())
    for section, weight in (("native", Weight.WORD), ("weak", Weight.WEAK), ("collective", Weight.VAGUE)):
        for key, text in _table(raw, section).items():
            words = _any([word.replace("_", " ") for word in text.split()])
            pattern = rf"(?<![가-힣])(?:{words}){space}(?=(?:{native}))" if korean and section == "native" else words
            if section == "native" and not korean:
                pattern = rf"(?<![\d{every}])(?:{words})"  # 十一人 is no 一人
            value = Decimal(key)
            extra.append((expression(pattern), Kind.NUMBER, value, weight if value > 1 else Weight.VAGUE))
    extra.extend(
        (expression(_any(text.split())), Kind.NUMBER, _HALF, Weight.WEAK)
        for text in (_table(raw, "fraction").get("1/2", ""),)
        if text
    )
    weekdays = {sign: Decimal(key) for key, sign in _table(raw, "weekdays").items()}
    weekday = None
    if "weekday-before" in raw:
        weekdays = dict(zip("一二三四五六日天", map(Decimal, (1, 2, 3, 4, 5, 6, 7, 7)), strict=True))
        weekday = expression(rf"(?:{_any(str(raw['weekday-before']).split())})([一二三四五六日天])(?![个年间])")
    elif "weekday-after" in raw:
        weekday = expression(
            rf"([{''.join(weekdays)}])(?:{_any(str(raw['weekday-after']).split())})|[（(]([月火水木金土日])[）)]"
        )
    elif _table(raw, "weekday"):
        weekdays = {name: Decimal(key) for key, name in _table(raw, "weekday").items()}
        weekday = expression(f"({_any(list(weekdays))})")
    units = [(word, unit) for unit, text in _table(raw, "unit").items() for word in text.split()]
    return Signs(
        digit,
        magnitude,
        expression(run),
        expression(rf"[{TRAILING}]?{space}(?:{_any(counters)})"),
        expression(_any(never)) if never else None,
        tuple(extra),
        weekday,
        weekdays,
        {name: int(key) for key, name in _table(raw, "eras").items()},
        _half(_table(raw, "half")),
        _alone(_table(raw, "half")),
        tuple(sorted(units, key=lambda pair: -len(pair[0]))),
        str(raw.get("month", "")),
        str(raw.get("ordinal-before", "")),
        str(raw.get("decimal", ".")),
        str(raw.get("group", ",")),
        korean,
    )
