"""Words of a language, by its dictionary."""

import os
import subprocess
import sys

import pytest

from translaudit.text.vocabulary import dictionaries, knows, written


@pytest.mark.parametrize(
    ("word", "lang", "known"),
    [
        ("gardens", "en", True),
        ("Gardens", "en", True),
        ("panchine", "en", False),
        ("anaknya", "id", True),
        ("garden", "id", False),
        ("", "en", False),
    ],
)
def test_inflected_words_are_known_whatever_their_case(word, lang, known):
    assert knows(word, lang) is known


def test_one_spelling_is_asked_for():
    assert written("gardens", "en")
    assert not written("Gardens", "en")


def test_a_kept_dictionary_answers_without_the_library(tmp_path):
    code = "import sys; from translaudit.text.vocabulary import knows; print(knows('berjalan', 'ms'), 'simplemma' in sys.modules)"
    environment = {**os.environ, "TRANSLAUDIT_CACHE_DIR": str(tmp_path)}
    said = [subprocess.check_output([sys.executable, "-c", code], env=environment, text=True) for _ in range(2)]
    assert said == ["True True\n", "True False\n"]
    assert len(list((tmp_path / "vocabulary").glob("*.bin"))) == 1


def test_a_language_without_a_dictionary_says_so():
    assert "xx" not in dictionaries()
    with pytest.raises(KeyError):
        knows("word", "xx")
