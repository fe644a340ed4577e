"""One termbase with the fault and one without, for every code."""

from __future__ import annotations

import pytest

from translaudit.model import Severity
from translaudit.termbase import toml
from translaudit.termbase.lint import CODES, lint

HOUSE = '[concept.kyiv]\nkind = "place"\nuk.preferred = ["Київ"]\nen.preferred = ["Kyiv"]\nen.deprecated = ["Kiev"]\n'

PAIR = '[concept.a]\nen.preferred = ["x"]\nen.deprecated = ["y"]\n[concept.b]\n'
BANK = '[concept.a]\nen.preferred = ["bank"]\nuk.preferred = ["банк"]\n[concept.b]\n'

# code, what is faulty, the line of the finding, what is sound
CASES = [
    ("no-preferred", '[concept.a]\nen.deprecated = ["x"]', 2, '[concept.a]\nen.preferred = ["x"]'),
    (
        "no-preferred",
        '[concept.a]\nuk.preferred = ["х"]\nen.deprecated = ["x"]',
        3,
        '[concept.a]\nkind = "place"\nuk.preferred = ["х"]\nen.deprecated = ["x"]',
    ),
    (
        "no-preferred",
        '[concept.a]\nen.admitted = ["x"]',
        2,
        '[concept.a]\nen.admitted = [{ term = "x", source-only = true }]',
    ),
    (
        "no-native-form",
        '[concept.a]\nkind = "person"\nlanguage = "uk"\nen.preferred = ["Oleh"]',
        1,
        '[concept.a]\nkind = "person"\nlanguage = "uk"\nuk.preferred = ["Олег"]',
    ),
    (
        "no-native-form",
        '[concept.a]\nkind = "place"\nen.preferred = ["Kharkiv"]',
        1,
        '[concept.a]\nkind = "place"\nlanguage = "en"\nen.preferred = ["Leeds"]',
    ),
    ("mixed-script", '[concept.a]\nen.preferred = ["Khаrkiv"]', 2, '[concept.a]\nen.preferred = ["YouTube-канал"]'),
    (
        "invisible-character",
        '[concept.a]\nen.preferred = ["Khar\u200bkiv"]',
        2,
        '[concept.a]\nfa.preferred = ["می\u200cخواهم"]',
    ),
    ("stray-punctuation", '[concept.a]\nen.preferred = ["Kharkiv,"]', 2, '[concept.a]\nen.preferred = ["Inc."]'),
    ("stray-punctuation", '[concept.a]\nen.preferred = ["the treaty."]', 2, '[concept.a]\nen.preferred = ["e.g."]'),
    (
        "case-only",
        '[concept.a]\nen.preferred = ["internet"]\nen.deprecated = ["Internet"]',
        3,
        '[concept.a]\nen.preferred = ["internet"]\nen.deprecated = [{ term = "Internet", case = "sensitive" }]',
    ),
    (
        "spaces-only",
        '[concept.a]\nen.preferred = ["Point Fortin"]\nen.deprecated = ["Point  Fortin"]',
        3,
        '[concept.a]\nen.preferred = ["Point Fortin"]\nen.deprecated = ["PointFortin"]',
    ),
    (
        "spaces-only",
        '[concept.a]\nen.preferred = ["the  treaty", "the treaty"]',
        2,
        '[concept.a]\nen.preferred = ["a b"]',
    ),
    (
        "exception-without-use",
        '[concept.a]\nen.preferred = ["x"]\nen.deprecated = ["stick"]\nen.exceptions = ["carrot"]',
        1,
        '[concept.a]\nen.preferred = ["x"]\nen.deprecated = ["stick"]\nen.exceptions = ["Sticks and stones"]',
    ),
    (
        "unknown-kind",
        '[concept.a]\nkind = "palce"\nen.preferred = ["x"]',
        1,
        '[concept.a]\nkind = "zodiac"\nen.preferred = ["x"]',
    ),
    (
        "within-missing",
        '[concept.a]\nwithin = "b"\nen.preferred = ["x"]',
        1,
        '[concept.a]\nwithin = "b"\nen.preferred = ["x"]\n[concept.b]\nen.preferred = ["y"]',
    ),
    (
        "within-cycle",
        '[concept.a]\nwithin = "b"\nen.preferred = ["x"]\n[concept.b]\nwithin = "a"\nen.preferred = ["y"]',
        1,
        '[concept.a]\nwithin = "b"\nen.preferred = ["x"]\n[concept.b]\nen.preferred = ["y"]',
    ),
    (
        "duplicate-term",
        '[concept.a]\nen.preferred = ["x"]\n[concept.b]\nen.preferred = ["x"]',
        4,
        '[concept.a]\nen.preferred = ["x"]\n[concept.b]\nshared = "a letter"\nen.preferred = ["x"]',
    ),
    (
        "contradiction",
        '[concept.a]\nen.preferred = ["x"]\n[concept.b]\nen.preferred = ["y"]\nen.deprecated = ["x"]',
        5,
        '[concept.a]\nen.preferred = ["x"]\n[concept.b]\nde.preferred = ["z"]\nde.deprecated = ["x"]',
    ),
    (
        "deprecation-cycle",
        PAIR + 'en.preferred = ["y"]\nen.deprecated = ["x"]',
        3,
        PAIR + 'en.preferred = ["z"]\nen.deprecated = ["w"]',
    ),
    (
        "deprecated-inside",
        HOUSE + '[concept.dish]\nen.preferred = ["chicken Kiev"]',
        7,
        HOUSE + 'en.exceptions = ["chicken Kiev"]\n[concept.dish]\nen.preferred = ["chicken Kiev"]',
    ),
    (
        "deprecated-inside",
        '[concept.a]\nen.preferred = ["x"]\nen.deprecated = ["art"]\n[concept.b]\nen.preferred = ["fine art"]',
        5,
        '[concept.a]\nen.preferred = ["x"]\nen.deprecated = ["art"]\n[concept.b]\nen.preferred = ["fine artists"]',
    ),
    (
        "nested-term",
        BANK + 'en.preferred = ["river bank"]\nuk.preferred = ["берег"]',
        5,
        BANK + 'en.preferred = ["bank account"]\nuk.preferred = ["банківський рахунок"]',
    ),
]


def test_every_code_is_tested():
    assert {case[0] for case in CASES} == set(CODES)


@pytest.mark.parametrize(("code", "bad", "line", "good"), CASES, ids=lambda value: value if value in CODES else "")
def test_lint(code, bad, line, good):
    found = [problem for problem in lint([toml.parse(bad, path="x")]) if problem.code == code]
    assert [(problem.path, problem.line) for problem in found] == [("x", line)]
    assert found[0].problem.endswith(".")
    assert found[0].hint
    assert code not in {problem.code for problem in lint([toml.parse(good, path="x")])}


def test_a_sound_termbase():
    assert lint([toml.parse(HOUSE)]) == []


def test_contradictions_across_files():
    house = toml.parse(HOUSE, path="house.toml")
    desk = toml.parse('[concept.kyiv]\nen.preferred = ["Kiev"]\nen.deprecated = ["Kyiv"]\n', path="desk.toml")
    (problem,) = lint([house, desk])
    assert (problem.code, problem.severity, problem.path) == ("deprecation-cycle", Severity.MAJOR, "house.toml")
    desk = toml.parse('[concept.kyiv]\nen.admitted = ["Kiev"]\nen.preferred = ["Kyiv"]\n', path="desk.toml")
    (problem,) = lint([house, desk])
    assert (problem.code, problem.severity, problem.path, problem.line) == (
        "contradiction",
        Severity.MAJOR,
        "house.toml",
        5,
    )
    assert "desk.toml:2" in problem.problem


def test_confusable_names_told_apart_by_the_original_weigh_less():
    text = (
        '[concept.a]\nen.preferred = ["European Council"]\nen.deprecated = ["Council of Europe"]\n'
        'uk.preferred = ["ЄР"]\n'
        '[concept.b]\nen.preferred = ["Council of Europe"]\nen.deprecated = ["European Council"]\n'
        'uk.preferred = ["РЄ"]\n'
    )
    (problem,) = lint([toml.parse(text)])
    assert (problem.code, problem.severity) == ("deprecation-cycle", Severity.MINOR)


def test_words_in_scripts_without_spaces():
    text = '[concept.a]\nzh.preferred = ["基輔"]\nzh.deprecated = ["基辅"]\n[concept.b]\nzh.preferred = ["基辅罗斯"]\n'
    assert [problem.code for problem in lint([toml.parse(text)])] == ["deprecated-inside"]


def test_order_is_that_of_files_and_lines():
    one = toml.parse('[concept.a]\nen.deprecated = ["x,"]\n[concept.b]\nen.deprecated = ["y,"]', path="z")
    two = toml.parse('[concept.c]\nen.deprecated = ["q,"]', path="a")
    assert [(p.path, p.line, p.code) for p in lint([one, two])] == [
        ("z", 2, "no-preferred"),
        ("z", 2, "stray-punctuation"),
        ("z", 4, "no-preferred"),
        ("z", 4, "stray-punctuation"),
        ("a", 2, "no-preferred"),
        ("a", 2, "stray-punctuation"),
    ]
