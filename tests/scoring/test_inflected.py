"""Forms of one name are gathered under their citation form, and forms of different names are not."""

from __future__ import annotations

import pytest

from translaudit.scoring.inflected import folded


@pytest.mark.parametrize(
    ("lang", "names", "expected"),
    [
        ("uk", {"Дональд Трамп": 1, "Дональда Трампа": 5}, {"Дональд Трамп": ("Дональд Трамп", "Дональда Трампа")}),
        ("ru", {"Эрдоганом": 2, "Эрдогану": 1}, {"Эрдоган": ("Эрдоганом", "Эрдогану")}),
        (
            "pl",
            {"Brett Kavanaugh": 1, "Bretta Kavanaugha": 4},
            {"Brett Kavanaugh": ("Brett Kavanaugh", "Bretta Kavanaugha")},
        ),
        ("de", {"Trump": 4, "Trumps": 9}, {"Trump": ("Trump", "Trumps")}),
        ("ru", {"Джакарте": 2}, {"Джакарта": ("Джакарте",)}),
        ("uk", {"Дейлі": 7}, {"Дейлі": ("Дейлі",)}),
        ("uk", {"Бретта Кавано": 3}, {"Бретт Кавано": ("Бретта Кавано",)}),
        ("uk", {"Прихідченку": 1, "Прихідченко": 1}, {"Прихідченко": ("Прихідченко", "Прихідченку")}),
        ("uk", {"Палу": 5}, {"Палу": ("Палу",)}),
        ("uk", {"Львів": 2, "Луцьк": 1}, {"Луцьк": ("Луцьк",), "Львів": ("Львів",)}),
        ("en", {"William": 2, "Williams": 3}, {"William": ("William",), "Williams": ("Williams",)}),
        ("de", {"Amerikaner": 2, "Amerikas": 2}, {"Amerika": ("Amerikas",), "Amerikaner": ("Amerikaner",)}),
        ("ja", {"東京": 2}, {"東京": ("東京",)}),
    ],
)
def test_folded(lang, names, expected):
    assert folded(names, lang) == expected


def test_every_name_is_in_one_entry():
    names = {"Петров": 2, "Петрова": 3, "Петрову": 1, "Марк": 1, "Марка": 1, "Марку": 2, "Київ": 4, "Києва": 1}
    every = [form for its in folded(names, "uk").values() for form in its]
    assert sorted(every) == sorted(names)
