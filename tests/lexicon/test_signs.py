"""The glosses of Chinese characters are well formed, and what they tell of a translation."""

from __future__ import annotations

from collections import Counter

import pytest

from translaudit.lexicon.signs import SIGNS, spelled_out
from translaudit.storage.kept import table

GLOSSES = table(SIGNS)["en"]


def test_each_sign_stands_once():
    counted = Counter("".join(GLOSSES))
    assert [sign for sign, times in counted.items() if times > 1] == []
    assert {sign for sign in counted if not "一" <= sign <= "鿿"} == set()


def test_glosses_are_single_words_in_lower_case_each_once():
    bad = [signs for signs, said in GLOSSES.items() if not said.replace(" ", "").isascii() or said != said.lower()]
    twice = [signs for signs, said in GLOSSES.items() if len(set(said.split())) != len(said.split()) or not said]
    assert (bad, twice) == ([], [])


def test_the_table_says_where_it_comes_from():
    head = SIGNS.read_text(encoding="utf-8").partition("[en]")[0]
    assert "general knowledge" in head
    assert "second reader" in head
    assert "CC0-1.0" in head


@pytest.mark.parametrize(
    ("expression", "text", "here", "read"),
    [
        ("破产", "The mill broke its property.", "broke its property", (("破", "broke"), ("产", "property"))),
        ("幕后黑手", "They seized a black hand there.", "black hand", (("黑", "black"), ("手", "hand"))),
        ("油を売", "He was selling the oil.", "selling the oil", (("売", "selling"), ("油", "oil"))),
        ("下岗", "They went down from their posts.", "down from their posts", (("下", "down"), ("岗", "posts"))),
    ],
)
def test_signs_side_by_side_are_found_in_either_order(expression, text, here, read):
    found = spelled_out(expression, [], text, "en", ["bankrupt"])
    assert found is not None
    assert (text[slice(*found.span)], found.read) == (here, read)


@pytest.mark.parametrize(
    ("expression", "text", "right"),
    [
        ("破产", "The mill broke a contract about its property.", "bankrupt"),  # far apart
        ("破产", "The mill is broken.", "bankrupt"),  # one sign alone
        ("破产", "The mill broke its property.", "lose property"),  # a word of a right rendering
        ("下岗工", "They went down from their posts.", "laid off"),  # one word of content for a part of the signs
        ("手手", "Hand.", "fist"),  # one word for two signs
    ],
)
def test_what_is_far_alone_or_right_is_left(expression, text, right):
    assert spelled_out(expression, [], text, "en", [right]) is None


def test_words_that_lists_cut_the_expression_into_are_read_too():
    pieces = [("有期", {"fixed"}), ("徒刑", {"sentence"})]
    found = spelled_out("有期徒刑", pieces, "A fixed sentence of five years.", "en", ["prison"])
    assert found is not None
    assert (found.read, found.sure) == ((("有期", "fixed"), ("徒刑", "sentence")), True)


@pytest.mark.parametrize(
    ("expression", "text", "sure"),
    [
        ("破产", "It broke its property.", True),
        ("下岗", "They went down from their posts.", True),
        ("取保候审", "He was taken on a guarantee to wait.", True),  # one sign is left
        ("幕后黑手", "The black hand was caught.", False),  # half of the signs
    ],
)
def test_only_all_signs_or_all_but_one_by_words_of_content_are_sure(expression, text, sure):
    found = spelled_out(expression, [], text, "en", ["bankrupt"])
    assert found is not None
    assert found.sure is sure
