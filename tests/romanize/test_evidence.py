"""Evidence that is given up early is below what was asked for; all other is the same whatever was asked for."""

from __future__ import annotations

import pytest

from translaudit.romanize.word_match import evidence

NATIVE = ["Харьков", "Григорій", "Щедровицкий", "Αθήνα", "Ереван", "Բյուրական", "वाराणसी", "東京", "서울"]
LATIN = [
    "Kharkov",
    "Grigory",
    "Shchedrovitsky",
    "Athens",
    "Yerevan",
    "Byurakan",
    "Varanasi",
    "Tokyo",
    "Seoul",
    "weather",
]


@pytest.mark.parametrize(("least", "floor"), [(-12.0, -12.0), (-5.0, -5.0), (-5.0, -15.0), (-4.0, -12.0)])
@pytest.mark.parametrize("native", NATIVE)
def test_evidence_is_exact_from_the_least_on(native, least, floor):
    for latin in LATIN:
        exact = evidence(native, latin, "", "en", -1000.0, -1000.0)
        found = evidence(native, latin, "", "en", least, floor)
        assert found == exact if exact >= least else found < least


def test_some_pairs_are_given_up():
    exact = evidence("Щедровицкий", "Tokyo", "ru", "en", -1000.0, -1000.0)
    assert evidence("Щедровицкий", "Tokyo", "ru", "en", -5.0, -5.0) != exact
