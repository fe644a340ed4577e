"""Numbers in digits: which readings separators allow, and which comes first."""

from __future__ import annotations

from decimal import Decimal

import pytest

from translaudit.text.numerals.digits import parts, readings


@pytest.mark.parametrize(
    ("text", "decimal", "group", "expected"),
    [
        ("1351", ".", ",", ["1351"]),
        ("1.351", ",", ".", ["1351", "1.351"]),
        ("1.351", ".", ",", ["1.351", "1351"]),
        ("1,351", ".", ",", ["1351", "1.351"]),
        ("0.125", ",", ".", ["0.125"]),
        ("2,5", ",", ".", ["2.5"]),
        ("1.234,56", ",", ".", ["1234.56"]),
        ("1,234.56", ",", ".", ["1234.56"]),
        ("1.234.567", ",", ".", ["1234567"]),
        ("12,34,567", ".", ",", ["1234567"]),
        ("13 269", ",", " ", ["13269"]),
        ("1'000'000", ".", "'", ["1000000"]),
        ("١٬٢٤٠", "٫", "٬", ["1240", "1.240"]),
        ("١٢٫٥", "٫", "٬", ["12.5"]),
        ("１２１", ".", ",", ["121"]),
        ("14½", ".", ",", ["14.5"]),
        ("½14", ".", ",", ["14.5"]),
        ("2 1/2", ".", ",", ["2.5"]),
        ("3/4", ".", ",", ["0.75"]),
        ("۲۶،۷۵۰", "٫./", "٬,،", ["26750", "26.750"]),
        ("۲/۵", "٫./", "٬", ["2.5", "0.4"]),
    ],
)
def test_separators_are_read_as_the_language_uses_them(text, decimal, group, expected):
    assert list(readings(text, decimal=decimal, group=group)) == [Decimal(value) for value in expected]


@pytest.mark.parametrize("text", ["14.02.2022", "24/7", "3/3", "1.2.3", "2022.02.14"])
def test_dates_and_lists_are_no_numbers_but_have_parts(text):
    assert readings(text) == ()
    assert len(parts(text)) >= 2


def test_parts_say_where_they_stand():
    assert parts("14.02.2022") == ((0, 2, Decimal(14)), (3, 5, Decimal(2)), (6, 10, Decimal(2022)))


def test_account_numbers_are_no_quantities():
    assert readings("9" * 5000) == ()
    assert parts("1." * 3000 + "1") == ()
