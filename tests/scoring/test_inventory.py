"""What a small corpus makes of a termbase."""

from __future__ import annotations

from functools import reduce

import pytest

from translaudit.audit import Settings, examine, merge
from translaudit.forms import Forms
from translaudit.forms.compiled import compile_forms
from translaudit.model import Bitext, Side, Tally
from translaudit.resources import Resources
from translaudit.scoring.inventory import inventory
from translaudit.termbase.load import parse

HOUSE = """
[concept.outage]
kind = "term"
en.preferred = ["power cut"]
en.admitted = ["outage"]
en.deprecated = ["blackout"]
en.exceptions = ["the 1977 blackout"]

[concept.harris]
kind = "person"
en.preferred = ["Kamala Harris"]
en.admitted = ["Harris"]
"""


def rows(*texts: str, own=()):
    termbase = parse(HOUSE, "toml", path="house.toml")
    resources = Resources(own=lambda lang: Forms(compile_forms([termbase], lang)))
    parts = [
        examine(
            Bitext(f"{number}", Side(f"{number}.txt", "en", text), source_lang="uk", date=f"2024-0{number + 1}-01"),
            resources,
            (),
            Settings(inventory=True),
        ).tally
        for number, text in enumerate(texts)
    ]
    return {row.concept: row for row in inventory(reduce(merge, parts, Tally()), own=own)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("They spoke of a power cut.", "ok"),
        ("They spoke of a power cut and another outage.", "drift"),
        ("They spoke of a power cut and a blackout.", "conflict"),
        ("They spoke of the 1977 blackout.", "exception"),
    ],
)
def test_what_the_forms_say_of_a_concept(text, status):
    assert rows(text)["outage"].status == status


def test_forms_have_counts_dates_and_places():
    row = rows("A blackout, then a blackout.", "Then a power cut.", "The blackout is over.")["outage"]
    first, second = row.forms
    assert (first.text, first.verdict, first.mentions, first.documents) == ("blackout", "not accepted", 3, 2)
    assert (first.first, first.last, first.place.path, first.place.column) == ("2024-01-01", "2024-03-01", "0.txt", 3)
    assert (second.text, second.mentions, row.consistency) == ("power cut", 1, 0.75)


def test_a_family_name_alone_is_no_drift():
    assert rows("Kamala Harris came. Then Harris spoke.")["harris"].status == "ok"


def test_concepts_that_nobody_mentions_are_listed_where_asked():
    assert "harris" not in rows("A power cut.")
    row = rows("A power cut.", own=[("en", "harris", "Kamala Harris")])["harris"]
    assert (row.status, row.house, row.mentions, row.consistency) == ("unused", "Kamala Harris", 0, None)
