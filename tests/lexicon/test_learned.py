"""Lexicons that were learnt: their file, their sum, and what they join."""

from __future__ import annotations

import pytest

from translaudit.errors import InputError
from translaudit.lexicon.learned import Counts, Learned, merged, parse, text

FINES = Counts(
    ("id", "en"), 9, {("denda", "fine"): 6, ("denda", "penalty"): 2}, ({"denda": 9}, {"fine": 7, "penalty": 3})
)
OTHERS = Counts(("id", "en"), 5, {("denda", "fine"): 3}, ({"denda": 4}, {"fine": 3}))


def test_a_lexicon_is_read_as_it_was_written():
    assert text(parse(text(FINES), path="house.lex")) == text(FINES)


def test_rows_that_say_little_are_left_out():
    rare = Counts(("id", "en"), 9, {("a", "b"): 1, ("c", "d"): 2}, ({"a": 1, "c": 90}, {"b": 1, "d": 80}))
    assert text(rare).count("\n") == 2


def test_lexicons_add_up_in_any_order():
    both = merged([FINES, OTHERS])
    assert text(both) == text(merged([OTHERS, FINES]))
    assert both.segments == 14
    assert both.links["denda", "fine"] == 9
    assert both.totals[0]["denda"] == 13


def test_words_that_were_linked_share_something_in_any_form():
    learned = Learned(FINES)
    assert learned.keys("Fines", "en") & learned.keys("dendanya", "id")
    assert learned.keys("penalties", "en") == learned.keys("fine", "en")
    assert not learned.keys("court", "en")
    assert not learned.keys("fine", "fr")


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("", "no lexicon"),
        ("denda\tfine\n", "no lexicon"),
        (text(FINES) + "denda\tfine\n", "a row is not one"),
        (text(FINES).replace("\t6\t", "\tsix\t"), "a row is not one"),
    ],
)
def test_what_is_no_lexicon_is_said_to_be_none(written, problem):
    with pytest.raises(InputError, match=problem) as caught:
        parse(written, path="house.lex")
    assert caught.value.path == "house.lex"
    assert caught.value.line
