"""Words that may hide a negation, and hide none where the other side has the same word."""

from __future__ import annotations

import pytest

from translaudit.accuracy.polarity.settled import hidden, less_same, rendered
from translaudit.accuracy.polarity.sides import differ, read_side
from translaudit.document import Document
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources


def sides(pair, source, target):
    lang, other = pair.split("-")
    return read_side(source, lang, Span(0, len(source))), read_side(target, other, Span(0, len(target)))


def compared(pair, source, target):
    lang, other = pair.split("-")
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext("t", Side("t", other, target), Side("s", lang, source), lang, (segment,))
    return Document(bitext, Resources()).compared(segment)


@pytest.mark.parametrize(
    ("pair", "source", "target", "difference"),
    [
        ("en-de", "Only the tenant has a key.", "Nur der Mieter hat keinen Schlüssel.", 1),
        ("de-en", "Es war sein erster Flug.", "He had never flown before.", 0),
        ("de-en", "Es war sein erster Flug.", "It was not his first flight.", 1),
        ("fr-en", "Le premier ministre est venu.", "The prime minister did not come.", 1),
        ("pl-en", "Ostatni raz padało w maju.", "It has not rained since May.", 0),
        ("pl-en", "Ostatni autobus przyjechał.", "The coach did not come.", 1),
        ("id-en", "Harganya tetap.", "The price has not changed.", 0),
        ("id-en", "Harganya tetap tinggi.", "The price does not remain high.", 1),
        ("de-en", "Hier wohnen nur Gäste.", "Nobody but guests lives here.", 0),
        ("en-zh", "Do not enter unless you are called.", "只在被叫到时进入。", 0),
        ("en-fr", "Few guests came.", "Peu d'invités ne sont pas venus.", 1),
        ("en-fr", "The cook does not speak well.", "Le cuisinier parle mal.", 0),
    ],
)
def test_only_and_few_hide_a_negation_where_the_other_side_has_no_such_word(pair, source, target, difference):
    assert differ(*less_same(*sides(pair, source, target))) == difference


def test_a_word_that_is_rendered_hides_no_negation():
    pair, source, target = "de-en", "Der Koch hat den Schlüssel nicht verloren.", "The cook lost the key."
    both = sides(pair, source, target)
    assert not differ(*both)
    assert hidden(*both)
    assert differ(*rendered(*both, compared(pair, source, target))) == -1


def test_a_form_that_negates_is_not_rendered_by_what_renders_its_verb():
    pair, source, target = "tr-en", "Faturayı ödemeyenler bekliyor.", "Those not paying the bill are waiting."
    both = sides(pair, source, target)
    assert not differ(*rendered(*both, compared(pair, source, target)))


def test_what_has_a_negation_in_it_is_not_rendered_by_what_is_negated():
    pair, source, target = "ja-en", "市長は会議を欠席した。", "The mayor did not attend the meeting."
    both = sides(pair, source, target)
    assert not differ(*rendered(*both, compared(pair, source, target)))


def test_a_word_without_a_rendering_may_hide_one():
    pair, source, target = "de-en", "Der Koch hat den Schlüssel nicht mehr.", "The cook lost the key."
    both = sides(pair, source, target)
    assert not differ(*rendered(*both, compared(pair, source, target)))


def test_nothing_is_hidden_where_no_side_has_a_negation_more():
    assert not hidden(*sides("de-en", "Der Koch lacht nicht.", "The cook does not laugh."))


@pytest.mark.parametrize(
    ("pair", "source", "target", "difference"),
    [
        ("es-en", "No se descarta ningún plan.", "Some plans have been ruled out.", -1),
        ("es-en", "Se descarta este plan.", "This plan has not been ruled out.", 1),
        ("de-en", "Ein Anschlag ist nicht ausgeschlossen.", "An attack is ruled out.", -1),
        ("ru-en", "Поджог не исключается.", "Arson has been ruled out.", -1),
        ("es-en", "No se descarta ningún plan.", "No plan has been ruled out.", 0),
        ("es-en", "No se puede negar la pérdida.", "The loss cannot be denied.", 0),  # a negator is among the words
        ("fr-en", "Je veux pas de problème.", "I don't want any trouble.", 0),
        ("de-en", "Ein Anschlag ist nicht möglich.", "An attack is ruled out.", 0),  # nothing renders it
    ],
)
def test_words_that_go_together_hide_no_negation_where_one_of_their_kind_renders_them(pair, source, target, difference):
    assert differ(*rendered(*sides(pair, source, target), compared(pair, source, target))) == difference
