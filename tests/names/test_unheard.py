"""Names of an English translation, of several words or in letters, that the original has neither in sound nor in meaning."""

from __future__ import annotations

import pytest

from translaudit.document import Document
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.names.faults import name_faults
from translaudit.names.unheard import unheard
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch


def document(lang, source, target):
    sides = Side("o.txt", lang, source), Side("t.txt", "en", target)
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    return Document(Bitext("t", sides[1], sides[0], lang, (segment,)), Resources())


def shown(lang, source, target):
    made = document(lang, source, target)
    name = unheard(made, made.segments[0])
    return name and target[name.start : name.end]


@pytest.mark.parametrize(
    ("lang", "source", "target", "name"),
    [
        (
            "pl",
            "Kuratorium zamknęło w środę trzy szkoły w powiecie.",
            "On Wednesday the Northern Fisheries Advisory Panel closed three schools in the district.",
            "Northern Fisheries Advisory Panel",
        ),
        (
            "hi",
            "मरीज़ को सोमवार को सीतापुर के अस्पताल में भर्ती कराया गया।",
            "On Monday the patient was admitted to the hospital of Golden Harvest.",
            "Golden Harvest",
        ),
        ("ru", "По данным министерства, новый закон подписан.", "According to NHL, the new law is signed.", "NHL"),
        ("fr", "Le gouvernement réduit les impôts.", "FIFA reduces the taxes.", "FIFA"),
    ],
)
def test_what_nothing_of_the_original_means_or_sounds_like(lang, source, target, name):
    assert shown(lang, source, target) == name


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        (
            "es",
            "El Consejo Asesor de Pesca cerró tres escuelas.",
            "The Fisheries Advisory Council closed three schools.",
        ),
        ("ru", "Хоккейная лига меняет правила.", "The NHL changes its rules."),  # by a word
        ("ru", "НХЛ меняет правила.", "The NHL changes its rules."),  # by its letters
        ("fr", "La LNH et la NHL changent les règles.", "The NHL changes its rules."),
        ("hi", "एनएचएल ने नियम बदले।", "The NHL changed its rules."),  # spelled by sound
        ("pl", "NFA zamknęło trzy szkoły.", "The Northern Fisheries Advisory closed three schools."),  # in full
        ("pl", "Kuratorium zamknęło trzy szkoły.", "The XYZ closed three schools."),  # known to nobody
        ("pl", "Kuratorium zamknęło trzy szkoły.", "Northern Fisheries Council Closes Three Schools"),  # a heading
    ],
)
def test_what_may_render_something_is_left_alone(lang, source, target):
    assert shown(lang, source, target) is None


def test_it_is_a_fault_where_nothing_else_is():
    target = "On Wednesday the Northern Fisheries Advisory Panel closed three schools in the district."
    (fault,) = name_faults(document("pl", "Kuratorium zamknęło w środę trzy szkoły w powiecie.", target))
    assert fault.confidence is Confidence.MEDIUM
    assert fault.strange is not None
    assert fault.at == target.index("Northern")
    made = document("pl", "Kuratorium zamknęło w środę trzy szkoły w powiecie.", target)
    (mark,) = entity_mismatch.check(made, made.resources)
    assert "put the name that stands there, or leave it out" in mark.message
    assert [place.side for place in mark.related] == ["source"]


def test_who_is_called_mr_is_a_person_though_his_name_looks_like_a_plural():
    source = "श्री चेन ने अख़बार में बहुत से लेख लिखे थे।"
    faults = name_faults(document("hi", source, "Mr. Wolfsburgers wrote several articles in the newspaper."))
    assert [one.strange.words for one in faults if one.strange] == [("Wolfsburgers",)]
    assert name_faults(document("hi", source, "The Wolfsburgers wrote several articles in the newspaper.")) == ()
