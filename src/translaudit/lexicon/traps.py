"""Words that are mistranslated in a known way, per language pair, compiled for matching.

A trap names source forms, renderings that betray it, right ones, and phrases that excuse it; `traps/*.toml` hold them all.
Reach for `compile_traps` to make plain data of a parsed file (which `marshal` can keep) and for `TrapSet` to find the
traps' words in text. What is a fault is the rule's business. Matching is by surface form at word boundaries, case-folded;
a trailing `*` stands for any further letters.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.lexicon.phrases import Part, end, parts, variants
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.pieces import ByKey, Pieces, packed, packed_by_key
from translaudit.text.normalise import fold_apostrophes, is_word_char
from translaudit.text.stems import enclitics

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

__all__ = [
    "SLOTS",
    "Trap",
    "TrapSet",
    "Word",
    "alternatives",
    "checked",
    "compile_traps",
    "compiled",
    "literal_of",
    "load",
    "lowered",
    "pattern",
]

_KEYS = {
    "id": str,
    "domain": str,
    "source": list,
    "senses": dict,
    "wrong": list,
    "right": list,
    "unless_source": list,
    "unless_target": list,
    "alone": list,
    "suggest": list,
    "raised_by": list,
    "needs": str,
    "severity": str,
    "confidence": str,
    "why": str,
    "bad": list,
    "good": list,
    "case_sensitive": bool,
    "note": str,
}
_ROLES = ("source", "unless_source", "raised_by", "wrong", "right", "unless_target")
_SOURCE_ROLES = frozenset(("source", "unless_source", "raised_by"))
_UNSPACED = frozenset(("zh", "ja", "th"))
_HEAD = 5  # characters, at most, by which forms are looked up
_MARKS = "\u0300"  # the first character that belongs to a word without being a letter or digit
_WORDS = 16_000  # different words of texts kept in mind
# Whether letters may follow, index of the trap, role, the form if its case matters, whether it is a name's.
_Meaning = tuple[bool, int, str, str, bool]
# A side, a form as it is listed, index of the trap, role, whether its case matters.
_Wanted = tuple[str, str, int, str, bool]
# A phrase, index of the trap, role.
_Phrase = tuple[list[Part], int, str]
# A form, or the first word of phrases, what the form means, and the phrases.
_Form = tuple[str, list[_Meaning], list[_Phrase]]
# What placeholders of patterns stand for; texts are matched in lower case.
SLOTS = {
    "{num}": r"(?:\d[\d.,/]*)",
    "{d}": r"(?:[12]?\d|3[01])",
    "{m}": r"(?:1[0-2]|0?[1-9])",
    "{year}": r"(?:(?:19|20)?\d\d)",
    "{weekday}": r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    "{month}": r"(?:january|february|march|april|may|june|july|august|september|october|november|december)",
    "{daypart}": r"(?:morning|afternoon|evening|night)",
    "{initials}": r"(?:[a-z]{2,5})",
    "{caps}": r"(?:(?:[a-z]\.?){1,3})",
}


class Trap(NamedTuple):
    """What a finding says of a trap."""

    id: str
    needs: str
    severity: str
    confidence: str
    why: str
    suggest: tuple[str, ...]
    right: tuple[str, ...]
    case_sensitive: bool


class Word(NamedTuple):
    """A trap's word in a text: span in code points, index of the trap, its role, and whether the form is a name's."""

    start: int
    end: int
    trap: int
    role: str
    proper: bool = False


class TrapSet:
    """The traps of one pair of languages, compiled."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take what `compile_traps` made."""
        self.source: str = data["source"]
        self.target: str = data["target"]
        self.traps: Sequence[Trap] = Pieces(data["traps"], Trap._make)
        self._forms = {side: ByKey(data[f"{side}_forms"]) for side in ("source", "target")}
        self._beginning = {side: lru_cache(_WORDS)(partial(_beginning, forms)) for side, forms in self._forms.items()}
        self._starts = {side: _starts(data["signs"][side]) for side in ("source", "target")}
        self._starred: dict[str, list[tuple[str, str, int, str]]] = data["starred"]
        self._alone: list[tuple[str, str, int]] = data["alone"]
        self._patterns: dict[str, re.Pattern[str]] = {}

    def words(self, side: str, text: str, only: Container[int] | None = None) -> Iterator[Word]:
        """The words of all traps, or of some, in a text of a side ("source" or "target"), in no particular order."""
        folded = lowered(text)
        for literal, found_by, trap, role in self._starred[side]:
            if only is None or trap in only:
                for match in self._matches(literal, found_by, folded):
                    yield Word(match.start(), match.end(), trap, role)
        lang = self.source if side == "source" else self.target
        for start, form, meanings, phrases in self._candidates(side, folded, unspaced=lang in _UNSPACED):
            if meanings:
                for word in _meant(meanings, text, folded, (start, start + len(form)), lang):
                    if only is None or word.trap in only:
                        yield word
            for phrase, trap, role in phrases:
                if (only is None or trap in only) and (after := end(phrase, folded, start)):
                    yield Word(start, after, trap, role)

    def _candidates(self, side: str, folded: str, *, unspaced: bool) -> Iterator[tuple[int, *_Form]]:
        """The forms that stand in a text from where a word may begin: where, the form, meanings, phrases."""
        found = self._beginning[side]
        if unspaced:
            places: Iterable[int] = range(len(folded))
        else:
            places = [match.start() for match in self._starts[side].finditer(folded)]
        for start in places:
            forms = found(folded[start : start + _HEAD])
            if not forms or (not unspaced and folded[start - 1 : start] >= _MARKS and _inside(folded, start)):
                continue
            for form, meanings, phrases in forms:
                if folded.startswith(form, start):
                    yield start, form, meanings, phrases

    def alone(self, text: str, starts: Iterable[int]) -> Iterator[Word]:
        """Places where a target text shows a trap by itself, given it was translated from the source language.

        Args:
            text: the target text.
            starts: offsets at which sentences begin, for patterns bound to them.
        """
        folded = lowered(text)
        begins = frozenset(starts)
        for literal, pattern, trap in self._alone:
            shown = text if self.traps[trap].case_sensitive else folded
            for match in self._matches(literal, pattern, shown):
                if not pattern.startswith("^") or match.start() in begins:
                    yield Word(match.start(), match.end("shown"), trap, "alone")

    def _matches(self, literal: str, pattern: str, text: str) -> Iterator[re.Match[str]]:
        if literal not in text:
            return iter(())
        if pattern not in self._patterns:
            self._patterns[pattern] = expression(pattern.removeprefix("^"))
        return self._patterns[pattern].finditer(text)


def _beginning(forms: ByKey, head: str) -> tuple[_Form, ...]:
    """Forms that may stand where a text has a few characters."""
    found = forms.values([head[:size] for size in range(len(head), 0, -1)], ())
    return tuple([tuple(one) for listed in found for one in listed])


def _inside(text: str, at: int) -> bool:
    """Whether a place is within a word, behind a mark, which the expression takes for its end."""
    before = text[at - 1 : at]
    return before >= _MARKS and is_word_char(before) and is_word_char(text[at])


def _starts(signs: str) -> re.Pattern[str]:
    """What finds where forms may begin: at words, and at signs that some begin with."""
    return expression(rf"\w+|[{re.escape(signs)}]" if signs else r"\w+")


def _enclitic(text: str, at: int, lang: str) -> bool:
    """Whether nothing is left of a word but what its language writes in one with it."""
    ends = (at + len(one) for one in enclitics(lang) if text.startswith(one, at))
    return any(end == len(text) or not is_word_char(text[end]) for end in ends)


def _meant(meanings: list[_Meaning], text: str, folded: str, at: tuple[int, int], lang: str) -> Iterator[Word]:
    """What a form means that stands in a text, if the word ends with it or may go on."""
    start, stop = at
    length = len(folded)
    closed = lang in _UNSPACED or stop == length or not is_word_char(folded[stop])
    closed = closed or _enclitic(folded, stop, lang)
    for opened, trap, role, exact, proper in meanings:
        if exact and text[start:stop] != exact:
            continue
        if closed:
            yield Word(start, stop, trap, role, proper)
        elif opened:
            yield Word(start, _word_end(folded, stop), trap, role, proper)


def _word_end(text: str, at: int) -> int:
    while at < len(text) and is_word_char(text[at]):
        at += 1
    return at


def lowered(text: str) -> str:
    """The text in lower case with apostrophes folded, of the same length."""
    low = fold_apostrophes(text.lower())
    return low if len(low) == len(text) else "".join(ch if len(ch.lower()) > 1 else ch.lower() for ch in text)


def compile_traps(
    data: Mapping[str, Any],
    *,
    path: str = "",
    outlets: Iterable[str] = (),
    ambiguous: Iterable[str] = (),
) -> dict[str, Any]:
    """Plain data for `TrapSet` from a parsed trap file.

    Args:
        data: the TOML document: `source`, `target` and `trap` (a list of tables).
        path: the file, for messages.
        outlets: names that `{outlet}` stands for.
        ambiguous: names that it also stands for at the start of a sentence.

    Raises:
        InputError: a key is unknown, missing or of the wrong type.
    """
    bound = {**SLOTS, "{outlet}": alternatives([*outlets, *ambiguous])}  # at the start of a sentence
    free = {**SLOTS, "{outlet}": alternatives(outlets)}
    traps: list[tuple[Any, ...]] = []
    forms: dict[str, dict[str, list[_Meaning]]] = {"source": {}, "target": {}}
    starred: dict[str, list[tuple[str, str, int, str]]] = {"source": [], "target": []}
    phrases: dict[str, dict[str, list[_Phrase]]] = {"source": {}, "target": {}}
    wanted: list[_Wanted] = []
    alone: list[tuple[str, str, int]] = []
    for number, trap in enumerate(data.get("trap", ())):
        checked(trap, path)
        suggest = tuple(trap.get("suggest", ()))
        right = tuple(trap["right"])
        row = (trap["id"], trap["needs"], trap["severity"], trap["confidence"], trap["why"], suggest, right)
        sensitive = trap.get("case_sensitive", False)
        traps.append((*row, sensitive))
        for role in _ROLES:
            side = "source" if role in _SOURCE_ROLES else "target"
            wanted.extend((side, form, number, role, sensitive) for form in trap.get(role, ()) if form)
        shown = trap["wrong"] if trap["needs"] == "text" else []
        for phrase in (*trap.get("alone", ()), *shown):
            slots = bound if phrase.startswith("^") else free
            alone.append((*pattern(phrase, slots, exact=sensitive), number))
    for side, form, number, role, exact in _spelled(wanted, data):
        bare = form.rstrip("*")
        phrase = parts(lowered(form)) if "*" in bare else None
        if phrase:
            phrases[side].setdefault(phrase[0][0], []).append((phrase, number, role))
        elif "*" in bare:
            starred[side].append((*pattern(form, {}), number, role))
        else:
            meaning = (form.endswith("*"), number, role, bare if exact else "", bare != bare.lower())
            forms[side].setdefault(lowered(bare), []).append(meaning)
    return {
        "source": data["source"],
        "target": data["target"],
        "traps": packed(traps),
        **{f"{side}_forms": packed_by_key(_by_head(forms[side], phrases[side])) for side in forms},
        "signs": {
            side: "".join(sorted({form[0] for form in (*forms[side], *phrases[side]) if not is_word_char(form[0])}))
            for side in forms
        },
        "starred": starred,
        "alone": alone,
    }


def _by_head(forms: Mapping[str, list[_Meaning]], phrases: Mapping[str, list[_Phrase]]) -> dict[str, list[_Form]]:
    """Forms and first words of phrases with what they mean, by how they begin."""
    found: dict[str, list[_Form]] = {}
    for form in dict.fromkeys((*forms, *phrases)):
        found.setdefault(form[:_HEAD], []).append((form, forms.get(form, []), phrases.get(form, [])))
    return found


def _spelled(wanted: list[_Wanted], data: Mapping[str, Any]) -> Iterator[_Wanted]:
    """The forms that traps list, with those that they have by the sounds around their words."""
    for side, form, number, role, exact in wanted:
        for one in variants(form, data[side]):
            yield side, one, number, role, exact


def alternatives(names: Iterable[str]) -> str:
    """A group that matches any of the names, in lower case, the longest first."""
    ordered = sorted({lowered(name) for name in names}, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")" if ordered else r"(?!)"


def literal_of(phrase: str) -> str:
    """What a text in lower case must hold for a pattern in lower case to match somewhere in it."""
    pieces = re.split(r"\{[a-z]+\}", phrase.removeprefix("^"))
    literal = max((piece.strip(" *()") for piece in pieces), key=len)
    return max(literal.split("*"), key=len).strip()


def pattern(phrase: str, slots: Mapping[str, str], *, exact: bool = False) -> tuple[str, str]:
    """A literal that must be in the text, and the regular expression, which begins with ^ for a sentence's start.

    The group `shown` is what a finding marks: the words before the first slot, or all of them.
    """
    start = phrase.startswith("^")
    phrase = phrase.removeprefix("^") if exact else lowered(phrase.removeprefix("^"))
    pieces = re.split(r"(\{[a-z]+\})", phrase)
    expression = ""
    for number, piece in enumerate(pieces):
        slot = f"(?i:{slots[piece]})" if exact and piece.startswith("{") else slots.get(piece, "")
        made = slot if piece.startswith("{") else re.escape(piece).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
        if number == 0:
            stripped = made.removesuffix(r"\s+")
            made = f"(?P<shown>{stripped})" + made[len(stripped) :] if piece.strip() else "(?P<shown>)" + made
        expression += made
    left = r"(?<!\w)" if re.match(r"\w", phrase) or phrase.startswith("{") else ""
    right = r"(?!\w)" if re.search(r"[\w}*]$", phrase) else ""
    if not pieces[0].strip():
        expression = expression.replace("(?P<shown>)", "(?P<shown>", 1) + ")"
    return literal_of(phrase), ("^" if start else "") + left + expression + right


def checked(trap: Mapping[str, Any], path: str) -> None:
    """Look whether a trap has all keys that it must have, and no others. Raises InputError."""
    name = trap.get("id", "?")
    for key, value in trap.items():
        if key not in _KEYS:
            raise InputError(
                f"trap “{name}” has the unknown key “{key}”", path=path, hint=f"Known: {', '.join(_KEYS)}."
            )
        if not isinstance(value, _KEYS[key]):
            wanted = _KEYS[key].__name__
            raise InputError(f"“{key}” of trap “{name}” is a {type(value).__name__}, not a {wanted}", path=path)
    for key in ("id", "source", "wrong", "right", "needs", "severity", "confidence", "why", "bad", "good"):
        if key not in trap:
            raise InputError(f"trap “{name}” lacks “{key}”", path=path, hint="See CONTRIBUTING on how to add a trap.")


def load(source: str, target: str) -> TrapSet | None:
    """The bundled traps for translations from `source` into `target`; None where there are none.

    Raises:
        InputError: the file is not what it should be.
    """
    data = compiled(source, target)
    return None if data is None else TrapSet(data)


def compiled(source: str, target: str, own: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any] | None:
    """Plain data for `TrapSet` from the bundled file of a pair of languages; None where there is nothing.

    Args:
        source: code of the language translated from.
        target: likewise, of the language translated into.
        own: traps of a project, which take the place of bundled ones of the same id.

    Raises:
        InputError: the file is not what it should be.
    """
    import tomllib  # noqa: PLC0415  only where no cache has the traps
    from pathlib import Path  # noqa: PLC0415  as above

    folder = Path(__file__).parent
    path = folder / "traps" / f"{source}-{target}.toml"
    if not path.is_file() and not own:
        return None
    names = tomllib.loads((folder / "outlets.toml").read_text(encoding="utf-8"))
    data = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    replaced = {one["id"] for one in own}
    bundled = [one for one in data.get("trap", ()) if one["id"] not in replaced]
    data = {"source": source, "target": target, "trap": [*own, *bundled]}
    known = {"outlets": names["outlets"], "ambiguous": names["outlets_ambiguous"]}
    return compile_traps(data, path=str(path), **known)
