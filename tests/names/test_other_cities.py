"""Another city than the original's is found in any two languages, and what may be the same city, or none, is left alone."""

from __future__ import annotations

import pytest

from translaudit.document import Document
from translaudit.model import Bitext, Side
from translaudit.names.cities import cities_called, is_word, may_name, name_of
from translaudit.names.other_cities import other_cities
from translaudit.resources import Resources
from translaudit.text.normalise import fold


def found(pair, source, target):
    there, here = pair.split("-")
    document = Document(Bitext("t", Side("t", here, target), Side("s", there, source), there), Resources())
    return [
        (target[slice(*one.here)], source[slice(*one.there)], one.better) for one in other_cities(document)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("pair", "source", "target", "wanted"),
    [
        ("id-en", "Kebakaran terjadi di Medan.", "The fire broke out in Makassar.", ("Makassar", "Medan", "Medan")),
        ("ar-en", "وصل الوفد إلى بيروت أمس.", "The delegation arrived in Amman yesterday.", ("Amman", "بيروت", "Beirut")),
        ("tr-en", "Yarış Bursa kentinde yapıldı.", "The race was held in the city of Adana.", ("Adana", "Bursa", "Bursa")),
        ("en-id", "The museum in Bristol is closed.", "Museum di Sheffield ditutup.", ("Sheffield", "Bristol", "Bristol")),
        ("de-en", "In Bremen brannte ein Lager.", "A warehouse burned down in Dresden.", ("Dresden", "Bremen", "Bremen")),
        ("en-de", "A bridge in Porto is closed.", "Eine Brücke in Valencia ist gesperrt.", ("Valencia", "Porto", "Porto")),
        ("en-uk", "The museum in Bristol is closed.", "Музей у Лестері зачинено.", ("Лестері", "Bristol", "Bristol")),
        ("es-en", "El museo de Murcia cerró.", "The museum in Mersin closed.", ("Mersin", "Murcia", "Murcia")),
        ("zh-en", "代表团昨天抵达成都。", "The delegation arrived in Wuhan yesterday.", ("Wuhan", "成都", "Chengdu")),
    ],
    ids=lambda value: value if isinstance(value, str) and "-" in value[:3] else None,
)  # fmt: skip
def test_another_city_is_found(pair, source, target, wanted):
    assert found(pair, source, target) == [wanted]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("uk-en", "Потяг їде з Відня до Праги.", "The train goes from Vienna to Prague."),
        ("de-en", "In Mailand und Genua wird gestreikt.", "There are strikes in Milan and Genoa."),
        ("id-en", "Rombongan tiba di Yerusalem.", "The group arrived in Jerusalem."),
        ("es-en", "Lo dijo Santiago Bermejo en Toledo.", "James Bermejo said so in Toledo."),
        ("en-id", "The mayor of Leeds spoke.", "Wali kota itu berbicara."),
        ("de-en", "In Berlin stand zum Essen nichts bereit.", "In Rostock nothing was ready for lunch."),
        ("de-uk", "Die Salzsäule in Bremen zerfiel in einer Halle.", "Соляний стовп у Бремені розпався."),
        ("en-pl", "The tribunal in The Hague heard Chile.", "Trybunał w Hadze wysłuchał Chile."),
    ],
    ids=[
        "exonyms, inflected",
        "exonyms",
        "another spelling",
        "a given name",
        "left out",
        "not both",
        "a noun",
        "a country",
    ],
)
def test_the_same_city_or_none_is_left_alone(pair, source, target):
    assert found(pair, source, target) == []


@pytest.mark.parametrize(
    ("word", "lang", "answer"),
    [
        ("Leipzig", "de", False),
        ("Essen", "de", True),
        ("Leitung", "de", True),
        ("Лідсі", "uk", False),
        ("Чернівцях", "uk", False),
        ("Курган", "uk", True),
        ("Шахти", "uk", True),
        ("Reading", "en", True),
        ("Bandung", "id", None),
    ],
)
def test_a_city_that_a_dictionary_has_is_no_ordinary_word(word, lang, answer):
    assert is_word(word, lang) is answer


def test_a_name_in_another_case_is_its_citys():
    (city,) = {number for number in cities_called("Одесі", "uk") if name_of(number)[1] == "UA"}
    assert city in cities_called("Одеса", "uk")
    assert may_name(fold("Нове з Одеси"), city)
    assert cities_called("Бібліотека", "uk") == ()


def test_a_city_that_the_translation_has_by_sound_is_not_lost():
    source = "The FWC reports from Sarasota, Charlotte and Collier."
    right = "گزارش هایی از ساراسوتا، شارلوت و کالیر بود که کاهش در میزان را نشان می دهد."
    assert found("en-fa", source, right) == []
