"""Every list of words is well formed, and its words are found in the forms that texts have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from translaudit.errors import InputError
from translaudit.lexicon import words
from translaudit.lexicon.words import Words, compiled, load, rows

FOLDER = Path(words.__file__).parent
FILES = sorted(FOLDER.glob("*.tsv"))
ENGLISH = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.& -]*|.*[éèêïöüñç].*")
NEVER = frozenset("of in on at to by be is are the a an and or it this that one get have do".split())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_says_what_it_is(path):
    head = [line for line in path.read_text(encoding="utf-8").splitlines()[:6] if line.startswith("#")]
    assert any("Status:" in line for line in head)
    assert any("Licence: CC0-1.0" in line for line in head)
    assert re.fullmatch(r"[a-z]{2,3}-en", path.stem)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_is_well_formed(path):
    wrong = []
    for row in rows(path.read_text(encoding="utf-8"), path=path.name):
        if not all(row.lemmas) or not all(ENGLISH.fullmatch(one) for one in row.renderings):
            wrong.append(row)
        if len(set(row.lemmas)) < len(row.lemmas) or len(set(row.renderings)) < len(row.renderings):
            wrong.append(row)
        if NEVER.intersection(row.renderings):
            wrong.append(row)
    assert not wrong


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_lemma_is_found_by_itself(path):
    lang = path.stem.partition("-")[0]
    listed = load(lang)
    assert listed is not None
    missing = []
    for row in rows(path.read_text(encoding="utf-8"), path=path.name):
        for lemma in row.lemmas:
            parts = [lemma] if lang in words.UNSPACED else lemma.split()
            found = listed.several_at(parts)[1] if len(parts) > 1 else listed.entries(parts[0])
            if not any(set(row.renderings) <= set(entry.shown) for entry in found):
                missing.append(lemma)
    assert not missing


@pytest.mark.parametrize(
    ("text", "line"),
    [("[noun]\ncasa house", 2), ("[name]\ncasa\thouse", 1), ("casa\thouse\tbuilding", 1), ("\thouse", 1)],
    ids=["no tab", "unknown section", "three columns", "no lemma"],
)
def test_a_mistake_is_told_with_its_line(text, line):
    with pytest.raises(InputError) as caught:
        list(rows(text, path="xx-en.tsv"))
    assert caught.value.line == line


def test_an_entry_of_several_words_takes_inflected_words_in_order():
    listed = Words("id", compiled("id", rows("[noun]\nrumah sakit\thospital\nrumah\thouse", path="x")))
    size, entries = listed.several_at(["rumah", "sakitnya", "baru"])
    assert size == 2
    assert [entry.shown for entry in entries] == [("hospital",)]
    assert listed.several_at(["rumah", "baru"]) is None


@pytest.mark.parametrize(
    ("lang", "listed", "text", "pieces"),
    [
        ("zh", "犯罪\tcrime\n犯罪嫌疑人\tsuspect\n警方\tpolice", "警方抓获犯罪嫌疑人", "警方 抓获 犯罪嫌疑人"),
        ("zh", "研究生\tgraduate\n研究\tresearch\n生命\tlife", "研究生命", "研究 生命"),  # not the longest, with a rest
        ("zh", "统一\tunity\n月\tmonth", "统一二十四个月", "统一 二十四 个 月"),
        ("zh", "强\tstrong", "陈国强说", "陈国 强 说"),  # what is left over, two signs at a time
        ("ja", "イン\tinn\nバー\tbar\n銀行\tbank", "インターバル銀行", "インターバル 銀行"),  # no parts of katakana
        ("ja", "ワイルド\twild\nカード\tcard", "ワイルドカードの", "ワイルド カード の"),  # but all of it
        ("ja", "起こす\tcause", "起こした", "起 こした"),  # what stays where kana bend
        ("ja", "起こす\tcause\n縁\tedge\n起点\tstart", "縁起点", "縁 起点"),  # and not before other signs
    ],
)
def test_a_run_of_characters_is_cut_so_that_least_is_remainder(lang, listed, text, pieces):
    found = Words(lang, compiled(lang, rows(f"[noun]\n{listed}", path="x")))
    assert " ".join(text[start:end] for start, end in found.cut(text)) == pieces


def test_a_language_without_a_list_has_none():
    assert load("tlh") is None
