from translaudit.accuracy.leftovers import leftovers
from translaudit.coverage import Compared, reader
from translaudit.document import Document
from translaudit.lexicon.otherwise import times
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources

PAIRS = (
    ("El ministro visitó ayer la escuela de la ciudad.", "The minister visited the school of the city yesterday."),
    ("Los niños cantaron una canción para los profesores.", "The children sang a song for the teachers."),
    ("El hospital compró tres ambulancias nuevas.", "The hospital bought three new ambulances."),
)


def document(pairs):
    segments, at = [], [0, 0]
    for number, pair in enumerate(pairs):
        source, target = (Span(at[side], at[side] + len(pair[side])) for side in (0, 1))
        segments.append(Segment(str(number), target, source))
        at = [source.end + 1, target.end + 1]
    one, other = (Side("", lang, "\n".join(pair[side] for pair in pairs)) for side, lang in enumerate(("es", "en")))
    return Document(Bitext("", other, one, segments=tuple(segments)), Resources())


def added(extra, target=""):
    source, right = PAIRS[0]
    checked = document(((source, target or right + extra), *PAIRS[1:]))
    return [(checked.target.text[one.start : one.end], one.whole) for one in leftovers(checked).added if one.sure]


def test_a_sentence_added_within_a_segment_is_found_as_a_whole():
    assert added("") == []
    ((text, whole),) = added(" The police arrested two drunk drivers near the river.")
    assert whole
    assert text.startswith("The police arrested")


SEVERAL = "Los soldados llegaron de noche. Cruzaron el puente sin ruido. Nadie dormía."
RENDERED = "The soldiers arrived at night. They crossed the bridge silently."


def several(last):
    checked = document(((SEVERAL, f"{RENDERED} {last}"), *PAIRS))
    return [checked.target.text[one.start : one.end] for one in leftovers(checked).added if one.sure]


def test_a_sentence_in_the_place_of_another_renders_it_however_freely():
    extra = "The general promised wine and gold to the doctors."
    assert several(f"Every eye was open. {extra}") == [extra]
    assert several(extra) == []


def test_a_clause_may_render_what_nothing_else_renders_where_it_stands():
    source, target = PAIRS[0][0].removesuffix("."), PAIRS[0][1].removesuffix(".") + " and promised computers."
    found = [
        leftovers(document(((f"{source}{more}", target), *PAIRS[1:]))).added
        for more in (".", " y zascandileó.", " and promised computers.")
    ]
    assert [[one.sure for one in added] for added in found] == [[True], [False], []]


def test_an_abbreviation_ends_no_sentence_and_may_say_what_words_do():
    source = "La reunión empezó a las 9 CET."
    target = "The meeting began at 9 a.m. Central European Summer Time."
    checked = document(((source, target), *PAIRS[1:]))
    assert not any(one.sure for one in leftovers(checked).added)


def test_a_clause_that_the_translation_adds_is_found():
    assert added("", PAIRS[0][1].removesuffix(".") + " and promised new computers.") == [
        (" and promised new computers".strip(), False)
    ]


def test_a_word_is_linked_as_a_form_of_what_needs_the_least_cut_off():
    source, target = (
        "La oposición criticó las previsiones.",
        "The opposition criticized the forecasts at an early stage.",
    )
    compared = Compared(reader("es", "en").words(source), reader("en", "es").words(target))
    words = [
        (source[compared.source[one.source].start : compared.source[one.source].end],
         target[compared.target[one.target].start : compared.target[one.target].end])
        for one in compared.links()
    ]  # fmt: skip
    assert ("previsiones", "forecasts") in words


def test_some_words_are_rendered_otherwise_more_often_than_others():
    assert times("government") < 1 < times("holds")
    assert times("holds") == times("hold")
    assert times("xyzzy") == 1


SAID = (
    "The Lions came from four goals down to beat the Wolves 5-4 in Bandung on Sunday, ending the Tigers' ten-match winning run. "
    "Striker Dani Pratama scored the decisive goal with two minutes left. It was the first victory at the stadium since 2015."
)
HERE = (
    "Kesebelasan kota, Lions, bangkit dari ketertinggalan empat gol untuk mengalahkan Wolves 5-4 di Bandung, Minggu. {}"
    "Penyerang Dani Pratama mencetak gol penentu dua menit sebelum pertandingan usai. "
    "Inilah kemenangan pertama di stadion itu sejak 2015."
)


def divided(second):
    sides = Side("", "id", HERE.format(second)), Side("", "en", SAID)
    checked = Document(Bitext("", *sides), Resources())
    return [checked.target.text[one.start : one.end] for one in leftovers(checked).added if one.sure]


def test_a_sentence_with_names_that_another_has_left_over_is_half_of_it():
    assert divided("Hasil itu menghentikan rentetan sepuluh kemenangan beruntun Tigers, julukan tim itu. ") == []
    extra = "Para petani menjual kuda mereka di pasar kota itu."
    assert divided(f"{extra} ") == [extra]
