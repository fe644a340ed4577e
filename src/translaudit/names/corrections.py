"""Whether a word renders a name far better once a slip of the pen is undone: Karyev for Краев, Olshnaskyi for Ольшанський.

Reach for `correction` with a name of an original and a word of its translation. Letters swapped, put in, left out or replaced
are undone one by one; what that gains is told by the learned costs of letters, and what is right by the schemes. Spellings
that some scheme or convention gives are never slips. It knows nothing of the text: whether the word is another name, or a
word, is for `slipped`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.names.capitalised import INFLECTED
from translaudit.names.renderings import NOMINATIVES
from translaudit.names.sounding import bare, heard, plainly
from translaudit.records import NamedTuple
from translaudit.romanize.compare import slip, variant_cost
from translaudit.romanize.engine import UNMAPPED, romanize
from translaudit.romanize.registry import chain, not_latin, scheme
from translaudit.romanize.skeletons import consonants, plain, script
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.edits import insertions, slips
from translaudit.text.inflection import forms as inflected
from translaudit.text.inflection import paradigm, tables
from translaudit.text.inflection.relatives import filled, hardened, shared
from translaudit.text.language import UNVOCALISED
from translaudit.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["SHORTEST", "Correction", "correction", "plain_match", "promising", "sister"]

SHORTEST = 5
"""Letters of a word in which a slip makes no other name."""
_NEVER = 99.0
# How much more evidence there must be for a word once a slip is undone, by the kind of slip: where a scheme gives what is
# then there and the name is one of the language, where a scheme gives it, where the original has it, and where only sounds
# speak for it.
# Set on half of the texts of benchmarks/name_slips.py.
_GAINS = {
    "native": {"swapped": 3.0, "usual": 3.0, "vowels": 3.0, "end": 3.0, "far": 2.0, "near": 3.0, "vowel": 3.0},
    "written": {"swapped": 4.0, "vowels": 7.5, "end": 5.0, "far": 5.5},
    "same": {"swapped": 3.0, "usual": 3.0, "vowels": 5.0, "end": 5.0, "far": 4.0},
    "letters": {"swapped": 5.0, "vowels": 8.0},
}
_GOOD = 0.5  # evidence for each letter of what letters alone speak for
_OTHERWISE = 3.0  # what need not be gained where the language writes sounds in a way that costs of letters do not know
_UNWRITTEN = 3.0  # how much more must be gained where no vowels are written
_FAR = 5  # plain letters by which a name and a word with a slip in it differ at most
_LEAST = 2.0  # a word that cannot gain as much is looked at no further
_LOOKED = 4  # citation forms of a name that are compared by sound
_VARIANT = 0.5  # the cost up to which two spellings differ by conventions only
_VOWELS = frozenset("aeiouyаеёиоуыэюяіїєўαεηιουωάέήίόύώաեէըիոօաუაეიოუ")
_ENDING = 2  # letters at the end of a word that an ending may change
_READ = frozenset(("ja", "ko", "zh"))  # sounds are few, so letters alone say little
_SWAPS = frozenset(("swapped", "end"))
_CLUSTER = expression(r"[бвгджзмптфхчшщ][кн]$")  # no name ends so; one in -ка does
_FILE = Path(__file__).with_name("sounding.toml")


class Correction(NamedTuple):
    """A word with a slip undone.

    Attributes:
        right: the word as it should be.
        slip: the slip in words.
        scheme: a scheme that gives it; "" where only letters speak for it.
        native: the form of the name that the scheme writes so.
        gain: how much more evidence there is for it.
    """

    right: str
    slip: str
    scheme: str
    native: str
    gain: float


@lru_cache(maxsize=16384)
def correction(name: str, word: str, source: str, target: str) -> Correction | None:
    """The likeliest way to undo a slip in a word so that it renders a name; None where there is none.

    Args:
        name: a word of the original.
        word: a word of the translation.
        source: the primary language subtag of the original.
        target: that of the translation.
    """
    if (
        len(word) < SHORTEST
        or not word[1:].islower()
        or not word.isalpha()
        or not promising(name, word, source, target)
    ):
        return None
    natives = _citations(name, source)
    forms = _forms(natives, source, target)
    if fold(word) in forms:
        return None
    native = bool(forms) and _native(natives, source)
    if native and (single := next((one for one in _single(word) if fold(one) in forms), "")):
        return Correction(single, slip(word, single), *forms[fold(single)], 0.0)
    if native and any(variant_cost(word, form) <= _VARIANT for form in forms):
        return None
    found = _likeliest(natives, word, (source, target), forms, native=native)
    return None if found is None or any(variant_cost(word, form) <= _VARIANT for form in forms) else found


def _likeliest(
    natives: tuple[str, ...], word: str, langs: tuple[str, str], forms: Mapping[str, tuple[str, str]], *, native: bool
) -> Correction | None:
    here = -_NEVER
    found: Correction | None = None
    for kind, spelling in _undone(natives, word, langs, forms):
        form = forms.get(fold(spelling))
        least = _GAINS[_why(form, native=native)].get(kind, _NEVER)
        if least >= _NEVER or (langs[0] in _READ and kind not in _SWAPS):
            continue
        if (not form and not _by_letters(word, spelling, langs[0])) or variant_cost(word, spelling) <= _VARIANT:
            continue
        if here == -_NEVER and (here := _heard(natives, word, *langs)) > len(word) - _LEAST:
            return None
        if form and native and langs[1] != "en":
            least -= _OTHERWISE
        gain = _heard(natives, spelling, *langs) - here - (_UNWRITTEN if langs[0] in UNVOCALISED else 0.0)
        enough = gain >= least and (bool(form) or here + gain >= _GOOD * len(word))
        if enough and (found is None or (bool(form), gain) > (bool(found.native), found.gain)):
            by, of = form or ("", "")
            found = Correction(spelling, slip(word, spelling), by, of, gain)
    return found


def _why(form: tuple[str, str] | None, *, native: bool) -> str:
    """What speaks for a spelling: a scheme, in a name of the language or in any, the original's own letters, or sounds."""
    if form is None:
        return "letters"
    return "native" if native else "written" if form[0] else "same"


def promising(name: str, word: str, source: str, target: str) -> bool:
    """Whether it is worth a closer look: the word differs from the name as it would by one slip, at first sight."""
    written = _sketch(word, source)
    reads = _sketches(name, source)
    far = [insertions(written, read, _FAR) for read in reads]
    if not min(far) or min(far) > _FAR:
        return False
    if _perhaps_native(name, source):
        return True
    if target in not_latin() or source not in _READ:
        for distance, read in zip(far, reads, strict=True):
            if distance > slips(written, read) or (distance == len("ab") and len(written) == len(read)):
                return True
        heard_as = plainly(word) if min(far) > 1 else ""
        if (
            min(far) > 1
            and source not in UNVOCALISED
            and any(slips(heard_as, read) < insertions(heard_as, read) for read in map(plainly, bare(name, source)))
        ):
            return True
    return min(far) == 1 and source not in _READ and any(_consonants_differ(written, read) for read in reads)


def plain_match(name: str, word: str, source: str) -> bool:
    """Whether a word has the letters of a name at first sight."""
    return _sketch(word, source) in _sketches(name, source)


def _sketch(word: str, source: str) -> str:
    return consonants(word) if source in UNVOCALISED else plain(word)


@lru_cache(maxsize=8192)
def _sketches(name: str, source: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_sketch(one, source) for one in bare(name, source)))


@lru_cache(maxsize=8192)
def _perhaps_native(name: str, lang: str) -> bool:
    """Whether a name may end as those of its language do, before its citation form is known."""
    ends = _ends(lang)
    stems = tuple(dict.fromkeys(end[:-1] for end in ends)) if ends else ()
    return bool(ends) and any(one.lower().endswith((*ends, *stems)) for one in bare(name, lang))


def _changed(one: str, other: str) -> tuple[int, str, str] | None:
    """Where one letter of two words differs, what the one has there and what the other; None where more does, or none."""
    at = shared(one, other)
    for less, more in ((one[at : at + 1], other[at : at + 1]), (one[at : at + 1], ""), ("", other[at : at + 1])):
        if (less or more) and one[at + len(less) :] == other[at + len(more) :]:
            return at, less, more
    return None


def _consonants_differ(one: str, other: str) -> bool:
    """Whether two words of plain letters differ by one consonant."""
    change = _changed(one, other)
    return change is not None and not set(change[1:]) & _VOWELS


def sister(name: str, word: str, source: str, target: str) -> bool:
    """Whether the word is what a sister language of the original makes of the name: Kharkiv for Харьков."""
    from translaudit.romanize.plausible import cognates  # noqa: PLC0415  only where names are corrected

    return any(
        fold(word) in _forms((one.native,), one.lang, target)
        for native in _citations(name, source)[:_LOOKED]
        for one in cognates(native, source)
    )


def _by_letters(word: str, spelling: str, source: str) -> bool:
    """Whether letters alone can say that a spelling is meant: where no vowels are written, consonants must differ."""
    return source not in _READ and (source not in UNVOCALISED or consonants(word) != consonants(spelling))


def _heard(natives: tuple[str, ...], word: str, source: str, target: str) -> float:
    return max(heard(native, word, source, target) for native in natives[:_LOOKED])


def _single(word: str) -> Iterator[str]:
    """The word without one of two like letters that no convention has for one."""
    for at, (one, other) in enumerate(pairwise(word)):
        if one == other and one in _letters("single"):
            yield word[:at] + word[at + 1 :]


def _undone(
    natives: tuple[str, ...], word: str, langs: tuple[str, str], forms: Mapping[str, tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Spellings one slip away that are nearer to the name, with the kind of slip."""
    small, end = word.lower(), len(word) - (1 + _ENDING if langs[1] in INFLECTED else 1)
    reads = tuple(dict.fromkeys(read for native in natives for read in _sketches(native, langs[0])))
    far = min(insertions(_sketch(small, langs[0]), read) for read in reads)
    sounds = tuple(map(plainly, natives)) if langs[0] not in UNVOCALISED else ()
    off = min((insertions(plainly(small), read) for read in sounds), default=0)
    made: dict[str, str] = {}
    for spelling, kind in _swapped(small, end):
        sketch = _sketch(spelling, langs[0])
        nearer = fold(spelling) in forms or any(insertions(sketch, read) < far for read in reads)
        nearer = nearer or any(insertions(plainly(spelling), read) < off for read in sounds)
        if nearer and spelling not in made:
            made[spelling] = kind
    for form in forms:
        if towards := _towards(small, form, end):
            made.setdefault(*towards)
    made.pop(small, None)
    for spelling, kind in made.items():
        yield kind, spelling.capitalize()


def _swapped(small: str, end: int) -> Iterator[tuple[str, str]]:
    """A word with two letters swapped back: neighbours, or consonants around a vowel."""
    for at in range(1, len(small) - 1):
        two, around = small[at : at + 2], small[at : at + 3]
        if at + 2 < end and two[1] in _VOWELS and not {around[0], around[2]} & _VOWELS:
            yield small[:at] + around[::-1] + small[at + 3 :], "swapped"
        if two[0] != two[1]:
            kind = "end" if at + 1 >= end else "vowels" if set(two) <= _VOWELS else "swapped"
            kind = "usual" if kind != "end" and two in _letters("usual") else kind
            yield small[:at] + two[::-1] + small[at + 2 :], kind


def _towards(word: str, form: str, end: int) -> tuple[str, str] | None:
    """The form, and the kind of slip, where the word has one letter otherwise; its first and last letters are right."""
    change = _changed(word, form)
    if change is None:
        return None
    at, less, more = change
    return (form, _kind(more, less)) if 1 <= at < end + (not less) else None


def _kind(more: str, less: str) -> str:
    """The kind of slip that is undone by putting in one letter and taking out another; either may be none."""
    more, less = fold(more), fold(less)
    if any(more in group and less in group for group in _letters("sisters") if more and less):
        return "sister"
    if {more, less} & _VOWELS:
        return "vowel"
    if more and less:
        return "near" if any(more in group and less in group for group in _letters("alike")) else "far"
    return "far" if (more or less) in _letters("heard" if more else "spoken") else "near"


@lru_cache(maxsize=4096)
def _citations(name: str, lang: str) -> tuple[str, ...]:
    """What the name may be without the ending of a case; the name itself first."""
    if tables.table(lang) is None:
        return tuple(bare(name, lang))
    found = dict.fromkeys((name,))
    stems = dict.fromkeys(hard for stem in bare(name, lang) for hard in hardened(stem, lang))
    for stem in stems:
        for lemma in (*(stem + ending for ending in NOMINATIVES), *filled(stem, lang)):
            odd = lemma[-1] in "йь" and (lemma[-2] in _VOWELS) == (lemma[-1] == "ь")
            odd = odd or _CLUSTER.search(lemma) is not None
            if not odd and lemma not in found and name in inflected(paradigm(lemma, lang, name=True)):
                found[lemma] = None
    return tuple(found)


@lru_cache(maxsize=4096)
def _forms(natives: tuple[str, ...], source: str, target: str) -> dict[str, tuple[str, str]]:
    """How schemes and conventions write a name: by folded spelling the scheme, and the native form that it writes so."""
    if target in not_latin():
        return {}
    if script(natives[0]) == "latin":
        return {fold(native): ("", native) for native in natives if native.isalpha()}
    found: dict[str, tuple[str, str]] = {}
    for native in natives:
        for one in chain(source, target):
            spelling = romanize(scheme(one), native)
            if UNMAPPED not in spelling:
                found.setdefault(fold(spelling), (one, native))
    return found


@cache
def _ends(lang: str) -> tuple[str, ...]:
    return tuple(table(_FILE)["native"].get(lang, "").split())


@cache
def _letters(which: str) -> frozenset[str]:
    return frozenset(table(_FILE)["slips"][which].split())


def _native(natives: tuple[str, ...], lang: str) -> bool:
    """Whether a name ends, but for an ending of a case, as hardly any but the names of its language do."""
    ends = _ends(lang)
    return bool(ends) and any(one.lower().endswith(ends) for one in natives)
