"""What only a corpus shows: one name, spelled in two ways by different documents."""

from __future__ import annotations

from functools import cache, reduce

import pytest

from translaudit.audit import Settings, across, examine, merge, report
from translaudit.forms import Forms
from translaudit.forms.compiled import compile_forms
from translaudit.model import Bitext, Confidence, Side, Tally
from translaudit.resources import Resources
from translaudit.rule import discover
from translaudit.termbase.load import parse

RULES = discover(plugins=False)
CORPUS = Settings(Confidence.LOW, scope="corpus")
GLOSSARY = """
[concept.kharkiv]
kind = "place"
uk.preferred = ["Харків"]
ru.preferred = ["Харьков"]

[concept.mokh]
kind = "person"
uk.preferred = ["Олексій Мох"]
en.preferred = ["Oleksii Mokh"]
en.admitted = ["Oleksiy Mokh"]
"""


@cache
def resources() -> Resources:
    termbase = parse(GLOSSARY, "toml", path="own.toml")
    return Resources(own=lambda lang: Forms(compile_forms([termbase], lang)))


def examined(*texts: str, settings: Settings = CORPUS, lang: str = "en", source_lang: str = "uk"):
    bitexts = [
        Bitext(f"d{number}", Side(f"{number}.txt", lang, text), source_lang=source_lang)
        for number, text in enumerate(texts, 1)
    ]
    return [examine(bitext, resources(), RULES, settings) for bitext in bitexts]


def found(*texts: str, **options):
    settings = options.get("settings", CORPUS)
    made = report(examined(*texts, **options), rules=RULES, settings=settings)
    return [one for one in made.findings if one.message.startswith("In the corpus")]


@pytest.mark.parametrize(
    ("texts", "wrong", "right", "sure"),
    [
        pytest.param(
            (
                "We met Olena Tretiakova.",
                "We met Olena Tretyakova. Later Olena Tretyakova sang.",
                "They asked Olena Tretyakova.",
            ),
            "Olena Tretiakova",
            "Olena Tretyakova",
            Confidence.HIGH,
            id="one given name, one native family name",
        ),
        pytest.param(
            ("The judge Kovalchuk sat.", "The judge Kowaltschuk sat.", "Then Kovalchuk left."),
            "Kowaltschuk",
            "Kovalchuk",
            Confidence.MEDIUM,
            id="a family name alone, with a telling end",
        ),
        pytest.param(
            ("There Tretiakova sang.", "There Tretyakova sang.", "And Tretyakova left."),
            "Tretiakova",
            "Tretyakova",
            Confidence.MEDIUM,
            id="a family name alone, from Ukrainian",
        ),
        pytest.param(
            ("He saw Serhii Bondarchuk.", "He saw Serhii Bondarchuk.", "He saw Serhiy Bondarchuk."),
            "Serhiy Bondarchuk",
            "Serhii Bondarchuk",
            Confidence.MEDIUM,
            id="two spellings of a given name",
        ),
        pytest.param(
            ("He saw Olena Bondarchuk.", "Later Olena Bondarchuk left.", "He saw Olena Bodnarchuk."),
            "Olena Bodnarchuk",
            "Olena Bondarchuk",
            Confidence.MEDIUM,
            id="a slip of the pen",
        ),
        pytest.param(
            ("He saw Oleksii Mokh.", "Later Oleksii Mokh left.", "He saw Oleksiy Mokh."),
            "Oleksiy Mokh",
            "Oleksii Mokh",
            Confidence.LOW,
            id="both accepted by the termbase",
        ),
    ],
)
def test_documents_that_disagree(texts, wrong, right, sure):
    (one,) = found(*texts)
    assert (one.text, one.suggestions, one.confidence) == (wrong, (right,), sure)
    assert (one.rule, one.segment[:1]) == ("name-inconsistency", "L")
    assert {place.text for place in one.related} >= {right}
    assert len({(place.path, place.start) for place in one.related}) == len(one.related) > 0
    assert f"“{right}” (2 times in 2 documents)" in one.message or f"“{right}” (3 times" in one.message


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("He saw Olena Tretyakova.", "He saw Iryna Tretiakova."), id="two given names are two people"),
        pytest.param(("He saw Ivanov.", "He saw Ivanova.", "He saw Ivanovo."), id="other names"),
        pytest.param(("He saw John Martin.", "He saw Anna Martyn."), id="a word of the language"),
        pytest.param(("He lives in Kharkiv.", "He lives in Kharkov."), id="what the termbase rejects is said already"),
        pytest.param(("He saw Kovalchuk and then Kowaltschuk.",), id="one document alone has its own rules"),
        pytest.param(("He saw Kovalchuk.", "He saw Kovalchuk."), id="they agree"),
        pytest.param(("He saw Kovalchuk.", "He saw Kovalchenko."), id="near, and another name"),
    ],
)
def test_documents_that_do_not(texts):
    assert not found(*texts)


def test_another_language_is_another_corpus():
    one = examined("He saw Olena Tretiakova.")
    other = examined("Er sah Olena Tretyakova.", lang="de")
    assert not [
        said for said in report([*one, *other], rules=RULES, settings=CORPUS).findings if "corpus" in said.message
    ]


def test_inflected_forms_are_no_disagreement():
    assert not found("Widział Olenę Kowalczuk.", "Rozmawiał z Oleną Kowalczuk.", lang="pl")


def test_within_documents_nothing_is_kept():
    texts = "We met Olena Tretiakova.", "We met Olena Tretyakova."
    plain = examined(*texts, settings=Settings())
    assert not any(key[0].startswith("spelled") for one in plain for key in one.tally.counts)
    assert not any(one.tally.places for one in plain)
    assert not found(*texts, settings=Settings())


def test_findings_of_the_corpus_are_added_and_counted_in_the_scores():
    texts = "We met Olena Tretiakova.", "We met Olena Tretyakova.", "Olena Tretyakova and Kharkov."
    plain = report(examined(*texts, settings=Settings()), rules=RULES, settings=Settings())
    whole = report(examined(*texts), rules=RULES, settings=Settings(scope="corpus"))
    assert set(plain.findings) < set(whole.findings)
    assert len(whole.findings) == len(plain.findings) + 1
    assert whole.scores["fidelity"]["penalty"] == plain.scores["fidelity"]["penalty"] + 1
    assert "scope:corpus" in whole.scores["signature"]


def test_without_the_rule_there_are_none():
    rules = [one for one in RULES if one.name != "name-inconsistency"]
    bitexts = [Bitext(n, Side(n, "en", f"We met Olena {n}."), source_lang="uk") for n in ("Tretiakova", "Tretyakova")]
    parts = [examine(bitext, resources(), rules, CORPUS) for bitext in bitexts]
    assert not report(parts, rules=rules, settings=CORPUS).findings


def test_examples_of_a_spelling_stay_few():
    parts = examined(*[f"We met Olena Tretiakova in year {number}." for number in range(12)], "Olena Tretyakova left.")
    whole = reduce(merge, (one.tally for one in parts), Tally())
    key = ("spelled", "en", "Olena Tretiakova", "")
    assert whole.counts[key] == whole.counts["spelled in", *key[1:]] == 12
    assert len(whole.places[key]) == 5
    (one,) = [one for one in across(whole, rules=RULES, settings=CORPUS, languages=["uk-en"]) if " " in one.text]
    assert len(one.related) <= 5
