"""Terms written with a hyphen inflect like others, and have capitals in headings."""

from __future__ import annotations

import pytest

from translaudit.forms import Forms
from translaudit.forms.compiled import compile_forms
from translaudit.termbase.load import parse


def found(term: str, lang: str, text: str, kind: str = "term") -> list[str]:
    """What a text has of a term."""
    concept = f'[concept.it]\nkind = "{kind}"\n{lang}.preferred = ["{term}"]\n'
    forms = Forms(compile_forms([parse(concept, "toml", path="own.toml")], lang))
    return [text[hit.start : hit.end] for hit in forms.matcher.find(text)]


@pytest.mark.parametrize(
    ("term", "lang", "text", "there"),
    [
        ("sit-in", "en", "Two sit-ins and the Sit-In of May.", ["sit-ins", "Sit-In"]),
        ("list of sit-ins", "en", "The List of Sit-Ins is long.", ["List of Sit-Ins"]),
        ("веб-камера", "ru", "Снято веб-камерой.", ["веб-камерой"]),
        ("вагон-ресторан", "ru", "Без вагона-ресторана и вагон-ресторан.", ["вагона-ресторана", "вагон-ресторан"]),
        ("Funk-Uhr", "de", "Viele Funk-Uhren.", ["Funk-Uhren"]),
        ("sit-in", "en", "They sit-inside it.", []),
    ],
)
def test_terms(term, lang, text, there):
    assert found(term, lang, text) == there


def test_places():
    text = "Из Комсомольска-на-Амуре и в Орехово-Зуеве"
    assert found("Комсомольск-на-Амуре", "ru", text, "place") == ["Комсомольска-на-Амуре"]
