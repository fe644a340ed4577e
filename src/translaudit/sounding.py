"""How well a word of a translation sounds like a name of the original, in any two scripts, endings allowed for.

Reach for `heard` with a name and a word: the evidence is a logarithm of odds, as in `romanize.word_match`, and `POOR` where
a cheap look already says no. It compares sounds only: Germany is nothing like Deutschland to it. Readings of Japanese names
in Han characters are beyond it.
"""

from __future__ import annotations

from functools import cache, lru_cache

from typing import TYPE_CHECKING

from translaudit.text.inflection.relatives import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["POOR", "SOUNDS", "SURE", "akin", "heard", "likeness", "loudest", "plainly"]

POOR = -20.0
SOUNDS = -5.0
"""From here on a word may render a name, if no other does better."""
SURE = 0.0
"""From here on it does, unless the text has another such name."""
_COMPARED = 8  # pairs that are compared closely
_ALIKE = 0.6
_ALMOST = -10.0
_FAR = 0.34  # share of letters in common below which two words are not worth comparing
# Ways to write one sound, made one before the first look.
_SOUNDS_ALIKE = (
    ("ough", "o"), ("augh", "o"), ("gh", ""), ("dzh", "j"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("zh", "j"), ("ph", "f"), ("th", "t"), ("kh", "h"),
    ("ck", "k"), ("qu", "kv"), ("ts", "c"), ("tz", "c"), ("x", "ks"), ("w", "v"), ("y", "i"), ("g", "j"), ("io", "e"),
)  # fmt: skip
_LONGEST_ENDING = 5
_ENDINGS = {
    "fi": ("n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "in", "an", "en", "on", "un", "ista", "issa", "iin"),
    "et": ("s", "st", "le", "l", "lt", "ga", "i", "a", "e", "u", "sse", "is", "ist"),
    "hu": ("t", "et", "ot", "at", "öt", "ban", "ben", "nak", "nek", "val", "vel", "ra", "re", "ból", "ből", "hoz", "hez", "tól", "től", "on", "en", "ön", "i", "é"),
    "tr": ("da", "de", "ta", "te", "dan", "den", "tan", "ten", "ya", "ye", "nın", "nin", "nun", "nün", "ın", "in", "un", "ün", "yı", "yi", "a", "e", "ı", "i", "la", "le"),
    "lt": ("as", "is", "us", "ė", "o", "io", "aus", "ės", "ui", "iui", "ą", "į", "ų", "e", "yje", "oje", "ėje", "ai", "ių"),
    "lv": ("s", "is", "us", "a", "e", "as", "es", "u", "i", "am", "im", "ai", "ei", "ā", "ē", "ī", "os"),
    "sr": ("а", "у", "ом", "ем", "е", "и", "ов", "ев", "ин", "a", "u", "om", "em", "e", "i", "ov", "ev", "in"),
    "hr": ("a", "u", "om", "em", "e", "i", "ov", "ev", "in"),
    "sk": ("a", "u", "ovi", "om", "e", "y", "i", "ou", "ov", "ova", "in"),
    "sl": ("a", "u", "om", "em", "e", "i", "o", "ov", "ev", "in"),
    "mk": ("от", "та", "то", "а", "у", "ов", "ин"),
    "ro": ("ul", "lui", "ului", "ei", "a", "i"),
    "cs": ("ův", "ova", "ovo", "ově", "ovy", "ovým", "in", "ovi", "em", "a", "u", "e", "ě", "i", "y", "ou", "ů", "ích", "ech"),
    "pl": ("a", "u", "owi", "em", "ie", "ego", "emu", "ą", "ę", "y", "i", "ów", "ami", "om", "ach", "iego", "im", "ym"),
    "de": ("s", "es", "er", "ers", "en", "n", "ische", "ischen", "scher", "schen"),
    "hy": ("ի", "ը", "ն", "ում", "ից", "ին", "ով", "իս"),
    "ka": ("ის", "ი", "ს", "ში", "მა", "მ", "ად", "ით", "ზე", "დან", "ელი", "ისა", "ს"),
    "kk": ("ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "да", "де", "та", "те", "дан", "ден", "ды", "ді", "ты", "ті", "ны", "ні", "мен"),
    "el": ("ς", "υ", "ν", "ου", "ος", "ον", "ης", "ας"),
    "he": (), "ar": (), "fa": (),
}  # fmt: skip
_GREEK = (("ντ", "d"), ("Ντ", "D"), ("μπ", "b"), ("Μπ", "B"), ("γκ", "g"), ("Γκ", "G"))


@lru_cache(maxsize=65536)
def plainly(word: str) -> str:
    """A word in plain small Latin letters, for a first look; not a romanization."""
    if word.isascii():
        text = word.lower()
    else:
        from unidecode import unidecode  # noqa: PLC0415  only where a name is compared

        for one, other in _GREEK if "Ͱ" <= word[0] <= "Ͽ" else ():
            word = word.replace(one, other)
        text = unidecode(word).lower().replace(" ", "").replace("'", "")
    for one, other in _SOUNDS_ALIKE:
        text = text.replace(one, other)
    return text


def loudest(names: Sequence[str], words: Sequence[str], source: str, target: str, *, enough: float) -> float:
    """The best evidence that one of the words renders one of the names; the likeliest are compared, until it is enough."""
    pairs = sorted(
        ((-alike, name, word) for name in names for word in words if (alike := likeness(name, word)) >= _far(name)),
    )
    best = POOR
    for _, name, word in pairs[:_COMPARED]:
        best = max(best, heard(name, word, source, target))
        if best >= enough:
            break
    return best


def _far(name: str) -> float:
    """How little a name and a word may have in common to be worth comparing: less where syllables hide the sounds."""
    first = name[0]
    return _FAR if first < "\u3000" else _FAR / 2 if first < "\u3400" else _FAR - 0.1


def _whole(word: str) -> str:
    """A word with its Mc as it is spoken."""
    if word.startswith("Mc") and len(word) > len("McKee") - 1:
        return f"Mak{word[2:].lower().removeprefix('c')}"
    return word


def akin(name: str, word: str, source: str, target: str) -> bool:
    """Whether a word may still render a name that it sounds too little like to say so: its letters are alike, or nearly."""
    return likeness(name, word) >= _ALIKE or heard(name, word, source, target) >= _ALMOST


@lru_cache(maxsize=524288)
def likeness(one: str, other: str) -> float:
    """The share of letters that two words have in common, in their order; for a first look."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415  only where names are compared

    return Indel.normalized_similarity(plainly(one), plainly(other))


@cache
def _ends(lang: str) -> frozenset[str]:
    return frozenset(_ENDINGS.get(lang, ()))


@lru_cache(maxsize=65536)
def bare(word: str, lang: str) -> tuple[str, ...]:
    """What the word may be without an ending of its language; the word itself first."""
    found = dict.fromkeys(stems(word, lang))
    ends = _ends(lang)
    for size in range(1, _LONGEST_ENDING + 1):
        if len(word) - size > 2 and word[-size:] in ends:
            found[word[:-size]] = None
    return tuple(found)


@lru_cache(maxsize=262144)
def heard(name: str, word: str, source: str, target: str) -> float:
    """The evidence that a word renders a name.

    Args:
        name: a word of the original.
        word: a word of the translation.
        source: the primary language subtag of the original.
        target: that of the translation.
    """
    if name == word:
        return 9.0
    name, word = _whole(name), _whole(word)
    if likeness(name, word) < _far(name):
        return POOR
    from translaudit.romanize.word_match import matched  # noqa: PLC0415  its tables are read only here

    best = POOR
    for number, one in enumerate(bare(name, source)):
        for count, other in enumerate(bare(word, target)):
            found = matched(one, other, source, target).evidence - 0.3 * (bool(number) + bool(count))
            best = max(best, found)
    return best
