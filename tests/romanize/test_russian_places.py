"""Ukrainian names of places from Russian ones, measured on the places that ship with the program."""

from __future__ import annotations

import pytest

from translaudit.romanize.engine import romanize
from translaudit.romanize.places import russian_place, ukrainian
from translaudit.romanize.registry import scheme
from translaudit.runners.resources import Sources, build

ENDS = ("овка", "евка", "ёвка", "ское", "цкое", "ное", "вое", "тое", "лое", "кое", "ово", "ево", "ино")


@pytest.mark.parametrize(
    ("russian", "wanted"),
    [
        ("Григоровка", "Григорівка"),
        ("Сергеевка", "Сергіївка"),
        ("Новоалександровка", "Новоолександрівка"),
        ("Лукьяновка", "Лук'янівка"),
        ("Семёновка", "Семенівка"),
        ("Ольшанка", "Вільшанка"),
        ("Зелёное", "Зелене"),
        ("Ореховое", "Оріхове"),
        ("Верхняя Покровка", "Верхня Покровка"),
    ],
)
def test_names_are_derived(russian, wanted):
    assert ukrainian(russian) == wanted


def test_most_of_the_bundled_places_are_derived_rightly():
    forms = build(Sources()).forms("en")[0]
    house = scheme("uk-kmu55")
    pairs = set()
    for number in range(len(forms.things)):
        thing = forms.thing(number)
        native = dict(thing.native)
        if thing.kind == "place" and {"uk", "ru"} <= native.keys() and native["ru"].endswith(ENDS):
            pairs.add((native["ru"], native["uk"]))
    pairs = {(russian, own) for russian, own in pairs if " " not in russian and "-" not in russian}
    right = sum(romanize(house, ukrainian(russian)) == romanize(house, own) for russian, own in pairs)
    assert len(pairs) > 600
    assert right > 0.86 * len(pairs)


@pytest.mark.parametrize("word", ["Kakhovka", "Pokrovka", "Hryhorivka", "Martin", "Camino", "Oslo", "Krakow"])
def test_other_names_are_no_russian_places(word):
    found = russian_place(word, "en")
    assert found is None or not found.telling
