from __future__ import annotations

import pytest

from translaudit.errors import InputError
from translaudit.termbase import toml
from translaudit.termbase.concept import Status, Term

GOOD = """\
[termbase]
title = "Places"

[concept.bakhmut]
kind = "place"
within = "donetsk-oblast"
uk.preferred = ["Бахмут"]
uk.superseded = [{ term = "Артемівськ", until = 2016-05-12 }]
ru.preferred = ["Бахмут"]
language = "UK"

[concept.kharkiv.en]
preferred = ["Kharkiv"]
deprecated = ["Kharkov",
  "Charkow"]
exceptions = ["Battle of Kharkov"]
"""


def test_parse():
    termbase = toml.parse(GOOD, path="x")
    assert (termbase.title, termbase.path) == ("Places", "x")
    bakhmut, kharkiv = termbase.concepts
    assert (bakhmut.id, bakhmut.kind, bakhmut.within, bakhmut.language) == ("bakhmut", "place", "donetsk-oblast", "uk")
    assert bakhmut.terms == (
        Term("Бахмут", "uk", Status.PREFERRED),
        Term("Артемівськ", "uk", Status.SUPERSEDED, until="2016-05-12"),
        Term("Бахмут", "ru", Status.PREFERRED),
    )
    assert kharkiv.exceptions == (("en", "Battle of Kharkov"),)


def test_lines():
    bakhmut, kharkiv = toml.parse(GOOD).concepts
    assert (bakhmut.line, kharkiv.line) == (4, 12)
    assert [term.line for term in bakhmut.terms] == [7, 8, 9]
    assert [term.line for term in kharkiv.terms] == [13, 14, 15]


def test_text_is_normalised():
    (concept,) = toml.parse('[concept.x]\nen.preferred = [" cafe\u0301  au lait "]\nnote = """ a\r\n  b """').concepts
    assert concept.terms[0].text == "café au lait"
    assert concept.note == "a\nb"


def test_a_language_without_preferred_terms_is_allowed():
    (concept,) = toml.parse('[concept.x]\nen.preferred = []\nen.deprecated = ["Kharkov"]').concepts
    assert [term.status for term in concept.terms] == [Status.DEPRECATED]


def change(old, new):
    assert old in GOOD
    return GOOD.replace(old, new, 1)


BAD = {
    "unknown-key-of-a-concept": (change("within", "witin"), 6, "“witin” in concept.bakhmut", "“within”"),
    "unknown-key-of-a-language": (change("superseded", "supersedd"), 8, "uk.supersedd", "“superseded”"),
    "unknown-key-of-a-term": (change("until", "untli"), 8, "“untli”", "“until”"),
    "unknown-key-of-the-head": (change("title", "tittle"), 2, "“tittle” in [termbase]", "“title”"),
    "unknown-table": (change("[termbase]", "[termbas]"), 1, "“termbas”", "“termbase”"),
    "string-for-a-list": (change('["Kharkiv"]', '"Kharkiv"'), 13, "is a string; expected a list", '["Kharkiv"]'),
    "number-in-a-list": (change('"Kharkov",', "3,"), 12, "is a number; expected strings or tables", ""),
    "number-for-a-string": (change('"place"', "3"), 5, "concept.bakhmut.kind” is a number; expected a string", ""),
    "list-for-a-language": (change("uk.preferred", "pl"), 7, "is a list; expected a table, as in en.preferred", ""),
    "boolean-for-a-date": (change("2016-05-12", "true"), 8, "is true or false; expected a string", ""),
    "no-date": (change("2016-05-12", '"May 2016"'), 8, "“May 2016”, which is not a date", "2016-05"),
    "unknown-language": (change("uk.preferred", "ua.preferred"), 7, "“ua” is not a language", "“uk”"),
    "unknown-language-of-a-person": (change('"UK"', '"ua"'), 10, "“ua” is not a language", "“uk”"),
    "contradiction": (change("Charkow", "Kharkiv"), 15, "deprecated here and preferred on line 13", "Decide"),
    "twice": (change("Charkow", "Kharkov"), 15, "stands twice", "Remove"),
    "empty-term": (change("Kharkiv", " "), 13, "is empty", "remove"),
    "control-character": (change("Kharkiv", "Khar\\u0007kiv"), 12, "U+0007", "Delete"),
    "lost-letter": (change("Kharkiv", "Khar\ufffdkiv"), 13, "U+FFFD", "UTF-8"),
    "syntax": (GOOD + 'x = ["', 17, "not TOML: Unterminated string", "A line of TOML"),
    "declared-twice": (GOOD + "\n[concept.bakhmut]\n", 18, "Cannot declare", "twice"),
    "no-terms": (GOOD + '\n[concept.y]\nkind = "place"\n', 18, "“y” has no terms", "at least one"),
    "concept-is-no-table": ("concept = 3", 1, "is a number; expected tables", ""),
    "head-is-no-table": ("termbase = 3", 1, "is a number; expected a table", ""),
    "term-without-text": (change("term =", "trem ="), 4, "has no key “term”", "“trem”"),
}


@pytest.mark.parametrize("case", BAD)
def test_refused(case):
    text, line, problem, hint = BAD[case]
    with pytest.raises(InputError) as raised:
        toml.parse(text, path="house.toml")
    error = raised.value
    assert error.path == "house.toml"
    assert problem in error.problem
    assert hint in error.hint
    assert error.line == line


def test_dump_reads_as_written_by_hand():
    text = toml.dump(toml.parse(GOOD))
    assert 'uk.superseded = [{ term = "Артемівськ", until = "2016-05-12" }]\n' in text
    assert text.startswith('[termbase]\ntitle = "Places"\n\n[concept.bakhmut]\nkind = "place"\n')
