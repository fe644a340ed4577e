"""Names made of Chinese, Japanese and Korean syllables, by the conventions that write them."""

from __future__ import annotations

import pytest

from translaudit.romanize.syllables import shared, telling


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("itigaya", "ichigaya", "ja"),  # Kunrei, Hepburn
        ("khidzioka", "hijioka", "ja"),  # by way of Cyrillic
        ("kiodzo", "kyozo", "ja"),
        ("kijosumi", "kiyosumi", "ja"),
        ("taejon", "daejeon", "ko"),  # McCune–Reischauer without its signs, Revised Romanization
        ("kimkheh", "gimhae", "ko"),  # by way of Cyrillic
        ("chkhonan", "cheonan", "ko"),
        ("suchzhou", "suzhou", "zh"),  # by way of Cyrillic
        ("khunan", "hunan", "zh"),
        ("shenjang", "shenyang", "zh"),
        ("foochow", "fuzhou", "zh"),  # the post office
    ],
)
def test_the_same_syllables(one, other, language):
    found, back = shared(one, other, language), shared(other, one, language)
    assert found is not None
    assert back is not None
    assert found.same
    assert back.same


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("hanoma", "hanome", "ja"),
        ("siwon", "suwon", "ko"),
        ("boryeong", "buryeong", "ko"),
        ("jinan", "jinang", "zh"),
        ("yanzhou", "yangzhou", "zh"),
    ],
)
def test_other_syllables(one, other, language):
    found = shared(one, other, language)
    assert found is None or not found.same


def test_a_letter_for_letter_reading_by_an_uncommon_convention_is_doubtful():
    found = shared("ankan", "ankang", "zh")
    assert found is not None
    assert found.doubtful
    sure = shared("suchzhou", "suzhou", "zh")
    assert sure is not None
    assert not sure.doubtful


@pytest.mark.parametrize("word", ["smith", "krasnodar"])
def test_what_is_not_made_of_syllables_is_not_compared(word):
    assert shared(word, "kyoto", "ja") is None


def test_letters_that_tell_korean():
    assert telling("yeosu", "ko")
    assert not telling("yosu", "ko")
    assert not telling("kyoto", "ja")
