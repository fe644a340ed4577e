"""Forms of a word meet in a stem; forms of a noun do so under endings of nouns alone."""

from __future__ import annotations

import pytest

from translaudit.text.stems import inflected, listed_stems, small, stems


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "policy", "policies"),
        ("en", "stop", "stopped"),
        ("en", "investigate", "investigation"),
        ("en", "colour", "colors"),
        ("en", "organise", "organizing"),
        ("en", "child", "children"),
        ("en", "go", "went"),
        ("en", "minister", "minister’s"),
        ("ru", "больница", "больницами"),
        ("ru", "решать", "решали"),
        ("uk", "лікарня", "лікарнях"),
        ("pl", "szpital", "szpitalach"),
        ("cs", "nemocnice", "nemocnicemi"),
        ("de", "Haus", "Häuser"),
        ("de", "kaufen", "gekauft"),
        ("fr", "travail", "travaux"),
        ("fr", "école", "l'école"),
        ("es", "vacuna", "vacunas"),
        ("it", "città", "citta"),
        ("id", "beli", "membelinya"),
        ("id", "tulis", "menulis"),
        ("ar", "مدرسة", "المدرسة"),
        ("ar", "مدرسة", "وبالمدرسة"),
        ("hi", "लड़का", "लड़कों"),
        ("tr", "yapmak", "yapacaksınız"),
        ("tr", "kurtarmak", "kurtarmalıydık"),
        ("tr", "başlamak", "başlıyorlardı"),
        ("tr", "kitap", "kitabımızda"),
        ("tr", "şehir", "şehrinde"),
        ("tr", "ışık", "Işıklar"),
        ("tr", "İzmir", "izmir'deki"),
    ],
)
def test_forms_of_a_word_meet(lang, one, other):
    assert not stems(one, lang).isdisjoint(stems(other, lang))


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [("en", "hospital", "hostile"), ("es", "década", "medida"), ("ru", "дом", "дума"), ("de", "Haus", "Hund")],
)
def test_other_words_do_not(lang, one, other):
    assert stems(one, lang).isdisjoint(stems(other, lang))


def test_endings_of_verbs_are_no_endings_of_nouns():
    assert not stems("medida", "es").isdisjoint(stems("medir", "es"))
    assert stems("medida", "es", noun=True).isdisjoint(stems("medir", "es", noun=True))
    assert not stems("medida", "es", noun=True).isdisjoint(stems("medidas", "es", noun=True))


def test_a_language_without_a_table_keeps_its_words_whole():
    assert stems("Kuća", "xx") == {"kuća"}


@pytest.mark.parametrize(
    ("lang", "form", "word"), [("it", "preso", "prendere"), ("pl", "gry", "gra"), ("de", "anzubieten", "anbieten")]
)
def test_forms_that_no_ending_leads_to_meet_their_word(lang, form, word):
    assert not stems(form, lang).isdisjoint(stems(word, lang))


def test_a_listed_word_meets_its_own_forms_alone():
    assert not listed_stems("düşman", "tr").isdisjoint(stems("düşmanlarınıza", "tr"))
    assert listed_stems("düşmanlık", "tr").isdisjoint(stems("düşmanlarınıza", "tr"))
    assert not listed_stems("kaldırmak", "tr").isdisjoint(stems("kaldırıldı", "tr"))
    assert listed_stems("больница", "ru") == stems("больница", "ru")  # where no table says what citation forms end in


def test_small_letters_of_a_language():
    assert small("IŞIK", "tr") == "ışık"
    assert small("İyi", "tr") == "iyi"
    assert small("IT", "en") == "it"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("babi", "sebab"),
        ("hati", "sehat"),
        ("serak", "rak"),
        ("menteri", "ter"),
        ("media", "dia"),
        ("menyerang", "memerangi"),
        ("berenang", "memenangkan"),
        ("uang", "menuangkan"),
    ],
)
def test_indonesian_words_that_share_no_root_are_no_forms_of_one(one, other):
    assert not inflected(one, other, "id")
    assert not inflected(other, one, "id")


def test_an_indonesian_verb_made_of_a_word_is_no_form_of_it():
    assert not inflected("susu", "menyusui", "id")
    assert not inflected("mengairi", "air", "id")
    assert inflected("disusui", "menyusui", "id")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hati", "hatinya"),
        ("rak", "raknya"),
        ("bom", "mengebom"),
        ("serang", "menyerang"),
        ("panggil", "memanggil"),
        ("tuang", "menuangkan"),
        ("baca", "membaca"),
        ("cari", "mencarinya"),
        ("nyanyi", "menyanyi"),
        ("dibunuh", "membunuh"),
    ],
)
def test_indonesian_forms_of_one_root_meet(one, other):
    assert inflected(one, other, "id")
    assert inflected(other, one, "id")
