"""Lists of words with several senses are well formed, and what stands around a word tells its senses apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from translaudit.errors import InputError
from translaudit.lexicon import senses
from translaudit.lexicon.senses import Senses, further, load
from translaudit.lexicon.senses.lists import Cue, compiled, cues, rows
from translaudit.lexicon.senses.synonyms import Synonyms
from translaudit.lexicon.senses.unlisted import lost, nearest

FOLDER = Path(senses.__file__).parent
FILES = sorted(FOLDER.glob("*.tsv"))
LISTS = [path for path in FILES if len(path.stem.partition("-")[0]) == 2]
KNOWN = [Cue(frozenset({"onion"}), ("chop", "fry")), Cue(frozenset({"bow"}), ("arrow", "take-a", "-string"))]

SYNONYMS = Synonyms("""\
[words]
onion\tplant 90\tonion.n.1|onion.n.2
onion_plant\t\tonion.n.2
bulb\tplant 50\tonion.n.1
bow\tartifact 60\tbow.n.1|bow.n.2|submit.v.1
crossbow\tartifact 90\tbow.n.1
ribbon\tartifact 90\tbow.n.2|onion.n.1
yield\t\tsubmit.v.1
""")


def reading(source: str, target: str, listed: str = "[noun]\nлук\tonion\tbow"):
    made = Senses("ru", compiled("ru", rows(listed, path=""), KNOWN, [frozenset({"onion", "carrot"})], SYNONYMS))
    return next(iter(made.readings(source, target)), None)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_says_what_it_is(path):
    head = [line for line in path.read_text(encoding="utf-8").splitlines()[:6] if line.startswith("#")]
    assert any("Status:" in line for line in head)
    assert any("CC0-1.0" in line for line in head)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_line_has_senses_that_differ(path):
    wrong = [
        row
        for row in rows(path.read_text(encoding="utf-8"), path=path.name)
        if len(set(row.senses)) < len(row.senses) or not all(map(all, (row.forms, *row.senses)))
    ]
    assert not wrong


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_no_line_stands_twice(path):
    listed = list(rows(path.read_text(encoding="utf-8"), path=path.name))
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("name", ["cues-en", "fields-en"])
def test_every_line_of_the_cues_has_cues(name):
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    assert all(cue.near and all(cue.words) for cue in cues(text))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("мир\tworld\tpeace", "section"),
        ("[pronoun]\nмир\tworld\tpeace", "section"),
        ("[noun]\nмир\tworld", "two senses"),
        ("[noun]\nмир\tworld\t", "two senses"),
    ],
)
def test_what_is_wrong_with_a_list_is_said(text, problem):
    with pytest.raises(InputError, match=problem):
        list(rows(text, path="ru-en.tsv"))


def test_what_stands_around_a_rendering_goes_with_a_sense():
    found = reading("Она режет лук.", "She chops the bow and fries it.")
    assert found is not None
    assert (found.entry.word, found.sense) == ("лук", 1)
    assert found.rendering == (14, 17)
    assert found.word == (10, 13)
    onion, bow = found.fits
    assert onion.words == 2
    assert onion.weight > 1
    assert sorted(onion.cues) == [(4, 9), (22, 27)]
    assert not bow.cues


def test_a_word_of_the_same_field_counts_less():
    near = reading("лук", "They chop a bow.")
    field = reading("лук", "They see a carrot and a bow.")
    assert near is not None
    assert field is not None
    assert 0 < field.fits[0].weight < near.fits[0].weight


@pytest.mark.parametrize("target", ["He can take a bow.", "A bow string."])
def test_words_right_beside_the_rendering_count(target):
    found = reading("лук", target)
    assert found is not None
    assert found.fits[1].weight == 1


def test_words_elsewhere_do_not_stand_beside_it():
    found = reading("лук", "Take that string and a bow.")
    assert found is not None
    assert not found.fits[1].cues


@pytest.mark.parametrize("target", ["A bow and an onion.", "Nothing of the kind."])
def test_a_translation_with_both_or_neither_is_not_read(target):
    assert reading("лук", target) is None


def test_a_verb_is_no_noun():
    listed = "[noun]\nволя\twill\tfreedom"
    assert reading("воля", "He will go.", listed) is None
    assert reading("воля", "His will is strong.", listed) is not None


@pytest.mark.parametrize("lang", senses.LANGUAGES)
def test_every_list_loads(lang):
    assert load(lang) is not None


def test_a_language_without_a_list_has_none():
    assert load("xx") is None


def test_sentences_beside_it_speak_of_the_sense_too():
    found = reading("лук", "A bow.")
    assert found is not None
    onion, bow = further(found, "She took an arrow. She took the bow and an arrow.")
    assert onion == 0
    assert 0 < bow < 1


def test_a_sense_knows_its_fields_of_meaning():
    found = reading("лук", "A bow.")
    assert found is not None
    assert [sense.fields for sense in found.entry.senses] == [frozenset({0}), frozenset()]


def test_a_synonym_of_a_rendering_renders_its_sense():
    found = reading("Он натянул лук.", "He drew his crossbow.")
    assert (found.sense, found.listed) == (1, False)


def test_a_listed_rendering_counts_before_synonyms():
    found = reading("Она режет лук.", "She chops the onion with a crossbow.")
    assert (found.sense, found.listed) == (0, True)


@pytest.mark.parametrize("other", ["ribbon", "yield"])
def test_a_synonym_of_two_senses_or_of_another_part_of_speech_renders_none(other):
    assert reading("Он натянул лук.", f"He drew his {other}.") is None


def test_an_unlisted_word_has_the_sense_that_it_is_likest():
    found = lost(load("ru"), "Он играл на трубе.", "He played the saxophone.")
    assert {"trumpet"} <= {one for it in nearest(found) for one in it.entry.senses[it.sense].renderings}
    assert not any(it.listed for it in nearest(found))
    assert not list(nearest(lost(load("ru"), "Он играл на трубе.", "He played on Tuesday.")))
