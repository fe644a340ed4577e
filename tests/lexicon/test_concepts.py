"""The words of concepts: every file is whole, and a text's words are found with what they mean."""

from __future__ import annotations

import pytest

from translaudit.lexicon import concepts
from translaudit.lexicon.concepts import LANGUAGES, load
from translaudit.lexicon.concepts.classes import classes
from translaudit.lexicon.concepts.forms import BESIDE


def listed(lang):
    rows = concepts.by_class(lang)
    return {(family, concept) for family in rows for concept in rows[family] if concept != BESIDE}


def said(lang, text):
    found = load(lang).said(text, 0, len(text))
    return {one.concept: text[one.start : one.end] for row in found.values() for one in row.certain}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_file_names_the_concepts_of_its_classes(lang):
    assert {family for family, _ in listed(lang)} <= {one.name for one in classes()}
    assert listed(lang) <= listed("en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_the_concepts_of_its_file_and_no_others(lang):
    has = load(lang).has
    assert all(has(*one) for one in listed(lang))
    assert not any(has(*one) for one in listed("en") - listed(lang))
    assert not has("portfolio", BESIDE)


@pytest.mark.parametrize("lang", ["ar", "de", "en", "es", "fr", "id", "it", "pl", "pt", "ru", "tr", "uk"])
def test_a_word_that_stands_for_one_thing_is_found_as_that(lang):
    for family, rows in concepts.by_class(lang).items():
        for concept, forms in rows.items():
            for form in forms.split("|"):
                if family == "portfolio" or form.startswith("?"):  # beside a word for a ministry only, or doubtful
                    continue
                if f"?{form}".lower() in forms.lower().split(
                    "|"
                ):  # the first, to be suggested and doubtful all the same
                    continue
                text = form.replace("*", "").strip()
                found = load(lang).said(text, 0, len(text))
                assert family in found, (concept, form)
                assert concept in {one.concept for one in found[family].certain}, (concept, form)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_suggested_is_a_word(lang):
    assert not any("*" in load(lang).name(concept) for _, concept in listed(lang))


@pytest.mark.parametrize("kind", classes(), ids=lambda kind: kind.name)
def test_a_class_is_reported_by_one_of_three_rules(kind):
    assert kind.what
    assert kind.category in {"entity-mismatch", "mistranslation", "number-mismatch"}


@pytest.mark.parametrize("kind", classes(), ids=lambda kind: kind.name)
def test_near_concepts_exist(kind):
    known = {concept for family, concept in listed("en") if family == kind.name}
    assert {concept for pair in kind.near for concept in pair} <= known


@pytest.mark.parametrize(
    ("lang", "text", "concepts"),
    [
        (
            "en",
            "The prime minister met the chief prosecutor.",
            {
                "prime-minister": "prime minister",
                "prosecution": "prosecutor",
                "head": "prime minister",
                "prime-minister-o": "prime minister",
                "office-ho": "prosecutor",
                "prosecutor-tr": "prosecutor",
            },
        ),
        (
            "uk",
            "Прем’єр-міністр зустрівся з прокурором.",
            {
                "prime-minister": "Прем’єр-міністр",
                "prosecution": "прокурором",
                "prime-minister-o": "Прем’єр-міністр",
                "office-ho": "прокурором",
                "prosecutor-tr": "прокурором",
            },
        ),
        ("uk", "Міністерство оборони", {"defence": "оборони"}),
        ("uk", "Оборона міста", {"city-se": "міста"}),
        ("de", "Die Generalstaatsanwaltschaft schweigt.", {"prosecution": "Generalstaatsanwaltschaft"}),
        ("ar", "والشرطة", {"police": "والشرطة"}),
        ("tr", "İstanbul'da polisler", {"istanbul-p": "İstanbul", "police": "polisler"}),
        ("zh", "海军上将", {"admiral": "海军上将"}),
        ("ja", "外相は警察へ", {"foreign": "外相", "police": "警察", "minister-o": "外相"}),
        ("id", "Ayahnya seorang perawat.", {"father": "Ayahnya", "nurse": "perawat"}),
        ("id", "Kambingnya sakit.", {"goat": "Kambingnya", "sick-q": "sakit"}),
        ("en", "a northeast wind", {"northeast": "northeast"}),
        ("ja", "ロバートはヘビーメタルを聴く", {}),
        ("zh", "天花板", {"ceiling": "天花板"}),
        ("en", "her older sister", {"sister": "sister", "elder-q": "older"}),
        ("pl", "Świadek złamał łokieć.", {"witness": "Świadek", "elbow": "łokieć"}),
        ("ar", "فقط", {"only-x": "فقط"}),  # only, not never with a particle before it
        ("ar", "لافتا إلى أن", {}),  # pointing out that, not until
        ("ar", "مطلع", {}),  # informed, not the beginning
        ("tr", "Elbette baskı", {}),
        ("id", "Sedikitnya", {"more": "Sedikitnya"}),
        ("ja", "非常に", {}),
        ("ja", "解決して", {}),
        ("ja", "プロジェクト", {}),
        ("zh", "受到处罚", {}),
        ("zh", "从不同角度", {"different-q": "不同"}),
        ("zh", "无人机", {"drone": "无人机", "drone-we": "无人机"}),
        ("zh", "前总统", {"former-q": "前总统"}),
    ],
)
def test_what_is_certain(lang, text, concepts):
    assert said(lang, text) == concepts


def test_what_may_be_meant_is_not_certain():
    text = "the head of state"
    found = load("en").said(text, 0, len(text))["state"]
    assert not found.certain
    assert "president" in found.perhaps


@pytest.mark.parametrize(
    ("lang", "text", "concepts"),
    [
        ("de", "Laut Polizei lag das Papier unter dem Tisch.", "loud-q lower-q"),
        ("de", "Er hat es gestern erfahren, die Hilfen reichen.", "experienced-s rich-q"),
        ("de", "Basketball spielt er auf Schotter.", "basque-p scotland-p"),
        ("en", "He just paid attention and was hardest hit.", "fair-n paid-n difficult-q"),
        ("en", "Prices for May and the latest advanced data", "may-n late-s advanced-v"),
        ("es", "El alto el fuego llegó a lo largo de la tarde bajo la lluvia.", "high-s long-s late-s low-s"),
        ("es", "El crimen y el sistema vascular", "crimea-p basque-p"),
        ("fr", "Le parti participe avant neuf heures à ses propres frais.", "departed-v front-s new-s clean-q fresh-s"),
        ("it", "La partita, spesso in riga con la Corte e la giunta", "departed-v thick-q riga-p short-s arrived-v"),
        ("pt", "Eles vão indo de novo, muito tarde, com o crime.", "indus-p new-s many-s late-s crimea-p"),
        (
            "pl",
            "Drogi były zamknięte, dwie pary odrzuciły pomoc majora.",
            "expensive-q former-q paris-p oder-p mallorca-p",
        ),
        ("pl", "Kwestie etniczne, kryminalne i papugi", "etna-p crimea-p papua-p"),
        ("ru", "Прибыль выросла умеренно, он одержал победу, ладонь", "arrived-v died-v oder-p ladoga-p"),
        ("ru", "Новый ломбард у гавани, баскетбол и сахар", "lombardy-p havana-p basque-p sahara-p"),
        ("uk", "Він одержав приз за баскетбол для сина.", "oder-p basque-p sinai-p"),
        ("ja", "システムズのモニタリングとインダストリー", "thames-p tallinn-p indus-p"),
        ("zh", "全长50公里约需一小时", "rio-p"),
    ],
)
def test_a_word_that_only_looks_like_another_is_not_certain(lang, text, concepts):
    assert not set(concepts.split()) & said(lang, text).keys()
    assert set(concepts.split()) <= {concept for _, concept in listed(lang)}
