"""Siblings: a thing of the same kind is seen, and a word that only looks like one is left alone."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.lexicon.concepts import load
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
        ("uk-en", "Родина купила віллу.", "The family bought an apartment.", "apartment"),
        ("en-de", "He was given a scholarship.", "Er bekam eine Geldbuße.", "Geldbuße"),
        ("es-en", "El cardiólogo habló ayer.", "The dermatologist spoke yesterday.", "dermatologist"),
        ("ru-en", "В стране выросла инфляция.", "In the country, unemployment rose.", "unemployment"),
        ("fr-en", "Elle a perdu son collier.", "She lost her bracelet.", "bracelet"),
        ("de-en", "Der Kuchen war kalt.", "The soup was cold.", "soup"),
        ("pl-en", "Rzeka wylała.", "The lake overflowed.", "lake"),
        ("id-en", "Turis itu tersesat.", "The patient got lost.", "patient"),
        ("it-en", "Il vescovo partì.", "The imam left.", "imam"),
        ("tr-en", "Kelebek uçtu.", "The spider flew away.", "spider"),
        ("ar-en", "عثروا على مستودع للوقود.", "They found a weapons depot.", "weapons"),
        ("zh-en", "教堂旁边有一家餐厅。", "There is a supermarket next to the church.", "supermarket"),
        ("ja-en", "彼は腎臓の透析を受けた。", "He received chemotherapy for his kidneys.", "chemotherapy"),
        ("en-fr", "The Constitutional Court met.", "La cour d'appel s'est réunie.", "cour d'appel"),
        ("en-uk", "They saw a penguin.", "Вони побачили папугу.", "папугу"),
        ("pt-en", "O furacão chegou à noite.", "The drought arrived at night.", "drought"),
    ],
)
def test_a_sibling_is_seen(pair, source, target, wrong):
    assert found(pair, source, target) == [wrong]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Полки сели за парты.", "The regiments sat down at the tables."),
        ("ru-en", "Очки принесли победу, он снял цилиндр.", "The points brought victory; he took off his hat."),
        ("de-en", "Der Leiter griff zur Strippe.", "The manager grabbed the rope."),
        ("es-en", "La bolsa cayó y el tarro se rompió.", "The stock market fell and the bottle broke."),
        ("es-en", "Vive cerca de la tapia.", "She lives near the wall."),
        ("it-en", "Ha commesso un errore, dice il legale.", "He made a mistake, says the lawyer."),
        ("tr-en", "Yatırım arttı, gemi battı.", "Investment grew and the vessel sank."),
        ("tr-en", "Kasım ayında sinirleri bozuldu.", "In November his tendon was upset."),
        ("ja-en", "アドレスを教え、パーカーを着た。", "She gave the address and put on a sweater."),
        ("ja-en", "トランプ氏は長椅子に座った。", "Mr Trump sat on the bench."),
        ("fr-en", "Il est en train de prendre le car.", "He is taking the bus right now."),
        ("en-de", "The novel coronavirus inspired a ditty.", "Das neue Coronavirus regte zu einem Lied an."),
        ("pl-en", "Tam jest kaskada.", "There is a waterfall there."),
        ("en-ru", "Michael spoke of his grandfather.", "Внук Майкл рассказал о нём."),
        ("en-fr", "He promised monthly subsidies.", "Il a promis des allocations mensuelles."),
        ("ru-en", "Кан поймал зятя.", "Khan caught his brother-in-law."),
        ("tr-en", "3 aylık rapor geldi.", "The quarterly report came."),
    ],
)
def test_what_only_looks_like_a_sibling_is_left_alone(pair, source, target):
    assert found(pair, source, target) == []


@pytest.mark.parametrize(
    ("lang", "text", "concept"),
    [
        ("zh", "中国女排", "volleyball"),
        ("uk", "гусей", "goose"),
        ("zh", "儿童", "child-g"),
    ],
)
def test_a_doubtful_word_of_another_class_takes_nothing(lang, text, concept):
    said = load(lang).said(text, 0, len(text)).values()
    assert concept in {one.concept for row in said for one in row.certain}


def test_a_phrase_still_takes_its_words():
    text = "a gold medal"
    assert "gold" not in {one.concept for row in load("en").said(text, 0, len(text)).values() for one in row.certain}
