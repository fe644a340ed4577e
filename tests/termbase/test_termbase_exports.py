"""Termbases for other programs: what they find, what they leave alone, and that their files are whole."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree as ET

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from translaudit.__main__ import main
from translaudit.errors import UsageError
from translaudit.termbase import toml
from translaudit.termbase.concept import Concept, Status, Term, Termbase
from translaudit.termbase.exports import EXPORTS, export

HOUSE = """
[termbase]
title = "House & <style>"

[concept.kharkiv]
kind = "place"
note = "the city’s own name"
en.preferred = ["Kharkiv"]
en.deprecated = ["Kharkov"]
en.exceptions = ["Third Battle of Kharkov", "Kharkov-class ships"]
uk.preferred = ["Харків"]
uk.deprecated = ["Харьків"]

[concept.outage]
en.preferred = ["power cut"]
en.admitted = ["outage"]
en.deprecated = [
  "blackout",
  { term = "black-out (total)", case = "insensitive" },
  { term = "accident", source-only = true },
]
en.exceptions = ["the 1977 blackout"]
uk.preferred = ["знеструмлення"]

[concept.lonely]
en.preferred = ["lonely"]
"""
TERMBASE = toml.parse(HOUSE)


def expressions(format_, text):
    """The expressions of a file of rules, with what is to be written."""
    if format_ == "languagetool":
        rules = ET.fromstring(text).iter("rule")
        return [(rule.find("regexp").text, rule.find("message/suggestion").text) for rule in rules]
    yaml = pytest.importorskip("yaml")
    whole = yaml.safe_load(text)
    if format_ == "vale":
        return list(whole["swap"].items())
    return [(one["pattern"][1:-1], one["expected"]) for one in whole["rules"]]


@pytest.mark.parametrize("format_", ["prh", "vale", "languagetool"])
@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "In Kharkov.", [("Kharkov", "Kharkiv")]),
        ("en", "KHARKOV, Kharkovite, kharkov", []),
        ("en", "The Third Battle of Kharkov and Kharkov-class ships.", []),
        ("en", "A third battle at Kharkov.", [("Kharkov", "Kharkiv")]),
        ("en", "Blackout! A blackout.", [("Blackout", "power cut"), ("blackout", "power cut")]),
        ("en", "Like the 1977 blackout.", []),
        ("en", "BLACK-OUT (Total)", [("BLACK-OUT (Total)", "power cut")]),
        ("en", "An accident.", []),
        ("uk", "У Харьків, Харьківська.", [("Харьків", "Харків")]),
    ],
)
def test_wrong_forms_are_found_and_nothing_else(format_, lang, text, expected):
    written, _ = export(TERMBASE, format_, source="", target=lang)
    found = [
        (hit.start(), hit[0], right)
        for expression, right in expressions(format_, written)
        for hit in regex.finditer(expression, text)
    ]
    assert [one[1:] for one in sorted(found)] == expected


@pytest.mark.parametrize("format_", ["prh", "vale", "languagetool"])
def test_what_needs_the_original_is_left_out_and_told(format_):
    _, left = export(TERMBASE, format_, source="", target="en")
    assert left == "forms that are wrong only against an original, or have none to write instead (1)"
    assert export(TERMBASE, format_, source="", target="uk")[1] == ""


def test_prh_is_told_why():
    assert 'prh: "the city’s own name"' in export(TERMBASE, "prh", source="", target="en")[0]


def test_vale_is_given_no_brackets_that_it_would_count():
    written, _ = export(TERMBASE, "vale", source="", target="en")
    assert written.startswith("extends: substitution\n")
    for expression, _ in expressions("vale", written):
        assert expression.count("(") == expression.count("(?")


def test_languagetool_rules_have_what_its_schema_asks_for():
    root = ET.fromstring(export(TERMBASE, "languagetool", source="", target="en")[0])
    (category,) = root
    assert (root.tag, root.get("lang"), category.get("name")) == ("rules", "en", "House & <style>")
    assert len({rule.get("id") for rule in category}) == len(category) == 3
    for rule in category:
        assert [part.tag for part in rule] == ["regexp", "message", "short", "example"]
        example = rule.find("example")
        assert example.get("correction") == rule.find("message/suggestion").text
        assert regex.search(rule.find("regexp").text, example.find("marker").text)


def test_omegat():
    written, left = export(TERMBASE, "omegat", source="uk", target="en")
    assert written.splitlines() == [
        "Харків\tKharkiv\tthe city’s own name; not: Kharkov",
        "знеструмлення\tpower cut\tnot: blackout, black-out (total), accident",
        "знеструмлення\toutage\tnot: blackout, black-out (total), accident",
    ]
    assert left == "concepts without good terms in both languages (1)"


def test_omegat_takes_a_line_that_begins_with_a_number_sign_for_a_comment():
    concepts = [
        Concept("tag", terms=(Term("#x", "uk", Status.PREFERRED), Term("x", "en", Status.PREFERRED))),
        Concept("y", terms=(Term("й", "uk", Status.PREFERRED), Term("y", "en", Status.PREFERRED))),
    ]
    written, left = export(Termbase(concepts=concepts), "omegat", source="uk", target="en")
    assert written == "й\ty\n"
    assert left.endswith("(1)")


def checks(text):
    """The checks of a checklist: its words by side, whether their case counts, and what it says."""
    (listed,) = ET.fromstring(text)
    return [
        (
            {term.get("type"): (term.text, term.get("casecheck")) for term in one.iter("term")},
            one.find("description").text,
        )
        for one in listed
    ]


def test_xbench_looks_for_wrong_forms_beside_the_original_where_they_need_it():
    written, left = export(TERMBASE, "xbench", source="uk", target="en")
    kharkov, blackout, total, accident = checks(written)
    said = "Write “Kharkiv”. the city’s own name. Right in: Third Battle of Kharkov; Kharkov-class ships."
    assert kharkov == ({"target": ("Kharkov", "yes")}, said)
    assert [one[0]["target"] for one in (blackout, total)] == [("blackout", "no"), ("black-out (total)", "no")]
    assert accident[0] == {"source": ("знеструмлення", "no"), "target": ("accident", "no")}
    assert left == "exceptions, but for a word in the description (3)"
    assert ET.fromstring(written)[0].get("name") == "House & <style>"


def test_xbench_without_the_language_of_the_originals_leaves_out_what_needs_them():
    written, left = export(TERMBASE, "xbench", source="", target="en")
    assert len(checks(written)) == 3
    assert left.startswith("forms that are wrong only against an original, or have none to write instead (1)")


def test_weblate():
    written, _ = export(TERMBASE, "weblate", source="uk", target="en")
    rows = list(csv.DictReader(io.StringIO(written)))
    assert [(row["source"], row["target"], row["context"]) for row in rows] == [
        ("Харків", "Kharkiv", "kharkiv"),
        ("знеструмлення", "power cut", "outage"),
        ("знеструмлення", "outage", "outage, outage"),
    ]
    assert rows[0]["developer_comments"] == "place; the city’s own name; not: Kharkov"
    assert len({(row["source"], row["context"]) for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("format_", "source", "target", "problem"),
    [
        ("prh", "", "", "needs --target-lang"),
        ("omegat", "", "en", "needs --source-lang"),
        ("weblate", "uk", "de", "--target-lang de: no concept has a term in it"),
        ("vale", "", "fr", "nothing to say"),
        ("xbench", "", "fr", "nothing to say"),
        ("xbench", "de", "en", "--source-lang de: no concept has a term in it"),
    ],
)
def test_mistakes_are_told(format_, source, target, problem):
    termbase = toml.parse(HOUSE + 'fr.preferred = ["seul"]\n')
    with pytest.raises(UsageError, match=problem):
        export(termbase, format_, source=source, target=target)


@given(
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8),
    st.sampled_from(["", "sensitive", "initial", "insensitive"]),
)
def test_any_form_finds_itself(text, case):
    terms = (Term("right", "en", Status.PREFERRED), Term(text, "en", Status.DEPRECATED, case=case))
    termbase = Termbase(concepts=[Concept("c", terms=terms)])
    for format_ in ("prh", "vale", "languagetool"):
        ((expression, _),) = expressions(format_, export(termbase, format_, source="", target="en")[0])
        assert regex.search(expression, f"- {text} -")


@pytest.mark.parametrize("format_", EXPORTS)
def test_the_command_writes_the_file_and_says_what_is_left_out(format_, tmp_path, capsys):
    (tmp_path / "house.toml").write_text(HOUSE, encoding="utf-8")
    call = ["glossary", "convert", str(tmp_path / "house.toml"), "--to", format_]
    langs = ["--source-lang", "uk", "--target-lang", "en"]
    assert main([*call, *langs, "--output", str(tmp_path / "out")]) == 0
    assert "left out" in capsys.readouterr().err
    whole = (tmp_path / "out").read_text(encoding="utf-8")
    assert whole == export(TERMBASE, format_, source="uk", target="en")[0]
    assert main(call) == 2
    assert "needs --" in capsys.readouterr().err
