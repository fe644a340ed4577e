"""What must hold of the bundled people, countries, neighbouring places, organisations and terms."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from babel import Locale

GLOSSARIES = Path(__file__).resolve().parents[2] / "glossaries"
FILES = (
    "people",
    "countries",
    "places-neighbours",
    "organisations",
    "military",
    "diplomatic-legal",
)
STATUSES = ("preferred", "admitted", "superseded", "deprecated")
FIELDS = {"kind", "language", "rank", "within", "shared", "note", "source"}
ITEM_KEYS = {"term", "until", "since", "note", "case", "source-only"}
TERMS = ("organisations", "military", "diplomatic-legal")

ALPHABETS = {
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "tg": "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
}
SCRIPTS = {"ka": "GEORGIAN", "hy": "ARMENIAN", "he": "HEBREW", "ar": "ARABIC", "fa": "ARABIC", "ps": "ARABIC"}
SCRIPTS |= {"el": "GREEK", "ko": "HANGUL", "en": "LATIN", "fr": "LATIN", "es": "LATIN"}
SCRIPTS |= {"de": "LATIN", "pl": "LATIN", "id": "LATIN"}


@cache
def load(name):
    with (GLOSSARIES / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)["concept"]


def text_of(item):
    return item if isinstance(item, str) else item["term"]


def languages(concept):
    return {key: value for key, value in concept.items() if isinstance(value, dict)}


def terms(concept, lang, *statuses):
    block = languages(concept).get(lang, {})
    return [item for status in statuses or STATUSES for item in block.get(status, [])]


@cache
def every_term(name):
    """Rows (concept id, language, status, item)."""
    return [
        (key, lang, status, item)
        for key, concept in load(name).items()
        for lang, block in languages(concept).items()
        for status in STATUSES
        for item in block.get(status, [])
    ]


@cache
def script(char):
    return unicodedata.name(char).split()[0]


@pytest.mark.parametrize("name", FILES)
def test_the_shape_is_known(name):
    for key, concept in load(name).items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)
        scalars = {field for field, value in concept.items() if not isinstance(value, dict)}
        assert scalars <= FIELDS, key
        assert concept["kind"], key
        for lang, block in languages(concept).items():
            assert re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]+)?", lang), (key, lang)
            assert set(block) <= {*STATUSES, "exceptions"}, (key, lang)
            assert block["preferred"], (key, lang)
        assert any(terms(concept, lang, "preferred") for lang in languages(concept) if lang != "en"), key
        assert terms(concept, "en", "preferred"), key
    for key, lang, _, item in every_term(name):
        assert isinstance(item, str) or set(item) <= ITEM_KEYS, (key, lang, item)


@pytest.mark.parametrize("name", FILES)
def test_terms_are_clean_text(name):
    for key, lang, _, item in every_term(name):
        text = text_of(item)
        assert text == text.strip() == " ".join(text.split(" ")), (key, lang, text)
        assert unicodedata.is_normalized("NFC", text), (key, lang, text)
        assert not any(unicodedata.category(c) in {"Cc", "Cf"} and c != "\u200c" for c in text), (key, lang, text)


@pytest.mark.parametrize("name", FILES)
def test_a_word_has_one_script_and_the_letters_of_its_language(name):
    for key, lang, _, item in every_term(name):
        text = text_of(item)
        for word in re.findall(r"[^\W\d_]+", text):
            scripts = {script(c) for c in word} - {"MODIFIER"}
            assert lang == "ja" or len(scripts) == 1, (key, lang, word)
            foreign = scripts == {"LATIN"} and word.isupper()  # names such as G7 or ISW stay Latin in Cyrillic text
            if lang in ALPHABETS and not (foreign and lang in {"uk", "ru"}):
                assert set(word.lower().replace("\u0307", "")) <= set(ALPHABETS[lang]), (key, lang, word)
            if lang in SCRIPTS:
                assert scripts == {SCRIPTS[lang]}, (key, lang, word)


@pytest.mark.parametrize("name", FILES)
def test_no_form_has_two_statuses(name):
    for key, concept in load(name).items():
        for lang in languages(concept):
            forms = [text_of(item) for item in terms(concept, lang)]
            assert len(forms) == len(set(forms)), (key, lang)
            right = {text_of(item).casefold() for item in terms(concept, lang, "preferred", "admitted")}
            wrong = {text_of(item).casefold() for item in terms(concept, lang, "deprecated", "superseded")}
            assert not right & wrong, (key, lang, right & wrong)


def test_ids_are_unique_across_the_files():
    seen = {}
    for path in sorted(GLOSSARIES.glob("*.toml")):
        for key in load(path.stem):
            assert key not in seen, (key, seen[key], path.stem)
            seen[key] = path.stem


def test_places_lie_in_listed_countries():
    countries = {key for key, concept in load("countries").items() if concept["kind"] == "country"}
    for name in ("countries", "places-neighbours"):
        for key, concept in load(name).items():
            assert concept["kind"] == "country" or concept["within"] in countries, key


def test_a_form_wrong_everywhere_is_right_nowhere():
    """A deprecated form that is not tied to its source term must not be the right word of another concept."""
    right = {
        text_of(item).casefold()
        for name in FILES
        for _, lang, status, item in every_term(name)
        if lang == "en" and status in {"preferred", "admitted"}
    }
    for name in FILES:
        for key, lang, status, item in every_term(name):
            tied = isinstance(item, dict) and item.get("source-only")
            if lang == "en" and status in {"deprecated", "superseded"} and not tied:
                assert text_of(item).casefold() not in right, (name, key, item)


@pytest.mark.parametrize("name", TERMS)
def test_a_calque_is_tied_to_its_source_term_or_justified(name):
    for key, concept in load(name).items():
        for item in terms(concept, "en", "deprecated"):
            assert isinstance(item, dict), (key, item)
            assert item.get("source-only") or item.get("note"), (key, item)
            assert any(terms(concept, lang) for lang in ("uk", "ru", "id")), key


@pytest.mark.parametrize("name", FILES)
def test_source_only_marks_deprecated_forms_only(name):
    for key, _, status, item in every_term(name):
        assert isinstance(item, str) or status == "deprecated" or not item.get("source-only"), (key, item)


@pytest.mark.parametrize("name", FILES)
def test_short_capitals_are_matched_with_their_case(name):
    for key, lang, _, item in every_term(name):
        text = text_of(item)
        if re.fullmatch(r"[A-ZА-ЯЄІЇҐ]{2,5}", text):
            assert isinstance(item, dict), (key, lang, text)
            assert item["case"] == "sensitive", (key, lang, text)


def test_people_have_their_language_and_are_enough():
    people = load("people")
    assert len(people) >= 250
    for key, concept in people.items():
        assert concept["kind"] == "person"
        assert concept["language"] == "en" or terms(concept, concept["language"], "preferred"), key


@pytest.mark.parametrize(
    ("concept", "language", "english"),
    [
        ("volodymyr-zelenskyy", "uk", "Volodymyr Zelenskyy"),
        ("vladimir-putin", "ru", "Vladimir Putin"),
        ("igor-girkin", "ru", "Igor Girkin"),
        ("andrey-kurkov", "uk", "Andrey Kurkov"),
        ("aleksandr-lukashenko", "be", "Aleksandr Lukashenko"),
        ("maia-sandu", "ro", "Maia Sandu"),
    ],
)
def test_a_person_is_named_in_their_own_language(concept, language, english):
    person = load("people")[concept]
    assert person["language"] == language
    assert text_of(terms(person, "en", "preferred")[0]) == english


def test_forms_of_another_language_are_not_admitted_for_ukrainians_and_russians():
    people = load("people")
    for key, wrong in {
        "volodymyr-zelenskyy": "Vladimir Zelensky",
        "vladimir-putin": "Volodymyr Putin",
        "igor-girkin": "Ihor Hirkin",
        "kyrylo-budanov": "Kirill Budanov",
    }.items():
        assert wrong not in {text_of(item) for item in terms(people[key], "en")}, key


CLDR_CODES = {
    "ukraine": "UA", "belarus": "BY", "poland": "PL", "germany": "DE", "france": "FR", "hungary": "HU",
    "greece": "GR", "georgia": "GE", "kazakhstan": "KZ", "egypt": "EG", "thailand": "TH", "turkey": "TR",
    "netherlands": "NL", "czechia": "CZ", "myanmar": "MM", "eswatini": "SZ", "ivory-coast": "CI", "china": "CN",
    "united-states": "US", "united-kingdom": "GB", "south-korea": "KR", "north-korea": "KP", "palestine": "PS",
    "switzerland": "CH", "austria": "AT", "croatia": "HR", "sweden": "SE", "vietnam": "VN", "yemen": "YE",
    "cape-verde": "CV", "timor-leste": "TL", "north-macedonia": "MK", "japan": "JP", "india": "IN", "spain": "ES",
}  # fmt: skip


def plain(text):
    return re.sub("[\u02bc']", "’", text).replace("ё", "е").replace("&", "and")


@pytest.mark.parametrize("lang", ["en", "de", "fr", "es", "pl", "id", "uk", "ru"])
def test_the_names_of_cldr_are_right_names(lang):
    countries = load("countries")
    territories = Locale(lang).territories
    for key, code in CLDR_CODES.items():
        known = {plain(text_of(item)) for item in terms(countries[key], lang, "preferred", "admitted")}
        assert plain(territories[code]) in known, key


def test_belarusian_places_follow_one_policy():
    """The Belarusian name comes first, and the Russian-derived English form is admitted."""
    places = load("places-neighbours")
    minsk_like = [concept for concept in places.values() if concept["within"] == "belarus"]
    assert len(minsk_like) > 30
    assert all(concept["language"] == "be" and terms(concept, "be", "preferred") for concept in minsk_like)
    for key, russian in {
        "homel-by": "Gomel", "hrodna-by": "Grodno", "vitsebsk-by": "Vitebsk", "mahilyow-by": "Mogilev",
        "polatsk-by": "Polotsk", "babruysk-by": "Bobruisk", "barysaw-by": "Borisov", "mazyr-by": "Mozyr",
    }.items():  # fmt: skip
        assert russian in {text_of(item) for item in terms(places[key], "en", "admitted")}, key


def test_divided_usage_is_admitted():
    countries = load("countries")
    for key, forms in {
        "turkey": {"Turkey", "Türkiye"},
        "czechia": {"Czechia", "Czech Republic"},
        "myanmar": {"Myanmar", "Burma"},
        "ivory-coast": {"Ivory Coast", "Côte d’Ivoire"},
    }.items():
        assert forms <= {text_of(item) for item in terms(countries[key], "en", "preferred", "admitted")}, key


def test_exceptions_contain_the_form_they_excuse():
    for name in FILES:
        for key, concept in load(name).items():
            for lang, block in languages(concept).items():
                wrong = [text_of(item) for item in terms(concept, lang, "deprecated", "superseded")]
                for phrase in block.get("exceptions", []):
                    assert any(form in phrase for form in wrong), (key, phrase)
