"""Where an English sentence is likely to lack a noun, by the words around the place."""

from __future__ import annotations

import pytest

from translaudit.text.holes import holes


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("The students can visit the without paying.", "the", "without"),
        ("The city is planning different and roads.", "different", "and"),
        ("The factory produces ships of various for the navy.", "various", "for"),
        ("The neighbours asked the mayor for a new for their children.", "new", "for"),
    ],
)
def test_the_likeliest_place_is_where_the_noun_was(text, before, after):
    found = holes(text)[0]
    assert (found.before, found.after) == (before, after)
    assert text[: found.start].endswith(before)


@pytest.mark.parametrize(
    "text",
    [
        "The students can visit the castle without paying.",
        "The city is planning different bridges and roads.",
        "He was given a fine of 2,000 euros.",  # an adjective that is a noun of an amount
        "There were 20cm of snow on the road.",  # a measure written as one word
        "She plays for the under-21 side in Kyiv.",  # a word that ends in a number
        "The ruling is an opportunity for both sides.",  # a noun that looks like a verb
        "The accused has signed a pledge.",  # a participle that stands for people
        "They gave advice on how to arrange the exhibits.",  # a noun that looks like a verb
        "The team was ranked 34th in Europe.",  # a rank that stands for its place
        "Many are already struggling with it.",  # a word that stands for a noun
        "Sainsbury's is opening another shop.",  # a name that looks like a genitive
        "The stolen painting turned up in an antique shop.",  # a participle before its noun
        "The dam was built in 1960.",  # a noun that the tagger took for a participle
        "He came to the sideline and kind of collapsed there.",  # an adverb
        "By noon a third of the village had left.",  # a share that stands for its thing
        "Exports are at their lowest for five years.",  # a superlative behind whose it is
        "The number of people coming in was low.",  # a particle of its verb
        "Gusts reached thirty metres per second.",  # a unit that is an ordinal too
        "He wrote [ ] in the margin.",  # nothing within brackets
        "They were late and tired.",  # said of the subject
        "In the previous, July ranking they were third.",  # another adjective follows
        "Are you certain of this?",  # said of the subject, in a question
        "Only twelve of the copies remain.",  # a number that stands for a thing
        "They met by the old well.",  # a noun that is an adverb too
        "The /etc/hosts table says where they are.",  # a name of a file
        "They beat Wales in a friendly in Cardiff.",  # an adjective that is a noun too
        "",
    ],
)
def test_good_sentences_have_none(text):
    assert [hole for hole in holes(text) if hole.weight > 1.5] == []


def test_the_likelier_place_comes_first():
    found = holes("We met the without asking, and the city is planning different and roads.")
    assert len(found) > 1
    assert [hole.weight for hole in found] == sorted((hole.weight for hole in found), reverse=True)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The team slipped to seventh.", "seventh"),
        ("Inflation stood at 8.2% as of Sept. 8, they said.", "as"),
        ("The show has works from six collections, two of them private.", "private"),
        ("He was removed with 122 of its members in favour.", "122"),
    ],
)
def test_nothing_is_missing_where_idiom_leaves_out_a_noun(text, before):
    assert before not in [hole.before for hole in holes(text)]
