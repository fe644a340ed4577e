"""Negation, leftovers, repetitions: what is reported and what is left alone, beyond the examples of their pages."""

import pytest

from translaudit.document import Document
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.negation_mismatch import negation_mismatch
from translaudit.rules.repeated_text import repeated_text
from translaudit.rules.untranslated import untranslated


def marks(rule, source_lang, target_lang, *pairs, given=True):
    source, target = ("\n".join(side) for side in zip(*pairs, strict=True))
    segments, at, there = [], 0, 0
    for number, (one, other) in enumerate(pairs):
        segments.append(Segment(str(number), Span(there, there + len(other)), Span(at, at + len(one))))
        at, there = at + len(one) + 1, there + len(other) + 1
    bitext = Bitext(
        "x",
        Side("t", target_lang, target),
        Side("s", source_lang, source),
        source_lang,
        tuple(segments) if given else None,
    )
    document = Document(bitext, Resources())
    assert not rule.lacks(document, Resources())
    found = [mark for mark in rule.check(document, Resources()) if mark.confidence >= Confidence.MEDIUM]
    for mark in found:
        for place in mark.related:
            side = source if place.side == "source" else target
            assert 0 <= place.start < place.end <= len(side)
    return [(target[mark.start : mark.end], mark.suggestions) for mark in found]


NEGATION = [
    (
        "en",
        "de",
        "The city decided not to sell the mill.",
        "Die Stadt hat sich gegen einen Verkauf der Mühle entschieden.",
        [],
    ),
    (
        "en",
        "de",
        "The city decided to sell the mill.",
        "Die Stadt hat beschlossen, die Mühle nicht zu verkaufen.",
        [("nicht", ())],
    ),
    ("en", "id", "The clerk was passed over for promotion.", "Pegawai itu tidak mendapat promosi.", []),
    ("en", "id", "The clerk was promoted.", "Pegawai itu tidak mendapat promosi.", [("tidak", ())]),
    ("en", "de", "Pensioners do not have to pay the toll.", "Rentner sind von der Maut ausgenommen.", []),
    ("ja", "en", "架空の会社に投資した。", "They invested in a company that did not exist.", []),
    ("en", "es", "The cyclist was not hurt.", "El ciclista resultó ileso.", []),
    ("uk", "en", "Суддя промовчав.", "The judge did not answer.", []),
    ("uk", "en", "Суддя відповів.", "The judge did not answer.", [("not", ())]),
    ("fr", "en", "Les écoliers sont dispensés de payer.", "Pupils do not have to pay.", []),
    ("zh", "en", "经理缺席了会议。", "The manager did not attend the meeting.", []),
    ("de", "en", "Das Dorf hat keine Ärzte.", "The village has doctors.", [("has doctors", ("has no doctors",))]),
    ("de", "en", "Sie haben keinen Arzt.", "They have a doctor.", [("have a doctor", ("have no doctor",))]),
    (
        "fr",
        "en",
        "Il n'a pas le droit de vote.",
        "He has the right to vote.",
        [("has the right", ("does not have the right",))],
    ),
    ("uk", "en", "Він не мав часу.", "He had time.", [("had time", ())]),
    ("fr", "en", "Il n'a pas mangé.", "He has eaten.", [("has eaten", ("has not eaten",))]),
    ("uk", "en", "Він працював без дозволу.", "He worked with a permit.", [("with", ())]),
    ("en", "it", "It was the team's first win in Rome since 2011.", "La squadra non vinceva a Roma dal 2011.", []),
    ("en", "it", "The first letter arrived in time.", "La prima lettera non è arrivata in tempo.", [("non", ())]),
    ("de", "en", "So billig war Milch seit 2016 nicht mehr.", "Milk is at its cheapest since 2016.", []),
    ("es", "en", "El gobierno no ha modificado su previsión.", "The government is keeping its forecast.", []),
    (
        "en",
        "es",
        "The ministry will not keep the tax.",
        "El ministerio mantendrá el impuesto.",
        [("El ministerio mantendrá el impuesto", ())],
    ),
    ("uk", "en", "Він приїхав до Львова на рік і лишився назавжди.", "He came to Lviv for a year and never left.", []),
    (
        "fr",
        "en",
        "Le train ne s'arrête plus à Vierzon depuis mars.",
        "The train ended its stops at Vierzon in March.",
        [],
    ),
    ("pl", "fr", "We wsi został jeden sklep.", "Il n'y a plus qu'un magasin dans le village.", []),
    (
        "es",
        "en",
        "Lo que más falla no es la máquina, sino el hombre.",
        "What most often fails is not the machine but the man.",
        [],
    ),
    ("pl", "en", "Kara wyniesie najwyżej tysiąc złotych.", "The fine will not exceed a thousand zlotys.", []),
    ("en", "de", "She drove with a licence.", "Sie fuhr ohne Führerschein.", [("ohne", ())]),
    ("fr", "en", "Il a plu sans arrêt.", "It rained endlessly.", []),
    ("ru", "fr", "Декабрь был почти без дождей.", "Décembre est passé avec peu de pluie.", []),
    ("pl", "en", "Goście nie muszą płacić.", "Guests are not allowed to pay.", [("not allowed to", ())]),
    (
        "tr",
        "en",
        "Bakan, dalgıçların gemiyi bulamadığını söyledi.",
        "The divers found the ship, the minister said.",
        [("The divers found the ship", ())],
    ),
    (
        "id",
        "en",
        "Pabrik itu tidak akan ditutup.",
        "The factory will be closed.",
        [("will be closed", ("will not be closed",))],
    ),
    (
        "id",
        "en",
        "Bus belum tiba.",
        "The bus has already arrived.",
        [("has already arrived", ("has not yet arrived",))],
    ),
    ("ru", "en", "Раненых нет.", "There are wounded.", [("are wounded", ("are no wounded",))]),
    (
        "en",
        "uk",
        "Smoking is not allowed on the balcony.",
        "На балконі можна палити.",
        [("можна палити", ("не можна палити",))],
    ),
    (
        "en",
        "id",
        "The bridge may not be used.",
        "Jembatan itu boleh dipakai.",
        [("boleh dipakai", ("tidak boleh dipakai",))],
    ),
    ("zh", "en", "图书馆周末不会开放。", "The library will open at weekends.", [("will open", ("will not open",))]),
    ("ja", "en", "橋は完成した。", "The bridge has not been finished.", [("not", ())]),
    ("ko", "en", "다리는 열리지 않았다.", "The bridge opened.", [("The bridge opened", ())]),
    ("ar", "en", "لم تفتح المدرسة أبوابها.", "The school opened its doors.", [("The school opened its doors", ())]),
    ("hi", "en", "स्कूल नहीं खुला।", "The school was opened.", [("was opened", ("was not opened",))]),
    ("tr", "en", "Köprü açılmadı.", "The bridge was opened.", [("was opened", ("was not opened",))]),
    ("de", "en", "Man muss nicht klingeln.", "You must not ring the bell.", [("must not", ())]),
    ("uk", "en", "Він не відмовився від пенсії.", "He gave up his pension.", []),
    ("ru", "en", "Они не без труда открыли дверь.", "They opened the door with difficulty.", []),
    ("pl", "en", "Nikt nigdy nie widział tego dokumentu.", "Nobody has ever seen this document.", []),
    ("de", "en", "Die Mühle ist außer Betrieb.", "The mill is not in operation.", []),
    ("en", "de", "He failed to see the sign.", "Er sah das Schild nicht.", []),
    ("en", "fr", "It is unlikely to snow.", "Il ne devrait pas neiger.", []),
    ("es", "en", "No creo que venga.", "I don't think she is coming.", []),
    ("es", "en", "No faltó nadie.", "Everybody was there.", []),
    ("zh", "en", "不同的人不断来访。", "Different people kept visiting.", []),
    ("cs", "en", "Nejen vlak měl zpoždění.", "The train was late, and so was the bus.", []),
    ("cs", "en", "Ještě než zapršelo, byli doma.", "They were home before it rained.", []),
    ("tr", "en", "Yağmur yağmasaydı gelirdik.", "If it had not rained we would have come.", []),
    ("ru", "en", "Не надо этого делать.", "You must not do that.", []),
    ("uk", "en", "Не треба забувати про жертв.", "We must not forget the victims.", []),
    ("es", "en", "No hay que olvidar a las víctimas.", "We must not forget the victims.", []),
    ("ar", "en", "لا يجب أن ننسى الضحايا.", "We must not forget the victims.", []),
    ("fr", "en", "La police n'a pas à intervenir ici.", "The police must not interfere here.", []),
    ("fr", "en", "Il ne doit pas forcément payer.", "He does not have to pay.", []),
    ("de", "en", "Wir müssen nicht nur reden, sondern handeln.", "We must not only talk but act.", []),
    ("es", "en", "No puede ser obligado a declarar.", "He is not obliged to testify.", []),
    ("id", "en", "Jangan khawatir tentang uang.", "There is no need to worry about money.", []),
    ("ru", "en", "Он не обязан идти.", "He must not go.", [("must not", ())]),
    ("tr", "en", "Ne tren geldi ne otobüs.", "Neither the train nor the bus came.", []),
    ("hi", "en", "दरवाज़ा बंद न करें।", "Do not close the door.", []),
    ("hi", "en", "दरवाज़ा बंद न करें।", "Close the door.", [("Close the door", ())]),
    ("uk", "en", "Він не чекав на такий дзвінок.", "The call caught him by surprise.", []),
    ("pl", "en", "Powiedziała to nie wprost.", "She said it obliquely.", []),
    ("fr", "en", "La dernière crue date de 1962.", "The river has not flooded since 1962.", []),
    (
        "ru",
        "en",
        "Чтобы дети не шумели, им дали книги.",
        "They gave the children books to keep them from making noise.",
        [],
    ),
    ("uk", "en", "Замкни двері, доки сторож не прийшов.", "Lock the door before the guard arrives.", []),
    ("uk", "en", "Сторож поки не прийшов.", "The guard has arrived.", [("has arrived", ("has not yet arrived",))]),
    ("en", "ru", "Remember to water the plants.", "Не забудьте полить цветы.", []),
    ("uk", "en", "Він посадив не одну яблуню.", "He planted many apple trees.", []),
    ("tr", "en", "Sen artık komşum değilsin.", "You are no longer my neighbour.", []),
    ("en", "de", "We don't got no bread.", "Wir haben kein Brot.", []),
    ("it", "en", "L'ospite non può nemmeno aprire la finestra.", "The guest cannot even open the window.", []),
    ("cs", "en", "Výtah nefunguje.", "The lift is working.", [("is working", ("is not working",))]),
    ("en", "cs", "The lift is locked and not lit.", "Výtah je zamčený and not lit.", []),
]


@pytest.mark.parametrize(
    ("source_lang", "target_lang", "source", "target", "expected"),
    NEGATION,
    ids=[f"{a}-{b}: {t}" for a, b, _, t, _ in NEGATION],
)
def test_negations_lost_and_added(source_lang, target_lang, source, target, expected):
    assert marks(negation_mismatch, source_lang, target_lang, (source, target)) == expected


def test_a_negation_that_moved_to_the_next_segment_is_no_finding():
    moved = (("Музей не шумить.", "The museum is quiet."), ("Каса шумить.", "The ticket office is not."))
    assert not marks(negation_mismatch, "uk", "en", *moved)


def test_a_sentence_put_otherwise_is_a_hint_only():
    close = ("A la vecina no le gustaba el camino del colegio.", "The neighbour liked the way to the school.")
    freely = (
        "A la vecina no le hacía gracia que los niños cruzaran la huerta camino del colegio.",
        "It annoyed the woman next door that children took a short cut across her vegetables.",
    )
    assert marks(negation_mismatch, "es", "en", close)
    assert not marks(negation_mismatch, "es", "en", freely)


def test_a_pair_without_a_table_is_named():
    document = Document(Bitext("x", Side("t", "en", "a"), Side("s", "sw", "a"), "sw"), Resources())
    assert "sw" in negation_mismatch.lacks(document, Resources())
    alone = Document(Bitext("x", Side("t", "en", "a")), Resources())
    assert all(rule.lacks(alone, Resources()) for rule in (negation_mismatch, untranslated, repeated_text))


LEFT = [
    ("zh", "en", "村里新建了一座水塔。", "A new 水塔 was built in the village.", ["水塔"]),
    ("uk", "en", "Селяни засіяли сорок гектарів жита.", "The villagers sowed forty hectares of жито.", ["жито"]),
    ("en", "uk", "The town hired school counselors.", "Місто найняло school counselors.", ["school counselors"]),
    ("fr", "en", "Il a été placé en garde à vue.", "He was put in garde à vue.", ["garde à vue"]),
    ("pl", "en", "Wójt kupił nową kosiarkę.", "The mayor bought a new kosiarkę.", ["kosiarkę"]),
    ("cs", "en", "Vlak jel kvůli mlze pomalu.", "The train went slowly kvůli fog.", ["kvůli"]),
    ("de", "en", "Sie beginnt im Mai ein Schulpraktikum.", "She begins a Schulpraktikum in May.", ["Schulpraktikum"]),
    (
        "de",
        "en",
        "Die Delegation aus Frankreich reist ab.",
        "The delegation from Frankreich is leaving.",
        ["Frankreich"],
    ),
    ("id", "en", "PBB mengirim bantuan.", "The PBB has sent aid.", ["PBB"]),
    ("uk", "en", "Вулиця Саксаганського (Київ).", "Saksahanskyi Street (Київ).", []),
    ("en", "uk", "The band Black Swans plays hard rock.", "Гурт Black Swans грає хард-рок.", []),
    ("en", "uk", "Write to desk@example.org.", "Пишіть на desk@example.org.", []),
    ("en", "id", "The playoff is online.", "Babak playoff digelar online.", []),
    ("es", "en", "Rio de Janeiro celebra.", "Rio de Janeiro celebrates.", []),
    ("de", "en", "Der Bundestag tagt.", "The Bundestag is sitting.", []),
    ("de", "en", "Gestern sprach Merkel mit Schmidt.", "Merkel talked to Schmidt yesterday.", []),
    ("fr", "de", "Rue de la Paix 4, Paris", "Rue de la Paix 4, Paris", []),
]


@pytest.mark.parametrize(
    ("source_lang", "target_lang", "source", "target", "expected"),
    LEFT,
    ids=[f"{a}-{b}: {t}" for a, b, _, t, _ in LEFT],
)
def test_leftovers(source_lang, target_lang, source, target, expected):
    assert [text for text, _ in marks(untranslated, source_lang, target_lang, (source, target))] == expected


def test_countries_and_abbreviations_get_their_usual_form():
    assert marks(untranslated, "pl", "en", ("Premier Hiszpanii był w Polsce.", "The premier was in Spain.")) == []
    assert marks(untranslated, "id", "en", ("Ia lahir di Jerman.", "She was born in Jerman.")) == [
        ("Jerman", ("Germany",))
    ]


def test_an_expression_that_was_left_gets_its_renderings():
    source, target = (
        "Le suspect reste en garde à vue depuis lundi.",
        "The suspect has been in garde à vue since Monday.",
    )
    ((text, suggestions),) = marks(untranslated, "fr", "en", (source, target))
    assert text == "garde à vue"
    assert suggestions[0] == "police custody"


@pytest.mark.parametrize(
    ("pair", "source", "right", "wrong"),
    [
        ("ru-en", "Машина шла по шоссе без фар.", "The car drove with its headlights off.", "The car drove with headlights."),
        ("es-en", "El coche iba sin luces.", "The car drove with its lights turned off.", "The car drove with lights."),
        ("en-fr", "It came without lights.", "Il vint avec ses feux éteints.", ""),
        ("de-en", "Er schloss Entlassungen aus.", "There will be no layoffs, he said.", ""),
        ("es-en", "La escuela queda fuera del plan.", "The school is not in the plan.", ""),
        ("id-en", "Jalannya seret.", "It is not moving.", ""),
        ("de-en", "Meine Knie wollen nicht mehr.", "My knees have had enough.", "My knees have the will."),
        ("uk-de", "Ресторану не буде, лише кава.", "Statt eines Restaurants gibt es nur Kaffee.", ""),
        (
            "de-en",
            "Entgegen der Legende hat die Kirche Nägel.",
            "Legend has it that the church has no nails, but it does.",
            "Contrary to legend, the church has no nails.",
        ),
    ],
)  # fmt: skip
def test_what_is_lacking_may_be_told_by_what_is_there(pair, source, right, wrong):
    langs = pair.split("-")
    assert marks(negation_mismatch, *langs, (source, right)) == []
    if wrong:
        assert marks(negation_mismatch, *langs, (source, wrong)) != []


REPEATED = [
    ("de", "en", "Der Zug kam an.", "The train has arrived arrived.", ["arrived arrived"]),
    ("de", "en", "Der Zug kam aus Köln.", "The train came from the from the city.", ["from the from the"]),
    ("de", "en", "Um acht Uhr kam der Zug an.", "At eight the train", []),
    ("de", "en", "Um acht Uhr kam der Zug an.", "The train arrived at the", ["at the"]),
    ("uk", "en", "Потяг прибув із Харкова.", "The train has arrived from Kharkiv and", ["and"]),
    ("uk", "en", "Ось місто, з якого він прибув.", "Here is the town it came from", []),
    ("de", "en", "Er hatte es gewusst.", "He had had it.", []),
    ("de", "en", "Duran Duran spielt.", "Duran Duran are playing.", []),
    ("de", "en", "Es war sehr, sehr kalt.", "It was cold cold.", []),
    ("en", "id", "The children play.", "Anak anak bermain.", []),
    ("en", "de", "He said that that was so.", "Er sagte, dass das das Beste sei.", []),
]


@pytest.mark.parametrize(
    ("source_lang", "target_lang", "source", "target", "expected"),
    REPEATED,
    ids=[f"{a}-{b}: {t}" for a, b, _, t, _ in REPEATED],
)
def test_repetitions_and_breaks(source_lang, target_lang, source, target, expected):
    assert [text for text, _ in marks(repeated_text, source_lang, target_lang, (source, target))] == expected
