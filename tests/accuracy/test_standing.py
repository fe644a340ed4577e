"""Offices whose standing is dropped or added, and how sure, how often and since when: the wrong one is seen, the right is not."""

from __future__ import annotations

import re

import pytest

CASES = [
    (
        "id-en",
        "Plt. Gubernur Aceh meninjau lokasi banjir.",
        "The {acting governor|governor} of Aceh inspected the flooded area.",
    ),
    (
        "uk-en",
        "В. о. міністра оборони відвідав фронт.",
        "The {acting defence minister|defence minister} visited the front.",
    ),
    ("ru-en", "И. о. губернатора области ушёл.", "The {acting governor|governor} of the region left."),
    ("fr-en", "Le directeur par intérim a démissionné.", "The {acting director|director} resigned."),
    ("ja-en", "市長代理が会見した。", "The {acting mayor|mayor} held a press conference."),
    ("ru-en", "Министр финансов выступил в суде.", "The {finance minister|former minister} spoke in court."),
    (
        "uk-en",
        "Закон набуде чинності не раніше січня.",
        "The law will come into force {no earlier|no later} than January.",
    ),
    (
        "it-en",
        "Le scuole riapriranno al più tardi lunedì.",
        "Schools will reopen on Monday {at the latest|at the earliest}.",
    ),
    ("de-en", "Er wird kaum kommen.", "He will {hardly|surely} come."),
    ("id-en", "Ia jarang berada di rumah.", "He is {seldom|often} at home."),
    ("uk-en", "Магазин працює з 1998 року.", "The shop has been open {since|until} 1998."),
    ("uk-en", "Він досі працює в лікарні.", "He {still|no longer} works at the hospital."),
    ("uk-en", "Гості відкрили рахунок.", "The {visitors|hosts} opened the scoring."),
    ("pt-en", "O comprador pagou a multa.", "The {buyer|seller} paid the fine."),
]


@pytest.mark.parametrize(("pair", "source", "target"), CASES)
def test_the_wrong_one_is_seen(seen, pair, source, target):
    assert seen(pair, source, re.sub(r"\{(.+)\|.+\}", r"\1", target)) == []
    assert len(seen(pair, source, re.sub(r"\{.+\|(.+)\}", r"\1", target))) == 1


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Он говорил о войне и о министре обороны.", "He spoke about the war and the defence minister."),
        ("de-en", "Vizekanzler Habeck sprach mit dem Minister.", "Vice-Chancellor Habeck spoke to the minister."),
        ("en-fr", "The former minister and her deputy left.", "L'ex-ministre et son adjointe sont parties."),
        ("fr-en", "Le directeur par intérim a démissionné.", "He resigned."),
        ("de-en", "Der geschäftsführende Direktor Weber sprach.", "The managing director, Weber, spoke."),
        ("ar-en", "فاز الفريق بمساعدة المدرب الجديد.", "The team won with the help of the new coach."),
        ("ru-en", "Выступая в роли председателя, он молчал.", "Acting as chairman, he was silent."),
        ("ru-en", "Посол в отставке Фримен дал интервью.", "Former ambassador Freeman gave an interview."),
        ("it-en", "Il sostituto procuratore ha aperto un'inchiesta.", "The deputy prosecutor opened an inquiry."),
        ("pt-en", "O presidente em exercício do clube discursou.", "The incumbent president of the club spoke."),
        ("pl-en", "Warszawa gości szczyt NATO.", "Warsaw hosts the NATO summit."),
        ("en-ru", "It can hardly be denied that he is clever.", "Он, несомненно, умён."),
        ("en-de", "He couldn't possibly have known.", "Er wusste das ganz bestimmt nicht."),
        ("ru-en", "Он редко ошибается.", "He is almost always right."),
        ("zh-en", "只要有时间，他就去游泳。", "He always swims when he has time."),
        ("zh-en", "国家安全部在一定程度上承认了错误。", "The Ministry of State Security partly admitted the mistake."),
        ("id-en", "Sebagian rumah rata dengan tanah.", "Several houses were completely flattened."),
    ],
)
def test_what_says_the_same_otherwise_is_left_alone(seen, pair, source, target):
    assert seen(pair, source, target) == []
