"""Links are right on made-up news, kept after disturbance, refused for another text."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.align.keys import keys
from translaudit.align.sentences import align

UK = [
    "Мер Харкова Ігор Терехов повідомив про 12 поранених.",
    "Вибух стався близько 7:45 у Салтівському районі.",
    "Рятувальники дістали з-під завалів двох дітей.",
    "Президент Володимир Зеленський висловив співчуття родинам загиблих.",
    "Він наголосив, що країна отримає 150 мільйонів доларів від Світового банку.",
    "«Ми відбудуємо кожен будинок», — заявив він увечері 3 березня.",
    "Чи вистачить цих грошей?",
    "Експерти з Києва та Львова сумніваються.",
]
EN = [
    "Kharkiv mayor Ihor Terekhov reported 12 wounded.",
    "The explosion happened at about 7:45 in the Saltivka district.",
    "Rescuers pulled two children from under the rubble.",
    "President Volodymyr Zelenskyy expressed condolences to the families of the dead.",
    "He stressed that the country would get 150 million dollars from the World Bank.",
    "“We will rebuild every house,” he said on the evening of March 3.",
    "Will this money be enough?",
    "Experts from Kyiv and Lviv are doubtful.",
]
OTHER = [
    "The football club signed a new goalkeeper from Portugal on Friday.",
    "Sales of electric cars rose by 41 percent in Norway last year.",
    "A storm closed schools along the coast of Florida.",
    "Scientists in Zurich found a way to store more power in batteries.",
    "The film about a lonely lighthouse keeper won three prizes in Cannes.",
    "Farmers ask for help after the driest summer since 1976.",
    "The court will hear the case of the stolen paintings in May.",
    "Tickets for the concert are sold out.",
]


def linked(source, target, **options):
    result = align(source, target, source_lang="uk", target_lang="en", **options)
    return result, [(link.source, link.target) for link in result.links]


def test_clean():
    result, links = linked(UK, EN)
    assert links == [((i, i + 1), (i, i + 1)) for i in range(8)]
    assert result.close


def test_merged_in_the_target():
    _, links = linked(UK, [*EN[:3], f"{EN[3]} {EN[4]}", *EN[5:]])
    assert ((3, 5), (3, 4)) in links
    assert ((7, 8), (6, 7)) in links


def test_split_in_the_target():
    _, links = linked([*UK[:3], f"{UK[3]} {UK[4]}", *UK[5:]], EN)
    assert ((3, 4), (3, 5)) in links


def test_left_out():
    _, links = linked(UK, [*EN[:4], *EN[5:]])
    assert ((4, 5), (4, 4)) in links
    assert ((5, 6), (4, 5)) in links


def test_added():
    _, links = linked(UK, [*EN[:4], OTHER[2], *EN[4:]])
    assert ((4, 4), (4, 5)) in links
    assert ((4, 5), (5, 6)) in links


def test_moved_far():
    _, links = linked(UK, [EN[4], *EN[:4], *EN[5:]])
    assert ((4, 5), (0, 1)) in links
    assert ((0, 1), (1, 2)) in links


def test_another_text_is_not_close():
    result, _ = linked(UK, OTHER)
    assert not result.close
    assert result.closeness < 0.3


@pytest.mark.parametrize(("source", "target"), [([], []), (UK, []), ([], EN), (["а"], ["a"])])
def test_little_or_nothing(source, target):
    result, links = linked(source, target)
    assert sum(end - start for (start, end), _ in links) == len(source)
    assert sum(end - start for _, (start, end) in links) == len(target)
    assert 0 <= result.closeness <= 1


sides = st.lists(st.sampled_from([*UK, *EN, *OTHER, "", "1", "Київ 5"]), max_size=30)


@given(sides, sides)
def test_every_sentence_is_in_one_link(source, target):
    result, links = linked(source, target)
    assert sorted(i for (a, b), _ in links for i in range(a, b)) == list(range(len(source)))
    assert sorted(j for _, (a, b) in links for j in range(a, b)) == list(range(len(target)))
    assert all(0 <= link.score <= 1 for link in result.links)
    assert result == align(source, target, source_lang="uk", target_lang="en")


def test_own_keys_are_used():
    source, target = ["aaaa", "bbbb", "cccc"], ["zzzz", "yyyy"]
    same = {"bbbb": "x", "zzzz": "x", "cccc": "y", "yyyy": "y"}
    result = align(
        source, target, source_lang="", target_lang="", anchors=lambda text, _: frozenset(same.get(text, ()))
    )
    assert [(link.source, link.target) for link in result.links][1:] == [((1, 2), (0, 1)), ((2, 3), (1, 2))]


def test_a_long_text():
    draw = Random(1)  # noqa: S311 — not for secrets
    order = [draw.randrange(8) for _ in range(1_500)]
    source = [f"{UK[k]} {n}" for n, k in enumerate(order)]
    target = [f"{EN[k]} {n}" for n, k in enumerate(order) if n % 10 != 3]
    result, links = linked(source, target)
    assert ((1_499, 1_500), (len(target) - 1, len(target))) in links
    assert result.close


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("1.597 orang", "id"), ("1,597 people", "en")),
        (("3,5 млн", "uk"), ("3.5 million", "en")),
        (("۱۲۳ نفر", "fa"), ("123 people", "en")),
        (("Харків", "uk"), ("Kharkiv", "en")),
        (("Зеленського", "uk"), ("Zelenskyy", "en")),
        (("Терехов", "ru"), ("Terekhov", "en")),
        (("Гельсінкі", "uk"), ("Helsinki", "en")),
        (("Θεσσαλονίκη", "el"), ("Thessaloniki", "en")),
        (("თბილისი", "ka"), ("Tbilisi", "en")),
        (("النجار", "ar"), ("al-Najjar", "en")),
        (("والقرضاوي", "ar"), ("al-Qaradawi", "en")),
        (("militer", "id"), ("military", "en")),
        (("Чи так?", "uk"), ("Is it?", "en")),
    ],
)
def test_keys_in_common(one, other):
    assert keys(*one) & keys(*other)


@pytest.mark.parametrize(("one", "other"), [("Kharkiv", "Odesa"), ("12", "13"), ("the cat", "the dog")])
def test_keys_apart(one, other):
    assert not keys(one, "en") & keys(other, "en")


@pytest.mark.parametrize(
    ("lang", "least"), [("id", 0.9), ("uk", 0.9), ("ru", 0.9), ("de", 0.9), ("he", 0.9), ("zh-CN", 0.85)]
)
def test_disturbed_documents(shared, lang, least):
    sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
    try:
        import alignment
    finally:
        sys.path.pop(0)
    draw = Random(11)  # noqa: S311 — not for secrets
    rows = list(alignment.load(shared / "eval/data/ntrex_clean.dev.jsonl").values())
    spare = [row["en"] for document in rows for row in document]
    pairs = [[(row[lang], row["en"]) for row in document] for document in rows]
    assert alignment.f1([alignment.disturb(pair, draw, spare, 0) for pair in pairs], lang, "en")[2] >= 0.97
    assert alignment.f1([alignment.disturb(pair, draw, spare, 0.1) for pair in pairs], lang, "en")[2] >= least
