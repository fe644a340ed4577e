"""Words that say the contrary of the original."""

from __future__ import annotations

from functools import cache

import pytest

from translaudit.audit import Settings, examine
from translaudit.lexicon.contraries import english, light, rendered
from translaudit.lexicon.trap_files import load
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.wrong_sense import wrong_sense

TRAPS = Resources(traps=cache(load))


def found(pair, source, target):
    lang, other = pair.split("-")
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext("t", Side("t.txt", other, target), Side("o.txt", lang, source), lang, (segment,))
    return [one.text for one in examine(bitext, TRAPS, (wrong_sense,), Settings()).findings]


@pytest.mark.parametrize(
    ("pair", "source", "target", "wrong"),
    [
        ("es-en", "El museo cerró después de la guerra.", "The museum closed before the war.", "before"),
        ("ru-en", "Музей закрыли после войны.", "The museum was closed before the war.", "before"),
        ("en-de", "The river is very wide there.", "Der Fluss ist dort sehr schmal.", "schmal"),
        (
            "id-en",
            "Nilai tukar yen menguat tipis ke level 150,2 per dolar.",
            "The yen exchange rate weakened slightly to 150.2 per dollar.",
            "weakened",
        ),
        ("de-en", "Das Gericht sprach die Fahrerin frei.", "The court convicted the driver.", "convicted"),
        ("en-ru", "The opponent spoke.", "Союзник выступил.", "Союзник"),
        ("de-en", "Der Fluss ist dort sehr breit.", "The river is very narrow there.", "narrow"),
        ("fr-en", "Le musée a licencié trois gardiens.", "The museum hired three guards.", "hired"),
        ("es-en", "El alcalde ha ganado el juicio.", "The mayor lost the trial.", "lost"),
        ("en-pl", "The helicopter landed behind the museum.", "Helikopter wystartował za muzeum.", "wystartował"),
        ("en-ru", "The museum opened a week before the war.", "Музей открыли неделю после войны.", "после"),
        # A word that may say one side, where its contrary is sure and nothing renders either.
        (
            "en-uk",
            "The bank cut its profit forecast on Monday.",
            "У понеділок банк підвищив прогноз прибутку.",
            "підвищив",
        ),
        # What two contraries of the original share out, one of them says twice.
        ("zh-en", "可保温12小时、保冷24小时。", "It keeps drinks hot for 12 hours and warm for 24.", "warm"),
        # Word lists let both share a rendering; the tables tell them apart.
        ("fr-en", "Le musée a prêté trois tableaux.", "The museum borrowed three paintings.", "borrowed"),
        # Nothing else in either sentence may say one or the other.
        (
            "tr-en",
            "Kasabanın gürültülü pazarı gün doğumundan bir saat önce bütün sokaklara taşar.",
            "The noisy market spills into the streets an hour after sunrise, all over town.",
            "after",
        ),
        # The negation is of another clause.
        (
            "uk-de",
            "Дев'ять із сорока шкіл навчають дітей дистанційно, бо не мають укриття.",
            "Neun von vierzig Schulen unterrichten die Kinder vor Ort, weil sie keinen Schutzraum haben.",
            "vor Ort",
        ),
        ("en-de", "The passengers were rescued unharmed.", "Die Fahrgäste wurden verletzt gerettet.", "verletzt"),
        ("ru-fr", "Вода затопила два квартала.", "L'eau a épargné deux quartiers.", "épargné"),
        ("en-es", "The tax was deducted from the price.", "El impuesto se suma al precio.", "suma"),
        # Words that may make up for a contrary, and do not here.
        ("ru-en", "Режиссёр снял новый фильм.", "The director shot an old film.", "old"),
        ("pt-en", "As ações do banco subiram ontem.", "Shares in the bank only fell yesterday.", "fell"),
        ("de-en", "Vor wenigen Tagen gewann er das Spiel.", "Days ago he lost the match.", "lost"),
        ("zh-en", "少数民族的老人参加了会议。", "Young people from ethnic minorities attended the meeting.", "Young"),
        ("ja-en", "ほとんどの人が試合に勝った。", "Most people lost the match.", "lost"),
        (
            "es-en",
            "Los precios más bajos de la región están en Lugo.",
            "The higher prices in the region are in Lugo.",
            "higher",
        ),
    ],
)
def test_the_contrary_is_seen(pair, source, target, wrong):
    assert found(pair, source, target) == [wrong]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("es-en", "El museo cerró después de la guerra.", "The museum closed after the war."),
        ("en-de", "Two sailors died in the storm.", "Zwei Matrosen sind im Sturm ums Leben gekommen."),
        ("en-uk", "The painter died in Riga.", "Художник пішов із життя в Ризі."),
        ("en-tr", "Two sailors died.", "İki denizci yaşamını yitirdi."),
        ("ja-en", "二人が命を落とした。", "Two people died."),
        ("en-fr", "The library is closed on Mondays.", "La bibliothèque n'ouvre pas le lundi."),
        ("en-es", "The pool stays closed until June.", "La piscina no se abrirá hasta junio."),
        ("de-en", "Der Fluss ist dort nicht breit.", "The river is narrow there."),
        ("en-uk", "The bank cut its profit forecast on Monday.", "У понеділок банк знизив прогноз прибутку."),
        ("en-uk", "Shares plunged after the cut.", "Акції обвалилися після зниження."),
        ("en-de", "The passengers were rescued unharmed.", "Die Fahrgäste wurden unverletzt gerettet."),
        ("en-de", "The passengers were not injured.", "Die Fahrgäste blieben unverletzt."),
        ("zh-en", "可保温12小时、保冷24小时。", "It keeps drinks hot for 12 hours and cold for 24."),
        ("fr-en", "La vente de la maison est finie.", "The purchase of the house is done."),
        ("fr-en", "Les billets sont moins chers cette année.", "The tickets are cheaper this year."),
        ("de-en", "Die Karten für den Zug sind weniger teuer.", "The tickets for the train are less expensive."),
        ("zh-en", "不平等的社会更穷。", "Unequal societies are poorer."),
        ("uk-en", "Місто без світла.", "The city is dark."),
        ("en-es", "Logging without a permit is unlawful.", "La tala sin permiso legal es delito."),
        ("fr-en", "Le jeune homme de 24 ans a fermé la porte.", "The 24-year-old closed the door."),
        ("de-en", "Der Junge lief zur alten Brücke.", "The boy ran to the old bridge."),
        ("de-en", "Manche Schüler sind erst elf Jahre alt.", "Some pupils are as young as eleven."),
        (
            "de-en",
            "Er wurde nach Berlin gebracht und dem Richter vorgeführt.",
            "He was taken to Berlin and brought before a judge.",
        ),
        (
            "ru-en",
            "Автомобиль вылетел с дороги в кювет и перевернулся.",
            "The car landed in a ditch off the road and overturned.",
        ),
        (
            "ru-en",
            "Иран пригрозил отомстить Израилю за удар по консульству.",
            "Iran vowed to take revenge on Israel for the strike on the consulate.",
        ),
        (
            "ru-en",
            "Полиция ответила журналистам, что расследование продолжается.",
            "When asked by journalists, police said that the investigation was continuing.",
        ),
        (
            "uk-en",
            "Протягом поточної доби сталося сто бойових зіткнень.",
            "One hundred combat clashes took place over the past day.",
        ),
        (
            "id-en",
            "Kekerasan terhadap wartawan meningkat sejak pemilu.",
            "Violence against journalists has worsened since the election.",
        ),
        (
            "tr-en",
            "Toplantıda önemli kararlar alıyor ve ürünlerini pazarda satışa sunuyor.",
            "It makes important decisions at the meeting and sells its products on the market.",
        ),
        # What somebody fails to make clear is unclear.
        (
            "ja-en",
            "野党は財源がはっきりしないと批判している。",
            "The opposition has criticised the government for failing to make clear where the money will come from.",
        ),
        # Not until after a while is a while before.
        ("ar-en", "لم يعرف أحد قيمته إلا بعد أربعين عاما.", "It was forty years before anyone realised its worth."),
    ],
)
def test_what_says_the_same_is_left_alone(pair, source, target):
    assert found(pair, source, target) == []


def sure(pair, source, target):
    lang, other = pair.split("-")
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext("t", Side("t.txt", other, target), Side("o.txt", lang, source), lang, (segment,))
    findings = examine(bitext, TRAPS, (wrong_sense,), Settings()).findings
    return [one.text for one in findings if one.confidence > Confidence.LOW]


def test_two_that_make_up_for_each_other_are_hints():
    assert sure("en-ru", "The repairs will likely be unnecessary.", "Ремонт вряд ли необходим.") == []
    assert sure("en-ru", "The repairs will likely be necessary.", "Ремонт вряд ли необходим.") == ["вряд ли"]


def test_what_stands_elsewhere_in_a_sentence_is_a_hint():
    source = "La mairie a fermé hier le grand marché au bord de la rivière et le musée du vieux village."
    near = "Yesterday the town hall opened the large market by the river and the museum of the old village."
    far = "Yesterday the town hall left the large market by the river and the museum of the old village open."
    assert sure("fr-en", source, near) == ["opened"]
    assert sure("fr-en", source, far) == []


def test_words_whose_neighbours_are_rendered_elsewhere_are_hints():
    source = "O gelo fino do lago velho cede ao peso de um homem com lama nas botas."
    near = "The thick ice of the old lake gives way under the weight of a man with mud on his boots."
    far = "The weak ice of the old lake gives way under the weight of a man with thick mud on his boots."
    assert sure("pt-en", source, near) == ["thick"]
    assert sure("pt-en", source, far) == []


def test_a_negation_between_which_and_the_word_one_long_word_stands_makes_up_for_it():
    assert found("ru-en", "Два диска недоступны.", "Two disks are not immediately available.") == []
    assert found("ru-en", "Два диска недоступны.", "Two disks are available.") == ["available"]


def test_part_of_what_is_a_name_elsewhere_says_nothing_for_sure():
    source = "Man kann die Tastenverzögerung schnell einschalten, indem man in der Leiste Tastenverzögerung wählt."
    target = "One can turn slow keys on by choosing Slow Keys in the panel."
    assert sure("de-en", source, target) == []


def test_what_is_lost_is_told_by_its_verb():
    assert found("fr-en", "Le pêcheur perdit l'espoir.", "The fisherman gave in to despair.") == []
    assert found("fr-en", "Le pêcheur garda l'espoir.", "The fisherman gave in to despair.") == ["despair"]


def test_what_a_class_knows_and_what_a_pair_knows_are_told_alike():
    lang, other, source, target = "de", "en", "Niemand hat gewählt.", "Everybody voted."
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext("t", Side("t.txt", other, target), Side("o.txt", lang, source), lang, (segment,))
    [one] = examine(bitext, TRAPS, (wrong_sense,), Settings()).findings
    assert one.message == "The original has “Niemand”, “Nobody”; “Everybody” is the opposite."
    assert one.suggestions == ("Nobody",)


def test_a_word_on_both_sides_says_nothing_for_sure():
    sides = {one.side: one.sure for one in rendered(("large", "small")) if one.pair == english("tiny")[0].pair}
    assert sides == {0: False, 1: False}


def test_light_words_stand_on_a_side():
    after = {one[:2] for one in english("after") if one.sure}
    assert after & {one[:2] for one in light("після", "uk") if one.sure}


def test_all_but_one_agree_where_only_one_refuses():
    but = "With the exception of Hungary, every state supported the plan."
    assert sure("en-de", but, "Nur Ungarn lehnte den Plan ab.") == []
    assert sure("en-de", "Every state supported the plan.", "Jeder Staat lehnte den Plan ab.") == ["lehnte"]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ja", "The dollar strengthened against the yen.", "円安が進んだ。"),
        ("ru-en", "Цены чрезмерно низкие.", "Prices are too low."),
        ("en-de", "The new printer works twice as fast.", "Der neue Drucker braucht nur die Hälfte der Zeit."),
        ("en-ru", "Women earn twice as much as men there.", "Мужчины зарабатывают там вдвое меньше женщин."),
        ("de-fr", "Man plant eine Ausweitung der Steuersenkungen.", "On prévoit une nouvelle réduction d'impôts."),
        ("en-zh", "The room is too small after years of growth.", "经过多年发展，房间已容纳不下。"),
        ("es-en", "El peso cerró a la baja frente al dólar.", "The dollar closed higher against the peso."),
        ("en-fr", "They voted against remaining in the union.", "Ils ont voté pour quitter l'union."),
        ("ja-en", "この店は月曜だけ休みです。", "The shop is open every day except Monday."),
        ("en-fr", "All but two countries signed the treaty.", "Seulement deux pays ont refusé de signer le traité."),
        ("en-id", "All but 30 of the runners finished.", "Hanya 30 pelari yang gagal mencapai finis."),
        ("ru-uk", "Канат дешевле, чем цепь.", "Ланцюг дорожчий, ніж канат."),
        ("en-zh", "The service is nevertheless due to start in May.", "尽管如此，该服务仍将于5月开通。"),
        ("pt-en", "Na aldeia já não vivem cem pessoas.", "Fewer than a hundred people still live in the village."),
        (
            "tr-en",
            "Yangın sabaha karşı müdahalenin ardından söndü.",
            "The fire was put out before dawn by firefighters.",
        ),
        ("id-en", "Di dua sidang sebelumnya petani kalah.", "After two defeats the farmers went home."),
    ],
)
def test_what_is_told_from_the_other_side_is_left_alone(pair, source, target):
    assert sure(pair, source, target) == []


@pytest.mark.parametrize(
    ("pair", "source", "target", "wrong"),
    [
        ("en-fr", "The trade deficit narrowed in May.", "Le déficit commercial s'est creusé en mai.", "s'est creusé"),
        ("en-es", "Stocks closed higher on Friday.", "Las acciones cerraron a la baja el viernes.", "a la baja"),
        ("ru-en", "Тариф слишком высокий, заявил он.", "The tariff is too low, he said.", "too low"),
        ("en-pl", "Three members abstained.", "Trzech członków głosowało przeciw.", "głosowało przeciw"),
        ("fr-en", "Le musée est ouvert tous les jours sauf le lundi.", "The museum is open only on Monday.", "only"),
        ("pt-en", "Ele já não vive em Lisboa.", "He still lives in Lisbon.", "still"),
        ("ru-uk", "Канат дешевле, чем цепь.", "Канат дорожчий, ніж ланцюг.", "дорожчий"),
    ],
)
def test_the_other_side_is_told(pair, source, target, wrong):
    assert sure(pair, source, target) == [wrong]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        # A negation in the clause turns a limit, however far off it stands.
        (
            "zh-en",
            "校方表示，明年学费涨幅不会超过百分之五。",
            "Fees would go up by at most five per cent, the university said.",
        ),
        ("ja-en", "応募者は百人を超えないとみられる。", "At most a hundred people are expected to apply."),
        ("en-ru", "None of them spent more than an hour there.", "Каждый провёл там не больше часа."),
        # So does what is said of few, or not of all.
        ("de-en", "Nicht jeder Laden hatte am Montag geöffnet.", "Some shops stayed closed on Monday."),
        ("en-de", "Few of the shops stayed open.", "Die meisten Läden blieben geschlossen."),
        ("uk-en", "Здоровими повернулися не всі.", "Some came back sick."),
        # What is dearer than last year was cheaper then.
        ("pl-en", "Ceny są dziś wyższe niż rok temu.", "Prices were lower a year ago."),
        # Until May, and only in May.
        ("it-en", "Il ponte riaprirà solo a maggio.", "The bridge will stay closed until May."),
        # The rest of a whole.
        ("de-en", "Überlebt haben nur zwei der neun Bergsteiger.", "Seven of the nine climbers died."),
        # What is lifted is there no more.
        ("es-en", "El Gobierno levantó la prohibición de pescar.", "The government is allowing fishing again."),
    ],
)
def test_what_comes_to_the_same_is_no_contrary(pair, source, target):
    assert found(pair, source, target) == []


@pytest.mark.parametrize(
    ("pair", "source", "target", "wrong"),
    [
        ("zh-en", "报名人数不超过一千人。", "More than a thousand people signed up.", "More than"),
        (
            "en-de",
            "At least twelve people did not return.",
            "Höchstens zwölf Menschen kehrten nicht zurück.",
            "Höchstens",
        ),
        ("de-en", "Die meisten Läden waren geöffnet.", "Most of the shops were closed.", "closed"),
        ("pl-en", "Ceny są dziś wyższe niż rok temu.", "Prices are lower today than a year ago.", "lower"),
        ("ru-en", "Музей закрыт до марта.", "The museum is open until March.", "open"),
        ("de-en", "Zwei der neun Bergsteiger überlebten.", "Two of the nine climbers died.", "died"),
    ],
)
def test_what_does_not_is_one(pair, source, target, wrong):
    assert wrong in found(pair, source, target)
