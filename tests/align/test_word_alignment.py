"""Words with common keys are linked once, and the order decides between equals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.align.figures import digits
from translaudit.align.pair import length, ratio
from translaudit.align.words import Word, link
from translaudit.coverage import Compared, reader
from translaudit.text.tokens import HAN_NUMERALS as NUMERALS


def word(at, *keys, content=True):
    return Word(at * 5, at * 5 + 4, frozenset(keys), content, True, True, ())


def test_the_nearest_of_equals_is_taken():
    source = [word(0, "dog"), word(1, "sees"), word(2, "dog")]
    target = [word(0, "dog"), word(1, "sees"), word(2, "dog")]
    assert [(one.source, one.target) for one in link(source, target)] == [(0, 0), (1, 1), (2, 2)]


def test_what_changed_places_is_linked_all_the_same():
    source = [word(0, "#12"), word(1, "storm"), word(2, "school")]
    target = [word(0, "school"), word(1, "storm"), word(2, "#12")]
    assert [(one.source, one.target) for one in link(source, target)] == [(0, 2), (1, 1), (2, 0)]


def test_words_without_content_stay_alone():
    assert link([word(0, "of", content=False)], [word(0, "of", content=False)]) == ()


KEYS = st.lists(st.lists(st.sampled_from("abcd#="), max_size=3), max_size=12)


@given(KEYS, KEYS)
def test_each_word_is_linked_once_and_always_alike(source, target):
    one = [word(at, *keys) for at, keys in enumerate(source)]
    other = [word(at, *keys) for at, keys in enumerate(target)]
    links = link(one, other)
    assert links == link(one, other)
    assert len({each.source for each in links}) == len(links) == len({each.target for each in links})
    assert all(not one[each.source].keys.isdisjoint(other[each.target].keys) for each in links)


@pytest.mark.parametrize(
    ("lang", "text", "english"),
    [
        ("zh", "有效期为二十四个月", "valid for 24 months"),
        ("zh", "有效期为二十四个月", "valid for twenty-four months"),
        ("zh", "12万人", "120,000 people"),
        ("zh", "三百人", "three hundred people"),
        ("ja", "1億500万円", "105 million yen"),
        ("ja", "12月", "in December"),
        ("zh", "三个县", "three counties"),  # light, and an excuse all the same
    ],
)
def test_a_number_in_chinese_numerals_is_rendered(lang, text, english):
    signs = NUMERALS | set("0123456789")
    words = [word for word in reader(lang, "en").words(text) if set(text[word.start : word.end]) & signs]
    keys = reader("en", lang).keys(english)
    assert len(words) == 1
    assert not words[0].keys.isdisjoint(keys)


def test_latin_letters_among_chinese_signs_count_for_less():
    assert length("在DVD上", "zh") < length("在光盘上", "zh")
    assert length("на DVD", "ru") == len("на DVD")
    assert ratio(["在光盘上的字"], ["the signs on the disk"], "zh", "en") > ratio(["在DVD上"], ["on a DVD"], "ja", "en")


def test_numbers_are_read_in_chinese_numerals_too():
    assert digits("为二十四个月，共12人") == {12, 24}


def test_a_list_numbers_and_names_link_a_real_pair():
    source = "Los bomberos de Ljubljana rescataron a 14 niños del incendio."
    target = "Firefighters in Ljubljana rescued 14 children from the fire."
    compared = Compared(reader("es", "en").words(source), reader("en", "es").words(target))
    linked = {
        (
            source[compared.source[one.source].start : compared.source[one.source].end],
            target[compared.target[one.target].start : compared.target[one.target].end],
        )
        for one in compared.links()
    }
    assert linked == {
        ("bomberos", "Firefighters"),
        ("Ljubljana", "Ljubljana"),
        ("rescataron", "rescued"),
        ("14", "14"),
        ("niños", "children"),
        ("incendio", "fire"),
    }
    assert not compared.missing
    assert not compared.added
