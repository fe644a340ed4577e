"""Lines of the lists that once accused right sentences: each with one that stays silent, and one that is still told."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.literal_rendering import literal_rendering


def told(pair, source, target):
    lang, other = pair.split("-")
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    sides = Side("o.txt", lang, source), Side("t.txt", other, target)
    examined = examine(Bitext("t", sides[1], sides[0], lang, segments), Resources(), (literal_rendering,), Settings())
    return [one.text for one in examined.findings if one.confidence >= Confidence.MEDIUM]


@pytest.mark.parametrize(
    ("pair", "source", "target", "found"),
    [
        (
            "id-en",
            "Mantan penyerang Persib tewas dalam kecelakaan.",
            "A former Persib striker died in an accident.",
            [],
        ),
        ("id-en", "Penyerang bersenjata itu kabur.", "The armed striker fled.", ["striker"]),
        ("id-en", "Partai itu menolak impor beras.", "The party opposes rice imports.", []),
        ("de-en", "Der Spieler hat einen deutschen Pass.", "The player holds a German passport.", []),
        ("de-en", "Nach einem Pass aus dem Mittelfeld traf er.", "He scored after a passport.", ["passport"]),
        ("de-en", "Der Abgeordnete senkte seine Stimme.", "The MP lowered his voice.", []),
        ("en-de", "He rose from his bed.", "Er erhob sich vom Bett.", []),
        ("en-de", "She weeded the tulip bed.", "Sie jätete das Bett mit Tulpen.", ["Bett"]),
        ("en-id", "The president used the term again.", "Presiden memakai istilah itu lagi.", []),
        ("en-id", "She was elected for a third term.", "Ia terpilih untuk istilah ketiga.", ["istilah"]),
        ("pl-en", "W kopalni doszło do zawału.", "There was a cave-in at the mine.", []),
        ("pl-en", "Górnik dostał zawału w kopalni.", "The miner had a heart attack in the mine.", []),
        ("pl-en", "Miał zawał i trafił do szpitala.", "He had a collapse and went to hospital.", ["collapse"]),
        ("pl-en", "Kierowca jechał autostradą bez pasów.", "The driver was on the motorway without a belt.", []),
        ("pl-en", "Na jezdni zamknięto lewy pas.", "The left belt of the roadway was closed.", ["belt"]),
        ("pl-en", "Policja bez zwłoki zaczęła poszukiwania.", "Police began the search without delay.", []),
        ("pl-en", "Udzielił rady sąsiadowi.", "He gave his neighbour a council.", ["council"]),
        (
            "pt-en",
            "É uma pena que, depois de tantos anos, ele saia.",
            "It is a shame that he leaves after so long.",
            [],
        ),
        ("pt-en", "Foi condenado a uma pena de prisão.", "He was given a prison feather.", ["feather"]),
        ("pt-en", "O motorista saiu ileso.", "The driver was not injured.", []),
        ("pt-en", "O trem saiu ileso.", "The train came out illegal.", ["illegal"]),
        ("pt-en", "Ladrões entraram no banco pela janela.", "Thieves entered the bank by the window.", []),
        ("pt-en", "Sentou-se num banco de jardim.", "He sat down on a garden bank.", ["bank"]),
        ("tr-en", "Çocuklar ateşin başında oturdu.", "The children sat around the fire.", []),
        ("tr-en", "Hastanın ateşi var.", "The patient has a fire.", ["fire"]),
        ("tr-en", "Öğrenci ders sırasında not aldı.", "The pupil took notes in class.", []),
        ("tr-en", "Öğrenci sınavdan düşük not aldı.", "The pupil got a low rating in the exam.", ["rating"]),
        ("zh-en", "距离边境约100公里。", "It is about 62 miles from the border.", []),
        ("zh-en", "他们坐下来吃香喷喷的米饭。", "They sat down to eat fragrant rice.", []),
        ("zh-en", "骑手在第二圈落马受伤。", "The jockey fell off his horse on the second lap.", []),
        ("zh-en", "这名省长去年落马。", "The governor fell off his horse last year.", ["fell off his horse"]),
        ("zh-en", "两人在会上交换意见。", "The two swapped opinions at the meeting.", []),
        ("es-en", "Es una pena que el juez se vaya.", "It is a pity that the judge is leaving.", []),
        ("es-en", "Lloraba de pena y tristeza.", "He wept with penalty and sadness.", ["penalty"]),
        ("es-en", "El ministro perdió la cartera en el metro.", "The minister lost his wallet in the metro.", []),
        (
            "es-en",
            "El titular de la cartera de Interior calló.",
            "The head of the Interior wallet said nothing.",
            ["wallet"],
        ),
        ("ru-en", "Его задержали перед вылетом в Дубай.", "He was detained before flying out to Dubai.", []),
        ("ru-en", "Из-за тумана рейс задержали.", "Because of the fog the flight was detained.", ["detained"]),
        ("ru-en", "Автомобиль врезался в колонну.", "The car crashed into a pillar.", []),
        ("ru-en", "Колонна танков вошла в город.", "A pillar of tanks entered the town.", ["pillar"]),
        ("ru-en", "Тренер сборной пришёл в очках.", "The national coach came in glasses.", []),
        ("ru-en", "Таблица: команда теряет очки.", "The table: the team is losing spectacles.", ["spectacles"]),
        ("ru-en", "Вопрос о мобилизации не стоит на повестке.", "Mobilisation is not on the agenda.", []),
        ("ru-en", "Призывнику вручили повестку.", "The conscript was handed an agenda.", ["agenda"]),
        ("uk-en", "Гра зібрала багато глядачів.", "The match drew many spectators.", []),
        ("uk-en", "Гра акторів у театрі чудова.", "The match of the actors in the theatre is wonderful.", ["match"]),
        ("uk-en", "Перед вильотом чоловіка затримали.", "The man was detained before flying out.", []),
        ("uk-en", "Курс лікування коштує тисячу доларів.", "The course of treatment costs a thousand dollars.", []),
        ("uk-en", "Студент обрав курс хімії.", "The student chose an exchange rate in chemistry.", ["exchange rate"]),
        ("uk-en", "Голова банку вийшов під заставу.", "The head of the bank was released on bail.", []),
        ("uk-en", "Застава на кордоні відбила атаку.", "The bail at the border beat off an attack.", ["bail"]),
    ],
)
def test_company_that_stands_beside_two_senses_tells_neither(pair, source, target, found):
    assert told(pair, source, target) == found
