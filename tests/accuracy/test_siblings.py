"""Siblings and contraries: the other thing is seen, and what only looks like one or says the same is left alone."""

from __future__ import annotations

import pytest

from translaudit.lexicon.concepts import load


@pytest.mark.parametrize(
    ("pair", "source", "target", "wrong"),
    [
        ("uk-en", "Родина купила віллу.", "The family bought an apartment.", "apartment"),
        ("en-de", "He was given a scholarship.", "Er bekam eine Geldbuße.", "Geldbuße"),
        ("es-en", "El cardiólogo habló ayer.", "The dermatologist spoke yesterday.", "dermatologist"),
        ("ru-en", "В стране выросла инфляция.", "In the country, unemployment rose.", "unemployment"),
        ("fr-en", "Elle a perdu son collier.", "She lost her bracelet.", "bracelet"),
        ("de-en", "Der Kuchen war kalt.", "The soup was cold.", "soup"),
        ("pl-en", "Rzeka wylała.", "The lake overflowed.", "lake"),
        ("id-en", "Turis itu tersesat.", "The patient got lost.", "patient"),
        ("it-en", "Il vescovo partì.", "The imam left.", "imam"),
        ("tr-en", "Kelebek uçtu.", "The spider flew away.", "spider"),
        ("ar-en", "عثروا على مستودع للوقود.", "They found a weapons depot.", "weapons"),
        ("zh-en", "教堂旁边有一家餐厅。", "There is a supermarket next to the church.", "supermarket"),
        ("ja-en", "彼は腎臓の透析を受けた。", "He received chemotherapy for his kidneys.", "chemotherapy"),
        ("en-fr", "The Constitutional Court met.", "La cour d'appel s'est réunie.", "cour d'appel"),
        ("en-uk", "They saw a penguin.", "Вони побачили папугу.", "папугу"),
        ("pt-en", "O furacão chegou à noite.", "The drought arrived at night.", "drought"),
        ("id-en", "Perahu itu karam di perairan dangkal.", "The boat sank in deep water.", "deep"),
        ("uk-en", "Діти з бідних родин хворіють частіше.", "Children of rich families fall ill more often.", "rich"),
        ("de-en", "Der frühere Finanzminister schwieg.", "The current finance minister was silent.", "current"),
        ("fr-en", "Deux mineurs ont été grièvement blessés.", "Two miners were slightly injured.", "slightly"),
        ("ru-en", "Он женился на её младшей сестре.", "He married her older sister.", "older"),
        ("ar-en", "كانت التذاكر رخيصة.", "The tickets were expensive.", "expensive"),
        ("tr-en", "Kimse can yeleği giymiyordu.", "Everyone wore a life jacket.", "Everyone"),
        ("en-es", "The museum is no longer open.", "El museo todavía está abierto.", "todavía"),
        ("en-id", "Visitors must leave their bags.", "Pengunjung boleh meninggalkan tas mereka.", "boleh"),
        ("ja-en", "ホールは来年初めに開館する。", "The hall opens at the end of next year.", "at the end of"),
        ("pl-en", "Droga jest zamknięta od stycznia.", "The road is closed until January.", "until"),
        ("zh-en", "驳船在莱茵河沉没。", "The barge sank in the Danube.", "Danube"),
        ("en-tr", "Two hikers from Texas were saved.", "Ohio'dan iki dağcı kurtarıldı.", "Ohio"),
        ("ru-fr", "Вертолёт упал в Карпатах.", "Un hélicoptère est tombé dans les Alpes.", "Alpes"),
        ("es-en", "El ministro elogió el plan.", "The minister criticised the plan.", "criticised"),
    ],
)
def test_a_sibling_is_seen(seen, pair, source, target, wrong):
    assert seen(pair, source, target) == [wrong]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Полки сели за парты.", "The regiments sat down at the tables."),
        ("ru-en", "Очки принесли победу, он снял цилиндр.", "The points brought victory; he took off his hat."),
        ("de-en", "Der Leiter griff zur Strippe.", "The manager grabbed the rope."),
        ("es-en", "La bolsa cayó y el tarro se rompió.", "The stock market fell and the bottle broke."),
        ("es-en", "Vive cerca de la tapia.", "She lives near the wall."),
        ("it-en", "Ha commesso un errore, dice il legale.", "He made a mistake, says the lawyer."),
        ("tr-en", "Yatırım arttı, gemi battı.", "Investment grew and the vessel sank."),
        ("tr-en", "Kasım ayında sinirleri bozuldu.", "In November his tendon was upset."),
        ("ja-en", "アドレスを教え、パーカーを着た。", "She gave the address and put on a sweater."),
        ("ja-en", "トランプ氏は長椅子に座った。", "Mr Trump sat on the bench."),
        ("fr-en", "Il est en train de prendre le car.", "He is taking the bus right now."),
        ("en-de", "The novel coronavirus inspired a ditty.", "Das neue Coronavirus regte zu einem Lied an."),
        ("pl-en", "Tam jest kaskada.", "There is a waterfall there."),
        ("en-ru", "Michael spoke of his grandfather.", "Внук Майкл рассказал о нём."),
        ("en-fr", "He promised monthly subsidies.", "Il a promis des allocations mensuelles."),
        ("ru-en", "Кан поймал зятя.", "Khan caught his brother-in-law."),
        ("tr-en", "3 aylık rapor geldi.", "The quarterly report came."),
        ("es-en", "El barco chocó en aguas poco profundas.", "The boat hit a rock in shallow water."),
        ("de-en", "Das Wasser war nicht tief genug.", "The water was too shallow."),
        ("en-pl", "The trial was not fair.", "Proces był niesprawiedliwy."),
        ("en-de", "Visitors must not touch it.", "Besucher dürfen es nicht berühren."),
        ("uk-en", "Її старша сестра живе в Техасі.", "Her older sister lives in Texas."),
        ("en-ru", "From January to March it was open.", "С января по март он был открыт."),
        ("en-de", "Lower Saxony borders on Hesse.", "Niedersachsen grenzt an Hessen."),
        ("ru-en", "Больной сахаром кормили.", "The patient was fed sugar."),
    ],
)
def test_what_only_looks_like_a_sibling_is_left_alone(seen, pair, source, target):
    assert seen(pair, source, target) == []


@pytest.mark.parametrize(
    ("lang", "text", "concept"),
    [
        ("zh", "中国女排", "volleyball"),
        ("uk", "гусей", "goose"),
        ("zh", "儿童", "child-g"),
    ],
)
def test_a_doubtful_word_of_another_class_takes_nothing(lang, text, concept):
    said = load(lang).said(text, 0, len(text)).values()
    assert concept in {one.concept for row in said for one in row.certain}


def test_a_phrase_still_takes_its_words():
    text = "a gold medal"
    assert "gold" not in {one.concept for row in load("en").said(text, 0, len(text)).values() for one in row.certain}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("de-en", "Hundert liefen davon.", "A hundred cats ran off."),  # hundert begins as the dog does
        ("pl-en", "Mieszkaniec Warszawy kupił hotel.", "A resident of Warsaw bought the tent."),
        ("it-en", "Ha chiesto di entrare.", "He asked to enter the mosque."),  # chiesto is no chiesa
        ("es-en", "Dijo la verdad.", "He told the truth about the black car."),
        ("pt-en", "Ele pretende comprar tudo.", "He means to buy everything red."),
        ("de-en", "Er stahl die Vase.", "He took the silver vase."),
        ("de-en", "Ich weiß es nicht.", "I do not know the red one."),
        ("fr-en", "Il a été là.", "He was there in winter."),
        ("fr-en", "L'argent manque.", "Gold is lacking, and so is money."),
        ("it-en", "Il riscaldamento globale avanza.", "Global warming goes on without electricity."),
        ("pl-en", "Popełnił samobójstwo.", "He killed himself after a red card."),
        ("en-fr", "The coach shouted.", "L'entraîneur a crié dans le tramway."),
        ("en-pl", "He will bear the cost.", "Poniesie koszt, mówi wilk."),
        ("de-fr", "Herr Fischer kam.", "Monsieur Fischer est venu avec un plombier."),
        ("en-de", "They ran a pilot project.", "Sie betrieben ein Projekt für einen Lehrer."),
    ],
)
def test_a_word_that_mostly_means_something_else_raises_nothing(seen, pair, source, target):
    assert seen(pair, source, target) == []


@pytest.mark.parametrize(
    ("pair", "source", "target", "wrong"),
    [
        ("it-en", "Ha aperto la porta.", "He opened the window.", "window"),
        ("en-it", "He opened the window.", "Ha aperto la porta.", "porta"),  # the article stays outside
        ("de-en", "Die Hunde bellten.", "The cats barked.", "cats"),
        ("pl-en", "Mieszkania były puste.", "The tents were empty.", "tents"),
        ("es-en", "Compró un vestido.", "She bought a glove.", "glove"),
        ("en-fr", "The patient fled.", "Le soldat a fui.", "soldat"),
        ("pt-en", "O carro era preto.", "The car was red.", "red"),
    ],
)
def test_the_same_word_where_it_can_only_mean_the_thing_is_compared(seen, pair, source, target, wrong):
    assert seen(pair, source, target) == [wrong]


@pytest.mark.parametrize(
    ("pair", "source", "target", "findings"),
    [
        ("en-de", "They met at the spider exhibition.", "Sie trafen sich an der Ameise.", []),
        ("en-de", "The spider bit him.", "Die Ameise biss ihn.", ["Ameise"]),
        ("de-en", "Das Katzenauge am Rad fehlt.", "The dog on the bike is missing.", []),  # within a word
        ("de-en", "Die Katzen am Rad fehlen.", "The dogs on the bike are missing.", ["dogs"]),
        (
            "zh-en",
            "女排进入四强。",
            "The women's basketball side came.",
            ["basketball"],
        ),  # a sport leads and means itself
    ],
)
def test_a_word_within_a_compound_is_no_thing_of_its_own(seen, pair, source, target, findings):
    assert seen(pair, source, target) == findings


def test_two_classes_report_a_pair_of_words_once(seen):
    assert seen("ru-en", "Погибли дети.", "The women were killed.") == ["women"]
