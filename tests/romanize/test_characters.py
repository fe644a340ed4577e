"""Readings of Chinese characters are those of pypinyin, whose lists they are made of."""

from __future__ import annotations

import random

import pytest

from translaudit.romanize.readings.characters import syllables


@pytest.fixture(scope="module")
def pypinyin():
    from pypinyin import constants, lazy_pinyin

    return list(constants.PHRASES_DICT), [chr(number) for number in constants.PINYIN_DICT], lazy_pinyin


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("北京", ["bei", "jing"]),
        ("重庆", ["chong", "qing"]),
        ("银行", ["yin", "hang"]),
        ("行走", ["xing", "zou"]),
        ("吕", ["lü"]),
        ("", []),
        ("Li 张 and 王", ["Li ", "zhang", " and ", "wang"]),
        ("㐂㐃", ["㐂", "㐃"]),  # without a reading
    ],
)
def test_readings(text, readings, pypinyin):
    lazy_pinyin = pypinyin[2]
    assert syllables(text) == readings == lazy_pinyin(text, v_to_u=True)


def test_words_are_cut_as_pypinyin_cuts_them(pypinyin):
    phrases, characters, lazy_pinyin = pypinyin
    chance = random.Random(1)  # noqa: S311  no secret
    listed = "".join(chance.sample(phrases, 4_000))
    texts = [
        *chance.sample(phrases, 500),
        *("".join(chance.choices(phrases, k=3)) for _ in range(500)),
        *("".join(chance.choices(listed, k=chance.randint(1, 9))) for _ in range(2_000)),
        *("".join(chance.choices([*characters[:9_000], "·", " ", "a", "，", "々", "〇"], k=6)) for _ in range(500)),
    ]
    assert [text for text in texts if syllables(text) != lazy_pinyin(text, v_to_u=True)] == []
