"""Citation forms of common nouns."""

from __future__ import annotations

import pytest

from translaudit.text.inflection.lemmas import lemma


@pytest.mark.parametrize(
    ("lang", "form", "wanted"),
    [
        ("en", "penalties", "penalty"),
        ("en", "licences", "licence"),
        ("en", "glass", "glass"),
        ("de", "Lizenzen", "Lizenz"),
        ("ru", "лицензиями", "лицензия"),
        ("uk", "дозволу", "дозвіл"),
        ("id", "izin", "izin"),
        ("xx", "words", "words"),
    ],
)
def test_a_form_is_taken_back(lang, form, wanted):
    assert lemma(form, lang) == wanted
