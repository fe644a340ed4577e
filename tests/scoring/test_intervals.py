"""Intervals hold the truth as often as they say, on seeded draws; and small cases with known answers."""

from __future__ import annotations

import random

import pytest

from translaudit.scoring.intervals import Spread, both, rate, share

DRAWS = 600


def spread(rows: list[tuple[int, int]]) -> Spread:
    """Sums over documents, each with what was counted and what of."""
    return Spread(
        len(rows),
        sum(counted for counted, _ in rows),
        sum(of for _, of in rows),
        sum(counted * counted for counted, _ in rows),
        sum(counted * of for counted, of in rows),
        sum(of * of for _, of in rows),
    )


def test_one_document_has_the_interval_of_wilson():
    low, high = share(spread([(8, 10)]))
    assert (round(low, 4), round(high, 4)) == (0.4902, 0.9433)  # Wilson 1927, as tables give it for 8 of 10


@pytest.mark.parametrize("counted", [0, 7])
def test_a_share_of_none_or_all_stays_within_its_bounds(counted):
    low, high = share(spread([(counted, 7)]))
    assert 0 <= low < high <= 1


def test_nothing_has_no_interval():
    assert share(spread([])) is None
    assert rate(spread([]), 0) is None


def test_documents_that_differ_make_the_interval_wider():
    alike, apart = spread([(5, 10)] * 20), spread([(0, 10), (10, 10)] * 10)
    widths = [high - low for low, high in map(share, (alike, apart))]
    assert widths[1] > 1.8 * widths[0]


def test_a_mean_of_equal_parts_is_surer_than_either():
    low, high = both([(50, 0.8, (0.7, 0.9)), (50, 0.8, (0.7, 0.9))])
    assert 0.7 < low < 0.8 < high < 0.9
    assert both([(50, 0.8, (0.7, 0.9))]) == pytest.approx((0.7, 0.9))


@pytest.mark.parametrize(
    ("documents", "mentions", "truth", "alike"),
    [(1, 30, 0.8, 0.0), (10, 20, 0.9, 0.1), (30, 10, 0.5, 0.3), (100, 5, 0.95, 0.2)],
)
def test_shares_lie_within_in_nine_of_ten_corpora(documents, mentions, truth, alike):
    drawn = random.Random(1)  # noqa: S311  draws of a simulation
    held = 0
    for _ in range(DRAWS):
        rows = []
        for _ in range(documents):
            of = drawn.randint(1, 2 * mentions)
            own = drawn.betavariate(truth * (1 / alike - 1), (1 - truth) * (1 / alike - 1)) if alike else truth
            rows.append((sum(drawn.random() < own for _ in range(of)), of))
        low, high = share(spread(rows))
        held += low <= truth <= high
    assert held / DRAWS >= 0.9


@pytest.mark.parametrize(
    ("documents", "by_word", "uneven"), [(1, 0.01, 0.0), (10, 0.005, 0.0), (40, 0.01, 1.0), (100, 0.01, 0.5)]
)
def test_rates_lie_within_in_nine_of_ten_corpora(documents, by_word, uneven):
    drawn, words = random.Random(1), 300  # noqa: S311  draws of a simulation
    truth = by_word * (0.6 * 1 + 0.35 * 5 + 0.05 * 25)
    held = 0
    for _ in range(DRAWS):
        rows, squared = [], 0
        for _ in range(documents):
            own = by_word * (drawn.gammavariate(1 / uneven, uneven) if uneven else 1)
            found = [drawn.choices((1, 5, 25), (0.6, 0.35, 0.05))[0] for _ in range(words) if drawn.random() < own]
            rows.append((sum(found), words))
            squared += sum(one * one for one in found)
        low, high = rate(spread(rows), squared)
        held += low <= truth <= high
    assert held / DRAWS >= 0.9
