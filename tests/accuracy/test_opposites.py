"""What excuses contraries, however they are known to be some."""

from __future__ import annotations

import pytest

from translaudit.accuracy.opposites import made_up, opposite


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
    ],
)
def test_the_contrary_may_say_the_same(original, translation, same):
    assert made_up([side(*original), side(*translation)]) is same


def test_the_message_says_what_the_original_means():
    assert opposite("breit", "wide", "narrow") == "The original has “breit”, “wide”; “narrow” is the opposite."
    assert opposite("fair", "Fair", "unfair") == "The original has “fair”; “unfair” is the opposite."
    assert opposite("wide", "", "schmal") == "The original has “wide”; “schmal” is the opposite."
