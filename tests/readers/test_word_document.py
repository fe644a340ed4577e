"""What Word shows is read, with all tracked changes accepted, and places are told by paragraph."""

from __future__ import annotations

import zipfile

import pytest

from translaudit.errors import InputError
from translaudit.readers import discover, read
from translaudit.text.positions import Locator
from word_files import paragraph, run, word_file


def _text(path):
    (bitext,) = read(path, target_lang="en")
    return bitext.target.text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (paragraph(run("Khar"), run("kiv", "<w:b/>")), "Kharkiv"),
        (paragraph(f"<w:ins>{run('Kyiv')}</w:ins><w:del><w:r><w:delText>Kiev</w:delText></w:r></w:del>"), "Kyiv"),
        (paragraph(f"<w:moveTo>{run('here')}</w:moveTo><w:moveFrom>{run('there')}</w:moveFrom>"), "here"),
        (paragraph(run("see "), f"<w:hyperlink>{run('the page')}</w:hyperlink>"), "see the page"),
        (paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), "a\tb\nc"),
        (paragraph("<w:r><w:t>F</w:t><w:noBreakHyphen/><w:t>16</w:t></w:r>"), "F‑16"),
        (paragraph(run("seen"), run("not", "<w:vanish/>"), run(" too", '<w:vanish w:val="0"/>')), "seen too"),
        (paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>", run("7")), "7"),
        (paragraph(f"<w:sdt><w:sdtContent>{run('in a field')}</w:sdtContent></w:sdt>"), "in a field"),
        (
            f"<w:tbl><w:tr><w:tc>{paragraph(run('one'))}</w:tc><w:tc>{paragraph(run('two'))}</w:tc></w:tr></w:tbl>",
            "one\n\ntwo",
        ),
        (paragraph("<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>", run(" holds")), " holds"),
        (paragraph(f"<w:ruby><w:rt>{run('かん')}</w:rt><w:rubyBase>{run('漢')}</w:rubyBase></w:ruby>"), "漢"),
        (paragraph("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>", run("a")), "a"),
    ],
    ids="runs changes moved link breaks hyphen hidden field control table formula ruby tabs".split(),
)
def test_what_is_seen_is_read(tmp_path, content, text):
    assert _text(word_file(tmp_path / "a.docx", content)) == text


def test_a_text_box_is_read_once_behind_its_paragraph(tmp_path):
    box = f"<w:txbxContent>{paragraph(run('in a box'))}</w:txbxContent>"
    inside = f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    assert _text(word_file(tmp_path / "a.docx", paragraph(run("before"), inside, run(" after")))) == (
        "before after\n\nin a box"
    )


def test_an_alternative_without_a_choice_is_what_it_falls_back_to(tmp_path):
    inside = f"<mc:AlternateContent><mc:Fallback>{run('old')}</mc:Fallback></mc:AlternateContent>"
    assert _text(word_file(tmp_path / "a.docx", paragraph(inside))) == "old"


_ENDS_STRUCK = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ((paragraph(_ENDS_STRUCK, run("one ")), paragraph(run("two"))), "one two"),
        ((paragraph(_ENDS_STRUCK, run("one ")), '<w:bookmarkEnd w:id="1"/>', paragraph(run("two"))), "one two"),
        ((paragraph(_ENDS_STRUCK.replace("del", "ins"), run("one")), paragraph(run("two"))), "one\n\ntwo"),
        ((paragraph(_ENDS_STRUCK, run("one")), "<w:tbl>", paragraph(run("two")), "</w:tbl>"), "one\n\ntwo"),
        ((paragraph(run("one")), paragraph(_ENDS_STRUCK, run("two"))), "one\n\ntwo"),
    ],
    ids="next mark inserted table last".split(),
)
def test_a_paragraph_whose_end_is_struck_goes_on_in_the_next(tmp_path, content, text):
    assert _text(word_file(tmp_path / "a.docx", *content)) == text


def test_notes_follow_in_the_order_of_their_references(tmp_path):
    def reference(number):
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(run(said))}</w:footnote>'
        for number, said in (("-1", "a line"), ("2", "first note"), ("3", "second note"))
    )
    path = word_file(tmp_path / "a.docx", paragraph(run("Text"), reference(3), reference(2)), footnotes=notes)
    assert _text(path) == "Text\n\nsecond note\n\nfirst note"


def test_lines_are_paragraphs_and_columns_count_within_them(tmp_path):
    broken = "<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>"
    path = word_file(
        tmp_path / "a.docx", paragraph(run("first")), paragraph(), paragraph(broken), paragraph(run("last"))
    )
    (bitext,) = read(path, target_lang="en")
    text, locate = bitext.target.text, Locator(bitext.target).locate
    assert [locate(text.index(word))[1:] for word in ("first", "one", "two", "last")] == [
        (1, 1),
        (2, 1),
        (2, 5),
        (3, 1),
    ]
    assert locate(text.index("two"))[0] == text.index("two")


def _package(path, files):
    with zipfile.ZipFile(path, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)


_MAIN = {"_rels/.rels": '<R><Relationship Type="x/officeDocument" Target="d.xml"/></R>'}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"hello", "no whole .docx"),
        (b"\xd0\xcf\x11\xe0 old", "password"),
        ({"a.txt": "x"}, "no part with a document's text"),
        (_MAIN | {"d.xml": "<w:document"}, "d.xml is not well-formed XML"),
        (_MAIN | {"d.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "declares a document type"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path, content, said):
    path = tmp_path / "a.docx"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        _package(path, content)
    with pytest.raises(InputError, match=said) as error:
        list(read(str(path), target_lang="en"))
    assert error.value.path == str(path)
    assert error.value.hint


def test_a_folder_is_walked_for_documents_without_what_word_lays_beside_an_open_one(tmp_path):
    for name in ("a.en.docx", "a.de.docx", "~$a.en.docx"):
        word_file(tmp_path / name, paragraph(run("x")))
    (job,) = discover([str(tmp_path)], source_lang="de", target_lang="en")
    assert (job.path, job.source) == (str(tmp_path / "a.en.docx"), str(tmp_path / "a.de.docx"))
