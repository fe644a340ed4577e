"""What is left out or added is found in whole documents; what was only retold is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.addition import addition
from translaudit.rules.omission import omission

ES = [
    "El alcalde de Oviedo, Tomás Rey, anunció el lunes un plan de ayuda para 120 familias.",
    "El dinero saldrá del presupuesto de la ciudad y llegará antes del invierno.",
    "Los vecinos celebraron la noticia con música en la plaza.",
    "La oposición exigió una investigación sobre los contratos de la empresa.",
    "El tribunal confirmó la multa de 3.000 euros a la fábrica.",
    "Una enfermera explicó a los periodistas los síntomas de la enfermedad.",
    "El próximo martes se abrirá la nueva escuela junto al hospital.",
]
EN = [
    "The mayor of Oviedo, Tomás Rey, announced on Monday an aid plan for 120 families.",
    "The money will come from the city's budget and will arrive before winter.",
    "Residents celebrated the news with music in the square.",
    "The opposition demanded an investigation into the company's contracts.",
    "The court confirmed the 3,000 euro fine for the factory.",
    "A nurse explained the symptoms of the disease to journalists.",
    "The new school next to the hospital will open next Tuesday.",
]


def found(source, target, lang="es", *, rows=False, confidence=Confidence.MEDIUM):
    sides = Side("o.txt", lang, " ".join(source)), Side("t.txt", "en", " ".join(target))
    segments = (Segment("1", Span(0, len(sides[1].text)), Span(0, len(sides[0].text))),) if rows else None
    bitext = Bitext("t", sides[1], sides[0], lang, segments)
    examined = examine(bitext, Resources(), [omission, addition], Settings())
    return [one for one in examined.findings if one.confidence >= confidence]


def test_a_close_translation_has_no_findings():
    assert found(ES, EN, confidence=Confidence.LOW) == []


@pytest.mark.parametrize("at", range(1, len(EN)))
def test_a_sentence_left_out_is_found_at_its_place(at):
    findings = found(ES, [*EN[:at], *EN[at + 1 :]])
    assert [one.category for one in findings] == ["omission"]
    assert findings[0].start == findings[0].end == len(" ".join(EN[:at]))
    assert findings[0].related[0].text == ES[at]


@pytest.mark.parametrize("at", range(1, len(EN)))
def test_a_sentence_added_is_found(at):
    more = "Doctors in the village sold their old horses to a singer."
    findings = found(ES, [*EN[:at], more, *EN[at:]])
    assert [(one.category, one.text) for one in findings] == [("addition", more)]


def test_sentences_merged_or_split_are_not_left_out():
    merged = [*EN[:1], f"{EN[1][:-1]}, and {EN[2][0].lower()}{EN[2][1:]}", *EN[3:]]
    assert found(ES, merged) == []
    split = [*EN[:1], "The money will come from the city's budget.", "It will arrive before winter.", *EN[2:]]
    assert found(ES, split) == []


def test_a_sentence_that_moved_is_not_left_out():
    assert found(ES, [*EN[:2], *EN[3:5], EN[2], *EN[5:]]) == []


def test_another_text_is_not_compared():
    other = [
        "The football club bought a goalkeeper from Lisbon.",
        "Snow closed the road over the pass for two days.",
        "A film about bees won the prize of the festival.",
    ]
    assert found(ES, other, confidence=Confidence.LOW) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "El hospital necesita sangre, mantas y medicamentos contra la fiebre.",
            "The hospital needs blood and blankets.",
        ),
        (
            "La policía detuvo a un ladrón y recuperó las joyas robadas.",
            "Police arrested a thief.",
        ),
        (
            "La fábrica cerrará en marzo, según el sindicato de trabajadores.",
            "The factory will close in March.",
        ),
    ],
)
def test_a_clause_left_out_is_found(source, target):
    findings = found([source], [target], rows=True)
    assert [(one.category, one.start) for one in findings] == [("omission", len(target) - 1)]


@pytest.mark.parametrize(
    ("source", "target", "text"),
    [
        (
            "El barco llegó al puerto con 40 pasajeros.",
            "The ship reached the port with 40 passengers, and the captain blamed the weather.",
            ", and the captain blamed the weather",
        ),
        (
            "El pintor vendió el cuadro a un museo.",
            "The painter sold the picture to a museum and gave the money to his daughter.",
            "and gave the money to his daughter",
        ),
    ],
)
def test_a_clause_added_is_found(source, target, text):
    findings = found([source], [target], rows=True)
    assert [(one.category, one.text.lstrip(", ")) for one in findings] == [("addition", text.lstrip(", "))]


def test_without_a_list_whole_sentences_are_found_all_the_same():
    hu = [
        "A Duna vízszintje Győrnél 2013 óta nem volt ilyen magas.",
        "Kovács Péter szerint 350 önkéntes dolgozik a gáton.",
        "Az M1-es utat 14 órakor lezárták.",
    ]
    en = [
        "The Danube at Győr has not been this high since 2013.",
        "According to Péter Kovács, 350 volunteers are working on the dam.",
        "Tourists from Vienna took pictures of Anna Horvat and 25 swans.",
        "The M1 road was closed at 14 o'clock.",
    ]
    assert [(one.category, one.text) for one in found(hu, en, "hu")] == [("addition", en[2])]
    assert found(hu, [*en[:2], en[3]], "hu") == []


TEXTS = st.text(
    alphabet=st.sampled_from("a de la y and the casa house 12 $%’'-.,!? 中国公司 дім ا و\n\u0301"), max_size=80
)


@given(TEXTS, TEXTS, st.sampled_from(["es", "zh", "uk", "xx"]), st.booleans())
def test_no_text_is_too_odd(source, target, lang, rows):
    findings = found([source], [target], lang, rows=rows, confidence=Confidence.LOW)
    assert all(0 <= one.start <= one.end <= len(target) for one in findings)
    assert findings == found([source], [target], lang, rows=rows, confidence=Confidence.LOW)


def test_a_clause_left_out_is_found_in_languages_with_a_list():
    source = [
        "Der Bürgermeister eröffnete am Montag die neue Schule.",
        "Die Polizei sperrte die Straße und suchte nach Zeugen.",
        "Ein Lehrer schrieb einen Brief an die Zeitung.",
        "Am Abend sprach der Präsident mit Studenten der Universität.",
        "Die Feuerwehr löschte den Brand, und das Krankenhaus behandelte drei Kinder.",
    ]
    target = [
        "The mayor opened the new school on Monday.",
        "The police closed the road and searched for witnesses.",
        "A teacher wrote a letter to the newspaper.",
        "In the evening the president spoke with students of the university.",
        "The fire brigade put out the fire.",
    ]
    findings = found(source, target, "de")
    assert [one.category for one in findings] == ["omission"]
    assert "Krankenhaus" in findings[0].related[0].text


def test_a_date_that_only_the_translation_spells_out_is_no_addition():
    source = [*ES, "El ministro habló el 14/2 con los médicos."]
    target = [*EN, "The minister spoke with the doctors on February 14."]
    assert found(source, target) == []


def test_what_nothing_else_renders_near_a_sentence_casts_doubt_on_its_being_added():
    source = [*ES[:2], "El barco pesquero naufragó frente al cabo y nueve marineros nadaron hasta la orilla.", *ES[3:]]
    target = [*EN[:2], "Off the cape the trawler sank.", "Nine of the crew made it ashore.", *EN[3:]]
    assert found(source, target) == []


AR = [
    "أعلنت البلدية يوم الاثنين إغلاق ثلاثة جسور قديمة.",
    "وقالت هيئة النقل إن الإصلاح سيستمر ثمانية أشهر.",
    "ودعت السائقين إلى استخدام الطريق الشمالي.",
    "وستغير حافلات المدارس مسارها.",
    "واشتكى السكان من ارتفاع أسعار المواقف.",
    "ويخشى أصحاب المتاجر فقدان زبائنهم.",
]
FREELY = [
    "City hall said on Monday it was shutting three ageing bridges.",
    "Work on them is to last eight months, the traffic authority said.",
    "Motorists are told to use the northern bypass.",
    "The school buses will have to change their route.",
    "People living there complain about dearer parking.",
    "Shopkeepers fear they will lose customers.",
]


@pytest.mark.parametrize(("gone", "sure"), [(0, True), (1, True), (2, True), (3, True), (4, True), (5, False)])
def test_a_sentence_left_out_of_a_free_rendering_is_sure_unless_much_stands_unexplained_beside_its_place(gone, sure):
    target = [one for at, one in enumerate(FREELY) if at != gone]
    (one,) = found(AR, target, "ar", confidence=Confidence.LOW)
    assert one.related[0].text == AR[gone]
    assert (one.confidence == Confidence.MEDIUM) is sure


def test_a_free_rendering_of_every_sentence_leaves_nothing_out():
    assert found(AR, FREELY, "ar") == []


FERRY = [
    "The ferry departed early in the morning.",
    "On board of it were twelve teachers and an old doctor.",
    "The captain drank coffee and the children ate cake.",
    "In the evening they finally reached the island and looked everywhere for the hotel.",
    "Nobody had the keys.",
]
FAEHRE = [
    "Die Fähre fuhr am Morgen ab.",
    "An Bord waren zwölf Lehrerinnen und ein alter Arzt.",
    "Der Kapitän trank Kaffee, und die Kinder aßen Kuchen.",
    "Am Abend erreichten sie die Insel und suchten das Hotel.",
    "Niemand hatte die Schlüssel.",
]
SHORT = "The captain drank coffee."


def test_a_clause_left_out_of_one_of_several_sentences_of_a_segment_is_found():
    (finding,) = found(FAEHRE, [*FERRY[:2], SHORT, *FERRY[3:]], "de", rows=True)
    assert finding.category == "omission"
    assert "Kuchen" in finding.message
    assert not found(FAEHRE, FERRY, "de", rows=True)


def test_a_clause_that_stands_in_another_sentence_of_the_segment_is_not_left_out():
    moved = "In the evening they reached the island, where the children ate cake and looked everywhere for the hotel."
    assert not found(FAEHRE, [*FERRY[:2], SHORT, moved, FERRY[4]], "de", rows=True)


@pytest.mark.parametrize(
    ("lang", "source", "target", "count"),
    [
        ("ja", "プリンターの一覧は にあります。", "The list of printers can be found at .", 0),
        ("nl", "Een lijst met printers is te vinden op .", "A list of printers can be found at .", 0),
        ("de", "Eine Liste der Drucker steht auf der Seite.", "A list of printers can be found at .", 1),
        ("sv", "Undvik tecken så som %, ”, ;, #.", 'Avoid characters that are: %, ", ;, #.', 0),
        ("sv", "Vid frågor så som ”Vem är du?” svarar vi.", "To questions such as, “Who are you?” we answer.", 0),
    ],
)
def test_a_place_that_was_empty_before_or_holds_signs_lacks_no_word(lang, source, target, count):
    assert len(found([source], [target], lang, rows=True)) == count


BADINTER = "Robert Badinter a visité la prison avant le vote."


@pytest.mark.parametrize(
    ("added", "count"),
    [
        (", the late justice minister and champion of civil liberties,", 0),
        (", who was accused of taking bribes from contractors,", 1),
        (", the owner of 14 flats in the centre,", 1),
        (", the convicted owner of several gambling dens,", 1),
    ],
)
def test_an_apposition_behind_a_name_adds_nothing_unless_it_tells_a_fact(added, count):
    assert (
        len(found([BADINTER], [f"Robert Badinter{added} visited the prison before the vote."], "fr", rows=True))
        == count
    )


TRAMS = ["Pesa dostarczy miastu 42 tramwaje.", "Pierwszy pojazd ma wyjechać na tory za rok."]


def test_an_ordinal_stands_alone_for_what_a_sentence_before_it_named():
    assert not found(
        TRAMS, ["Pesa will supply the city with 42 trams.", "The first must be on the rails in a year."], "pl"
    )


@pytest.mark.parametrize(
    ("source", "target", "count"),
    [
        (
            "Das Urteil kann angefochten werden; bis dahin bleibt sie auf freiem Fuß.",
            "The verdict can be appealed against, and until then she is at liberty.",
            0,
        ),
        ("Der Student kann das Schloss besuchen, ohne zu zahlen.", "The student can visit the without paying.", 1),
    ],
)
def test_a_passive_keeps_its_preposition(source, target, count):
    assert len(found([source], [target], "de", rows=True)) == count
