"""A form of the bundled termbases in a longer name that the original has as well, letter for letter."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.rules.name_variant import name_variant
from translaudit.runners.resources import Sources, build

if TYPE_CHECKING:
    from translaudit.resources import Resources


@cache
def resources() -> Resources:
    return build(Sources())


def shown(source_lang, source, target_lang, target):
    """Whether the rule reports something by default."""
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    sides = Side("t.txt", target_lang, target), Side("s.txt", source_lang, source)
    found = examine(Bitext("t", *sides, segments=segments), resources(), [name_variant], Settings()).findings
    return any(one.confidence >= Confidence.MEDIUM for one in found)


@pytest.mark.parametrize(
    ("source_lang", "source", "target_lang", "target", "reported"),
    [
        ("en", "She writes for the London Magazine.", "fr", "Elle écrit pour le London Magazine.", False),
        ("en", "She writes from London in May.", "fr", "Elle écrit de London en mai.", True),
        ("de", "Erik Termes, 40, lacht.", "en", "Erik Termes, 40, laughs.", False),
    ],
)
def test_a_longer_name_keeps_its_spelling(source_lang, source, target_lang, target, reported):
    assert shown(source_lang, source, target_lang, target) is reported


@pytest.mark.parametrize(
    ("source_lang", "source", "target_lang", "target", "reported"),
    [
        ("en", "“Your gold, Tallin, is lost,” she said.", "fr", "« Ton or, Tallin, est perdu », dit-elle.", False),
        ("en", "The ship sailed from Tallin at noon.", "fr", "Le navire se rendit à Tallin à midi.", True),
        ("en", "Tallin lost to Latvia again.", "fr", "Tallin a encore perdu contre la Lettonie.", True),
        ("fr", "Kiev refuse cette offre.", "en", "Kiev refuses this offer.", True),
        ("zh", "愿好运与你同在。", "en", "Luck be with you.", False),
        ("ru", "Спасибо, Таллин. Мы устали.", "en", "Thank you, Tallin. We are weary.", False),
        ("ru", "Она и Таллин молчали.", "en", "She and Tallin were silent.", False),
        ("ru", "Вас ждёт столица, Таллин.", "en", "The capital, Tallin, awaits you.", True),
        ("ru", "Вы увидите Ригу, Таллин и Вильнюс.", "en", "You will see Riga, Tallin, and Vilnius.", True),
    ],
)
def test_a_spelling_of_the_originals_own_needs_a_place(source_lang, source, target_lang, target, reported):
    assert shown(source_lang, source, target_lang, target) is reported


@pytest.mark.parametrize(
    ("langs", "source", "target", "reported"),
    [
        ("ru-en", "Подрядчик из Подольска заменил окна.", "A contractor from Podolsk replaced windows.", False),
        ("ru-en", "В Подольске Одесской области взрыв.", "A blast in Podolsk in Odesa region.", True),
        ("uk-en", "У Подільську стався вибух.", "There was a blast in Podolsk.", True),
        ("ru-en", "Обстрелян Харьков.", "Kharkov was shelled.", True),
        ("pl-en", "Kino otworzył Paweł Nowak.", "The cinema was opened by Paweł Nowak.", False),
    ],
)
def test_a_namesake_of_a_small_place_or_of_a_person(langs, source, target, reported):
    there, here = langs.split("-")
    assert shown(there, source, here, target) is reported
