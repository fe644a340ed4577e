"""What a document has elsewhere tells senses apart too."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.unlikely_sense import unlikely_sense
from translaudit.text.inflection import dictionary

ONCE = ("Их брак длился двадцать лет.", "Their marriage lasted twenty years.")
AGAIN = ("Это был счастливый брак.", "It was a happy marriage.")
AMISS = ("Брак распался в прошлом году.", "The defect broke up last year.")
OTHER = ("Завод снизил брак.", "The plant reduced defects.")
APART = ("Пошёл дождь.", "It began to rain.")


def marks(*rows, lang="ru"):
    source = target = ""
    segments = []
    for number, (one, two) in enumerate(rows):
        spans = Span(len(target), len(target) + len(two)), Span(len(source), len(source) + len(one))
        segments.append(Segment(str(number), *spans))
        source, target = f"{source}{one}\n", f"{target}{two}\n"
    sides = Side("o.txt", lang, source), Side("t.txt", "en", target)
    bitext = Bitext("t", sides[1], sides[0], lang, tuple(segments))
    found = examine(bitext, Resources(), (unlikely_sense,), Settings()).findings
    return [(one.text, one.confidence) for one in found]


def messages(original, translation):
    sides = Side("o.txt", "ru", original), Side("t.txt", "en", translation)
    segments = (Segment("0", Span(0, len(translation)), Span(0, len(original))),)
    bitext = Bitext("t", sides[1], sides[0], "ru", segments)
    return [one.message for one in examine(bitext, Resources(), (unlikely_sense,), Settings()).findings]


def test_a_finding_names_the_words_right_beside_that_ask_for_the_other_sense():
    (message,) = messages("Он оплатил телефонный счёт вчера.", "He paid the phone score yesterday.")
    assert "“phone” beside it goes with “bill”" in message


def test_a_word_that_word_lists_account_for_is_no_synonym():
    assert ("foundation", Confidence.LOW) in marks(("Он сломал ногу.", "He had a broken foundation."))
    assert not marks(("Он сломал ногу о фундамент.", "He had a broken foundation."))


def test_a_word_that_is_rendered_otherwise_elsewhere_needs_less():
    assert ("defect", Confidence.LOW) in marks(AMISS)
    assert ("defect", Confidence.MEDIUM) in marks(ONCE, APART, AMISS)
    assert ("defect", Confidence.MEDIUM) in marks(ONCE, APART, AGAIN, APART, AMISS)


def test_a_word_of_two_senses_in_one_document_does_not():
    found = marks(ONCE, APART, AGAIN, APART, OTHER, APART, AMISS)
    assert ("defect", Confidence.MEDIUM) not in found
    assert ("defect", Confidence.LOW) in found


def test_a_form_of_a_verb_renders_no_noun():
    assert "led" not in dict(marks(("Пуля попала ему в ногу.", "He led him in the leg.")))


def test_what_another_word_of_the_original_means_is_not_shown():
    flawed = ("Брак распался в прошлом году, когда нашли дефект.", AMISS[1])
    found = marks(ONCE, APART, AGAIN, APART, flawed)
    assert ("defect", Confidence.MEDIUM) not in found
    assert ("defect", Confidence.LOW) in found


SCORED = ("Команда виграла матч із рахунком три нуль.", "The team won the match by invoice three to nil.")


def test_a_word_that_is_only_spelled_alike_is_none_of_the_list(monkeypatch):
    assert dictionary.lemmas("судно", "uk").isdisjoint(dictionary.lemmas("судити", "uk"))
    assert ("invoice", Confidence.MEDIUM) in marks(SCORED, lang="uk")
    monkeypatch.setattr(dictionary, "lemmas", lambda word, _lang: frozenset((word,)))
    assert marks(SCORED, lang="uk") == []  # were рахунком no form of the word of the list


def test_function_words_alone_show_nothing():
    assert ("invoice", Confidence.MEDIUM) in marks(SCORED, lang="uk")
    assert ("men", Confidence.LOW) in marks(("Moji muži už jdou.", "My men are coming."), lang="cs")


@pytest.mark.parametrize(
    ("original", "wrong", "right"),
    [
        ("Рабочие закрыли кран.", "The workers turned off the water [crow].", "faucet"),
        ("Он заплатил по счёту.", "He paid the phone [bull].", "bill"),
        ("Он сломал ногу.", "He had a broken [foundation].", "leg"),
    ],
)
def test_a_word_may_stand_where_a_rendering_goes_that_the_translation_lacks(original, wrong, right):
    used = wrong.partition("[")[2].partition("]")[0]
    assert (used, Confidence.LOW) in marks((original, wrong.replace("[", "").replace("]", "")))
    assert right not in dict(marks((original, wrong.replace(f"[{used}]", right))))


def test_what_word_lists_account_for_stands_where_it_should():
    assert ("foundation", Confidence.LOW) in marks(("Он сломал ногу.", "He had a broken foundation."))
    assert marks(("У него сломался фундамент.", "He had a broken foundation.")) == []
    assert marks(("Он сломал ногу о фундамент.", "He had a broken foundation.")) == []


def test_what_words_right_beside_a_rendering_ask_for_is_not_shown():
    amiss = ("Команда виграла матч із рахунком три нуль.", "The team won the match with an invoice of three goals.")
    assert ("invoice", Confidence.LOW) in marks(amiss, lang="uk")


def test_a_name_is_no_word():
    (message,) = messages("Вчера к нам приехал Лев Орлов.", "Yesterday lion Orlov came to us.")
    assert "writes it here as a name" in message
    assert not messages("Вчера к нам приехал Лев Орлов.", "Yesterday Lev Orlov came to us.")


def test_an_article_that_does_not_fit_is_told():
    found = messages("Это был замок.", "It was a castles.")
    assert any("“a” before it does not go with “castles”" in one for one in found)


def test_letters_are_no_rendering():
    found = messages("Прошлое лето было жарким.", "The last leto was hot.")
    assert any("has the letters of “лето”" in one for one in found)
    assert not any("letters" in one for one in messages("Прошлое лето было жарким.", "The last summer was hot."))
