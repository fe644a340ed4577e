"""Sentences end where they end, and nowhere else: one table a language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.text.quotations import quotes
from translaudit.text.sentences import sentences

# Sentences are parted by “ | ” here (by “|” where the language writes no space); the bars are taken out before cutting.
CASES = {
    "en": [
        "Mr. Smith met Dr. J. R. Brown at 5 p.m. on Monday. | They talked.",
        "It cost $3.5 million in the U.S. market. | The price rose 2.1% in Jan. 2020.",
        "He lives in the U.S. | The law is old.",
        "“We won.” | She left! | “Really?” he asked.",
        "See No. 5 and p. 12, e.g. Smith et al. and others... or not. | Fine…",
        "Visit example.com or a.b.c today. | Go!",
        "He said (quietly.) | Nobody heard.",
        "1. First item. | 2. Second item.",
        "The U.N. Security Council met. | It voted.",
        "Is it “true”? | Yes.[12] | No.",
        "Items, services, etc. were sold. | On Jan. 3 it ended.",
        "He scored 10. | Then he left.",
    ],
    "uk": [
        "Зустріч відбулася на вул. Шевченка, 5. | Прийшли всі.",
        "У 2014 р. почалася війна. | І. В. Петренко та ін. були там.",
        "Це коштує 3,5 млн грн. | Він додав: «Так». | Потім пішов.",
        "«Де ти?» — запитала вона. | — Тут! — відповів він.",
        "Т. Шевченко народився 9 березня 1814 р. в с. Моринці.",
        "Згідно зі ст. 5 закону № 12. | Це все.",
        "Міста, села тощо. | Не всі!",
        "Полк. Іваненко та ген. Петров поїхали. | Вчора…",
    ],
    "ru": [
        "А. С. Пушкин родился в 1799 г. в Москве. | Он писал.",
        "Завод им. Ленина стоит на ул. Мира, д. 5. | Он закрыт.",
        "«Да», — сказал он. | — Нет! — ответила она.",
        "Купили хлеб, соль и т. д. | Потом ушли.",
        "Погибли 3,7 тыс. человек. | См. рис. 5.",
        "Цена превысила 41 тыс. | Больше всех купила Индия.",
    ],
    "be": ["Гэта было ў 1991 г. у Мінску. | Вул. Я. Коласа ціхая. | Так!"],
    "bg": ["През 2018 г. беше студено. | Д-р Иванов дойде. | Ул. „Шипка“ № 5."],
    "sr": ["Проф. Јовић је дошао 3. марта. | У 21. веку је тако. | Др Петровић ћути."],
    "de": [
        "Am 3. Oktober 1990 war es so weit. | Dr. Müller und Prof. Dr. Schmidt kamen.",
        "Im 21. Jahrhundert, z. B. in Berlin, d. h. dort, usw. | Die Zeit vergeht.",
        "„Gut.“ | Er ging. | Das kostet 3,5 Mio. Euro.",
        "Das war 2019. | Danach kam Nr. 5.",
    ],
    "cs": ["Dne 3. března 1998 ve 21. století. | Např. p. Novák, tj. on, atd. | Konec!"],
    "pl": ["W 2018 r. w Warszawie na ul. Złotej 5. | Prof. Nowak itd. | Koniec. | To m.in. Kraków."],
    "fr": ["M. Dupont a dit : « C’est fini. » | Il est parti, p. ex. à Lyon. | Quoi ? | Rien !", "Le 1er av. J.-C. était loin."],
    "es": ["El Sr. García vive en EE. UU. desde 2010. | ¿Por qué? | ¡Nadie lo sabe! | La pág. 5."],
    "it": ["Il dott. Rossi e il sig. Bianchi, ecc. | Il caso è chiuso. | Vedi p. 5."],
    "pt": ["O Sr. Silva e a Dra. Costa, etc. | O fim. | Pág. 5?"],
    "nl": ["Dhr. Jansen en mevr. De Vries, enz. | De rest bleef. | Dat is nr. 5."],
    "tr": ["Prof. Dr. Yılmaz 21. yüzyılda yaşıyor. | Bu 3. kez oldu. | Cumhuriyet Cad. No. 5’te."],
    "id": [
        "Kol. Budi dan Dr. Sari tiba di Jl. Sudirman No. 5. | Mereka pulang.",
        "Harganya Rp 3.500.000, dll. | Yang lain murah. | “Siapa?” tanya dia.",
        "H. M. Soeharto lahir 8 Juni 1921. | Dia presiden.",
    ],
    "el": ["Ο κ. Παπαδόπουλος ήρθε. | Πού είσαι; | Εδώ! | Το 2010 μ.Χ. ήταν αλλιώς."],
    "hy": ["Նա եկավ։ | Ո՞ւր է։ | Գնաց:"],
    "ka": ["ის მოვიდა. | სად არის? | წავიდა!"],
    "he": ["הוא בא. | איפה הוא? | הלך!"],
    "ar": ["جاء الرجل. | أين هو؟ | ذهب!"],
    "fa": ["او آمد. | کجاست؟ | رفت!"],
    "hi": ["वह आया। | कहाँ है? | “गया।” | हाँ!"],
    "ko": ["그가 왔다. | 어디 있나? | 3.5% 올랐다."],
    "zh": ["他来了。|他在哪里？|“走了。”|GDP增长3.5%。", "“你好！”|他说：“再见。”"],
    "ja": ["彼は来た。|どこですか？|「はい。」と言った。|本当?|そうです！"],
    "th": ["เขามาแล้ว วันนี้อากาศดี"],
}  # fmt: skip
ROWS = [(lang, line) for lang, lines in CASES.items() for line in lines]


@pytest.mark.parametrize(("lang", "line"), ROWS, ids=[f"{lang}-{line[:25]}" for lang, line in ROWS])
def test_cases(lang, line):
    tight = lang in {"zh", "ja"}
    parts = line.split("|" if tight else " | ")
    text = ("" if tight else " ").join(parts)
    assert [text[span.start : span.end] for span in sentences(text, lang)] == parts


def test_line_ends_end_sentences():
    text = "A headline without a stop\nOne. Two.\r\n\r\n  Three\rFour"
    assert [text[s.start : s.end] for s in sentences(text, "en")] == [
        "A headline without a stop", "One.", "Two.", "Three", "Four",
    ]  # fmt: skip


WRAPPED = """\
A heading

The ministry said on Thursday that the number of people who left the city
had grown to more than four thousand. Most of them went to the west, where
their relatives live, and some have already come back.

  An item of a list
  Another item that is rather longer than the first one, so that it goes on
  here in lower case
"""


def test_wrapped_text_goes_on():
    assert [" ".join(WRAPPED[s.start : s.end].split()) for s in sentences(WRAPPED, "en")] == [
        "A heading",
        "The ministry said on Thursday that the number of people who left the city had grown to more than four thousand.",
        "Most of them went to the west, where their relatives live, and some have already come back.",
        "An item of a list",
        "Another item that is rather longer than the first one, so that it goes on here in lower case",
    ]


def test_headlines_are_not_wrapped_text():
    text = "\n".join(f"Ministry number {i} says that nothing of the kind has ever happened" for i in range(9))
    assert len(sentences(text, "en")) == 9


@given(
    st.text(alphabet='aA1.!?…։。」”"«» \n\r()Éяა', max_size=60),
    st.sampled_from(["en", "de", "uk", "ja", "hy", "xx", ""]),
)
def test_spans_cover_all_but_white_space(text, lang):
    at = 0
    for span in sentences(text, lang):
        assert at <= span.start < span.end
        assert not text[at : span.start].strip()
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        at = span.end
    assert not text[at:].strip()


@given(st.text(alphabet="aA. \n“”", max_size=40), st.text(alphabet="aA. \n“”", max_size=10))
def test_part_of_a_text_is_cut_as_if_alone(text, before):
    inside = sentences(before + "\n" + text, "en", len(before) + 1)
    shift = len(before) + 1
    assert [(s.start - shift, s.end - shift) for s in inside] == [(s.start, s.end) for s in sentences(text, "en")]


@pytest.mark.parametrize("piece", ["a. ", ".", "A.", "“a. ", "\n", "1. "])
def test_huge_text_of_one_piece(piece):
    text = piece * 60_000
    assert sum(len(text[span.start : span.end].split()) for span in sentences(text, "en")) == len(text.split())


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "He said “yes” and left.", ["“yes”"]),
        ("en", 'He said "yes", "no".', ['"yes"', '"no"']),
        ("en", "It’s the workers’ ‘right’ to strike; don’t.", ["‘right’"]),
        ("en", 'A 5" pipe and a 6" pipe', []),
        ("en", "“Outer ‘inner’ outer”", ["“Outer ‘inner’ outer”"]),
        ("en", "“First paragraph.\n“Second.” End", ["“First paragraph.", "“Second.”"]),
        ("en", "“Never closed.\nNext ”", []),
        ("de", "Er sagte „ja“ und »nein«.", ["„ja“", "»nein«"]),
        ("uk", "Він сказав: «Так», п’ять разів.", ["«Так»"]),
        ("pl", "On „tak” powiedział.", ["„tak”"]),
        ("sv", "Han sa ”ja” och gick.", ["”ja”"]),
        ("he", 'צה"ל הודיע "כן" היום', ['"כן"']),
        ("zh", "他说：「好。」", ["「好。」"]),
        ("fr", "Il dit « oui » enfin", ["« oui »"]),
        ("en", "none", []),
    ],
)  # fmt: skip
def test_quotes(lang, text, expected):
    assert [text[s.start : s.end] for s in quotes(text, lang)] == expected
