"""Names that the other side says in words."""

from __future__ import annotations

import pytest
from aligned import bitext

from translaudit.names.by_meaning import by_meaning
from translaudit.names.segment_pair import Name, SegmentPair


def told(source, said, there, name, *, lost=True):
    document = bitext((said, there), source=source, target="en")
    text = said if lost else there
    start = text.index(name)
    segment = document.segments[0]
    found = Name((name,), start, start + len(name), certain=True)
    return by_meaning(SegmentPair(document, segment, [segment]), found, lost=lost)


@pytest.mark.parametrize(
    ("source", "said", "there", "name"),
    [
        ("es", "Llegaron a casa de Pelonegro.", "They came to the house of Black-Hair.", "Pelonegro"),
        ("uk", "Ми стояли біля Чорноводдя.", "We stood at Blackwater.", "Чорноводдя"),
        ("ru", "Он осадил Гномьи Врата.", "He besieged Dwarven Gates.", "Гномьи"),
        ("es", "Zarpamos de Bahía del Norte.", "We sailed from Northbay.", "Bahía"),
    ],
)
def test_a_name_may_be_translated_by_its_parts_or_beside_its_neighbour(source, said, there, name):
    assert told(source, said, there, name)


def test_so_may_one_of_the_translation():
    assert told("cs", "Vešli do Bílého Špičáku.", "They entered Whitefang.", "Whitefang", lost=False)


@pytest.mark.parametrize(
    ("source", "said", "there", "name"),
    [
        (
            "es",
            "El pacto lo firmaron Agremar y Comercial Lorca.",
            "The pact was signed by and Comercial Lorca.",
            "Agremar",
        ),
        (
            "ru",
            "Генеральный секретарь Центристской партии Корб ждёт.",
            "General secretary of the Center Party waits.",
            "Корб",
        ),
        ("cs", "Prezident Karásek přijel včera.", "President Whitaker came yesterday.", "Karásek"),
        ("fr", "Ils viennent de Mansfield.", "They come from Springfield.", "Mansfield"),
    ],
)
def test_another_name_and_a_lost_one_are_no_translation(source, said, there, name):
    assert not told(source, said, there, name)


def test_a_country_has_a_name_of_its_own():
    document = bitext(("Приехали из Чада.", "They came from the Haze."), source="ru", target="en")
    segment = document.segments[0]
    assert not by_meaning(
        SegmentPair(document, segment, [segment]), Name(("Чада",), 12, 16, certain=True, place="TD"), lost=True
    )
