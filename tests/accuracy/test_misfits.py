"""What in its form speaks against a noun."""

from __future__ import annotations

import pytest

from translaudit.accuracy.misfits import disagreeing, named


def place(text, word):
    start = text.index(word)
    return start, start + len(word)


@pytest.mark.parametrize(
    ("source", "said", "target", "used", "expected"),
    [
        ("Вчера приехал Лев Орлов.", "Лев", "Yesterday lion Orlov arrived.", "lion", True),
        ("Лев Орлов приехал вчера.", "Лев", "lion Orlov arrived yesterday.", "lion", True),
        ("Вчера приехал Лев Орлов.", "Лев", "Yesterday Lev Orlov arrived.", "Lev", False),
        ("Лев спал.", "Лев", "The lion slept.", "lion", False),
        ("Это лев.", "лев", "This is a lion.", "lion", False),
        ("Přistáli na Měsíc.", "Měsíc", "They landed on the moon.", "moon", False),
    ],
)
def test_a_name_is_rendered_as_a_word(source, said, target, used, expected):
    assert named(source, place(source, said), target, place(target, used)) is expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("It was an relationship.", "relationship", "an"),
        ("It was a obstacle.", "obstacle", "a"),
        ("It is an hour.", "hour", ""),
        ("It is a university.", "university", ""),
        ("It was a strong relationships.", "relationships", "a"),
        ("It was a communications circuit.", "communications", ""),
        ("They heard these horn.", "horn", "these"),
        ("They heard these horns.", "horns", ""),
        ("They saw many people.", "people", ""),
        ("They saw a few horns.", "horns", ""),
        ("One of the horns.", "horns", ""),
        ("Horns.", "Horns", ""),
    ],
)
def test_an_article_or_a_number_does_not_fit(text, noun, expected):
    assert disagreeing(text, place(text, noun)) == expected
