"""What the endings of two words say for and against their being one name."""

from __future__ import annotations

import pytest

from translaudit.romanize.name_endings import adapted, ending


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [("Verona", "Veronas", True), ("Madrid", "Madridas", True), ("Madrid", "Madridos", False), ("Rom", "Roma", False)],
)
def test_endings_put_on_foreign_names(one, other, more):
    assert (adapted(one, other)[0] > 0) is more
    assert adapted(one, other) == adapted(other, one)


def test_an_ending_elsewhere_is_part_of_an_indian_name():
    assert adapted("Rampur", "Rampura", "hi")[0] < adapted("Smolensk", "Smolenska", "ru")[0]


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [("Ivanov", "Ivanova", True), ("Иванов", "Ivanova", True), ("Ivanov", "Petrova", False), ("Ivan", "Ivana", False)],
)
def test_endings_that_make_another_name(one, other, against):
    assert (ending(one, other)[0] > 0) is against
    assert ending(one, other) == ending(other, one)
