"""A document translated freely says so, and what has no counterpart in it is a hint."""

from __future__ import annotations

import pytest

from translaudit.accuracy.freedom import FREE, freedom
from translaudit.audit import look
from translaudit.document import Document
from translaudit.model import Bitext, Confidence, Side
from translaudit.resources import Resources
from translaudit.rule import discover

RESOURCES = Resources()
ORIGINAL = (
    "Der Stadtrat hat am Dienstag den neuen Haushalt beschlossen. Für die Sanierung der Schulen sind vier Millionen Euro "
    "vorgesehen. Die Bürgermeisterin lobte die lange Arbeit der Ausschüsse. Die Opposition warf ihr vor, die Kosten zu "
    "verschweigen. Viele Eltern hatten vor dem Rathaus gegen die Gebühren demonstriert. Die Verwaltung rechnet mit "
    "steigenden Einnahmen aus der Gewerbesteuer. Der Rat wird das Schwimmbad nicht schließen."
)
CLOSELY = (
    "The city council adopted the new budget on Tuesday. Four million euros are set aside for the renovation of the schools. "
    "The mayor praised the long work of the committees. The opposition accused her of concealing the costs. Many parents had "
    "demonstrated against the fees in front of the town hall. The administration expects rising revenue from the trade tax. "
    "The council will close the swimming pool."
)
FREELY = (
    "Councillors gave next year's budget the green light on Tuesday. Schools are getting a four-million-euro facelift. The "
    "mayor praised months of patience in the committees. She stood accused of sweeping the costs under the carpet. Outside, "
    "families had turned out in numbers to protest at what they must pay. Officials are banking on firms to fill the coffers. "
    "The council will close the swimming pool."
)


def bitext(translation: str, original: str = ORIGINAL) -> Bitext:
    return Bitext("x", Side("x", "en", translation), Side("x", "de", original))


def negations(translation: str) -> list[Confidence]:
    looked = look(bitext(translation), RESOURCES, discover(plugins=False, only={"negation-mismatch"}))
    return [mark.confidence for _, mark in looked.marked]


def test_a_lost_negation_is_shown_where_the_rest_is_close():
    assert negations(CLOSELY) == [Confidence.MEDIUM]


def test_and_a_hint_where_the_rest_is_free():
    assert negations(FREELY) == [Confidence.LOW]


@pytest.mark.parametrize(("translation", "free"), [(CLOSELY, False), (FREELY, True)])
def test_sentences_tell_how_free_a_translation_is(translation, free):
    document = Document(bitext(translation), RESOURCES)
    assert (freedom(document, translation.index("The council will close")) > FREE) is free


def test_the_segment_asked_about_is_not_counted():
    said = "Nothing of the kind was ever heard of by anybody around here, whatever their neighbours claim."
    document = Document(bitext(CLOSELY.replace("The council will close the swimming pool.", said)), RESOURCES)
    apart, beside = (freedom(document, CLOSELY.index(one)) for one in ("The council will", "The mayor"))
    assert apart < beside


@pytest.mark.parametrize(
    ("translation", "confidence"), [(CLOSELY, Confidence.HIGH), (FREELY, Confidence.MEDIUM)], ids=["close", "free"]
)
def test_another_number_is_told_of_where_the_rest_is_free_but_less_surely(translation, confidence):
    original = f"{ORIGINAL} Der Bäcker hat 17 Brote an die Schule in der Altstadt geliefert."
    said = f"{translation} For lunch the butcher had 19 loaves dropped off downtown."
    found = look(bitext(said, original), RESOURCES, discover(plugins=False, only={"number-mismatch"}))
    assert [mark.confidence for _, mark in found.marked] == [confidence]


def test_a_single_sentence_does_not_tell():
    document = Document(bitext("The pool stays open.", "Der Rat wird das Schwimmbad nicht schließen."), RESOURCES)
    assert freedom(document, 0) == 0.0
