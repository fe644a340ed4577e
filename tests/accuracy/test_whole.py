"""A sentence that the other side lacks is told; one that may stand in the sentences beside its place is a hint at most."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path

from translaudit.accuracy.leftovers import leftovers
from translaudit.accuracy.whole import WEIGHTS
from translaudit.document import Document
from translaudit.model import Bitext, Side
from translaudit.resources import Resources

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
SOURCE = (
    "El ministro visitó ayer la escuela de la ciudad. Los niños cantaron una canción para los profesores. "
    "La policía detuvo a dos conductores borrachos. El hospital compró tres ambulancias nuevas. "
    "El puente se abrirá en noviembre."
)
BEFORE = "The minister visited the school of the city yesterday. The children sang a song for the teachers."
AFTER = "The hospital bought three new ambulances. The bridge will open in November."


def omitted(target):
    document = Document(Bitext("", Side("", "en", target), Side("", "es", SOURCE), "es"), Resources())
    return [SOURCE[one.start : one.end] for one in leftovers(document).omitted if one.whole and one.sure]


def test_a_sentence_is_told_that_the_translation_lacks():
    assert omitted(f"{BEFORE} {AFTER}") == ["La policía detuvo a dos conductores borrachos."]
    assert omitted(f"{BEFORE} The police arrested two drunk drivers. {AFTER}") == []


def test_none_is_told_that_a_sentence_beside_may_have_taken_in():
    taken_in = "The children sang a song for the teachers, while officers led away a pair who had been drinking behind the wheel."
    assert omitted(f"{BEFORE.partition('. ')[0]}. {taken_in} {AFTER}") == []


def test_the_file_is_what_the_script_fits_to_the_cases_that_are_kept(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    spec = importlib.util.spec_from_file_location("whole_odds", BENCHMARKS / "whole_odds.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.odds(script.drawn(script.CASES)) == tomllib.loads(WEIGHTS.read_text("utf-8"))
