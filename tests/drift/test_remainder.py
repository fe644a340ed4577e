"""What recurs in an original as a phrase, and what of a translation is left for it."""

from __future__ import annotations

import pytest

from translaudit.document import Document
from translaudit.drift.recurrence import Pairs
from translaudit.drift.remainder import Remainder
from translaudit.drift.units import of_word, units
from translaudit.model import Bitext, Side
from translaudit.resources import Resources

SPANISH = (
    "El testigo protegido declaró ayer. La alcaldesa escuchó al testigo protegido. El perro duerme. El perro ladra.",
    "The protected witness testified yesterday. The mayor heard the sheltered informant. The dog sleeps. The dog barks.",
)


@pytest.fixture(scope="module")
def pairs():
    original, translation = SPANISH
    return Pairs(
        Document(Bitext("a", Side("a.txt", "en", translation), Side("b.txt", "es", original), "es"), Resources())
    )


def test_what_a_clause_joins_is_no_unit():
    original = "Store your backups in two places. Nobody stores their backups. A copy of the disk helps. Make a copy of the disk."
    translation = (
        "Guarde sus copias en dos lugares. Nadie guarda sus copias. Una copia del disco ayuda. Copie el disco."
    )
    made = Pairs(
        Document(Bitext("a", Side("a.txt", "es", translation), Side("b.txt", "en", original), "en"), Resources())
    )
    assert {one.bases for one in units(made)} == {("store",), ("backup",), ("copi", "disk")}


def test_a_phrase_that_recurs_is_one_unit_and_its_words_are_none(pairs):
    assert [one.bases for one in units(pairs)] == [("perro",), ("testigo", "protegido")]


def test_a_unit_tells_where_it_stands(pairs):
    unit = units(pairs)[1]
    assert unit.places == {0: (1, 2), 1: (4, 5)}
    assert unit.inside[1] == {4, 5}


def test_a_word_that_stands_elsewhere_too_is_a_unit_beside_its_phrase():
    source = "El testigo protegido declaró. Escuchan al testigo protegido. El testigo llora."
    target = "The protected witness testified. They hear the protected witness. The witness weeps."
    document = Document(Bitext("a", Side("a.txt", "en", target), Side("b.txt", "es", source), "es"), Resources())
    assert ("testigo",) in [one.bases for one in units(Pairs(document))]


def test_what_renders_other_words_is_not_left(pairs):
    left, unit = Remainder(pairs), units(pairs)[1]
    texts = pairs.target[1].texts
    assert "mayor" not in [texts[number] for number in left.free(unit, 1)]
    best = left.best(unit, 1)
    assert texts[best.first : best.last + 1] == ["sheltered", "informant"]
    assert best.alone


def test_the_neighbours_of_a_unit_tell_where_its_rendering_stands(pairs):
    left, unit = Remainder(pairs), of_word(pairs, "perro")
    number = pairs.target[2].bases.index("dog")
    assert left.left(unit, 2, [number]).sides == 2
    assert left.left(unit, 2, [number]).listed
