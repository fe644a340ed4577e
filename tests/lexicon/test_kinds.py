"""Things of one kind: the table is well formed, and a thing taken for another is seen in every pair of languages."""

from __future__ import annotations

from functools import cache

import pytest

from translaudit.audit import Settings, examine
from translaudit.errors import InputError
from translaudit.lexicon.kinds import PATH, kinds
from translaudit.lexicon.traps import load
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.wrong_sense import wrong_sense

RESOURCES = Resources(traps=cache(load))


def found(pair: str, source: str, target: str) -> list[tuple[str, tuple[str, ...]]]:
    before, after = pair.split("-")
    row = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext("example", Side("target", after, target), Side("source", before, source), before, (row,))
    findings = examine(bitext, RESOURCES, [wrong_sense], Settings()).findings
    return [(target[one.start : one.end], one.suggestions) for one in findings]


def test_the_table_says_what_it_is():
    head = PATH.read_text(encoding="utf-8")[:700]
    assert "Status:" in head
    assert "Licence: CC0-1.0" in head


@pytest.mark.parametrize("lang", ["en", "id", "uk", "ru", "de", "fr"])
def test_no_word_of_a_kind_stands_for_everything(lang):
    for kind in kinds(lang, lang):
        for words, _ in kind.things:
            assert all(word.strip("* ") and word == word.strip() for word in words), (kind.name, words)
            assert not words[0].startswith("*"), (kind.name, words)


def test_a_language_without_words_has_no_kinds():
    assert kinds("ka", "en") == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [("en\tuk\n[tree]\noak\n", "1 columns"), ("en\tuk\noak\tдуб\n", "words before a section")],
    ids=["a column is missing", "no section"],
)
def test_a_table_that_is_not_what_it_should_be_is_refused(tmp_path, text, problem):
    path = tmp_path / "kinds.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=problem):
        kinds("uk", "en", path)


@pytest.mark.parametrize(
    ("pair", "source", "target", "expected"),
    [
        ("uk-en", "На фермі загинули сотні гусей.", "Hundreds of ducks died on the farm.", ("ducks", ("goose",))),
        ("ru-en", "Рожь взошла раньше срока.", "The barley came up early.", ("barley", ("rye",))),
        ("id-en", "Perahu itu menabrak paus.", "The boat hit a shark.", ("shark", ("whale",))),
        ("en-uk", "The copper mine reopened.", "Цинкову копальню відкрили знову.", None),
        ("en-uk", "The price of copper rose.", "Ціна на цинк зросла.", ("цинк", ("мідь",))),
        ("en-id", "She teaches chemistry in Bogor.", "Ia mengajar fisika di Bogor.", ("fisika", ("kimia",))),
        ("ru-fr", "В посёлке нашли холеру.", "On a trouvé la peste dans le village.", ("peste", ("choléra",))),
        ("uk-de", "Буряк подорожчав.", "Die Zwiebeln sind teurer.", ("Zwiebeln", ("Rüben",))),
    ],
)
def test_another_thing_of_the_kind_is_seen(pair, source, target, expected):
    assert found(pair, source, target) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("uk-en", "Гуси й качки загинули.", "Ducks and geese died."),
        ("uk-en", "Він купив кота в мішку.", "He bought a pig in a poke."),
        ("id-en", "Mereka menjual sapi lewat perantara.", "They sold cattle through horse-trading."),
        ("ru-en", "Волк пришёл в город, овцы и козы целы.", "A wolf came to town, the sheep and goats are safe."),
        ("ru-en", "Актёр Лев Орлов сыграл короля.", "The actor Wolf Orlov played the king."),
    ],
    ids=["both are there", "an idiom", "a compound", "all are there", "a name"],
)
def test_what_matches_or_is_no_thing_is_left_alone(pair, source, target):
    assert found(pair, source, target) == []
