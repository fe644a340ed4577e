"""Another nation than the original's is found though it sounds alike, and what may be the same nation is left alone."""

from __future__ import annotations

import pytest
from aligned import bitext

from translaudit.names.other_nations import other_nations


def found(pair, source, target):
    there, here = pair.split("-")
    document = bitext((source, target), source=there, target=here)
    said, text = document.source.text, document.target.text
    return [(text[slice(*one.here)], said[slice(*one.there)], one.named) for one in other_nations(document)]


@pytest.mark.parametrize(
    ("pair", "source", "target", "wanted"),
    [
        ("en-id", "Iraq's ruling party met.", "Partai berkuasa di Iran bertemu.", ("Iran", "Iraq's", True)),
        ("en-uk", "She flew to Niger.", "Вона полетіла до Нігерії.", ("Нігерії", "Niger", True)),
        (
            "ru-en",
            "Он заплатил 300 канадских долларов.",
            "He paid 300 Australian dollars.",
            ("Australian", "канадских", True),
        ),
        (
            "en-de",
            "British officials arrived.",
            "Beamte aus den Vereinigten Staaten trafen ein.",
            ("Vereinigten Staaten", "British", True),
        ),
        (
            "en-pl",
            "She went to the United States.",
            "Wyjechała do Zjednoczonych Emiratów.",
            ("Emiratów", "United States", True),
        ),
    ],
    ids=["a short name", "a name within another", "money", "a name of several words", "a word of two names"],
)
def test_another_nation_is_found(pair, source, target, wanted):
    assert found(pair, source, target) == [wanted]


def test_a_word_taken_for_a_country_is_found():
    wanted = [("Polen", "полоні", False)]
    assert found("uk-de", "Син досі в полоні.", "Der Sohn ist noch in Polen.") == wanted
    assert found("uk-de", "Син досі в полоні в Польщі.", "Der Sohn ist noch in Polen in Gefangenschaft.") == []
    assert found("uk-de", "Син досі в полоні.", "Der Sohn ist noch in Gefangenschaft.") == []


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-uk", "She worked in Niger.", "Вона працювала в Нігері."),
        ("es-en", "El juez dejó en libertad al banquero.", "The banker was released by Spain's judge."),
        ("en-uk", "She worked in Nigeria.", "Вона працювала в Нігерії."),
        ("en-de", "They flew to the United Arab Emirates.", "Sie flogen in die Vereinigten Arabischen Emirate."),
        ("de-en", "Er kam aus den Vereinigten Staaten nach Iran.", "He came to Iran from the States."),
        ("cs-en", "Prezident komory Roman Dub přišel.", "The chamber's president Roman Dub came."),
        ("en-de", "The Tennessee State Tigers lost.", "Die Tennessee State Tigers erlitten eine Niederlage."),
    ],
)
def test_the_same_nation_is_left_alone(pair, source, target):
    assert found(pair, source, target) == []


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        (
            "ar-en",
            "عبرت السفينة قناة السويس يوم الثلاثاء.",
            "Yemen's navy saw the ship cross the Suez Canal on Tuesday.",
        ),
        ("de-en", "Die Schweinepest erreichte den Norden.", "Swine fever reached Germany's north."),
    ],
)
def test_a_city_or_a_compound_that_begins_like_a_country_is_none(pair, source, target):
    assert found(pair, source, target) == []


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        (
            "en-fr",
            "The Kenya Wildlife Service (KWS) met.",
            "Le Service kényan (KWS, selon son sigle anglais) s'est réuni.",
        ),
        ("ar-en", "أصدرت محكمة في بيروت حكماً بالسجن.", "A Lebanese court handed down a prison sentence."),
        ("en-de", "The Green Belt Movement met.", "Das englische Green Belt Movement tagte."),
    ],
)
def test_a_language_and_a_town_are_no_other_nation(pair, source, target):
    assert found(pair, source, target) == []


def test_a_word_that_begins_as_a_nation_does():
    assert not found("en-uk", "She would stay in Washington.", "За її словами, вона залишиться у Вашингтоні.")
    assert found("en-uk", "The Polish minister left.", "Словацький міністр пішов.")
