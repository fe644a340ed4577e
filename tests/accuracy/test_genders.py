"""She for him is found where nothing else tells of a woman, and left alone where something may."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from translaudit.accuracy import genders
from translaudit.accuracy.genders import other_genders
from translaudit.document import Document
from translaudit.model import Bitext, Segment, Side, Span
from translaudit.resources import Resources


def found(pair, *rows):
    there, here = pair.split("-")
    said, text, segments = "", "", []
    for number, (original, translation) in enumerate(rows):
        spans = Span(len(text), len(text) + len(translation)), Span(len(said), len(said) + len(original))
        segments.append(Segment(str(number), *spans))
        said, text = f"{said}{original}\n", f"{text}{translation}\n"
    document = Document(Bitext("x", Side("x", here, text), Side("x", there, said), there, tuple(segments)), Resources())
    return [(text[slice(*one.here)], said[slice(*one.there)]) for one in other_genders(document)]


@pytest.mark.parametrize(
    ("pair", "source", "target", "wanted"),
    [
        ("uk-en", "Він подякував лікарям.", "She thanked the doctors.", ("She", "Він")),
        ("ru-en", "Она уверена, что проиграет.", "He is sure that he will lose.", ("He", "Она")),
        ("de-en", "Er sagte, man habe ihm nichts gezeigt.", "She said she was shown nothing.", ("She", "Er")),
        ("fr-en", "Il a dormi.", "She slept.", ("She", "Il")),
        ("zh-en", "他昨天回国。", "She came home yesterday.", ("She", "他")),
        ("en-ja", "He went home.", "彼女は帰った。", ("彼女", "He")),
    ],
)
def test_another_gender_is_found(pair, source, target, wanted):
    assert found(pair, (source, target)) == [wanted]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("uk-en", "Він подякував лікарці, бо вона врятувала сина.", "She was thanked for saving the son."),
        ("uk-en", "Договір діє: він дав їй спокій.", "The treaty gave her peace."),
        ("de-en", "Er sei gut für ihre Firma, sagte Merz.", "It was good for her firm, Merz said."),
        ("ru-en", "Он затонул у мыса.", "The ship sank off the cape with all her crew."),
        ("fr-en", "Il faut que Camille parte.", "Camille has to leave her home."),
        ("en-uk", "He signed the treaty.", "Угоду підписано, вона чинна."),
        ("zh-en", "马耳他队昨天回国。", "She came home with Malta's team yesterday."),
        ("zh-en", "他和妻子回国。", "She came home with her husband."),
        ("uk-en", "Купив книжку і прочитав її за день.", "He bought a book and read it in a day."),
        ("pl-en", "Lubi swoją pracę i dobrze ją wykonuje.", "He likes his work and does a good job."),
        ("cs-en", "Koupil chatu a jezdí do ní každý víkend.", "He bought a cottage and goes there every weekend."),
        ("es-en", "Compró la casa y vive en ella desde mayo.", "He bought the house and has lived there since May."),
        ("fr-en", "Sa voiture est en panne, elle est au garage.", "His car has broken down and is at the garage."),
        ("fr-en", "Il est difficile de lui dire non.", "It is hard for her to say no."),
        ("fr-en", "La victime est sortie, car elle va mieux.", "The man is out of hospital because he is better."),
        ("ru-en", "Меркель предлагает им свою помощь.", "Merkel says she offers them help."),
        ("uk-en", "Людина хоче знати, чого вона варта.", "People want to know: what is he worth?"),
        ("de-en", "Das Opfer lag auf seinem Sofa.", "The woman's body: she lay on the sofa."),
        ("de-en", "Merkel dürfte zufrieden sein.", "Merkel should be happy with her result."),
        ("ja-en", "最近、彼女ができたらしい。", "He has met somebody lately."),
        ("en-ja", "He proposed to his girlfriend.", "パリで彼女にプロポーズした。"),
    ],
)
def test_what_may_tell_of_another_is_left_alone(pair, source, target):
    assert found(pair, (source, target)) == []


def test_the_sentences_beside_are_asked():
    him = ("Він подякував лікарям.", "She thanked the doctors.")
    assert found("uk-en", ("Вони живуть у Києві.", "They live in Kyiv."), him) == [("She", "Він")]
    assert found("uk-en", ("Вона живе у Києві.", "She lives in Kyiv."), him) == []


def test_each_language_has_pronouns():
    rows = tomllib.loads(Path(genders.__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    assert [lang for lang, row in rows.items() if not row["he"] or not row["male"] or not row["female"]] == []


@pytest.mark.parametrize(
    ("pair", "source", "target", "wanted"),
    [
        ("uk-en", "За її словами, тут ніхто не шиє.", "According to him, no one sews.", ("According to him", "За її словами")),
        ("fr-en", "« C'est fini », a-t-elle ajouté.", "“It is over,” he added.", ("he added", "a-t-elle ajouté")),
        ("en-uk", "According to him, it is closed.", "За її словами, зачинено.", ("За її словами", "According to him")),
        ("ru-de", "По её словам, мост закрыт.", "Ihm zufolge ist die Brücke gesperrt.", ("Ihm zufolge", "По её словам")),
    ],
)  # fmt: skip
def test_who_said_something_is_compared_in_all_languages(pair, source, target, wanted):
    assert found(pair, (source, target)) == [wanted]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "По её словам, он сказал это вчера.", "He said it yesterday, she said."),
        ("uk-en", "За її словами, міст закритий.", "The bridge is closed, said the director."),
        (
            "en-uk",
            "She stressed that, according to him, all was well.",
            "За його словами, все гаразд, наголосила вона.",
        ),
        ("zh-en", "玛丽反驳了其他说法。", "She said the other stories were wrong."),
        ("ja-en", "彼は来ると母は話した。", "Tom will come, she said."),
    ],
)
def test_who_said_something_with_another_beside(pair, source, target):
    assert not found(pair, (source, target))
