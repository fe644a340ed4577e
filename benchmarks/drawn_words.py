"""Draw the lists of `lexicon/words/drawn` from free dictionaries: what a word may mean, beside the lists by hand.

    python benchmarks/drawn_words.py FOLDER [--langs de fr]

FOLDER holds packages unpacked (`dpkg -x PACKAGE FOLDER/PACKAGE`), `jamdict.db` of jamdict_data and `all.js` of cc-cedict;
`SOURCES` names them. Needs wordfreq[cjk], and `lt-print` (lttoolbox-dev). A word is kept if it is frequent, and
a rendering if it is English, short, and no name. Dictionaries into a third language count through it, where two ways lead
to one rendering or there is but one. Renderings that go together in several languages stand in for each other.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import dictionaries as read
from wordfreq import tokenize, zipf_frequency

from translaudit.lexicon import words
from translaudit.text.light import light_words
from translaudit.text.stems import stems
from translaudit.text.vocabulary import knows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

MOST = 20_000  # words of a language, the most frequent
FREQUENT, ENGLISH = 2.5, 2.2  # Zipf frequency: as logarithms, per thousand million words
RENDERINGS = 12
PARTS = 3  # words of a rendering
TOGETHER = 3  # languages in which two English words render one
LANGS = ("ar", "cs", "de", "es", "fr", "hi", "id", "it", "ja", "pl", "pt", "ru", "tr", "uk", "zh")
CODES = dict(zip(LANGS, "ara ces deu spa fra hin ind ita jpn pol por rus tur ukr chi".split(), strict=True))
# FreeDict, by its pairs; those of the second release are drawn from Wiktionary.
FREEDICT = {
    "2022.04.21, GPL-2.0-or-later": "ara-eng eng-ara eng-ces ces-eng eng-hin eng-tur tur-eng deu-tur fra-eng eng-fra "
    "spa-eng eng-spa ita-eng eng-ita ita-deu deu-ita por-eng eng-por deu-por eng-rus",
    "2022.12.07, CC BY-SA 3.0": "pol-eng eng-ind eng-jpn deu-fra deu-ind deu-pol deu-rus deu-spa fra-ita fra-por "
    "fra-rus fra-spa fra-pol fra-tur ita-rus ita-spa ita-por ita-ind ita-tur ita-pol pol-rus pol-ita pol-spa pol-por "
    "pol-ind pol-tur",
}
APERTIUM = {
    "eng-cat": "cat-eng 1.0.1, GPL-3.0-or-later", "fra-cat": "fra-cat 1.10.0, GPL-2.0-or-later",
    "spa-cat": "spa-cat 2.2.0, GPL-2.0-or-later", "cat-ita": "ita-cat 0.2.2, GPL-2.0-or-later",
    "por-cat": "por-cat 0.10.1, GPL-2.0-or-later", "rus-ukr": "ukr-rus 0.2.1, GPL-2.0-or-later",
}  # fmt: skip
OTHERS = {
    "deu-eng": "Ding 1.9 (F. Richter, TU Chemnitz), GPL-2.0-or-later",
    "eng-rus": "Mueller’s English-Russian dictionary 2002.02.27 (V. Mueller, E. Cymbalyuk), GPL-2.0-or-later",
    "chi-eng": "CC-CEDICT (MDBG), CC BY-SA 4.0",
    "jpn-eng": "JMdict (J. Breen, Electronic Dictionary Research and Development Group, edrdg.org), CC BY-SA 4.0",
}
HEAD = """\
# {name} – English: words and their renderings, drawn from free dictionaries by benchmarks/drawn_words.py; no senses, no ranks.
# Status: not read by hand. Which words are frequent is from wordfreq, parts of speech partly from WordNet 3.0 (Princeton).
# Sources: {sources}.
# Licence: GPL-3.0, as all of the sources allow.
"""
NAMES = dict(
    zip(
        LANGS,
        "Arabic Czech German Spanish French Hindi Indonesian Italian Japanese Polish Portuguese Russian Turkish Ukrainian "
        "Chinese".split(),
        strict=True,
    )
)
_PLAIN = re.compile(r"[a-z]+(?:[' -][a-z]+)*")
_BEFORE = re.compile(r"(?:to be|to|an?|the|be|sb|sth|someone's|one's) ")
_MARKS = re.compile("[\u0301\u064b-\u0652\u0640]")  # stress of Russian, vowels of Arabic
_SCRIPTS = {"ar": "؀-ۿ", "hi": "ऀ-ॿ", "ru": "а-яё", "uk": "а-яґєії'’", "zh": "一-鿿", "ja": "一-鿿々ァ-ヺーぁ-ん"}
_NEVER = frozenset("get have do be it one that this sth sb etc is of in on at to by the a an and or are".split())

Found = dict[str, Counter[str]]


class Drawn(NamedTuple):
    """What a dictionary says: renderings by word, and the parts of speech it gives each word."""

    renderings: Found
    sections: Found


def drawn(entries: Iterable[read.Entry], langs: tuple[str, str], *, inverted: bool) -> Drawn:
    """The entries of a dictionary between two languages, from the other one than English; names are left out."""
    found, sections = defaultdict(Counter), defaultdict(Counter)
    for entry in entries:
        one, other = (entry.rendering, entry.word) if inverted else (entry.word, entry.rendering)
        word, rendering = cleaned(one, langs[0]), cleaned(other, langs[1])
        if word and rendering and entry.section != "name":
            found[word][rendering] = 1
            sections[word][entry.section] += 1
    return Drawn(found, sections)


def cleaned(text: str, lang: str) -> str:
    """A word or phrase as lists have it; "" for what they do not."""
    text = " ".join(_MARKS.sub("", unicodedata.normalize("NFC", text)).replace("’", "'").split()) if text else ""
    if lang == "en":
        low = text.lower()
        while low != (low := _BEFORE.sub("", low, count=1) if _BEFORE.match(low) else low):
            pass
        low = low.replace("-", " ")
        return low if english(low) else ""
    if not text or re.search(r"[\s\d.,;:!?()/\[\]{}<>|“”\"-]", text):
        return ""  # of several words: as one they would hide what each of them means
    if lang in _SCRIPTS and not re.fullmatch(f"[{_SCRIPTS[lang]} -]+", text, re.IGNORECASE):
        return ""
    if text != text.lower() and (lang != "de" or text[1:] != text[1:].lower()):
        return ""  # a name
    if lang == "ja" and (re.fullmatch("[ぁ-んー]+", text) or len(text) < 2):
        return ""
    return "" if len(text) < 2 or (lang not in words.UNSPACED and len(text) < 3 and lang != "hi") else text


@cache
def english(text: str) -> bool:
    """Whether it is a short phrase of English words that are no names."""
    parts = text.split()
    return (
        _PLAIN.fullmatch(text) is not None
        and len(parts) <= PARTS
        and text not in _NEVER
        and len(text) > 1
        and not _NEVER.issuperset(parts)
        and all(
            part in light_words("en") or (knows(part, "en") and zipf_frequency(part, "en") >= ENGLISH) for part in parts
        )
    )


def dictionaries(folder: Path) -> Iterator[tuple[str, str, Iterable[read.Entry]]]:
    """The languages of each dictionary, three letters each, and its entries."""
    for pair in " ".join(FREEDICT.values()).split():
        yield *pair.split("-"), read.dictd(next((folder / f"dict-freedict-{pair}").rglob("*.index")))
    for package, name in APERTIUM.items():
        pair = name.split()[0]
        path = next((folder / f"apertium-{package}").rglob(f"{pair}.autobil.bin"))
        yield *pair.split("-"), read.apertium(path)
    yield "deu", "eng", read.ding(next((folder / "trans-de-en").rglob("de-en")))
    yield "eng", "rus", read.mueller(next((folder / "mueller7-dict").rglob("*.index")))
    yield "chi", "eng", read.cedict(folder / "all.js")
    yield "jpn", "eng", read.jmdict(folder / "jamdict.db")


def gathered(folder: Path) -> tuple[dict[str, list[Drawn]], dict[tuple[str, str], list[Drawn]]]:
    """Dictionaries into English, and those between two other languages, both ways."""
    codes = {**{three: two for two, three in CODES.items()}, "eng": "en", "cat": "ca"}
    direct, between = defaultdict(list), defaultdict(list)
    for first, last, found in dictionaries(folder):
        one, other = codes[first], codes[last]
        entries = list(dict.fromkeys(found))
        if "en" in {one, other}:
            lang = other if one == "en" else one
            direct[lang].append(drawn(entries, (lang, "en"), inverted=one == "en"))
        else:
            between[one, other].append(drawn(entries, (one, other), inverted=False))
            between[other, one].append(drawn(entries, (other, one), inverted=True))
    return direct, between


def joined(parts: Iterable[Drawn]) -> Drawn:
    """Several dictionaries of one language as one, which counts how many say so."""
    found, sections = defaultdict(Counter), defaultdict(Counter)
    for part in parts:
        for word, counts in part.renderings.items():
            found[word].update(counts)
            sections[word].update(part.sections[word])
    return Drawn(found, sections)


def through(step: Drawn, into: Drawn) -> Drawn:
    """Renderings by way of a third language: those that two of its words give, and the only one of a word."""
    found = defaultdict(Counter)
    for word, others in step.renderings.items():
        ways = Counter(one for other in others for one in into.renderings.get(other, ()))
        sure = {one for other in others for one in into.renderings.get(other, ()) if len(into.renderings[other]) == 1}
        found[word].update({one: 1 for one, count in ways.items() if count > 1 or one in sure})
    return Drawn(found, step.sections)


def by_hand(lang: str) -> Drawn:
    """The list by hand of a language that dictionaries reach."""
    found, sections = defaultdict(Counter), defaultdict(Counter)
    for row in words.rows(words.listing(lang).read_text("utf-8"), path=lang) if words.listing(lang).exists() else ():
        for lemma in row.lemmas:
            found[lemma].update(dict.fromkeys(row.renderings, 1))
            sections[lemma][row.section] += 1
    return Drawn(found, sections)


def of_all(folder: Path) -> dict[str, Drawn]:
    """Each language's words with all that dictionaries say, directly or by way of one other language."""
    direct, between = gathered(folder)
    first = {lang: joined(found) for lang, found in direct.items()}
    whole = {}
    for lang in LANGS:
        parts = list(direct.get(lang, ()))
        for (one, other), found in sorted(between.items()):
            if one == lang and (other in first or other == "ru"):
                into = joined([first[other], *([by_hand(other)] if (one, other) == ("uk", "ru") else [])])
                parts.append(through(joined(found), into))
        whole[lang] = joined(parts)
    return whole


def companions(whole: Mapping[str, Drawn]) -> dict[str, set[str]]:
    """English words that render one word in several languages."""
    counts: Counter[tuple[str, str]] = Counter()
    for lang, one in sorted(whole.items()):
        pairs = {
            pair
            for word, found in one.renderings.items()
            if 1 < len(found) <= RENDERINGS and frequent(word, lang)
            for pair in combinations(sorted(found), 2)
        }
        counts.update(pairs)
    found = defaultdict(set)
    for (one, other), count in counts.items():
        if count >= TOGETHER:
            found[one].add(other)
            found[other].add(one)
    return found


@cache
def frequent(word: str, lang: str) -> float:
    """The frequency of a word that is frequent enough; else 0."""
    value = zipf_frequency(word, lang)
    if value < FREQUENT or word.lower() in light_words(lang):
        return 0.0
    return value if lang not in words.UNSPACED or len(tokenize(word, lang)) == 1 else 0.0


def section_of(votes: Mapping[str, int], renderings: Iterable[str], senses: Mapping[str, Mapping[str, int]]) -> str:
    """The part of speech: as dictionaries have it, else as most of the renderings have it in English."""
    told = Counter({one: count for one, count in votes.items() if one in words.SECTIONS and one != "other"})
    least = 0.75
    if not told:
        least = 0.6
        for one in renderings:
            found = senses.get(one, {})
            told.update({name: count / sum(found.values()) for name, count in found.items()})
    if not told:
        return "other"
    name, count = max(told.items(), key=lambda item: (item[1], item[0]))
    if count < least * sum(told.values()):
        return "other" if "noun" not in told else "verb" if told["verb"] else "adjective"
    return name


def rows(lang: str, one: Drawn, near: Mapping[str, set[str]], senses: Mapping[str, Mapping[str, int]]) -> list[str]:
    """The lines of a list, by part of speech; of what the list by hand has, only what is more."""
    hand = by_hand(lang).renderings
    kept = sorted(
        (word for word in one.renderings if frequent(word, lang)), key=lambda word: (-frequent(word, lang), word)
    )
    sections: dict[str, list[str]] = {name: [] for name in words.SECTIONS}
    for word in [word for word in kept if one.renderings[word]][:MOST]:
        counts = one.renderings[word]
        listed = list(hand.get(word, ()))
        own = sorted(counts, key=lambda each: (-counts[each], -zipf_frequency(each, "en"), each))
        told = dict.fromkeys([*listed, *own[:RENDERINGS]])
        more = Counter(each for mine in told for each in near.get(mine, ()) if each not in told)
        fitting = [each for each, count in more.items() if count >= min(2, len(told))]
        fitting.sort(key=lambda each: (-more[each], -zipf_frequency(each, "en"), each))
        shown = fresh(filter(english, [*own, *fitting]), listed)[: max(RENDERINGS - len(listed), RENDERINGS // 2)]
        if shown:
            sections[section_of(one.sections[word], own, senses)].append(f"{word}\t{'|'.join(shown)}")
    return [line for name, found in sections.items() if found for line in (f"[{name}]", *sorted(found))]


def fresh(renderings: Iterable[str], listed: Iterable[str]) -> list[str]:
    """Renderings with a stem that none before them has."""
    had = {stem for one in listed for part in one.split() for stem in stems(part, "en")}
    found = []
    for one in renderings:
        new = {stem for part in one.split() for stem in stems(part, "en")}
        if not new <= had:
            found.append(one)
            had |= new
    return found


def sources() -> str:
    """What the lists are drawn from: each of all, for renderings stand in for each other across languages."""
    said = [f"FreeDict {pairs} ({release})" for release, pairs in FREEDICT.items()]
    return "; ".join([*said, *(f"Apertium {name}" for name in APERTIUM.values()), *OTHERS.values()])


def main() -> None:
    """Write the lists."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--langs", nargs="+", default=LANGS)
    options = parser.parse_args()
    whole = of_all(options.folder)
    near, senses = companions(whole), read.senses(options.folder / "wordnet-base/usr/share/wordnet")
    for lang in options.langs:
        lines = rows(lang, whole[lang], near, senses)
        head = HEAD.format(name=NAMES[lang], sources=sources())
        words.drawn_listing(lang).write_text(f"{head}{chr(10).join(lines)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
