"""Writes a value the way a language writes it, after the model of what stands in the translation.

Reach for `write` to suggest the right number in place of a wrong one. It says nothing rather than guess a form: "" is
returned where the language's words are not known or the place asks for an inflection that the tables do not have.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from translaudit.text.numerals.lexicon import lexicon
from translaudit.text.numerals.quantity import Kind, Quantity
from translaudit.text.numerals.tokens import meanings

if TYPE_CHECKING:
    from translaudit.text.numerals.lexicon import Lexicon

__all__ = ["plain", "rename", "short", "write"]


def plain(value: Decimal, lang: str = "en", *, grouped: bool = True) -> str:
    """A value in digits, with the separators of a language.

    Args:
        value: a decimal.
        lang: BCP 47 tag.
        grouped: whether thousands are set apart; years are not.
    """
    known = lexicon(lang)
    text = format(value.normalize(), "f")
    whole, _, rest = text.partition(".")
    if grouped and len(whole) >= (4 if known.group[:1] in ",." else 5):
        sign = known.group[:1].replace(" ", "\u00a0").replace("٬", "٬")
        whole = f"{int(whole):,}".replace(",", sign) if whole.isdecimal() and len(whole) < 40 else whole
    return whole + (known.decimal[:1] + rest if rest else "")


def short(value: Decimal, *, places: int = 4) -> bool:
    """Whether a value has few decimals, so that it can be shown as it is."""
    exponent = value.normalize().as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -places


def write(quantity: Quantity, model: Quantity, text: str, lang: str, *, grouped: bool) -> str:
    """The first value of a quantity, written as the model in the translation is; "" where that cannot be told.

    Args:
        quantity: the original's.
        model: what stands in the translation.
        text: the words of the model.
        lang: BCP 47 tag of the translation.
        grouped: whether thousands may be set apart.
    """
    known = lexicon(lang)
    value = quantity.values[0]
    if not short(value):
        return ""
    if model.kind in (Kind.MONTH, Kind.WEEKDAY):
        return _form(known, "M" if model.kind == Kind.MONTH else "D", model.values[0], value, text)
    if any(char.isdigit() for char in text) or " " in text.strip():
        return _in_digits(value, text, known, grouped=grouped)
    if known.raw.get("reader") == "han":
        return plain(value, lang, grouped=grouped)
    times = str(known.raw.get("times-word", ""))
    if times and any(entry.role == "c" for entry in meanings(lang, text)[0]) and text.lower() in _twice(known):
        number = known.forms.get(("c", value), ("",))[0]
        return f"{number} {times}" if number else ""
    for role in "co":
        form = _form(known, role, model.values[0], value, text)
        if form:
            return form
    return plain(value, lang, grouped=grouped)


def _twice(known: Lexicon) -> list[str]:
    table = known.raw.get("times", {})
    return " ".join(str(words) for words in table.values()).split() if isinstance(table, dict) else []


def _form(known: Lexicon, role: str, was: Decimal, value: Decimal, text: str) -> str:
    """The form of a value that stands where the model's form stands in its list, in the model's case."""
    models, forms = known.forms.get((role, was), ()), known.forms.get((role, value), ())
    low = meanings(known.lang, text)[2]
    if low not in models or not forms:
        return ""
    at = models.index(low)
    if at >= len(forms) or (at > (role in "MD") and len(forms) != len(models)):
        return "" if at else forms[0]
    form = forms[at].replace("_", " ")
    return form[:1].upper() + form[1:] if text[:1].isupper() else form


def _in_digits(value: Decimal, text: str, known: Lexicon, *, grouped: bool) -> str:
    """In digits, with a magnitude where the model has one and the value asks for one."""
    word = text.rsplit(maxsplit=1)[-1] if " " in text.strip() or "\u00a0" in text else ""
    entry = next((one for one in meanings(known.lang, word)[0] if one.role == "m"), None) if word else None
    if entry is None or value < 1000:
        signs = [(sign, Decimal(size)) for sign, size in _signs(known) if sign in text]
        if signs:
            every = [(sign, size) for sign, size in _signs(known) if size <= value]
            if every:
                sign, size = max(every, key=lambda pair: pair[1])
                return plain(value / size, known.lang) + sign
        return plain(value, known.lang, grouped=grouped)
    models = known.forms[("m", entry.value)]
    low = meanings(known.lang, word)[2]
    at = models.index(low) if low in models else 0
    sizes = sorted({size for role, size in known.forms if role == "m" and 1000 < size <= value}, reverse=True)
    for size in sizes:
        forms = known.forms[("m", size)]
        number = value / size
        usual = size not in _INDIAN or entry.value in _INDIAN or known.lang == "hi"
        if usual and short(number, places=3) and at < len(forms):
            form = forms[at]
            return f"{plain(number, known.lang)} {form.capitalize() if word[:1].isupper() else form}"
    return plain(value, known.lang, grouped=grouped)


_INDIAN = (10**5, 10**7)  # lakh and crore, where Indian figures are written


def _signs(known: Lexicon) -> list[tuple[str, Decimal]]:
    table = known.raw.get("magnitude", {})
    if not isinstance(table, dict):
        return []
    return [(text[0], Decimal(key)) for key, text in table.items() if Decimal(key) >= 10000]


def rename(unit: str, model: str, word: str, lang: str) -> str:
    """A unit's word in the form in which another unit's word stands; "" where it is not known.

    Args:
        unit: the unit wanted, by its English name.
        model: the unit that stands there.
        word: its word.
        lang: BCP 47 tag.
    """
    known = lexicon(lang)
    table = known.raw.get("unit", {})
    if not isinstance(table, dict) or unit not in table or model not in table:
        return ""
    forms, models = str(table[unit]).split(), str(table[model]).split()
    low = meanings(lang, word)[2]
    if low not in models or models.index(low) >= len(forms):
        return ""
    form = forms[models.index(low)]
    return form.capitalize() if word[:1].isupper() else form
