"""The words of concepts: every file is whole, and a text's words are found with what they mean."""

from __future__ import annotations

import pytest

from translaudit.lexicon.concepts import LANGUAGES, classes, load


def said(lang, text):
    found = load(lang).said(text, 0, len(text))
    return {one.concept: text[one.start : one.end] for row in found.values() for one in row.certain}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_names_the_concepts_of_its_classes(lang):
    assert {family for family, _ in load(lang).concepts} <= {one.name for one in classes()}
    assert load(lang).concepts <= load("en").concepts


@pytest.mark.parametrize("kind", classes(), ids=lambda kind: kind.name)
def test_near_concepts_exist(kind):
    known = {concept for family, concept in load("en").concepts if family == kind.name}
    assert {concept for pair in kind.near for concept in pair} <= known


@pytest.mark.parametrize(
    ("lang", "text", "concepts"),
    [
        (
            "en",
            "The prime minister met the chief prosecutor.",
            {"prime-minister": "prime minister", "prosecution": "prosecutor"},
        ),
        (
            "uk",
            "Прем’єр-міністр зустрівся з прокурором.",
            {"prime-minister": "Прем’єр-міністр", "prosecution": "прокурором"},
        ),
        ("uk", "Міністерство оборони", {"defence": "оборони"}),
        ("uk", "Оборона міста", {}),
        ("de", "Die Generalstaatsanwaltschaft schweigt.", {"prosecution": "Generalstaatsanwaltschaft"}),
        ("ar", "والشرطة", {"police": "والشرطة"}),
        ("tr", "İstanbul'da polisler", {"police": "polisler"}),
        ("zh", "海军上将", {"admiral": "海军上将"}),
        ("ja", "外相は警察へ", {"foreign": "外相", "police": "警察"}),
        ("id", "Ayahnya seorang perawat.", {"father": "Ayahnya", "nurse": "perawat"}),
        ("en", "a northeast wind", {"northeast": "northeast"}),
    ],
)
def test_what_is_certain(lang, text, concepts):
    assert said(lang, text) == concepts


def test_what_may_be_meant_is_not_certain():
    text = "the head of state"
    found = load("en").said(text, 0, len(text))["state"]
    assert not found.certain
    assert "president" in found.perhaps
