"""What is found for the first pairs of a run is what rapidfuzz finds for the rest."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, Indel, Levenshtein
from rapidfuzz.process import extract

from translaudit.text import edits

words = st.text(alphabet="abcнж", max_size=9)


@pytest.fixture(autouse=True)
def first_pairs(monkeypatch):
    monkeypatch.setattr(edits, "_left", [10**9])


@given(words, words, st.none() | st.integers(0, 5))
def test_edits_are_those_of_rapidfuzz(one, other, most):
    assert edits.slips(one, other) == OSA.distance(one, other)
    assert edits.insertions(one, other, most) == Levenshtein.distance(one, other, score_cutoff=most)


@given(words, st.lists(words, max_size=8), st.sampled_from([0.0, 0.17, 0.24, 0.34, 0.5, 0.8, 1.0]))
def test_letters_in_common_are_those_of_rapidfuzz(one, others, least):
    for other in others:
        assert edits.in_common(one, other) == Indel.normalized_similarity(one, other)
    scorer = Indel.normalized_similarity
    assert edits.nearest(one, others, least) == extract(one, others, scorer=scorer, score_cutoff=least, limit=None)


def test_a_swap_is_one_slip_and_two_insertions():
    assert edits.slips("karyev", "krayev") == 1
    assert edits.insertions("karyev", "krayev") == 2
    assert edits.insertions("karyev", "kiev", 1) == 2


def test_rapidfuzz_is_loaded_when_many_pairs_are_compared():
    code = (
        "import sys\nfrom translaudit.text import edits\nwords = ['kyiv'] * 700\n"
        "for _ in range(3):\n    found = edits.nearest('kiev', words, 0.5)\n"
        "    print('rapidfuzz' in sys.modules, len(found), edits.in_common('kiev', 'kyiv'))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines() == ["False 700 0.75", "False 700 0.75", "True 700 0.75"]
