"""Whether a word that no dictionary has is one that its language makes of words it has, as opposed to a name.

Reach for `coined` where a capital may be a name's or a sentence's, or that of a label or a term of the text: compounds
(Klickhjälp, Zweefklik), derivations (Dwarvish, Přístupnost), verbs with pronouns behind them (Dejadme, Asegúrese), cries
(Arrgh), keys (CtrlAltTab). The endings, pronouns and cries are in `coined.toml`. `compound` gives the parts of an English
word that two others make, which may be a name all the same (Blackwood): whoever asks must look what became of their meaning.
"""

from __future__ import annotations

from functools import cache, lru_cache
from operator import itemgetter
from pathlib import Path

from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.light import light_words
from translaudit.text.normalise import fold
from translaudit.text.ordinary import derived, ordinary

__all__ = ["coined", "compound"]

_FILE = Path(__file__).with_name("coined.toml")
_THRICE = expression(r"([^\W\d_])\1\1")
_VOWEL = expression(r"[aeiouyáéíóúäëïöüàèìòùâêîôûæøåœąęıěůýаеёиоуыэюяєії]")
_DOUBLED = expression(r"([^\W\d_])\1+")
_LETTER = itemgetter(1)  # of two; a template would have Python look for `re` at each call
_APOSTROPHE = expression(r"['’]")
_PART = 3  # letters of a part of a compound
_COMPOUND = 8  # letters of a compound
_STEM = 3  # letters before an ending that is taken off
_ECHO = 3  # letters of a syllable that a cry repeats
_VERB = 4  # letters of a verb before its pronouns


@lru_cache(maxsize=16384)
def coined(word: str, lang: str) -> bool:
    """Whether a word that no dictionary has is made by its language (BCP 47), and no name."""
    base, small = lang.partition("-")[0], word.lower()
    if small in light_words(base) or small in _listed("more", base):
        return True
    if derived(word, lang) or _cry(small) or _key(word) or small.endswith(_listed("endings", base)):
        return True
    return _suffixed(small, lang) or _with_pronoun(small, lang) or _elided(small, lang) or _compounded(small, lang)


@lru_cache(maxsize=4096)
def compound(word: str, lang: str) -> tuple[str, ...]:
    """The two ordinary words that an English word is made of, as Clearwater is; empty for others, and in other languages."""
    small = word.lower()
    base = lang.partition("-")[0]
    if base != "en" or len(small) < _COMPOUND or not small.isalpha() or small.endswith(_listed("families", base)):
        return ()
    for at in range(len(small) - _PART, _PART - 1, -1):
        parts = small[:at], small[at:]
        if all(ordinary(part, lang) for part in parts):
            return parts
    return ()


def _cry(small: str) -> bool:
    """Whether a word is a cry: letters drawn out, no vowel, a syllable repeated, or a listed one, however it is drawn out."""
    if _THRICE.search(small) or (small.isalpha() and small.isascii() and not _VOWEL.search(small)):
        return True
    parts = small.split("-")
    if len(parts) > 1 and len(set(parts)) == 1 and len(parts[0]) <= _ECHO:
        return True
    return _DOUBLED.sub(_LETTER, small) in _cries()


def _key(word: str) -> bool:
    """Whether a word is a key of a keyboard, or such keys in a row, as texts without their markup have them: CtrlAltTab."""
    keys = _keys()
    if word in keys:
        return True
    first = next((word[:end] for end in range(len(word) - 1, 1, -1) if word[:end] in keys), "")
    rest = word[len(first) :]
    return bool(first) and (len(rest) == 1 or _key(rest))


def _suffixed(small: str, lang: str) -> bool:
    """Whether an ordinary word has an ending that makes adjectives and the like, or is denied: Dwarvish, Clanless, Undead."""
    for no in _listed("denying", lang.partition("-")[0]):
        rest = small.removeprefix(no)
        if rest != small and len(rest) > _STEM and ordinary(rest, lang):
            return True
    for ending in _listed("suffixes", lang.partition("-")[0]):
        stem = small.removesuffix(ending)
        if stem == small or len(stem) < _STEM:
            continue
        changed = (f"{stem}f",) if ending.startswith("v") else (stem, f"{stem}e", f"{stem.removesuffix('v')}f")
        if any(ordinary(one, lang) for one in changed):
            return True
    return False


def _with_pronoun(small: str, lang: str) -> bool:
    """Whether a verb has pronouns behind it in one word (Dejadme, Lasciatemi), or an accent that it has only then."""
    base = lang.partition("-")[0]
    pronouns, verbs = _listed("pronouns", base), _listed("verbs", base)
    if not pronouns:
        return False
    plain = fold(small)
    for pronoun in pronouns:
        stem = plain.removesuffix(pronoun)
        if stem == plain or len(stem) < _VERB:
            continue
        accented = plain != small[: -len(pronoun)] + pronoun
        if (accented or stem.endswith(verbs)) and ordinary(stem, lang):
            return True
    return plain != small and ordinary(plain, lang) is True


def _elided(small: str, lang: str) -> bool:
    """Whether a word is two with an apostrophe between them, both of the language: Lorsqu'un, Quest'ultimo."""
    first, *rest = _APOSTROPHE.split(small)
    base = lang.partition("-")[0]
    light = light_words(base).union(_listed("more", base))
    return bool(rest) and all(rest) and first in light and all(one in light or ordinary(one, lang) for one in rest)


def _compounded(small: str, lang: str) -> bool:
    """Whether a language that joins words has joined this one of ordinary ones; family names are made so too, with some ends."""
    base = lang.partition("-")[0]
    if len(small) < _COMPOUND or base not in table(_FILE)["joints"] or small.endswith(_listed("families", base)):
        return False
    joints = ("", *_listed("joints", base))
    return _joined(small.replace("-", ""), lang, joints)


def _joined(small: str, lang: str, joints: tuple[str, ...]) -> bool:
    for at in range(len(small) - _PART, _PART - 1, -1):
        first, rest = small[:at], small[at:]
        heads = [first.removesuffix(joint) for joint in joints if first.endswith(joint)]
        if any(len(head) >= _PART and ordinary(head, lang) for head in heads) and (
            ordinary(rest, lang) or (len(rest) >= _COMPOUND and _joined(rest, lang, joints))
        ):
            return True
    return False


@cache
def _listed(what: str, base: str) -> tuple[str, ...]:
    return tuple(table(_FILE)[what].get(base, "").split())


@cache
def _cries() -> frozenset[str]:
    return frozenset(_DOUBLED.sub(_LETTER, one) for one in table(_FILE)["cries"].split())


@cache
def _keys() -> frozenset[str]:
    return frozenset(table(_FILE)["keys"].split())
