"""Which script and which language a text is in, where nothing else says.

Reach for `guess` when neither an option, a mark-up attribute nor a file name names the language. Evidence: the script,
letters that one language has and its neighbours have not, and function words (`languages.toml`). It cannot tell
languages apart that the table does not hold, and says nothing about a few words.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

__all__ = [
    "COMPOUNDING",
    "KEEP_SPELLING",
    "LETTERS",
    "PROFILES",
    "UNVOCALISED",
    "VERB_LAST",
    "detect",
    "function_words",
    "guess",
    "primary",
    "script_of",
    "scripts",
]

PROFILES = Path(__file__).with_name("languages.toml")
"""The table of languages."""
_SAMPLE = 8_000  # code points looked at; more changes no verdict
_SURE = 0.8
LETTERS = {
    "Latn": "A-Za-zªºÀ-ÖØ-öø-ɏḀ-ỿ",
    "Cyrl": "Ѐ-ԯ",
    "Grek": "Ͱ-Ͽἀ-῿",
    "Armn": "Ա-֏",
    "Hebr": "א-ת",
    "Arab": "ء-يٮ-ۿݐ-ݿ",
    "Deva": "ऀ-ॿ",
    "Thai": "ก-๛",
    "Geor": "Ⴀ-ჿᲐ-Ჿ",
    "Hang": "ᄀ-ᇿ가-힣",
    "Kana": "ぁ-ヿ",
    "Hani": "㐀-䶿一-鿿",
}
"""The letters of scripts (ISO 15924), as ranges for a class of a regular expression."""
UNVOCALISED = frozenset(("ar", "fa", "he", "ur"))
"""Languages that write hardly a vowel."""
COMPOUNDING = frozenset(("de", "nl", "sv", "da", "nb", "no", "fi", "hu"))
"""Languages that write a noun before another in one word with it: Südostasien."""
VERB_LAST = frozenset(("tr", "hu", "ja", "ko", "hi"))
"""Languages whose verbs stand behind what they govern, so that the words of a sentence go otherwise than in English."""
KEEP_SPELLING = frozenset(("en", "fr", "es", "it", "pt", "id", "nl", "de"))
"""Languages that keep the spelling of foreign names in Latin letters, and do not inflect them."""
_ONLY = {"Kana": "ja", "Hani": "zh", "Hang": "ko"}
_WEIGHT = {"Hani": 3, "Hang": 3, "Kana": 2}  # an ideograph or a syllable stands for so many letters of an alphabet
_WORD = expression(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_RANGE = expression(r".(?:-.)?")
_ADDRESS = expression(r"\S*(?:://|www\.|@)\S*")


class _Profile(NamedTuple):
    script: str
    words: frozenset[str]
    letters: frozenset[str]
    foreign: frozenset[str]


def primary(lang: str) -> str:
    """The primary subtag of a BCP 47 tag, in lower case."""
    return lang.partition("-")[0].lower()


def scripts(text: str) -> Counter[str]:
    """Letters of each script (ISO 15924 codes; Kana for both kana), counted over the whole text."""
    counted: Counter[str] = Counter()
    for sign, count in Counter(text).items():
        script = _script(sign)
        if script:
            counted[script] += count
    return counted


@cache
def script_of(lang: str) -> str:
    """The script (ISO 15924) that a language of the table is written in; "" for another language."""
    known = {language: script for script, language in _ONLY.items()}
    entry = table(PROFILES).get(lang)
    return entry["script"] if entry else known.get(lang, "")


def guess(text: str) -> str:
    """The language's BCP 47 tag, or "" where the evidence is thin."""
    lang, confidence = detect(text)
    return lang if confidence >= _SURE else ""


def detect(text: str) -> tuple[str, float]:
    """The most likely language and a confidence of 0 to 1.

    Returns:
        A BCP 47 tag with the confidence; ("", 0.0) where there is nothing to judge by.
    """
    sample = _ADDRESS.sub(" ", text[:_SAMPLE])
    counted = scripts(sample)
    if not counted:
        return "", 0.0
    script = _dominant(counted)
    enough = min(1.0, counted[script] * _WEIGHT.get(script, 1) / 20)
    if script in _ONLY:
        return _ONLY[script], enough
    candidates = {lang: profile for lang, profile in _profiles().items() if profile.script == script}
    if len(candidates) == 1:
        return next(iter(candidates)), enough
    words = Counter(word.lower() for word in _WORD.findall(sample))
    letters = Counter(sample.lower())
    scores = sorted(((_score(profile, words, letters), lang) for lang, profile in candidates.items()), reverse=True)
    if len(scores) < 2 or scores[0][0] <= 0:
        return "", 0.0
    (best, lang), (second, _) = scores[:2]
    margin = (best - max(second, 0.0)) / best
    return lang, round(min(1.0, 0.5 + margin) * min(1.0, best / 0.08) * min(1.0, words.total() / 8), 3)


@cache
def _script(sign: str) -> str:
    return next((script for first, last, script in _ranges() if first <= sign <= last), "")


@cache
def _ranges() -> list[tuple[str, str, str]]:
    """First and last character of every range, and the script it belongs to."""
    pieces = ((script, piece) for script, letters in LETTERS.items() for piece in _RANGE.findall(letters))
    return [(piece[0], piece[-1], script) for script, piece in pieces]


def _dominant(counted: Counter[str]) -> str:
    """The script most letters are in; kana beside Chinese characters means Japanese."""
    kana = counted["Kana"]
    if kana and kana * 5 >= counted["Hani"] and kana + counted["Hani"] >= counted.total() / 2:
        return "Kana"
    return max(counted, key=lambda script: (counted[script] * _WEIGHT.get(script, 1), script))


def _score(profile: _Profile, words: Counter[str], letters: Counter[str]) -> float:
    """Share of function words, a word counting less where other languages have it too, and of telling letters."""
    owners = _owners()
    hits = sum(words[word] / owners[word] for word in profile.words if word in words)
    size = sum(count for letter, count in letters.items() if letter.isalpha())
    own = sum(letters[letter] for letter in profile.letters)
    foreign = sum(letters[letter] for letter in profile.foreign)
    return hits / words.total() + min(0.1, 3 * own / size) - min(0.5, 20 * foreign / size)


@cache
def _owners() -> Counter[str]:
    return Counter(word for profile in _profiles().values() for word in profile.words)


@cache
def _profiles() -> dict[str, _Profile]:
    data = table(PROFILES)
    return {
        lang: _Profile(
            entry["script"],
            frozenset(entry["words"].split()),
            frozenset(entry.get("letters", "")),
            frozenset(entry.get("foreign", "")),
        )
        for lang, entry in data.items()
    }


@cache
def function_words(lang: str) -> frozenset[str]:
    """Frequent function words of a language (its two-letter code), lower case; empty where the table has none."""
    entry = table(PROFILES).get(lang)
    return frozenset(entry["words"].split()) if entry else frozenset()
