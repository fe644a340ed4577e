"""Names in Han characters: found where lists and patterns have them, and compared by their readings."""

from __future__ import annotations

import pytest

from translaudit.names.han_names import names, read_as, written


def found(base, text):
    return [(text[one.start : one.end], one.certain) for one in names(text, 0, len(text), base)]


@pytest.mark.parametrize(
    ("base", "text", "names"),
    [
        ("ja", "高橋さんは新潟県へ行った。", [("高橋", False), ("新潟", False)][:2]),
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
