"""Which rules an audit applies."""

from __future__ import annotations

import pytest

from translaudit import rule
from translaudit.errors import UsageError
from translaudit.runners.selection import rules_for


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        (["deprecated-term"], [], ["TA101"]),
        (["Deprecated-Term", "wrong-sense"], [], ["TA101", "TA201"]),
        (["TA101"], [], ["TA101"]),
        (["deprecated-term", "wrong-sense"], ["wrong-sense"], ["TA101"]),
        (["deprecated-term", "wrong-sense"], ["TA201"], ["TA101"]),
    ],
)
def test_selected_and_not_ignored(select, ignore, codes):
    assert [one.code for one in rules_for(select, ignore)] == codes


def test_all_without_a_selection():
    assert {one.name for one in rules_for()} >= rule.own_names()


def test_selected_rules_are_those_of_all():
    every = {one.name: one for one in rule.discover(plugins=False)}
    assert rules_for(["mixed-script"]) == (every["mixed-script"],)


@pytest.mark.parametrize(("select", "ignore"), [(["depricated-term"], []), (["deprecated-term"], ["deprecated-term"])])
def test_a_selection_that_cannot_be(select, ignore):
    with pytest.raises(UsageError):
        rules_for(select, ignore)
