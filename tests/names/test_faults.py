"""One verdict on the names of a segment, and a gap that is told once."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch
from translaudit.rules.omission import omission


def found(lang, source, target):
    sides = Side("o.txt", lang, source), Side("t.txt", "en", target)
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    examined = examine(
        Bitext("t", sides[1], sides[0], lang, segments), Resources(), [entity_mismatch, omission], Settings()
    )
    return [(one.rule, one.category) for one in examined.findings if one.confidence >= Confidence.MEDIUM]


@pytest.mark.parametrize(
    ("lang", "source", "target", "rules"),
    [
        (
            "uk",
            "Школу збудували за гроші з Литви.",
            "The school was built with money from Latvia.",
            ["entity-mismatch"],
        ),
        (
            "de",
            "Im Herbst hatte Finnland die Steuern erhöht.",
            "In autumn, Spain had raised taxes.",
            ["entity-mismatch"],
        ),
        ("de", "1911 nahm Berenson eine Stelle an.", "In 1911, accepted a post.", ["entity-mismatch"]),
        ("ru", "Сообщение NASA вышло в среду.", "The report appeared on Wednesday.", ["entity-mismatch"]),
        (
            "ru",
            "Сообщение NASA вышло в среду.",
            "The report of the National Aeronautics and Space Administration appeared on Wednesday.",
            [],
        ),
        ("ru", "Сообщение NASA вышло в среду.", "The N.A.S.A. report appeared on Wednesday.", []),
        ("zh", "请打开这个 ODT 文件。", "Please open this OpenDocument Text file.", []),
        ("id", "Fitur ini memungkinkan Anda berpindah-pindah.", "This feature allows moving around.", []),
        (
            "zh",
            "海地自19世纪初以来没有遇到过。",
            "Before the army came, had not had it since the 19th century.",
            ["entity-mismatch"],
        ),
        ("pl", "Nagrodę wręczył Zbigniew Kowalczyk.", "The prize was presented by.", ["entity-mismatch"]),
        ("es", "La mayor parte de la mercancía llegó por mar.", "Most of the was brought by sea.", ["omission"]),
        ("pl", "Wczoraj mówił o tym Donald Trump.", "Mr. Trump spoke about it yesterday.", []),
        ("fr", "Le château date du XVIIe siècle.", "The castle dates from the 17th century.", []),
        ("zh", "总统唐纳德·图斯克昨天来了。", "President Donald Tusk came yesterday.", []),
        ("ru", "Город лежит на Рейне.", "The city of Speyer lies on the Rhine.", []),
        ("hi", "मंत्री कार्सटन ब्लूमफेल्ट ने कहा कि वे संतुष्ट हैं।", "The minister said he was satisfied.", ["entity-mismatch"]),
        ("hi", "मंत्री ने कहा कि वे संतुष्ट हैं।", "The minister said he was satisfied.", []),
        ("hi", "लोग आगे ब\u095dने लगे।", "The people began to move forward.", []),
        (
            "ja",
            "ブロンクフィルトは小さな町です。",
            "Today is a small town.",
            ["entity-mismatch"],
        ),
        ("zh", "上月美国的病例超过四百万。", "Last month the cases in exceeded four million.", ["entity-mismatch"]),
        (
            "zh",
            "据报道，美国的病例很多。",
            "There are said to be many cases in China.",
            ["entity-mismatch"],
        ),
        ("zh", "上月美国的病例超过四百万。", "Last month the cases in America exceeded four million.", []),
        (
            "it",
            "Il piano fu adottato ieri dal Congresso ed è impopolare.",
            "The plan was adopted yesterday by and is unpopular.",
            ["entity-mismatch"],
        ),
        (
            "de",
            "Das teilte der Netzbetreiber Plonsk in der Stadt mit.",
            "The network operator said so in the town.",
            ["entity-mismatch"],
        ),
        ("fr", "La ministre a quitté la CFDT hier.", "The minister left yesterday.", ["entity-mismatch"]),
        ("fr", "La ministre a baissé la TVA hier.", "The minister lowered it yesterday.", []),
        ("de", "NEEIN, wagt es nicht, sagte der Meister.", "Do not dare, said the master.", []),
        ("de", "Der Eröffnungszug traf mit Verspätung ein.", "The inaugural train arrived late.", []),
        ("es", "El premio lo ganó el equipo local.", "The prize was won by Tolbert Capital.", ["entity-mismatch"]),
    ],
)
def test_what_is_reported(lang, source, target, rules):
    assert [rule for rule, _ in found(lang, source, target)] == rules


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        ("ja", "彼はロシアの知事だったが、7月に逮捕された。", "Russia", "the Pacific"),
        ("zh", "上海的经济占全国的三分之一。", "Shanghai", "the Universe"),
    ],
)
def test_a_word_with_a_capital_in_the_place_of_a_place_is_told(lang, source, right, wrong):
    targets = {
        "ja": "He was governor in {}, but was arrested in July.",
        "zh": "The economy of {} accounts for one third of the country.",
    }
    target = targets[lang]
    assert found(lang, source, target.format(wrong)) == [("entity-mismatch", "entity-mismatch")]
    assert found(lang, source, target.format(right)) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("生徒は学校で北京語を学ぶ。", "Pupils learn Mandarin at school."),
        ("彼は友人にアドバイスをした。", "He gave Peter some advice."),
    ],
)
def test_a_place_that_is_part_of_a_longer_word_is_none(source, target):
    assert found("ja", source, target) == []


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("es", "Al alba llegamos a Aguas Claras con la carta.", "At dawn we came to Clearwater with the letter."),
        ("de", "Die zwergischen Schmiede hielten das Tor.", "The smiths of the Dwarvish hold kept the gate."),
        ("ru", "А-а-а! Я потерял свой меч в реке.", "Arrgh! I have lost my sword in the river."),
        ("es", "Dejadme pasar por la puerta.", "Let me go through the gate."),
        ("sv", "Tryck på Klickhjälp i fönstret.", "Press the button in the window."),
        ("cs", "V části Zrak přepněte vypínač na zapnuto.", "In the Seeing section, set the switch to on."),
    ],
)
def test_a_word_of_the_language_is_no_name(lang, source, target):
    assert "entity-mismatch" not in [rule for rule, _ in found(lang, source, target)]


def test_a_name_of_two_words_is_one_where_the_original_says_neither():
    assert found("es", "Ayer llegó a la escuela Zubizarreta.", "Yesterday Blackwater came to the school.") == [
        ("entity-mismatch", "entity-mismatch")
    ]


@pytest.mark.parametrize(
    ("source", "missed"),
    [
        ("Zrakovo, zavřete bránu a přineste vodu ze studny u kostela.", False),
        ("Zavřete bránu a přineste vodu ze studny u kostela, Zrakovo.", True),
    ],
)
def test_a_word_that_may_be_a_name_is_missed_where_the_gap_is(source, missed):
    told = found("cs", source, "Close the gate and bring some water from the well near the.")
    assert (("entity-mismatch", "omission") in told) is missed


@pytest.mark.parametrize(
    ("lang", "source", "wrong", "right"),
    [
        (
            "de",
            "Im Herbst beginnt in der Stadt ein Rakoczy-Reitturnier.",
            "In autumn a horse show begins in the town.",
            "In autumn a Rakoczy horse show begins in the town.",
        ),
        (
            "de",
            "Er war laut ESPN-Angaben am Montag dort.",
            "He was there on Monday.",
            "He was there on Monday, according to ESPN.",
        ),
        (
            "zh",
            "该校校长段梦琪说，今年的学生很多。",
            "The head of the school said that there were many pupils this year.",
            "Duan Mengqi, the head of the school, said that there were many pupils this year.",
        ),
        (
            "es",
            "La nave es de la NASA desde ayer.",
            "The ship has belonged to the Regional Office since yesterday.",
            "The ship has belonged to NASA since yesterday.",
        ),
        (
            "it",
            "La città di Ravenna Bt. ha negato tutto.",
            "The town of Bt. has denied it all.",
            "The town of Ravenna Bt. has denied it all.",
        ),
        (
            "it",
            "La rivoluzione francese è stata un esempio per molti.",
            "The American revolution was an example to many.",
            "The French revolution was an example to many.",
        ),
        (
            "fr",
            "L'argent des Malouines ne vaut rien ailleurs.",
            "Money from the Southwest is worth nothing elsewhere.",
            "Money from the Falklands is worth nothing elsewhere.",
        ),
        (
            "ja",
            "現在のティンブクトゥは貧しい町です。",
            "Today Israel is a poor town.",
            "Today Timbuktu is a poor town.",
        ),
        (
            "pt",
            "O Bolderano tem razão e parte hoje.",
            "Grimnir is right and leaves today.",
            "Boldreth is right and leaves today.",
        ),
        (
            "it",
            "Gli studenti hanno visitato l'Italia in maggio.",
            "The students visited France in May.",
            "The students visited Italy in May.",
        ),
        (
            "zh",
            "昨天马修斯在会上说，今年的收成很好。",
            "Yesterday Walmart said at the meeting that the harvest was good.",
            "Yesterday Matthews said at the meeting that the harvest was good.",
        ),
        (
            "zh",
            "约翰·刘易斯昨天来到了学校。",
            "Yesterday Brandon Trump came to the school.",
            "Yesterday John Lewis came to the school.",
        ),
        (
            "hi",
            "श्री कुमार ने कहा कि कार्यक्रम सफल रहा।",
            "Mr. Munich said that the programme had been a success.",
            "Mr. Kumar said that the programme had been a success.",
        ),
        (
            "ja",
            "渡辺さんの自転車は駅で見つかった。",
            "The bicycle was found at the station.",
            "Watanabe's bicycle was found at the station.",
        ),
        (
            "cs",
            "Podle soudu mohl Kamrád v Brně jezdit dál.",
            "According to the court, Otani was allowed to go on driving in Brno.",
            "According to the court, Kamrád was allowed to go on driving in Brno.",
        ),
    ],
)
def test_a_name_is_missed_where_it_is_gone_and_not_where_it_stands(lang, source, wrong, right):
    assert "entity-mismatch" in [rule for rule, _ in found(lang, source, wrong)]
    assert "entity-mismatch" not in [rule for rule, _ in found(lang, source, right)]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("zh", "他向大家说，今年的收成很好。", "He told them that the harvest was good this year."),
        ("zh", "您是说，韦诺国王吗？", "Do you refer to the King of Wesnoth?"),
        ("pl", "Jak pisze „Wz”, budżet nie wystarczy.", "As Wzgorzelska writes, the budget will not do."),
        ("pl", "Wszyscy Fryzowie znają morze.", "All the Frisians know the sea."),
        ("cs", "To jsou „Válečníci smrti“, mistři boje.", "They are ‘Deathwardens’, masters of fighting."),
        ("id", "Pemarah-pemarah adalah yang paling ganas.", "Of these, Ulfserkers are the most ferocious."),
        ("de", "Im Herbst öffnet sich ein Legitimierungs-Fenster.", "In autumn a window opens for it."),
        ("it", "Scegliete l'italiano come lingua del sistema.", "Choose French as the language of the system."),
        ("ja", "お知らせはメーリングリストにあります。", "News is on the mailing list, which is listed at ."),
        (
            "sv",
            "Det står i boken, se Avsnitt 5.4, och läses av.",
            "It is in the book, see Section 5.4, and is read by.",
        ),
        ("uk", "Ми знаємо, що Вас чекають біля.", "We know that they wait near the ."),
        ("pl", "W kościele św. Wojciecha odkryto malowidło.", "A painting was found in St Adalbert's Church."),
        ("ja", "東京株式市場の日経平均株価は続落した。", "The Nikkei share average fell again."),
        ("ru", "Росстат снова повысил прогноз.", "The statistics service has raised its forecast again."),
        ("it", "La casa degli anni Settanta è vuota.", "The house, built in the 1970s, is empty."),
        ("fr", "Il a volé d'Orly à Agadir.", "He flew from Paris-Orly to Agadir, Morocco."),
        (
            "ar",
            "تراجعت إيرادات قناة السويس بسبب الهجمات.",
            "Suez Canal revenues fell because of attacks by Yemen's Houthis.",
        ),
        (
            "nl",
            "Please open the files from another list as described in Handleiding, and install the package by.",
            "Please open the files from another list as described in the Manual, and install the package by.",
        ),
    ],
)
def test_what_only_looks_like_a_name_is_not_missed(lang, source, target):
    assert "entity-mismatch" not in [rule for rule, _ in found(lang, source, target)]


def test_a_nation_in_characters_is_held_against_an_adjective():
    source = "两名捷克登山者在雪洞中度过四个夜晚后被发现。"
    wrong, right = (f"Two {one} climbers were found after four nights in a snow cave." for one in ("Slovak", "Czech"))
    assert found("zh", source, wrong) == [("entity-mismatch", "entity-mismatch")]
    assert found("zh", source, right) == []


@pytest.mark.parametrize(
    ("lang", "source", "target", "rules"),
    [
        ("es", "La crecida del Tajo dejó el pueblo sin luz.", "The flood of the Tagus left the village dark.", []),
        ("fr", "La Tamise a débordé mardi.", "The Thames burst its banks on Tuesday.", []),
        ("fr", "La Tamise a débordé mardi.", "The Moselle burst its banks on Tuesday.", ["entity-mismatch"]),
        ("pl", "Nad Łabą padał deszcz.", "Rain fell on the Elbe.", []),
        ("ru", "В Якутии выпал снег.", "Snow fell in Yakutia in Russia's Far East.", []),
        ("ru", "В Якутии выпал снег.", "Snow fell in Chechnya in Russia's Far East.", ["entity-mismatch"]),
        ("ru", "Делегация прибыла из Литвы.", "The delegation arrived from Jordan.", ["entity-mismatch"]),
    ],
)
def test_rivers_and_regions_have_names_of_their_own_and_may_be_explained(lang, source, target, rules):
    assert [rule for rule, _ in found(lang, source, target)] == rules


@pytest.mark.parametrize(
    ("lang", "source", "wrong", "right"),
    [
        (  # an acronym is written out
            "fr",
            "Le maire de Toulouse dirige le SDIS.",
            "The mayor of Bordeaux runs the SDIS.",
            "The mayor of Toulouse runs the Gironde fire service.",
        ),
        (
            "fr",
            "Les soldats de l’ONU sont arrivés en Haïti.",
            "Fenton peacekeepers arrived in Haiti.",
            "UN peacekeepers arrived in Haiti.",
        ),
        (  # a short name is not written out by what it is not made of
            "ja",
            "アマゾンが年次セールの延期を発表した。",
            "Deutsche Bank announced that it would postpone its annual sale.",
            "Amazon announced that it would postpone its annual sale.",
        ),
        (
            "pt",
            "O professor da Unicamp explicou o estudo.",
            "Robert Whitaker explained the study.",
            "The professor at the State University of Campinas explained the study.",
        ),
        (  # a country is told of a firm
            "pl",
            "Polacy pokonali Škodę w przetargu.",
            "The Poles beat Toyota in the tender.",
            "The Poles beat Skoda of the Czech Republic in the tender.",
        ),
        ("pl", "Pesa pokonała Škodę z Czech.", "Pesa beat Skoda of Hungary.", "Pesa beat Skoda, a Czech firm."),
        (  # a town's country stands for it
            "uk",
            "Суд у Братиславі засудив торговця зброєю.",
            "A Polish court sentenced the arms dealer.",
            "A Slovak court sentenced the arms dealer.",
        ),
        (  # two words for one
            "ru",
            "Порт Хайфона закрыли.",
            "The port of Can Tho was closed.",
            "The port of Hai Phong was closed.",
        ),
        (  # companies in characters
            "zh",
            "摩根士丹利下调了目标价。",
            "Goldman Sachs cut its price target.",
            "Morgan Stanley cut its price target.",
        ),
        (
            "ja",
            "市立南太田小の児童が歌った。",
            "Pupils of Kita-Senju Elementary School sang.",
            "Pupils of Minami-Ota Elementary School sang.",
        ),
        ("zh", "拼多多的股价上涨。", "Shares of Temu rose.", "Shares of Pinduoduo rose."),
        ("zh", "他拥有华为的本科和硕士学位。", "He has degrees from Pegatron.", "He has degrees from Huawei."),
        # what has another name in it, or more names than one
        ("fr", "Le musée d'Orsay a fermé hier.", "The museum closed yesterday.", "The Musée d'Orsay closed yesterday."),
        (
            "fr",
            "Il habite à Lyon avec sa mère.",
            "He lives in France with his mother.",
            "He lives in Lyon with his mother.",
        ),
        ("it", "La Farnesina ha protestato.", "Matteo Orsini protested.", "The Italian foreign ministry protested."),
        (
            "uk",
            "У Конча-Заспі він не будував.",
            "He built nothing in Barvikha in Vienna.",
            "He built nothing in Koncha-Zaspa, an elite suburb of Kyiv.",
        ),
    ],
)
def test_what_a_translation_says_for_a_name_is_no_other_name(lang, source, wrong, right):
    assert "entity-mismatch" in [rule for rule, _ in found(lang, source, wrong)]
    assert "entity-mismatch" not in [rule for rule, _ in found(lang, source, right)]
