"""XLIFF 1.2 and 2.x: which units are read, what their text is without markup, where it lies, and what is refused."""

from __future__ import annotations

import tracemalloc

import pytest
from file_places import assert_ends, assert_in_step, cells, write
from hypothesis import given
from hypothesis import strategies as st
from xml_strategies import texts, written

from translaudit.errors import InputError
from translaudit.readers import read
from translaudit.readers.codes import HOLE, without_codes

ONE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://192.0.2.1/xliff.dtd">
<x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2" xmlns:o="urn:example:other">
<x:file original="a.txt" source-language="en-us" target-language="UK" date="2022-03-03T00:00:00Z"><x:body>
<x:group translate="no">
<x:trans-unit id="no"><x:source>A</x:source><x:target>Ні</x:target></x:trans-unit>
<x:trans-unit id="yes" translate="yes"><x:source>A</x:source><x:target>Так</x:target></x:trans-unit>
</x:group>
<x:trans-unit id="1" approved="no">
<x:source>Hello <x:g id="1">Kharkiv</x:g>!</x:source>
<x:target state="translated">Привіт <x:g
  id="1">Хар</x:g>кове!</x:target>
<o:target>Інше</o:target>
<x:alt-trans><x:source>Hello</x:source><x:target>Пам’ять</x:target></x:alt-trans>
</x:trans-unit>
<x:trans-unit id="new"><x:source>B</x:source><x:target state="new">B</x:target></x:trans-unit>
<x:trans-unit id="todo"><x:source>B</x:source><x:target state="needs-translation">B</x:target></x:trans-unit>
<x:trans-unit id="empty"><x:source>C</x:source><x:target/></x:trans-unit>
<x:trans-unit id="none"><x:source>C</x:source></x:trans-unit>
</x:body></x:file>
<x:file original="b.txt" source-language="en" target-language="uk"><x:body>
<x:trans-unit id="1"><x:source>D</x:source><x:target>Ґ</x:target></x:trans-unit>
<x:trans-unit id="1"><x:source>E</x:source><x:target>Е</x:target></x:trans-unit>
<x:trans-unit><x:source/><x:target>Є</x:target></x:trans-unit>
</x:body></x:file></x:xliff>
"""
TWO = """\
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="uk"
  xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">
<file id="f" original="a.html"><group id="g"><unit id="u">
<mtc:matches><mtc:match ref="#m"><source>One</source><target>Пам’ять</target></mtc:match></mtc:matches>
<originalData><data id="d">&lt;b&gt;</data></originalData>
<segment id="s" state="final"><source>One <pc id="1">two</pc>.</source><target>Один <pc id="1">два</pc>.</target></segment>
<ignorable><source> </source><target> </target></ignorable>
<segment><source>Three.</source><target order="1">Три.</target></segment>
<segment state="initial"><source>Four.</source><target>Four.</target></segment>
</unit>
<unit id="v" translate="no"><segment><source>Five.</source><target>П’ять.</target></segment></unit>
<unit id="w"><segment><source>Six.</source><target>Шість.</target></segment></unit>
</group></file></xliff>
"""


def unit(target, source="Source", before=""):
    return (
        '<xliff version="1.2"><file original="a" source-language="en" target-language="uk"><body>'
        f'{before}<trans-unit id="1"><source>{source}</source>{target}</trans-unit></body></file></xliff>'
    )


def only(folder, content, name="a.xlf", **options):
    (bitext,) = read(write(folder, name, content), **options)
    return bitext


def test_units_of_1_2(tmp_path):
    first, second = read(write(tmp_path, "a.xlf", ONE))
    assert (first.name, first.target.lang, first.source_lang, first.date) == ("a.txt", "uk", "en-US", "2022-03-03")
    assert cells(first) == [("A", "Так"), ("Hello Kharkiv!", "Привіт Харкове!")]
    assert [one.id for one in first.segments] == ["yes", "1"]
    assert second.name == "b.txt"
    assert cells(second) == [("D", "Ґ"), ("E", "Е"), (None, "Є")]
    assert [one.id for one in second.segments] == ["1", "1#2", "L24"]
    for side in (first.target, first.source, second.target, second.source):
        assert_in_step(side, ONE)
        assert_ends(side, ONE)


def test_segments_of_2(tmp_path):
    bitext = only(tmp_path, TWO, "a.xliff")
    assert (bitext.name, bitext.target.lang, bitext.source_lang) == ("a.html", "uk", "en")
    assert cells(bitext) == [("One two.", "Один два."), ("Three.", "Три."), ("Six.", "Шість.")]
    assert [one.id for one in bitext.segments] == ["u/s", "u/2", "w"]
    assert_in_step(bitext.target, TWO)
    assert_ends(bitext.target, TWO)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('a<x id="1"/>b', f"a{HOLE}b"),
        ('<bx id="1"/>Хар<ex id="1"/>ків', "Харків"),
        ('<bpt id="1">&lt;b&gt;</bpt>Хар<ept id="1">&lt;/b&gt;</ept>ків<it id="2" pos="open">&lt;i&gt;</it>', "Харків"),
        ('a <ph id="1">&lt;img alt="<sub>слова</sub>"&gt;</ph> b', f"a {HOLE}{HOLE}слова{HOLE} b"),
        ('a <mrk mtype="protected">Foo <g id="1">bar</g></mrk> b', f"a {HOLE} b"),
        ('a <mrk mtype="term">слово</mrk> b', "a слово b"),
        ("<sc id='1'/>a<ec startRef='1'/> <ph id='2'/> <cp hex='0007'/>", f"a {HOLE} {HOLE}"),
        ("a\n b", "a  b"),
        ("a <![CDATA[<b>x</b>\r\n&amp;]]> b", "a x & b"),
        ("%s &lt;b&gt;x&lt;/b&gt; {0}", f"{HOLE} x {HOLE}"),
        ("a<!-- > --><?pi > ?>b", "ab"),
        ("a<g id='>' x=\"'/>\">b</g>", "ab"),
    ],
)
def test_inline_markup(tmp_path, inside, text):
    file = unit(f"<target>{inside}</target>")
    bitext = only(tmp_path, file)
    assert bitext.target.text == text
    assert_in_step(bitext.target, file, opaque=f" \n{HOLE}")
    assert_ends(bitext.target, file)


MARKS = ["<x:g\n/>", "<bx id='1'/>", "<bpt id='1'>&lt;\n&gt;</bpt>", "<ex id='1'\r\n/>", "<mrk/>"]


@given(
    st.data(),
    texts.filter(lambda text: without_codes(text).strip()),
    texts,
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_text_comes_back_with_its_places(tmp_path_factory, data, target, source, keep, end):
    target_xml, source_xml = data.draw(written(target, MARKS)), data.draw(written(source, MARKS))
    space = ' xml:space="preserve"' if keep else ""
    file = unit(f"<target{space}><g id='>'>{target_xml}</g></target>", source_xml).replace(
        "<xliff", '<xliff xmlns:x="x"', 1
    )
    file = file.replace("\n", end)
    path = write(tmp_path_factory.mktemp("xliff"), "a.xlf", file)
    for bitext in read(path):  # none where all is white space but for line ends
        text = bitext.target.text
        assert (
            text == without_codes(target)
            if keep
            else text.replace("\n", " ") == without_codes(target).replace("\n", " ")
        )
        for side in filter(None, (bitext.target, bitext.source)):
            assert_in_step(side, file, opaque=f" \n\r\t{HOLE}<>]")
            assert_ends(side, file, opaque=f" \n\r\t{HOLE}")


def test_notes_and_comments_allow_findings(tmp_path):
    file = """\
<xliff version="1.2"><file original="a" source-language="en" target-language="uk"><body>
<!-- translaudit: allow-file name-variant — old names -->
<trans-unit id="1"><source>A</source><target>А</target>
<note from="editor">translaudit: allow deprecated-term -- a quotation</note></trans-unit>
<trans-unit id="2"><source>B</source><target>Б</target><!-- translaudit: allow mixed-script -->
</trans-unit>
<trans-unit id="3"><source>C</source><target>В</target><note>translaudit: allow mixed-script -- so</note></trans-unit><trans-unit
 id="4"><source>D</source><target>Г</target><note>translaudit: allow omission -- so</note></trans-unit>
</body></file></xliff>
"""
    found = only(tmp_path, file).target.allowances
    assert [(one.line, one.first, one.last, one.rules) for one in found[:4]] == [
        (4, 3, 4, ("deprecated-term",)),
        (5, 5, 6, ("mixed-script",)),
        (7, 7, 7, ("mixed-script",)),
        (8, 7, 8, ("omission",)),
    ]
    assert [bool(one.problem) for one in found] == [False, True, True, True, False]
    assert found[4].rules == ("name-variant",)


LAUGHS = '<!DOCTYPE xliff [\n<!ENTITY a "ha">\n<!ENTITY b "&a;&a;&a;">\n]>\n' + unit("<target>&b;</target>")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(LAUGHS, ["a.xlf:2", "entity “a”"], id="entity bomb"),
        pytest.param(
            '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + unit("<target>&a;</target>"),
            ["a.xlf:1", "entity “a”", "Replace"],
            id="external entity",
        ),
        pytest.param(
            '<!DOCTYPE xliff [\n<!ENTITY % a SYSTEM "http://192.0.2.1/">\n%a;]>' + unit(""),
            ["a.xlf:2", "“a”"],
            id="parameter",
        ),
        pytest.param(
            '<!DOCTYPE xliff SYSTEM "a.dtd">\n' + unit("<target>&x;</target>"),
            ["a.xlf:2", "“&x;”"],
            id="entity of a DTD",
        ),
        pytest.param(unit("<target>&x;</target>"), ["undefined entity", "&amp;"], id="unknown entity"),
        pytest.param(unit("\n<target>a</targe>"), ["a.xlf:2", "mismatched tag"], id="mismatched tag"),
        pytest.param(unit("<target>a")[:-20], ["a.xlf:1", "well-formed"], id="cut off"),
        pytest.param("", ["a.xlf:1", "no element found"], id="empty"),
        pytest.param("text", ["a.xlf:1", "well-formed"], id="text"),
        pytest.param("<html/>", ["<html>", "xliff version"], id="another root"),
        pytest.param('<xliff version="3.0"/>', ["version “3.0”"], id="another version"),
        pytest.param(b"<xliff>\n\xff", ["a.xlf:2", "byte 8", "--encoding"], id="bytes"),
        pytest.param("<xliff>\n\0", ["a.xlf:2", "NUL"], id="NUL"),
        pytest.param(TWO.encode("utf-16"), ["--encoding utf-16"], id="UTF-16"),
        pytest.param(
            '<?xml version="1.0" encoding="koi8-r"?>' + unit(""),
            ["in koi8-r", "read as utf-8", "--encoding koi8-r"],
            id="KOI8",
        ),
        pytest.param(unit("").replace('"uk"', '"ukrainian"'), ["“ukrainian” names no language", "“uk”"], id="language"),
    ],
)
def test_bad_files_are_explained(tmp_path, content, words):
    with pytest.raises(InputError) as caught:
        list(read(write(tmp_path, "a.xlf", content)))
    for word in words:
        assert word in str(caught.value)


def test_other_encodings(tmp_path):
    for codec, said in (("utf-16", "UTF-16"), ("windows-1251", "cp1251"), ("utf-16-le", "utf-16")):
        file = f'<?xml version="1.0" encoding="{said}"?>\n' + unit(
            "<target>Харків 1</target>", before="🙂" * ("16" in said)
        )
        bitext = only(tmp_path, file.encode(codec), encoding=codec)
        assert bitext.target.text == "Харків 1"
        assert_in_step(bitext.target, file)


def test_languages_that_the_file_does_not_name(tmp_path):
    bare = unit("<target>Слово</target>").replace(' target-language="uk"', "").replace(' source-language="en"', "")
    bitext = only(tmp_path, bare, target_lang="uk", source_lang="de")
    assert (bitext.target.lang, bitext.source_lang) == ("uk", "de")
    named = bare.replace("<target>", '<target xml:lang="ru-RU">')
    assert only(tmp_path, named).target.lang == "ru-RU"


@pytest.mark.parametrize("size", [1, 7, 64, 1_000])
def test_pieces_of_any_size_give_the_same(tmp_path, monkeypatch, size):
    expected = [(one.target.text, list(one.target.anchors)) for one in read(write(tmp_path, "a.xlf", ONE))]
    monkeypatch.setattr("translaudit.readers.decode._PIECE", size)
    assert [(one.target.text, list(one.target.anchors)) for one in read(str(tmp_path / "a.xlf"))] == expected


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("<g>" * 30_000 + "x" + "</g>" * 30_000, id="nested"),
        pytest.param("<g/>" * 30_000 + "x", id="tags"),
        pytest.param("&amp;" * 30_000 + "x", id="references"),
        pytest.param("<!---->" * 30_000 + "x", id="comments"),
        pytest.param("<![CDATA[" * 30_000 + "x]]>", id="CDATA"),
        pytest.param("] ]&gt;\n" * 30_000 + "x", id="lines"),
        pytest.param("<ph>" + "<sub/>" * 30_000 + "</ph>x", id="sub"),
    ],
)
def test_huge_units(tmp_path, inside):
    bitext = only(tmp_path, unit(f"<target>{inside}</target>"))
    assert bitext.target.text.endswith("x")
    assert list(bitext.target.anchors)


def test_memory_does_not_grow_with_what_is_passed_over(tmp_path):
    text = unit("<target>Ґанок</target>", before=f"<skl>{'QUJDІ' * 2_000_000}</skl>")
    path = write(tmp_path, "a.xlf", text)
    tracemalloc.start()
    try:
        (bitext,) = read(path)
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()
    assert bitext.target.anchors[0].file == text.index("Ґанок")


def test_reads_what_translate_toolkit_reads(tmp_path):
    xliff = pytest.importorskip("translate.storage.xliff")
    path = write(tmp_path, "a.xlf", ONE.replace("x:", "").replace(":x=", "="))
    expected = [str(one.target) for one in xliff.xlifffile.parsefile(path).units if one.target]
    found = [target for bitext in read(path) for _, target in cells(bitext)]
    assert set(found) <= {" ".join(text.split()) for text in expected}
