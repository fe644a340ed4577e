"""Another thing of the same kind in the place of one, or the opposite: what is seen without a list of faults."""

from __future__ import annotations

from functools import cache

import pytest

from translaudit.accuracy import other_concepts
from translaudit.audit import Settings, examine
from translaudit.lexicon.trap_files import load
from translaudit.lexicon.words import lemmas
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.wrong_sense import wrong_sense

TRAPS = Resources(traps=cache(load))


@pytest.fixture(autouse=True)
def _no_classes(monkeypatch):
    """What has a class of its own is found by that first; see test_other_concepts."""
    monkeypatch.setattr(other_concepts, "other_concepts", lambda *_: iter(()))


def marks(pair, *rows):
    lang, other = pair.split("-")
    source = target = ""
    segments = []
    for number, (one, two) in enumerate(rows):
        spans = Span(len(target), len(target) + len(two)), Span(len(source), len(source) + len(one))
        segments.append(Segment(str(number), *spans))
        source, target = f"{source}{one}\n", f"{target}{two}\n"
    sides = Side("o.txt", lang, source), Side("t.txt", other, target)
    examined = examine(Bitext("t", sides[1], sides[0], lang, tuple(segments)), TRAPS, (wrong_sense,), Settings())
    return examined.findings


def found(pair, *rows, least=Confidence.MEDIUM):
    return [(one.text, one.suggestions[:1]) for one in marks(pair, *rows) if one.confidence >= least]


@pytest.mark.parametrize(
    ("pair", "source", "target", "findings"),
    [
        ("ru-en", "Полиция нашла нож в машине.", "Police found a gun in the car.", [("gun", ("knife",))]),
        ("ja-en", "警察は車の中でナイフを見つけた。", "Police found a gun in the car.", [("gun", ("knife",))]),
        (
            "de-en",
            "Der Lehrer öffnete das Fenster der Schule.",
            "The teacher opened the door of the school.",
            [("door", ("window",))],
        ),
        (
            "en-de",
            "The teacher opened the window of the school.",
            "Der Lehrer öffnete die Tür der Schule.",
            [("Tür", ("Fenster",))],
        ),
        (
            "en-de",
            "The council rejected the plan of the city.",
            "Der Rat hat den Plan der Stadt angenommen.",
            [("angenommen", ("abgewiesen",))],
        ),
    ],
)
def test_another_thing_is_reported_whatever_the_direction(pair, source, target, findings):
    assert found(pair, (source, target)) == findings


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Полиция нашла нож в машине.", "Police found a knife in the car."),
        ("ru-en", "Полиция нашла нож в машине.", "Police found a blade in the car."),
        (
            "de-en",
            "Der Lehrer kaufte ein neues Foto für die Schule.",
            "The teacher bought a new picture for the school.",
        ),
        (
            "de-en",
            "Der Lehrer öffnete das Fenster der Schule.",
            "The teacher opened a part of the school.",
        ),
        (
            "de-en",
            "Der Lehrer öffnete das Fenster der Schule.",
            "The teacher opened the pane of the school.",
        ),
        # a name, a compound
        (
            "de-en",
            "Der Lehrer öffnete das Fenster der Schule.",
            "The teacher opened the Door of the school.",
        ),
        (
            "de-en",
            "Der Lehrer öffnete das Fenster der Schule.",
            "The teacher opened the door-stop of the school.",
        ),
        # a compound of two words
        ("de-en", "Der Lehrer öffnete das Fenster der Schule.", "The teacher opened the door lock of the school."),
        # what is not approved is rejected
        ("en-de", "The council did not reject the plan of the city.", "Der Rat hat den Plan der Stadt angenommen."),
    ],
)
def test_what_may_be_said_for_the_word_is_not(pair, source, target):
    assert found(pair, (source, target)) == []


def test_what_the_sentence_before_explains_is_left_alone():
    row = ("Der Lehrer öffnete das Fenster der Schule.", "The teacher opened the door of the school.")
    assert found("de-en", row)
    assert not found("de-en", ("Dort war eine Tür.", "There was a door."), row)
    assert not found("de-en", row, ("Er war alt.", "The window was old."))


def test_of_three_in_a_sentence_none_is_sure():
    source = "Der Lehrer öffnete das Fenster der Schule, der Arzt kaufte einen Computer, die Mutter suchte das Hemd."
    three = "The teacher opened the door of the school, the doctor bought a camera, the mother sought the hat."
    assert not found("de-en", (source, three))
    assert len(found("de-en", (source, three), least=Confidence.LOW)) == 3
    assert found("de-en", (source, three.replace("camera", "computer").replace("hat", "shirt"))) == [
        ("door", ("window",))
    ]


def test_a_sentence_rendered_freely_asks_for_more():
    free = ("В субботу полиция нашла нож в машине.", "Police found a gun in the car.")
    assert found("ru-en", (free[0].replace("В субботу полиция", "Полиция"), free[1])) == [("gun", ("knife",))]
    assert found("ru-en", free, least=Confidence.LOW) == [("gun", ("knife",))]
    assert not found("ru-en", free)


def test_a_word_of_a_trap_or_of_a_class_is_told_once(monkeypatch):
    monkeypatch.undo()
    rows = ("Учора хлопець зламав коліно на тренуванні.", "Yesterday the boy broke his shoulder in training.")
    (one,) = marks("uk-en", rows)
    assert (one.text, one.confidence) == ("shoulder", Confidence.MEDIUM)
    assert "body part" in one.message


def test_the_message_says_what_both_words_mean():
    (one,) = marks("ru-en", ("Полиция нашла нож в машине.", "Police found a gun in the car."))
    assert one.message == "The original has “нож”, “knife”; “gun” is another thing of that kind."
    assert [place.text for place in one.related] == ["нож"]
    assert one.confidence is Confidence.MEDIUM
    assert one.fix == "unsafe"


def test_lemmas_of_which_a_word_is_the_first_rendering_come_alone():
    assert "Fenster" in lemmas("de", "window")
    assert lemmas("de", "qwxz") == ()
    assert lemmas("qq", "window") == ()


@pytest.mark.parametrize(
    ("pair", "source", "target", "findings"),
    [
        ("ru-en", "Она вылечила волка в клинике.", "She treated the waves in the clinic.", [("waves", ("wolf",))]),
        (
            "ru-en",
            "Учёные нашли семена редких растений.",
            "Scientists found the families of rare plants.",
            [("families", ("seed",))],
        ),
        ("ru-en", "Семена поступят в продажу.", "The families will go on sale.", [("families", ("seed",))]),
        (
            "id-en",
            "Dia melihat bintang di hutan kemarin.",
            "He saw an animal in the forest yesterday.",
            [("animal", ("star",))],
        ),
    ],
    ids=["a form of another noun", "irregular", "at the beginning", "a letter less"],
)
def test_a_noun_is_misread_for_one_that_looks_like_it(pair, source, target, findings):
    assert found(pair, (source, target)) == findings
    assert "looks like it" in marks(pair, (source, target))[0].message


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Она вылечила волка в клинике.", "She treated the wolf by the waves in the clinic."),
        ("ru-en", "Волны дошли до клиники, где был волк.", "The waves reached the clinic with the wolf."),
        ("uk-en", "Він повертався додому з вечірки.", "He was going home from a night out."),
        ("es-en", "Estas competencias son esenciales.", "These skills are essential."),
        ("ru-en", "Овцы и козы целы.", "The sheep and goats are safe."),
    ],
    ids=["its own meaning is there", "both are there", "kin", "no noun of the list", "no noun there"],
)
def test_what_is_rendered_or_no_noun_is_not_misread(pair, source, target):
    assert found(pair, (source, target)) == []


def test_a_noun_of_no_like_kind_is_a_hint_where_all_else_is_rendered():
    source = "Polisi menemukan senjata di rumah itu."
    amiss = (source, "Police found the teacher in the house.")
    assert found("id-en", amiss, least=Confidence.LOW) == [("teacher", ("weapon",))]
    assert found("id-en", amiss) == []
    for free in ("the teacher and the forest in the house.", "the teacher training in the house."):
        assert found("id-en", (source, f"Police found {free}"), least=Confidence.LOW) == []
