"""Another institution, relative, nation or thing than in the original, who reports it, and what to write instead."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from translaudit.audit import Settings, examine
from translaudit.lexicon.concepts.classes import classes
from translaudit.lexicon.trap_files import load
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch
from translaudit.rules.number_mismatch import number_mismatch
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
        ("ru-en", "Иванов похвалил вратаря после матча.", "Coach Ivanov praised him after the match.", []),  # a title
        (
            "ru-en",
            "Тренер Иванов похвалил её.",
            "Goalkeeper Ivanov praised her.",
            [("Goalkeeper", "mistranslation", ("Coach",))],
        ),
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
        (
            "id-en",
            "Sebuah bus terguling di jalan gunung.",
            "A bus caught fire on a mountain road.",
            ("caught fire", ("overturned",)),
        ),
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
        ("ja-en", "副知事は辞任した。", "The governor resigned.", ("governor", "entity-mismatch", "deputy minister")),
        (
            "ru-en",
            "Заместитель министра ушёл.",
            "The minister left.",
            ("minister", "entity-mismatch", "deputy minister"),
        ),
        ("ar-en", "أصيب طفلين.", "Two women were hurt.", ("women", "mistranslation", "children")),
        (
            "zh-en",
            "女排进入四强。",
            "The women's basketball side came.",
            ("basketball", "mistranslation", "volleyball"),
        ),
        ("zh-en", "队长离队。", "The coach left.", ("coach", "mistranslation", "captain")),
        ("de-en", "Die Hüfte schmerzt.", "The finger hurts.", ("finger", "mistranslation", "hip")),
        ("uk-en", "Везли пальне.", "They carried weapons.", ("weapons", "mistranslation", "fuel")),
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
        ("ja-en", "副知事は辞任した。", "The deputy governor resigned."),
        ("zh-en", "副总理讲话。", "The vice premier spoke."),
        ("zh-en", "儿童和妇女", "women and children"),
        ("fr-en", "Un enfant est tombé.", "A boy fell."),
        ("de-en", "Diesel wurde knapp, sagt der Minister.", "Fuel grew scarce, the minister says."),
        ("uk-en", "Заступник міністра прийшов.", "The minister's deputy came."),
    ],
)
def test_a_near_body_or_rank_is_left_alone(pair, source, target):
    assert found(pair, source, target) == []


def test_what_a_sentence_beside_renders_does_not_excuse():
    source, target = "教练发言。队长离队。", "The coach spoke. The coach left."
    cuts = (Span(0, 5), Span(5, 10)), (Span(0, 16), Span(17, len(target)))
    segments = tuple(Segment(str(at), there, here) for at, (here, there) in enumerate(zip(*cuts, strict=True)))
    bitext = Bitext("t", Side("t.txt", "en", target), Side("o.txt", "zh", source), "zh", segments)
    (one,) = examine(bitext, Resources(), (wrong_sense,), Settings()).findings
    assert (one.text, one.start) == ("coach", target.rindex("coach"))


def test_a_thing_in_an_idiom_of_a_lexicon_is_left_alone(monkeypatch):
    pair = "uk-en", "Він купив кота в мішку.", "He bought a pig in a poke."
    assert found(*pair) == []  # the list of expressions has it
    monkeypatch.setattr(Resources, "phrasemes", lambda *_: ())
    assert [one[0] for one in found(*pair)] == ["pig"]
    assert found(*pair, resources=TRAPS) == []


def test_each_class_is_for_one_rule():
    source, target = "Суд закрив справу про гусей.", "The parliament closed the case of the ducks."
    assert [one[0] for one in found("uk-en", source, target, (wrong_sense,))] == ["ducks"]
    assert [one[0] for one in found("uk-en", source, target, (entity_mismatch,))] == ["parliament"]


OPPOSITES = (
    (
        "verdict",
        "en-de",
        "The court acquitted the mayor.",
        "Das Gericht hat den Bürgermeister verurteilt.",
        "verurteilt",
    ),
    ("verdict", "uk-en", "Лікаря виправдали.", "The doctor was convicted.", "convicted"),
    ("claim", "en-es", "The minister denied the report.", "El ministro admitió el informe.", "admitió"),
    ("claim", "ru-en", "Завод опроверг утечку.", "The plant admitted the leak.", "admitted"),
    ("approval", "en-fr", "The council rejected the plan.", "Le conseil a approuvé le plan.", "approuvé"),
    ("approval", "pl-en", "Komisja odrzuciła projekt.", "The committee approved the draft.", "approved"),
    ("trade", "en-it", "Coffee exports fell.", "Le importazioni di caffè sono diminuite.", "importazioni"),
    ("trade", "id-en", "Negara itu mengekspor beras.", "The country imports rice.", "imports"),
    ("deal", "de-en", "Der Verein verkaufte das Stadion.", "The club bought the stadium.", "bought"),
    ("deal", "en-ru", "The town bought the mill.", "Город продал мельницу.", "продал"),
    ("deal", "en-de", "The town bought the mill.", "Die Stadt verkaufte die Mühle.", "verkaufte"),
    ("share", "en-uk", "A minority of members voted.", "Більшість членів голосувала.", "Більшість"),
    ("share", "fr-en", "La majorité des élèves mange ici.", "A minority of pupils eats here.", "minority"),
    ("permission", "id-en", "Dinas melarang drone.", "The agency allowed drones.", "allowed"),
    ("permission", "en-pt", "The city allowed camping.", "A cidade proibiu o campismo.", "proibiu"),
    ("bound", "en-de", "More than forty boats sank.", "Weniger als vierzig Boote sanken.", "Weniger als"),
    ("bound", "es-en", "Hay menos de diez casas.", "There are more than ten houses.", "more than"),
    ("when", "en-ja", "The bridge opened last year.", "橋は来年開通する。", "来年"),
    ("when", "zh-en", "他上个月来了。", "He came next month.", "next month"),
    ("change", "en-fr", "Rents increased.", "Les loyers ont baissé.", "baissé"),
    ("change", "uk-en", "Ціни знизилися.", "Prices rose.", "rose"),
    ("balance", "en-es", "The firm made a profit.", "La empresa tuvo un déficit.", "déficit"),
    ("balance", "ru-en", "Завод получил прибыль.", "The plant had a deficit.", "deficit"),
    ("ally", "en-ar", "Oslo is an ally.", "أوسلو عدو.", "عدو"),
    ("ally", "tr-en", "O ülke düşman.", "That country is an ally.", "ally"),
    ("marriage", "en-pt", "They got married in Faro.", "Divorciaram-se em Faro.", "Divorciaram"),
    ("marriage", "pl-en", "Para bierze rozwód.", "The pair got married.", "married"),
    ("manoeuvre", "en-ru", "The retreat began.", "Началось наступление.", "наступление"),
    ("manoeuvre", "de-en", "Der Vormarsch stockt.", "The retreat has stalled.", "retreat"),
    ("daypart", "en-es", "It rained in the morning.", "Llovió por la tarde.", "por la tarde"),
    ("daypart", "ru-en", "Он пришёл утром.", "He came in the evening.", "evening"),
    ("contract", "en-it", "The employer paid.", "L'impiegato ha pagato.", "impiegato"),
    ("contract", "de-en", "Der Vermieter klagte.", "The tenant sued.", "tenant"),
    ("opening", "en-pl", "The museum opened.", "Muzeum zamknięto.", "zamknięto"),
    ("opening", "fr-en", "La piscine a été fermée.", "The pool reopened.", "reopened"),
    ("custody", "en-fr", "Two men were arrested.", "Deux hommes ont été remis en liberté.", "remis en liberté"),
    ("custody", "ja-en", "男は釈放された。", "The man was arrested.", "arrested"),
    ("custody", "id-en", "Pria itu ditangkap.", "The man was released from custody.", "released from custody"),
    ("staffing", "en-de", "The bakery hired ten cooks.", "Die Bäckerei hat zehn Köche entlassen.", "entlassen"),
    ("staffing", "zh-en", "公司裁员三百人。", "The company recruited 300 people.", "recruited"),
    ("law", "en-uk", "The sale is legal.", "Продаж незаконний.", "незаконний"),
    ("law", "es-en", "La mina es ilegal.", "The mine is legal.", "legal"),
    ("area", "en-pl", "It grows in urban areas.", "Rośnie na terenach wiejskich.", "wiejskich"),
    ("area", "id-en", "Ini terjadi di pedesaan.", "This happens in urban areas.", "urban"),
    ("duty", "en-it", "The test is voluntary.", "Il test è obbligatorio.", "obbligatorio"),
    (
        "duty",
        "ru-en",
        "Прививка обязательна: обязательная доза одна.",
        "The shot is voluntary: one voluntary dose.",
        "voluntary",
    ),
    ("term", "en-ja", "It is a temporary bridge.", "それは恒久の橋だ。", "恒久"),
    ("term", "de-en", "Das Dach ist dauerhaft.", "The roof is temporary.", "temporary"),
    ("extreme", "en-es", "The maximum fine is ten euros.", "La multa mínima es de diez euros.", "mínima"),
    ("extreme", "zh-en", "这是最小值。", "This is the maximum.", "maximum"),
    ("politics", "en-ru", "The ruling party met.", "Оппозиция собралась.", "Оппозиция"),
    ("politics", "ja-en", "野党が集まった。", "The ruling party met.", "ruling party"),
    ("order", "uk-en", "Після наради посол виїхав.", "Before the meeting the envoy left.", "Before"),
    ("order", "es-en", "Llegaron antes del partido.", "They arrived after the match.", "after"),
)


@pytest.mark.parametrize(("kind", "pair", "source", "target", "word"), OPPOSITES)
def test_an_opposite_is_seen(kind, pair, source, target, word):
    category = next(one.category for one in classes() if one.name == kind)
    assert [one[:2] for one in found(pair, source, target)] == [(word, category)]


def test_every_class_of_opposites_has_two_pairs():
    names = [one.name for one in classes()]
    seen = Counter(kind for kind, *_ in OPPOSITES)
    assert {
        name: seen[name] for name in names[names.index("verdict") : names.index("organisation")] if seen[name] < 2
    } == {}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-de", "She was found not guilty.", "Sie wurde freigesprochen."),
        ("ru-en", "Его не признали виновным.", "He was acquitted."),
        ("en-fr", "He did not deny the affair.", "Il a admis la liaison."),
        ("uk-en", "Вона не визнала помилки.", "She denied the mistake."),
        ("en-it", "The senate did not approve the bill.", "Il senato ha respinto la legge."),
        ("pl-en", "Rada nie zatwierdziła budżetu.", "The council rejected the budget."),
        ("en-pt", "The clerk took advantage of the rejected form.", "O funcionário aproveitou o formulário recusado."),
        ("ar-en", "صدرت الصحيفة عن واردات القمح.", "The paper came out on wheat imports."),
        ("en-zh", "The port handles imports at its west gate.", "港口在西出口处理进口货物。"),
        ("en-es", "He sold the van and kept his promise.", "Vendió la furgoneta y cumplió su compromiso."),
        ("en-it", "They sold it without understanding.", "L'hanno ceduto senza comprendere."),
        ("fr-en", "La vente de la maison est finie.", "The purchase of the house is done."),
        ("en-uk", "A minority wants more buses.", "Менша частина хоче більше автобусів."),
        ("en-de", "Few people came.", "Die Minderheit kam."),
        ("de-en", "Das Verbot wurde aufgehoben.", "Swimming is now allowed."),
        ("en-ru", "The ban was lifted.", "Купание разрешили."),
        ("en-es", "Parking was not allowed.", "Se prohibió aparcar."),
        ("en-tr", "It is one of the least known towns.", "En az bilinen kasabalardan biri."),
        ("zh-en", "他找不到房子，至少十天了。", "He could not find a house for at least ten days."),
        ("en-de", "The limit must not exceed ten.", "Höchstens zehn sind erlaubt."),
        ("en-de", "In the past week it rained.", "Letzte Woche regnete es."),
        ("zh-en", "这说明年轻人去年来过。", "It shows that young people came last year."),
        ("en-uk", "He soon reduced the price.", "Скоро він здешевив товар."),
        ("en-it", "Losses rose.", "I conti sono peggiorati."),
        ("en-fr", "The deficit narrowed as exports grew.", "Le déficit s'est réduit grâce aux exportations."),
        ("ru-en", "Делегаты прибыли, дефицит обсудили.", "The delegates arrived and discussed the deficit."),
        ("en-it", "The deficit is a useful sign.", "Il disavanzo è un segno utile."),
        ("en-ja", "What a lovely ally.", "素敵な盟友だ。"),
        ("en-ar", "The divorced man heard gunfire.", "سمع الرجل المنفصل عن زوجته طلق نار."),
        ("en-de", "Their decision to marry surprised us.", "Ihre Entscheidung zu heiraten überraschte uns."),
        ("en-id", "The attack went on.", "Serangan berlanjut."),
        ("en-ru", "Winter is coming after the retreat.", "После отхода наступает зима."),
        ("en-pl", "They met in the north in the morning.", "Spotkali się rano na północy."),
        ("en-ru", "The loss came in the evening.", "Утрата случилась вечером."),
        ("en-es", "He came later in the morning.", "Llegó más tarde, por la mañana."),
        ("en-pl", "The employer closed the workshop.", "Pracodawca zamknął pracownię."),
        ("en-fr", "The employer froze the pay scale.", "Le patron a gelé la grille salariale."),
        ("en-it", "The bar closed in April.", "Il bar ha chiuso ad aprile."),
        ("en-fr", "The farm opened to visitors.", "La ferme a ouvert aux visiteurs."),
        ("en-de", "He was not released.", "Er blieb verhaftet."),
        ("es-en", "La policía detuvo el tren y liberó a tres.", "Police stopped the train and freed three people."),
        ("en-id", "The firm made no one redundant and hired two.", "Perusahaan merekrut dua orang tanpa PHK."),
        ("en-ja", "The firm cut jobs.", "会社は解雇した。"),
        ("en-es", "Logging without a permit is unlawful.", "La tala sin permiso legal es delito."),
        ("en-ru", "The raid was against the law.", "Рейд был незаконным."),
        ("en-uk", "The city council met.", "Міська рада зібралася."),
        ("en-fr", "The countryside near the city.", "La campagne près de la zone urbaine."),
        ("en-de", "Helmets are not mandatory.", "Helme sind freiwillig."),
        ("en-id", "Taxpayers volunteer.", "Wajib pajak bekerja sukarela."),
        ("en-es", "A storm did lasting damage.", "El temporal causó daños permanentes."),
        ("en-ru", "A constantly changing temporary rule.", "Постоянно меняющееся временное правило."),
        ("en-es", "At least ten, at most twenty.", "Mínimo diez, máximo veinte."),
        ("de-en", "Das Mindestalter ist zehn.", "The minimum age is ten."),
        ("en-ru", "Critics of the ruling party met.", "Оппозиция собралась на заседание."),
        ("ja-en", "与野党が集まった。", "The ruling party and the opposition met."),
    ],
)
def test_the_same_said_otherwise_is_no_opposite(pair, source, target):
    assert found(pair, source, target) == []


@pytest.mark.parametrize(
    ("pair", "source", "right", "wrong", "there"),
    [
        (
            "uk-en",
            "Розрив між ними скоротився.",
            "The gap between them narrowed.",
            "The gap between them widened.",
            "widened",
        ),
        (
            "fr-en",
            "L'écart entre eux s'est creusé.",
            "The gap between them has grown.",
            "The gap between them has narrowed.",
            "narrowed",
        ),
        ("zh-en", "出口跌幅收窄。", "The decline in exports narrowed.", "The decline in exports widened.", "widened"),
        (
            "de-en",
            "Der DAX schloss 45 Punkte höher.",
            "The DAX closed 45 points higher.",
            "The DAX closed 45 points lower.",
            "points lower",
        ),
        (
            "id-en",
            "Saham perusahaan itu ditutup menguat.",
            "The company's shares rose.",
            "The company's shares closed lower.",
            "closed lower",
        ),
        ("en-uk", "The fines were too low.", "Штрафи були замалі.", "Штрафи були завеликі.", "завеликі"),
        (
            "pl-en",
            "Wyrok jest zbyt surowy.",
            "The sentence is too harsh.",
            "The sentence is too lenient.",
            "too lenient",
        ),
        (
            "de-en",
            "Zwei Räte enthielten sich.",
            "Two councillors abstained.",
            "Two councillors voted against.",
            "voted against",
        ),
        ("es-en", "Votaron en contra.", "They opposed it.", "They voted in favour.", "voted in favour"),
        (
            "ru-en",
            "Суд назначил вдвое больший штраф.",
            "The court imposed twice the fine.",
            "The court imposed half that fine.",
            "half that",
        ),
        (
            "de-en",
            "Die Brücke ist nur montags offen.",
            "The bridge is open only on Mondays.",
            "It is open except on Mondays.",
            "except",
        ),
        ("uk-en", "Пройшли всі, крім Івана.", "All but Ivan passed.", "Only Ivan passed.", "Only"),
        (
            "fr-en",
            "Il n'est ouvert que pour eux.",
            "It is open only to them.",
            "It is open except to them.",
            "except",
        ),
        (
            "ja-en",
            "輸出は前年同月比5%増えた。",
            "Exports rose 5% from a year earlier.",
            "Exports rose 5% month on month.",
            "month on month",
        ),
        ("en-it", "The tomb dates from 300 BC.", "La tomba risale al 300 a.C.", "La tomba risale al 300 d.C.", "d.C"),
        (
            "es-en",
            "Cayó en el primer semestre.",
            "It fell in the first half of the year.",
            "It fell in the first quarter.",
            "first quarter",
        ),
        (
            "ru-en",
            "Помощь получат многодетные семьи.",
            "Large families will get help.",
            "Young families will get help.",
            "Young families",
        ),
    ],
)
def test_the_side_that_is_meant(pair, source, right, wrong, there):
    rules = (wrong_sense, number_mismatch)
    assert found(pair, source, right, rules, TRAPS) == []
    assert [one[0] for one in found(pair, source, wrong, rules, TRAPS)] == [there]


def test_nothing_but_is_only():
    assert found("ru-en", "Он не взял ничего, кроме книги.", "He took only a book.") == []
    assert found("uk-en", "Крім того, він лише вдруге вийшов на поле.", "Besides, it was only his second time.") == []
