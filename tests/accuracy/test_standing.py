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
    ],
)
def test_what_says_the_same_otherwise_is_left_alone(seen, pair, source, target):
    assert seen(pair, source, target) == []
