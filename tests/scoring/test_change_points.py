"""Dates from which a corpus writes another form: found where documents show them, and nowhere else."""

from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.scoring.change_points import _fisher, change_points


def corpus(*runs):
    """Documents by date and form; each run is a form and how many days in a row have it."""
    seen, day = {}, 0
    for form, days in runs:
        for _ in range(days):
            seen[f"2022-{day // 28 + 1:02}-{day % 28 + 1:02}", form] = 1
            day += 1
    return seen


def test_one_change():
    (found,) = change_points(corpus(("Kiev", 10), ("Kyiv", 12)))
    assert found[:5] == ("2022-01-11", "Kyiv", "Kiev", (0, 10), (12, 12))
    assert found.chance < 0.001


def test_a_change_and_a_change_back():
    found = change_points(corpus(("Kiev", 20), ("Kyiv", 20), ("Kiev", 20)))
    assert [(one.date, one.form) for one in found] == [("2022-01-21", "Kyiv"), ("2022-02-13", "Kiev")]
    assert [(one.before, one.after) for one in found] == [((0, 20), (20, 20)), ((0, 20), (20, 20))]


@pytest.mark.parametrize(
    "seen",
    [
        pytest.param({}, id="nothing"),
        pytest.param(corpus(("Kyiv", 50)), id="one form"),
        pytest.param(corpus(("Kiev", 2), ("Kyiv", 2)), id="too few documents"),
        pytest.param(corpus(*[("Kiev", 1), ("Kyiv", 1)] * 40), id="by turns"),
        pytest.param({("2022-01-01", "Kiev"): 9, ("2022-01-01", "Kyiv"): 9}, id="one day"),
    ],
)
def test_no_change(seen):
    assert change_points(seen) == []


def test_a_sure_but_small_shift_is_no_change():
    seen = {}
    for day in range(1, 29):
        seen[f"2022-01-{day:02}", "Kyiv"] = 950 if day < 15 else 990
        seen[f"2022-01-{day:02}", "Kiev"] = 50 if day < 15 else 10
    assert change_points(seen) == []


@given(*[st.integers(0, 12)] * 4)
def test_the_test_is_fishers(a, b, c, d):
    if not a + b + c + d:
        return

    def ways(there):
        return comb(a + b, there) * comb(c + d, a + c - there)

    tables = range(max(0, a - d), min(a + b, a + c) + 1)
    exact = sum(ways(there) for there in tables if ways(there) <= ways(a)) / comb(a + b + c + d, a + c)
    assert _fisher(a, b, c, d) == pytest.approx(exact)


@given(st.dictionaries(st.tuples(st.sampled_from("123456789"), st.sampled_from("abc")), st.integers(1, 30)))
def test_counts_of_neighbours_add_up(seen):
    found = change_points(seen)
    assert [one.date for one in found] == sorted({one.date for one in found})
    for one in found:
        assert 0 <= one.before[0] * one.after[1] < one.after[0] * one.before[1]
