"""What Trados Studio and memoQ write: which segments are read, where their text lies, and what is refused."""

from __future__ import annotations

import pytest
from file_places import assert_ends, assert_in_step, cells, write
from hypothesis import given
from hypothesis import strategies as st
from xml_strategies import texts, written

from translaudit.errors import InputError
from translaudit.readers import read
from translaudit.readers.codes import HOLE, without_codes

SDL = """\
\ufeff<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2"
  version="1.2" sdl:version="1.0">
<doc-info xmlns="http://sdl.com/FileTypes/Basic/1.0"><cmt-defs><cmt-def id="c"><Comments><Comment>Why?</Comment></Comments>
</cmt-def></cmt-defs></doc-info>
<file original="C:\\a.docx" datatype="x-sdlfilterframework2" source-language="en-US" target-language="uk-UA"><header>
<file-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><value key="SDL:Quality">Draft</value></file-info>
<reference><internal-file form="base64">UEsDBBQABgAI</internal-file></reference>
<tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="0"><bpt name="b">&lt;b&gt;</bpt></tag></tag-defs></header>
<body><trans-unit id="head" translate="no"><source><x id="0"/></source></trans-unit>
<trans-unit id="lockTU_1" translate="no" sdl:locktype="Manual"><source>N 12</source><target>№ 12</target></trans-unit>
<group><sdl:cxts><sdl:cxt id="1"/></sdl:cxts>
<trans-unit id="6f1">
<source><g id="4">One.</g> Two <x id="7" xid="lockTU_1"/>! Three. Four.</source>
<seg-source><g id="4"><mrk mtype="seg" mid="1">One.</mrk></g> <mrk mtype="seg" mid="2">Two <x id="7"/>!</mrk> <mrk
 mid="3" mtype="seg">Three.</mrk> <mrk mtype="seg" mid="4">Four.</mrk> <mrk mtype="seg" mid="5">Five.</mrk></seg-source>
<target><g id="4"><mrk mtype="seg" mid="1">О<g id="5">ди</g>н.</mrk></g> <mrk mtype="seg" mid="2">Два <x id="7"/><mrk
 mtype="x-sdl-comment" sdl:cid="c">!</mrk><mrk mtype="x-sdl-location" mid="m"/></mrk> <mrk
 mid="3" mtype="seg">Три<mrk mtype="x-sdl-deleted" sdl:revid="r">ста</mrk><mrk mtype="x-sdl-added" sdl:revid="s">.</mrk></mrk>
<mrk mtype="seg" mid="4">Four.</mrk> <mrk mtype="seg" mid="5"/></target>
<sdl:seg-defs><sdl:seg id="1" conf="Translated" origin="tm" percent="100"><sdl:value key="Hash">1</sdl:value></sdl:seg>
<sdl:seg id="2" conf="Draft"/><sdl:seg id="3" conf="ApprovedSignOff" locked="true"/>
<sdl:seg id="4"/><sdl:seg id="5"/></sdl:seg-defs>
</trans-unit></group>
<trans-unit id="6f2"><source>Whole.</source><target>Ціле.</target></trans-unit>
</body></file></xliff>
"""
MQ = """\
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff">
<file original="a.docx" source-language="en" target-language="uk" datatype="x-memoq">
<header><mq:docinformation xmlns:mq="MQXliff" docname="a.docx"/></header><body>
<trans-unit id="1" mq:status="ManuallyConfirmed" mq:segmentguid="g"><source xml:space="preserve">Go <bpt id="1">{}</bpt>now<ept
 id="1">{}</ept><ph id="2">&lt;mq:ch val="&amp;#10;" /&gt;</ph>.</source>
<target xml:space="preserve">Іди <bpt id="1">{}</bpt>зараз<ept id="1">{}</ept><ph id="2">&lt;mq:ch val="x" /&gt;</ph>.</target>
<mq:comments><mq:comment id="c" deleted="false">translaudit: allow omission -- so</mq:comment>
<mq:comment id="d" deleted="true">translaudit: allow addition -- no more</mq:comment></mq:comments>
<mq:minorversions><mq:historical-unit mq:status="NotStarted"><source>Go.</source><target>Старе.</target></mq:historical-unit>
</mq:minorversions><mq:insertedmatch matchtype="1"><source>Go</source><target>Пам’ять</target></mq:insertedmatch></trans-unit>
<trans-unit id="2" mq:status="NotStarted"><source>Two.</source><target>Two.</target></trans-unit>
<trans-unit id="3" mq:status="Pretranslated"><source>Three.</source><target>Три.</target></trans-unit>
<trans-unit id="4" mq:status="PartiallyEdited"><source>Four.</source><target></target></trans-unit>
</body></file></xliff>
"""


def only(folder, name, content, **options):
    (bitext,) = read(write(folder, name, content), **options)
    return bitext


def seg(inside, source="Source", defs='<sdl:seg id="1" conf="Draft"/>'):
    return (
        '<xliff version="1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="a" source-language="en"'
        f' target-language="uk"><body><trans-unit id="u"><source>{source}</source><seg-source><mrk mtype="seg" mid="1">'
        f'{source}</mrk></seg-source><target><g id="1"><mrk mtype="seg" mid="1">{inside}</mrk></g></target>'
        f"<sdl:seg-defs>{defs}</sdl:seg-defs></trans-unit></body></file></xliff>"
    )


@pytest.mark.parametrize("name", ["a.sdlxliff", "a.xlf"])
def test_segments_of_trados_studio(tmp_path, name):
    bitext = only(tmp_path, name, SDL)
    assert (bitext.name, bitext.target.lang, bitext.source_lang) == ("C:\\a.docx", "uk-UA", "en-US")
    assert cells(bitext) == [
        ("One.", "Один."),
        (f"Two {HOLE}!", f"Два {HOLE}!"),
        ("Three.", "Три."),
        ("Whole.", "Ціле."),
    ]
    assert [one.id for one in bitext.segments] == ["1", "2", "3", "6f2"]
    for side in (bitext.target, bitext.source):
        assert_in_step(side, SDL[1:], opaque=f" \n{HOLE}")
        assert_ends(side, SDL[1:])


def test_segments_without_states_are_read_where_the_name_tells_the_program(tmp_path):
    file = seg("Слово", defs="")
    assert [one.id for one in only(tmp_path, "a.sdlxliff", file).segments] == ["1"]
    assert [one.id for one in only(tmp_path, "a.xlf", file).segments] == ["u"]


def test_units_of_memoq(tmp_path):
    bitext = only(tmp_path, "a.mqxliff", MQ)
    assert (bitext.name, bitext.target.lang, bitext.source_lang) == ("a.docx", "uk", "en")
    assert cells(bitext) == [(f"Go now{HOLE}.", f"Іди зараз{HOLE}."), ("Three.", "Три.")]
    assert [one.id for one in bitext.segments] == ["1", "3"]
    assert [one.rules for one in bitext.target.allowances] == [("omission",)]
    assert_in_step(bitext.target, MQ, opaque=f" \n{HOLE}")
    assert_ends(bitext.target, MQ)


MARKS = ["<g\n/>", "<x:g id='1'/>", "<mrk mtype='x-sdl-comment'/>", "<mrk mtype='x-sdl-deleted'>\nзо&amp;га</mrk>"]


@given(st.data(), texts.filter(lambda text: without_codes(text).strip()), texts, st.sampled_from(["\n", "\r\n"]))
def test_any_segment_comes_back_with_its_places(tmp_path_factory, data, target, source, end):
    file = seg(data.draw(written(target, MARKS)), data.draw(written(source, MARKS)))
    file = file.replace("<xliff", '<xliff xmlns:x="x"', 1).replace("\n", end)
    for bitext in read(write(tmp_path_factory.mktemp("sdl"), "a.sdlxliff", file)):
        assert bitext.target.text.replace("\n", " ") == without_codes(target).replace("\n", " ")
        for side in filter(None, (bitext.target, bitext.source)):
            assert_in_step(side, file, opaque=f" \n\r\t{HOLE}<>]")
            assert_ends(side, file, opaque=f" \n\r\t{HOLE}")


@pytest.mark.parametrize("name", ["a.sdlxliff", "a.mqxliff"])
@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(
            '<!DOCTYPE xliff [\n<!ENTITY a "ha">\n<!ENTITY b "&a;&a;">]>' + seg("&b;"), ["2", "entity “a”"], id="bomb"
        ),
        pytest.param(
            '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + seg("&a;"), ["1", "entity “a”"], id="file"
        ),
        pytest.param('<!DOCTYPE xliff SYSTEM "http://192.0.2.1/a">\n' + seg("&a;"), ["2", "“&a;”"], id="DTD"),
        pytest.param(seg("\n<mrk>a</g>"), ["2", "mismatched tag"], id="mismatched tag"),
        pytest.param(seg("а")[:-90], ["1", "well-formed"], id="cut off"),
        pytest.param("", ["1", "no element found"], id="empty"),
        pytest.param("\n<sdl/>", ["2", "<sdl>"], id="another root"),
        pytest.param(b"<xliff>\n\xff", ["2", "byte 8"], id="bytes"),
        pytest.param(b"PK\x03\x04\0\0", ["1", "NUL"], id="a package"),
    ],
)
def test_bad_files_are_explained(tmp_path, name, content, words):
    with pytest.raises(InputError) as caught:
        list(read(write(tmp_path, name, content)))
    line, *others = words
    assert f"{name}:{line}: " in str(caught.value)
    for word in others:
        assert word in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param("<mrk mtype='x'>" * 30_000 + "x" + "</mrk>" * 30_000, id="nested"),
        pytest.param("<mrk mtype='seg' mid='2'/>" * 30_000 + "x", id="segments in a segment"),
        pytest.param("\n<mrk mtype='x-sdl-deleted'>y</mrk>" * 30_000 + "x", id="deletions"),
        pytest.param("</mrk>\n<mrk mtype='seg' mid='1'>x" * 30_000, id="segments of one number"),
        pytest.param("<mrk " + "".join(f"a{n}='mtype=' " for n in range(9_000)) + "mtype=' seg'/>x", id="attributes"),
    ],
)
def test_huge_units(tmp_path, inside):
    for bitext in read(write(tmp_path, "a.sdlxliff", seg(inside))):
        assert bitext.target.text.endswith("x")
        assert "y" not in bitext.target.text
        assert list(bitext.target.anchors)


POT = r"""#, fuzzy
msgid ""
msgstr ""
"Language: \n"
"Content-Type: text/plain; charset=CHARSET\n"

msgid "Open"
msgstr ""

msgctxt "%s"
msgid "menu.file"
msgstr "File"
"""


def test_a_template_has_no_translations(tmp_path):
    path = write(tmp_path, "a.pot", POT.partition("msgctxt")[0])
    assert list(read(path)) == []


def test_a_template_may_say_what_its_keys_mean(tmp_path):
    bitext = only(tmp_path, "a.pot", POT, target_lang="en")
    assert cells(bitext) == [(None, "File")]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('msgid "a\nmsgstr ""', [":1:", "does not end"]),
        ('msgid "a"\nmsgstr ""\nmsgstr ""', [":3:", "second msgstr"]),
        ('msgid "a"\n', [":1:", "no msgstr"]),
        (b'msgid "\xff"', [":1:", "byte 7"]),
    ],
)
def test_bad_templates_are_explained(tmp_path, content, words):
    with pytest.raises(InputError) as caught:
        list(read(write(tmp_path, "a.pot", content)))
    for word in words:
        assert word in str(caught.value)
