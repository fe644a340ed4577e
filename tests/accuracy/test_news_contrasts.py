"""Contrasts of news: who holds an office, how many, which of two sides, when; right translations are left alone."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.number_mismatch import number_mismatch

CONTRASTS = [
    (
        "uk-en",
        "Міністр відвідав Харків.",
        "The minister visited Kharkiv.",
        "The president visited Kharkiv.",
        "president",
    ),
    ("de-en", "Der Bürgermeister schwieg.", "The mayor was silent.", "The governor was silent.", "governor"),
    ("fr-en", "L'ambassadeur a ri.", "The ambassador laughed.", "The minister laughed.", "minister"),
    ("en-id", "The mayor sang.", "Wali kota bernyanyi.", "Gubernur bernyanyi.", "Gubernur"),
    ("es-en", "Los republicanos callan.", "Republicans are silent.", "Democrats are silent.", "Democrats"),
    ("ja-en", "民主党は反対した。", "The Democrats objected.", "The Republicans objected.", "Republicans"),
    (
        "ru-en",
        "Жертва узнала голос.",
        "The victim recognised the voice.",
        "The suspect recognised the voice.",
        "suspect",
    ),
    ("en-pl", "The lawyer yawned.", "Adwokat ziewnął.", "Sędzia ziewnął.", "Sędzia"),
    ("tr-en", "Bazı okullar taşındı.", "Some schools moved.", "All schools moved.", "All"),
    ("zh-en", "所有乘客都笑了。", "All the passengers laughed.", "Some of the passengers laughed.", "Some of"),
    ("en-uk", "Most of the villagers fled.", "Більшість селян утекла.", "Усі селяни втекли.", "Усі"),
    ("ru-en", "Самоубийство потрясло город.", "The suicide shook the city.", "The murder shook the city.", "murder"),
    ("en-id", "A fire ruined the market.", "Kebakaran merusak pasar.", "Banjir merusak pasar.", "Banjir"),
    ("pl-en", "Jej książka czeka.", "Her book is waiting.", "Her film is waiting.", "film"),
    ("it-en", "I giocatori ridevano.", "The players laughed.", "The coaches laughed.", "coaches"),
    ("en-es", "The children were waiting.", "Los niños esperaban.", "Los padres esperaban.", "padres"),
    ("de-en", "Die Preise stiegen.", "Prices rose.", "Wages rose.", "Wages"),
    ("tr-en", "Ateşkes başladı.", "The ceasefire began.", "The war began.", "war"),
    ("uk-en", "Дрон влучив у міст.", "A drone hit the bridge.", "A missile hit the bridge.", "missile"),
    ("pl-en", "Statek zatonął nocą.", "The ship sank at night.", "The plane sank at night.", "plane"),
    ("uk-en", "Вчитель заснув.", "The teacher fell asleep.", "The pupil fell asleep.", "pupil"),
    ("en-ru", "The town has no electricity.", "В городе нет электричества.", "В городе нет воды.", "воды"),
    ("zh-en", "他笑了。", "He laughed.", "She laughed.", "She"),
    ("fr-en", "Il partira cette année.", "He will leave this year.", "He will leave next year.", "next year"),
    ("uk-en", "Автомобіль заглух.", "The car stalled at dusk.", "The bus stalled at dusk.", "bus"),
]


@pytest.mark.parametrize(("pair", "source", "right", "wrong", "there"), CONTRASTS)
def test_the_other_thing_is_seen_and_the_same_is_not(seen, pair, source, right, wrong, there):
    assert there in seen(pair, source, wrong)
    assert seen(pair, source, right) == []


@pytest.mark.parametrize(("target", "there"), [("by two per cent.", ["per cent"]), ("by two percentage points.", [])])
def test_a_percentage_point_is_no_per_cent(target, there):
    source, target = "Der Anteil sank um zwei Prozentpunkte.", f"The share fell {target}"
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    bitext = Bitext("t", Side("t.txt", "en", target), Side("o.txt", "de", source), "de", segments)
    assert [one.text for one in examine(bitext, Resources(), (number_mismatch,), Settings()).findings] == there


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        (
            "zh-en",
            "他来自马耳他，热爱和平与平壤的历史。",
            "He is from Malta and loves peace and the history of Pyongyang.",
        ),
        ("ru-en", "В секторе Газа нет электричества.", "There is no electricity in the Gaza Strip."),
        ("fr-en", "Le bilan s'élève à trois professeurs blessés.", "The toll stands at three injured teachers."),
        ("de-en", "In den 1990er Jahren sang sie.", "She sang in the 1990s."),
        ("pl-en", "Prezydent Warszawy podziękował.", "The mayor of Warsaw said thanks."),
        ("en-de", "Some 300 people came.", "Rund 300 Menschen kamen, alle freiwillig."),
        ("ar-en", "طالب المعلمون برواتب أعلى.", "The teachers demanded higher salaries."),
        ("es-en", "El presidente Sánchez durmió.", "Prime Minister Sánchez slept."),
        ("it-en", "La presidente Meloni rideva.", "Prime Minister Meloni laughed."),
        ("de-en", "Ministerpräsident Söder schwieg.", "Bavaria's governor Söder was silent."),
        ("uk-en", "Усім привіт! Хочу поділитися думками.", "Hi folks! I'd like to share some thoughts."),
        ("es-en", "De todos modos, hay quien duda.", "Anyway, some people doubt it."),
        ("fr-en", "Tous ne sont pas d'accord.", "Some people disagree."),
        ("zh-en", "土地归国家所有，农民种粮。", "The land belongs to the state; farmers grow some grain."),
        ("ru-en", "Машина с пассажирами перевернулась.", "The bus with passengers overturned."),
        ("tr-en", "Bebek arabasını itti.", "She pushed the pram."),
        ("pl-en", "Schował się w pokoju, gdy padły strzały.", "He hid in his room when the war broke out."),
        ("de-en", "Er ist ein Kind polnischer Einwanderer.", "His parents are Polish immigrants."),
        ("en-uk", "He was a pupil of Malevich.", "Його вчителем був Малевич."),
        ("ar-en", "أصيب 22 شخصا دون أن يتوفى أحد منهم.", "22 people were infected, none of whom died."),
        ("de-en", "Die Eltern sind gestorben.", "The children were orphaned."),
    ],
)
def test_what_only_looks_so_is_left_alone(seen, pair, source, target):
    assert seen(pair, source, target) == []
