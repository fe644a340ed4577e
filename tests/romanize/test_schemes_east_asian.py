"""Chinese, Japanese and Korean: readings, the marks of names, and what the schemes make of them."""

from __future__ import annotations

import json
import unicodedata

import pytest

from translaudit.errors import MissingExtraError
from translaudit.romanize import registry
from translaudit.romanize.engine import UNMAPPED, romanize, unmapped, variants
from translaudit.romanize.readings import hangul, kana, korean_names, korean_numerals, pinyin

IDS = [facts.id for facts in registry.schemes() if facts.lang in {"zh", "yue", "ja", "ko"}]
CASES = [(identifier, sample) for identifier in IDS for sample in registry.samples(identifier)]


@pytest.mark.parametrize(("identifier", "sample"), CASES, ids=[f"{i}-{s.native}" for i, s in CASES])
def test_sample(identifier, sample):
    assert romanize(registry.scheme(identifier), sample.native) == sample.romanized


@pytest.mark.parametrize("identifier", IDS)
def test_facts(identifier):
    facts = registry.info(identifier)
    assert facts.from_script == {"zh": "Hani", "yue": "Hani", "ja": "Hrkt", "ko": "Hang"}[facts.lang]
    assert facts.lossy
    assert facts.reading
    assert registry.samples(identifier)
    assert registry.scheme(identifier).reading == facts.reading


# The finals that section 6 of the scheme of the Linguistic Society of Hong Kong (1993) shows, with its characters.
FINALS = """
i詩 ip攝 ik識 im閃 in先 ing星 iu消 yu書 yut雪 yun孫 u夫 ut闊 uk叔 un寬 ung鬆 ui灰 ek石 eng鄭 ei四 eon詢 eoi需 oe鋸 oek削
oeng商 o疏 ot喝 ok索 on看 ong桑 oi開 ou蘇 ap濕 at失 ak塞 am心 an新 ang笙 ai西 au收 aa沙 aat剎 aak客 aam三
"""


@pytest.mark.parametrize("shown", FINALS.split())
def test_finals_of_jyutping(shown):
    final, character = shown[:-1], shown[-1]
    assert romanize(registry.scheme("yue-jyutping1993"), character).rstrip("123456").endswith(final)


def test_jyutping_without_tones_and_what_is_no_character():
    assert "hoeng gong" in variants(registry.scheme("yue-jyutping1993"), "香港", limit=8)
    assert romanize(registry.scheme("yue-jyutping1993"), "A香港 IFC") == "Ahoeng1 gong2 IFC"


KANA = (
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
    "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽっゃゅょー"
)
HANGUL = "".join(chr(code) for code in range(0xAC00, 0xD7A4))
NATIVE = {"zh": "北京上海鬱龘", "yue": "香港九龍咗", "ja": KANA + "アヴヷン", "ko": HANGUL}


@pytest.mark.parametrize("identifier", IDS)
def test_every_letter_of_the_script_is_known(identifier):
    text = " ".join(NATIVE[registry.info(identifier).lang])
    assert unmapped(registry.scheme(identifier), text) == []
    assert UNMAPPED not in romanize(registry.scheme(identifier), text)


MARKED = [
    ("北京", "Beiꞏ‧jingꞏ"),
    ("张丽华", "Zhangꞏ⁀Liꞏ⁃huaꞏ"),
    ("張麗華", "Zhangꞏ⁀Liꞏ⁃huaꞏ"),
    ("欧阳娜娜", "Ouꞏ‧yangꞏ⁀Naꞏ⁃naꞏ"),
    ("单雪梅", "Shanꞏ⁀Xueꞏ⁃meiꞏ"),
    ("曾国荃", "Zengꞏ⁀Guoꞏ⁃quanꞏ"),
    ("万俟明", "Moꞏ‧qiꞏ⁀Mingꞏ"),
    ("石家庄", "Shiꞏ‧jiaꞏ‧zhuangꞏ"),
    ("张家口", "Zhangꞏ‧jiaꞏ‧kouꞏ"),
    ("金华", "Jinꞏ‧huaꞏ"),
    ("广东省", "Guangꞏ‧dongꞏ Shengꞏ"),
    ("卡拉OK", "Kaꞏ‧laꞏOK"),
    ("Zhang", "Zhang"),
]


@pytest.mark.parametrize(("text", "expected"), MARKED, ids=[row[0] for row in MARKED])
def test_chinese_names_and_places(text, expected):
    assert pinyin.read(text) == expected


CHINESE = [
    ("zh-pinyin", "尉迟恭 西安 女娲", "Yuchi Gong Xi’an Nüwa"),
    ("zh-pinyin", "贝拉克·奥巴马", "Beilake Aobama"),
    ("zh-pinyin", "哈爾濱", "Harbin"),
    ("zh-pinyin", "Zhang 北京 Shanghai", "Zhang Beijing Shanghai"),
    ("zh-wadegiles", "蔣介石 Zhang", "Chiang Chieh-shih Zhang"),
    ("zh-wadegiles", "俄罗斯", "O-lo-ssu"),
    ("zh-tongyong2002", "中正 新竹 秋", "Jhongjheng Sinjhu Ciou"),
    ("zh-postal", "北京 廣州 陕西", "Peking Canton Shensi"),
]


@pytest.mark.parametrize(("identifier", "text", "expected"), CHINESE, ids=[f"{r[0]}-{r[1]}" for r in CHINESE])
def test_chinese(identifier, text, expected):
    assert romanize(registry.scheme(identifier), text) == expected


def test_wade_giles_keeps_the_dictionary_s_signs_as_variants():
    assert set(variants(registry.scheme("zh-wadegiles"), "德")) == {"Te", "Tê"}


JAPANESE = [
    ("ja-hepburn", "おおおか", "Ōoka"),
    ("ja-hepburn", "まつうら", "Matsuura"),
    ("ja-hepburn", "いのうえ", "Inoue"),
    ("ja-hepburn", "よこお おおの", "Yokoo Ōno"),
    ("ja-hepburn", "ほんいち", "Hon’ichi"),
    ("ja-hepburn", "コーヒー", "Kōhī"),
    ("ja-hepburn", "ティファニー", "Tifanī"),
    ("ja-hepburn", "みすゞ", "Misuzu"),
    ("ja-hepburn1886", "しんぶん", "Shimbun"),
    ("ja-kunrei", "まっちゃ ちば", "Mattya Tiba"),
    ("ja-kunrei", "おおさか", "Ôsaka"),
    ("ja-nihon", "みかづき", "Mikaduki"),
    ("ja-mofa1989", "オオウチ", "OUCHI"),
    ("ja-mofa1989", "ジュンイチロウ", "JUNICHIRO"),
]


@pytest.mark.parametrize(("identifier", "text", "expected"), JAPANESE, ids=[f"{r[0]}-{r[1]}" for r in JAPANESE])
def test_japanese(identifier, text, expected):
    assert romanize(registry.scheme(identifier), text) == expected


def test_passports_allow_oh():
    assert "OHNO" in variants(registry.scheme("ja-mofa1989"), "オオノ")


def test_long_vowels_may_be_left_unmarked():
    assert {"Tōkyō", "Tokyo"} <= set(variants(registry.scheme("ja-hepburn"), "とうきょう"))


def test_kanji_without_the_extra_are_unmapped_and_explained(monkeypatch):
    monkeypatch.setattr(kana, "find_spec", lambda _: None)
    assert kana.read("東京タワー") == "東京たわー"
    assert unmapped(registry.scheme("ja-hepburn"), "東京タワー") == [(0, "東"), (1, "京")]
    error = kana.missing("東京タワー")
    assert isinstance(error, MissingExtraError)
    assert "translaudit[ja]" in error.hint
    assert kana.missing("タワー") is None


def test_hangul_letters():
    assert hangul.read("서울, 닭 A") == "ㅅㅓꞏㅇㅜㄹ, ㄷㅏㄺ A"


KOREAN_NAMES = [
    ("김정은", "김⁀정⁃은"),
    ("민 용하", "민⁀용⁃하"),
    ("남궁민수", "남궁⁀민⁃수"),
    ("삼죽면", "삼죽-면"),
    ("강원도", "강원-도"),
    ("독도", "독도"),
    ("여의도", "여의도"),
    ("신의주", "신의주"),
    ("신의주시", "신의주-시"),
    ("평리1동", "평리1-동"),
    ("잇다가", "잇다가"),
    ("북구", "북-구"),
    ("원소리-고개", "원소리-고개"),
]


@pytest.mark.parametrize(("text", "expected"), KOREAN_NAMES, ids=[row[0] for row in KOREAN_NAMES])
def test_korean_names_and_units(text, expected):
    assert korean_names.marked(text) == expected


@pytest.mark.parametrize(("text", "word"), [("봉천2동", "이"), ("봉천10동", "십"), ("봉천21동", "이십일")])
def test_numbers_of_wards_are_words(text, word):
    assert korean_numerals.read(text) == hangul.read(f"봉천 {word}-동")


KOREAN = [
    ("ko-rr2000", "진리 국물 꽃잎", "Jilli Gungmul Kkochip"),
    ("ko-rr2000", "밟다 앉다 없다 읽고", "Balda Anda Eopda Ikgo"),
    ("ko-mr1939", "이순신", "Yi Sun-sin"),
    ("ko-mr1939", "안 응렬", "An Ŭng-nyŏl"),
    ("ko-mr1939", "녀자 력사", "Yŏja Yŏksa"),
    ("ko-bgnpcgn1945", "룡천", "Ryongch’ŏn"),
    ("ko-bgnpcgn1945", "령변군", "Ryŏngbyŏn-gun"),
    ("ko-dprk2002", "박 동구", "Pak Tong Gu"),
    ("ko-dprk2002", "김일성", "Kim Il Sŏng"),
    ("ko-yale", "학교", "hak.kyo"),
    ("ko-press", "문재인", "Moon Jae-in"),
]


@pytest.mark.parametrize(("identifier", "text", "expected"), KOREAN, ids=[f"{r[0]}-{r[1]}" for r in KOREAN])
def test_korean(identifier, text, expected):
    assert romanize(registry.scheme(identifier), text) == expected


def test_press_knows_the_other_customs():
    assert "Jung Hyun-woo" in variants(registry.scheme("ko-press"), "정현우")


MARKS = str.maketrans({"'": "’", "ʼ": "’", "ʹ": "’"})
DISPUTED = {
    ("ko-mr1939", "박디"),  # 디 is ti in modern spelling, as in 어디
    ("ko-dprk2002", "부억-안골"),  # n and g are parted by a hyphen, as in Phan-gyo
}


def test_measured_names(shared):
    lines = (shared / "eval/data/schemes.dev.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    wrong = []
    for row in map(json.loads, lines):
        std, src = row["std"], row["src"]
        if std in IDS and _key(romanize(registry.scheme(std), src), std) not in [_key(form, std) for form in row["ok"]]:
            wrong.append((std, src))
    assert set(wrong) == DISPUTED


def _key(text, std):
    text = unicodedata.normalize("NFC", text).translate(MARKS).casefold()
    return text.replace(" ", "").replace("-", "") if std.startswith("zh") else text
