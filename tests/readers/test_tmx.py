"""TMX: which variants are original and translation, documents and dates, places, and what is refused."""

from __future__ import annotations

import pytest
from file_places import assert_ends, assert_in_step, cells, write
from hypothesis import given
from hypothesis import strategies as st
from xml_strategies import texts, written

from translaudit.errors import InputError
from translaudit.readers import read
from translaudit.readers.codes import HOLE, without_codes

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
FILE = (
    HEAD
    + """\
<tmx version="1.4"><header srclang="EN-us" segtype="sentence" adminlang="en" datatype="plaintext">
<prop type="document">not of a unit</prop><note>of the file</note></header><body>
<tu tuid="1" creationdate="20200102T030405Z"><prop type="x-document">one &amp; two</prop><prop type="x-client">c</prop>
<tuv xml:lang="EN-GB"><seg>Hello <hi>there</hi></seg></tuv>
<tuv xml:lang="uk"><seg>Привіт <bpt i="1">&lt;b <sub>слова</sub>&gt;</bpt>Хар<ept i="1">&lt;/b&gt;</ept>кове</seg></tuv>
<tuv xml:lang="de-DE" changedate="20210102T030405Z"><seg>Hallo</seg></tuv></tu>
<tu><tuv xml:lang="en-us"><seg>Hi <ph x="1">%s</ph></seg></tuv><tuv lang="uk"><seg>Здоров <ph x="1">%s</ph></seg></tuv></tu>
<tu tuid="3" srclang="uk"><tuv xml:lang="en"><seg>Thanks</seg></tuv><tuv xml:lang="uk"><seg>Дякую</seg></tuv></tu>
<tu tuid="4"><tuv xml:lang="en"><seg>Empty</seg></tuv><tuv xml:lang="uk"><seg> </seg></tuv></tu>
</body></tmx>
"""
)


def two(unit, srclang="*all*", attributes=""):
    return f'<tmx version="1.4"><header srclang="{srclang}"/><body><tu{attributes}>{unit}</tu></body></tmx>'


def tuv(lang, text):
    return f'<tuv xml:lang="{lang}"><seg>{text}</seg></tuv>'


def found(folder, content, **options):
    every = read(write(folder, "a.tmx", content), **options)
    return {(one.name.rpartition("/")[2], one.source_lang, one.target.lang): (one.date, cells(one)) for one in every}


def test_units(tmp_path):
    assert found(tmp_path, FILE) == {
        ("one & two", "en-GB", "uk"): ("2020-01-02", [("Hello there", f"Привіт {HOLE}слова{HOLE}Харкове")]),
        ("one & two", "en-GB", "de-DE"): ("2021-01-02", [("Hello there", "Hallo")]),
        ("a.tmx", "en-US", "uk"): ("", [(f"Hi {HOLE}", f"Здоров {HOLE}")]),
        ("a.tmx", "uk", "en"): ("", [("Дякую", "Thanks")]),
    }
    for bitext in read(str(tmp_path / "a.tmx")):
        assert_in_step(bitext.target, FILE, opaque=f" \n{HOLE}")
        assert_ends(bitext.target, FILE)


@pytest.mark.parametrize(
    ("srclang", "source", "target", "pairs"),
    [
        ("*all*", "", "", [("uk", "en"), ("uk", "de")]),
        ("*all*", "", "uk", [("en", "uk")]),
        ("*all*", "en", "", [("en", "uk"), ("en", "de")]),
        ("*all*", "de", "en-GB", [("de", "en")]),
        ("de", "", "", [("de", "uk"), ("de", "en")]),
        ("de", "", "de", []),
        ("pl", "", "", [("uk", "en"), ("uk", "de")]),
    ],
)
def test_languages_are_chosen(tmp_path, srclang, source, target, pairs):
    file = two(tuv("uk", "а") + tuv("en", "b") + tuv("de", "c"), srclang)
    if pairs:
        made = found(tmp_path, file, source_lang=source, target_lang=target)
        assert [key[1:] for key in made] == pairs
    else:
        with pytest.raises(InputError, match="no unit has de; the languages of the file are de, en, uk"):
            found(tmp_path, file, source_lang=source, target_lang=target)


def test_the_variant_with_the_same_region_is_taken(tmp_path):
    file = two(tuv("uk", "а") + tuv("en-US", "color") + tuv("en-GB", "colour"))
    assert list(found(tmp_path, file, target_lang="en-GB").values()) == [("", [("а", "colour")])]
    assert list(found(tmp_path, file, target_lang="en").values()) == [("", [("а", "color")])]


def test_ids_are_unique(tmp_path):
    units = "".join(
        f"<tu{name}>{tuv('uk', 'а')}{tuv('en', 'b')}{tuv('en', 'c')}</tu>" for name in ("", ' tuid="x"', ' tuid="x"')
    )
    (bitext,) = read(write(tmp_path, "a.tmx", f'<tmx version="1.4"><body>{units}</body></tmx>'))
    assert [one.id for one in bitext.segments] == ["L1", "L1#2", "x", "x#2", "x#3", "x#4"]


def test_a_note_allows_findings_in_its_unit(tmp_path):
    file = two("<note>translaudit: allow deprecated-term -- so</note>\n" + tuv("uk", "а") + "\n" + tuv("en", "b"))
    (bitext,) = read(write(tmp_path, "a.tmx", file))
    assert [(one.first, one.last, one.problem) for one in bitext.target.allowances] == [(1, 3, "")]


MARKS = ["<it pos='begin'>&lt;b&gt;</it>", "<bpt i='1'>x\n</bpt>", "<ept i='1'/>", "<hi\n/>"]


@given(
    st.data(),
    st.lists(st.tuples(texts, texts.filter(lambda text: without_codes(text).strip())), min_size=1, max_size=3),
)
def test_any_text_comes_back_with_its_places(tmp_path_factory, data, pairs):
    space = ' xml:space="preserve"'
    units = [
        "<tu>\n" + "".join(
            f'<tuv xml:lang="{lang}"><seg{space}>{data.draw(written(text, MARKS))}</seg></tuv>'
            for lang, text in zip(("uk", "en"), pair, strict=True)
        ) + "</tu>"
        for pair in pairs
    ]  # fmt: skip
    file = f'<tmx version="1.4"><header srclang="uk"/><body>{"".join(units)}</body></tmx>'
    (bitext,) = read(write(tmp_path_factory.mktemp("tmx"), "a.tmx", file))
    read_back = cells(bitext)
    assert [target for _, target in read_back] == [without_codes(target) for _, target in pairs]
    for (source, _), (given_source, _) in zip(read_back, pairs, strict=True):
        assert source in (None, without_codes(given_source))
    for side in filter(None, (bitext.target, bitext.source)):
        assert_in_step(side, file, opaque=f" \n\r\t{HOLE}<>]")
        assert_ends(side, file, opaque=f" \n\r\t{HOLE}")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('<!DOCTYPE tmx [\n<!ENTITY a "ha">]>' + two(tuv("uk", "&a;")), ["a.tmx:2", "entity “a”"]),
        (HEAD + two(tuv("uk", "&nbsp;")), ["a.tmx:3", "“&nbsp;”"]),
        ("<xliff/>", ["<xliff>", "not TMX"]),
        (two(tuv("uk", "a"))[:-9], ["a.tmx:1", "well-formed"]),
        (two(tuv("klingon", "a")), ["“klingon” names no language"]),
    ],
)
def test_bad_files_are_explained(tmp_path, content, words):
    with pytest.raises(InputError) as caught:
        found(tmp_path, content)
    for word in words:
        assert word in str(caught.value)


def test_reads_what_translate_toolkit_reads(tmp_path):
    tmx = pytest.importorskip("translate.storage.tmx")
    path = write(tmp_path, "a.tmx", two(tuv("en", "A &amp; <hi>b</hi>") + tuv("uk", "А і б"), "en"))
    store = tmx.tmxfile(sourcelanguage="en", targetlanguage="uk")
    store.parse((tmp_path / "a.tmx").read_bytes())
    (unit,) = store.units
    (bitext,) = read(path)
    assert cells(bitext) == [(str(unit.source), str(unit.target))]
