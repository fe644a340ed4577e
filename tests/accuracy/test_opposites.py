"""What excuses contraries, however they are known to be some."""

from __future__ import annotations

import pytest

from translaudit.accuracy.opposites import made_up, opposite, turned_round


def side(text, lang, word):
    start = text.index(word)
    return text, lang, start, start + len(word)


@pytest.mark.parametrize(
    ("original", "translation", "same"),
    [
        (("Une ville sans lumière.", "fr", "lumière"), ("A city in darkness.", "en", "darkness"), True),
        (("Une ville avec de la lumière.", "fr", "lumière"), ("A city in darkness.", "en", "darkness"), False),
        (("Der See ist seicht.", "de", "seicht"), ("The lake is less deep.", "en", "deep"), True),
        (("Der See ist seicht.", "de", "seicht"), ("The lake is very deep.", "en", "deep"), False),
        (("Les billets sont moins chers.", "fr", "chers"), ("Tickets are cheaper.", "en", "cheaper"), True),
        (("Les billets sont très chers.", "fr", "chers"), ("Tickets are cheaper.", "en", "cheaper"), False),
        (("Der Prozess war nicht fair.", "de", "fair"), ("The trial was unfair.", "en", "unfair"), True),
        (("Il sentiero è tre volte più stretto.", "it", "stretto"), ("It is a third as wide.", "en", "wide"), True),
        (("Il sentiero è molto stretto.", "it", "stretto"), ("The path is very wide.", "en", "wide"), False),
        (("Le bar est ouvert jusqu'à minuit.", "fr", "ouvert"), ("The bar closes at midnight.", "en", "closes"), True),
        (("Le bar est ouvert à minuit.", "fr", "ouvert"), ("The bar closes at midnight.", "en", "closes"), False),
        (
            ("Le bar est ouvert jusqu'à minuit.", "fr", "ouvert"),
            ("It is closed until midnight.", "en", "closed"),
            False,
        ),
        (("Der Bus war halb leer.", "de", "leer"), ("The bus was half full.", "en", "full"), True),
        (("Der Bus war leer.", "de", "leer"), ("The bus was full.", "en", "full"), False),
    ],
)
def test_the_contrary_may_say_the_same(original, translation, same):
    assert made_up([side(*original), side(*translation)]) is same


def test_the_message_says_what_the_original_means():
    assert opposite("breit", "wide", "narrow") == "The original has “breit”, “wide”; “narrow” is the opposite."
    assert opposite("fair", "Fair", "unfair") == "The original has “fair”; “unfair” is the opposite."
    assert opposite("wide", "", "schmal") == "The original has “wide”; “schmal” is the opposite."


@pytest.mark.parametrize(
    ("original", "translation", "same"),
    [
        (
            ("Die Zahl hat sich mehr als halbiert.", "de", "mehr als"),
            ("Less than half is left.", "en", "Less than"),
            True,
        ),
        (("Mehr als die Hälfte blieb.", "de", "Mehr als"), ("Less than half stayed.", "en", "Less than"), False),
        (("Über drei Viertel fehlten.", "de", "Über"), ("Fewer than one in four came.", "en", "Fewer than"), True),
        (
            ("Mehr als drei Viertel kamen.", "de", "Mehr als"),
            ("Fewer than three quarters came.", "en", "Fewer than"),
            False,
        ),
    ],
)
def test_limits_turned_round_come_to_the_same(original, translation, same):
    assert turned_round([side(*original), side(*translation)]) is same
