"""Names that one side of a segment has and the other has not."""

from __future__ import annotations

import pytest
from aligned import bitext

from translaudit.names.unmatched import unmatched


def test_lost_and_strange_names():
    document = bitext(
        ("Včera přijel Zdeněk Karásek do Ostravy.", "Robert Whitaker came to Ostrava yesterday."),
        ("Město čeká.", "The town waits."),
        source="cs",
        target="en",
    )
    [found] = unmatched(document)
    assert [" ".join(name.words) for name in found.strange] == ["Robert Whitaker"]
    assert found.lost[0].words[0] == "Zdeněk"


@pytest.mark.parametrize(
    ("source", "said", "there"),
    [
        ("cs", "Německá kancléřka přijela do Vídně.", "The German chancellor came to Vienna."),
        ("ru", "Об этом сообщил Семён Брагин в субботу.", "Semyon Bragin said so on Saturday."),
        ("zh", "约翰·刘易斯在纽约讲话。", "John Lewis spoke in New York."),
        ("de", "Der Bürgermeister lobte die Kinderklinik.", "The mayor praised the children's hospital."),
    ],
)
def test_a_good_translation_has_nothing_unmatched_for_certain(source, said, there):
    document = bitext((said, there), source=source, target="en")
    for one in unmatched(document):
        assert not [name for name in (*one.strange, *one.lost) if name.certain]


def test_places_are_compared_by_name():
    document = bitext(("Они приехали из Литвы.", "They came from Jordan."), source="ru", target="en")
    [found] = unmatched(document)
    assert found.strange[0].place == "JO"
