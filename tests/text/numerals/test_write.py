"""The right value, written after the model of the wrong one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from translaudit.text.numerals import read
from translaudit.text.numerals.write import plain, rename, short, write


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "1234567.5", "1,234,567.5"),
        ("de", "1234.5", "1.234,5"),
        ("uk", "12345", "12\u00a0345"),
        ("en", "12", "12"),
    ],
)
def test_separators_of_the_language(lang, text, shown):
    assert plain(Decimal(text), lang) == shown


@pytest.mark.parametrize(
    ("source", "text", "lang", "model", "wanted"),
    [
        ("id", "2,5 miliar", "en", "2.5 million", "2.5 billion"),
        ("zh", "12.6万", "en", "1.26 million", "126,000"),
        ("ja", "2億5千万", "en", "25 million", "250 million"),
        ("en", "1.4 billion", "de", "1,4 Billionen", "1,4 Milliarden"),
        ("id", "delapan", "en", "eighteen", "eight"),
        ("zh", "三次", "en", "twice", "three times"),
        ("en", "June", "uk", "липні", "червні"),
        ("en", "Friday", "ru", "четверга", "пятницы"),
        ("en", "35,000", "zh", "5万", "3.5万"),
        ("en", "third", "ru", "второй", "третий"),
    ],
)
def test_the_right_value_in_place_of_the_wrong_one(source, text, lang, model, wanted):
    (right,), (wrong,) = read(text, source), read(model, lang)
    assert write(right, wrong, model[wrong.start : wrong.end], lang, grouped=True) == wanted


def test_a_unit_keeps_its_form():
    assert rename("week", "month", "months", "en") == "weeks"
    assert rename("week", "month", "blue", "en") == ""


def test_two_thirds_are_not_written_out():
    assert not short(Decimal(2) / 3)
    assert short(Decimal("0.125"))
