"""A likely hole and a word without a rendering, both in one place, are an omission; either alone is none."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.omission import omission
from translaudit.text.gaps import gaps


def found(lang, source, target):
    sides = Side("o.txt", lang, source), Side("t.txt", "en", target)
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    examined = examine(Bitext("t", sides[1], sides[0], lang, segments), Resources(), [omission], Settings())
    return [one for one in examined.findings if one.confidence >= Confidence.MEDIUM]


@pytest.mark.parametrize(
    ("lang", "source", "target", "before", "lost"),
    [
        (
            "de",
            "Die Stadt plant verschiedene Brücken und Straßen.",
            "The city is planning different and roads.",
            "different",
            "Brücken",
        ),
        (
            "it",
            "Gli studenti possono visitare il castello senza pagare.",
            "The students can visit the without paying.",
            "visit the",
            "castello",
        ),
        (
            "es",
            "El museo presentó una colección de monedas romanas a los visitantes.",
            "The museum presented its roman to the visitors.",
            "roman",
            "monedas",
        ),
    ],
)
def test_a_likely_hole_beside_a_lost_word(lang, source, target, before, lost):
    assert gaps(target, "en") == ()  # the table of gaps has none of these
    one = found(lang, source, target)[0]
    assert (one.start, one.end) == (target.index(before) + len(before),) * 2
    assert f"“{lost}”, which nothing renders" in one.message
    assert one.confidence == Confidence.MEDIUM
    assert one.related[0].text == lost


def test_nothing_where_the_original_has_no_word_for_it():
    assert (
        found("it", "Gli studenti possono visitare senza pagare.", "The students can visit the without paying.") == []
    )


def test_nothing_where_the_word_is_rendered():
    assert (
        found(
            "it",
            "Gli studenti possono visitare il castello senza pagare.",
            "The castle, students can visit the without paying.",
        )
        == []
    )


def test_nothing_in_a_free_rendering():
    source = "Gli studenti possono visitare il castello senza pagare."
    assert (
        found("it", source, "Undergraduates enjoy entry free of charge, whereas teachers visit the without haste.")
        == []
    )


@pytest.mark.parametrize(("other", "told"), [("fortress", False), ("bicycle", True)])
def test_nothing_where_an_unexplained_word_is_like_the_lost_one(other, told):
    source = "Gli studenti della scuola possono visitare il castello senza pagare ogni domenica mattina del mese."
    target = "The students of the school can visit the without paying on every Sunday morning of the month, a"
    assert bool(found("it", source, f"{target} {other}.")) is told


def test_a_lone_sentence_is_told_of_sooner():
    source, other = "Policja znalazła dziś rano broń i amunicję w piwnicy starego domu.", "Nikt nie został ranny."
    target = "This morning police found weapons and {}in the cellar of the old house."
    ((one,), lone) = found("pl", source, target.format("")), found("pl", source, target.format("ammunition "))
    assert "amunicję" in one.message
    assert lone == []
    sides = Side("o.txt", "pl", f"{source}\n{other}"), Side("t.txt", "en", f"{target.format('')}\nNobody was injured.")
    ends = len(source), len(target.format(""))
    segments = (
        Segment("1", Span(0, ends[1]), Span(0, ends[0])),
        Segment("2", Span(ends[1] + 1, len(sides[1].text)), Span(ends[0] + 1, len(sides[0].text))),
    )
    several = examine(Bitext("t", sides[1], sides[0], "pl", segments), Resources(), [omission], Settings()).findings
    assert [one for one in several if one.confidence >= Confidence.MEDIUM] == []


def test_a_number_with_commas_may_stand_for_what_was_summed_before_it():
    source = "В стране число летальных исходов достигло 13 269."
    assert found("ru", source, "In the country the total number of deaths reached 13,269.") == []
