"""Which English words like to stand side by side."""

from __future__ import annotations

import pytest

from translaudit.lexicon.senses import adjacent
from translaudit.lexicon.senses.adjacent import Beside, ends_of


@pytest.mark.parametrize(
    ("text", "better", "worse"),
    [
        ("a X and arrow", "bow", "onion"),
        ("a phone X", "bill", "score"),
        ("the stock X", "exchange", "dormitory"),
        ("of the X war", "world", "peace"),
        ("a X of rights", "bill", "score"),
    ],
)
def test_words_beside_a_place_ask_for_one(text, better, worse):
    before, _, behind = text.partition("X")
    beside = Beside(before.split()[-2:], behind.split()[:2])
    assert beside.pull(ends_of(better)) > beside.pull(ends_of(worse))


def test_of_several_words_the_first_and_the_last_are_asked_for():
    assert Beside(("five",), ()).pull(ends_of("star hotel")) == Beside(("five",), ()).pull(ends_of("star system"))
    assert Beside((), ("room",)).pull(ends_of("small hotel")) > Beside((), ("room",)).pull(ends_of("hotel door"))


def test_nothing_is_asked_for_where_nothing_stands():
    assert Beside((), ()).pull(ends_of("bow")) == 0


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.setattr(adjacent, "PATH", tmp_path / "adjacent-en.bin")
    adjacent.table.cache_clear()
    yield adjacent.PATH
    adjacent.table.cache_clear()


def test_what_is_written_is_read(elsewhere):
    found = {f"word{number} other": number % 6 for number in range(2_000)} | {"a b c": 2}
    adjacent.write(found)
    assert elsewhere.is_file()
    pulls = [Beside((f"word{number}",), ()).pull(ends_of("other")) for number in range(2_000)]
    expected = [min(max(number % 6, 1), 4) for number in range(2_000)]
    assert sum(one != other for one, other in zip(pulls, expected, strict=True)) < 5  # two checksums may be alike
    assert Beside(("a", "b"), ()).pull(ends_of("c")) == 2
    assert Beside(("a",), ("c",)).pull(ends_of("b")) == 2
    assert Beside((), ("b", "c")).pull(ends_of("a")) == 2


def test_a_damaged_file_is_named(elsewhere):
    elsewhere.write_bytes(b"nothing")
    with pytest.raises(OSError, match="adjacent-en"):
        Beside(("a",), ()).pull(ends_of("b"))
