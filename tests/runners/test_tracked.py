"""Fixes in Word documents are tracked changes: accepted they give the fixed text, rejected the old; nothing else is touched."""

from __future__ import annotations

import zipfile
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translaudit.model import Confidence, Finding, Severity
from translaudit.runners.tracked import tracked
from translaudit.storage.word import BETWEEN, parts, story
from word_files import paragraph, run, word_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOMENT = "2026-11-28T12:00:00Z"


def finding(start, text, new):
    end = start + len(text)
    return Finding(
        *("t", "t", 1, 1, start, end, "1", 0, 0, text, "r", "TA000", "c", "m", Severity.MAJOR, Confidence.HIGH, ""),
        suggestions=(new,),
        fix="safe",
    )


def text_of(path):
    return BETWEEN.join([one.text for one in story(*parts(str(path)))])


def fixed(path, *pairs):
    """Have each old word that is met first replaced, and write the document."""
    text = text_of(path)
    data = tracked(path.read_bytes(), str(path), [finding(text.index(old), old, new) for old, new in pairs], MOMENT)
    path.write_bytes(data.data)
    return data


def xml(path, name="word/document.xml"):
    with zipfile.ZipFile(path) as package:
        return package.read(name).decode()


def decided(element, drop, unwrap):
    """A tree in which some changes are taken out with what is in them, and others are undone around it."""
    for one in list(element):
        decided(one, drop, unwrap)
        at = list(element).index(one)
        if one.tag in drop:
            element.remove(one)
        elif one.tag in unwrap:
            element.remove(one)
            for number, inner in enumerate(one):
                element.insert(at + number, inner)
        elif one.tag == f"{W}delText":
            one.tag = f"{W}t"
    return element


GONE = {f"{W}del", f"{W}moveFrom"}
NEW = {f"{W}ins", f"{W}moveTo"}


def accepted(path, name="word/document.xml"):
    return decided(ET.fromstring(xml(path, name)), GONE, NEW)


def rejected(path, name="word/document.xml"):
    return decided(ET.fromstring(xml(path, name)), NEW, GONE)


def words(tree):
    return "".join(one.text for one in tree.iter(f"{W}t") if one.text)


BEFORE, AFTER = "Kharkov", "Kharkiv"


@pytest.fixture
def made(tmp_path):
    def made(*paragraphs, footnotes=""):
        word_file(tmp_path / "a.docx", *paragraphs, footnotes=footnotes)
        return tmp_path / "a.docx"

    return made


def test_words_are_struck_and_the_new_ones_stand_behind_them_and_look_like_them(made):
    path = made(paragraph(run("He left Kharkov &amp; more.", "<w:b/>")))
    assert fixed(path, (BEFORE, AFTER)).after == "He left Kharkiv & more."
    said = f'w:author="translaudit" w:date="{MOMENT}"'
    looks = "<w:rPr><w:b/></w:rPr>"
    assert (
        f'<w:r>{looks}<w:t xml:space="preserve">He left </w:t></w:r>'
        f'<w:del w:id="1" {said}><w:r>{looks}<w:delText xml:space="preserve">Kharkov</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" {said}><w:r>{looks}<w:t xml:space="preserve">Kharkiv</w:t></w:r></w:ins>'
        f'<w:r>{looks}<w:t xml:space="preserve"> &amp; more.</w:t></w:r>'
    ) in xml(path)


@pytest.mark.parametrize("new", ["ab cd", "ab cde", "xab c", "a", "c", "ab", "aab cc", "ab cab c", ""])
@pytest.mark.parametrize("runs", [("ab c",), ("a", "b c"), ("ab", " ", "c"), ("a", "b", " ", "c")])
def test_new_words_that_begin_or_end_like_the_old_are_whole(made, runs, new):
    path = made(paragraph(run("x"), *map(run, runs), run("y")))
    assert fixed(path, ("ab c", new)).done
    assert (words(accepted(path)), words(rejected(path))) == (f"x{new}y", "xab cy")


def field(instruction, content):
    """A field that has come to something, as word processors write it in several runs."""
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{kinds[0]}<w:r><w:instrText> {instruction} </w:instrText></w:r>{kinds[1]}{content}{kinds[2]}"


def control(kind, words):
    return f"<w:sdt><w:sdtPr><w:{kind}/></w:sdtPr><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>"


def box(*content):
    inner = f"<w:txbxContent>{''.join(content)}</w:txbxContent>"
    sides = f"<mc:Choice>{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{sides}</mc:AlternateContent></w:r>"


CHANGE = 'w:id="7" w:author="An editor"'


@pytest.mark.parametrize(
    ("content", "new"),
    [
        pytest.param(paragraph(run("Khar"), run("kov", "<w:b/>"), run(".")), "kiv", id="second of two runs"),
        pytest.param(paragraph(run("K", "<w:b/>"), run("harkov.")), "harkiv", id="a letter in bold"),
        pytest.param(paragraph(run("Kharko", "<w:b/>"), run("v.")), "Kharki", id="first of two runs"),
        pytest.param(paragraph(f"<w:hyperlink>{run('in Kharkov')}</w:hyperlink>"), AFTER, id="a link"),
        pytest.param(paragraph(run("Khar"), f"<w:hyperlink>{run('kov')}</w:hyperlink>"), "kiv", id="into a link"),
        pytest.param(f"<w:tbl><w:tr><w:tc>{paragraph(run('Kharkov'))}</w:tc></w:tr></w:tbl>", AFTER, id="a table"),
        pytest.param(paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>Kharkov</w:t><w:br/></w:r>"), AFTER, id="behind a tab"),
        pytest.param(paragraph("<w:r><w:t>Khar</w:t><w:softHyphen/><w:t>kov</w:t></w:r>"), "kiv", id="a soft hyphen"),
        pytest.param(paragraph(f"<w:sdt><w:sdtContent>{run('Kharkov')}</w:sdtContent></w:sdt>"), AFTER, id="a control"),
        pytest.param(paragraph(control("richText", "Kharkov")), AFTER, id="a control with free text"),
        pytest.param(paragraph(field('HYPERLINK "x"', run("Kharkov"))), AFTER, id="a field that is a link"),
        pytest.param(paragraph(field("REF a", run("Khar")), run("kov")), "kiv", id="behind a field"),
        pytest.param(
            paragraph(f"<w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('Kharkov')}</w:rubyBase></w:ruby>"),
            AFTER,
            id="under ruby",
        ),
        pytest.param(
            paragraph(f"<w:del {CHANGE}><w:r><w:delText>Kharkov</w:delText></w:r></w:del>", run("Kharkov")),
            AFTER,
            id="behind a deletion",
        ),
    ],
)
def test_wherever_words_stand(made, content, new):
    path = made(content)
    old = rejected(path)
    result = fixed(path, (BEFORE, AFTER))
    assert not result.left
    assert text_of(path) == result.after == result.before.replace(BEFORE, AFTER)
    own = [one for one in ET.fromstring(xml(path)).iter(f"{W}ins") if one.get(f"{W}author") == "translaudit"]
    assert [words(one) for one in own] == [new]
    assert words(rejected(path)) == words(old)
    assert not [one for one in ET.fromstring(xml(path)).iter(f"{W}del") if list(one.iter(f"{W}t"))]
    again = fixed(path)
    assert again.data == path.read_bytes()


def test_notes_are_fixed_where_they_stand(made):
    note = f'<w:footnote w:id="2">{paragraph(run("Kharkov then."))}</w:footnote>'
    path = made(paragraph(run("Text"), '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=note)
    body = xml(path)
    fixed(path, (BEFORE, AFTER))
    assert xml(path) == body
    assert words(accepted(path, "word/footnotes.xml")) == "Kharkiv then."
    assert words(rejected(path, "word/footnotes.xml")) == "Kharkov then."


def test_a_text_box_is_fixed_for_old_programs_too_and_so_is_the_run_that_holds_it(made):
    inside = box(paragraph(run("Kharkov in a box")))
    path = made(paragraph(inside.replace("<w:r>", "<w:r><w:t>Kyjiw</w:t>", 1)))
    assert fixed(path, ("Kyjiw", "Kyiv"), (BEFORE, AFTER)).after == "Kyiv\n\nKharkiv in a box"
    assert words(accepted(path)) == "KyivKharkiv in a boxKharkiv in a box"
    assert words(rejected(path)) == "KyjiwKharkov in a boxKharkov in a box"


def test_an_alternative_that_says_something_else_stays(made):
    inside = box(paragraph(run("Kharkov"))).replace(
        f"<mc:Fallback><w:txbxContent>{paragraph(run('Kharkov'))}", "<mc:Fallback>"
    )
    path = made(paragraph(inside.replace("</w:txbxContent></mc:Fallback>", f"{run('in Kharkov')}</mc:Fallback>")))
    fixed(path, (BEFORE, AFTER))
    assert words(accepted(path)) == "Kharkivin Kharkov"


@pytest.mark.parametrize("change", ["ins", "moveTo"])
@pytest.mark.parametrize(("before", "behind"), [("that ", " sleeps"), ("", " sleeps"), ("that ", ""), ("", "")])
def test_in_what_others_inserted_both_changes_can_be_decided_on(made, change, before, behind):
    path = made(
        paragraph(run("She says "), f"<w:{change} {CHANGE}>{run(f'{before}Kharkov{behind}')}</w:{change}>", run("."))
    )
    fixed(path, (BEFORE, AFTER))
    tree = ET.fromstring(xml(path))
    assert text_of(path) == words(accepted(path)) == f"She says {before}Kharkiv{behind}."
    assert words(rejected(path)) == "She says ."
    assert not [one for one in tree.iter() if one.tag in NEW and (not len(one) or list(one.iter(f"{W}ins"))[1:])]
    ids = [one.get(f"{W}id") for one in tree.iter() if one.tag in NEW | GONE]
    assert len(ids) == len(set(ids))
    # The editor's insertion accepted and ours rejected gives what the editor wrote.
    ours = [one for one in tree.iter() if one.get(f"{W}author") == "translaudit"]
    for one in ours:
        one.tag = {f"{W}ins": "drop", f"{W}del": "unwrap"}[one.tag]
    assert words(decided(tree, {"drop"}, {"unwrap"})) == f"She says {before}Kharkov{behind}."


def test_what_this_program_inserted_is_mended_in_place(made):
    path = made(paragraph(run("In Kiev.")))
    fixed(path, ("Kiev", "Kharkov"))
    count = xml(path).count("<w:ins ")
    fixed(path, (BEFORE, AFTER))
    assert xml(path).count("<w:ins ") == count == 1
    assert (words(accepted(path)), words(rejected(path))) == ("In Kharkiv.", "In Kiev.")


@pytest.mark.parametrize("prefix", ["ns0:", ""])
def test_other_prefixes(made, prefix):
    path = made(paragraph(run("In Kharkov.")))
    other = xml(path).replace("<w:", f"<{prefix}").replace("</w:", f"</{prefix}")
    other = other.replace("xmlns:w=", f"xmlns:{prefix[:-1]}=" if prefix else "xmlns=")
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist()} | {"word/document.xml": other}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    fixed(path, (BEFORE, AFTER))
    assert (words(accepted(path)), words(rejected(path))) == ("In Kharkiv.", "In Kharkov.")
    authors = [one.get(f"{W}author") for one in ET.fromstring(xml(path)).iter() if one.tag in NEW | GONE]
    assert authors == ["translaudit"] * 2


@pytest.mark.parametrize(
    ("content", "old", "new", "why"),
    [
        pytest.param(
            paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"), "a\tb", "c d e", "of Word's", id="a tab"
        ),
        pytest.param(
            paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"), "a\nb", "c", "on two lines", id="two lines"
        ),
        pytest.param(paragraph(run("a")), "a", "b\tc", "of this format", id="a tab to put in"),
        pytest.param(paragraph(run("a")), "a", "b\x07", "of this format", id="what XML cannot hold"),
        pytest.param(
            paragraph(f"<w:ins {CHANGE}><w:sdt><w:sdtContent>{run('a')}</w:sdtContent></w:sdt></w:ins>"),
            *("a", "b", "no change can be tracked"),
            id="deep in an insertion",
        ),
        pytest.param(paragraph(field("MACROBUTTON b a", run("a"))), "a", "b", "a field or a control", id="a field"),
        pytest.param(
            paragraph(field("DATE", field('HYPERLINK "x"', run("a")))),
            "a",
            "b",
            "a field or a control",
            id="in a field",
        ),
        pytest.param(
            paragraph(f'<w:fldSimple w:instr="AUTHOR">{run("a")}</w:fldSimple>'),
            *("a", "b", "a field or a control"),
            id="a simple field",
        ),
        pytest.param(paragraph(control("showingPlcHdr", "a")), "a", "b", "a field or a control", id="a control"),
    ],
)
def test_what_cannot_be_tracked_is_left_and_told(made, content, old, new, why):
    path = made(content)
    data = path.read_bytes()
    result = fixed(path, (old, new))
    assert why in result.left[0].why
    assert result.data == data
    assert result.after == result.before


def test_a_part_in_another_encoding_is_left(made):
    path = made(paragraph(run("In Kharkov.")))
    content = xml(path)
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, held in (files | {"word/document.xml": content.encode("utf-16")}).items():
            package.writestr(name, held)
    data = path.read_bytes()
    assert "UTF-16" in fixed(path, (BEFORE, AFTER)).left[0].why
    assert path.read_bytes() == data


def test_a_signed_document_is_left(made):
    path = made(paragraph(run("In Kharkov.")))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("_xmlsignatures/sig1.xml", "<s/>")
    data = path.read_bytes()
    assert "signed" in fixed(path, (BEFORE, AFTER)).left[0].why
    assert path.read_bytes() == data


def test_every_other_part_stays_and_what_the_package_tells_of_each(made):
    path = made(paragraph(run("In Kharkov.")))
    with zipfile.ZipFile(path, "a") as package:
        package.comment = b"a comment"
        info = zipfile.ZipInfo("word/media/a.png", (2020, 2, 2, 2, 2, 2))
        package.writestr(info, bytes(range(256)), zipfile.ZIP_STORED)
        package.writestr("docProps/app.xml", "<a/>", zipfile.ZIP_DEFLATED)

    def told():
        with zipfile.ZipFile(path) as package:
            rows = [(one.filename, one.date_time, one.compress_type, one.external_attr) for one in package.infolist()]
            others = {name: package.read(name) for name in package.namelist() if name != "word/document.xml"}
            return package.comment, rows, others

    before = told()
    fixed(path, (BEFORE, AFTER))
    assert told() == before


def test_what_would_read_otherwise_than_meant_is_left(made, monkeypatch):
    path = made(paragraph(run("In Kharkov.")))
    data = path.read_bytes()
    monkeypatch.setattr("translaudit.runners.tracked.written", lambda *_: {})
    assert "read otherwise" in fixed(path, (BEFORE, AFTER)).left[0].why
    assert path.read_bytes() == data


TEXTS = st.text(st.sampled_from('ab &<"é日 \r\n'), min_size=1, max_size=6)
LOOKS = st.sampled_from(["", "<w:b/>", '<w:lang w:val="en"/>'])


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;")


PIECES = st.one_of(
    st.builds(lambda text, looks: run(escaped(text), looks), TEXTS, LOOKS),
    st.builds(lambda text: f"<w:ins {CHANGE}>{run(escaped(text))}</w:ins>", TEXTS),
    st.builds(lambda text: f"<w:del {CHANGE}><w:r><w:delText>{escaped(text)}</w:delText></w:r></w:del>", TEXTS),
    st.builds(lambda text: f"<w:hyperlink><!-- c -->{run(escaped(text))}</w:hyperlink>", TEXTS),
    st.builds(lambda text: f"<w:r><w:t>{escaped(text)}</w:t><w:tab/><w:t>x</w:t></w:r>", TEXTS),
    st.just('<w:bookmarkStart w:id="1" w:name="m"/>'),
)
PARAGRAPHS = st.lists(PIECES, min_size=1, max_size=5).map(lambda pieces: paragraph(*pieces))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PARAGRAPHS, min_size=1, max_size=3), st.data())
def test_outside_of_the_words_nothing_changes(made, paragraphs, data):
    path = made(*paragraphs)
    text, content, refused = text_of(path), xml(path), words(rejected(path))
    found, at = [], 0
    while at < len(text):
        start = data.draw(st.integers(at, len(text) - 1))
        end = data.draw(st.integers(start + 1, min(start + 6, len(text))))
        if "\n" not in text[start:end]:
            old, new = text[start:end], data.draw(st.text("abcé日", max_size=5))
            # Among them what begins or ends as the old words do.
            found.append(finding(start, old, data.draw(st.sampled_from([new, old + new, new + old, old[:1] + new]))))
        at = end + 3
    result = tracked(path.read_bytes(), str(path), found, MOMENT)
    expected, at = "", 0
    for one in result.done:
        expected += text[at : one.start] + one.suggestions[0]
        at = one.end
    path.write_bytes(result.data)
    assert result.before == text
    assert result.after == expected + text[at:]
    # Paragraphs that lose all their words are none any more.
    said = [one.text for one in story(accepted(path), {})]
    assert said == [one for one in result.after.split(BETWEEN) if one.strip()]
    assert words(rejected(path)) == refused
    assert len(result.done) + len(result.left) == len(found)
    if not result.done:
        assert xml(path) == content
    ids = [one.get(f"{W}id") for one in ET.fromstring(xml(path)).iter() if one.get(f"{W}author") == "translaudit"]
    assert len(ids) == len(set(ids))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PARAGRAPHS, PARAGRAPHS)
def test_around_the_runs_that_change_no_byte_does(made, before, behind):
    path = made(before, paragraph(run("Kharkov")), behind)
    content = xml(path)
    fixed(path, (BEFORE, AFTER))
    head, _, tail = content.partition(run("Kharkov"))
    assert xml(path).startswith(head)
    assert xml(path).endswith(tail)
