"""Predicates that one side lacks, told by their neighbours, between which there is no room for them."""

import pytest
from test_enumerations import lost

REPLIED = "and the mayor replied that the commission would decide in August."
DELAY = "Residents criticised the delay in construction"


@pytest.mark.parametrize(
    ("lang", "source"),
    [
        (
            "de",
            "Anwohner kritisierten die Verzögerung des Baus, und der Bürgermeister sagte, die Kommission entscheide im August.",
        ),
        ("uk", "Мешканці розкритикували затримку будівництва, а мер відповів, що комісія вирішить у серпні."),
        (
            "id",
            "Warga mengkritik keterlambatan pembangunan, dan wali kota menjawab bahwa komisi akan memutuskan pada Agustus.",
        ),
        (
            "es",
            "Los vecinos criticaron la demora de la construcción, y el alcalde respondió que la comisión decidirá en agosto.",
        ),
    ],
)
def test_a_predicate_put_in_between_two_others_is_found(lang, source):
    added = "and threatened to boycott the election"
    assert lost((lang, "en"), source, f"{DELAY} {added}, {REPLIED}") == [[], [added]]
    assert lost((lang, "en"), source, f"{DELAY}, {REPLIED}") == [[], []]


def test_a_predicate_left_out_between_two_others_is_found():
    left_out = "y amenazaron con boicotear las elecciones"
    source = (
        f"Los vecinos criticaron la demora de las obras {left_out}, y el alcalde respondió que la comisión decidirá."
    )
    delay, decided = "Residents criticised the delay in the works", REPLIED.replace(" in August", "")
    assert lost(("es", "en"), source, f"{delay}, {decided}") == [[left_out], []]
    assert lost(("es", "en"), source, f"{delay} and threatened to boycott the election, {decided}") == [[], []]


@pytest.mark.parametrize(
    ("langs", "short", "long", "predicate"),
    [
        ("en pl", "The mayor opened a new school.", "Burmistrz otworzył nową szkołę {}.", "i skrytykował rząd"),
        ("en de", "The farmer sold his cows.", "Der Bauer verkaufte seine Kühe {}.", "und kaufte einen Traktor"),
        ("en uk", "The teacher opened the window.", "Учителька відчинила вікно {}.", "й заспівала пісню"),
        ("en fr", "The farmer sold his cows.", "Le paysan a vendu ses vaches {}.", "et acheté un tracteur"),
        ("en id", "Police arrested two thieves.", "Polisi menangkap dua pencuri {}.", "dan menembak seekor anjing"),
    ],
)
def test_a_predicate_begins_at_the_conjunction_of_its_language(langs, short, long, predicate):
    one, other = langs.split()
    assert lost((one, other), short, long.format(predicate)) == [[], [predicate]]
    assert lost((other, one), long.format(predicate), short) == [[predicate], []]
    assert lost((one, other), short, long.format("").replace(" .", ".")) == [[], []]


@pytest.mark.parametrize("said", ["the mayor told a newspaper", "according to the farmers"])
def test_who_said_so_may_stand_anywhere_else(said):
    source = "La ministre a visité l'école lundi."
    assert lost(("fr", "en"), source, f"The minister visited the school on Monday, {said}.") == [[], []]
    clause = "where children sang a song"
    assert lost(("fr", "en"), source, f"The minister visited the school on Monday, {clause}.") == [[], [clause]]
