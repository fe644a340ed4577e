"""What a document has elsewhere tells senses apart too."""

from __future__ import annotations

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.unlikely_sense import unlikely_sense
from translaudit.text.inflection import dictionary

ONCE = ("Их брак длился двадцать лет.", "Their marriage lasted twenty years.")
AGAIN = ("Это был счастливый брак.", "It was a happy marriage.")
AMISS = ("Брак распался, когда дети выросли.", "The defect broke up when the children grew up.")
OTHER = ("Завод снизил брак.", "The plant reduced defects.")
APART = ("Пошёл дождь.", "It began to rain.")


def marks(*rows, lang="ru"):
    source = target = ""
    segments = []
    for number, (one, two) in enumerate(rows):
        spans = Span(len(target), len(target) + len(two)), Span(len(source), len(source) + len(one))
        segments.append(Segment(str(number), *spans))
        source, target = f"{source}{one}\n", f"{target}{two}\n"
    sides = Side("o.txt", lang, source), Side("t.txt", "en", target)
    bitext = Bitext("t", sides[1], sides[0], lang, tuple(segments))
    found = examine(bitext, Resources(), (unlikely_sense,), Settings()).findings
    return [(one.text, one.confidence) for one in found]


def test_a_word_that_is_rendered_otherwise_elsewhere_needs_less():
    assert ("defect", Confidence.LOW) in marks(AMISS)
    assert ("defect", Confidence.LOW) in marks(ONCE, APART, AMISS)
    assert ("defect", Confidence.MEDIUM) in marks(ONCE, APART, AGAIN, APART, AMISS)


def test_a_word_of_two_senses_in_one_document_does_not():
    found = marks(ONCE, APART, AGAIN, APART, OTHER, APART, AMISS)
    assert ("defect", Confidence.MEDIUM) not in found
    assert ("defect", Confidence.LOW) in found


def test_a_form_of_a_verb_renders_no_noun():
    assert marks(("Пуля попала ему в ногу.", "He led him in the leg.")) == []


def test_what_another_word_of_the_original_means_is_not_shown():
    flawed = ("Брак распался, когда дети нашли дефект.", AMISS[1])
    found = marks(ONCE, APART, AGAIN, APART, flawed)
    assert ("defect", Confidence.MEDIUM) not in found
    assert ("defect", Confidence.LOW) in found


SCORED = ("Команда виграла матч із рахунком три нуль.", "The team won the match by an invoice of three to nil.")


def test_a_word_that_is_only_spelled_alike_is_none_of_the_list(monkeypatch):
    assert dictionary.lemmas("судно", "uk").isdisjoint(dictionary.lemmas("судити", "uk"))
    assert ("invoice", Confidence.MEDIUM) in marks(SCORED, lang="uk")
    monkeypatch.setattr(dictionary, "lemmas", lambda word, _lang: frozenset((word,)))
    assert marks(SCORED, lang="uk") == []  # were рахунком no form of the word of the list


def test_function_words_alone_show_nothing():
    assert ("invoice", Confidence.MEDIUM) in marks(SCORED, lang="uk")
    assert ("men", Confidence.LOW) in marks(("Moji muži už jdou.", "My men are coming."), lang="cs")
