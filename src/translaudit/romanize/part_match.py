"""Whether two names of several words are one: every word of the shorter must find its own in the longer.

Reach for `by_parts` with `name_parts.Parts`. Words pair as equal, as forms or spellings of one, as initials, as translations,
or with a slip of the pen where enough letters hold it; titles, particles and legal forms do not count, numbers must agree.
It cannot tell two people of one name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from translaudit.romanize.given_names import given_names
from translaudit.romanize.name_parts import is_particle, is_patronymic, same_word, unleet, word_group
from translaudit.romanize.skeletons import plain, script
from translaudit.romanize.word_match import Match, matched, slips

if TYPE_CHECKING:
    from translaudit.romanize.name_parts import Parts

__all__ = ["by_parts"]

_EQUAL = 3.0
_SURE = 1.8  # evidence from which two words pass for spellings of one
_COMPATIBLE = frozenset({"incorporated"})
_SON = frozenset({"bin", "ibn", "ben"})


@dataclass(frozen=True, slots=True)
class _Pair:
    worth: float
    reason: str
    slip: bool = False
    initial: bool = False


def by_parts(
    one: Parts, other: Parts, langs: tuple[str, str] = ("", ""), kind: str = "", *, slips_pass: bool = True
) -> Match:
    """Compare two names by their parts; languages are those of the whole names.

    Without `slips_pass`, two words that differ by a slip of the pen are two words: towns differ by no more.
    """
    veto = _veto(one, other)
    whole = _written_together(one, other)
    if whole is not None and not veto:
        return whole
    if acronym := _acronym(one.words, other.words):
        return acronym
    pairs, left, right = _paired(one, other, langs, slips_pass=slips_pass)
    left, right = _rejoined(pairs, left, right, langs)
    if kind != "organisation":
        left, right = _without_patronymics(left, right)
    firm = (
        kind == "organisation" or bool(one.forms or other.forms) or any(word_group(w) for w in one.words + other.words)
    )
    found = _judged(pairs, left, right, firm=firm)
    return Match(found.evidence - 4.0, veto) if veto else found


def _veto(one: Parts, other: Parts) -> str:
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return f"the numbers differ: {', '.join(map(str, one.numbers))} and {', '.join(map(str, other.numbers))}"
    if bool(one.numbers) != bool(other.numbers) and one.forms | other.forms:
        return ""
    if one.generation and other.generation and one.generation != other.generation:
        return "senior and junior"
    clash = one.forms and other.forms and not one.forms & other.forms
    if clash and not (one.forms | other.forms) & _COMPATIBLE:
        return f"legal forms of different kinds: {', '.join(sorted(one.forms))} and {', '.join(sorted(other.forms))}"
    return ""


def _written_together(one: Parts, other: Parts) -> Match | None:
    """Two names of the same letters once spaces and order are left out of account."""
    a, b = (tuple(plain(word).replace(" ", "") for word in parts.words) for parts in (one, other))
    if a == b and bool(one.numbers) != bool(other.numbers) and not one.forms | other.forms:
        return Match(2.0, "the same words, and a number in one only")
    if "".join(a) == "".join(b):
        reason = "the same words" if a == b else "the same letters, parted otherwise"
        return Match(8.0, reason)
    if sorted(a) == sorted(b):
        if _SON & set(one.particles) & set(other.particles) and a[0] != b[0]:
            return Match(-2.0, "father and son exchanged")
        return Match(6.0, "the same words in another order")
    return None


def _acronym(ones: tuple[str, ...], others: tuple[str, ...]) -> Match | None:
    """An abbreviation in capitals that the first letters of the other name make up."""
    for short, long in ((ones, others), (others, ones)):
        if len(short) == 1 and len(long) > 2 and short[0].isupper() and short[0].isalpha():
            first = "".join(plain(word)[:1] for word in long)
            if plain(short[0]) == first:
                return Match(5.0, f"{short[0]} is what the first letters of the other make up")
    return None


def _vouched(one: str, ones: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether both names share another word that is long enough to vouch for a slip in this one."""
    known = {plain(word) for word in others}
    return any(
        len(plain(word)) > 1
        and word != one
        and not is_particle(word)
        and (plain(word) in known or _given(word, others))
        for word in ones
    )


def _given(word: str, others: tuple[str, ...]) -> bool:
    return any(given_names(word, other) in ("forms", "short") or matched(word, other).evidence > 3 for other in others)


def _paired(
    first: Parts, second: Parts, langs: tuple[str, str], *, slips_pass: bool
) -> tuple[list[_Pair], list[str], list[str]]:
    """The best pairs of words, taken greedily; and the words left over on each side."""
    ones, others = first.words, second.words
    firm = bool(first.forms or second.forms)
    scored = []
    for i, one in enumerate(ones):
        for j, other in enumerate(others):
            pair = _pair(one, other, langs, crowded=len(ones) > 1 and len(others) > 1)
            if pair is not None and pair.slip and not (slips_pass and (firm or _vouched(one, ones, others))):
                continue
            if pair is not None:
                scored.append((-pair.worth, abs(i - j), i, j, pair))
    scored.sort(key=lambda row: row[:4])
    pairs: list[_Pair] = []
    used_one: set[int] = set()
    used_other: set[int] = set()
    for _, _, i, j, pair in scored:
        if i not in used_one and j not in used_other:
            used_one.add(i)
            used_other.add(j)
            pairs.append(pair)
    left = [word for i, word in enumerate(ones) if i not in used_one]
    right = [word for j, word in enumerate(others) if j not in used_other]
    return pairs, left, right


def _pair(one: str, other: str, langs: tuple[str, str], *, crowded: bool) -> _Pair | None:
    """How two words pair, or None. A lone word has no neighbours to vouch for it, and must be nearer."""
    a, b = plain(one).replace(" ", ""), plain(other).replace(" ", "")
    if a == b:
        return _Pair(_EQUAL, "the same")
    if min(len(a), len(b)) <= 1:
        same_start = bool(a and b and a[0] == b[0])
        return _Pair(0.8, f"{one} may stand for {other}", initial=True) if crowded and same_start else None
    how = given_names(one, other)
    if how in ("forms", "short"):
        return _Pair(2.2 if how == "forms" else 1.3, f"{one} and {other} are forms of one given name")
    if same_word(one, other):
        return _Pair(2.0, f"{one} and {other} mean the same")
    found = matched(one, other, *langs)
    if found.evidence >= _SURE and how != "different":
        return _Pair(min(2.8, 1.6 + found.evidence / 6), f"{one}/{other}: {found.reason}")
    return _slip(one, other, found) if how != "different" else None


def _slip(one: str, other: str, found: Match) -> _Pair | None:
    a, b = plain(unleet(one)), plain(unleet(other))
    if a == b:
        return _Pair(2.0, f"{one} with digits for letters")
    if "ending" in found.reason or script(one) in ("hangul", "han"):
        return None
    count, short = slips(unleet(one), unleet(other)), min(len(a), len(b))
    allowed = 0 if short < 3 else 1 if short < 8 else 2
    if short == 3 and (a[0] != b[0] or max(len(a), len(b)) == 3):
        return None
    if script(one) != "latin" or script(other) != "latin":
        allowed = min(allowed, 1) if script(one) == script(other) else 0
        if found.evidence > -1.5 and short > 3:
            return _Pair(1.0, f"{one} and {other} are near: {found.reason}", slip=True)
    if count <= allowed:
        letters_ = "one letter" if count == 1 else f"{count} letters"
        return _Pair(1.4 - 0.3 * count, f"{one} for {other}: a slip of {letters_}", slip=True)
    return None


def _rejoined(
    pairs: list[_Pair], left: list[str], right: list[str], langs: tuple[str, str]
) -> tuple[list[str], list[str]]:
    """Pair what is left over once more, with each side's words written together."""
    if left and right and len(left) + len(right) > 2:
        a, b = "".join(left), "".join(right)
        if (found := matched(a, b, *langs)).evidence > _SURE:
            pairs.append(_Pair(1.8, f"{' '.join(left)}/{' '.join(right)}: {found.reason}"))
            return [], []
        count, short = slips(a, b), min(len(plain(a)), len(plain(b)))
        if short >= 5 and count <= (0 if not pairs else 1 if short < 10 else 2):
            pairs.append(
                _Pair(
                    1.8 if not count else 1.2, f"{' '.join(left)}/{' '.join(right)}: written together", slip=count > 0
                )
            )
            return [], []
    return left, right


def _without_patronymics(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    """A father's name that only one side gives says nothing; two that differ do."""
    fathers = [[word for word in side if is_patronymic(word)] for side in (left, right)]
    if all(fathers):
        return left, right
    return [w for w in left if w not in fathers[0]], [w for w in right if w not in fathers[1]]


def _judged(pairs: list[_Pair], left: list[str], right: list[str], *, firm: bool) -> Match:
    if not pairs:
        return Match(-8.0, "no part in common")
    slipped = sum(pair.slip for pair in pairs)
    full = [pair for pair in pairs if not pair.initial]
    weakest = min(pairs, key=lambda pair: (pair.worth, pair.reason))
    reason = "the same parts" if weakest.worth >= _EQUAL else weakest.reason
    strength = sum(pair.worth for pair in pairs) / len(pairs)
    if left and right:
        share = len(pairs) / (len(pairs) + max(len(left), len(right)))
        return Match(-5.0 + 3.0 * share, f"{' '.join(left)} is not {' '.join(right)}")
    extra = left or right
    if not full:
        return Match(-1.0, "only initials in common")
    evidence = 1.5 + strength - 1.3 * max(0, slipped - 1) - 0.4 * slipped
    if not extra:
        return Match(evidence, reason)
    missing = f"{' '.join(extra)} in one only"
    if firm:
        return Match(-1.0 - 0.3 * len(extra), missing)
    if len(full) == 1:
        return Match(-1.5, f"one part in common; {missing}")
    return Match(evidence - 0.8 - 0.3 * len(extra), f"{reason}; {missing}")
