"""Contrary qualities, negated words, times and toponyms are told apart by class; what says the same is left alone."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch
from translaudit.rules.wrong_sense import wrong_sense


def found(pair, source, target):
    lang, other = pair.split("-")
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    bitext = Bitext("t", Side("t.txt", other, target), Side("o.txt", lang, source), lang, segments)
    findings = examine(bitext, Resources(), (wrong_sense, entity_mismatch), Settings()).findings
    return [one.text for one in findings if one.confidence >= Confidence.MEDIUM]


@pytest.mark.parametrize(
    ("pair", "source", "target", "wrong"),
    [
        ("id-en", "Perahu itu karam di perairan dangkal.", "The boat sank in deep water.", "deep"),
        ("uk-en", "Діти з бідних родин хворіють частіше.", "Children of rich families fall ill more often.", "rich"),
        ("de-en", "Der frühere Finanzminister schwieg.", "The current finance minister was silent.", "current"),
        ("fr-en", "Deux mineurs ont été grièvement blessés.", "Two miners were slightly injured.", "slightly"),
        ("ru-en", "Он женился на её младшей сестре.", "He married her older sister.", "older"),
        ("ar-en", "كانت التذاكر رخيصة.", "The tickets were expensive.", "expensive"),
        ("tr-en", "Kimse can yeleği giymiyordu.", "Everyone wore a life jacket.", "Everyone"),
        ("en-es", "The museum is no longer open.", "El museo todavía está abierto.", "todavía"),
        ("en-id", "Visitors must leave their bags.", "Pengunjung boleh meninggalkan tas mereka.", "boleh"),
        ("ja-en", "ホールは来年初めに開館する。", "The hall opens at the end of next year.", "at the end of"),
        ("pl-en", "Droga jest zamknięta od stycznia.", "The road is closed until January.", "until"),
        ("zh-en", "驳船在莱茵河沉没。", "The barge sank in the Danube.", "Danube"),
        ("en-tr", "Two hikers from Texas were saved.", "Ohio'dan iki dağcı kurtarıldı.", "Ohio"),
        ("ru-fr", "Вертолёт упал в Карпатах.", "Un hélicoptère est tombé dans les Alpes.", "Alpes"),
        ("es-en", "El ministro elogió el plan.", "The minister criticised the plan.", "criticised"),
    ],
)
def test_the_other_thing_is_seen(pair, source, target, wrong):
    assert found(pair, source, target) == [wrong]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("es-en", "El barco chocó en aguas poco profundas.", "The boat hit a rock in shallow water."),
        ("de-en", "Das Wasser war nicht tief genug.", "The water was too shallow."),
        ("en-pl", "The trial was not fair.", "Proces był niesprawiedliwy."),
        ("en-de", "Visitors must not touch it.", "Besucher dürfen es nicht berühren."),
        ("uk-en", "Її старша сестра живе в Техасі.", "Her older sister lives in Texas."),
        ("en-ru", "From January to March it was open.", "С января по март он был открыт."),
        ("en-de", "Lower Saxony borders on Hesse.", "Niedersachsen grenzt an Hessen."),
        ("ru-en", "Больной сахаром кормили.", "The patient was fed sugar."),
    ],
)
def test_what_says_the_same_is_left_alone(pair, source, target):
    assert found(pair, source, target) == []
