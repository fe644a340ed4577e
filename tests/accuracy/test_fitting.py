"""Whether a rendering goes better with what stands beside it than others would."""

from __future__ import annotations

import pytest

from translaudit.accuracy.fitting import goes_better


@pytest.mark.parametrize(
    ("text", "word", "others", "better"),
    [
        ("Inspectors checked 312 batches of toys.", "batches", ["party", "faction"], True),
        ("We ate salad and soup.", "salad", ["authority", "power"], True),
        ("The batch announced its programme for the election.", "batch", ["party", "faction"], False),
        ("The bench raised interest rates.", "bench", ["bank"], False),
        ("We ate salad and soup.", "salad", [], False),
    ],
)
def test_company_tells(text, word, others, better):
    start = text.index(word)
    assert goes_better(text, (start, start + len(word)), others) is better
