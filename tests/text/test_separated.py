"""German verbs whose prefix stands apart."""

from __future__ import annotations

import pytest

from translaudit.text.separated import quoted, separated
from translaudit.text.tokens import tokens


def found(text):
    words = list(tokens(text))
    return [(words[verb.at].text, words[verb.prefix].text, verb.forms[0]) for verb in separated(text, words, "de")]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Der Verein lehnte das Angebot ab.", [("lehnte", "ab", "ablehnte")]),
        (
            "Sie stieg in Ulm aus und stellte den Koffer ab.",
            [("stieg", "aus", "ausstieg"), ("stellte", "ab", "abstellte")],
        ),
        ("Tritt die Trainerin zurück?", [("Tritt", "zurück", "zurücktritt")]),
        ("Das hängt davon ab, wer kommt.", [("hängt", "ab", "abhängt")]),
        ("Die Rosen wachsen an Mauern, auf Dächern und in Gärten.", []),
        ("Der Preis liegt bei fünf Euro.", []),
        ("Es begann mit Regen.", []),
    ],
)
def test_a_verb_is_found_with_its_prefix(text, verbs):
    assert found(text) == verbs


def test_plain_forms_follow_the_one_that_stands_there():
    text = "Das Gericht sprach beide frei."
    (verb,) = separated(text, list(tokens(text)), "de")
    assert verb.forms[0] == "freisprach"
    assert "freisprechen" in verb.forms


def test_other_languages_have_no_such_prefixes():
    text = "He gave it up."
    assert not list(separated(text, list(tokens(text)), "en"))


@pytest.mark.parametrize(
    ("lang", "whole"),
    [("de", "lehnte … ab"), ("en", "lehnte")],
)
def test_a_verb_is_quoted_with_its_prefix(lang, whole):
    assert quoted("Der Verein lehnte das Angebot ab.", 11, 17, lang) == whole


def test_other_words_of_the_sentence_are_quoted_as_they_stand():
    assert quoted("Der Verein lehnte das Angebot ab.", 22, 29, "de") == "Angebot"
