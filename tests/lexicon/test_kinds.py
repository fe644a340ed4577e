"""Kinds of things: which words name things of one kind, which may stand for one another, and what the table must be."""

from __future__ import annotations

import pytest

from translaudit.errors import InputError
from translaudit.lexicon import kinds
from translaudit.lexicon.kinds import least_alike, likeness, near, opposite, shared, telling, vague


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("spoon", "plates", "artifact"),
        ("wolves", "camel", "animal"),
        ("elbow", "ankles", "body"),
        ("malaria", "rabies", "illness"),
        ("hockey", "tennis", "sport"),
        ("green", "purple", "colour"),
        ("nurses", "carpenter", "person"),
        ("oyster", "mussels", "animal"),
        ("petrol", "guns", "thing"),  # a substance and an artifact
    ],
)
def test_things_of_one_kind_are_not_said_for_one_another(one, other, kind):
    assert shared(one, other) == kind
    assert not near(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("car", "automobile"),  # synonyms
        ("dog", "animals"),  # what is above it
        ("finger", "hand"),  # a part
        ("decision", "decided"),  # a family
        ("chair", "chairwoman"),  # alike
        ("coastline", "line"),
        ("town", "cities"),  # by kinds.toml
    ],
)
def test_what_may_be_said_for_another_word_is_near(one, other):
    assert near(one, other)
    assert near(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("spoke", "wheels"), ("stole", "coat"), ("honesty", "table"), ("man", "nurse"), ("sandwich", "honesty")],
)
def test_forms_of_verbs_and_words_that_say_little_share_no_kind(one, other):
    assert not shared(one, other)


def test_opposites_are_not_those_of_nouns():
    assert opposite("weakened", "strengthens")
    assert opposite("cheap", "expensive")
    assert not opposite("cheap", "large")
    assert not opposite("ride", "walk")
    assert not opposite("advantages", "penalty")


def test_what_names_no_kind_and_has_no_opposite_tells_nothing():
    assert telling("elbows")
    assert telling("weaken")
    assert not telling("nevertheless")
    assert not telling("qwxz")


def test_likeness_is_that_of_company():
    assert likeness("piano", "guitar") > likeness("piano", "glacier")
    assert likeness("piano", "qwxz") == 0


def test_every_kind_of_the_table_has_a_threshold():
    text = kinds._TABLE.read_text(encoding="utf-8")  # noqa: SLF001  the table that ships
    words = text.partition("[words]\n")[2].partition("[senses]")[0]
    named = {one.rpartition(" ")[0] for line in words.splitlines() for one in line.split("\t")[1].split("|") if one}
    assert named
    assert all(least_alike(one) < 1 for one in named)
    assert least_alike("no kind") == 1


def test_words_of_a_wide_kind_must_be_more_alike_where_more_is_rendered_freely():
    assert least_alike("artifact") <= likeness("gun", "knife") < least_alike("artifact", alone=False)
    assert least_alike("illness", alone=False) == least_alike("illness")


def test_vague_words_are_known_in_any_form():
    assert vague("places")
    assert not vague("elbows")


@pytest.mark.parametrize("text", ["word\tanimal 9\tword.n.1\n", "[words]\nword\n", "[others]\na\tb\n"])
def test_a_table_with_other_lines_is_refused(text):
    with pytest.raises(InputError):
        kinds._made(text, path="x.tsv")  # noqa: SLF001  what reads a table


def test_the_table_carries_the_notice_of_wordnet():
    head = kinds._TABLE.read_text(encoding="utf-8").partition("\n[forms]\n")[0]  # noqa: SLF001  the table that ships
    assert "# WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved." in head
    assert "# Permission to use, copy, modify and distribute this software and" in head
