from __future__ import annotations

import pytest

from translaudit.termbase.concept import Concept, Status, Term, exceptions_in, fallback, preferred_in, terms_in
from translaudit.termbase.language_tags import advice, canonical


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "en"),
        ("PT-br", "pt-BR"),
        ("zh_hans_cn", "zh-Hans-CN"),
        ("sr-cyrl", "sr-Cyrl"),
        ("es-419", "es-419"),
        ("iw", "he"),
        ("yue", "yue"),
        ("sla", "sla"),
        ("qaa", "qaa"),
        ("de-1996", "de-1996"),
        ("ja-Latn-hepburn", "ja-Latn-hepburn"),
        ("en-x-house", "en-x-house"),
        ("und", "und"),
        ("xx", None),
        ("xx-yy", None),
        ("ukr", None),
        ("english", None),
        ("", None),
        ("en-", None),
        ("en-x", None),
    ],
)
def test_canonical(tag, expected):
    assert canonical(tag) == expected


@pytest.mark.parametrize(
    ("tag", "guess"),
    [
        ("ua", "uk"),
        ("ukr", "uk"),
        ("english", "en"),
        ("Ukranian", "uk"),
        ("jp", "ja"),
        ("rus-RU", "ru-RU"),
        ("ger", "de"),
        ("en-british!", "en"),
    ],
)
def test_advice_guesses(tag, guess):
    assert advice(tag).startswith(f"Did you mean “{guess}”?")


def test_advice_without_a_guess():
    assert "Did you mean" not in advice("xx")
    assert "BCP 47" in advice("xx")


@pytest.mark.parametrize(
    ("lang", "chain"),
    [
        ("en", ("en",)),
        ("pt-BR", ("pt-BR", "pt")),
        ("zh", ("zh", "zh-Hans")),
        ("zh-Hans", ("zh-Hans", "zh")),
        ("zh-TW", ("zh-TW", "zh-Hant", "zh")),
        ("zh-Hant-TW", ("zh-Hant-TW", "zh-Hant", "zh")),
        ("nb", ("nb", "no")),
        ("no", ("no", "nb")),
        ("sr", ("sr", "sr-Cyrl")),
        ("en-x-house", ("en-x-house", "en")),
    ],
)
def test_fallback(lang, chain):
    assert fallback(lang) == chain


def test_terms_in_takes_the_first_tag_that_has_terms():
    general = Term("ônibus", "pt", Status.PREFERRED)
    local = Term("autocarro", "pt-PT", Status.PREFERRED)
    concept = Concept("bus", terms=(general, local), exceptions=(("pt", "a"), ("pt-PT", "b"), ("en", "c")))
    assert terms_in(concept, "pt-PT") == (local,)
    assert terms_in(concept, "pt-BR") == (general,)
    assert terms_in(concept, "en") == ()
    assert preferred_in(concept, "pt-BR") is general
    assert preferred_in(concept, "de") is None
    assert exceptions_in(concept, "pt-PT") == ("a", "b")
