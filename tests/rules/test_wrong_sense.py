"""Where company of another sense may stand, so that a trap is none."""

from __future__ import annotations

import pytest

import translaudit

DALANG = ("Dalang itu sudah tua.", "The puppeteer was old.")
RAIN = ("Hujan turun.", "It rained.")
SHOW = ("Ia mementaskan wayang.", "He staged shadow plays.")


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ([DALANG, RAIN], ["puppeteer"]),
        ([DALANG, SHOW], []),
        ([SHOW, RAIN, DALANG], []),
        ([SHOW, RAIN, RAIN, DALANG], ["puppeteer"]),
    ],
)
def test_a_word_is_taken_in_its_other_sense_where_that_is_spoken_of_near_it(tmp_path, told, found):
    for lang, lines in zip(("id", "en"), zip(*told, strict=True), strict=True):
        (tmp_path / f"a.{lang}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = translaudit.audit(tmp_path / "a.en.txt", source=tmp_path / "a.id.txt", select=["wrong-sense"])
    assert [one.text for one in report.findings] == found
