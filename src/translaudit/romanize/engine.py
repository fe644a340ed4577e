"""Writes a text in Latin letters by one romanization scheme: rules with contexts, compiled to one pattern, one pass.

Reach for it through `registry.scheme(id)`, then `romanize` (the form the standard gives), `variants` (also the forms
that the standard leaves open) and `unmapped` (letters it has no answer for). Rules look at the source, never at output.
It knows no language: all knowledge is in `schemes/*.toml`, and in the readings of scripts that no table can map.
It does not guess a scheme, and it does not go backwards.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = ["UNMAPPED", "Scheme", "compile_scheme", "romanize", "rule_key", "unmapped", "variants"]

UNMAPPED = "\N{REPLACEMENT CHARACTER}"
"""Stands where the scheme has no letter: visible, and never taken for a part of a name."""

_APOSTROPHE = "\N{MODIFIER LETTER APOSTROPHE}"
_LETTER = r"[^\W\d_]"
# Latin blocks of Unicode, with the modifier letters (primes, apostrophes) that romanizations use as letters.
_LATIN = "A-Za-zªºÀ-ÖØ-öø-˿ᴀ-ᶿḀ-ỿⱠ-Ɀꜧ-ꞈꞋ-ꟿＡ-Ｚａ-ｚ"
_JOINERS = "-‐‑'’ʼ"  # after these, a word goes on
_PLAIN_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzüａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ")
_APOSTROPHES = "'’ʼ‘`ʹ′´"
_INNER_APOSTROPHE = expression(f"(?<={_LETTER})[{_APOSTROPHES}](?={_LETTER})")
_STRESS = expression("(?<=[Ѐ-ԯ])\N{COMBINING ACUTE ACCENT}")
_FOREIGN = expression(rf"(?![{_LATIN}]){_LETTER}")
_LONG_WORD = expression(rf"{_LETTER}{{2}}")
_RULE = expression(
    r"(?P<left>(?:\^|\[[^\]]+\]|\{[^}]+\})*)(?P<source>[^\[\]{}^$]+)(?P<right>(?:\[[^\]]+\]|\{[^}]+\})*\$?)",
)
_SET = expression(r"\^|\[([^\]]+)\]|\{([^}]+)\}|\$")


class Scheme(NamedTuple):
    """One compiled romanization: made by `compile_scheme`, used by the functions of this module."""

    id: str
    pattern: re.Pattern[str]
    spellings: Mapping[str, tuple[str, ...]]
    """Sources without context, and what they become: the standard's form first."""
    in_context: tuple[tuple[str, ...], ...]
    """What a rule with a context gives, by the number of its group in `pattern`."""
    alphabet: frozenset[str]
    """Native letters (lower case) that the scheme knows."""
    latin: frozenset[str]
    """Every character that the scheme itself can write, in both cases."""
    reading: str = ""
    """The module of `readings` whose `read` prepares the text for the table; empty for an alphabet."""
    capitals: str = ""
    """For scripts without case: `words` begins every word with a capital, `all` writes capitals only."""


class _Rule(NamedTuple):
    source: str
    left: str
    right: str
    contexts: int
    forms: tuple[str, ...]


def rule_key(rule: str) -> str:
    """The side of a rule before `=`, without blanks: what an overlay must repeat to replace the rule."""
    return rule.partition("=")[0].replace(" ", "")


def compile_scheme(
    identifier: str,
    *,
    rules: Iterable[str],
    letters: Mapping[str, str],
    classes: Mapping[str, str],
    reading: str = "",
    capitals: str = "",
) -> Scheme:
    """Compile `rules` (`[left]source[right] = form | variant`) and the plain table `letters` into a `Scheme`.

    `reading` names the module of `readings` that a text goes through before the table; it is imported at first use.
    `capitals` is `words` or `all` where a script without case is to be written with capitals.
    Longest source first, then most contexts, then the order given. Raises `ValueError`, quoting the rule, where a rule
    or a class cannot be read.
    """
    parsed = [_parse(rule, classes) for rule in rules]
    # a letter may become a blank, as a dot between foreign names does
    spellings = {_native(source): (forms,) if forms == " " else _forms(forms) for source, forms in letters.items()}
    spellings.update({rule.source: rule.forms for rule in parsed if not rule.contexts})
    contextual = sorted((r for r in parsed if r.contexts), key=lambda rule: (-len(rule.source), -rule.contexts))
    branches = [(len(rule.source), _branch(rule)) for rule in contextual]
    branches += [(len(source), re.escape(source)) for source in sorted(spellings) if len(source) > 1]
    branches.sort(key=lambda branch: -branch[0])
    singles = "".join(re.escape(source) for source in sorted(spellings) if len(source) == 1)
    written = [form for forms in (*spellings.values(), *(r.forms for r in contextual)) for form in forms]
    return Scheme(
        id=identifier,
        pattern=expression("|".join([*(text for _, text in branches), f"[{singles}]", f"{_FOREIGN.pattern}()"])),
        spellings=spellings,
        in_context=((), *(rule.forms for rule in contextual), (UNMAPPED,)),
        # a reading may hand the table Latin letters; they are nobody's native ones
        alphabet=frozenset("".join((*spellings, *(rule.source for rule in contextual)))) - _PLAIN_LATIN,
        latin=frozenset("".join(written) + "".join(form.upper() for form in written)),
        reading=reading,
        capitals=capitals,
    )


def romanize(scheme: Scheme, text: str) -> str:
    """`text` in the scheme's own form; letters that it does not know become `UNMAPPED`, Latin letters stay.

    Digits, punctuation and spaces stay; so do apostrophes that are not inside a word. The result is NFC.
    """
    text, lowered = _prepare(_read(scheme, text))
    spellings, in_context = scheme.spellings, scheme.in_context
    if scheme.capitals:
        return unicodedata.normalize("NFC", "".join(forms[0] for forms in _segments(scheme, text, lowered)))
    if lowered == text:
        return unicodedata.normalize(
            "NFC",
            scheme.pattern.sub(
                lambda m: spellings[m[0]][0] if m.lastindex is None else in_context[m.lastindex][0], text
            ),
        )
    parts: list[str] = []
    end = 0
    for match in scheme.pattern.finditer(lowered):
        start, stop = match.span()
        if start > end:
            parts.append(text[end:start])
        form = spellings[match[0]][0] if match.lastindex is None else in_context[match.lastindex][0]
        parts.append(form if text[start] == lowered[start] else _cased(form, text, start, stop))
        end = stop
    parts.append(text[end:])
    return unicodedata.normalize("NFC", "".join(parts))


def variants(scheme: Scheme, text: str, *, limit: int = 48) -> tuple[str, ...]:
    """At most `limit` forms of `text`: the standard's own first, then those it leaves open, nearest to it first."""
    forms: list[tuple[int, str]] = [(0, "")]
    for choices in _segments(scheme, *_prepare(_read(scheme, text))):
        if len(choices) == 1:
            forms = [(cost, form + choices[0]) for cost, form in forms]
            continue
        grown = [(cost + rank, form + choice) for cost, form in forms for rank, choice in enumerate(choices)]
        grown.sort(key=lambda entry: entry[0])
        forms = grown[:limit]
    return tuple(dict.fromkeys(unicodedata.normalize("NFC", form) for _, form in forms))[:limit]


def unmapped(scheme: Scheme, text: str) -> list[tuple[int, str]]:
    """Letters that are neither Latin nor the scheme's, with their code point offsets in the NFC form of `text`."""
    text = unicodedata.normalize("NFC", text)
    missing = {letter for letter in _FOREIGN.findall(_read(scheme, text)) if letter.lower() not in scheme.alphabet}
    return [(m.start(), m[0]) for m in _FOREIGN.finditer(text) if m[0] in missing]


def _segments(scheme: Scheme, text: str, lowered: str) -> Iterator[tuple[str, ...]]:
    """What stands for each piece of a prepared text: the scheme's forms, or the piece itself."""
    end = 0
    fresh = bool(scheme.capitals)
    for match in scheme.pattern.finditer(lowered):
        start, stop = match.span()
        if start > end:
            yield (text[end:start],)
            fresh = bool(scheme.capitals) and not (text[start - 1].isalpha() or text[start - 1] in _JOINERS)
        forms = scheme.spellings[match[0]] if match.lastindex is None else scheme.in_context[match.lastindex]
        if fresh or scheme.capitals == "all":
            yield tuple(form.upper() if scheme.capitals == "all" else form[:1].upper() + form[1:] for form in forms)
        else:
            yield forms if text[start] == lowered[start] else tuple(_cased(form, text, start, stop) for form in forms)
        fresh = bool(scheme.capitals) and (forms[0] == " " or (fresh and forms[0] == ""))
        end = stop
    yield (text[end:],)


def _read(scheme: Scheme, text: str) -> str:
    """The text as its script is read, where letters alone do not say it; a reading leaves what it does not know."""
    if not scheme.reading or text.isascii():
        return text
    return _reader(scheme.reading)(unicodedata.normalize("NFC", text))


@cache
def _reader(name: str) -> Callable[[str], str]:
    read: Callable[[str], str] = import_module(f"translaudit.romanize.readings.{name}").read
    return read


def _prepare(text: str) -> tuple[str, str]:
    """The text in NFC without stress marks; and what rules see: its lower case, with one kind of inner apostrophe."""
    if text.isascii():
        return text, _INNER_APOSTROPHE.sub(_APOSTROPHE, text.lower())
    text = unicodedata.normalize("NFC", text)
    if "\N{COMBINING ACUTE ACCENT}" in text:
        text = _STRESS.sub("", text)
    lowered = text.lower()
    if len(lowered) != len(text):  # İ and its like grow
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return text, _INNER_APOSTROPHE.sub(_APOSTROPHE, lowered)


def _cased(form: str, text: str, start: int, stop: int) -> str:
    """`form` in capitals where its source stands in a word of capitals, else with a first capital: Щука, ЩУКА."""
    if len(form) < 2:
        return form.upper()
    if stop - start > 1:
        shout = text[start:stop].isupper()
    elif (follower := _neighbour(text, stop, 1)) or (follower := _neighbour(text, start - 1, -1)):
        shout = follower.isupper()
    else:  # a word of one letter: “Я” is Ya, but YA in a headline
        shout = text.isupper() and _LONG_WORD.search(text) is not None
    if shout:
        return form.upper()
    for place, char in enumerate(form):
        if char.isalpha():
            return form[:place] + char.upper() + form[place + 1 :]
    return form


def _neighbour(text: str, place: int, step: int) -> str:
    """The next letter of the same word, past an apostrophe; empty at the word's edge."""
    if 0 <= place < len(text) and text[place] in _APOSTROPHES:
        place += step
    return text[place] if 0 <= place < len(text) and text[place].isalpha() else ""


def _native(source: str) -> str:
    return source.replace("'", _APOSTROPHE)


def _forms(right: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(unicodedata.normalize("NFC", form.strip()) for form in right.split("|")))


def _parse(rule: str, classes: Mapping[str, str]) -> _Rule:
    head, equals, forms = rule.partition("=")
    shape = _RULE.fullmatch(head.replace(" ", ""))
    if shape is None or not equals:
        problem = f"a rule is [left]source[right] = form | variant, found {rule!r}"
        raise ValueError(problem)
    left = [_context(mark, classes, rule) for mark in _SET.finditer(shape["left"])]
    right = [_context(mark, classes, rule) for mark in _SET.finditer(shape["right"])]
    return _Rule(_native(shape["source"]), "".join(left), "".join(right), len(left) + len(right), _forms(forms))


def _branch(rule: _Rule) -> str:
    """The literal comes before its look-behind, so that the matcher skips the branch by its first letter."""
    text = re.escape(rule.source)
    behind = f"(?<={rule.left}{text})" if rule.left else ""
    return f"{text}{behind}" + (f"(?={rule.right})" if rule.right else "") + "()"


def _context(match: re.Match[str], classes: Mapping[str, str], rule: str) -> str:
    mark, given, named = match[0], match[1], match[2]
    if mark == "^":
        return f"(?<!{_LETTER})"
    if mark == "$":
        return f"(?!{_LETTER})"
    if named is not None:
        if named not in classes:
            problem = f"the class {{{named}}} of rule {rule!r} is not among {sorted(classes)}"
            raise ValueError(problem)
        given = classes[named]
    negated, chars = given.startswith("!"), _native(given.removeprefix("!"))
    return f"[{'^' if negated else ''}{re.escape(chars)}]"
