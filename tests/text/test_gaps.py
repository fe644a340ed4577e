"""Gaps in English sentences are found where a noun was taken out, and good sentences have none that are sure."""

from __future__ import annotations

import pytest

from translaudit.text.gaps import gaps


def sure(text):
    return [(gap.before, gap.after) for gap in gaps(text, "en") if gap.sure]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The mayor opened the of the old station.", "opened the"),
        ("Most of the imported into the country is cheap.", "of the"),
        ("They left the and walked home.", "left the"),
        ("She gave a to her neighbour.", "gave a"),
        ("Their was closed for repairs.", "Their"),
        ("The number of is growing.", "number of"),
        ("According to, the road is closed.", "According to"),
        ("In, the river froze.", "In"),
        ("He told the that prices had fallen.", "told the"),
        ("It was built by a notorious of the time.", "notorious"),
        ("The report praises the courageous of the team.", "the courageous"),
        ("He came home with a.", "with a"),
    ],
)
def test_a_missing_noun_is_seen(text, before):
    found = sure(text)
    assert len(found) == 1, found
    assert found[0][0].endswith(before.split()[-1])


@pytest.mark.parametrize(
    "text",
    [
        "The poor of the city were the first to leave, and the British were the last.",
        "It will take a while for the roof to dry.",
        "He got a grade A in chemistry, and that is the best of all.",
        "There is something he has long dreamed of, and it is the sea.",
        "The house they live in is older than the one they came from.",
        "What are you looking for? I was thinking of you.",
        "His and her coats hung in the hall; theirs were in the car.",
        "The US and its allies agreed that the then minister had known.",
        "She moved to and fro, in and out of the light.",
        "Of those who came, many had been injured in the crash.",
        "The company he works for is based in Leeds, not far from here.",
        "As of Monday, the above is in force.",
    ],
)
def test_good_english_has_no_sure_gap(text):
    assert sure(text) == []


def test_a_doubtful_gap_is_not_sure():
    found = list(gaps("She spoke of the northern and the western wall.", "en"))
    assert [gap.sure for gap in found] == [False]


def test_places_are_where_the_noun_would_stand():
    text = "Most of the imported from abroad is cheap."
    assert [text[: gap.start] for gap in gaps(text, "en")] == ["Most of the"]


def test_other_languages_have_none():
    assert list(gaps("Die von der.", "de")) == []
