"""Terms proposed from originals and translations of a small corpus."""

from __future__ import annotations

import itertools

import pytest

from translaudit.audit import Settings, examine, merge
from translaudit.forms import Forms
from translaudit.forms.compiled import compile_forms
from translaudit.model import Bitext, Segment, Side, Span, Tally
from translaudit.resources import Resources
from translaudit.scoring.proposals import OPEN, worded
from translaudit.scoring.term_proposals import term_proposals
from translaudit.termbase.load import parse

MINE = Settings(terms=True)


def part(name, langs, *pairs, date="", resources=None) -> Tally:
    """One document of segments, each an original and its translation."""
    source_lang, target_lang = langs.split("-")
    sides, rows = ["", ""], []
    for source, target in pairs:
        spans = []
        for side, text in enumerate((source, target)):
            spans.append(Span(len(sides[side]), len(sides[side]) + len(text)))
            sides[side] += f"{text}\n"
        rows.append(Segment(str(len(rows)), spans[1], spans[0]))
    there, here = Side(f"{name}.tsv", source_lang, sides[0]), Side(f"{name}.tsv", target_lang, sides[1])
    bitext = Bitext(name, here, there, source_lang, tuple(rows), date)
    return examine(bitext, resources or Resources(), (), MINE).tally


def mined(*parts, least=3):
    results = []
    for order in itertools.islice(itertools.permutations(parts), 6):
        whole = Tally()
        for one in order:
            whole = merge(whole, one)
        results.append(term_proposals(whole, least=least))
    assert all(result == results[0] for result in results)
    return results[0]


def told(found):
    return [([(one.text, one.mentions) for one in each.spellings], each.natives[0]) for each in found]


FINE = [
    ("La jueza impuso una multa.", "The judge imposed a fine."),
    ("La empresa pagó las multas en mayo.", "The company paid the fines in May."),
    ("Nadie pagó la multa.", "Nobody paid the fine."),
]


def test_a_term_of_the_original_that_recurs_is_proposed_with_its_rendering():
    assert told(mined(part("a", "es-en", *FINE))) == [([("fine", 3)], ("es", "multa", 3))]
    assert mined(part("a", "es-en", *FINE), least=4) == []


def test_a_rendering_that_is_seldom_is_deprecated_for_this_term_only():
    odd = ("Una multa no basta.", "One penalty is not enough.")
    (one,) = mined(part("a", "es-en", *FINE, date="2024-03-01"), part("b", "es-en", odd, date="2024-05-01"))
    assert [(seen.text, seen.mentions, seen.first) for seen in one.spellings] == [
        ("fine", 3, "2024-03-01"),
        ("penalty", 1, "2024-05-01"),
    ]
    assert [seen.text for seen in one.rivals] == ["penalty"]
    text = worded([one])
    assert "# penalty: 1 in 1 document, 2024-05-01, first b.tsv:1:5; renders the same term as “fine”" in text
    (concept,) = parse(text, "toml").concepts
    assert concept.kind == "term"
    assert {(term.text, term.lang, term.status.value, term.source_only) for term in concept.terms} == {
        ("fine", "en", "preferred", False),
        ("penalty", "en", "deprecated", True),
        ("multa", "es", "preferred", False),
    }


def test_renderings_that_are_as_frequent_are_admitted_beside_each_other():
    twice = [(source, target.replace("fine", "penalty")) for source, target in FINE]
    (one,) = mined(part("a", "es-en", *FINE), part("b", "es-en", *twice))
    assert [seen.text for seen in one.spellings] == ["fine", "penalty"]
    assert one.rivals == ()
    assert one.spellings[1].reason == OPEN


def test_a_phrase_is_a_term_where_a_word_of_it_hardly_stands_alone():
    pairs = [
        ("Die vorläufige Festnahme dauerte einen Tag.", "The provisional arrest lasted a day."),
        ("Das Gericht bestätigte die vorläufige Festnahme.", "The court upheld the provisional arrest."),
        ("Gegen vorläufige Festnahmen ist Berufung möglich.", "Provisional arrests can be appealed."),
    ]
    found = told(mined(part("a", "de-en", *pairs)))
    assert found == [([("provisional arrest", 3)], ("de", "vorläufige Festnahme", 3))]
    alone = [("Die Festnahme verlief ruhig.", "The arrest was calm.")] * 3
    both = told(mined(part("a", "de-en", *pairs), part("b", "de-en", *alone)))
    assert both == [([("arrest", 6)], ("de", "Festnahme", 6)), *found]


def test_words_beside_a_rendering_belong_to_it_where_nothing_else_asks_for_them():
    pairs = [
        ("Der Warnstreik beginnt um fünf Uhr.", "The warning strike begins at five o'clock."),
        ("Die Bahn kritisiert den Warnstreik.", "The railway criticises the warning strike."),
        ("Der Warnstreik endet am Montag.", "The warning strike ends on Monday."),
    ]
    assert ([("warning strike", 3)], ("de", "Warnstreik", 3)) in told(mined(part("a", "de-en", *pairs)))


@pytest.mark.parametrize(
    ("langs", "source", "target"),
    [
        ("es-en", "El gato duerme.", "The cat sleeps."),
        ("de-en", "Natürlich kommt er.", "Of course he comes."),
        ("es-en", "Vino el Tribunal Supremo.", "The Supreme Court came."),
    ],
    ids=["no term", "no noun", "a name"],
)
def test_what_is_no_term_is_left_out(langs, source, target):
    assert mined(*[part(str(number), langs, (source, target)) for number in range(3)]) == []


def test_two_languages_without_english_meet_through_it():
    pairs = [
        ("Суд виніс вирок.", "Das Gericht hat das Urteil gefällt."),
        ("Вирок оскаржать.", "Das Urteil wird angefochten."),
        ("Адвокат чекав на вирок.", "Der Anwalt wartete auf das Urteil."),
    ]
    assert ([("Urteil", 3)], ("uk", "вирок", 3)) in told(mined(part("a", "uk-de", *pairs)))


def test_what_a_termbase_has_is_not_proposed():
    termbase = parse('[concept.fine]\nen.preferred = ["fine"]\nes.preferred = ["multa"]\n', "toml")
    resources = Resources(own=lambda lang: Forms(compile_forms([termbase], lang)))
    assert mined(part("a", "es-en", *FINE, resources=resources)) == []
