"""The dictionary's own graph says of a word what the dictionary's package says."""

from __future__ import annotations

import pymorphy3
import pytest

from translaudit.text.inflection.word_graph import has_plain

NAMES = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr"}
WORDS = {
    "ru": "стол столами елка ёлка ещё еще москва иванова роза вера кто-то сзз а я и рим римом шёл абракадаброид x",
    "uk": "стіл столами ґанок ганок київ шевченко віра і я хто-небудь абракадаброїд мав львів надія джерело",
}


@pytest.mark.parametrize(("word", "lang"), [(word, lang) for lang, words in WORDS.items() for word in words.split()])
def test_a_word_is_plain_if_the_package_knows_it_as_no_name(word, lang):
    parses = _analyzer(lang).parse(word)
    assert has_plain(word, lang) == any(one.is_known and not NAMES & one.tag.grammemes for one in parses)


def test_both_answers_are_given():
    assert has_plain("елка", "ru")
    assert not has_plain("москва", "ru")


def test_a_language_without_a_dictionary_is_an_error():
    with pytest.raises(KeyError):
        has_plain("word", "en")


ANALYZERS = {}


def _analyzer(lang):
    return ANALYZERS.setdefault(lang, pymorphy3.MorphAnalyzer(lang=lang))
