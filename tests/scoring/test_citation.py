"""The citation form of names of which a corpus has an oblique form only."""

from __future__ import annotations

import pytest

from translaudit.scoring.citation import citation


@pytest.mark.parametrize(
    ("lang", "name", "native", "expected"),
    [
        ("uk", "Гаазі", "", "Гаага"),
        ("uk", "Європи", "", "Європа"),
        ("uk", "Сполучених Штатів", "", "Сполучені Штати"),
        ("uk", "Чорного моря", "", "Чорне море"),
        ("uk", "Міністерства оборони", "", "Міністерство оборони"),
        ("uk", "Олени Коваль", "", "Олена Коваль"),
        ("uk", "Західній Вірджинії", "", "Західна Вірджинія"),
        ("uk", "Богданом Прихідченком", "", "Богдан Прихідченко"),
        ("uk", "Джакарті", "Jakarta", "Джакарта"),
        ("ru", "Нью-Йорка", "", "Нью-Йорк"),
        ("ru", "Соединенных Штатов", "", "Соединенные Штаты"),
        ("pl", "Hadze", "", "Haga"),
        ("pl", "Sądu Najwyższego", "", "Sąd Najwyższy"),
        ("pl", "Morza Czarnego", "", "Morze Czarne"),
        ("pl", "Roberta Muellera", "Robert Mueller", "Robert Mueller"),
        ("de", "Deutschlands", "", "Deutschland"),
    ],
)
def test_oblique_forms(lang, name, native, expected):
    assert citation(name, lang, ("en", native) if native else ("", "")) == expected


@pytest.mark.parametrize(
    ("lang", "name", "native"),
    [
        ("uk", "Палу", "Palu"),
        ("uk", "Марина Коваль", ""),
        ("uk", "Кубок Райдера", ""),
        ("ru", "Палу", ""),
        ("pl", "Donald Trump", "Donald Trump"),
        ("pl", "Unia Europejska", ""),
        ("pl", "Trybunał Sprawiedliwości", ""),
        ("de", "Europäer", "European"),
        ("en", "Williams", ""),
    ],
)
def test_citation_forms_and_what_nobody_can_tell_stay(lang, name, native):
    assert citation(name, lang, ("en", native) if native else ("", "")) == name
