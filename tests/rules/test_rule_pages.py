"""The examples on each rule's page, run as tests."""

from __future__ import annotations

import sys

import pytest

from translaudit.audit import Settings, examined, look
from translaudit.errors import InputError
from translaudit.forms import Forms
from translaudit.forms.compiled import compile_forms
from translaudit.lexicon.trap_files import load as load_traps
from translaudit.model import CATEGORIES, Bitext, Confidence, Segment, Severity, Side, Span
from translaudit.opinion import Answer, Opinion
from translaudit.opinions import RULE, Said, joined, questions
from translaudit.pages import Example, page
from translaudit.resources import Resources
from translaudit.rule import Rule, discover
from translaudit.termbase import lint
from translaudit.termbase.load import parse

RULES = discover(plugins=False)
EXAMPLES = [(rule, example) for rule in RULES for example in page(rule).examples]


def named(case):
    rule, example = case
    return f"{rule.name}: {example.target[:40]}"


def bitext_of(example: Example) -> Bitext:
    target = Side("example.txt", example.target_lang, example.target)
    if example.source is None:
        return Bitext("example", target, source_lang=example.source_lang)
    source = Side("original.txt", example.source_lang, example.source)
    if example.kind == "text":
        return Bitext("example", target, source, example.source_lang)
    # A pair of lines is one segment, as a row of a bitext file is.
    row = Segment("1", Span(0, len(example.target)), Span(0, len(example.source)))
    return Bitext("example", target, source, example.source_lang, (row,))


def resources_of(example: Example) -> Resources:
    if not example.glossary:
        return Resources(traps=load_traps)
    termbase = parse(example.glossary, "toml", path="example.toml")
    return Resources(own=lambda lang: Forms(compile_forms([termbase], lang)), traps=load_traps)


def answer_to(question, example: Example) -> Answer:
    """What the page's model says, as backends give it: agreed in two samples, and dropped where its words are not there."""
    placed = [
        Opinion(at, at + len(words), Severity[severity.upper()], category, "So says the model", agreed=True)
        for category, severity, words in example.claims
        if (at := question.target.find(words)) >= 0
    ]
    return Answer(tuple(placed), dropped=len(example.claims) - len(placed))


def examine_example(example: Example, rules):
    looked = look(bitext_of(example), resources_of(example), rules)
    if not example.claims:
        return examined(looked, rules, Settings())
    asked = tuple(questions(looked.document, looked.marked))
    said = [Said("llm", "some-model", [answer_to(one.question, example) for one in asked])]
    rule = next((one for one in rules if one.name == RULE), None)
    return examined(looked, rules, Settings(), joined(looked.document, looked.marked, asked, said, rule))


def found(rule: Rule, example: Example):
    examined = examine_example(example, [rule])
    return examined.skipped, [one for one in examined.findings if one.confidence >= Confidence.MEDIUM]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=map(named, EXAMPLES))
def test_exactly_the_marked_spans_are_reported(rule, example):
    skipped, findings = found(rule, example)
    assert not [one.why for one in skipped]
    assert [(one.start, one.end) for one in findings] == [(mark.start, mark.end) for mark in example.marks], [
        (one.text, one.message) for one in findings
    ]


@pytest.mark.parametrize(("rule", "example"), [case for case in EXAMPLES if case[1].marks], ids=lambda _: "")
def test_a_finding_carries_its_evidence_and_belongs_to_the_closed_set(rule, example):
    for finding in found(rule, example)[1]:
        assert finding.category in CATEGORIES
        assert finding.text == example.target[finding.start : finding.end]
        assert len(finding.message) > 20
        assert finding.message.endswith((".", "”", ")")), finding.message
        assert finding.fingerprint


@pytest.mark.parametrize("example", [example for _, example in EXAMPLES], ids=map(named, EXAMPLES))
def test_with_all_rules_at_work_each_place_is_reported_once(example):
    examined = examine_example(example, RULES)
    spans = [(one.start, one.end) for one in examined.findings if one.confidence >= Confidence.MEDIUM]
    expected = {(mark.start, mark.end) for mark in example.marks}
    assert expected <= set(spans)
    assert len(spans) == len(set(spans)), [(one.rule, one.text) for one in examined.findings]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_shows_both_kinds_and_says_what_the_rule_cannot_see(rule):
    its = page(rule)
    assert [one for one in its.examples if one.marks], "no text that is flagged"
    assert [one for one in its.examples if not one.marks], "no text that is left alone"
    assert its.summary.endswith(".")
    words = " ".join(its.body.split()).casefold()
    for said in ("what it cannot see", "source"):
        assert said in words, said
    assert rule.doc == sys.modules[rule.check.__module__].__doc__


def test_names_and_codes_are_unique_and_well_formed():
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.code.startswith("TA")
        assert len(rule.code) == 5
        assert rule.name.replace("-", "").isalpha()
        assert rule.category in CATEGORIES


@pytest.mark.parametrize("example", [example for _, example in EXAMPLES], ids=map(named, EXAMPLES))
def test_termbases_of_examples_hold_no_mistakes(example):
    if example.glossary:
        termbase = parse(example.glossary, "toml", path="example.toml")
        assert termbase.concepts
        assert not [one for one in lint.lint([termbase]) if one.severity == "error"]


def a_rule(doc: str) -> Rule:
    return Rule("some-rule", "TA999", "mistranslation", "accuracy", 2, None, doc, None)


def test_blocks_are_read_with_the_termbase_in_force():
    blocks = (
        "```bitext\nuk: Один.\nen: [[One]] and [[two]] 😀 [[three]].\n```",
        '```toml\n[concept.a]\nen.preferred = ["a"]\n```',
        "```alone id\npt-BR: Nothing.\n```",
        "```bitext\nen: x\n```",
    )
    its = page(a_rule("First line\nof the summary.\n\nBody.\n\n" + "\n\n".join(blocks)))
    first, second, third = its.examples
    assert its.summary == "First line of the summary."
    assert its.body.startswith("Body.")
    assert (first.source_lang, first.target_lang, first.source) == ("uk", "en", "Один.")
    assert first.target == "One and two 😀 three."
    assert [first.target[mark.start : mark.end] for mark in first.marks] == ["One", "two", "three"]
    assert not first.glossary
    assert (second.kind, second.source_lang, second.target_lang, second.source) == ("alone", "id", "pt-BR", None)
    assert (third.kind, third.source_lang, third.source) == ("bitext", "", None)
    assert "concept.a" in second.glossary
    assert second.glossary == third.glossary


@pytest.mark.parametrize(
    "block",
    [
        "```bitext\nno language here\n```",
        "```alone\nen: x\n```",
        "```yaml\na: b\n```",
        "```bitext\nen: a\nde: b\nfr: c\n```",
        "```model\nmistranslation awful: deep\n```",
    ],
    ids=["no language", "alone without a language", "unknown block", "three lines", "severity of a claim"],
)
def test_a_malformed_page_names_the_rule(block):
    with pytest.raises(InputError) as raised:
        page(a_rule(f"Summary.\n\n{block}\n"))
    assert raised.value.path == "some-rule"
    assert raised.value.hint
