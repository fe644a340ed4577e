"""A term in some form: inflected, inside a compound, as often as it stands there."""

from __future__ import annotations

import pytest

from translaudit.text.wording import occurrences


@pytest.mark.parametrize(
    ("text", "term", "lang", "times"),
    [
        ("Die Serverkonfiguration wurde geändert.", "Server", "de", 1),
        ("El ministro citó las fuentes oficiales.", "fuente oficial", "es", 1),
        ("Wielkie domy i wielki dom.", "wielki dom", "pl", 2),
        ("Зенитные комплексы стояли у зенитного комплекса.", "зенитный комплекс", "ru", 2),
        ("Проверьте дату. Он проверил всё.", "проверить", "ru", 2),
        ("Подписка истекла.", "подписки", "ru", 1),
        ("Перевірте дату.", "перевірити", "uk", 1),
        ("Проверка даты.", "проверить", "ru", 0),
        ("Der Datumstyp und die Standorte.", "Typ", "de", 1),
        ("Die Typisierung.", "Typ", "de", 0),
        ("Fines and a fine.", "fine", "en", 2),
        ("The penalty was paid.", "fine", "en", 0),
        ("", "fine", "en", 0),
        ("Ein Ei.", "Ei", "de", 1),
        ("Eine Meinung.", "Ei", "de", 0),
    ],
)
def test_how_often_a_term_stands_there(text, term, lang, times):
    assert occurrences(text, term, lang) == times
