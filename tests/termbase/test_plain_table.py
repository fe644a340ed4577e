"""A plain table read at once says what it says when it is read row by row."""

from __future__ import annotations

import pytest

from translaudit.errors import InputError
from translaudit.forms import Forms
from translaudit.forms.compiled import compile_forms
from translaudit.termbase import csv
from translaudit.termbase.plain_table import PlainTable

ROWS = {
    "plain": "a,en,Kharkiv,preferred,\na,en,Kharkov,deprecated,\na,uk,Харків,preferred,\n",
    "notes": "a,en,Kharkiv,preferred,by decree\nb,en,Kyiv,preferred, as above \n",
    "grouped": "a,uk,Харків,preferred,\nb,en,Kyiv,preferred,\na,en,Kharkov,deprecated,\na,en,Kharkiv,preferred,\n",
    "spaces": " a ,en, New  York ,preferred,\n",
    "spaces only": "a,en,Point Fortin,preferred,\na,en,Point  Fortin,deprecated,\nb,en,Lviv,preferred,\n",
    "spaces only, worse first": "a,en,Point Fortin,deprecated,\na,en,Point  Fortin,preferred,\na,en,X,deprecated,\n",
    "spaces only, twice": "a,en,Point  Fortin,preferred,\na,en,Point  Fortin,preferred,\n",
    "quoted": 'a,en,"York, New",preferred,"a ""note"""\n',
    "CR LF": "a,en,Kharkiv,preferred,\r\nb,en,Kyiv,preferred,\r\n",
    "blank rows": "\na,en,Kharkiv,preferred,\n,,,,\nb,en,Kyiv,preferred,\n",
    "small letters": "a,en,ceasefire,preferred,\na,en,Cease-fire,deprecated,\na,uk,перемир’я,preferred,\n",
    "apostrophes": "a,en,Kup’yansk,preferred,\na,en,Kupyansk,deprecated,\n",
    "another Latin name": "a,en,Kyiv,preferred,\na,de,Kiew,preferred,\n",
    "two tags": "a,en,Kyiv,preferred,\na,en-GB,Kiev,preferred,\n",
    "other words": "a,EN_gb,Kyiv,approved,\n",
    "no status": "a,en,Kyiv,,\na,en,Kiev,deprecated,\n",
    "exception": "a,en,Kyiv,preferred,\na,en,chicken Kiev,exception,\n",
    "other languages only": "a,uk,Київ,preferred,\nb,en,Lviv,preferred,\n",
    "decomposed": "a,en,Sa\u0303o,preferred,\n",
}
WRONG = {
    "twice": "a,en,Kyiv,preferred,\na,en,Kyiv,deprecated,\n",
    "no language": "a,xx-,Kyiv,preferred,\n",
    "no term": "a,en,,preferred,\n",
    "ragged": "a,en,Kyiv,preferred\n",
    "no concept": ",en,Kyiv,preferred,\n",
    "status": "a,en,Kyiv,good,\n",
    "a control character": "a,en,Ky\tiv,preferred,\n",
    "lost letters": "a,en,Ky\ufffdiv,preferred,\n",
    "open quotation": 'a,en,"Kyiv,preferred,\n',
}
HEAD = "concept,lang,term,status,note\n"


@pytest.fixture
def both(monkeypatch):
    """Reads a table at once, if it may be, and row by row."""

    def read(rows):
        monkeypatch.setattr(csv, "_LARGE", 0)
        quick = csv.parse(HEAD + rows, path="t.csv")
        monkeypatch.setattr(csv, "_LARGE", len(HEAD + rows) + 1)
        return quick, csv.parse(HEAD + rows, path="t.csv")

    return read


@pytest.mark.parametrize("name", ROWS)
def test_a_table_says_the_same(both, name):
    quick, slow = both(ROWS[name])
    assert quick == slow
    assert [(one.line, one.path, [term.line for term in one.terms]) for one in quick.concepts] == [
        (one.line, one.path, [term.line for term in one.terms]) for one in slow.concepts
    ]
    assert [one.doubles for one in quick.concepts] == [one.doubles for one in slow.concepts]


@pytest.mark.parametrize("name", ["spaces only", "spaces only, worse first", "spaces only, twice"])
def test_what_differs_in_spaces_alone_is_one_term_and_the_better_stays(both, name):
    for termbase in both(ROWS[name]):
        concept = termbase.concepts[0]
        assert [term.status.value for term in concept.terms if term.text == "Point Fortin"] == ["preferred"]
        assert [term.text for term in concept.doubles] == ["Point Fortin"]


def test_what_is_plain_is_taken_at_once(both):
    taken = {name for name in ROWS if isinstance(both(ROWS[name])[0].concepts, PlainTable)}
    assert taken == set(ROWS) - {"blank rows", "no status", "exception", "decomposed"}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_alike(monkeypatch, name):
    said = []
    for large in (0, 10_000):
        monkeypatch.setattr(csv, "_LARGE", large)
        with pytest.raises(InputError) as raised:
            csv.parse(HEAD + WRONG[name], path="t.csv")
        said.append(str(raised.value))
    assert said[0] == said[1]


@pytest.mark.parametrize("lang", ["en", "en-GB", "uk", "de", "sw"])
@pytest.mark.parametrize("name", ROWS)
def test_forms_made_late_are_those_made_at_once(both, monkeypatch, name, lang):
    quick, slow = both(ROWS[name])
    late = Forms(compile_forms([quick], lang))
    monkeypatch.setattr("translaudit.forms.compiled._stand_as_listed", lambda *_: False)
    at_once = Forms(compile_forms([slow], lang))
    assert list(late.patterns) == list(at_once.patterns)
    assert list(late.stems) == list(at_once.stems)
    assert list(late.things) == list(at_once.things)
    assert [late.has(number) for number in range(9)] == [at_once.has(number) for number in range(9)]
