"""Family names that became words are seen behind the same first name, and other words beside names are left alone."""

from __future__ import annotations

import pytest
from aligned import bitext

from translaudit.names.surnames import translated_surnames


def found(pair, source, target):
    there, here = pair.split("-")
    document = bitext((source, target), source=there, target=here)
    return [(document.target.text[slice(*one.span)], one.right, one.titled) for one in translated_surnames(document)]


@pytest.mark.parametrize(
    ("pair", "source", "target", "wanted"),
    [
        ("pt-en", "O ministro Paulo Coelho falou.", "Minister Paulo Rabbit spoke.", ("Rabbit", "Coelho", True)),
        ("es-en", "La canta Lucía Cordero.", "It is sung by Lucía Lamb.", ("Lamb", "Cordero", False)),
    ],
)
def test_a_name_that_became_a_word_is_seen(pair, source, target, wanted):
    assert found(pair, source, target) == [wanted]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("pt-en", "O ministro Paulo Coelho falou.", "Minister Paulo Coelho spoke."),
        ("pt-en", "O ministro Paulo Coelho falou.", "Minister Paulo Santos spoke."),
        ("pt-en", "O Coelho Branco falou.", "The White Rabbit spoke."),
        ("pt-en", "João Coelho falou.", "John Rabbit spoke."),
    ],
    ids=["kept", "another name", "no first name", "a name of a story"],
)
def test_other_words_are_left_alone(pair, source, target):
    assert found(pair, source, target) == []
