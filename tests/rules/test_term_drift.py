"""Drift of terms: the cases of corpora/drift, and what a finding says."""

from __future__ import annotations

from pathlib import Path

import pytest

from translaudit.audit import Settings, examine
from translaudit.drift.stand_ins import of_one_family
from translaudit.forms import Forms
from translaudit.forms.compiled import compile_forms
from translaudit.model import Bitext, Confidence, Severity, Side
from translaudit.resources import Resources
from translaudit.rules.term_drift import term_drift
from translaudit.termbase.load import parse

CASES = [
    line.split("\t")
    for line in (Path(__file__).resolve().parents[2] / "corpora/drift/drift.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
MISSED = {
    ("en-id", "penuntut umum"): "the list has the two words apart, and the first is no noun in it",
}
ALARMS = {
    ("uk-en", "Удар стався о п'ятій."): "strike and shot render two senses of one word",
}
FINE = (
    "La jueza impuso una multa a la empresa. La multa debe pagarse en mayo. El abogado recurrirá la multa ante el tribunal.",
    "The judge imposed a fine on the company. The fine must be paid in May. The lawyer will appeal the forfeit in court.",
)


def found(langs, source, target, resources=None):
    one, other = langs.split("-")
    bitext = Bitext("case", Side("case.txt", other, target), Side("original.txt", one, source), one)
    return examine(bitext, resources or Resources(), [term_drift], Settings()).findings


def cases(kind, known, key):
    chosen = [case for case in CASES if (case[1] == "-") == (kind == "look-alike")]
    return [
        pytest.param(
            *case,
            id=f"{case[0]} {key(case)}",
            marks=[
                pytest.mark.xfail(reason=known[name], strict=True) for name in [(case[0], key(case))] if name in known
            ],
        )
        for case in chosen
    ]


def first_sentence(case):
    return case[3].partition(". ")[0] + "."


@pytest.mark.parametrize(("langs", "odd", "_usual", "source", "target"), cases("drift", MISSED, lambda case: case[1]))
def test_the_odd_rendering_is_reported(langs, odd, _usual, source, target):
    findings = found(langs, source, target)
    assert len(findings) == 1
    assert odd in findings[0].text
    assert findings[0].confidence == Confidence.MEDIUM


@pytest.mark.parametrize(("langs", "_odd", "_usual", "source", "target"), cases("look-alike", ALARMS, first_sentence))
def test_a_look_alike_is_left_alone(langs, _odd, _usual, source, target):
    assert [one.message for one in found(langs, source, target)] == []


def test_a_finding_shows_the_term_and_the_other_places():
    (finding,) = found("es-en", *FINE)
    assert finding.message.startswith("“forfeit” renders “multa” here, which is “fine” in 2 other places")
    assert finding.suggestions == ("fine",)
    assert [(one.side, one.text) for one in finding.related] == [
        ("source", "multa"),
        ("target", "fine"),
        ("target", "fine"),
    ]


def test_the_suggestion_has_the_number_and_the_capital_of_the_odd_word():
    source = "Los migrantes salieron de Argelia. El barco llevaba migrantes. Un médico ve a los migrantes. Los migrantes duermen."
    target = "The migrants left Algeria. The boat carried migrants. A doctor sees the migrants. Refugees are sleeping."
    (finding,) = found("es-en", source, target)
    assert finding.suggestions == ("Migrants",)


def test_a_case_is_kept_in_a_language_that_declines():
    source = "The judge signed the permit. The permit is valid. The mayor saw the permit. They work without a permit."
    target = "Суддя підписав дозвіл. Дозвіл чинний. Мер бачив дозвіл. Вони працюють без ліцензії."
    (finding,) = found("en-uk", source, target)
    assert finding.suggestions == ("дозволу",)


def test_what_a_termbase_governs_is_left_to_it():
    text = '[concept.fine]\nes.preferred = ["multa"]\nen.preferred = ["fine"]\n'
    termbase = parse(text, "toml", path="house.toml")
    resources = Resources(own=lambda lang: Forms(compile_forms([termbase], lang)))
    assert not found("es-en", *FINE, resources)


def test_segments_far_apart_are_no_one_text():
    filler = ("El perro duerme. " * 30, "The dog is asleep. " * 30)
    source = FINE[0].replace("El abogado", filler[0] + "El abogado")
    target = FINE[1].replace("The lawyer", filler[1] + "The lawyer")
    assert not found("es-en", source, target)


@pytest.mark.parametrize(
    ("langs", "source", "target", "odd"),
    [
        (
            "de-en",
            "Der Warnstreik beginnt um fünf Uhr. Die Bahn kritisiert den Warnstreik. Der Warnstreik endet am Montag.",
            "The warning strike begins at five. The railway criticises the warning strike. The token stoppage ends on Monday.",
            "token stoppage",
        ),
        (
            "es-en",
            "El testigo protegido declaró ayer. El juez escuchó al testigo protegido.",
            "The protected witness testified yesterday. The judge heard the sheltered informant.",
            "sheltered informant",
        ),
        (
            "fr-en",
            "La malversationnière est interdite. Le maire craint la malversationnière. Un juge voit la malversationnière.",
            "Embezzlement is banned. The mayor fears embezzlement. A judge sees misappropriation.",
            "misappropriation",
        ),
        (
            "en-de",
            "The army bought howitzers. The howitzers are new. The minister praised the howitzers.",
            "Die Armee kaufte Haubitzen. Die Haubitzen sind neu. Der Minister lobte die Mörser.",
            "Mörser",
        ),
    ],
)
def test_renderings_that_no_list_has_are_told_by_what_is_left(langs, source, target, odd):
    assert [one.text for one in found(langs, source, target)] == [odd]


@pytest.mark.parametrize(
    ("langs", "source", "target"),
    [
        (
            "fr-en",
            "Le maire craint la malversationnière. Un juge voit la malversationnière.",
            "The mayor fears the banana. A judge sees the orange.",
        ),
        (
            "ru-en",
            "Тайфун идёт на север. Тайфун разрушил порт. Тайфун ушёл.",
            "The typhoon is moving north. The typhoon destroyed the port. The storm has gone.",
        ),
        (
            "de-en",
            "Der Tarifvertrag gilt. Der Minister lobt den Tarifvertrag. Der Tarifvertrag endet.",
            "The collective agreement applies. The minister praises the collective agreement. The agreement ends.",
        ),
        (
            "es-en",
            "El enemigo cruzó el puente. El enemigo quemó el molino. La torre vio al enemigo.",
            "The enemy crossed the bridge. The enemy burned the mill. The tower saw the foe.",
        ),
        (
            "en-de",
            "The enemies crossed the bridge. The enemies burned the mill. The tower saw the enemies.",
            "Die Gegner überquerten die Brücke. Die Gegner verbrannten die Mühle. Der Turm sah die Feinde.",
        ),
    ],
)
def test_common_words_looser_words_and_short_forms_are_no_drift(langs, source, target):
    assert [one.message for one in found(langs, source, target)] == []


def test_without_an_original_the_rule_is_skipped():
    examined = examine(
        Bitext("a", Side("a.txt", "en", "A fine. A fine. A forfeit.")), Resources(), [term_drift], Settings()
    )
    assert [one.rule for one in examined.skipped] == ["term-drift"]


def test_two_places_are_enough_where_a_list_joins_the_renderings():
    source = "The defendant stayed silent. The judge left. Tomorrow the defendant returns."
    target = "Terdakwa diam saja. Hakim pergi. Besok tertuduh kembali."
    (finding,) = found("en-id", source, target)
    assert finding.text == "tertuduh"
    assert "which is “terdakwa” in the other place" in finding.message


def test_words_of_one_family_are_one_rendering():
    source = "Kasus suap itu lama. Suap diberikan di kantor. Ia membantah suap itu."
    target = "The bribery case is old. The bribe was given at the office. He denies the bribe."
    assert not found("id-en", source, target)


def test_an_election_held_again_is_of_the_family_of_election():
    assert of_one_family("reelección", "elecciones")
    assert not of_one_family("ransom", "bribe")


def test_two_words_with_capitals_may_be_two_bodies():
    source = "Yesterday the defendant stayed silent. The judge left. Tomorrow the defendant returns."
    target = "Kemarin {} diam saja. Hakim pergi. Besok {} kembali."
    assert found("en-id", source, target.format("terdakwa", "tertuduh"))
    assert not found("en-id", source, target.format("Terdakwa", "Tertuduh"))


def test_in_law_another_word_is_a_graver_fault_than_in_school():
    (fine,) = found("es-en", *FINE)
    school = (
        "El seminario empieza el lunes. El profesor prepara el seminario. El seminario termina el viernes.",
        "The seminar begins on Monday. The professor prepares the seminar. The module ends on Friday.",
    )
    (seminar,) = found("es-en", *school)
    assert (fine.severity, seminar.severity) == (Severity.MAJOR, Severity.MINOR)


def test_words_of_the_original_that_were_not_translated_render_nothing():
    source = "The refugees arrived in May. The refugees were counted by the police. The mayor met the refugees."
    target = "Die Flüchtlinge kamen im Mai an. Die Flüchtlinge wurden von der Polizei gezählt. Der Bürgermeister traf die {}."
    assert not found("en-de", source, target.format("Refugees"))
    assert [one.text for one in found("en-de", source, target.format("Migranten"))] == ["Migranten"]


def test_shares_are_stock():
    source = "La acción cayó un 6 %. El banco aconsejó vender la acción."
    assert not found("es-en", source, "The shares fell 6%. The bank advised selling the stock.")


def test_another_word_of_one_stem_and_two_words_for_one_thing_are_no_drift():
    source = "Двох вогнеборців привезли до лікарні. Стан пожежників лікарі оцінюють як задовільний."
    target = (
        "Zwei Feuerwehrleute kamen ins Krankenhaus. Der Zustand der Männer ist den Ärzten zufolge zufriedenstellend."
    )
    assert not found("uk-de", source, target)
    source = "Пожежа сталася в корпусі колишнього комбінату. Мер пообіцяв, що до зими корпус знесуть."
    target = (
        "In einem Gebäude des früheren Kombinats brach ein Brand aus. "
        "Der Bürgermeister versprach, dass der Bau vor dem Winter abgerissen wird."
    )
    assert not found("uk-de", source, target)


def test_a_compound_and_a_word_of_another_gender_are_no_drift():
    other = "The crop was small this year.", "W tym roku zbiory były małe."
    assert not found(
        "en-pl", f"{other[0]} Crop insurance covers half.", f"{other[1]} Ubezpieczenie upraw pokrywa połowę."
    )
    text = "Il raccolto è stato scarso. Guardate la data di raccolta."
    assert not found("it-en", text, "The crop was poor. Look for the harvest date.")
