"""Lists of expressions are well formed, and each row does what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from translaudit.errors import InputError
from translaudit.lexicon import phrasemes
from translaudit.lexicon.phrasemes import Phrasemes, load
from translaudit.lexicon.phrasemes.lists import compiled, rows

FOLDER = Path(phrasemes.__file__).parent
FILES = sorted(FOLDER.glob("*.tsv"))


def made(listed: str, source: str = "id", target: str = "en") -> Phrasemes:
    return Phrasemes(source, target, compiled(source, target, rows(listed, path="")))


def listed_rows(path):
    return list(rows(path.read_text(encoding="utf-8"), path=path.name))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_says_what_it_is(path):
    head = [line for line in path.read_text(encoding="utf-8").splitlines()[:8] if line.startswith("#")]
    assert any("Status:" in line for line in head)
    assert any("CC0-1.0" in line for line in head)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_expression_stands_twice_and_none_is_right_and_wrong(path):
    listed = listed_rows(path)
    spellings = [one for row in listed for one in row.expressions if not row.company]
    assert sorted(one for one in set(spellings) if spellings.count(one) > 1) == []
    assert [row for row in listed if set(row.right) & set(row.wrong)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_row_finds_its_wrong_renderings_and_is_silenced_by_its_right_ones(path):
    its = load(*path.stem.split("-"))
    failed = []
    for row in listed_rows(path):
        for spelling in row.expressions:
            found = [one for one in its.found(spelling) if one.phraseme[1:] == (row.section, *row[1:3], row.company)]
            if not found:
                failed.append((spelling, "is not found in itself"))
                continue
            phraseme = found[0].phraseme
            for wrong in row.wrong:
                span = its.wrong(phraseme, wrong)
                if span is None or its.rendered(phraseme, wrong, span):
                    failed.append((spelling, wrong, "is not accused"))
            beside = [f"{spelling}; {one}" for one in row.company]
            told = its.otherwise if row.section == "unless" else its.told
            failed += [(one, "does not tell its sense") for one in beside if not told(found[0], one)]
        failed += [(right, "does not excuse") for right in row.right if not its.rendered(phraseme, right, (0, 0))]
    assert failed == []


BOARD = "[unless]\nboard\tboarding|plank\tVorstand\tBrett"


def test_a_form_of_a_word_is_no_company_of_its_other_sense():
    its = made(BOARD, "en", "de")
    for text, other in (("The board met.", False), ("The boards met.", False), ("The board met on boarding.", True)):
        assert its.otherwise(its.found(text)[0], text) is other


DOLL = "[sense]\nmuñeca\tfractura|tunel carpiano\twrist\tdoll"


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("La muñeca, tras dos fracturas, sanó.", "fracturas"),
        ("Tunel carpiano en la muñeca", "Tunel carpiano"),
        ("La muñeca de trapo", None),
        ("carpiano tunel y muñeca", None),
    ],
)
def test_company_tells_the_sense_of_a_word(text, company):
    its = made(DOLL, "es")
    [found] = its.found(text)
    span = its.told(found, text)
    assert (span and text[slice(*span)]) == company


def test_company_in_a_script_without_spaces_stands_outside_of_the_word():
    its = made("[sense]\n包袱\t袱|旅行\tbundle\tburden", "zh")
    [found] = its.found("旅行的包袱")
    assert its.told(found, "旅行的包袱") == (0, 2)
    assert its.told(found, "他的包袱") is None


MATS = "[idiom]\ngulung tikar\tgo bankrupt|close down\troll up mat"


@pytest.mark.parametrize(
    "text", ["Pabrik itu gulung tikar.", "Toko itu menggulung tikar", "gulung saja tikar", "Gulung-tikar"]
)
def test_an_expression_is_found_in_its_forms(text):
    assert [one.phraseme.shown for one in made(MATS).found(text)] == ["gulung tikar"]


def test_with_a_translation_only_what_it_may_betray_is_looked_for():
    its = made("[word]\npolis\tpolicy\tpolice\n[idiom]\ngulung tikar\tgo bankrupt")
    text = "Perusahaan polis itu gulung tikar"
    assert [one.phraseme.shown for one in its.found(text)] == ["polis", "gulung tikar"]
    assert [one.phraseme.shown for one in its.found(text, "The polices folded")] == ["polis", "gulung tikar"]
    assert [one.phraseme.shown for one in its.found(text, "The insurer folded")] == ["gulung tikar"]


@pytest.mark.parametrize("text", ["tikar gulung", "gulung itu semua kain dan tikar", "tikar", "Gulung, lalu tikar"])
def test_other_words_are_no_expression(text):
    assert made(MATS).found(text) == []


def test_two_words_change_places_where_order_is_free():
    its = made("[collocation]\nнабрати очки\tpoint\tglasses", "uk")
    assert len(its.found("П'ять очок набрала команда")) == 1


@pytest.mark.parametrize(
    ("lang", "listed", "other", "same"),
    [
        ("uk", "план роботи", "роботи плана", "план роботи"),
        ("ru", "режим работы", "работы режима", "режима работы"),
        ("pl", "skład pociągu", "pociągu skład", "składem pociągu"),
    ],
)
def test_a_noun_and_its_genitive_keep_their_order(lang, listed, other, same):
    its = made(f"[collocation]\n{listed}\tschedule\tgraphic", lang)
    assert its.found(other) == []
    assert len(its.found(same)) == 1


def test_an_ellipsis_stands_for_more_words():
    its = made("[collocation]\nвзяти … під варту\tcustody\tunder guard", "uk")
    assert its.found("взяли двох дуже відомих колишніх чиновників під варту")
    assert not made("[collocation]\nвзяти під варту\tcustody\tguard", "uk").found("взяли двох дуже відомих під варту")


def test_scripts_without_spaces_are_read_by_signs():
    its = made("[term]\n抢险\trescue\trobbery\n抢险救灾\trelief\trobbery", "zh")
    assert [one.phraseme.shown for one in its.found("消防员抢险救灾。")] == ["抢险救灾"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It rolled up its mats.", "rolled up its mats"),
        ("rolling up the mat", "rolling up the mat"),
        ("It rolled up many mats.", None),
        ("It unrolled mats.", None),
    ],
)
def test_a_wrong_rendering_is_found_in_its_forms(text, wrong):
    its = made(MATS)
    span = its.wrong(its.found("gulung tikar")[0].phraseme, text)
    assert (span and text[slice(*span)]) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It rolled the mats.", "rolled the mats"),
        ("It rolled mats.", "rolled mats"),
        ("It rolled its mats.", "rolled its mats"),
        ("It rolled the many mats.", None),
        ("The mats were rolled.", None),
    ],
)
def test_an_article_in_a_listed_wrong_rendering_may_be_another_or_none(text, wrong):
    its = made("[idiom]\ngulung tikar\tclose down\troll the mat")
    span = its.wrong(its.found("gulung tikar")[0].phraseme, text)
    assert (span and text[slice(*span)]) == wrong


def test_an_article_behind_a_preposition_in_a_listed_wrong_rendering_must_be_one_in_the_text():
    its = made("[idiom]\ngulung tikar\tclose down\tcall to the plan")
    phraseme = its.found("gulung tikar")[0].phraseme
    texts = ("He called to plan it.", "He called to his plan.")
    assert [its.wrong(phraseme, text) for text in texts] == [None, (3, 21)]


def test_an_article_at_the_end_of_a_listed_wrong_rendering_must_stand_there():
    its = made("[idiom]\ngulung tikar\tclose down\troll up the")
    phraseme = its.found("gulung tikar")[0].phraseme
    assert [its.wrong(phraseme, text) for text in ("It rolled up.", "It rolled up the mat.")] == [None, (3, 16)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It brought its many demands to the tongue.", "brought its many demands to the tongue"),
        ("It brought them. To the tongue it was new.", None),
        ("It brought two very old and new demands to the tongue.", None),
        ("It is like a fish that had got the water.", "fish that had got the water"),
        ("The fish soon got water.", None),
    ],
)
def test_grammar_and_an_object_may_stand_among_the_words_of_a_wrong_rendering(text, wrong):
    its = made("[idiom]\ngulung tikar\tclose down\tbring to tongue|fish got water")
    span = its.wrong(its.found("gulung tikar")[0].phraseme, text)
    assert (span and text[slice(*span)]) == wrong


@pytest.mark.parametrize(
    ("text", "found"),
    [("Dişimizi sıkacağız.", 1), ("Dişlerini sıktı.", 1), ("Dişini sıktı.", 1), ("Dişlerim sıktı.", 0)],
)
def test_turkish_expressions_of_somebody_have_all_persons(text, found):
    assert len(made("[collocation]\ndişini sık\tendure\tsqueeze tooth", "tr").found(text)) == found


@pytest.mark.parametrize(
    ("right", "text", "excused"),
    [
        ("close down", "It rolled up its mats and closed down.", True),
        ("go bankrupt", "It rolled up its mats, bankrupt.", True),  # “go” carries no content
        ("sell stock", "It rolled up its mats and sold.", False),
        ("mat", "It rolled up its mats.", False),
        ("mat", "It rolled up its mats and bought a mat.", True),
    ],
)
def test_all_words_of_content_of_a_right_rendering_excuse_unless_the_wrong_one_has_them(right, text, excused):
    its = made(f"[idiom]\ngulung tikar\t{right}\troll up mat")
    phraseme = its.found("gulung tikar")[0].phraseme
    span = its.wrong(phraseme, text)
    assert span
    assert its.rendered(phraseme, text, span) is excused


@pytest.mark.parametrize(
    "listed",
    [
        "[idioms]\na b\tc\td",
        "a b\tc\td",
        "[term]\na b\tc",
        "[term]\na b\t\td",
        "[idiom]\na b",
        "[idiom]\na\tb\tc\td",
        "[sense]\na\tb\tc",
        "[word]\na\tb\tc\td",
        "[sense]\na\t\tb\tc",
    ],
)
def test_a_line_that_is_none_is_told(listed):
    with pytest.raises(InputError) as told:
        list(rows(listed, path="xx-en.tsv"))
    assert "xx-en.tsv" in str(told.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Партии сняли с полок сети.", False),  # nets, not sets
        ("Партию выиграли в трёх сетах.", True),
    ],
)
def test_company_is_no_other_word_that_is_like_it(text, told):
    listed = made("[sense]\nпартия\tсет\tset\tbatch\n", "ru", "en")
    (one,) = listed.found(text)
    assert (listed.told(one, text) is not None) is told
