"""Findings stand as comments at their words in a copy of the document, which is otherwise as it was."""

from __future__ import annotations

import sys

import pytest

from translaudit.__main__ import main
from translaudit.readers import read
from word_files import paragraph, run, word_file

docx = pytest.importorskip("docx")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _audit(path, goal, *more):
    langs = ("--source-lang", "uk", "--target-lang", "en")
    return main(["check", *more, str(path), "--isolated", *langs, "--quiet", "--report", f"docx={goal}"])


def _marked(path):
    """Each comment's first line by the words it is about."""
    document = docx.Document(str(path))
    said = {str(one.comment_id): one.paragraphs[0].text for one in document.comments}
    words: dict[str, str] = {}
    opened: set[str] = set()
    for element in document.element.iter():
        if element.tag == f"{_W}commentRangeStart":
            opened.add(element.get(f"{_W}id"))
        elif element.tag == f"{_W}commentRangeEnd":
            opened.remove(element.get(f"{_W}id"))
        elif element.tag == f"{_W}t":
            for one in opened:
                words[one] = words.get(one, "") + element.text
    return {words[one]: text for one, text in said.items()}


@pytest.fixture
def reviewed(tmp_path):
    def reviewed(*paragraphs, footnotes=""):
        source = word_file(tmp_path / "a.docx", *paragraphs, footnotes=footnotes)
        assert _audit(source, tmp_path / "b.docx") == 1
        return tmp_path / "b.docx"

    return reviewed


def test_a_comment_stands_at_the_words(reviewed):
    found = _marked(reviewed(paragraph(run("He left Kharkov for Kiev", "<w:b/>"), run(" on Monday."))))
    assert set(found) == {"Kharkov", "Kiev"}
    assert found["Kharkov"].startswith("“Kharkov” is Russian Харьков")


def test_words_in_several_runs_and_in_tracked_insertions(reviewed):
    content = paragraph(run("In Khar"), f'<w:ins w:id="1" w:author="a">{run("kov, ")}</w:ins>', run("today."))
    goal = reviewed(content)
    assert set(_marked(goal)) == {"Kharkov"}
    assert len(docx.Document(str(goal)).element.findall(f".//{_W}ins")) >= 1


def test_the_text_and_its_looks_stay(reviewed, tmp_path):
    goal = reviewed(paragraph(run("He left Kharkov", "<w:b/>"), run(" today.")), paragraph(run("Nothing here.")))
    (before,), (after,) = read(str(tmp_path / "a.docx")), read(str(goal))
    assert after.target.text == before.target.text
    bold = [one.text for one in docx.Document(str(goal)).paragraphs[0].runs if one.bold]
    assert "".join(bold) == "He left Kharkov"


def test_a_finding_in_a_note_is_told_at_its_reference(reviewed):
    note = f'<w:footnote w:id="2">{paragraph(run("Kharkov then."))}</w:footnote>'
    goal = reviewed(
        paragraph(run("Text"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(" goes on.")), footnotes=note
    )
    (comment,) = docx.Document(str(goal)).comments
    assert comment.paragraphs[0].text.startswith("“Kharkov”")


def test_a_finding_in_a_text_box_is_told_at_the_run_that_holds_it(reviewed):
    box = f"<w:r><w:pict><w:txbxContent>{paragraph(run('Kharkov then.'))}</w:txbxContent></w:pict></w:r>"
    document = docx.Document(str(reviewed(paragraph(run("Text"), box, run(" goes on.")))))
    (comment,) = document.comments
    assert comment.paragraphs[0].text.startswith("“Kharkov”")
    (box,) = document.element.iter(f"{_W}txbxContent")
    assert not list(box.iter(f"{_W}commentRangeStart"))


def test_auditing_again_takes_the_old_comments_out_and_leaves_those_of_others(reviewed, tmp_path):
    goal = reviewed(paragraph(run("He left Kharkov.")))
    document = docx.Document(str(goal))
    document.add_comment(document.paragraphs[0].runs, text="Check with the desk.", author="An editor")
    document.save(str(goal))
    assert _audit(goal, tmp_path / "c.docx") == 1
    said = [(one.author, one.paragraphs[0].text[:9]) for one in docx.Document(str(tmp_path / "c.docx")).comments]
    assert sorted(said) == [("An editor", "Check wit"), ("translaudit", "“Kharkov”")]


def test_the_same_document_gives_the_same_bytes(reviewed, tmp_path):
    goal = reviewed(paragraph(run("He left Kharkov.")))
    assert _audit(tmp_path / "a.docx", tmp_path / "c.docx") == 1
    assert (tmp_path / "c.docx").read_bytes() == goal.read_bytes()


def test_what_is_missing_is_told_at_the_word_before(tmp_path):
    source = word_file(
        tmp_path / "s.docx", paragraph(run("Міністр прибув. Він підписав угоду про газ. Потім поїхав додому."))
    )
    target = word_file(tmp_path / "t.docx", paragraph(run("The minister arrived. Then he went home.")))
    assert _audit(target, tmp_path / "b.docx", "--source", source) == 1
    assert list(_marked(tmp_path / "b.docx")) == ["arrived."]


def test_what_xml_cannot_hold_is_told_in_escapes(tmp_path):
    (tmp_path / "s.txt").write_text("Харків\x0b знає: їх було 50.", encoding="utf-8")
    target = word_file(tmp_path / "t.docx", paragraph(run("Kharkov knows: there were 70 of them.")))
    assert _audit(target, tmp_path / "b.docx", "--source", str(tmp_path / "s.txt")) == 1
    assert "Kharkov" in _marked(tmp_path / "b.docx")


def test_other_files_take_no_comments(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("He left Kharkov.", encoding="utf-8")
    assert _audit(tmp_path / "a.txt", tmp_path / "b.docx") == 2
    assert "is no .docx" in capsys.readouterr().err
    assert not (tmp_path / "b.docx").exists()


def test_one_document_at_a_time(tmp_path, capsys):
    for name in ("a.docx", "c.docx"):
        word_file(tmp_path / name, paragraph(run("He left Kharkov.")))
    assert _audit(tmp_path / "a.docx", tmp_path / "b.docx", str(tmp_path / "c.docx")) == 2
    assert "is the second" in capsys.readouterr().err


def test_without_the_library(tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "docx", None)
    assert _audit(word_file(tmp_path / "a.docx", paragraph(run("Kharkov."))), tmp_path / "b.docx") == 2
    assert 'pip install "translaudit[docx]"' in capsys.readouterr().err
