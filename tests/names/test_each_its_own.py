"""Names that look like slips of each other, and are not: each renders a name of the original's own."""

from __future__ import annotations

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch
from translaudit.rules.name_inconsistency import name_inconsistency
from translaudit.rules.name_misspelling import name_misspelling


def found(lang, pairs, rule):
    source = target = ""
    segments = []
    for number, (there, here) in enumerate(pairs):
        spans = Span(len(target), len(target) + len(here)), Span(len(source), len(source) + len(there))
        segments.append(Segment(str(number), *spans))
        source, target = f"{source}{there}\n", f"{target}{here}\n"
    sides = Side("o.txt", lang, source), Side("t.txt", "en", target)
    examined = examine(Bitext("t", sides[1], sides[0], lang, tuple(segments)), Resources(), [rule], Settings())
    return [one.text or one.message for one in examined.findings if one.confidence >= Confidence.MEDIUM]


TWICE = [
    ("Вчера Кирнан открыл магазин в городе.", "Yesterday Kiernan opened a shop in the city."),
    ("Журналисты ждали, пока Кирнан выйдет.", "Journalists waited until Kiernan came out."),
]


def test_two_names_that_the_original_tells_apart_too():
    pairs = [("Актёр Киран приехал в город вечером.", "The actor Kieran came to the city in the evening."), *TWICE]
    assert found("ru", pairs, name_misspelling) == []


def test_a_slip_where_the_original_has_one_name():
    pairs = [("Актёр Кирнан приехал в город вечером.", "The actor Kieran came to the city in the evening."), *TWICE]
    assert found("ru", pairs, name_misspelling) == ["Kieran"]


def test_both_stand_in_an_original_in_latin_letters():
    pairs = [
        ("Aktor Kieran przyjechał wieczorem.", "The actor Kieran came in the evening."),
        ("Wczoraj Kiernan otworzył sklep.", "Yesterday Kiernan opened a shop."),
        ("Dziennikarze czekali, aż Kiernan wyjdzie.", "Journalists waited until Kiernan came out."),
    ]
    assert found("pl", pairs, name_misspelling) == []


def test_a_country_and_its_adjective_are_no_two_spellings():
    pairs = [
        ("Las tropas de la Francia Libre llegaron al puerto.", "The Free French troops reached the port."),
        ("El sur de Francia quedó libre.", "The south of France was free."),
    ]
    assert found("es", pairs, name_inconsistency) == []


def test_a_verb_stands_for_the_name_it_is_made_of():
    source = "Об этом сообщает в Twitter журналист газеты Иван Петров."
    said = found("ru", [(source, "The newspaper's journalist Ivan Petrov tweeted it.")], entity_mismatch)
    assert said == []
    silent = found("ru", [(source, "The newspaper's journalist Ivan Petrov reported it.")], entity_mismatch)
    assert [one for one in silent if "Twitter" in one] != []
