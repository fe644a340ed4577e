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


@pytest.mark.parametrize(
    ("wrong", "first"), [("Actually the price falls.", "Currently"), ("The actual price falls.", "current")]
)
def test_what_has_the_form_of_the_wrong_word_is_suggested_first(tmp_path, wrong, first):
    (tmp_path / "a.fr.txt").write_text("Le prix actuel baisse actuellement.\n", encoding="utf-8")
    (tmp_path / "a.en.txt").write_text(f"{wrong}\n", encoding="utf-8")
    (one,) = translaudit.audit(tmp_path / "a.en.txt", source=tmp_path / "a.fr.txt", select=["wrong-sense"]).findings
    assert one.suggestions[0] == first
