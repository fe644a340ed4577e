"""Every format keeps everything, and writes the same bytes for the same termbase."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from termbase_strategies import termbases

from translaudit.errors import UsageError
from translaudit.termbase import load

PAIRS = list(itertools.product(load.FORMATS, repeat=2))


@pytest.mark.parametrize("name", load.FORMATS)
@given(termbase=termbases())
@settings(max_examples=25)
def test_a_termbase_survives(name, termbase):
    text = load.dump(termbase, name)
    assert load.parse(text.encode(), name) == termbase
    assert load.dump(load.parse(text.encode(), name), name) == text


@given(termbase=termbases())
@settings(max_examples=10)
def test_a_termbase_survives_a_journey_through_all_formats(termbase):
    current = termbase
    for name in load.FORMATS:
        current = load.parse(load.dump(current, name), name)
    assert load.dump(current, "toml") == load.dump(termbase, "toml")


@pytest.mark.parametrize(("first", "second"), PAIRS, ids=lambda value: value)
def test_convert(tmp_path, first, second):
    toml = tmp_path / "house.toml"
    toml.write_text(
        '[termbase]\ntitle = "House"\nlicence = "CC0-1.0"\nsource = "Desk"\n\n'
        '[concept.kyiv]\nkind = "place"\nrank = "city"\nshared = "a dish"\nnote = "why"\n'
        'en.preferred = ["Kyiv"]\n'
        'en.deprecated = [{ term = "Kiev", until = "2019-10", case = "initial", source-only = true }]\n'
        'uk.preferred = ["Київ"]\nen.exceptions = ["chicken Kiev"]\n',
        encoding="utf-8",
    )
    suffix = {"toml": "toml", "csv": "csv"}
    one = tmp_path / f"one.{suffix.get(first, 'tbx')}"
    one.write_text(load.convert(toml, first), encoding="utf-8")
    two = tmp_path / f"two.{suffix.get(second, 'tbx')}"
    two.write_text(load.convert(one, second), encoding="utf-8")
    assert load.load(two) == load.load(toml)
    assert load.load(two).concepts[0].exceptions == (("en", "chicken Kiev"),)


def test_bundled_glossaries_survive():
    from pathlib import Path

    folder = Path(__file__).resolve().parents[2] / "glossaries"
    for path in sorted(folder.glob("*.toml"))[:3]:
        termbase = load.load(path)
        for name in load.FORMATS:
            assert load.parse(load.dump(termbase, name), name) == termbase


def test_dump_tells_formats():
    with pytest.raises(UsageError, match=r"“xls” is not a format.*\n.*toml"):
        load.dump(load.parse("concept,lang,term\na,en,b\n", "csv"), "xls")
    assert load.dump(load.parse("concept,lang,term\na,en,b\n", "csv"), "x/house.tbx").startswith("<?xml")
