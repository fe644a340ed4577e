"""Small numbers stand in words or in digits, as a house likes; a translation that has the other form renders them."""

from __future__ import annotations

import pytest

from translaudit.coverage import compare, reader


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("es", "tres", "3"),
        ("es", "3", "three"),
        ("fr", "dix", "10"),
        ("ru", "десятый", "10"),
        ("ja", "3％", "three per cent"),
    ],
)
def test_the_other_form_renders_it(lang, source, target):
    there, here = reader(lang, "en").words(source), reader("en", lang).words(target)
    assert compare(there, here).missing == []
    assert any(not word.keys.isdisjoint(here[0].keys) for word in there)


def test_another_number_does_not():
    there, here = reader("es", "en").words("tres"), reader("en", "es").words("4")
    assert there[0].keys.isdisjoint(here[0].keys)
    assert compare(there, here).missing == [0]
