"""Phrases of words that may go on, and words with what is written at their end."""

from __future__ import annotations

import pytest

from translaudit.lexicon.phrases import end, parts, variants
from translaudit.lexicon.trap_files import compile_traps
from translaudit.lexicon.traps import TrapSet


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("розбира* завал*", "розбирають завали школи", "розбирають завали"),
        ("розбира* завал*", "розбирають\n  завали", "розбирають\n  завали"),
        ("розбира* завал*", "розбирають міст", ""),
        ("розбира* * завал*", "розбирають бетонні завали", "розбирають бетонні завали"),
        ("перша черга* дому", "перша черга домуса", ""),
        ("перша черга* дому", "перша чергадому", ""),
    ],
)
def test_a_phrase_ends_where_its_last_word_does(phrase, text, expected):
    words = parts(phrase)
    assert words
    assert text[: end(words, text, 0)] == expected


@pytest.mark.parametrize("phrase", ["*00 million", "а*б в"], ids=["open in front", "a star within a word"])
def test_what_is_no_phrase_of_words_is_left_to_patterns(phrase):
    assert parts(phrase) is None


def test_indonesian_words_have_enclitics():
    trap = {"id": "x", "source": ["kuasa hukum"], "wrong": ["legal power"], "right": ["lawyer"], "needs": "original"}
    said = {"severity": "major", "confidence": "high", "why": "x", "bad": [], "good": []}
    traps = TrapSet(compile_traps({"source": "id", "target": "en", "trap": [{**trap, **said}]}))
    text = "Kuasa hukumnya hadir; kuasa hukuman tidak."
    assert [text[word.start : word.end] for word in traps.words("source", text)] == ["Kuasa hukum"]


@pytest.mark.parametrize(
    ("phrase", "lang", "expected"),
    [
        ("у воду", "uk", ["у воду", "в воду"]),
        ("з води й у воду", "uk", 12),
        ("у", "uk", ["у"]),
        ("з глазу", "ru", ["з глазу"]),
    ],
)
def test_ukrainian_words_have_forms_by_the_sounds_around_them(phrase, lang, expected):
    found = list(variants(phrase, lang))
    assert (len(found) if isinstance(expected, int) else found) == expected
