"""Nouns of one kind: the other one is seen in whatever language, within a class and across a group; near ones are not."""

from __future__ import annotations

import re

import pytest

from translaudit.lexicon.concepts import by_class, nouns


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("pt-en", "A bisneta casa em maio.", "Her {great-granddaughter|granddaughter} marries in May."),
        ("es-en", "Heredó el molino de su madre.", "She inherited the mill from her {mother|mother-in-law}."),
        ("uk-en", "У неділю вона їде у відпустку.", "On Sunday she goes {on holiday|on strike}."),
        ("ru-en", "Он бывший учитель географии.", "He used to {teach geography|teach history}."),
        ("ar-en", "وصل الشقيقان صباحا.", "The two {brothers|sisters} arrived in the morning."),
        ("de-en", "Die Krankenschwester wurde suspendiert.", "The {nurse|doctor} was suspended."),
        ("zh-en", "浓雾迫使机场关闭。", "Thick {fog|snow} closed the airport."),
        ("en-de", "Thick fog closed the airport.", "Dichter {Nebel|Schneefall} schloss den Flughafen."),
        ("pl-en", "Doznał urazu lewego kolana.", "He injured his left {knee|shoulder}."),
        ("fr-en", "Le juge a parlé du cambrioleur.", "The judge spoke of the {burglar|rapist}."),
        ("tr-en", "Deponun üst katındaki büro yandı.", "The office on the {upper floor|ground floor} burned."),
        ("tr-en", "Arabanın egzozu patlaktı.", "The car had a broken {exhaust|windscreen}."),
        ("it-en", "Vendette il suo clarinetto.", "She sold her {clarinet|trombone}."),
        ("id-en", "Ia menderita glaukoma.", "He suffers from {glaucoma|psoriasis}."),
        ("ja-en", "彼は松葉杖を買った。", "He bought {crutches|wheelchair}."),
        ("en-uk", "The hyena ran away.", "{Гієна|Гепард} втекла."),
        ("en-es", "He won the javelin in Rome.", "Ganó la {jabalina|salto de altura} en Roma."),
    ],
)
def test_the_other_noun_is_seen(seen, pair, source, target):
    assert seen(pair, source, re.sub(r"\{(.+)\|.+\}", r"\1", target)) == []
    wrong = re.sub(r"\{.+\|(.+)\}", r"\1", target)
    accused = seen(pair, source, wrong)
    assert len(accused) == 1
    assert accused[0] in target.partition("|")[2]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("uk-en", "У хлопця кошеня.", "The boy has a kitten."),
        ("uk-en", "У хлопця кішка.", "The boy has a kitten."),
        ("ru-en", "Он повредил левую ногу.", "He injured his left knee."),
        ("de-en", "Die Kollegin half ihr.", "Her friend helped her."),
        ("es-en", "Los vecinos se quejaron.", "The residents complained."),
        ("fr-en", "Il mange du jambon.", "He is eating meat."),
        ("en-pl", "The striker scored in extra time.", "Napastnik strzelił gola w dogrywce."),
    ],
)
def test_what_is_near_is_left_alone(seen, pair, source, target):
    assert seen(pair, source, target) == []


def test_the_forms_of_a_row_are_made():
    assert {"правнучку", "правнучок"} <= set(nouns.by_class("uk")["kin"]["great-granddaughter"].split("|"))
    assert "vizinhos" in nouns.by_class("pt")["acquaintance"]["neighbour"].split("|")
    assert "arrière-petites-filles" in nouns.by_class("fr")["kin"]["great-granddaughter"].split("|")
    assert "traffic lights" in nouns.by_class("en")["road"]["traffic-light-rd"].split("|")
    assert "مختبرين" in nouns.by_class("ar")["place"]["laboratory-pl"].split("|")


def test_what_a_noun_means_for_certain_a_wider_concept_only_may_mean():
    cats = by_class("en")["animal"]
    assert "kitten" in cats["kitten-an"].split("|")
    assert "?kitten" in cats["cat"].split("|")
    assert "kitten" not in cats["cat"].split("|")


def test_every_row_has_a_class_and_an_english_word():
    english = nouns.by_class("en")
    for lang in ("id", "uk", "ru", "de", "es", "fr", "pl", "pt", "it", "tr", "ar", "zh", "ja"):
        for family, rows in nouns.by_class(lang).items():
            assert rows.keys() <= english[family].keys(), (lang, family)
