"""Reads Thai words syllable by syllable: what is heard first, its vowel, and the closing consonant as it sounds.

Reach for it in systems that write Thai by sound. Words of `thai.toml` are read as it says; other words only where their
letters allow one reading with the fewest syllables, which needs their vowels to be written. The rest stays as it stands:
words with hidden vowels (ขนม), and stretches that can be cut in two ways (ตากลม). Tones and length are left out. It does
not know where a word ends: names that are not listed come out as one word.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translaudit.storage.expressions import expression
from translaudit.storage.kept import table

__all__ = ["read"]

_WORDS = Path(__file__).with_name("thai.toml")
_THAI = expression("[ก-ฮะ-ฺเ-ๆ็-๎]+ฯ?")
_MUTE = expression("(?:[ทตด]ร|[ก-ฮ])[ิุ]?์")
_SIGN = expression("[^ก-ฮ]")
_TONES = expression("[่-๋]")
# Two consonants that open one syllable; ห and อ before a sonorant are not heard, and some of the pairs sound as one.
_PAIRS = {pair: pair for pair in "กร กล กว ขร ขล ขว คร คล คว ปร ปล พร พล ผล ตร".split()}
_PAIRS |= {"ห" + second: second for second in "งญนมยรลว"} | {"อย": "ย"}
_PAIRS |= {"ทร": "ซ", "สร": "ส", "ศร": "ส", "ซร": "ซ", "จร": "จ"}
_OPENINGS = (f"(?P<first>{'|'.join(_PAIRS)})", "(?P<first>[ก-ฮ])")
_CLOSE = {
    letter: sound
    for sound, group in {
        "ก": "กขคฆ",
        "ง": "ง",
        "ด": "จชซฎฏฐฑฒดตถทธศษส",
        "น": "ญณนรลฬ",
        "บ": "บปพฟภ",
        "ม": "ม",
        "ย": "ย",
        "ว": "ว",
    }.items()
    for letter in group
}
_LAST = f"(?P<last>[{''.join(_CLOSE)}]?)"
_MUST = f"(?P<last>[{''.join(_CLOSE)}])"
_NATIVE = "กงดนบมยว"
_KILLED, _OPEN = "ฺ", "๎"
"""Mark consonants that have been read: as closing a syllable, and as opening one."""

# How a syllable is written, and its vowel: {} stands for what opens it. Longer writings first.
_WRITTEN = (
    ("เ{}ียะ", "เีย", ""), ("เ{}ีย", "เีย", _LAST), ("เ{}ือ", "เือ", _LAST), ("เ{}าะ", "โ", ""), ("เ{}า", "เา", ""),
    ("เ{}อ", "เิ", _LAST), ("เ{}ิ", "เิ", _MUST), ("เ{}ย", "เิยฺ", ""), ("เ{}็", "เ", _MUST), ("เ{}ะ", "เ", ""), ("เ{}", "เ", _LAST),
    ("แ{}็", "แ", _MUST), ("แ{}ะ", "แ", ""), ("แ{}", "แ", _LAST), ("โ{}ะ", "โ", ""), ("โ{}", "โ", _LAST),
    ("ไ{}ย", "ไ", ""), ("ไ{}", "ไ", ""), ("ใ{}", "ไ", ""),
    ("{}ัวะ", "ัว", ""), ("{}ัว", "ัว", ""), ("{}ัย", "ไ", ""), ("{}ั", "า", _MUST), ("{}ะ", "า", ""), ("{}า", "า", _LAST),
    ("{}ำ", "ำ", ""), ("{}ิ", "ิ", _LAST), ("{}ี", "ิ", _LAST), ("{}ึ", "ึ", _LAST), ("{}ือ", "ึ", ""), ("{}ื", "ึ", _MUST),
    ("{}ุ", "ุ", _LAST), ("{}ู", "ุ", _LAST), ("{}็อ", "โ", _MUST), ("{}อ", "โ", _LAST), ("{}ว", "ัว", _MUST),
    ("{}รร", "า", "(?P<last>[มงกคพบปศษ])"), ("{}รร", "านฺ", ""), ("{}", "โ", _MUST),
)  # fmt: skip
# A consonant that carries a written vowel opens its own syllable: it cannot close the one before.
_NOT_BEFORE_VOWEL = "(?![ะ-ู็])"
_SHAPES = tuple(
    (expression(written.format(opening) + last + _NOT_BEFORE_VOWEL), vowel)
    for opening in _OPENINGS
    for written, vowel, last in _WRITTEN
)


def read(text: str) -> str:
    """`text` (NFC) with Thai words as opening, vowel and killed closing consonant; what cannot be read stays."""
    return _THAI.sub(lambda match: _words(match[0]), text)


@cache
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    tables = table(_WORDS)
    names, parts = (
        {word: " ".join(_respelled(part) for part in reading.split(" ")) for word, reading in tables[key].items()}
        for key in ("names", "parts")
    )
    return names, parts


def _words(run: str) -> str:
    """A known name as it is listed; else its opening words, then a known name or what the letters say."""
    names, parts = _lexicon()
    heard: list[str] = []
    while run and run not in names:
        part = max((part for part in parts if run.startswith(part) and _whole(run[len(part) :])), key=len, default="")
        if not part:
            break
        heard.append(parts[part])
        run = run[len(part) :]
    if run:
        heard.append(names.get(run) or _by_letters(run))
    return " ".join(heard)


def _whole(run: str) -> bool:
    """Whether a word can begin where the run does: no sign belongs to the letter before."""
    return not run or "ก" <= run[0] <= "ฮ" or run[0] in "เแโใไ"


def _respelled(reading: str) -> str:
    return "".join(_by_letters(syllable) for syllable in reading.split("-"))


def _by_letters(run: str) -> str:
    """The run's syllables where one reading has the fewest, else its bare consonants, which no table maps."""
    plain = _TONES.sub("", _MUTE.sub("", run))
    # the fewest syllables that reach a place, in how many ways, and what one of the ways sounds like
    best: dict[int, tuple[int, int, str]] = {0: (0, 1, "")}
    for place in range(len(plain)):
        if place not in best:
            continue
        count, ways, heard = best[place]
        for end, syllable in _syllables(plain, place):
            known = best.get(end)
            if known is None or count + 1 < known[0]:
                best[end] = (count + 1, ways, heard + syllable)
            elif count + 1 == known[0]:
                best[end] = (known[0], known[1] + ways, known[2])
    found = best.get(len(plain))
    return found[2] if found and found[1] == 1 else _SIGN.sub("", run)


def _syllables(text: str, place: int) -> list[tuple[int, str]]:
    """Where a syllable that begins at `place` may end, and how it sounds."""
    found: dict[int, str] = {}
    for shape, vowel in _SHAPES:
        match = shape.match(text, place)
        while match:
            first, last, end = match["first"], match.groupdict().get("last") or "", match.end()
            # a borrowed letter that closes a syllable inside a word may have a vowel of its own: วีรกูล is wi-ra-kun
            linked = end < len(text) and last not in _NATIVE
            # a short open i or u inside a word may be silent: ภูมิ is phum
            silent = place > 0 and not last and text[end - 1] in "ิุ"
            # แก้ว is kaeo: after a leading vowel ว closes the syllable where nothing else does
            glide = first[1:] == "ว" and not last and text[place] in "เแโ"
            # ห้วย is huai: between two consonants ว is the vowel ua
            glide = glide or (first[1:] == "ว" and all("ก" <= letter <= "ฮ" for letter in text[place:end]))
            if not linked and not silent and not glide:
                opened = "".join(letter + _OPEN for letter in _PAIRS.get(first, first))
                found.setdefault(end, opened + vowel + (_CLOSE[last] + _KILLED if last else ""))
            match = shape.match(text, place, end - 1) if end - 1 > place else None
    return sorted(found.items())
