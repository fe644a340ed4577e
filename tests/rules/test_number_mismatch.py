"""What the rule says of whole documents: neighbours, texts that are not close, languages without number words."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rule import discover

RULE = next(one for one in discover(plugins=False) if one.name == "number-mismatch")


def document(pairs, source_lang, target_lang):
    """A bitext whose rows are the pairs."""
    source, target = ("\n".join(side) for side in zip(*pairs, strict=True))
    segments, at, there = [], 0, 0
    for number, (original, translation) in enumerate(pairs):
        segments.append(Segment(str(number), Span(at, at + len(translation)), Span(there, there + len(original))))
        at, there = at + len(translation) + 1, there + len(original) + 1
    sides = Side("t.txt", target_lang, target), Side("s.txt", source_lang, source)
    return Bitext("t.txt", *sides, source_lang, tuple(segments))


def findings(pairs, source_lang="de", target_lang="en"):
    return examine(document(pairs, source_lang, target_lang), Resources(), [RULE], Settings()).findings


def shown(pairs, source_lang="de", target_lang="en"):
    return [one for one in findings(pairs, source_lang, target_lang) if one.confidence >= Confidence.MEDIUM]


def test_a_number_that_moved_to_the_next_segment_is_silent():
    pairs = [("Er kam 2019. Sie blieb 14 Tage.", "He came in 2019."), ("Dann ging er.", "She stayed 14 days. He left.")]
    assert not findings(pairs)


FAR = [
    ("Dank 34 Prozent mehr Lieferungen wuchs der Umsatz.", "Deliveries drove up sales."),
    ("Der Chef ist zufrieden.", "The boss is content."),
    ("Er bleibt bis Juni.", "He will stay until June."),
    ("Ausgeliefert wurden bis zum 30. Juni 81 Flugzeuge.", "It delivered 81 planes, {} more than a year before."),
]


@pytest.mark.parametrize(("share", "reported"), [("34%", False), ("36%", True)])
def test_a_share_that_moved_far_is_silent_where_nothing_stands_in_its_place(share, reported):
    pairs = [(source, target.format(share)) for source, target in FAR]
    assert bool(shown(pairs)) is reported


@pytest.mark.parametrize(("others", "reported"), [("Eight", False), ("Nine", True)])
def test_the_rest_of_what_the_sentence_before_counts_is_no_other_number(others, reported):
    pairs = [
        ("Kami menguji 13 alat penyaring udara.", "We tried out 13 air purifiers."),
        ("Hanya lima yang lulus.", f"{others} of them did not pass."),
    ]
    assert bool(shown(pairs, "id")) is reported


def test_the_message_names_both_values_and_the_original_is_shown():
    (one,) = shown([("Es kostet 1,4 Milliarden Euro.", "It costs 1.4 million euros.")])
    assert one.text == "1.4 million"
    assert "1,4 Milliarden" in one.message
    assert "1,400,000,000" in one.message
    assert "1,400,000)" in one.message
    assert one.suggestions == ("1.4 billion",)
    assert [(place.side, place.text) for place in one.related] == [("source", "1,4 Milliarden")]
    assert one.confidence == Confidence.HIGH


def test_a_minus_that_is_lost_is_said_to_be_lost():
    (one,) = shown([("Es waren minus 20 Grad.", "It was 20 degrees.")])
    assert "“20”: only one of them is said to be below zero" in one.message
    assert not shown([("Es waren minus 20 Grad.", "It was 20 degrees below zero.")])


def test_a_sign_that_changes_its_meaning_is_seen():
    (one,) = shown([("Sebanyak 1.351 orang.", "Some 1.351 people.")], "id")
    assert one.suggestions == ("1,351",)


def test_a_number_on_one_side_only_has_low_confidence():
    dropped, added = (findings([pair])[0] for pair in (("Er kam 2019.", "He came."), ("Er kam.", "He came in 2019.")))
    assert dropped.confidence == added.confidence == Confidence.LOW
    assert dropped.related[0].text == "2019"


def test_words_are_not_missed_where_a_language_has_no_list():
    assert not shown([("Kolme koiraa ja 25 kissaa", "Three dogs and 25 cats")], "fi")
    assert shown([("Kolme koiraa ja 25 kissaa", "Three dogs and 26 cats")], "fi")


@pytest.mark.parametrize("wrong", [False, True], ids=["right", "wrong"])
def test_a_text_whose_sentences_differ_is_held_together_as_a_whole(wrong, monkeypatch):
    from translaudit.document import Document

    monkeypatch.setattr(Document, "close", property(lambda _self: False))
    source = "2019 kamen 14 Leute, 7 gingen. 250 blieben bis zum 30. Mai in 3 Häusern."
    target = f"In 3 houses {'350' if wrong else '250'} stayed until May 30. In 2019 14 people came; 7 left."
    bitext = Bitext("t", Side("t", "en", target), Side("s", "de", source), "de")
    examined = examine(bitext, Resources(), [RULE], Settings())
    assert not examined.skipped
    assert [one.text for one in examined.findings if one.confidence >= Confidence.MEDIUM] == ["350"] * wrong


def test_a_retold_text_is_skipped_with_the_reason(monkeypatch):
    from translaudit.document import Document

    monkeypatch.setattr(Document, "close", property(lambda _self: False))
    bitext = Bitext("t", Side("t", "en", "In 2020 90 people came."), Side("s", "de", "2019 kamen 14 Leute."), "de")
    (skipped,) = examine(bitext, Resources(), [RULE], Settings()).skipped
    assert "does not follow" in skipped.why


def test_a_unit_is_suggested_in_the_case_and_number_of_what_it_replaces():
    (one,) = shown([("It is 5 miles away.", "Es ist 5 Kilometer entfernt.")], "en", "de")
    assert one.suggestions == ("5 Meilen",)
    (one,) = shown([("It is 5 miles away.", "Это в 5 километрах.")], "en", "ru")
    assert one.suggestions == ("5 милях",)


@pytest.mark.parametrize(("text", "sure"), [("The law applies in May.", True), ("The law of Mrs May applies.", False)])
def test_an_ambiguous_month_is_one_behind_a_word_that_says_so(text, sure):
    (one,) = findings([("Закон действует в апреле.", text)], "ru")
    assert (one.confidence == Confidence.HIGH) is sure


@pytest.mark.parametrize(
    ("langs", "source", "target", "reported"),
    [
        ("id-en", "Ia genap berusia 90 tahun.", "She turns 90 next month.", False),
        ("id-en", "Ia berusia 90 tahun.", "She is 90 months old.", True),
        ("id-en", "Tiket dapat dipesan sejak H-14.", "Tickets go on sale two weeks before travel.", False),
        ("id-en", "Tiket dapat dipesan sejak H-14.", "Tickets go on sale four weeks before travel.", True),
        ("zh-en", "前三季度营业收入增长。", "Revenue rose in the first three quarters.", False),
        ("zh-en", "前三季度营业收入增长。", "Revenue rose in the first two quarters.", True),
        ("de-en", "Drei Viertel der Bürger stimmten zu.", "A quarter of the citizens agreed.", True),
        ("ru-en", "Ремонт займёт полтора месяца.", "The repairs will take six weeks.", False),
        ("ru-en", "Ремонт займёт полтора месяца.", "The repairs will take nine weeks.", True),
        ("zh-en", "每位罹难者60万元。", "NT$600,000 for each victim.", False),
        ("zh-en", "每位罹难者60万港元。", "600,000 yuan for each victim.", True),
        ("zh-en", "出生率为千分之六点三。", "The birth rate is 6.3 per thousand.", False),
        ("zh-en", "全场七五折。", "Everything is 25 percent off.", False),
        ("en-pl", "The smallest since 2012 after a night of frost.", "Najmniejsze od 2012 roku.", False),
        ("en-de", "There were 12 degrees of frost.", "Es waren 12 Grad.", True),
        ("ru-fr", "Вернуть удалось меньше десятка.", "Moins d'une dizaine ont été rendus.", False),
        ("es-en", "Llegó a las doce menos cuarto.", "He arrived at 11:45.", False),
        ("es-en", "Llegó a las doce menos cuarto.", "He arrived at 10:45.", True),
        ("ru-en", "Автобус пришёл без четверти восемь.", "The bus came at 7:45.", False),
        ("zh-en", "七点三刻公交车到了。", "The bus came at 7:45.", False),
    ],
)
def test_other_ways_of_counting(langs, source, target, reported):
    assert bool(shown([(source, target)], *langs.split("-"))) is reported


@pytest.mark.parametrize(
    ("source_lang", "source", "right", "wrong"),
    [
        (
            "ru",
            "Вместо 5 млрд рублей они потратят 4,6.",
            "Instead of 5 billion roubles, they will spend 4.6 billion.",
            "3.6",
        ),
        (
            "pl",
            "Zamiast 800 tysięcy złotych firma wyda 650.",
            "Instead of 800,000 zlotys the firm will spend 650,000.",
            "670",
        ),
        ("ja", "風速40メートルの風が吹いた。", "A wind of 144 kilometres per hour blew.", "244"),
        ("ru", "Ветер усилится до 20-25 м/с.", "The wind will strengthen to 72-90 kph.", "52"),
        (
            "de",
            "Der Stein ist tausend Jahre alt, plus minus dreißig.",
            "The stone is 1,000 years old, give or take 30.",
            "13",
        ),
    ],
)
def test_what_another_number_says_of_one_need_not_be_repeated(source_lang, source, right, wrong):
    assert not shown([(source, right)], source_lang)
    number = {"3.6": "4.6", "670": "650,000", "244": "144", "52": "72", "13": "30"}[wrong]
    assert shown([(source, right.replace(number, wrong if number != "650,000" else "670,000"))], source_lang)


def test_a_number_of_other_things_shares_no_magnitude():
    assert shown([("Er zahlte 12 Millionen Euro an 15 Schulen.", "He paid 12 million euros to 15 million schools.")])


@pytest.mark.parametrize(
    ("langs", "source", "right", "wrong"),
    [
        (
            "ar-en",
            "دفع الرجل 700 جنيه للسائق.",
            "The man paid the driver 700 pounds.",
            "The man paid the driver 700 euros.",
        ),
        (
            "tr-en",
            "Kulübe 1.930 metredeki gölün kıyısında.",
            "The hut stands by a lake at 1,930 metres.",
            "The hut stands by a lake at 1,930 kilometres.",
        ),
        (
            "fr-en",
            "Il faut 21,3 millions d'euros (25 millions de dollars).",
            "It takes 21.3 million euros ($25 million).",
            "It takes 21.3 million dollars ($25 million).",
        ),
        (
            "en-de",
            "The bridge cost 35 million pesos.",
            "Die Brücke kostete 35 Millionen Peso.",
            "Die Brücke kostete 35 Millionen Euro.",
        ),
        (
            "es-en",
            "Bebió menos del 4 % del agua.",
            "It drank less than 4 per cent of the water.",
            "It drank less than 4 percentage points of the water.",
        ),
        ("en-de", "The fee fell by 6 percent.", "Die Gebühr sank um 6 Prozent.", "Die Gebühr sank um 6 Prozentpunkte."),
        (
            "ru-en",
            "В деревне живёт более 240 человек.",
            "More than 240 people live in the village.",
            "Less than 240 people live in the village.",
        ),
        (
            "ja-en",
            "会場には500人以上が集まった。",
            "At least 500 people gathered at the venue.",
            "At most 500 people gathered at the venue.",
        ),
        (
            "tr-en",
            "Köyde 300'den fazla keçi var.",
            "There are more than 300 goats in the village.",
            "There are less than 300 goats in the village.",
        ),
        (
            "en-uk",
            "The tour takes at least three hours.",
            "Екскурсія триває щонайменше три години.",
            "Екскурсія триває щонайбільше три години.",
        ),
        ("tr-en", "Liman eylülde kapandı.", "The port closed in September.", "The port closed in March."),
        (
            "zh-en",
            "学校1至6月关闭。",
            "The school is closed from January to June.",
            "The school is closed from February to June.",
        ),
        ("uk-en", "Учні платять половину.", "Pupils pay half the price.", "Pupils pay a third of the price."),
        (
            "id-en",
            "Sedikitnya lima orang tewas dan 23 lainnya terluka.",
            "At least five people died and 23 were hurt.",
            "At least six people died and 23 were hurt.",
        ),
        (
            "uk-en",
            "У ніч на четвер над містом літали дрони.",
            "Drones flew over the city overnight into Thursday.",
            "Drones flew over the city overnight into Wednesday.",
        ),
    ],
)
def test_units_bounds_and_months_are_held_against_their_like(langs, source, right, wrong):
    pair = langs.split("-")
    assert not shown([(source, right)], *pair)
    assert len(shown([(source, wrong)], *pair)) == 1


@pytest.mark.parametrize(
    ("langs", "source", "target"),
    [
        ("ru-en", "Дольше десяти минут врач не советует.", "Ten minutes at most, the doctor advises."),
        ("es-en", "Un obrero no gana menos de 150.", "A worker earns at least 150."),
        ("pl-en", "Wiatr wiał z prędkością 128 km na godzinę.", "The wind blew at 128 kilometres per hour."),
        (
            "ja-en",
            "懲役4年6月、求刑は6年だった。",
            "He got four years and six months; prosecutors had asked for six years.",
        ),
        ("en-ru", "The rate rose by 3 percentage points.", "Ставка выросла на 3 процентных пункта."),
    ],
)
def test_what_says_the_same_in_another_way_is_silent(langs, source, target):
    assert not shown([(source, target)], *langs.split("-"))
