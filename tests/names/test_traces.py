"""Traces of a lost name: a sentence without its subject, a conjunction that joins a name with nothing."""

from __future__ import annotations

import pytest
from test_faults import found


@pytest.mark.parametrize(
    ("lang", "source", "target", "gone"),
    [
        ("de", "Der Landtag begann im Mai mit der Beratung.", "Began the debate in May.", True),
        ("de", "Der Landtag begann im Mai mit der Beratung.", "The state parliament began the debate in May.", False),
        ("pl", "Marek K. wszedł nielegalnie w posiadanie broni.", "Illegally obtained weapons.", True),
        ("pl", "Marek K. wszedł nielegalnie w posiadanie broni.", "Marek K. illegally obtained weapons.", False),
        ("de", "Gestern half er Kowalik und Hüsing beim Umzug.", "Yesterday he helped and Hüsing move house.", True),
        (
            "de",
            "Gestern half er Kowalik und Hüsing beim Umzug.",
            "Yesterday he helped his wife and Hüsing move house.",
            False,
        ),
        ("de", "Kowalik und Hüsing benutzten ein altes Boot.", "And Hüsing used an old boat.", True),
        ("de", "Kowalik und Hüsing benutzten ein altes Boot.", "Kowalik and Hüsing used an old boat.", False),
        ("de", "Und Hüsing benutzte ein altes Boot.", "And Hüsing used an old boat.", False),
    ],
)
def test_a_name_is_missed_where_the_sentence_shows_its_place(lang, source, target, gone):
    assert bool(found(lang, source, target)) == gone
