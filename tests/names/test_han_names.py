"""Names in Han characters: found where lists and patterns have them, and compared by their readings."""

from __future__ import annotations

import pytest

from translaudit.names.han_names import foreign_names, names, read_as, spelled_out, written


def found(base, text):
    return [(text[one.start : one.end], one.certain) for one in names(text, 0, len(text), base)]


@pytest.mark.parametrize(
    ("base", "text", "names"),
    [
        ("ja", "高橋さんは新潟県へ行った。", [("高橋", True), ("新潟", False)]),
        ("ja", "副田中学校", []),
        ("zh", "安娜·布朗来了。", [("安娜·布朗", True)]),
        ("zh", "湖南省发布消息。", [("湖南", False)]),
        ("zh", "大城市和超市", []),
        ("zh", "王小明来了。", [("王小明", False)]),
    ],
)
def test_names_of_a_text(base, text, names):
    assert found(base, text) == names


@pytest.mark.parametrize(
    ("name", "word", "base", "same"),
    [
        ("伊藤", "Itō", "ja", True),
        ("伊藤", "Itoh", "ja", True),
        ("伊藤", "Itō's", "ja", True),
        ("伊藤", "Endo", "ja", False),
        ("湖南", "Hunan", "zh", True),
        ("湖南", "Henan", "zh", False),
    ],
)
def test_readings(name, word, base, same):
    assert read_as(name, [word], base) is same


def test_a_reading_has_all_its_spellings():
    assert {"斎藤", "斉藤"} <= written("Saitō")


def test_a_rarer_family_name_counts_beside_a_title_only() -> None:
    assert [one.parts for one in names("电站站长段梦琪来了。", 0, 10, "zh")] == [("段", "梦琪")]
    assert list(names("他看见段梦琪来了。", 0, 9, "zh")) == []


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("就像马修斯在会上说的", [(0, 2)], ["马修斯"]),
        ("就像马修斯在会上说的", [(2, 4)], []),
        ("马修斯街的人", [], []),
        ("汤姆·马修斯说", [], []),
        ("让马修斯说", [], []),
        ("24日马修斯与记者", [], ["马修斯"]),
    ],
)
def test_a_foreign_name_without_dots_stands_between_words(text, words, names):
    assert [text[slice(*span)] for span in foreign_names(text, words)] == names


def test_what_may_sound_like_a_foreign_word() -> None:
    assert "布赖顿" in set(spelled_out("他在布赖顿禁区边缘。", len("Brighton")))
    assert list(spelled_out("他在禁区边缘。", len("Brighton"))) == []
