"""One key for the forms of a noun."""

from __future__ import annotations

import pytest

from translaudit.text.bases import base


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("en", "refugee refugees refugee's"),
        ("en", "penalty penalties"),
        ("en", "fine fines"),
        ("en", "church churches"),
        ("en", "policeman policemen Policemen"),
        ("es", "informe informes"),
        ("es", "tribunal tribunales"),
        ("ru", "штраф штрафа штрафов штрафам"),
        ("uk", "ракета ракети ракетою"),
        ("id", "pengungsi Pengungsi pengungsinya"),
        ("de", "Zeuge Zeugen"),
    ],
)
def test_forms_of_a_noun_have_one_base(lang, forms):
    assert len({base(form, lang) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "miner deminer"),
        ("en", "bus bush"),
        ("id", "pengungsi mengungsi"),
        ("zh", "法院 法庭"),
        ("ru", "штраф штаб"),
    ],
)
def test_other_words_have_another(lang, words):
    one, other = words.split()
    assert base(one, lang) != base(other, lang)
