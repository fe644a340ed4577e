"""The weights that are shipped are those that the script beside the cases fits to them."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path

import pytest

from translaudit.accuracy.polarity.rewording import WEIGHTS

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "negation_odds.py"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("negation_odds", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("kind", ["lone", "several"])
def test_the_file_is_what_the_script_fits_to_the_cases_that_are_kept(script, kind):
    shipped = tomllib.loads(WEIGHTS.read_text("utf-8"))
    assert set(shipped) == set(script.NAMES)
    assert script.odds(script.drawn(script.CASES), kind) == shipped[kind]


def test_cases_are_kept_and_read_alike(script, tmp_path):
    every = [script.Case("tales", "put in", 3, "lone", 0, 1, (0.5, 1.386, 0.693, 1.0, 1.0, 1.0, 0.0, 1.0))]
    script.kept(tmp_path / "cases.tsv", every)
    assert script.drawn(tmp_path / "cases.tsv") == every


def test_a_negation_is_put_in_or_taken_out(script):
    class First:
        choice = staticmethod(lambda places: places[0])

    assert script.otherwise("The mill is old.", First) == "The mill is not old."
    assert script.otherwise("The mill isn't old.", First) == "The mill is old."
    assert script.otherwise("Nothing came.", First) is None


def test_mistakes_weigh_as_much_together_as_the_others(script):
    values = (0.0,) * len(script.COLUMNS)
    some = [
        script.Case("a", outcome, 0, "lone", 0, 0, values)
        for outcome in ("put in", "otherwise", "otherwise", "otherwise")
    ]
    assert script.counted(some) == [2.0, 2 / 3, 2 / 3, 2 / 3]
