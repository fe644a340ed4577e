"""A doubtful gap is an omission where the original has a word for it, and nothing in the translation may render that."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch
from translaudit.rules.omission import omission


def found(lang, source, target, least=Confidence.MEDIUM, rules=(omission,)):
    sides = Side("o.txt", lang, source), Side("t.txt", "en", target)
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    examined = examine(Bitext("t", sides[1], sides[0], lang, segments), Resources(), rules, Settings())
    return [one for one in examined.findings if one.confidence >= least]


@pytest.mark.parametrize(
    ("lang", "source", "target", "before", "lost"),
    [
        ("es", "Aquí crecen tanto el sorgo como la cebada.", "Both and barley grow here.", "Both", "sorgo"),
        (
            "es",
            "El coro cantó en la iglesia y el alcalde escuchó desde su balcón.",
            "The choir sang in the church and the mayor listened from his.",
            "from his",
            "balcón",
        ),
        (
            "ru",
            "Мы купили в магазине такие товары, как чай и сыр.",
            "We bought goods such as and cheese in the shop.",
            "such as",
            "чай",
        ),
        ("de", "Der Verein lehnt jede Spende an Parteien ab.", "The club rejects any to parties.", "any", "Spende"),
    ],
)
def test_a_gap_is_told_with_what_the_original_has_there(lang, source, target, before, lost):
    (one,) = found(lang, source, target, Confidence.LOW)
    assert target[: one.start].endswith(before)
    assert [place.text for place in one.related] == [lost]
    assert f"“{lost}”" in one.message


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("es", "Aquí crecen tanto el sorgo como la cebada.", "Both sorghum and barley grow here."),
        ("es", "La cebada crece aquí.", "Both and barley grow here."),  # nothing is lost
        ("es", "Aquí crecen tanto el sorgo como el amaranto.", "Both and millet grow here."),  # millet may be either
        ("de", "Der Verein lehnt jede Spende an Parteien ab.", "The club rejects any donation to parties."),
        ("de", "Wer den Goldpokal gewinnt, reist nach Kyiv.", "Whoever wins the cup travels to Kyiv and will be glad."),
    ],
)
def test_a_gap_for_which_the_original_has_nothing_is_left_alone(lang, source, target):
    assert found(lang, source, target) == []


def test_whether_a_list_has_the_word_is_said():
    (listed,) = found(
        "ru", "Мы купили в магазине такие товары, как чай и сыр.", "We bought goods such as and cheese in the shop."
    )
    (unknown,) = found("es", "Aquí crecen tanto el sorgo como la cebada.", "Both and barley grow here.", Confidence.LOW)
    assert "which nothing renders" in listed.message
    assert "of which no rendering is seen" in unknown.message
    assert listed.confidence is Confidence.MEDIUM


def test_a_doubtful_gap_beside_a_name_that_no_list_has_is_a_lost_name():
    sentences = (
        "Cena bytu v Brně byla zaplacena z účtu.",
        "The price of the apartment in was paid from the account.",
    )
    one = found("cs", *sentences, rules=(omission, entity_mismatch))
    assert [(mark.rule, mark.related[0].text) for mark in one] == [("entity-mismatch", "Brně")]


def test_where_much_is_lacking_a_lost_word_beside_a_doubtful_gap_says_little():
    source, target = (
        "Мы купили в магазине такие товары, как чай и сыр.",
        "We bought goods such as and cheese in the shop.",
    )
    free = " Потом старый учитель открыл окно, взял книгу и увидел дерево, лошадь и реку.", " Then all went on as ever."
    assert found("ru", source, target)
    assert not [one for one in found("ru", source + free[0], target + free[1]) if "such as" in one.message]


def test_where_each_sentence_has_one_none_is_left_out():
    source = (
        "La puerta estaba abierta y la mesa limpia. El perro dormía junto al fuego de la cocina. Mi abuelo nunca había "
        "visto un invierno con tanta nieve y tanto viento. Mi hermano leía una carta de la escuela."
    )
    before, after = (
        "The door was open and the table clean. The dog slept by the fire of the kitchen.",
        "My brother read a letter from the school.",
    )
    (lost,) = found("es", source, f"{before} {after}")
    assert lost.message.startswith("This sentence of the original")
    assert not found("es", source, f"{before} It was cold. {after}")
