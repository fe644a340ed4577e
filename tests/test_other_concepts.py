"""Another institution, relative, nation or thing than in the original, who reports it, and what to write instead."""

from __future__ import annotations

from functools import cache

import pytest

from translaudit.audit import Settings, examine
from translaudit.lexicon.traps import load
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch
from translaudit.rules.wrong_sense import wrong_sense

TRAPS = Resources(traps=cache(load))


def found(pair, source, target, rules=(wrong_sense, entity_mismatch), resources=None):
    lang, other = pair.split("-")
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    sides = Side("o.txt", lang, source), Side("t.txt", other, target)
    examined = examine(Bitext("t", sides[1], sides[0], lang, segments), resources or Resources(), rules, Settings())
    return [
        (one.text, one.category, one.suggestions) for one in examined.findings if one.confidence >= Confidence.MEDIUM
    ]


@pytest.mark.parametrize(
    ("pair", "source", "target", "findings"),
    [
        (
            "uk-en",
            "Суд оголосив перерву.",
            "The police announced a break.",
            [("police", "entity-mismatch", ("court",))],
        ),
        ("en-id", "The navy sent two ships.", "Angkatan darat tidak mengirim kapal.", []),  # near
        ("ru-fr", "Об этом написала его сестра.", "Sa mère l’a écrit.", [("mère", "mistranslation", ("sœur",))]),
        (
            "pl-en",
            "Premier wrócił.",
            "The president returned.",
            [("president", "entity-mismatch", ("prime minister",))],
        ),
        ("tr-en", "West Wing dizisi doğuda çekildi.", "The West Wing series was shot there.", []),  # a name
        ("de-en", "Der Papst kam.", "The queen came.", [("queen", "entity-mismatch", ("pope",))]),
        (
            "uk-en",
            "Литовські лікарі прибули.",
            "Latvian doctors arrived.",
            [("Latvian", "entity-mismatch", ("Lithuanian",))],
        ),
        ("uk-en", "Литовські лікарі прибули.", "Lithuanian doctors arrived.", []),
        ("de-en", "Die estnische Firma wächst.", "The company is growing.", []),
        (
            "en-id",
            "The boat left Korila.",
            "Kapal itu meninggalkan Kobarila.",
            [("Kobarila", "entity-mismatch", ("Korila",))],
        ),
        ("zh-en", "衡阳市很热。", "Yueyang is hot.", [("Yueyang", "entity-mismatch", ("Hengyang",))]),
        ("ja-en", "遠藤さんが来た。", "Mr. Naito came.", [("Naito", "entity-mismatch", ("Endo",))]),
        ("ja-en", "遠藤さんが来た。", "Mr. Endō came.", []),
        ("fr-en", "Il vit en Lituanie.", "He lives in Latvia.", [("Latvia", "entity-mismatch", ("Lithuania",))]),
        (
            "ru-en",
            "Это сказал Иван Белов.",
            "This was said by Karl Neumann.",
            [("Neumann", "entity-mismatch", ("Belov",))],
        ),
    ],
)
def test_what_is_reported(pair, source, target, findings):
    assert found(pair, source, target) == findings


@pytest.mark.parametrize(
    ("pair", "source", "target", "expected"),
    [
        ("uk-en", "На фермі загинули сотні гусей.", "Hundreds of ducks died on the farm.", ("ducks", ("goose",))),
        ("ru-en", "Рожь взошла раньше срока.", "The barley came up early.", ("barley", ("rye",))),
        ("id-en", "Perahu itu menabrak paus.", "The boat hit a shark.", ("shark", ("whale",))),
        ("id-en", "Pausnya menabrak perahu.", "The shark hit the boat.", ("shark", ("whale",))),
        ("en-uk", "The price of copper rose.", "Ціна на цинк зросла.", ("цинк", ("мідь",))),
        ("en-id", "She teaches chemistry in Bogor.", "Ia mengajar fisika di Bogor.", ("fisika", ("kimia",))),
        ("ru-fr", "В посёлке нашли холеру.", "On a trouvé la peste dans le village.", ("peste", ("choléra",))),
        ("uk-de", "Буряк подорожчав.", "Die Zwiebeln sind teurer.", ("Zwiebeln", ("Rüben",))),
        ("de-fr", "Sie spielt gern Geige.", "Elle aime jouer de la flûte.", ("flûte", ("violon",))),
        ("id-en", "Toko tutup pada Idulfitri.", "Shops close for Eid al-Adha.", ("Eid al-Adha", ("Eid al-Fitr",))),
        ("es-en", "Llevaba un vestido azul.", "She wore a green dress.", ("green", ("blue",))),
    ],
)
def test_another_thing_of_the_kind_is_seen(pair, source, target, expected):
    assert found(pair, source, target) == [(expected[0], "mistranslation", expected[1])]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("uk-en", "Гуси й качки загинули.", "Ducks and geese died."),
        ("id-en", "Mereka menjual sapi lewat perantara.", "They sold cattle through horse-trading."),
        ("ru-en", "Волк пришёл в город, овцы и козы целы.", "A wolf came to town, the sheep and goats are safe."),
        ("ru-en", "Актёр Лев Орлов сыграл короля.", "The actor Wolf Orlov played the king."),
        ("en-de", "The dentist Max Baker resigned.", "Der Zahnarzt Max Fleischer trat zurück."),
        ("es-en", "El médico llegó con el albañil.", "A nurse came with the carpenter."),
        ("id-en", "Toko tutup pada Idulfitri.", "Shops close for Eid."),
    ],
    ids=[
        "both are there",
        "a compound",
        "all are there",
        "a name",
        "a surname that is a profession",
        "what one language has no word for",
        "the wider word",
    ],
)
def test_what_matches_or_is_no_thing_is_left_alone(pair, source, target):
    assert found(pair, source, target) == []


@pytest.mark.parametrize(
    ("pair", "source", "target", "expected"),
    [
        ("uk-en", "Звіт оприлюднила ООН.", "NATO published the report.", ("NATO", "entity-mismatch", "United Nations")),
        (
            "de-en",
            "Der Europarat tagte gestern.",
            "The European Council met yesterday.",
            ("European Council", "entity-mismatch", "Council of Europe"),
        ),
        (
            "ar-en",
            "أعلن صندوق النقد الدولي النتيجة.",
            "The World Bank announced the result.",
            ("World Bank", "entity-mismatch", "International Monetary Fund"),
        ),
        (
            "zh-en",
            "欧洲议会批准了预算。",
            "The European Commission approved the budget.",
            ("European Commission", "entity-mismatch", "European Parliament"),
        ),
        (
            "en-fr",
            "The Bundestag voted at noon.",
            "Le Bundesrat a voté à midi.",
            ("Bundesrat", "entity-mismatch", "Bundestag"),
        ),
        (
            "ru-en",
            "Команда вышла в полуфинал.",
            "The team is in the quarter-final.",
            ("quarter-final", "mistranslation", "semi-final"),
        ),
        (
            "en-pl",
            "She won a silver medal.",
            "Zdobyła brązowy medal.",
            ("brązowy medal", "mistranslation", "srebrny medal"),
        ),
        (
            "uk-en",
            "Гол забили в першому таймі.",
            "They scored in the second half.",
            ("second half", "mistranslation", "first half"),
        ),
        ("id-en", "Tangan kiri patah.", "The right hand is broken.", ("right hand", "mistranslation", "left hand")),
        (
            "uk-en",
            "Квитки для дорослих подорожчали.",
            "Tickets for children cost more.",
            ("children", "mistranslation", "adult"),
        ),
        ("es-en", "El portero protestó.", "The referee protested.", ("referee", "mistranslation", "goalkeeper")),
        ("it-en", "L’arbitro protestò.", "The goalkeeper protested.", ("goalkeeper", "mistranslation", "referee")),
        (
            "pl-en",
            "Bank wzmocnił złotego.",
            "The bank weakened the zloty.",
            ("weakened", "mistranslation", "strengthened"),
        ),
        (
            "uk-en",
            "Уряд скасував санкції.",
            "The government imposed sanctions.",
            ("imposed sanctions", "mistranslation", "lifted sanctions"),
        ),
    ],
)
def test_another_body_or_rank_is_seen(pair, source, target, expected):
    assert found(pair, source, target) == [(expected[0], expected[1], (expected[2],))]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("uk-en", "ЄС запропонував бюджет.", "The European Commission proposed a budget."),
        ("de-en", "Die UNO warnte.", "UNICEF warned."),
        ("en-de", "Those who met NATO envoys left.", "Wer Gesandte der NATO traf, ging."),
        ("en-fr", "Kim Jong Un spoke of NATO.", "Kim Jong-un a parlé de l’Otan."),
        ("en-ru", "The US Congress voted.", "Сенат проголосовал."),
        ("en-uk", "The upper house voted.", "Палата лордів проголосувала."),
        ("en-es", "The final decision is near.", "La semifinal se acerca."),
        ("ru-en", "Он взял золото и серебро.", "He won silver and gold."),
        ("uk-en", "У першому півріччі зросли ціни.", "Prices rose in the first six months."),
        ("uk-en", "Права громадян захистили.", "On the left, rights are defended."),
        ("en-uk", "Teenagers came.", "Прийшли діти."),
        ("en-de", "The keeper was hurt.", "Der Torwart wurde verletzt."),
        ("en-uk", "The measures bolstered trade.", "Заходи не послабили торгівлю."),
    ],
)
def test_a_near_body_or_rank_is_left_alone(pair, source, target):
    assert found(pair, source, target) == []


def test_a_thing_in_an_idiom_of_the_trap_lexicon_is_left_alone():
    pair = "uk-en", "Він купив кота в мішку.", "He bought a pig in a poke."
    assert [one[0] for one in found(*pair)] == ["pig"]
    assert found(*pair, resources=TRAPS) == []


def test_each_class_is_for_one_rule():
    source, target = "Суд закрив справу про гусей.", "The parliament closed the case of the ducks."
    assert [one[0] for one in found("uk-en", source, target, (wrong_sense,))] == ["ducks"]
    assert [one[0] for one in found("uk-en", source, target, (entity_mismatch,))] == ["parliament"]
