"""The matcher against a plain search that tries every pattern at every place."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translaudit.termbase.matching import Matcher, Pattern

LETTERS = "abя"
STEMS = st.text(LETTERS, min_size=1, max_size=4).flatmap(lambda stem: st.sampled_from([stem, stem.capitalize()]))
ENDINGS = st.frozensets(st.text(LETTERS, max_size=2), max_size=3)
TEXTS = st.text(LETTERS + LETTERS.upper() + " -.1_\n😀", max_size=24)


@st.composite
def patterns(draw):
    found = []
    for number in range(draw(st.integers(1, 6))):
        tail = tuple(draw(st.lists(st.tuples(STEMS, ENDINGS), max_size=1)))
        # A fixed phrase of two words, a word with endings, or a phrase of two words with endings each.
        if draw(st.booleans()) and not tail:
            found.append(Pattern(f"{draw(STEMS)} {draw(STEMS)}", frozenset(), (), number))
        else:
            found.append(Pattern(draw(STEMS), draw(ENDINGS), tail, number))
    return sorted(found, key=lambda pattern: (pattern.stem, pattern.payload))


def cased(word: str, *, capitals: bool) -> str:
    """A regular expression for a word as listed, or in capitals and as headings have it too."""
    titled = word[:1].upper() + word[1:]
    return f"(?:{re.escape(word)}|{re.escape(word.upper())}|{re.escape(titled)})" if capitals else re.escape(word)


def reference(pattern: Pattern, stem: str) -> re.Pattern[str]:
    expression = r"(?<!\w)" + re.escape(stem) + ending(pattern.endings)
    for word, endings in pattern.tail:
        expression += r"(?=[\s\-])(?!\s*\n\s*\n)[\s\-]{1,3}" + cased(word, capitals=True) + ending(endings)
    return re.compile(expression)


def ending(endings: frozenset[str]) -> str:
    forms = sorted({form for one in endings for form in (one, one.upper())} or {""})
    return "(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)"


def naive(patterns: list[Pattern], text: str) -> list[tuple[int, int, int]]:
    """Leftmost, then longest; patterns on the very same span are all kept, what overlaps the kept is dropped."""
    found = set()
    for pattern in patterns:
        stems = {pattern.stem}
        if len(pattern.stem) > 3:
            stems.add(pattern.stem.upper())
        for stem in stems:
            expression = reference(pattern, stem)
            for start in range(len(text)):
                match = expression.match(text, start)
                if match:
                    found.add((start, match.end(), pattern.payload))
    kept: list[tuple[int, int, int]] = []
    for one in sorted(found, key=lambda one: (one[0], -one[1], one[2])):
        if not kept or one[0] >= kept[-1][1] or one[:2] == kept[-1][:2]:
            kept.append(one)
    return kept


def spans(patterns: list[Pattern], matcher: Matcher, text: str) -> list[tuple[int, int, int]]:
    return sorted({(one.start, one.end, patterns[one.number].payload) for one in matcher.find(text)})


@settings(max_examples=400)
@given(patterns(), TEXTS)
def test_the_matcher_finds_what_trying_everything_everywhere_finds(found, text):
    assert spans(found, Matcher(found, [pattern.stem for pattern in found], "en"), text) == sorted(naive(found, text))


FILLERS = [Pattern("c" + chr(0x61 + a) + chr(0x61 + b), frozenset(), (), -1) for a in range(9) for b in range(9)]


def small_and_whole(found: list[Pattern], text: str):
    """What a fresh matcher finds in a small text, and what one finds that has compiled all its patterns."""
    every = sorted([*found, *FILLERS], key=lambda pattern: (pattern.stem, pattern.payload))
    stems = [pattern.stem for pattern in every]
    fresh, warm = Matcher(every, stems, "en"), Matcher(every, stems, "en")
    warm.find("x" * 30_000)  # long enough for the automaton of everything
    return spans(every, fresh, text), spans(every, warm, text)


@settings(max_examples=400)
@given(patterns(), TEXTS.map(str.lower))
def test_a_small_text_gives_what_any_text_gives(found, text):
    """A text's matches do not depend on how much the matcher has read before it."""
    fresh, warm = small_and_whole(found, text)
    assert fresh == warm


@pytest.mark.parametrize(
    ("stem", "text", "matches"),
    [
        ("Nova Kakhovka", "NOVA KAKHOVKA", True),
        ("Saint-Lô", "SAINT-LÔ", True),
        ("Kup'yansk", "KUP'YANSK", True),
        ("McDonald", "MCDONALD", True),
        ("iPhone", "IPHONE", True),
        ("d'Ivoire", "D'IVOIRE", True),
        ("T-72 tank", "T-72 TANK", True),
        ("$bcd", "for $bcd", True),
        ("Bar", "BAR", False),
        ("kab", "KAB", False),
    ],
    ids=str,
)
def test_capitals_and_signs_are_found_alike_in_small_and_large_texts(stem, text, matches):
    fresh, warm = small_and_whole([Pattern(stem, frozenset(), (), 0)], text)
    assert bool(fresh) is bool(warm) is matches


@given(patterns(), TEXTS)
def test_matches_do_not_overlap_and_lie_at_the_borders_of_words(found, text):
    end = 0
    last = None
    for match in Matcher(found, [pattern.stem for pattern in found], "en").find(text):
        if (match.start, match.end) != last:
            assert match.start >= end
        last, end = (match.start, match.end), match.end
        assert re.match(r"(?<!\w)", text[match.start :]) or match.start == 0
        assert not re.search(r"\w\Z", text[: match.start])
        assert not re.match(r"\w", text[match.end :])
