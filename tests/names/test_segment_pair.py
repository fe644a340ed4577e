"""What capitals and places say where they stand."""

from __future__ import annotations

import pytest

from translaudit.names.segment_pair import Name, heading, in_person, joined


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Council Approves Budget After Long Debate", True),
        ("The council approved the budget of Riverton.", False),
        ("Council Budget", False),  # too short to tell
    ],
)
def test_a_heading_has_capitals_nearly_everywhere(text, answer):
    assert heading(text) is answer


@pytest.mark.parametrize(
    ("text", "place", "answer"),
    [
        ("Then Michael Jordan came.", "Jordan", True),
        ("They fled to Jordan on foot.", "Jordan", False),
        ("The north of Jordan is dry.", "Jordan", False),
    ],
)
def test_a_place_beside_a_capital_is_a_person(text, place, answer):
    start = text.index(place)
    assert in_person(text, start, start + len(place), "en") is answer


def test_names_that_follow_each_other_are_one():
    text = "Anna de Vries and Jan"
    names = [
        Name((word,), text.index(word), text.index(word) + len(word), certain=word == "Vries")
        for word in ("Anna", "Vries", "Jan")
    ]
    first, second = joined(names, text, every=False)
    assert (first.words, text[first.start : first.end], first.certain) == (("Anna", "Vries"), "Anna de Vries", True)
    assert (second.words, second.certain) == (("Jan",), False)
