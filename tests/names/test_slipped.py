"""Names in other letters than the original's: a slip is seen, and what some convention gives is left alone."""

from __future__ import annotations

import pytest

from translaudit.document import Document
from translaudit.model import Bitext, Confidence, Side
from translaudit.names.corrections import correction
from translaudit.names.slipped import slipped
from translaudit.resources import Resources
from translaudit.romanize.engine import romanize
from translaudit.romanize.registry import chain, scheme
from translaudit.rules.name_misspelling import name_misspelling


def document(pair, source, target):
    there, here = pair.split("-")
    return Document(Bitext("t", Side("t", here, target), Side("s", there, source), there), Resources())


def found(pair, source, target):
    return [(target[slice(*one.span)], one.correction.right) for one in slipped(document(pair, source, target))]


@pytest.mark.parametrize(
    ("pair", "source", "target", "wanted"),
    [
        ("ru-en", "Об этом сообщил Олег Ковалёв.", "Oleg Koavlyov reported this.", ("Koavlyov", "Kovalyov")),
        ("uk-en", "Рішення Гончаренка оскаржили.", "Honhcarenko's decision was appealed.", ("Honhcarenko", "Honcharenko")),
        ("uk-en", "Рішення оскаржив Гончаренко.", "Goncharemko appealed the decision.", ("Goncharemko", "Goncharenko")),
        ("uk-de", "Про це сказав Ковальчук.", "Das sagte Kowaltshcuk.", ("Kowaltshcuk", "Kowaltschuk")),
        ("bg-en", "Това каза министър Стоянов.", "Minister Sotyanov said so.", ("Sotyanov", "Stoyanov")),
        ("ru-en", "Бренсон уехал в Торнхилл.", "Branson left for Thonrhill.", ("Thonrhill", "Thornhill")),
        ("ru-en", "Поезд стоял у Торжка.", "The train stood near Tozrhok.", ("Tozrhok", "Torzhok")),
        ("el-en", "Το είπε ο Παπαδόπουλος χθες.", "Padapopoulos said so yesterday.", ("Padapopoulos", "Papadopoulos")),
        ("ka-en", "გუშინ ჩავიდა მამარდაშვილი.", "Mamadrashvili came yesterday.", ("Mamadrashvili", "Mamardashvili")),
        ("hy-en", "Այդ մասին ասաց Հովհաննիսյան։", "Hovhannsiyan said so.", ("Hovhannsiyan", "Hovhannisyan")),
        ("en-ru", "Mr Thornhill left for Harrington.", "Мистер Тонрхилл уехал в Харрингтон.", ("Тонрхилл", "Торнхилл")),
        ("pl-en", "Mówił o tym Wiśniewski.", "Wisniweski spoke of it.", ("Wisniweski", "Wisniewski")),
        ("zh-en", "张伟说浙江的情况很好。", "Zhnag Wei said that things were well in Zhejiang.", ("Zhnag", "Zhang")),
        ("ja-en", "高橋さんは東京で話した。", "Ms Takhashi spoke in Tokyo.", ("Takhashi", "Takahashi")),
    ],
    ids=["Russian", "genitive", "replaced", "German", "Bulgarian", "foreign", "fleeting vowel", "around a vowel",
         "Georgian", "Armenian", "into Russian", "Polish", "Chinese", "Japanese"],
)  # fmt: skip
def test_a_slip_is_seen(pair, source, target, wanted):
    assert found(pair, source, target) == [wanted]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Об этом сообщил Олег Ковалёв.", "Oleg Kovalev reported this."),
        ("ru-en", "Об этом сообщил Олег Ковалёв.", "Oleg Kovaliov reported this."),
        ("ru-en", "Дело Краева закрыто.", "The case of Kraiev is closed."),
        ("ru-en", "Дело Краева закрыто.", "The case of Mrs Kraeva is closed."),
        ("ru-en", "Поезд шёл в Волчанск.", "The train went to Vovchansk."),
        ("ru-en", "Лучший творог везут из Торжка.", "The best curd comes from Torzhok."),
        ("uk-en", "Жителі Бережка скаржаться.", "People in Berezhok complain."),
        ("ru-en", "Поезд шёл в Чернигов.", "The train went to Chernihiv."),
        ("ru-en", "Приехал Смит из Нейпелса.", "Smith came from Naples."),
        ("uk-en", "Приїхав Трамбалл.", "Trumbull came."),
        ("be-en", "Сказаў Андэрсан.", "Anderson said so."),
        ("ru-en", "Пришли Мартынов и Мартынюк.", "Martynov and Martynyuk came."),
        ("ru-en", "Он живёт в Великобритании.", "He lives in Britain."),
        ("ar-en", "قال حسين ذلك.", "Hussein said so."),
        ("el-en", "Ήρθε ο Φρέιζερ.", "Frazier came."),
        ("zh-en", "张伟说浙江的情况很好。", "Chang Wei said that things were well in Chekiang."),
        ("zh-en", "曼娜来了。", "Manna came."),
        ("ja-en", "佐藤さんは東京で話した。", "Ms Satou spoke in Tokyo."),
        ("ja-en", "佐藤さんは東京で話した。", "Ms Saito spoke in Tokyo."),
        ("ru-en", "Об этом сообщил Ковалёв.", "K\u043evaylov reported this."),
        ("en-id", "Mr Thornhill left.", "Tuan Thonrhill pergi."),
    ],
    ids=["convention", "another", "another language's", "feminine", "Ukrainian", "fleeting vowel",
         "Ukrainian fleeting vowel", "Ukrainian too", "English", "vowel",
         "unstressed", "two names", "word", "vowels", "spelling", "Wade-Giles", "foreign in characters", "long vowel",
         "other name", "mixed letters", "for others"],
)  # fmt: skip
def test_other_spellings_are_left_alone(pair, source, target):
    assert not found(pair, source, target)


@pytest.mark.parametrize("lang", ["uk", "ru", "be", "bg", "sr", "mk", "ka", "hy", "el", "kk"])
def test_no_scheme_gives_a_slip(lang):
    names = {"ka": "მამარდაშვილი", "hy": "Հովհաննիսյան", "el": "Παπαδόπουλος"}.get(
        lang, "Ястрембський Шапошников Щербаћ"
    )
    for name in names.split():
        for one in (*chain(lang, "en"), *chain(lang, "de"), *chain(lang, "fr")):
            assert correction(name, romanize(scheme(one), name), lang, "en") is None


def marks(pair, source, target):
    return list(name_misspelling.check(document(pair, source, target), Resources()))


def test_the_scheme_is_named_and_the_right_spelling_elsewhere_makes_it_sure():
    source = "Об этом сообщил Ковалёв. Потом Ковалёв ушёл."
    (once,) = marks("ru-en", "Об этом сообщил Ковалёв.", "Koavlyov reported this.")
    assert "Ковалёв by BGN/PCGN" in once.message
    assert (once.suggestions, once.confidence) == (("Kovalyov",), Confidence.MEDIUM)
    (again,) = marks("ru-en", source, "Kovalyov reported this. Then Koavlyov left.")
    assert (again.suggestions, again.confidence) == (("Kovalyov",), Confidence.HIGH)


def test_what_is_always_spelled_so_is_meant():
    source = "Пришёл Ковалёв. Сказал Ковалёв. Ушёл Ковалёв."
    found = marks("ru-en", source, "Koavlyov came. Koavlyov spoke. Koavlyov left.")
    assert {one.confidence for one in found} == {Confidence.LOW}


def test_a_soft_stem_may_be_of_a_hard_one():
    assert correction("Knalze", "Knalga", "cs", "en") is None
