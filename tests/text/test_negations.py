"""Negations by the tables: each case says how many a sentence holds at least and at most."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import translaudit.text.polarity as package
from translaudit.storage.kept import table
from translaudit.text.polarity.negations import SAME, known, modality, negations, trait, verbs

FOLDER = Path(package.__file__).parent
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.toml"))
KINDS = {"negators", "not-yet", "pairs", "concord", "soft", "faint", "ignored", *SAME}
OTHERS = {
    "joins",
    "spaced",
    "clitics",
    "forbidden",
    "needless",
    "merely",
    "without",
    "with",
    "twice",
    "undone",
    "nothing",
    "beside",
    "earliest",
    "till",
    "lasting",
    "since",
    "before",
    "moved",
    "anymore",
    "verbs",
    "negated",
    "analytic",
    "verb-final",
    "inflected",
}

COUNTED = [
    ("en", "The shop did not open.", 1, 1),
    ("en", "The shop opened.", 0, 0),
    ("en", "Not only the shop opened.", 0, 1),
    ("en", "Neither the shop nor the mill opened.", 1, 2),
    ("en", "They left without paying.", 0, 1),
    ("en", "I can't sing but won't leave.", 2, 2),
    ("en", "The union opened an international office under the bridge.", 0, 0),
    ("uk", "Ніхто нічого не знав.", 1, 1),
    ("uk", "Ні, дякую.", 0, 1),
    ("uk", "Неділя була сонячна, небо ясне.", 0, 0),
    ("uk", "Вони не раз приїздили.", 0, 1),
    ("uk", "Його не стало в ніч на неділю.", 0, 1),
    ("ru", "Её не стало в воскресенье.", 0, 1),
    ("ru", "Нам не стало легче.", 1, 1),
    ("en", "The minister was having none of it.", 0, 1),
    ("en", "This is about more than just one family.", 0, 1),
    ("ru", "Это больше, чем просто семья.", 0, 1),
    ("fr", "C'est plus qu'un simple village.", 0, 1),
    ("ru", "Никогда он этого не говорил.", 1, 1),
    ("ru", "Как бы ни было трудно, они едут.", 0, 1),
    ("ru", "На следующей неделе немецкая сборная едет домой.", 0, 0),
    ("be", "Ніхто не прыйшоў.", 1, 1),
    ("pl", "Nikt nic nie wie.", 1, 1),
    ("pl", "W niedzielę niebo było niebieskie.", 0, 0),
    ("cs", "Nikdo nepřišel.", 1, 1),
    ("cs", "V neděli je nebe modré.", 0, 0),
    ("de", "Das Museum öffnet heute nicht.", 1, 1),
    ("de", "Nicht nur das Museum öffnet.", 0, 1),
    ("de", "Und unter uns: ungefähr zehn Unternehmen.", 0, 0),
    ("fr", "Le musée n'ouvre pas.", 1, 1),
    ("fr", "Personne n'est venu.", 1, 1),
    ("fr", "avant qu'il ne parte", 0, 1),
    ("fr", "Il n'a que deux livres.", 0, 1),
    ("es", "Nadie vino.", 1, 1),
    ("es", "No vino nadie.", 1, 1),
    ("es", "No obstante, abrieron el museo.", 0, 0),
    ("it", "Non è venuto nessuno.", 1, 1),
    ("pt", "Ninguém chegou.", 1, 1),
    ("nl", "Niemand kwam.", 1, 1),
    ("nl", "Onze trein kwam onlangs aan.", 0, 0),
    ("id", "Toko itu belum buka.", 1, 1),
    ("id", "Tidak hanya toko itu yang buka.", 0, 1),
    ("tr", "Dükkan açılmadı.", 1, 1),
    ("tr", "Temmuzda deniz kırmızıydı.", 0, 0),
    ("ar", "لم يفتح المتجر.", 1, 1),
    ("ar", "ولم يفتح المتجر.", 1, 1),
    ("ar", "لا يزال المتجر مفتوحا.", 0, 0),
    ("hi", "दुकान नहीं खुली।", 1, 1),
    ("zh", "商店没有开门。", 1, 1),
    ("zh", "商店是不是开门？", 0, 0),
    ("zh", "不同的商店不断开门。", 0, 0),
    ("ja", "店は開かなかった。", 1, 1),
    ("ja", "店を開けなければならない。", 0, 1),
    ("ja", "必ず店を開ける。", 0, 0),
    ("ko", "가게는 열지 않았다.", 1, 1),
    ("ko", "가게를 열 수밖에 없다.", 0, 1),
    ("es", "Pasaron la noche sin luz ni agua.", 0, 1),
    ("pt", "Ficaram sem luz nem água.", 0, 1),
    ("zh", "村里没有水，也没有电。", 1, 2),
    ("de", "Es kamen so wenige Gäste wie seit Jahren nicht mehr.", 0, 1),
    ("tr", "Paranın tümü bir hayır kurumuna gitti.", 0, 0),
    ("ru", "Он сел в поезд не того направления.", 0, 1),
    ("en", "The road isn't as steep as before.", 0, 1),  # comparison: it is less steep
    ("en", "The road isn't steep.", 1, 1),
    ("de", "Der Laden ist nicht so groß wie die Mühle.", 0, 1),
    ("de", "Der Laden ist nicht so groß.", 1, 1),
    ("fr", "Le pont n'est pas aussi long que la route.", 0, 1),
    ("fr", "Le pont n'est pas long.", 1, 1),
    ("es", "El río no es tan ancho.", 0, 1),
    ("es", "Al menos vino ella.", 0, 0),
    ("es", "El río es menos ancho.", 0, 1),
    ("it", "Il ponte non è così lungo.", 0, 1),
    ("pt", "O rio não é tão largo.", 0, 1),
    ("pl", "Przyszło co najmniej dziesięć osób.", 0, 0),
    ("pl", "On jest mniej uparty.", 0, 1),
    ("ru", "Он менее упрям.", 0, 1),
    ("en", "Close the door so that the cat does not run away.", 0, 1),  # purpose: lest it run away
    ("de", "Sprich leise, damit das Kind nicht aufwacht.", 0, 1),
    ("fr", "Parle bas pour qu'il ne se réveille pas.", 0, 1),
    ("cs", "Šel tiše, aby nebudil dítě.", 0, 1),
    ("pl", "Zamknij drzwi, żeby kot nie uciekł.", 0, 1),
    ("ru", "Закрой дверь, чтобы кот не убежал.", 0, 1),
    ("uk", "Зачини двері, щоб кіт не втік.", 0, 1),
    ("uk", "Двері скриплять, кіт не втік.", 1, 1),
    ("de", "Er fragte, ob der Laden nicht schließt.", 0, 1),  # whether it closes
    ("ru", "Он давно не приходил.", 0, 1),  # it is long since he came
    ("ru", "Он не приходил.", 1, 1),
    ("en", "I haven't known him long.", 0, 1),
    ("en", "The show was not broadcast on the long road.", 1, 1),
    ("en", "She caught just two fish.", 0, 1),
    ("en", "She has just left.", 0, 0),
    ("en", "The goalkeeper kept a clean sheet.", 0, 1),
    ("en", "The goalkeeper washed a clean shirt.", 0, 0),
    ("cs", "Dům je nejstarší.", 0, 0),  # superlative
    ("cs", "Nejmenuje se Petr.", 1, 1),
    ("cs", "Nejel domů.", 1, 1),
    ("cs", "Nechoď tam.", 1, 1),
    ("cs", "Ještě nepřišel.", 1, 1),
    ("cs", "Ještě nejlepší pivo.", 0, 0),
    ("ru", "Несла она воду в дом.", 0, 0),
    ("ru", "Он несерьёзный мальчик.", 0, 1),
    ("uk", "Він несе воду.", 0, 0),
    ("uk", "Це несерйозна розмова.", 0, 1),
    ("ja", "盗難車が見つかった。", 0, 0),
    ("ja", "理解が難しい。", 0, 1),
]


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"), COUNTED, ids=[f"{lang}: {text}" for lang, text, *_ in COUNTED]
)
def test_a_sentence_holds_between_so_many_and_so_many(lang, text, low, high):
    found = negations(text, lang)
    counted = (sum(one.low for one in found), sum(one.high for one in found))
    assert counted == (low, high), [(text[one.start : one.end], one.kind) for one in found]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_has_known_keys_a_header_and_no_item_in_two_kinds(lang):
    path = FOLDER / f"{lang}.toml"
    data = table(path)
    assert set(data) <= KINDS | OTHERS
    head = path.read_text(encoding="utf-8").split("\n\n")[0]
    assert "Licence: CC0-1.0" in head
    assert re.search("Source: general knowledge", head)
    seen: dict[str, str] = {}
    for kind in sorted(KINDS & set(data)):
        for item in re.split(", |\n", data[kind]):
            name = item.strip().rstrip(",")
            assert not name or seen.setdefault(name, kind) == kind, f"{name}: {seen[name]} and {kind}"
    assert known(lang)
    assert negations("1234", lang) == []


def test_concord_counts_once_wherever_the_negator_is():
    apart = negations("Ніхто з тих, хто прийшов, не знав.", "uk")
    assert (sum(one.low for one in apart), sum(one.high for one in apart)) == (1, 2)


def test_a_language_without_a_table_is_not_known():
    assert not known("xx")
    assert not known("../en")
    assert negations("not", "xx") == []
    assert modality("not", "xx", "forbidden") is None
    assert verbs("is", "xx") == []
    assert not trait("xx", "analytic")
    assert trait("en-GB", "analytic")


def test_modalities_and_verbs_are_found():
    assert modality("You must not enter.", "en-GB", "forbidden") == (4, 12)
    assert modality("You need not enter.", "en", "forbidden") is None
    assert modality("Das darf man hier nicht tun.", "de", "forbidden") is not None
    assert [one.negated for one in verbs("It is late and will rain.", "en")] == ["is not", "will not"]
    assert [one.negated for one in verbs("Toko itu akan buka.", "id")] == ["tidak akan"]


def test_a_capital_within_a_sentence_is_a_name_and_no_verb():
    text = "May it rain? In May, Will Smith and Theresa May came. “Will he?” THE SHOP MAY OPEN"
    assert [text[one.start : one.end] for one in verbs(text, "en")] == ["May", "Will", "MAY"]


@given(st.sampled_from(LANGUAGES), st.text(max_size=80))
def test_spans_are_in_the_text_and_do_not_overlap(lang, text):
    end = 0
    for one in negations(text, lang):
        assert end <= one.start < one.end <= len(text)
        assert 0 <= one.low <= one.high <= 2
        end = one.end


@pytest.mark.parametrize(
    ("text", "lang", "bounds"),
    [
        ("The two men who remain missing were miners.", "en", (0, 1)),
        ("Пожежники не припиняють роботи.", "uk", (0, 1)),
        ("Пожежники не гасили склад.", "uk", (1, 1)),
        ("Стрілець жодного разу не промахнувся.", "uk", (0, 1)),
        ("Sie hörten mit der Arbeit nicht auf.", "de", (0, 1)),
        ("Sie kamen nicht auf den Hof.", "de", (1, 1)),
        ("Der Pilz ist ungefährlich.", "de", (0, 1)),
        ("El obrero no paró de reír.", "es", (0, 1)),
        ("El obrero no parece triste.", "es", (1, 1)),
        ("Ninguém veio e alguns não ligaram.", "pt", (1, 2)),
        ("Ninguém não veio.", "pt", (1, 1)),
    ],
)
def test_what_negates_a_failing_or_a_joined_clause(text: str, lang: str, bounds: tuple[int, int]) -> None:
    found = negations(text, lang)
    assert (sum(one.low for one in found), sum(one.high for one in found)) == bounds


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        ("Так решили в России.", "ru", "moved"),
        ("Со мной был брат.", "ru", "since"),
        ("У меня нет вопросов.", "ru", "moved"),
        ("Został zabity w maju.", "pl", "stay"),
        ("Tre persone in calcio.", "it", "moved"),
        ("El siguiente y el segundo.", "es", "stay"),
        ("Bajo la mesa.", "es", "moved"),
        ("He flew over the hill to Los Angeles.", "en", "ends"),
        ("In dieser Woche fällt es auf: im Falle des Falles.", "de", "stay"),
        ("毎日運動をして活動する。", "ja", "moved"),
        ("Durum ve duruşma.", "tr", "moved"),
    ],
)
def test_other_words_answer_for_no_negation(text, lang, kind):
    assert not _has(text, lang, kind)


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        ("Не побеждали с мая.", "ru", "since"),
        ("Поезд ушёл.", "ru", "moved"),
        ("Не вигравали з минулого року.", "uk", "since"),
        ("Non vincevano dal 1990.", "it", "since"),
        ("No ganaban desde hace años.", "es", "since"),
        ("The lease is over.", "en", "ends"),
        ("Kar durmadı, sıcaklık düşmedi.", "tr", "moved"),
    ],
)
def test_their_own_words_do(text, lang, kind):
    assert _has(text, lang, kind)


def _has(text, lang, kind):
    return modality(text, lang, kind) is not None or any(one.kind == kind for one in negations(text, lang))
