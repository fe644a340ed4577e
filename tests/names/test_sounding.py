"""Which words sound like which names, in any two scripts."""

from __future__ import annotations

import pytest

from translaudit.names.sounding import POOR, SOUNDS, SURE, akin, bare, comparable, heard, loudest, plainly
from translaudit.romanize.word_match import evidence


@pytest.mark.parametrize(
    ("name", "word", "source", "target"),
    [
        ("Neil", "Нил", "en", "ru"),
        ("Neil", "Нейла", "en", "ru"),
        ("Брюховецкому", "Bryukhovetsky", "ru", "en"),
        ("Ostravě", "Ostrava", "cs", "en"),
        ("刘易斯", "Lewis", "zh", "en"),
        ("フェラーリ", "Ferrari", "ja", "en"),
        ("कीथ", "Keith", "hi", "en"),
        ("Γιώργος", "Giorgos", "el", "en"),
        ("McDowell", "Макдауэлл", "en", "ru"),
    ],
)
def test_a_name_is_heard(name, word, source, target):
    assert heard(name, word, source, target) >= SURE


@pytest.mark.parametrize(
    ("name", "word", "source", "target"),
    [("Neil", "Совет", "en", "ru"), ("Karásek", "Whitaker", "cs", "en"), ("刘易斯", "Trump", "zh", "en")],
)
def test_another_name_is_not(name, word, source, target):
    assert heard(name, word, source, target) < SOUNDS
    assert not akin(name, word, source, target)


def test_a_name_that_is_too_unlike_to_say_may_still_be_akin():
    assert heard("Кавано", "Kavanaugh", "uk", "en") < SURE
    assert akin("Кавано", "Kavanaugh", "uk", "en")


@pytest.mark.parametrize(
    ("name", "word", "source", "target"),
    [
        ("Брюховецкому", "Bryukhovetsky", "ru", "en"),
        ("Путіним", "Putin", "uk", "en"),
        ("Anna", "Анни", "en", "uk"),
        ("Γιώργος", "Giorgos", "el", "en"),
    ],
)
def test_what_forms_without_endings_are_given_up_for_is_no_better_than_what_is_known(name, word, source, target):
    every = [
        evidence(one, other, source, target, -99.0, -99.0) - 0.3 * (bool(number) + bool(count))
        for number, one in enumerate(bare(name, source))
        for count, other in enumerate(bare(word, target))
    ]
    assert len(every) > 1
    assert heard(name, word, source, target) == max(every)


def test_the_loudest_of_many_words():
    words = ("wrote", "Whitaker", "Karasek", "spring")
    assert loudest(("Karáskovi", "Karásek"), words, "cs", "en", enough=SOUNDS) >= SOUNDS
    assert loudest(("Karásek",), ("spring", "mayor"), "cs", "en", enough=SOUNDS) < SOUNDS
    assert loudest((), words, "cs", "en", enough=SOUNDS) == POOR


@pytest.mark.parametrize(("word", "plain"), [("Мёрфи", "merfi"), ("Murphy", "murfi"), ("Ντόρα", "dora")])
def test_plain_letters_write_one_sound_in_one_way(word, plain):
    assert plainly(word) == plain


@pytest.mark.parametrize(
    ("name", "source", "target"), [("Харьков", "ru", "en"), ("Гарячий", "uk", "en"), ("Grygoriy", "en", "uk")]
)
def test_what_is_not_worth_comparing_is_poor(name, source, target):
    words = ["Kharkov", "Smith", "Hariachyi", "Григорій", "Харків", "Ohio", "McKee", "D'Arcy"]
    worth = dict(comparable(name, words))
    for number, word in enumerate(words):
        if number not in worth:
            assert heard(name, word, source, target) == POOR


def test_evidence_that_matters_is_the_same_however_little_is_asked_for():
    for name, word in (("Харькова", "Kharkov"), ("Мэтью", "Matthew"), ("Лиги", "League"), ("Кавано", "Ocean")):
        exact, asked = heard(name, word, "ru", "en"), heard(name, word, "ru", "en", SOUNDS)
        assert asked == exact if exact >= SOUNDS else asked < SOUNDS


def test_the_loudest_is_found_from_either_side():
    names, words = ("Харьков", "Киев"), ("Kharkov", "Smith", "Moscow", "Ohio")
    assert loudest(names, words, "ru", "en", enough=9.0) >= SURE
    assert loudest(words, names, "en", "ru", enough=9.0) >= SURE
    assert loudest(names, ("Smith",), "ru", "en", enough=9.0) < SOUNDS
