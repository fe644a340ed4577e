"""Whether only one word differs between a sentence and its translation, or the sentence was put otherwise."""

from __future__ import annotations

from translaudit.accuracy.polarity.rewording import SURE, certain, facing, odds
from translaudit.document import Document
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources


def document(pair, source, target):
    lang, other = pair.split("-")
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    return Document(Bitext("t", Side("t", other, target), Side("s", lang, source), lang, (segment,)), Resources())


def weight(pair, source, target, negator):
    one = document(pair, source, target)
    at = source.index(negator)
    return odds(one, one.segments[0], "source", (at, at + len(negator)), (at,))


CLOSE = "The landlady opened the window in the evening and pushed the plate away."
FREE = "It had grown late, and her supper stood where somebody else had left it on the sill."
ORIGINAL = "Die Wirtin öffnete am Abend das Fenster und schob den Teller nicht weg."


def test_the_more_is_rendered_the_likelier_a_negation_alone_differs():
    assert weight("de-en", ORIGINAL, CLOSE, "nicht") > SURE > weight("de-en", ORIGINAL, FREE, "nicht")


def test_a_segment_of_several_sentences_is_likelier_put_otherwise():
    more = weight("de-en", f"{ORIGINAL} Es war spät.", f"{CLOSE} It was late.", "nicht")
    assert more < weight("de-en", ORIGINAL, CLOSE, "nicht")


def test_a_short_sentence_is_not_taken_for_put_otherwise():
    assert weight("tr-en", "Köprü açılmadı.", "The bridge was opened.", "açılmadı") >= SURE
    assert weight("de-en", "Das Tor klemmt nicht.", "The gate is there.", "nicht") >= SURE


def test_a_short_sentence_is_put_otherwise_where_lists_know_what_is_negated_and_nothing_renders_it():
    assert weight("zh-en", "这里不得抽烟。", "Pipes may be lit here.", "不得") < SURE
    assert weight("zh-en", "这里不得抽烟。", "You may smoke here.", "不得") >= SURE


def test_up_to_four_words_that_share_none_are_too_few_for_lists():
    four = weight("de-en", "Die Kinder schlafen abends im Dorf nicht.", "The horses wait by the old window.", "nicht")
    five = weight(
        "de-en", "Die Kinder schlafen abends im Dorf am Fluss nicht.", "The horses wait by the old window.", "nicht"
    )
    assert four == SURE > five


def test_up_to_three_words_are_too_few_where_lists_know_some_and_miss_others():
    three = weight("de-en", "Der Müller schläft im Dorf nicht.", "The miller sings at the window.", "nicht")
    four = weight("de-en", "Das Kind schläft im Dorf nicht.", "The horses wait by the village bridge.", "nicht")
    assert three == SURE > four


def test_a_sentence_among_others_is_never_too_short():
    source, target = "Der Müller schläft im Dorf nicht. Es war spät.", "The miller sings at the window. It was late."
    assert weight("de-en", source, target, "nicht") < SURE


def test_a_clause_without_any_rendering_was_left_out():
    source = "Die Wirtin öffnete am Abend das Fenster und schob den Teller weg, aber nicht den schweren Stuhl."
    assert weight("de-en", source, CLOSE, "nicht") < SURE
    assert weight("de-en", source, f"{CLOSE[:-1]}, but the heavy chair.", "nicht") > SURE


def test_what_is_negated_is_rendered_where_a_negation_alone_differs():
    source = "Das Wasser ist nicht warm. Die Kinder aus dem Dorf spielen am Fluss."
    same = "The water is warm. The children from the village play by the river."
    turned = "The water is chilly. The children from the village play by the river."
    assert weight("de-en", source, same, "nicht") > SURE > weight("de-en", source, turned, "nicht")


def test_where_no_list_has_the_words_one_sentence_is_taken_for_close():
    assert weight("nl-en", "Het huis is niet groot.", "The house is large.", "niet") == SURE
    assert weight("nl-en", "Het is niet groot. Het is oud.", "It is large. It is old.", "niet") < SURE


def put_in(pair, source, target, negator):
    one = document(pair, source, target)
    at = target.index(negator)
    return certain(one, one.segments[0], "target", (at, at + len(negator)), (at,))


def test_a_negation_is_one_too_many_where_what_it_negates_is_rendered():
    source = "Gestern hat der Bürgermeister den neuen Markt am Fluss geöffnet."
    assert put_in("de-en", source, "Yesterday the mayor did not open the new market on the river.", "not")
    assert not put_in("de-en", source, "Yesterday the mayor did not shun the new market on the river.", "not")


def test_who_writes_nothing_has_chosen_the_word():
    source = "Yesterday the mayor opened the new market on the river."
    assert put_in("en-de", source, "Gestern hat der Bürgermeister nicht geöffnet: den neuen Markt am Fluss.", "nicht")
    assert not put_in("en-de", source, "Gestern hat niemand geöffnet, Bürgermeister, neuen Markt am Fluss.", "niemand")


def face(pair, source, target, there, here):
    one = document(pair, source, target)
    return facing(one, one.segments[0], source.index(there), target.index(here))


def test_contraries_face_each_other_in_sentences_that_render_each_other():
    source = "Gestern hat der Bürgermeister den neuen Markt am Fluss geöffnet. Am Abend gingen die Leute ins Dorf."
    same = "Yesterday the mayor closed the new market on the river. In the evening people went to the village."
    later = (
        "Yesterday the mayor saw the new market on the river. In the evening people closed it and went to the village."
    )
    assert face("de-en", source, same, "geöffnet", "closed")
    assert not face("de-en", source, later, "geöffnet", "closed")


def test_contraries_face_each_other_among_the_same_words():
    source = "La mairie a fermé hier le grand marché au bord de la rivière et le musée du vieux village."
    near = "Yesterday the town hall opened the large market by the river and the museum of the old village."
    far = "Yesterday the town hall left the large market by the river and the museum of the old village open."
    assert face("fr-en", source, near, "fermé", "opened")
    assert not face("fr-en", source, far, "fermé", "open")


def test_of_a_negation_what_it_negates_must_be_rendered():
    source = "In der Werkstatt ist es nie ruhig."
    for target, told in (("The workshop is always quiet.", True), ("The workshop is always busy.", False)):
        one = document("de-en", source, target)
        assert facing(one, one.segments[0], source.index("nie"), target.index("always")) is told
