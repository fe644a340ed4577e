"""Places in Ukraine by their Russian names: realistic texts with the glossaries that ship with the program."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Side
from translaudit.rule import discover
from translaudit.runners.resources import Sources, build

if TYPE_CHECKING:
    from translaudit.resources import Resources

RULES = discover(plugins=False)


@cache
def resources() -> Resources:
    return build(Sources())


def found(text: str, *, lang: str = "en", source: str = "", source_lang: str = "uk", rules=RULES):
    original = Side("a.src.txt", source_lang, source) if source else None
    bitext = Bitext("a", Side("a.txt", lang, text), original, source_lang if source else "")
    findings = examine(bitext, resources(), rules, Settings()).findings
    return [one for one in findings if one.rule == "wrong-language-form" and one.confidence >= Confidence.MEDIUM]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rescuers reached the village of Zelenobratovka in Kherson Oblast only in the evening.",
            [("Zelenobratovka", "Zelenobrativka")],
            id="village of, oblast",
        ),
        pytest.param(
            "Three houses burned in Chistopavlovka, Kharkiv Oblast, after the strike.",
            [("Chistopavlovka", None)],
            id="in, oblast after a comma",
        ),
        pytest.param(
            "Kramatorsk had no water. Near Krivosheyevka, north of Sloviansk, engineers mended a pump.",
            [("Krivosheyevka", None)],
            id="near, a city in the sentence",
        ),
        pytest.param(
            "Nobody stayed in the settlement of Dolgopolskoye in Mykolaiv Oblast.",
            [("Dolgopolskoye", None)],
            id="adjective, no suggestion that may be wrong",
        ),
        pytest.param(
            "In Starogrigorovka, Zaporizhzhia Oblast, the school has opened again.",
            [("Starogrigorovka", "Starohryhorivka")],
            id="the preposition opens the sentence",
        ),
        pytest.param(
            "Kharkovites queued for bread, and many Kharkovians left Ukraine.",
            [("Kharkovites", "Kharkivites"), ("Kharkovians", "Kharkivians")],
            id="people of a city",
        ),
        pytest.param(
            "Odessites love the finest opera house in Ukraine.", [("Odessites", "Odesites")], id="people of Odesa"
        ),
        pytest.param(
            "The mayor of Kyiv spoke. The old Dnepropetrovskian wit died.",
            [],
            id="an adjective with an ending nobody lists of a former name is left to others",
        ),
    ],
)
def test_what_is_reported(text, expected):
    said = [(one.text, one.suggestions[0] if one.suggestions else None) for one in found(text)]
    assert [name for name, _ in said] == [name for name, _ in expected]
    for (_, suggestion), (_, wanted) in zip(said, expected, strict=True):
        assert wanted in (None, suggestion)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "de",
            "Das Dorf Selenobratowka im Gebiet Cherson und die Stadt Charkiw wurden beschossen.",
            ["Selenobratowka"],
        ),
        ("fr", "Le village de Zelenobratovka, près de Kharkiv, a été bombardé.", ["Zelenobratovka"]),
        ("pl", "We wsi Zielenobratowka koło Charkowa spłonęła szkoła.", ["Zielenobratowka"]),
        ("es", "La aldea de Zelenobratovka, cerca de Járkiv, quedó sin luz.", ["Zelenobratovka"]),
    ],
    ids=["de", "fr", "pl", "es"],
)
def test_in_other_languages(lang, text, expected):
    assert [one.text for one in found(text, lang=lang)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rescuers reached the village of Zelenobrativka in Kherson Oblast.", id="its own name"),
        pytest.param(
            "The village of Zelenobratovka near Belgorod lies not far from Kharkiv.", id="a Russian neighbour"
        ),
        pytest.param(
            "Kursk, Bryansk and Belgorod counted losses. The village of Zelenobratovka was hit from Sumy Oblast.",
            id="a text on Russia",
        ),
        pytest.param("In Kherson Oblast we met Vera Zelenobratovka, a beekeeper.", id="a person"),
        pytest.param("Mrs Zelenobratovka of Kherson Oblast keeps bees.", id="a person by her family name"),
        pytest.param("The village of Zelenobratovka was mentioned once.", id="nothing places it"),
        pytest.param("Ukraine waits. Zelenobratovka waits. Kharkiv waits.", id="no word for a place"),
        pytest.param(
            "The dam at Nova Kakhovka and the town of Kakhovka lie in Kherson Oblast.", id="the same in Ukrainian"
        ),
        pytest.param("The village of Pokrovka in Sumy Oblast was shelled.", id="Pokrovka is Ukrainian"),
        pytest.param("Troops from Kosovo trained near Lviv with Ukrainians.", id="Kosovo"),
        pytest.param("A cook from Torino opened a place in Odesa.", id="an Italian city"),
        pytest.param("The Moldovan village of Zelenobratovka lies near Odesa Oblast.", id="another country"),
        pytest.param(
            "Ukraine plays in the village of Zelenobratovka near Warsaw.", id="a capital with a Ukrainian name"
        ),
        pytest.param("Brazilians and Ukrainians danced.", id="people of another country"),
        pytest.param("Kievan princes ruled where Kyiv is now.", id="a word of history"),
        pytest.param("He bought a Kalashnikovka in Kharkiv and a bottle of Stolichnaya.", id="a thing"),
        pytest.param("Kievan Rus traded with Byzantium; Kyiv was its capital.", id="a historic state"),
        pytest.param(
            "The letter says “in the village of Zelenobratovka, Kherson Oblast, all is well”.", id="a quotation"
        ),
        pytest.param("Die Kiewer Oper spielt wieder.", id="another language of the text"),
    ],
)
def test_what_is_left_alone(text):
    assert not found(text)


def test_the_original_makes_it_sure_and_is_shown():
    source = "Уночі обстріляли Зеленобратівку. Постраждалих немає."
    (one,) = found("At night Zelenobratovka was shelled. Nobody was hurt.", source=source)
    assert one.confidence is Confidence.HIGH
    assert one.suggestions == ("Zelenobrativka",)
    assert [(place.side, place.text) for place in one.related] == [("source", "Зеленобратівку")]
    assert "Зеленобратовка" in one.message
    assert "likely" not in one.message


def test_the_original_speaks_for_quotations_too():
    source = "«Зеленобратівка наша», – сказав він."
    (one,) = found("“Zelenobratovka is ours,” he said.", source=source)
    assert (one.text, one.confidence) == ("Zelenobratovka", Confidence.HIGH)


def test_without_the_original_the_message_says_likely_and_shows_what_places_it():
    (one,) = found("Rescuers reached the village of Zelenobratovka in Kherson Oblast.")
    assert "likely Зеленобратівка" in one.message
    assert [place.text for place in one.related] == ["Kherson Oblast"]


def test_the_suggestion_follows_the_houses_scheme():
    house = {"en": {"language": "uk", "schemes": {"uk": "uk-bgnpcgn1965"}}}
    bitext = Bitext("a", Side("a.txt", "en", "The village of Zelenovasilyevka in Kherson Oblast burned."))
    said = examine(bitext, build(Sources(house=house)), RULES, Settings()).findings
    assert [one.suggestions for one in said if one.rule == "wrong-language-form"] == [("Zelenovasylivka",)]


def test_a_house_that_prefers_russian_names_gets_none():
    house = {"en": {"language": "ru", "schemes": {}}}
    bitext = Bitext("a", Side("a.txt", "en", "The village of Zelenobratovka in Kherson Oblast burned."))
    said = examine(bitext, build(Sources(house=house)), RULES, Settings()).findings
    assert not [one for one in said if one.rule == "wrong-language-form"]
