"""What a translation made of the names of its original."""

from __future__ import annotations

import pytest
from aligned import bitext

from translaudit.names.renderings import one_word, renderings, twins


def test_each_name_is_rendered_by_the_word_that_sounds_like_it():
    document = bitext(("Then Hugh met Marcia.", "Потом Хью встретил Марсию."), source="en", target="ru")
    assert {one.name.word: one.by.word for one in renderings(document) if one.by} == {"Hugh": "Хью", "Marcia": "Марсию"}
    assert renderings(document) is renderings(document)


@pytest.mark.parametrize(
    ("first", "second", "odd"),
    [
        ("Привет, Мег.", "Где Мэг?", {"Мег", "Мэг"}),
        ("Видели Хейза.", "Где Хэйс?", {"Хейза", "Хэйс"}),
        ("Спроси Ноэла.", "Нет Ноэля.", {"Ноэла", "Ноэля"}),
        ("Это Сидней.", "Это Сидни.", {"Сидней", "Сидни"}),
    ],
)
def test_two_renderings_of_one_name(first, second, odd):
    name = {"Мег": "Meg", "Хейза": "Hayes", "Ноэла": "Noel", "Сидней": "Sidney"}[
        min(odd & {"Мег", "Хейза", "Ноэла", "Сидней"})
    ]
    document = bitext((f"Well, {name}.", first), (f"Well, {name}.", second), source="en", target="ru")
    [twin] = twins(document)
    assert {twin.odd, twin.other} == odd
    assert twin.name == name


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Видели Джейсона.", "Где Джейсон?", "Jason"),
        ("Это Анна.", "Письмо Анне.", "Anna"),
        ("Столица — Лондон.", "Лондонский туман.", "London"),
        ("Смотри «Virginia».", "Вся Вирджиния.", "Virginia"),
    ],
)
def test_forms_of_one_word_are_no_twins(first, second, name):
    document = bitext((f"So {name}.", first), (f"So {name}.", second), source="en", target="ru")
    assert list(twins(document)) == []


def test_a_lemma_must_sound_like_the_name():
    assert one_word("Анну", "Анны", "Anna", "en", "ru")
    assert not one_word("Сидней", "Сидни", "Sidney", "en", "ru")


def test_a_name_that_surely_has_its_word_gives_it_up_to_one_that_sounds_like_it_more():
    document = bitext(
        ("Марина и Марианна ждали Карла и Карлоса.", "Marianna and Marina waited for Carlos and Karl."),
        source="ru",
        target="en",
    )
    assert {one.name.word: one.by.word for one in renderings(document) if one.by} == {
        "Марина": "Marina",
        "Марианна": "Marianna",
        "Карла": "Karl",
        "Карлоса": "Carlos",
    }


def test_a_name_that_stands_twice_has_both_its_words():
    document = bitext(
        ("Зарецкая сказала, что Зарецкая права.", "Zaretskaya said that Zaretskaïa was right."),
        source="ru",
        target="en",
    )
    assert [one.by.word for one in renderings(document) if one.by] == ["Zaretskaya", "Zaretskaïa"]
