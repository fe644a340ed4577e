"""Links learnt from pairs of sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translaudit.align.training import train

THE, HOUSE, BOOK = range(3)
DAS, HAUS, BUCH = range(3)


def test_what_varies_together_is_linked():
    links = train([[THE, HOUSE], [THE, BOOK], [HOUSE], [THE, BOOK]], [[DAS, HAUS], [DAS, BUCH], [HAUS], [DAS, BUCH]])
    assert links[HOUSE, HAUS] == 2
    assert links[BOOK, BUCH] == 2
    assert links[THE, DAS] == 3
    assert links[HOUSE, DAS] == 0


def test_nothing_is_learnt_of_nothing():
    assert train([], []) == {}
    assert train([[]], [[1, 2]]) == {}


@given(
    st.lists(st.tuples(st.lists(st.integers(0, 5), max_size=5), st.lists(st.integers(0, 5), max_size=5)), max_size=8)
)
def test_a_word_is_linked_no_more_often_than_it_stands(pairs):
    source, target = [one for one, _ in pairs], [other for _, other in pairs]
    links = train(source, target)
    assert links == train(source, target)
    for (one, other), count in links.items():
        assert 0 < count <= sum(sentence.count(one) for sentence in source)
        assert any(other in sentence for sentence in target)
