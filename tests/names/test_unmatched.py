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
        ("es", "Salta al mensaje siguiente.", "Jump to the next message."),
        ("cs", "Všichni slyší, jak zpráva šíří strach.", "All hear how the message spreads fear."),
        ("de", "Er muss 30.000 Franken zahlen.", "He must pay 30,000 Swiss francs."),
        ("de", "Er zahlt 300 Pfund Strafe.", "He pays a fine of 300 British pounds."),
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


def test_what_a_list_renders_by_a_name_alone_is_lost_without_it():
    document = bitext(
        ("未来三天，北京多阴雨天气。", "It will be rainy in for the next three days."), source="zh", target="en"
    )
    [found] = unmatched(document)
    assert [name.words for name in found.lost] == [("北京",)]


@pytest.mark.parametrize(
    ("source", "said", "there"),
    [
        ("pt", "O trabalho dos Lealistas.", "The work of the Loyalists."),
        ("sv", "Det gäller alla Unixbaserade system.", "This holds for all Unix systems."),
        ("ja", "ファイルを開く。", "Open the file."),
    ],
)
def test_what_the_translation_says_otherwise_is_not_lost(source, said, there):
    document = bitext((said, there), source=source, target="en")
    assert not [name for one in unmatched(document) for name in one.lost if name.certain]
