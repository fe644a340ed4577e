"""`explain_name`: termbase names first, then names read backwards; nothing foreign is believed."""

from __future__ import annotations

import pytest

from translaudit.provenance.naming import explain_name
from translaudit.provenance.native_names import exonyms, filed
from translaudit.runners.resources import Sources, build


@pytest.fixture(scope="module")
def resources():
    return build(Sources())


def first(name, resources, target="en", langs=()):
    found = explain_name(name, target_lang=target, langs=langs, resources=resources)
    assert found, name
    return found[0]


@pytest.mark.parametrize(
    ("name", "native", "concept", "exactness"),
    [
        ("Zelenskiy", "Владимир Зеленский", "volodymyr-zelenskyy", "verbatim"),
        ("Hsi Chin-p'ing", "习近平", "xi-jinping", "verbatim"),
        ("Tchaïkovski", "Пётр Чайковский", "pyotr-tchaikovsky", "verbatim"),
        ("Saakaschwili", "მიხეილ სააკაშვილი", "mikheil-saakashvili", "verbatim"),
        ("Kremnenaya", "Кременная", "kreminna", "misspelling"),
        ("Kharkov", "Харьков", "kharkiv", "verbatim"),
        ("Dnepropetrovsk", "Днепропетровск", "dnipro", "verbatim"),
        ("Lukashenka", "Аляксандр Лукашэнка", "aleksandr-lukashenko", "verbatim"),
        ("Lukashenko", "Александр Лукашенко", "aleksandr-lukashenko", "verbatim"),
        ("Tbilissi", "თბილისი", "tbilisi-ge", "verbatim"),
        ("Jerewan", "Երևան", "yerevan-am", "verbatim"),
        ("Harkiv", "Харків", "kharkiv", "verbatim"),
        ("Járkiv", "Харків", "kharkiv", "diacritics"),
        ("Stakhanov", "Стаханов", "kadiivka", "verbatim"),
        ("Tsjernihiv", "Чернігів", "chernihiv", "verbatim"),
    ],
)
def test_names_of_the_termbase(resources, name, native, concept, exactness):
    one = first(name, resources)
    assert (one.native, one.concept, one.exactness) == (native, concept, exactness)
    assert one.confidence in ("high", "medium")


@pytest.mark.parametrize("name", ["Gaddafi", "Qaddafi", "Kadhafi"])
def test_listed_spellings(resources, name):
    assert first(name, resources).concept == "muammar-gaddafi"


@pytest.mark.parametrize(
    ("name", "native", "lang"),
    [("Plovdiv", "Пловдив", "bg"), ("Tsvetaeva", "Цветаева", "ru"), ("Poroschenko", "Порошенко", "uk")],
)
def test_known_names_beside_the_termbase(resources, name, native, lang):
    found = explain_name(name, target_lang="en", resources=resources)
    assert (native, lang) in [(one.native.split()[-1], one.lang) for one in found]
    assert found[0].confidence in ("high", "medium")


@pytest.mark.parametrize(
    ("name", "concept"),
    [("Lemberg", "lviv"), ("Kijów", "kyiv"), ("Ungvár", "uzhhorod"), ("Leópolis", "lviv"), ("Cernăuți", "chernivtsi")],
)
def test_names_in_other_languages(resources, name, concept):
    one = first(name, resources)
    assert (one.concept, one.scheme, one.confidence) == (concept, "", "high")
    assert one.operation.endswith("name")


def test_the_lists_name_concepts_that_exist(resources):
    (forms,) = resources.forms("en")
    known = filed(forms)
    assert {one.concept for rows in exonyms().values() for one in rows} <= known.keys()


@pytest.mark.parametrize(
    ("name", "target", "concept", "form"),
    [
        ("Kharkovites", "en", "kharkiv", "Kharkov"),
        ("Odessites", "en", "odesa", "Odessa"),
        ("Kievan", "en", "kyiv", "Kiev"),
        ("Charkiwer", "de", "kharkiv", "Charkiw"),
    ],
)
def test_people_of_a_place(resources, name, target, concept, form):
    found = explain_name(name, target_lang=target, resources=resources)
    assert ("derived", concept, form) in [(one.exactness, one.concept, one.form) for one in found]


@pytest.mark.parametrize(
    ("name", "native", "lang"),
    [
        ("Žõtomõr", "Житомир", "uk"),
        ("Charkivas", "Харків", "uk"),
        ("Ļviva", "Львів", "uk"),
        ("Jîtomîr", "Житомир", "uk"),
        ("Krementxuk", "Кременчук", "uk"),
        ("Qorbaçov", "Горбачёв", "ru"),
        ("Borshhagivka", "Борщагівка", "uk"),
        ("Wasylków", "Васильків", "uk"),
    ],
)
def test_spellings_of_other_languages(resources, name, native, lang):
    found = explain_name(name, target_lang="en", resources=resources)
    believed = {(one.native, one.lang) for one in found if one.confidence != "low"}
    assert (native, lang) in believed


def test_the_common_way_comes_first_and_the_own_name_with_it(resources):
    found = explain_name("Energodar", target_lang="en", resources=resources)
    assert (found[0].native, found[0].lang, found[0].scheme) == ("Энергодар", "ru", "ru-bgnpcgn1947")
    found = explain_name("Varvarovka", target_lang="en", resources=resources)
    assert found[0].native == "Варваровка"
    assert ("Варварівка", "uk", "derived") in [(one.native, one.lang, one.exactness) for one in found]
    assert len({one.concept for one in found}) > 1


def test_all_namesakes_are_told(resources):
    found = explain_name("Kirovske", target_lang="en", resources=resources)
    assert {"isliam-terek", "khrestivka"} <= {one.concept for one in found}


def test_districts_of_cities(resources):
    one = first("Bogodukhivs'kij rajon", resources)
    assert (one.native, one.concept, one.exactness) == ("Богодухівський", "", "derived")
    assert "district or quarter of Donetsk" in one.operation
    one = first("Mykilska Borshchahivka", resources)
    assert (one.native, one.scheme) == ("Микільська Борщагівка", "uk-kmu55")


@pytest.mark.parametrize("name", ["Chorley", "Fontana", "Centro", "Marina", "Pervomaika"])
def test_names_that_only_resemble(resources, name):
    found = explain_name(name, target_lang="en", resources=resources)
    assert not [one for one in found if one.confidence != "low"]


@pytest.mark.parametrize(
    ("name", "native", "lang", "exactness"),
    [
        ("Erdogan", "Recep Tayyip Erdoğan", "tr", "diacritics"),
        ("Gaddafi", "معمر القذافي", "ar", "verbatim"),
        ("Duda", "Andrzej Duda", "pl", "verbatim"),
        ("Muscovite", "Москва", "ru", "derived"),
    ],
)
def test_people_of_all_languages(resources, name, native, lang, exactness):
    one = first(name, resources)
    assert (one.native, one.lang, one.exactness) == (native, lang, exactness)


def test_a_word_beside_the_name(resources):
    one = first("Bakhmut raion", resources)
    assert (one.concept, one.exactness) == ("bakhmut", "derived")


def test_likely_names_come_with_the_sister_form(resources):
    found = explain_name("Bohunivka", target_lang="en", resources=resources)
    assert (found[0].native, found[0].lang, found[0].scheme) == ("Богунівка", "uk", "uk-kmu55")
    assert (found[0].concept, found[0].confidence) == ("", "medium")
    assert ("Богуновка", "ru", "derived", "low") in [
        (one.native, one.lang, one.exactness, one.confidence) for one in found
    ]


def test_languages_asked_for(resources):
    found = explain_name("Bohunovka", target_lang="en", langs=["ru"], resources=resources)
    assert {one.lang for one in found} == {"ru"}


@pytest.mark.parametrize(
    "name",
    "Rochester Montpellier Bandung Szczecin Koszalin Lublin Zaragoza Leicester Mannheim Sukabumi Osnabrück Radomsko".split(),
)
def test_foreign_names_are_not_believed(resources, name):
    found = explain_name(name, target_lang="en", resources=resources)
    assert [one for one in found if one.native and one.confidence != "low"] == []


@pytest.mark.parametrize("name", ["", " ", "x", "42", "🙂", "Київ", "a" * 80])
def test_odd_names(resources, name):
    explain_name(name, target_lang="en", resources=resources)
