"""A right value in another dress is matched; a wrong one is paired with what it stands for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.text.numerals import read
from translaudit.text.numerals.compare import compare
from translaudit.text.numerals.judge import Why, judge
from translaudit.text.numerals.write import plain


def sure(one, text, other, translation):
    return [verdict for verdict in judge(compare(read(text, one), read(translation, other))) if verdict.sure]


SAME = [
    ("fr", "Le film dure une heure trente-cinq.", "The film runs for 95 minutes."),
    ("ru", "Спектакль идет час двадцать.", "The show lasts 80 minutes."),
    ("zh", "全程1小时40分钟。", "The journey takes 100 minutes."),
    ("de", "Er ist ein Meter achtzig groß.", "He is 180cm tall."),
    ("pl", "Potrzeba większości trzech piątych.", "A three-fifths majority is needed."),
    ("es", "Tres de cada cinco niños van a la escuela.", "Three-fifths of children go to school."),
    ("tr", "Her dört gençten üçü işsiz.", "Three-quarters of young people are out of work."),
    ("tr", "36 üyenin 24'ü evet dedi.", "Two-thirds of the 36 members said yes."),
    ("zh", "有七成五的受访者支持。", "Three-quarters of those asked are in favour."),
    ("ja", "7割5分が賛成した。", "75% were in favour."),
    ("uk", "Ціни зросли в півтора раза.", "Prices rose by 50%."),
    ("en", "Twice a year.", "Every six months."),
    ("ja", "28年度の予算案。", "The draft budget for fiscal 2028."),
    ("fr", "La saison 24/25 fut mauvaise.", "The 2024/25 season was bad."),
    ("ru", "Это было в 95-м году.", "That was in 1995."),
    ("id", "Abu mencapai ketinggian 8.000 meter.", "The ash rose 8km."),
    ("de", "Ein Glas fasst 0,33 Liter.", "A glass holds 330ml."),
    ("pt", "A passagem subiu 20 centavos.", "The fare went up by R$0.20."),
    ("tr", "Faiz 250 baz puan indirildi.", "Rates were cut by 2.5 percentage points."),
    ("ar", "تتراوح الغرامة بين ثلاثة آلاف وثلاثين ألف ريال.", "The fine is between 3,000 and 30,000 riyals."),
    ("es", "Entre cinco mil y veinte mil euros.", "Between €5,000 and €20,000."),
    (
        "id",
        "Korban menjadi 1.351 orang, Senin (14/2/2022) pukul 07.30.",
        "The toll rose to 1,351 on Monday, Feb. 14, 2022, 7:30 a.m.",
    ),
    ("de", "Am 3.3. stieg der Preis um 2,5 % auf 1.234,56 Euro.", "On March 3 the price rose 2.5% to 1,234.56 euros."),
    ("de", "gegen halb drei Uhr nachts", "around 2:30 a.m."),
    ("es", "a las cuatro y media de la mañana", "at half past four in the morning"),
    ("es", "a las cinco y cuarto", "at a quarter past five"),
    ("fr", "vers quatre heures et demie", "at about half past four"),
    ("pt", "às quatro e meia", "at 4:30"),
    ("id", "pukul setengah lima sore", "at half past four in the afternoon"),
    ("de", "um 16.45 Uhr", "at a quarter to five"),
    ("ru", "в половине пятого", "at half past four"),
    ("de", "in den 50ern des 19. Jahrhunderts", "in the 1850s"),
    ("de", "Er ist 1,83 Meter groß; es war 32 Grad Celsius.", "He is 6 feet tall; it was 90 degrees Fahrenheit."),
    ("ru", "В 90-х годах здесь жили 1,2 млн человек.", "In the 1990s, 1,200,000 people lived here."),
    ("ru", "Пару дней спустя оба выиграли дважды, 2:1 и 3:0.", "A couple of days later, both won twice, 2-1 and 3-0."),
    ("uk", "О пів на шосту вечора 24 лютого 2022 року", "At half past five in the evening on February 24, 2022"),
    ("uk", "Він чекав півтора року.", "He waited 18 months."),
    ("fr", "la saison 2018-2019, à 18h30", "the 2018-19 season, at 6:30 p.m."),
    ("fr", "Une dizaine de blessés et 70 millions d'euros de dégâts", "Ten people were hurt and damage came to €70m"),
    ("es", "Mil doscientos millones de dólares en el siglo XX", "$1.2 billion in the 20th century"),
    (
        "zh",
        "1月3日晚8点，约三分之一的2.5万名员工参加。",
        "At 8 p.m. on January 3, about a third of the 25,000 employees took part.",
    ),
    ("fr", "Le club a perdu en huitièmes de finale.", "The club lost in the round of 16."),
    ("pl", "Klub odpadł w 1/16 finału.", "The club went out in the round of 32."),
    ("zh", "八分之一决赛", "the round of 16"),
    ("ru", "Клуб дошёл до 1/4 финала.", "The club reached the last eight."),
    ("pt", "Caiu nas oitavas.", "They went out in the round of 16."),
    ("de", "Sie gewann ihr drittes Finale.", "She won her third final."),
    ("zh", "周六决赛", "the final on Saturday"),
    ("de", "Sie starb im 91. Lebensjahr.", "She died at the age of 90."),
    ("uk", "Вона померла на дев'яносто першому році життя.", "She died at the age of 90."),
    ("fr", "Elle est morte dans sa 91e année.", "She died at 90."),
    ("ja", "享年91。", "She died at 90."),
    ("pl", "Trzy wazy z V wieku.", "Three fifth-century vases."),
    ("fr", "Deux étudiants de troisième année", "Two third year students"),
    ("zh", "五分之一的学生", "Twenty percent of the students"),
    ("zh", "五分之一的学生", "one in five students"),
    ("ja", "平成30年7月、100万人以上が被災した。", "In July 2018, more than one million people were affected."),
    ("ko", "3월 5일 오후 2시 30분, 1만 2천 명", "12,000 people at 2:30 p.m. on March 5"),
    (
        "ar",
        "في ٢٤ فبراير ٢٠٢٢ قتل ثلاثة وعشرون شخصا وأصيب ١٬٢٤٠",
        "On February 24, 2022, 23 people were killed and 1,240 hurt",
    ),
    ("fa", "در سال ۱۴۰۱، ۱۲٫۵ درصد", "12.5 percent in 2022"),
    ("hi", "दो लाख पचास हज़ार लोग", "250,000 people"),
    ("sv", "Två miljoner kronor, den 3 mars 2022", "Two million kronor, March 3, 2022"),
]


@pytest.mark.parametrize("back", [False, True], ids=["into English", "from English"])
@pytest.mark.parametrize(("lang", "text", "english"), SAME, ids=[f"{lang} {english[:30]}" for lang, _, english in SAME])
def test_a_right_reformatting_is_silent(lang, text, english, back):
    assert not (sure("en", english, lang, text) if back else sure(lang, text, "en", english))


OTHER = [
    ("fr", "une heure quarante-cinq", "for 95 minutes", Why.DIGIT),
    ("es", "tres de cada cinco niños", "two-thirds of children", Why.OTHER),
    ("id", "800 meter", "800 km", Why.UNIT),
    ("ja", "28年度", "fiscal 2029", Why.OTHER),
    ("de", "80 Cent", "€0.60", Why.OTHER),
    ("id", "2,5 juta orang", "25 million people", Why.MAGNITUDE),
    ("id", "1.351 orang", "1.351 people", Why.SEPARATOR),
    ("id", "53 orang", "35 people", Why.TRANSPOSED),
    ("uk", "1597 тонн", "597 tonnes", Why.LOST),
    ("uk", "597 тонн", "1,597 tonnes", Why.GAINED),
    ("de", "142 Personen", "152 people", Why.DIGIT),
    ("ru", "в среду", "on Thursday", Why.WEEKDAY),
    ("ru", "5 мая", "May 6", Why.OTHER),
    ("ja", "四月から無償", "free from May next year", Why.MONTH),
    ("ru", "по вторникам", "on Thursdays", Why.WEEKDAY),
    ("nl", "dinsdags", "on Thursdays", Why.WEEKDAY),
    ("pl", "14 lutego", "March 14", Why.MONTH),
    ("uk", "шестиденна облога", "a six-week siege", Why.UNIT),
    ("ru", "четыре недели", "four months", Why.UNIT),
    ("fr", "5 millions $", "€5 million", Why.UNIT),
    ("cs", "5 km", "5 miles", Why.UNIT),
    ("ar", "تبعد 5 كلم", "5 miles away", Why.UNIT),
    ("ru", "5 злотыми", "5 dollars", Why.UNIT),
    ("uk", "пів години", "an hour", Why.OTHER),
    ("zh", "每日三次", "twice a day", Why.OTHER),
    ("ka", "ოცდახუთი ადამიანი", "thirty-five people", Why.DIGIT),
    ("fi", "2,5 miljoonaa", "2.5 billion", Why.MAGNITUDE),
]


@pytest.mark.parametrize(("lang", "text", "english", "why"), OTHER, ids=[f"{row[0]} {row[3].name}" for row in OTHER])
def test_a_replaced_value_is_reported_with_its_reason(lang, text, english, why):
    (verdict,) = sure(lang, text, "en", english)
    assert verdict.why is why


@pytest.mark.parametrize(
    ("lang", "text", "english"),
    [
        ("uk", "500 рупій", "500 rupees"),
        ("uk", "500 рупій", "500 rupiah"),
        ("ar", "وزنه 5 كلغ", "It weighs 5 kilograms"),
        ("fr", "à 5 milles marins", "5 nautical miles away"),
        ("pl", "po 5 milach", "after 5 miles"),
        ("ru", "14-дневный карантин", "a two-week quarantine"),
        ("de", "die zwölfmonatige Frist", "the one-year limit"),
        ("uk", "30-річчя перемоги", "the 30th anniversary of the victory"),
    ],
)
def test_units_that_agree_or_may_be_either_are_left_alone(lang, text, english):
    assert not sure(lang, text, "en", english)
    assert not sure("en", english, lang, text)


def test_an_identifier_is_matched_and_its_change_is_seen():
    assert not sure("en", "An F-35 and COVID-19", "ru", "F-35 и COVID-19")
    assert sure("en", "An F-35", "ru", "F-36")


def test_the_number_in_a_name_that_was_left_out_stands_for_no_other():
    assert not sure(
        "en", "COVID-19 spread in 2020, and 7 died", "de", "Das Virus kam 2020; 7 starben, 40 genasen, 3 nicht"
    )


def test_what_only_one_side_has_is_never_sure():
    assert not sure("en", "In 2019 he came", "de", "Er kam")
    assert not sure("en", "He came", "de", "2019 kam er")


def test_a_value_repeated_on_one_side_is_lighter():
    assert not sure("en", "two and two", "de", "zwei")


def test_another_round_and_another_age_are_not_the_same():
    assert sure("fr", "en huitièmes de finale", "en", "in the round of 32")
    assert sure("de", "Sie starb im 91. Lebensjahr.", "en", "She died at the age of 93.")
    assert sure("pl", "Trzy wazy z V wieku.", "en", "Four fifth-century vases.")


@given(st.integers(13, 10**9), st.sampled_from(["en", "de", "uk", "fr", "id", "zh", "hi"]), st.integers(1, 10**6))
def test_digits_agree_in_any_dress_and_a_change_is_seen(value, lang, more):
    right, wrong = plain(Decimal(value), lang), plain(Decimal(value + more), lang)
    assert not sure("en", f"about {value:,} people", lang, f"x {right} y")
    said = {one for quantity in read(wrong, lang) for one in quantity.values}
    if not said & {one for quantity in read(f"{value:,}", "en") for one in quantity.values} and more % 12:
        assert sure("en", f"about {value:,} people", lang, f"x {wrong} y")


def test_a_table_in_one_segment_is_not_compared_pair_by_pair():
    numbers = " ".join(f"{number}," for number in range(1000, 3000))
    others = " ".join(f"{number}," for number in range(5000, 7000))
    assert judge(compare(read(numbers, "en"), read(others, "de"))) == []


@pytest.mark.parametrize(
    ("lang", "text", "english", "wrong"),
    [
        ("es", "un 15,5 % en total", "15.5% in all", "5.15% in all"),
        ("de", "30 Millionen Pfund", "30 million pounds", "30 million euros"),
        ("uk", "у ніч на п'ятницю", "on Thursday night", "on Wednesday night"),
        ("de", "in der Nacht zum Montag", "on Sunday night", "on Saturday night"),
    ],
    ids=["a share is no date", "pounds are money too", "the night to Friday", "the night to Monday"],
)
def test_what_looks_like_another_is_told_from_one(lang, text, english, wrong):
    assert not sure(lang, text, "en", english)
    assert sure(lang, text, "en", wrong)


def test_a_fraction_of_two_words_demands_its_value():
    assert sure("ru", "Две трети избирателей согласились.", "en", "One third of voters agreed.")
    assert not sure("ru", "Две трети избирателей согласились.", "en", "Two thirds of voters agreed.")
    assert not sure("de", "Ein Viertel ist weg.", "en", "A quarter is gone.")
