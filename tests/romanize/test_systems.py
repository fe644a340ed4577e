"""Which system a spelling follows."""

from __future__ import annotations

import pytest

from translaudit.romanize.systems import family_end, given_in, one_native, respelt, systems, written


@pytest.mark.parametrize(
    ("word", "follows", "not_follows"),
    [
        ("Serhii", ("uk", "uk-kmu55"), ("uk", "uk-bgnpcgn1965")),
        ("Serhiy", ("uk", "uk-bgnpcgn1965"), ("uk", "uk-kmu55")),
        ("Serhij", ("uk", "uk-de"), ("uk", "uk-kmu55")),
        ("Zhukovskyi", ("uk", "uk-kmu55"), ("uk", "uk-bgnpcgn1965")),
        ("Sergey", ("ru", "ru-bgnpcgn1947"), ("uk", "uk-kmu55")),
        ("Zhengzhou", ("zh", "zh-pinyin"), ("zh", "zh-wadegiles")),
        ("Ch'ing-ho", ("zh", "zh-wadegiles"), ("zh", "zh-pinyin")),
    ],
)
def test_a_spelling_tells_its_system(word, follows, not_follows):
    found = systems(word, "en")
    assert follows in found
    assert not_follows not in found


@pytest.mark.parametrize("word", ["John", "Meyer", "O'Brien", "Max", "Exeter"])
def test_other_words_tell_nothing(word):
    assert not systems(word, "en")


def test_a_known_native_name_is_asked_directly():
    assert ("uk", "uk-kmu55") in written("Vinnytsia", "Вінниця", "uk", "en")
    assert ("uk", "uk-kmu55") not in written("Vinnytsya", "Вінниця", "uk", "en")


def test_a_word_is_respelt_and_left_where_it_cannot_be_read():
    assert respelt("Oleksiy", "uk", "uk-bgnpcgn1965", "uk-kmu55") == "Oleksii"
    assert respelt("T'ien-hsi", "zh", "zh-wadegiles", "zh-pinyin") == "Tianxi"
    assert not respelt("Qwx", "uk", "uk-bgnpcgn1965", "uk-kmu55")


def test_two_spellings_of_one_native_name():
    assert one_native("Hryhorenko", "Grigorenko")[0]
    assert one_native("Tretyakova", "Tretiakova", family=True)[0] == "Третякова"
    assert one_native("Meyer", "Meier", family=True) == ("", "")
    assert one_native("Ivanov", "Ivanova", family=True) == ("", "")


def test_given_names_and_ends_of_family_names():
    assert given_in("Serhii", "en") == {"uk"}
    assert not given_in("John", "en")
    assert family_end("Tretiakova", "en")
    assert not family_end("London", "de")
