"""Entries proposed from texts of a small corpus."""

from __future__ import annotations

from functools import reduce

from translaudit.audit import Settings, examine, merge
from translaudit.model import Bitext, Segment, Side, Span, Tally
from translaudit.resources import Resources
from translaudit.scoring.proposals import proposals, worded
from translaudit.termbase.load import parse

MINE = Settings(inventory=True)


def tally(*texts: tuple[str, str], lang: str = "en", date: str = "") -> Tally:
    """Of documents, each an original in Ukrainian ("" for none) and its translation."""
    parts = []
    for number, (source, target) in enumerate(texts):
        name, side = f"{number}.txt", Side(f"{number}.txt", lang, target)
        if source:
            row = Segment("1", Span(0, len(target)), Span(0, len(source)))
            bitext = Bitext(name, side, Side("o.txt", "uk", source), "uk", (row,), date)
        else:
            bitext = Bitext(name, side, source_lang="uk", date=date)
        parts.append(examine(bitext, Resources(), (), MINE).tally)
    return reduce(merge, parts, Tally())


def spellings(found):
    return [[one.text for one in proposal.spellings] for proposal in found]


def test_a_name_that_recurs_is_proposed_and_what_opens_sentences_is_not():
    text = ("", "Yesterday the train left Lozivka. Today it reached Lozivka late. Nobody in Lozivka slept.")
    assert spellings(proposals(tally(text))) == [["Lozivka"]]


def test_a_name_mentioned_less_often_is_none():
    assert proposals(tally(("", "The train left Lozivka, and came back to Lozivka."))) == []
    assert spellings(proposals(tally(("", "It left Lozivka, and saw Lozivka.")), least=2)) == [["Lozivka"]]


def test_days_and_months_are_no_names():
    text = ("", "On Monday, not on Monday but by Monday, in June, after June and before June, he wrote.")
    assert proposals(tally(text)) == []


def test_spellings_of_one_name_are_one_entry_with_the_commonest_first():
    texts = [
        ("", f"Then the minister met Oleksandr {name} in town.") for name in ("Prykhodko", "Prykhodko", "Prihodko")
    ]
    (one,) = proposals(tally(*texts))
    assert [(seen.text, seen.mentions) for seen in one.spellings] == [
        ("Oleksandr Prykhodko", 2),
        ("Oleksandr Prihodko", 1),
    ]
    assert one.kind == "person"
    assert [seen.text for seen in one.rivals] == ["Oleksandr Prihodko"]


def test_a_family_name_alone_is_admitted_not_deprecated():
    text = ("", "They saw Oleksandr Prykhodko. Later they asked Prykhodko. Nobody but Prykhodko knew.")
    entry = worded(proposals(tally(text)))
    assert 'en.admitted = ["Prykhodko"]' in entry
    assert "deprecated" not in entry


def test_what_the_original_has_goes_with_it():
    texts = [("Поїзд прибув у Лозівка вчора.", "The train reached Lozivka yesterday.")] * 3
    (one,) = proposals(tally(*texts, date="2024-05-06"))
    assert one.natives == (("uk", "Лозівка", 3),)
    assert (one.spellings[0].first, one.spellings[0].last) == ("2024-05-06", "2024-05-06")


def test_several_spellings_come_first_and_the_text_is_a_termbase():
    texts = [
        ("", "He left Bilozirka for Marfivka; later Bilozirka and Marfivka slept, as Bilozirka and Marfivka do."),
        ("", "Yet the mayor met Oleksandr Prykhodko."),
        ("", "Yet the mayor met Oleksandr Prykhodko."),
        ("", "Yet the mayor met Oleksandr Prihodko."),
    ]
    found = proposals(tally(*texts))
    assert spellings(found)[0] == ["Oleksandr Prykhodko", "Oleksandr Prihodko"]
    termbase = parse(worded(found, taken=["marfivka"]), "toml")
    assert [one.id for one in termbase.concepts] == ["oleksandr-prykhodko", "bilozirka", "marfivka-2"]
    assert "# Oleksandr Prykhodko: 2 in 2 documents, first 1.txt:1:19" in worded(found)


def test_in_german_what_renders_a_name_counts_or_else_what_no_dictionary_has():
    text = "Der Zug erreichte Losiwka. Der Bahnhof in Losiwka blieb leer, der Bahnhof blieb kalt, kein Bahnhof mehr."
    assert spellings(proposals(tally(("", text), lang="de"), least=2)) == [["Losiwka"]]
    source = "Поїзд прибув у Лозівка. Вокзал у Лозівка був порожній, вокзал був холодний, вокзалу нема."
    assert spellings(proposals(tally((source, text), lang="de"), least=2)) == [["Losiwka"]]


def test_forms_of_a_name_in_a_language_with_cases_are_one_entry():
    texts = [
        ("", "Учора там бачили Лозівку."),
        ("", "Тоді потяг рушив із Мерефопілля."),
        ("", "Потім міністр зустрів Богдана Прихідченка."),
        ("", "Потім там був Богдан Прихідченко."),
        ("", "Потім подякували Богданові Прихідченку."),
    ]
    (one,) = proposals(tally(*texts, lang="uk"))
    assert [(seen.text, seen.mentions) for seen in one.spellings] == [("Богдан Прихідченко", 3)]
    assert set(one.spellings[0].inflected) == {"Богдана Прихідченка", "Богданові Прихідченку"}
    entry = worded([one])
    assert 'uk.preferred = ["Богдан Прихідченко"]' in entry
    assert "; inflected Богдана Прихідченка, Богданові Прихідченку" in entry
    assert "Прихідченка" not in entry.partition("[concept")[2]


def test_a_name_that_opens_sentences_counts_where_it_is_one_elsewhere():
    text = ("", "Lozivka slept. Nobody left Lozivka. Quiet Lozivka was. Quiet were the roads.")
    (one,) = proposals(tally(text))
    assert [(seen.text, seen.mentions) for seen in one.spellings] == [("Lozivka", 3)]


def test_a_word_that_opens_sentences_is_no_name_because_it_is_one_once():
    rest = "Still the roads were wet. Still the wind blew. Still they sang. Still it rained."
    found = proposals(tally(("", f"They saw the film Still twice. {rest}")), least=2)
    assert found == []


def test_an_adjective_is_a_name_with_its_noun_and_none_alone():
    texts = [
        ("", "Кораблі йшли до Тихого океану."),
        ("", "Потім вони були в Тихому океані."),
        ("", "Це про Тихий океан."),
    ]
    assert spellings(proposals(tally(*texts, lang="uk"))) == [["Тихий океан"]]
    alone = [("", "Він жив у Південній та Північній Америці.")] * 3
    assert spellings(proposals(tally(*alone, lang="uk"))) == [["Північна Америка"]]


def test_a_last_name_alone_counts_to_the_one_whole_name_where_both_are_rare():
    texts = [("", "Yesterday they met Evlo Morvales."), ("", "Then they asked Morvales."), ("", "Nobody saw Morvales.")]
    (one,) = proposals(tally(*texts))
    assert [(seen.text, seen.mentions) for seen in one.spellings] == [("Evlo Morvales", 1), ("Morvales", 2)]
    assert one.rivals == ()
    assert proposals(tally(*texts, ("", "Later they met Ilvo Morvales."))) == []
