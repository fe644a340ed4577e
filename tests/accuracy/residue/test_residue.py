"""What was left in the language of the original: whole segments, words in another script and in the same."""

from __future__ import annotations

import pytest

from translaudit.accuracy.residue import residue
from translaudit.document import Document
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources


def left(source, said, target, there):
    sides = Side("t", target, there), Side("s", source, said)
    segment = Segment("1", Span(0, len(there)), Span(0, len(said)))
    marks = residue(Document(Bitext("d", *sides, source, (segment,)), Resources()))
    return [(there[mark.start : mark.end], mark.confidence) for mark in marks]


def test_a_segment_that_is_its_original():
    text = "Der Bürgermeister hat gestern mit der neuen Schule gesprochen."
    assert left("de", text, "en", text) == [(text, Confidence.HIGH)]


@pytest.mark.parametrize(
    ("source", "said", "target", "there", "words"),
    [
        ("ru", "Он купил хлеб и молоко.", "en", "He bought хлеб and milk.", ["хлеб"]),
        ("ru", "Он купил хлеб (хлеб) и молоко.", "en", "He bought bread (хлеб) and milk.", []),
        (
            "en",
            "He ordered the grilled cheese sandwich.",
            "uk",
            "Він замовив grilled cheese sandwich.",
            ["grilled cheese sandwich"],
        ),
        ("en", "Open openid(ENTER)profile now.", "uk", "Відкрийте openid(ENTER)profile зараз.", []),
    ],
)
def test_words_in_the_script_of_the_original(source, said, target, there, words):
    assert [word for word, _ in left(source, said, target, there)] == words


@pytest.mark.parametrize(
    ("source", "said", "there", "words"),
    [
        ("fr", "Le maire a parlé avec les habitants.", "The mayor spoke avec the residents.", ["avec"]),
        ("de", "Er kam aus Deutschland zurück.", "He came back from Deutschland.", ["Deutschland"]),
        ("fr", "Il a lu le menu du restaurant.", "He read the menu of the restaurant.", []),
        ("fr", "La menace vient du nord.", "The menace comes from the north.", []),
        ("es", "La gripe viene del norte.", "The gripe comes from the north.", ["gripe"]),
    ],
)
def test_words_in_the_same_script(source, said, there, words):
    assert [word for word, _ in left(source, said, "en", there)] == words


@pytest.mark.parametrize(
    ("source", "said", "there", "words"),
    [
        ("fr", "Le fichier /etc/avec/dossier est vide.", "The file /etc/avec/dossier is empty.", []),
        ("fr", "Le fichier avec.liste est vide.", "The file avec.liste is empty.", []),
        ("fr", "Le dossier avec est vide.", "The folder avec is empty.", ["avec"]),
        ("ko", "Use the udev filesystem instead.", "Use the udev filesystem now.", []),
    ],
)
def test_neither_paths_nor_words_in_other_letters_than_those_of_the_original_are_left(source, said, there, words):
    assert [word for word, _ in left(source, said, "en", there)] == words


@pytest.mark.parametrize(
    ("source", "said", "target", "there", "words"),
    [
        ("de", "Im Breisgau fiel Schnee.", "en", "Snow fell in the Breisgau.", []),
        ("de", "Sie besitzt ein Haus in der Prignitz.", "en", "She owns a house in the Prignitz.", []),
        ("de", "Der Band kam im Hanser-Verlag heraus.", "en", "The volume came out with Hanser.", []),
        ("de", "Der Gemeinderat stritt.", "en", "The Gemeinderat quarrelled.", ["Gemeinderat"]),
        ("de", "Die Reformkommission tagte.", "en", "The Reformkommission met.", ["Reformkommission"]),
        ("es", "Leyó “Canto del agua” en voz alta.", "en", "She read “Canto del agua” aloud.", []),
        ("es", "Leyó un canto del agua en voz alta.", "en", "She read a canto del agua aloud.", ["canto del agua"]),
        ("it", "Il sindaco ha parlato.", "en", "The sindaco (mayor) spoke.", []),
        ("it", "Il sindaco (Rossi) ha parlato.", "en", "The sindaco (Rossi) spoke.", ["sindaco"]),
        ("uk", "Він грав на трембіті.", "en", "He played the трембіта (a long horn).", []),
        ("fr", "Le café Au petit navire ouvre.", "en", "The café Au petit navire is opening.", []),
        ("ru", "Сумочка и грузчик исчезли.", "uk", "Сумочка і грузчик зникли.", []),
        ("ru", "Поезд шёл трое суток.", "uk", "Потяг ішов троє суток.", ["суток"]),
        ("ru", "Она ждала в больнице.", "uk", "Вона чекала в больнице.", ["больнице"]),
        ("uk", "Новий дашборд працює.", "ru", "Новый дашборд работает.", []),
    ],
)
def test_names_titles_and_words_of_both_languages_are_no_leftovers(source, said, target, there, words):
    assert [word for word, _ in left(source, said, target, there)] == words


@pytest.mark.parametrize(
    ("source", "said", "there", "words"),
    [
        ("es", "Llevaron la jarana al teatro.", "They took jarana music to the theatre.", []),
        ("pt", "O grupo tocou lundu na praça.", "The group played lundu, a dance from Pará, in the square.", []),
        ("es", "Cuesta cuatro bolivianos.", "It costs four bolivianos.", []),
        ("tr", "Poyraz yüzünden uçaklar kalkamadı.", "With the wind, the poyraz, blowing, no plane took off.", []),
        ("tr", "Poyraz yüzünden uçaklar kalkamadı.", "No plane took off because of the poyraz that day.", ["poyraz"]),
        ("fr", "Un tiers est à la charge du département.", "A third will be met by the département.", []),
        ("pt", "O vizinho vendeu a vaca.", "The vizinho sold the cow.", ["vizinho"]),
        ("es", "Los leones duermen en la jaula.", "The leones are asleep in the cage.", ["leones"]),
        ("it", "La nonna ride sempre.", "The nonna always laughs.", ["nonna"]),
        (
            "es",
            "El juez dictó la sentencia, una condena de diez años.",
            "The judge handed down the sentencia, a ten-year term.",
            ["sentencia"],
        ),
    ],
)
def test_a_word_that_is_explained_stays(source, said, there, words):
    assert [word for word, _ in left(source, said, "en", there)] == words


@pytest.mark.parametrize(
    ("source", "said", "target", "there", "words"),
    [
        ("ru", "Он получил выговор от начальника.", "en", "He received a vygovor from his boss.", ["vygovor"]),
        ("ru", "Врачи заметили трещину в ключице.", "en", "Doctors noticed a crack in the klyuchitsa.", ["klyuchitsa"]),
        ("uk", "Він показав довідку лікарю.", "fr", "Il a montré une dovidka au médecin.", ["dovidka"]),
        ("uk", "Довідку він отримав торік.", "de", "Eine dovidka bekam er im vorigen Jahr.", ["dovidka"]),
        ("ru", "Учёные нашли новый биомаркер рака.", "en", "Scientists have found a new biomarker of cancer.", []),
        ("uk", "Вони вдягли вишиванки.", "en", "They put on vyshyvankas.", []),
        ("uk", "Це зветься «довідкою».", "en", 'It is called a "dovidka".', []),
        ("uk", "Він показав довідку лікарю.", "en", "He showed the doctor a dovidka (a certificate).", []),
        ("ru", "Его зовут Выговор.", "en", "They call him vygovor.", []),
    ],
    ids=["as it is", "as listed", "into French", "begins", "international", "taken over", "quoted", "glossed", "a name"],
)  # fmt: skip
def test_words_romanized(source, said, target, there, words):
    assert [word for word, _ in left(source, said, target, there)] == words


@pytest.mark.parametrize(
    ("source", "said", "there", "words"),
    [
        ("tr", "Avukat kararı istinafa taşıdı.", "The lawyer took the decision to istinaf.", ["istinaf"]),
        ("pl", "Pracował w urzędzie od lat.", "He had worked in the urząd for years.", ["urząd"]),
        ("pl", "Pracował w urzędzie od lat.", "He had worked in the office for years.", []),
        ("tr", "Avukat kararı istinafa taşıdı.", "The lawyer took the decision to appeal.", []),
    ],
)
def test_words_in_another_form(source, said, there, words):
    assert [word for word, _ in left(source, said, "en", there)] == words


@pytest.mark.parametrize(
    ("source", "said", "there", "words"),
    [
        ("cs", "Pracuje od března v Brně.", "She has worked in Brno od March.", ["od"]),
        ("es", "En Chile, los precios subieron.", "In Chile, los prices rose.", ["los"]),
        ("es", "La actriz Rosa de los Llanos llegó.", "The actress Rosa de los Llanos arrived.", []),
        (
            "cs",
            "Jeho úřad hledá účetní, průměrný plat je vysoký.",
            "The úřad seeks accountants, the average pay is high.",
            ["úřad"],
        ),
        ("pl", "Karmi psy pokarmem (ryby, mleko).", "He feeds dogs pokarmem (fish, milk).", ["pokarmem"]),
        ("tr", "Kahvaltıda kaşar yedik.", "We had kaşar, a yellow cheese, for breakfast.", []),
        ("cs", "Váš soused volal ráno.", "Váš neighbour called in the morning.", ["Váš"]),
        ("fr", "Allez au marché demain.", "Allez to the market tomorrow.", ["Allez"]),
        (
            "it",
            "Studia le microfratture e le decalcificazioni.",
            "She studies microfractures and decalcificazioni.",
            ["decalcificazioni"],
        ),
        (
            "de",
            "Sie war nationale Sicherheitsberaterin (NSB).",
            "She was National Sicherheitsberaterin (NSB).",
            ["Sicherheitsberaterin"],
        ),
        ("cs", "Firma s potenciálem roste.", "The firm with potenciál is growing.", ["potenciál"]),
        ("fr", "Les traces historiques disparaissent.", "The historique traces disappear.", ["historique"]),
        ("es", "Bailaban los danzantes.", "A danzante danced.", []),
        ("de", "Das ist ein Hauptgrund dafür.", "That is a Haupt reason for it.", ["Haupt"]),
    ],
)
def test_words_of_the_original_beside_other_names_or_in_another_form(source, said, there, words):
    assert [word for word, _ in left(source, said, "en", there)] == words
