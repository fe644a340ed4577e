"""What is taken for a name, and when two names stand side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.names.capitalised import Names, may_be_forms, together


@pytest.mark.parametrize(
    ("text", "lang", "capitals", "names"),
    [
        ("The mayor met Tretyakova's sister.", "en", ["The", "Tretyakova"], ["Tretyakova"]),
        ("Later he left. We met later in Lviv.", "en", ["Lviv", "We"], ["Lviv"]),
        ("He came to al-Shifa. The al-Shifa ward.", "en", ["Al-Shifa", "He", "The"], ["Al-Shifa"]),
        ("We love Kyiv, see https://x.example/Kharkov and #Odessa.", "en", ["Kyiv", "We"], ["Kyiv"]),
        ("NATO met in Riga.", "en", ["Riga"], ["Riga"]),
        ("Spotkał Morrisey'a w Rydze.", "pl", ["Morrisey", "Rydze", "Spotkał"], ["Morrisey", "Rydze", "Spotkał"]),
        ("Сергій приїхав до Львова.", "uk", ["Львова", "Сергій"], ["Львова"]),
        ("", "en", [], []),
    ],
    ids=["possessive", "small elsewhere", "article", "addresses", "capitals", "ending", "cyrillic", "empty"],
)
def test_gathered(text, lang, capitals, names):
    table = Names(text, lang)
    assert sorted(table.capitals) == capitals
    assert sorted(table.names) == names


def test_places_are_in_order_whatever_the_ending():
    text = "Petrenko's car and Petrenko and Petrenko’s house"
    places = Names(text, "en").capitals["Petrenko"].places
    assert [text[start:end] for start, end in places] == ["Petrenko"] * 3
    assert list(places) == sorted(places)


@given(
    st.lists(
        st.sampled_from(("Kyiv", "kyiv", "Lviv's", "met", "Al-Shifa", "@Riga", "Ivano-Frankivsk", "Ой")), max_size=12
    )
)
def test_long_texts_have_the_names_of_short_ones(words):
    """In a long text only the distinct words are looked at for those without a capital."""
    text = " ".join(words)
    short, long = Names(text, "en"), Names(text + "\n" + "and so on " * 2_500, "en")
    assert {name: list(one.starts) for name, one in short.capitals.items()} == {
        name: list(one.starts) for name, one in long.capitals.items()
    }


def test_who_stands_beside_a_name():
    text = "Mayor Andrii Sadovyi spoke. In Lviv Andriy Sadovyi's aides agreed with Andrii."
    table = Names(text, "en")
    assert table.beside(table.capitals["Andrii"]) == (frozenset({"Mayor"}), frozenset({"Sadovyi"}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivanov and Ivanova spoke.", True),
        ("Ivanov spoke. Then Ivanova did.", False),
        ("Ivanov spoke" + " at great length" * 6 + " before Ivanova did.", False),
        ("Ivanov\nIvanova", False),
    ],
    ids=["one sentence", "two sentences", "far apart", "two lines"],
)
def test_together(text, expected):
    one, other = [text.index("Ivanov")], [text.index("Ivanova")]
    assert together(text, one, other) is expected
    assert together(text, other, one) is expected


@given(
    st.lists(st.integers(0, 400), min_size=1, max_size=8, unique=True),
    st.lists(st.integers(0, 400), min_size=1, max_size=8, unique=True),
)
def test_together_finds_what_a_look_at_all_pairs_finds(one, other):
    text = "word " * 100
    near = any(abs(here - there) < 80 for here in one for there in other)
    assert together(text, sorted(one), sorted(other)) is near


def test_forms_differ_in_endings_or_apostrophes():
    assert may_be_forms("Знам'янка", "Знамʼянки", "uk")
    assert not may_be_forms("Tretyakova", "Tretiakova", "en")


@pytest.mark.parametrize(
    ("one", "other", "lang", "forms"),
    [
        ("Liberaci", "Liberatów", "pl", True),  # t before i
        ("Konrad", "Konradzie", "pl", True),
        ("Кангрэс", "Кангрэсе", "be", True),
        ("Савет", "Савеце", "be", True),
        ("Ольга", "Ользі", "uk", True),
        ("Konrad", "Konradz", "pl", False),  # nothing follows that would soften it
        ("Harvey'a", "Harveyowi", "pl", True),
        ("Konrad", "Konrat", "pl", False),
    ],
)
def test_the_end_of_a_stem_may_soften(one, other, lang, forms):
    assert may_be_forms(one, other, lang) is forms
    assert may_be_forms(other, one, lang) is forms
