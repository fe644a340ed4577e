"""A term in some form: inflected, inside a compound, derived from it."""

from __future__ import annotations

import pytest

from translaudit.text.wording import has_term


@pytest.mark.parametrize(
    ("text", "term", "lang"),
    [
        ("Die Serverkonfiguration wurde geändert.", "Server", "de"),
        ("El ministro citó las fuentes oficiales.", "fuente oficial", "es"),
        ("Conviene que verifiques la cuenta.", "verificar", "es"),
        ("Organice las fotos.", "organizar", "es"),
        ("Peço que toquem o sino.", "tocar", "pt"),
        ("Choisissez un lieu.", "choisir", "fr"),
        ("Wielkie domy i wielki dom.", "wielki dom", "pl"),
        ("Зенитные комплексы стояли рядом.", "зенитный комплекс", "ru"),
        ("Проверьте дату. Он проверил всё.", "проверить", "ru"),
        ("Подписка истекла.", "подписки", "ru"),
        ("Перевірте дату.", "перевірити", "uk"),
        ("Der Datumstyp und die Standorte.", "Typ", "de"),
        ("Fines and a fine.", "fine", "en"),
        ("Ein Ei.", "Ei", "de"),
        ("Das Boot wurde angemeldet.", "anmelden", "de"),
        ("Es ist schwer, ihn anzumelden.", "anmelden", "de"),
        ("Zuerst meldet der Wirt seine Gäste an.", "anmelden", "de"),
        ("Der Laden war abgeschlossen.", "abschließen", "de"),
        ("Sie schloss den Laden ab.", "abschließen", "de"),
        ("Die Sendepause war kurz.", "senden", "de"),
    ],
)
def test_a_term_stands_there_in_some_form(text, term, lang):
    assert has_term(text, term, lang, derived=False)


@pytest.mark.parametrize(
    ("text", "term", "lang"),
    [
        ("Проверка даты.", "проверить", "ru"),
        ("Die Typisierung.", "Typ", "de"),
        ("The penalty was paid.", "fine", "en"),
        ("", "fine", "en"),
        ("Eine Meinung.", "Ei", "de"),
        ("Das Boot wurde abgemeldet.", "anmelden", "de"),
        ("Er meldet das dem Wirt an der Tür.", "anmelden", "de"),
        ("Er kommt an. Sie meldet sich.", "anmelden", "de"),
        ("Die Sendungsverfolgung ist aus.", "senden", "de"),
    ],
)
def test_another_word_is_not_the_term(text, term, lang):
    assert not has_term(text, term, lang)


def test_a_word_derived_from_the_term_excuses_but_does_not_count():
    assert has_term("Die Prüfung dauert.", "prüfen", "de")
    assert not has_term("Die Prüfung dauert.", "prüfen", "de", derived=False)
