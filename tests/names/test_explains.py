"""What only says where a place lies."""

from __future__ import annotations

import pytest

from translaudit.names.explains import explains


@pytest.mark.parametrize(
    ("text", "words", "lang", "answer"),
    [
        ("Snow fell in Yakutia in Russia's Far East.", "Russia's Far East", "en", True),
        ("Forests burn in Buryatia, a region in Russian Siberia.", "Russian Siberia", "en", True),
        ("Sie lebt in Bitlis, einer Stadt in Anatolien.", "Anatolien", "de", True),
        ("Gempa mengguncang Van di Turki timur.", "Turki timur", "id", True),
        ("It burned in Barvikha, a gated village outside Moscow.", "Moscow", "en", True),
        ("It burned in Zamalek, an affluent Cairo district.", "Cairo", "en", True),
        ("В Конче-Заспе, элитном пригороде Киева, горело.", "Киева", "ru", True),
        ("À Pozuelo, banlieue chic de Madrid, rien.", "Madrid", "fr", True),
        ("In Barvikha he met friends from Moscow.", "friends from Moscow", "en", False),
        ("Talks were held in Jordan.", "Jordan", "en", False),
        ("Cold has hit Lithuania in Ukraine's far west.", "Ukraine's far west", "en", False),
        ("The Organisation for Cooperation in Europe met.", "Europe", "en", False),
        ("The explorer Mohammed Said of the route spoke.", "Mohammed Said", "en", False),
        ("Väinö asuu Turussa.", "Turussa", "fi", False),
    ],
)
def test_words_that_explain_a_place(text, words, lang, answer):
    start = text.index(words)
    assert explains(text, start, start + len(words), lang, named=False) is answer


def test_the_span_may_begin_with_the_place_that_is_explained():
    text = "Two people died in Bitlis in eastern Turkey."
    start = text.index("Bitlis")
    assert explains(text, start, len(text) - 1, "en", named=True)
    assert not explains(text, start, len(text) - 1, "en", named=False)
