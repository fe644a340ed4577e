"""Places that texts name in each language, for certain and perhaps."""

from __future__ import annotations

import pytest

from translaudit.names.gazetteer import finder


@pytest.mark.parametrize(
    ("text", "lang", "places"),
    [
        ("They flew from Jordan to Côte d'Ivoire.", "en", ["JO", "CI"]),
        ("We told us nothing.", "en", []),
        ("据意大利媒体报道", "zh", ["IT"]),
        ("Делегация из Литва", "ru", ["LT"]),
        ("a turkey, some china", "en", []),
        ("Port-au-Prince, Trinidad & Tobago", "en", ["city:port-au-prince", "TT"]),
        ("the U.K.'s envoy, the UK's envoy", "en", ["GB", "GB"]),
        ("הוא נולד בג׳קרטה, לא ג׳קרטה", "he", ["city:jakarta"]),
        ("İsviçre ve İran", "tr", ["CH", "IR"]),
    ],
)
def test_places_are_named_in_the_form_of_dictionaries(text, lang, places):
    assert [place.concept for place in finder.named(text, lang)] == places


def test_a_place_does_not_reach_over_what_stands_in_brackets_behind_it():
    text = "In Indonesia (BNPB) and Jakarta (Malaysia) it rained."
    found = [text[place.start : place.end] for place in finder.named(text, "en")]
    assert found == ["Indonesia", "Jakarta", "Malaysia"]


@pytest.mark.parametrize(
    ("text", "concept", "lang", "answer"),
    [
        ("граница с Литвой", "LT", "ru", True),
        ("граница с Литвой", "LV", "ru", False),
        ("die britische Regierung", "GB", "de", True),
        ("in ganz Südostasien", "142", "de", True),
        ("عبروا الحدود من تركيا", "TR", "ar", True),
        ("عبروا الحدود من تركيا", "JO", "ar", False),
        ("美军", "US", "zh", True),
        ("İsveç hükümeti", "SE", "tr", True),
        ("İsveç hükümeti", "CH", "tr", False),
        ("as we said", "US", "en", False),
        ("à Londres", "city:london", "fr", True),
        ("am Rand der Steiermark", "area:styria", "de", True),
        ("am Rand der Steiermark", "area:carinthia", "de", False),
        ("w Małopolsce", "area:lesser-poland", "pl", True),
        ("l'élevage bourguignon", "area:burgundy", "fr", True),
    ],
)
def test_whether_a_text_may_name_a_place(text, concept, lang, answer):
    assert finder.may_name(text, concept, lang) is answer


def test_the_index_agrees_with_the_patterns():
    for word, lang in (("Русский", "ru"), ("Südostasien", "de"), ("Scottish", "en"), ("britské", "cs")):
        places = finder.places_of(word, lang)
        assert places
        assert all(finder.may_name(word, concept, lang) for concept in places)


def test_a_language_without_names_knows_nothing():
    assert list(finder.named("Paris", "xx")) == []
    assert finder.may_name("Paris", "FR", "xx")  # nobody can say that it does not


def test_an_article_before_a_small_letter_begins_no_place():
    assert not list(finder.named("La réunion commence.", "fr"))
    assert [one.concept for one in finder.named("Il habite à La Réunion.", "fr")] == ["RE"]


@pytest.mark.parametrize(
    ("text", "concept", "lang"),
    [
        ("Austria demandó a la empresa.", "AU", "es"),
        ("Australia demandó a la empresa.", "AT", "es"),
        ("Суд в Австралії відхилив позов.", "AT", "uk"),
        ("Власти Ливана закрыли порт.", "LY", "ru"),
        ("Die Pässe wurden in Schweden benutzt.", "CH", "de"),
        ("Chine et Japon", "CL", "fr"),
    ],
)
def test_a_word_that_names_another_country_names_that(text, concept, lang):
    assert not finder.may_name(text, concept, lang)


@pytest.mark.parametrize(
    ("text", "concept", "lang"),
    [
        ("Суд в Австралії відхилив позов.", "AU", "uk"),
        ("Der Hafen von Papua-Neuguinea ist geschlossen.", "PG", "de"),
        ("Guinea ecuatorial", "GQ", "es"),
        ("La Guinée-Bissau est calme.", "GW", "fr"),
        ("South Korean troops", "KP", "en"),
        ("Schweizer Banken", "CH", "de"),
    ],
)
def test_what_may_name_a_country_stays_open(text, concept, lang):
    assert finder.may_name(text, concept, lang)
