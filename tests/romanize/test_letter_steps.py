"""The cheapest steps between two spellings: what they cost, what they are, and where the search may stop."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from translaudit.romanize.letter_costs import _table, likelihood
from translaudit.romanize.letter_steps import NEVER, Table, aligned, distance, packed_costs
from translaudit.storage.pieces import ByKey


def plain_table(**costs: dict[str, float]) -> Table:
    plain = {"same": 0.0, "vowels": 2.0, "consonants": 3.0, "mixed": 4.0}
    plain |= {f"{kind}-{how}": 1.5 for kind in ("vowel", "consonant") for how in ("added", "left-out")}
    return Table(
        **{part: ByKey(packed) for part, packed in packed_costs(costs).items()},
        plain=plain,
        start=4.0,
        longest=(2, 2),
        band=5,
        least=-0.5,
        gained=0.0,
        lines={},
        groups={},
    )


@pytest.mark.parametrize(
    ("a", "b", "cost", "steps"),
    [
        pytest.param("^ab$", "^ab$", 0.0, ["^^", "aa", "bb", "$$"], id="same"),
        pytest.param("^ab$", "^eb$", 2.0, ["^^", "ae", "bb", "$$"], id="vowel for vowel"),
        pytest.param("^ab$", "^b$", 1.5, ["^^", "a", "bb", "$$"], id="left out"),
        pytest.param("^b$", "^ba$", 1.5, ["^^", "bb", "a", "$$"], id="added"),
    ],
)
def test_single_letters(a: str, b: str, cost: float, steps: list[str]) -> None:
    assert aligned(plain_table(), a, b)[0] == cost
    assert ["".join(step) for step in aligned(plain_table(), a, b)[1]] == steps


def test_a_group_is_read_as_another_and_may_be_left_out() -> None:
    table = plain_table(sh={"ch": 0.25, "": 0.5}, s={"sz": 0.125})
    assert aligned(table, "^sha$", "^cha$") == (0.25, (("^", "^"), ("sh", "ch"), ("a", "a"), ("$", "$")))
    assert aligned(table, "^sha$", "^a$") == (0.5, (("^", "^"), ("sh", ""), ("a", "a"), ("$", "$")))
    assert aligned(table, "^sa$", "^sza$") == (0.125, (("^", "^"), ("s", "sz"), ("a", "a"), ("$", "$")))


def test_what_is_out_of_reach_has_no_steps() -> None:
    assert aligned(plain_table(), "^b$", "^" + "b" * 60 + "$") == (NEVER, ())
    assert distance(plain_table(), "^b$", "^" + "b" * 60 + "$") == NEVER


NAMES = ["харьков", "хмельницький", "кременная", "мэтью", "щербина", "юг"]
WORDS = ["kharkov", "khmelnytskyi", "kremennaya", "matthew", "shcherbyna", "yug", "harkow", "smith"]


@pytest.mark.parametrize("name", NAMES)
def test_the_steps_lead_from_one_to_the_other_at_the_cost_of_the_distance(name: str) -> None:
    table = _table("cyrillic", "")
    for word in WORDS:
        cost, steps = aligned(table, f"^{name}$", f"^{word}$")
        assert cost == distance(table, f"^{name}$", f"^{word}$")
        assert "".join(one for one, _ in steps) == f"^{name}$"
        assert "".join(other for _, other in steps) == f"^{word}$"


def test_a_limit_changes_nothing_below_it() -> None:
    chance, table = random.Random(3), _table("cyrillic", "")  # noqa: S311  no secret
    for _ in range(300):
        name = "".join(chance.choices("абвгдезийклмнопрст", k=chance.randint(2, 9)))
        word = "".join(chance.choices("abvgdeziyklmnoprst", k=chance.randint(2, 9)))
        exact = distance(table, f"^{name}$", f"^{word}$")
        limited = distance(table, f"^{name}$", f"^{word}$", most=12.0)
        assert limited == exact if exact <= 12.0 else limited > 12.0


def test_the_order_of_two_latin_spellings_does_not_matter() -> None:
    assert all(likelihood(one, other) == likelihood(other, one) for one, other in pairwise(WORDS))
