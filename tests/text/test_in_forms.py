"""A required term counts in its own forms, not in other words made of it."""

from __future__ import annotations

import pytest

from translaudit.text.in_forms import has_form
from translaudit.text.wording import has_term


@pytest.mark.parametrize(
    ("text", "term", "lang"),
    [
        ("Сроки хранения истекли.", "срок хранения", "ru"),
        ("В срок активного хранения.", "срок активного хранения", "ru"),
        ("С учётом услуг банка.", "учет услуг", "ru"),
        ("Уступите место по правилам.", "правило", "ru"),
        ("Обе заявки были открыты.", "открыто", "ru"),
        ("ПисьмаПереслать их нельзя.", "переслать", "ru"),
        ("Отправьте справку PDF'ом.", "PDF", "ru"),
        ("Список REST-серверов.", "сервер", "ru"),
        ("В новых подкастах об этом молчат.", "подкаст", "ru"),
        ("Отсканируйте паспорт.", "сканировать", "ru"),
        ("Ядро этой ОС старое.", "ОС", "ru"),
        ("Терміни зберігання минули.", "термін зберігання", "uk"),
        ("Відсканував паспорт.", "сканувати", "uk"),
    ],
)
def test_a_form_of_the_term_counts(text, term, lang):
    assert has_form(text, term, lang)


@pytest.mark.parametrize(
    ("text", "term", "lang"),
    [
        ("Складские запасы кончились.", "склад", "ru"),
        ("Он расписался в сводке.", "вод", "ru"),
        ("Подзаголовок длинный.", "заголовок", "ru"),
        ("Нужна перерегистрация.", "регистрация", "ru"),
        ("В указанный срок хранение прекращают.", "срок хранения", "ru"),
        ("Назовите срок. Хранения не будет.", "срок хранения", "ru"),
        ("Я сам правлю рукопись.", "правило", "ru"),
        ("Пересканируйте паспорт.", "сканировать", "ru"),
        ("В улье нет ос.", "ОС", "ru"),
        ("Складські запаси скінчилися.", "склад", "uk"),
        ("", "склад", "ru"),
        ("Склад пуст.", "…", "ru"),
    ],
)
def test_another_word_does_not(text, term, lang):
    assert not has_form(text, term, lang)


def test_what_does_not_count_still_excuses():
    assert has_term("Складские запасы кончились.", "склад", "ru")
    assert not has_term("Складские запасы кончились.", "склад", "ru", derived=False)
