"""Reading spellings backwards: only true parses, the likely ones first; stocks of names, exactly and one slip away."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translaudit.romanize.affixes import bases
from translaudit.romanize.engine import romanize, variants
from translaudit.romanize.inverse import LANGUAGES, among, guesses, natives, near, scheme_order, slips, stock
from translaudit.romanize.plausible import cognates, ending, letter_cost, might_end, strangeness
from translaudit.romanize.registry import chain, info, scheme


@pytest.mark.parametrize(
    ("name", "identifier", "native"),
    [
        ("Kharkiv", "uk-kmu55", "Харків"),
        ("Varvarovka", "ru-bgnpcgn1947", "Варваровка"),
        ("Tchaïkovski", "ru-fr", "Чайковский"),
        ("Saakaschwili", "ka-de", "სააკაშვილი"),
        ("Plovdiv", "bg-law2009", "Пловдив"),
        ("Lukashenka", "be-bgnpcgn1979", "Лукашэнка"),
        ("Zelenskyi", "uk-kmu55", "Зеленський"),
        ("Ivano-Frankivsk", "uk-kmu55", "Івано-Франківськ"),
        ("Bila Tserkva", "uk-kmu55", "Біла Церква"),
        ("Khar’kov", "ru-bgnpcgn1947", "Харьков"),
        ("Pashinyan", "hy-press", "Փաշինյան"),
        ("Nikolić", "sr-gaj", "Николић"),
    ],
)
def test_a_name_is_read_backwards_by_one_scheme(name, identifier, native):
    found = natives(name, identifier)
    assert native in [one.native for one in found]
    assert {one.scheme for one in found} == {identifier}


def test_the_likeliest_letters_come_first():
    assert natives("Kharkiv", "uk-kmu55")[0].native == "Харків"  # not Харкїв, Харкйв or Хархів
    assert natives("Vasylivka", "uk-kmu55")[0].native == "Василівка"


@pytest.mark.parametrize(
    ("name", "exactness"),
    [("Khar’kov", "verbatim"), ("KHAR’KOV", "case"), ("Kharkov", "apostrophe")],
)
def test_how_near_the_spelling_is(name, exactness):
    found = {one.native: one.exactness for one in natives(name, "ru-bgnpcgn1947")}
    assert found["Харьков"] == exactness


def test_marks_left_off():
    found = {one.native: one.exactness for one in natives("Tchaikovski", "ru-fr")}
    assert found.get("Чайковский") == "diacritics"


@pytest.mark.parametrize("name", ["Wrocław", "Québec", "Xylophon"])
def test_letters_that_no_scheme_writes_have_no_parse(name):
    assert natives(name, "uk-kmu55") == []


@settings(max_examples=150)
@given(
    st.text("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", min_size=1, max_size=9),
    st.sampled_from(["uk-kmu55", "uk-de", "uk-iso9"]),
)
def test_parses_are_true(native, identifier):
    name = romanize(scheme(identifier), native.capitalize())
    for one in natives(name, identifier):
        assert one.form in (
            romanize(scheme(one.scheme), one.native),
            *variants(scheme(one.scheme), one.native, limit=64),
        )
        assert one.form.casefold() == name.casefold() or one.exactness in ("apostrophe", "diacritics")


@settings(max_examples=60)
@given(st.text(max_size=12), st.sampled_from(LANGUAGES))
def test_any_text_may_be_asked_about(name, lang):
    assert guesses(name, lang) == guesses(name, lang)


def test_at_most_eight_native_names():
    assert len({one.native for one in guesses("Vasilievskaia", "ru")}) <= 8


STOCK = stock([("Харків", 1), ("Запоріжжя", 2), ("Знам’янка", 3), ("Новгород-Сіверський", 4)])


@pytest.mark.parametrize(
    ("name", "value", "scheme_of_it"),
    [
        ("Kharkiv", 1, "uk-kmu55"),
        ("Charkiw", 1, "uk-de"),
        ("Járkiv", 1, "uk-es"),
        ("Zaporizhzhia", 2, "uk-kmu55"),
        ("Saporischschja", 2, "uk-de"),
        ("Znamianka", 3, "uk-kmu55"),
        ("Novhorod Siverskyi", 4, "uk-kmu55"),
    ],
)
def test_a_stock_is_searched_by_all_schemes(name, value, scheme_of_it):
    found = among(name, "uk", STOCK)
    assert {filed for _, filed in found} == {value}
    assert scheme_of_it in {parse.scheme for parse, _ in found}


def test_schemes_are_not_mixed():
    assert among("Charkiv", "uk", stock([("Харків", 1)]))  # Czech
    assert not among("Sharkiw", "uk", stock([("Харків", 1)]))


@pytest.mark.parametrize(("name", "value"), [("Kharkivv", 1), ("Charkiiw", 1), ("Zaporishzhia", 2)])
def test_one_slip_away(name, value):
    assert value in {filed for _, filed in near(name, "uk", STOCK)}


@pytest.mark.parametrize("name", ["Rochester", "Bandung", "Sharkiv", "Montpellier"])
def test_other_names_are_not_near(name):
    assert near(name, "uk", STOCK) == []


def test_slips_keep_the_first_letter_and_come_once():
    made = list(slips("Kyiv"))
    assert len(made) == len(set(made))
    assert {one[0] for one in made} == {"K"}
    assert {"Kyv", "Kyyiv", "Kiyv", "Kyov", "Kviy", "Kyivs"} <= set(made)


@pytest.mark.parametrize(("lang", "target"), [("uk", "en"), ("ru", "de"), ("bg", "fr")])
def test_the_conventions_of_the_target_language_come_first(lang, target):
    order = scheme_order(lang, target)
    usual = [one for one in chain(lang, target) if info(one).to != "intl"]
    assert sorted(order, key=order.__getitem__)[: len(usual)] == usual


@pytest.mark.parametrize(
    ("native", "lang", "expected"),
    [
        ("Варварівка", "uk", "івка"),
        ("Шевченко", "uk", "енко"),
        ("Зеленский", "ru", "ский"),
        ("Минск", "ru", ""),
        ("სააკაშვილი", "ka", "შვილი"),
    ],
)
def test_telling_endings(native, lang, expected):
    assert ending(native, lang).endswith(expected)
    assert bool(ending(native, lang)) == bool(expected)


@pytest.mark.parametrize(
    ("name", "lang"), [("Varvarivka", "uk"), ("Bohuniwka", "uk"), ("Saakaschwili", "ka"), ("Petrovskoye", "ru")]
)
def test_endings_are_known_in_latin_letters(name, lang):
    assert might_end(name, lang)
    assert not might_end("Rochester", lang)
    assert not might_end("Munich", lang)


def test_names_of_a_language_are_less_strange_than_other_words():
    assert strangeness("Василівка", "uk") < strangeness("Рочестер", "uk") < strangeness("Шщбцю", "uk")
    assert letter_cost("uk", "с", "ь") < letter_cost("uk", "а", "ь")


@pytest.mark.parametrize(
    ("native", "lang", "sister", "expected"),
    [
        ("Варваровка", "ru", "uk", "Варварівка"),
        ("Андреевка", "ru", "uk", "Андріївка"),
        ("Зеленский", "ru", "uk", "Зеленський"),
        ("Владимировка", "ru", "uk", "Володимирівка"),
        ("Красногорское", "ru", "uk", "Красногорське"),
        ("Киев", "ru", "uk", "Київ"),
        ("Харьков", "ru", "uk", "Харків"),
        ("Варварівка", "uk", "ru", "Варваровка"),
        ("Зеленський", "uk", "ru", "Зеленский"),
        ("Миколаїв", "uk", "ru", "Николаев"),
        ("Лукашэнка", "be", "ru", "Лукашенко"),
    ],
)
def test_the_likely_form_in_the_sister_language(native, lang, sister, expected):
    assert expected in [one.native for one in cognates(native, lang) if one.lang == sister]


@pytest.mark.parametrize(
    ("name", "target", "base"),
    [
        ("Kharkovites", "en", "Kharkov"),
        ("Odessites", "en", "Odessa"),
        ("Charkiwer", "de", "Charkiw"),
        ("Charkivas", "lt", "Charkiv"),
        ("Bohunskyi raion", "en", "Bohunskyi"),
    ],
)
def test_what_is_under_an_ending(name, target, base):
    assert base in [one.text for one in bases(name, target)]
