"""What renders a recurring word in a document, how many words that is, and which words are of one family."""

from __future__ import annotations

import pytest

from translaudit.document import Document
from translaudit.drift.phrasing import Reach, reach
from translaudit.drift.recurrence import Pairs
from translaudit.drift.stand_ins import of_one_family
from translaudit.model import Bitext, Side
from translaudit.resources import Resources

SPANISH = (
    "El fiscal habló el lunes. La alcaldesa saludó al fiscal. Un periodista llamó al fiscal. El perro duerme.",
    "The public prosecutor spoke. The mayor greeted the public prosecutor. He called the public prosecutor. The dog sleeps.",
)
GERMAN = (
    "Der Krötenwall kam im Mai. Bauern fürchten den Krötenwall. Ein Arzt erforscht den Krötenwall. Der Hund schläft.",
    "The fence came in May. Farmers fear the fence. A doctor studies the fence. The dog is asleep.",
)


def pairs(lang, source, target):
    return Pairs(Document(Bitext("a", Side("a.txt", "en", target), Side("b.txt", lang, source), lang), Resources()))


def test_a_listed_rendering_is_known_for_one():
    rendering = pairs("es", *SPANISH).rendering("fiscal")
    assert rendering.heads == {"prosecutor"}
    assert rendering.listed


def test_what_no_list_has_is_learnt_from_the_document():
    rendering = pairs("de", *GERMAN).rendering("krotenwall")
    assert rendering.heads == {"fence"}
    assert not rendering.listed


def test_words_that_stand_in_few_segments_do_not_recur():
    assert pairs("es", *SPANISH).recurring() == ["fiscal"]


def test_a_rendering_reaches_as_far_as_its_places_agree():
    document = pairs("es", *SPANISH)
    places = [(at, sentence.bases.index("prosecutor")) for at, sentence in enumerate(document.target[:3])]
    assert reach(document, "fiscal", places) == Reach(before=1, behind=0)


@pytest.mark.parametrize(
    ("one", "other", "family"),
    [
        ("prosecutor", "prosecution", True),
        ("earthquake", "quake", True),
        ("deminers", "miners", False),
        ("court", "tribunal", False),
        ("警察", "警方", True),
        ("法院", "报告", False),
    ],
)
def test_families(one, other, family):
    assert of_one_family(one, other) == family


def test_a_word_is_explained_by_others_than_those_named():
    found = pairs("es", *SPANISH)
    at = next(at for at, one in enumerate(found.source) if "alcalde" in "".join(one.bases))
    number = found.target[at].texts.index("mayor")
    other = next(one for one in found.source[at].bases if one.startswith("alcald"))
    assert found.explained(at, number, {"fiscal"})
    assert not found.explained(at, number, {other})


def test_the_links_of_a_segment_are_made_once():
    found = pairs("es", *SPANISH)
    assert found.links(0)
    assert found.links(0) is found.links(0)
