"""Numbers in words, magnitudes, dates and units, language by language."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.text.numerals import Kind, Weight, knows_words, read

LANGUAGES = "ar be bg cs de el en es fa fi fr he hi hy id it ja ka kk ko nl pl pt ru sr th tr uk vi zh".split()


def first(text, lang):
    found = read(text, lang)
    assert len(found) == 1, [(text[one.start : one.end], one.values) for one in found]
    return found[0]


WORDS = [
    ("en", "two hundred and five people", 205),
    ("en", "two thousand, three hundred and thirty-one", 2331),
    ("en", "three and a half million", "3500000"),
    ("en", "half a million", 500000),
    ("en", "a quarter of a million", 250000),
    ("en", "twenty-first", 21),
    ("en", "two-thirds", "2/3"),
    ("de", "zweiundzwanzig Leute", 22),
    ("de", "dreihundertvierzehntausend", 314000),
    ("de", "anderthalb Milliarden", 1500000000),
    ("de", "der Dreijährige", 3),
    ("ru", "двухмиллионный город", 2000000),
    ("ru", "с семьюдесятью пятью", 75),
    ("uk", "двадцятьма шістьма", 26),
    ("be", "дваццаццю шасцю", 26),
    ("pl", "dwustu trzydziestoma", 230),
    ("ru", "20-тысячный стадион", 20000),
    ("uk", "тритисячний загін", 3000),
    ("de", "die Dreiundzwanzigjährige", 23),
    ("nl", "vijfentwintig miljoen", 25000000),
    ("fr", "quatre-vingt-dix-sept", 97),
    ("fr", "soixante et onze mille", 71000),
    ("es", "mil doscientos millones", 1200000000),
    ("es", "trigésimo sexto", 36),
    ("pt", "mil e quinhentas pessoas", 1500),
    ("it", "trecentoventotto", 328),
    ("it", "due milioni e mezzo", 2500000),
    ("id", "dua puluh lima ribu", 25000),
    ("id", "seratus tujuh belas", 117),
    ("tr", "on iki", 12),
    ("tr", "2 bin 400", 2400),
    ("tr", "iki buçuk milyon", 2500000),
    ("kk", "жиырма бес мың", 25000),
    ("ru", "двадцати пяти тысяч", 25000),
    ("ru", "две с половиной сотни", 250),
    ("ru", "19-ти миллионный", 19000000),
    ("ru", "двадцатидвухлетний", 22),
    ("ru", "тысяча девятьсот сорок первый", 1941),
    ("uk", "п'ятнадцятого", 15),
    ("uk", "п’ятдесят шість", 56),
    ("uk", "півтора мільйона", 1500000),
    ("be", "пяцьдзясят тры", 53),
    ("pl", "dwudziestu pięciu", 25),
    ("pl", "trzydziesty czwarty", 34),
    ("cs", "dvacet pět tisíc", 25000),
    ("cs", "pětadvacátý", 25),
    ("bg", "двадесет и пет хиляди", 25000),
    ("sr", "двадесет пет хиљада", 25000),
    ("el", "τριακόσια πενήντα", 350),
    ("hy", "քսանհինգ", 25),
    ("ka", "ოცდახუთი", 25),
    ("ka", "ორმოცდაათი ათასი", 50000),
    ("he", "מאה עשרים ושלוש", 123),
    ("ar", "خمسة وعشرون ألف", 25000),
    ("ar", "مئة وثلاثة", 103),
    ("fa", "بیست و پنج هزار", 25000),
    ("hi", "दो करोड़ बीस लाख", 22000000),
    ("zh", "一千六百多人", 1600),
    ("zh", "三分之二", "2/3"),
    ("zh", "500余万人", 5000000),
    ("zh", "百分之二十点五", "205/10"),
    ("zh", "百分之二十", 20),
    ("zh", "第十二层", 12),
    ("ja", "2億5千万円", 250000000),
    ("ja", "３０代", 30),
    ("ja", "1万5000人", 15000),
    ("ko", "3만 5천 명", 35000),
    ("ko", "열두 명", 12),
]


@pytest.mark.parametrize(("lang", "text", "value"), WORDS, ids=[f"{lang} {value}" for lang, _, value in WORDS])
def test_numbers_in_words(lang, text, value):
    over, _, under = str(value).partition("/")
    wanted = Decimal(over) / Decimal(under or 1)
    assert abs(first(text, lang).values[0] - wanted) < Decimal("1e-9")


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "$2.8bn", "2800000000"),
        ("en", "1990s", "1990"),
        ("de", "1,4 Milliarden", "1400000000"),
        ("es", "1,57 billones", "1570000000000"),
        ("uk", "1 млн 200 тис", "1200000"),
        ("id", "2,5 juta", "2500000"),
        ("zh", "12.6万", "126000"),
        ("fi", "2,5 miljoonaa", "2500000"),
        ("vi", "2,5 triệu", "2500000"),
        ("ru", "полмиллиона", "500000"),
        ("id", "satu setengah juta", "1500000"),
        ("uk", "півмільйона", "500000"),
    ],
)
def test_magnitudes_after_digits(lang, text, value):
    assert first(text, lang).values[0] == Decimal(value)


@pytest.mark.parametrize(
    ("lang", "text", "also"),
    [
        ("en", "1990s", "90"),
        ("ru", "90-х", "1990"),
        ("fa", "۱۴۰۱", "2022"),
        ("th", "2565", "2022"),
        ("ja", "令和2年", "2020"),
        ("zh", "3成", "30"),
        ("en", "5m", "5000000"),
    ],
)
def test_other_readings_are_kept(lang, text, also):
    assert Decimal(also) in first(text, lang).values


def test_a_range_may_share_its_magnitude():
    low, high = read("10 to 15 million", "en")
    assert Decimal(10_000_000) in low.values
    assert high.values == (Decimal(15_000_000),)


@pytest.mark.parametrize(
    ("lang", "text", "unit", "value"),
    [
        ("en", "four weeks", "week", "4"),
        ("en", "half an hour", "hour", "0.5"),
        ("en", "a year and a half", "year", "1.5"),
        ("en", "twice", "times", "2"),
        ("en", "5 km", "kilometre", "5"),
        ("ru", "в XIX веке", "century", "19"),
        ("tr", "yüzde 25", "percent", "25"),
        ("ru", "полгода", "year", "0.5"),
        ("id", "dua setengah jam", "hour", "2.5"),
        ("uk", "півгодини", "hour", "0.5"),
        ("be", "паўгадзіны", "hour", "0.5"),
        ("es", "un año y medio", "year", "1.5"),
        ("uk", "шестиденна облога", "day", "6"),
        ("de", "nach 6-tägiger Belagerung", "day", "6"),
        ("ru", "24-часовой", "hour", "24"),
        ("ru", "двухсуточный", "day", "2"),
        ("bg", "тридневен", "day", "3"),
        ("pl", "dwutygodniowy", "week", "2"),
        ("ru", "двухметровый", "", "2"),
    ],
)
def test_units_beside_numbers(lang, text, unit, value):
    found = first(text, lang)
    assert (found.unit, found.values[0]) == (unit, Decimal(value))


def test_months_and_weekdays_are_named():
    day, month, number = read("On Thursday, March 3", "en")
    assert (day.kind, day.values) == (Kind.WEEKDAY, (Decimal(4),))
    assert (month.kind, month.values) == (Kind.MONTH, (Decimal(3),))
    assert number.values == (Decimal(3),)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "one of them"), ("en", "it may rain"), ("en", "thousands fled"), ("zh", "一些人"), ("ru", "один из них")],
)
def test_weak_words_demand_nothing(lang, text):
    assert all(one.weight == Weight.VAGUE for one in read(text, lang))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "в полдень"),
        ("uk", "вітер із півдня"),
        ("zh", "三星手机"),
        ("ja", "統一した"),
        ("ko", "세인즈버리"),
        ("en", "tension"),
    ],
)
def test_signs_inside_words_are_no_numbers(lang, text):
    assert not [one for one in read(text, lang) if one.weight > Weight.VAGUE]


def test_latin_letters_that_look_cyrillic_do_not_hide_a_word():
    assert first("120 милиoнa", "sr").values == (Decimal(120_000_000),)


def test_languages_without_a_list_are_known_as_such():
    assert knows_words("uk")
    assert knows_words("zh-CN")
    assert not knows_words("fi")


@pytest.mark.parametrize("lang", ["de", "nl", "it", "tr", "hy", "ka", "cs"])
def test_a_word_made_of_hundreds_of_number_words_is_no_number(lang):
    from translaudit.text.numerals.lexicon import lexicon

    assert not read("".join(lexicon(lang).pieces) * 20 + "x", lang)


@given(st.text(alphabet="0123456789.,:/-–  ½'’абв一二三万ab٫٬٣\u00a0%$°", max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_is_read_and_spans_hold_what_was_read(text, lang):
    found = read(text, lang)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.values or one.parts for one in found)
    assert all(before.start < after.start for before, after in pairwise(found))
