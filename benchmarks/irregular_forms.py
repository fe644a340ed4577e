"""Draw `text/irregular.toml`: frequent forms of listed words that no ending leads to, as Italian preso is of prendere.

    python benchmarks/irregular_forms.py

Needs wordfreq. A form counts that simplemma's dictionary gives to a word of the lists, that they have as no word of its own,
and whose stems do not meet those of the word it is of. Comparatives do not: half as fast is twice as slow. Nor do forms
that Czech writes in one word with their negation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from simplemma.strategies.dictionaries import DefaultDictionaryFactory
from wordfreq import top_n_list, zipf_frequency

from translaudit.lexicon import words
from translaudit.text.light import light_words
from translaudit.text.stems import IRREGULAR, stems

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 60_000  # words of a language, the most frequent
FREQUENT = 3.0  # Zipf frequency: as a logarithm, per thousand million words
SHORTEST = 3  # letters
LANGS = ("cs", "de", "es", "fr", "it", "pl", "pt", "ru", "uk")
COMPARED = {
    "cs": r"nej|.*[šč]í(?:ho|mu|m|ch|mi)?$",
    "de": r".*(?:er|st)(?:e[mnrs]?)?$",
    "es": r".*ísim",
    "fr": r"meilleur|pire|moindre",
    "it": r".*issim",
    "pl": r"naj|.*sz(?:y|a|e|ego|emu|ej|ą|ych?|ymi?|i)$",
    "pt": r".*íssim",
    "ru": r"наи|по.*е$|.*(?:[еш]е|[жчщ]е)$|.*[еа]йш|.*[чдльн]ш(?:[аеи]я|[ое]е|[ео]го|[ео]му|[еоу]й|ую|и[йе]|им|их|ими)$",
    "uk": r"най|.*[іжчшщ]ше?$|.*[жчщш]е$|.*(?:іш|жч|щ|[дльн]ш)(?:ий|а|і|ого|ому|ої|ій|у|ою|им|их|ими)$",
}  # how comparatives and superlatives begin or end
NEGATED = {"cs": "ne"}  # what negates a word and is written in one with it
# What readers struck out: comparatives, names (parís, Киев), forms that are mostly of another word (leuten), words that the
# dictionary gives to another of a phrase (настольный теннис).
STRUCK = {
    "cs": "zamilovat aro der jedlička luka magazine maxim míň mil nenechá nenechal nenechala nenechají nenechat "
    "nenechali nice pluto dnům red som slam trap vším vší",
    "de": "ani bracht bänden verbänden beständen entwürfen flöhe schritten wänden rängen klängen griffe striche "
    "abschnitten abfuhr milk miss google title soli leuten westend eingehender dringende dringenden "
    "ausgezeichnete reizend schleppend besonnen",
    "es": "óptima óptimas pésima pésimas are ares ases asiente asís ata atm cuidad fia fio frio frias ice lio "
    "lie lian lia olé parís peo pio pié pia podra podras reagan rio roo tías vete visto viste vido",
    "fr": "fame lei may mens serve fia value lia suez usa isle",
    "it": "alan alo amin ari ara bagnai colin dee devon duran image imagine move odi paia ria sparso spin sudan "
    "torto use van",
    "pl": "lepsi gorsi brody burzy den dnie dziale koce lara mali myli mądrzejsi młodsi silniejsi starsi "
    "cieplej powiecie sadze sim śmiejąc dróg",
    "pt": "vaquinha péssima péssimas péssimos anais atrizes princesas princesinha tias patroa filhinha "
    "irmãzinha menininha garotinha camisinha camisinhas coxinha figurinhas negrito perdigão quadrinhos "
    "quadrinho paris oro oras ata ara rui fia fieis fies blogues curtis lixão destes contigo connosco "
    "convosco selinho sininho",
    "ru": "велика велико побыстрее подальше осей осью гвардейский ого духовой крестовый поскорее поскорей "
    "горнолыжный летающая летающие настольный штрафные поудобнее комендантский почаще киев дельце дешевле "
    "чаще реже шире коля маши ной осел разделен сукин тай уху заплачу лили",
    "uk": "лгбт бортовий внучка віє вживу ден дена дзідзьо дін дінь задіяти заплачу орлик осі оці пече худ "
    "подарунковий",
}
HEAD = """\
# Forms of common words that no ending leads to from the word they are of. Lines “form … = base”, one table a language.
# Status: drawn by benchmarks/irregular_forms.py, all read by a second reader, who struck out what is a name or mostly a form
# of another word; not checked by native speakers. What `stems.toml` says of a form goes before.
# Sources: the dictionaries of simplemma (A. Barbaresi, MIT); which forms are frequent is from wordfreq (R. Speer, Apache-2.0).
"""


@cache
def dictionary(lang: str) -> Mapping[str, str]:
    """The words of simplemma's dictionary by form, in small letters."""

    def plain(word: bytes | str) -> str:
        return (word.decode() if isinstance(word, bytes) else word).casefold()

    return {plain(form): plain(base) for form, base in DefaultDictionaryFactory().get_dictionary(lang).items()}


def compared(form: str, word: str, lang: str, listed: Mapping[str, set[str]]) -> bool:
    """Whether a form of an adjective or an adverb is one of comparison; adverbs have no others."""
    sections = listed[word]
    return sections == {"adverb"} or ("adjective" in sections and re.match(COMPARED[lang], form) is not None)


def drawn(lang: str, listed: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """The forms by their words, the most frequent first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for form in top_n_list(lang, MOST):
        if zipf_frequency(form, lang) < FREQUENT:
            break
        if len(form) < SHORTEST or form in light_words(lang) or form in listed or not form.isalpha():
            continue
        word = dictionary(lang).get(form, "")
        irregular = word in listed and len(word) >= SHORTEST and stems(form, lang).isdisjoint(stems(word, lang))
        negation = NEGATED.get(lang)
        if form in STRUCK.get(lang, "").split():
            continue
        if negation and form.startswith(negation) and not word.startswith(negation):
            continue
        if irregular and not compared(form, word, lang, listed):
            found[word].append(form)
    return found


def sections(lang: str) -> dict[str, set[str]]:
    """In which sections of its lists a language has each word."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in (words.listing(lang), words.drawn_listing(lang)):
        for row in words.rows(path.read_text(encoding="utf-8"), path=path.name):
            for lemma in row.lemmas:
                found[lemma.casefold()].add(row.section)
    return dict(found)


def main() -> None:
    """Write the file, from stems without it."""
    IRREGULAR.write_text("", encoding="utf-8")
    parts = [HEAD]
    for lang in LANGS:
        lines = [f"{' '.join(forms)} = {word}\n" for word, forms in sorted(drawn(lang, sections(lang)).items())]
        parts.append(f'\n[{lang}]\nforms = """\n{"".join(lines)}"""\n')
    IRREGULAR.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
