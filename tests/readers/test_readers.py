"""Every place in a side's text is where the file has it; every bad file is answered with a place and a way out."""

from __future__ import annotations

import json
import re

import pytest
from file_places import assert_in_step, write
from hypothesis import given
from hypothesis import strategies as st

from translaudit.errors import InputError, UsageError
from translaudit.readers import read
from translaudit.text.positions import Locator


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_text_positions(tmp_path, end):
    file = end.join(["Перша", "", "друга 🙂 x", ""])
    (bitext,) = read(write(tmp_path, "a.txt", file))
    assert bitext.target.text == file
    assert_in_step(bitext.target, file)


def test_byte_order_mark_is_not_text(tmp_path):
    (bitext,) = read(write(tmp_path, "a.txt", b"\xef\xbb\xbfHello"))
    assert bitext.target.text == "Hello"


def test_byte_order_mark_before_rows(tmp_path):
    (bitext,) = read(write(tmp_path, "a.tsv", b"\xef\xbb\xbfa\tb\n"))
    assert bitext.source.text == "a"
    assert Locator(bitext.target).locate(0) == (2, 1, 3)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b"ok\n\xd0\xf5\xf0", ["a.txt:2", "byte 3", "0xd0", "UTF-8", "--encoding"]),
        ("a.txt", b"\xef\xbb\xbfok\xff", ["byte 5", "0xff"]),
        ("a.txt", b"ab\0c", ["NUL"]),
        ("a.txt", "hi".encode("utf-16"), ["--encoding utf-16"]),
        ("a.jsonl", b'{"target": "a"}\n{"target": "\xff"}\n', ["a.jsonl:2", "byte 28", "--encoding"]),
        ("a.jsonl", '{"target": "a"}\n{"target": ', ["a.jsonl:2", "broken JSON", "column"]),
        ("a.jsonl", '{"target": "a"} {"target": "b"}', [":1", "one object a line"]),
        ("a.jsonl", "[1]", ["an array", "an object was expected"]),
        ("a.jsonl", "null", ["null", "an object was expected"]),
        ("a.jsonl", '{"source": "a"}', ["no “target”"]),
        ("a.jsonl", '{"target": null}', ["null", "a string was expected"]),
        ("a.jsonl", '{"target": 5}', ["a number", "a string was expected"]),
        ("a.jsonl", '{"target": "a", "date": ["x"]}', ["“date”", "an array"]),
        ("a.jsonl", '{"target": "\\ud83d"}', ["surrogate"]),
        ("a.jsonl", '{"id": "1", "target": "a"}\n{"id": "1", "target": "b"}', ["a.jsonl:2", "“1”", "line 1"]),
        ("a.jsonl", '{"target": "a", "x": ' + "[" * 100_000, ["nested"]),
        ("a.jsonl", '{"target": "a"}\n{"target": "b", "x": ' + "1" * 5_000 + "}", ["a.jsonl:2", "digits"]),
        ("a.tsv", "a\tb\na\tb\tc", ["a.tsv:2", "3 columns", "2 were expected"]),
        ("a.tsv", "one line", ["1 column,", ".txt"]),
        ("a.tsv", "source\ttarget\tnotes\n", ["“notes”", "source_lang"]),
        ("a.tsv", "src\ttgt\na\tb", ["“src”, “tgt”"]),
        ("a.tsv", "source\ttraget\na\tb", ["“traget”", "target"]),
        ("a.tsv", "target\ttarget_lang\na\ten\nb\tenglish", ["a.tsv:3", "“english”", "“en”"]),
        ("a.jsonl", '{"target": "a", "source_lang": "ukr"}', ["a.jsonl:1", "“ukr”", "“uk”"]),
        ("a.tsv", "id\tsource\n", ["no column “target”"]),
        ("a.tsv", "target\ttarget\n", ["twice"]),
        ("a.xyz", "", [".xyz", ".jsonl"]),
    ],
)  # fmt: skip
def test_bad_files_are_explained(tmp_path, name, content, words):
    with pytest.raises(InputError) as caught:
        list(read(write(tmp_path, name, content)))
    for word in words:
        assert word in str(caught.value)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.tsv"])
def test_missing_file_and_folder(tmp_path, name):
    with pytest.raises(InputError, match="no such file"):
        list(read(str(tmp_path / name)))
    (tmp_path / name).mkdir()
    with pytest.raises(InputError, match="folder"):
        list(read(str(tmp_path / name)))


def test_unknown_encoding(tmp_path):
    with pytest.raises(UsageError, match="klingon"):
        list(read(write(tmp_path, "a.txt", "x"), encoding="klingon"))


def test_other_encoding(tmp_path):
    (bitext,) = read(write(tmp_path, "a.txt", "Харків".encode("cp1251")), encoding="cp1251")
    assert bitext.target.text == "Харків"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_empty_text_is_a_document(tmp_path, name):
    (bitext,) = read(write(tmp_path, name, ""))
    assert bitext.target.text == ""
    assert bitext.segments is None


@pytest.mark.parametrize("name", ["a.jsonl", "a.tsv"])
def test_empty_rows_are_nothing(tmp_path, name):
    assert list(read(write(tmp_path, name, "\n"))) == []


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@given(st.lists(st.tuples(texts, st.none() | texts), min_size=1, max_size=5), st.booleans(), st.sampled_from(["", " "]))
def test_json_positions(tmp_path_factory, rows, ascii_only, space):
    file = "".join(
        json.dumps({"source": source, "target": target}, ensure_ascii=ascii_only, separators=(",", ":" + space)) + "\n"
        for target, source in rows
    )
    (bitext,) = read(write(tmp_path_factory.mktemp("rows"), "a.jsonl", file))
    assert bitext.target.text == "\n".join(target for target, _ in rows)
    assert [bitext.target.text[s.target.start : s.target.end] for s in bitext.segments] == [t for t, _ in rows]
    for side in filter(None, (bitext.target, bitext.source)):
        assert_in_step(side, file, opaque="\n\r")
    locator = Locator(bitext.target)
    for segment in bitext.segments:
        raw = file[locator.locate(segment.target.start).offset : locator.locate(segment.target.end).offset]
        assert json.loads(f'"{raw}"') == bitext.target.text[segment.target.start : segment.target.end]


def test_json_key_inside_a_string_is_no_key(tmp_path):
    file = r'{"source": "say \"target\": \"b\"", "target": "b"}'
    (bitext,) = read(write(tmp_path, "a.jsonl", file))
    assert Locator(bitext.target).locate(0).offset == file.rindex("b")


def test_json_nested_key_is_no_key(tmp_path):
    file = '{"meta": {"target": "b"}, "target": "b", "id": 7}'
    (bitext,) = read(write(tmp_path, "a.jsonl", file))
    assert Locator(bitext.target).locate(0).offset == file.rindex('b", "id')
    assert bitext.segments[0].id == "7"


def test_rows_group_by_document_and_language(tmp_path):
    rows = [
        {"target": "a", "document": "x", "date": "2022-03-03"},
        {"target": "b", "document": "x", "source": "б", "source_lang": "uk"},
        {"target": "c", "document": "y", "source": "ц", "source_lang": "uk"},
        {"target": "d", "document": "x"},
    ]
    path = write(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows)))
    found = list(read(path, target_lang="en", source_lang="ru"))
    assert [(b.name, b.source_lang, b.target.text) for b in found] == [
        ("x", "ru", "a\nd"), ("x", "uk", "b"), ("y", "uk", "c"),
    ]  # fmt: skip
    assert [b.source and b.source.text for b in found] == [None, "б", "ц"]
    assert found[0].date == "2022-03-03"
    assert found[1].segments[0].id == "L2"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsonl", '{"target": "a", "target_lang": "EN", "source": "б", "source_lang": "uk_UA"}'),
        ("a.tsv", "target\ttarget_lang\tsource\tsource_lang\na\tEN\tб\tuk_UA"),
    ],
)
def test_languages_of_rows_may_be_written_in_other_ways(tmp_path, name, text):
    (bitext,) = read(write(tmp_path, name, text))
    assert (bitext.target.lang, bitext.source_lang) == ("en", "uk-UA")


def test_long_runs_are_cut(tmp_path):
    path = write(tmp_path, "a.tsv", "".join(f"a\tb{i}\n" for i in range(5_001)))
    first, second = read(path)
    assert (len(first.segments), len(second.segments)) == (5_000, 1)
    assert first.name == second.name == path


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_table_positions(tmp_path, end):
    file = end.join(["id\ttarget\tsource\tdocument", "1\tKharkiv ok\tХарків\td", "", "2\tLviv\t\td"]) + end
    (bitext,) = read(write(tmp_path, "a.tsv", file))
    assert bitext.target.text == "Kharkiv ok\nLviv"
    assert [s.source is None for s in bitext.segments] == [False, True]
    assert_in_step(bitext.target, file)
    assert_in_step(bitext.source, file)


def test_a_table_may_begin_with_any_words(tmp_path):
    (bitext,) = read(write(tmp_path, "a.tsv", "Tanggal\tDate\nSumber\tSource\n"))
    assert bitext.target.text == "Date\nSource"


MARKDOWN = """\
---
title: Hidden
---
# Shown ##

A **bold** word, `code x`, [link](http://hidden.example/a_(b) "Hidden") and <b class="Hidden">tag</b>.
See https://hidden.example/path, snake_case, **Khar**kiv, ![image](Hidden.png) and [by][Hidden].<!-- Hidden
Hidden -->
> Quoted words
go on

- item

      kept in a list

Para

    Hidden code

~~~
Hidden
~~~
| cell | other |
|------|:-----:|

[Hidden]: http://hidden.example
"""


def test_markdown_keeps_prose_in_place(tmp_path):
    (bitext,) = read(write(tmp_path, "a.md", MARKDOWN))
    side = bitext.target
    assert len(side.text) == len(MARKDOWN)
    assert "idden" not in side.text
    assert "code x" not in side.text
    for shown in ("Shown", "bold", "link", "tag", "snake_case", "Khar**kiv", "image", "by", "Quoted", "item",
                  "kept in a list", "| cell | other |"):  # fmt: skip
        assert side.text.find(shown) == MARKDOWN.find(shown) >= 0
    assert "*" not in side.text.replace("Khar**kiv", "")
    assert "#" not in side.text
    assert [side.text[q.start : q.end].split() for q in side.quotes] == [["Quoted", "words", "go", "on"]]
    assert_in_step(side, MARKDOWN)


HTML = """\
<!DOCTYPE html>
<html lang="uk"><head><title>One &amp; two</title><script>if (a<b) Hidden("</p>")</script></head>
<body><p class="Hidden > x">Caf&eacute; &#233; &#x1F642; &copy 2020 &zzz; AT&T
goes <b>o</b>n.</p><p>She <q>said</q> so, <code>Hidden</code> 1 < 2 <span translate=no>Hidden <span>x</span></span>
<!-- Hidden --><blockquote>Quoted</blockquote> end</body></html>
"""


def test_html_is_running_text(tmp_path):
    (bitext,) = read(write(tmp_path, "a.html", HTML))
    side = bitext.target
    assert side.lang == "uk"
    assert "Hidden" not in side.text
    words = " ".join(side.text.split())
    assert words == "One & two Café é 🙂 © 2020 &zzz; AT&T goes on. She said so, 1 < 2 Quoted end"
    assert re.search(r"n\.\s*\n\s*She", side.text)
    assert [side.text[q.start : q.end].strip() for q in side.quotes] == ["said", "Quoted"]
    assert_in_step(side, HTML)


pieces = st.lists(st.sampled_from(["<p>", "</p>", "<b>", "<", ">", "&amp;", "&", "&#1", "\r\n", "\n", "\r", "x", "«й»", '"',
                                   "<!--", "-->", "<script>", "</script>", "`", "```\n", "    ", "[a](", "](b)", "> ", "**",
                                   "<q>", "</q>", "<pre>", "- ", "|"]), max_size=25)  # fmt: skip


@given(pieces.map("".join), st.sampled_from(["a.html", "a.md"]))
def test_any_markup_keeps_positions(tmp_path_factory, file, name):
    (bitext,) = read(write(tmp_path_factory.mktemp("page"), name, file))
    side = bitext.target
    assert_in_step(side, file)
    if name == "a.md":
        assert len(side.text) == len(file)
    ends = [0]
    for span in side.quotes:
        assert ends[-1] <= span.start < span.end <= len(side.text)
        ends.append(span.end)
    assert [a.text for a in side.anchors] == sorted({a.text for a in side.anchors})


@pytest.mark.parametrize(
    "piece", ["a ", "<", "<!--", '<a "', "[", "](", "`a``", "&", '"', "“", "**", "<q>", "<code>", "> ", "{{", "www."]
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_one_huge_line(tmp_path, name, piece):
    file = piece * (100_000 // len(piece))
    (bitext,) = read(write(tmp_path, name, file), target_lang="en")
    assert_in_step(bitext.target, file)


def test_huge_row(tmp_path):
    text = 'a "b" ' * 50_000
    (bitext,) = read(write(tmp_path, "a.jsonl", json.dumps({"target": text})), target_lang="en")
    assert bitext.target.text.rstrip("\n") == text


def test_original_of_a_text(tmp_path):
    source = write(tmp_path, "a.id.md", "**Satu**")
    (bitext,) = read(write(tmp_path, "a.en.txt", "One"), source=source)
    assert (bitext.target.lang, bitext.source.lang, bitext.source_lang) == ("en", "id", "id")
    assert bitext.source.text.strip() == "Satu"


def test_original_does_not_go_with_rows(tmp_path):
    rows = write(tmp_path, "a.tsv", "a\tb")
    text = write(tmp_path, "a.txt", "x")
    with pytest.raises(UsageError, match="both sides"):
        list(read(rows, source=text))
    with pytest.raises(UsageError, match="both sides"):
        list(read(text, source=rows))


def test_a_file_that_is_no_text_is_asked_about(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x7fELF\x02\x01\xc0\x00\x00")
    with pytest.raises(InputError) as caught:
        next(read(str(path)))
    assert "is it a text file" in caught.value.hint


@pytest.mark.parametrize(
    "written", [r"a\"b", r"\u0416x", r"\ud83d\ude42x", r"\\u0416", r"\\\"\u00e9\ud83d\ude42\n", "plain"]
)
def test_anchors_stand_behind_every_escape(tmp_path, written):
    line = f'{{"source": "{written}{written}", "target": "{written}", "note": "{written}"}}'
    path = tmp_path / "a.jsonl"
    path.write_text(line, encoding="utf-8")
    (bitext,) = read(str(path), target_lang="en", source_lang="uk")
    for side in (bitext.target, bitext.source):
        for anchor in side.anchors[:-1]:
            assert json.loads(f'"{_tail(line, anchor.file)}"') == side.text[anchor.text :]
        assert line[side.anchors[-1].file :].startswith(side.text[side.anchors[-1].text :] + '"')


def _tail(line, at):
    """The characters of a JSON string from a place in it on."""
    end = at
    while line[end] != '"':
        end += 2 if line[end] == "\\" else 1
    return line[at:end]


def test_of_a_key_given_twice_the_last_counts(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"target": "same", "source": "x", "target": "same"}', encoding="utf-8")
    (bitext,) = read(str(path), target_lang="en", source_lang="uk")
    assert bitext.target.anchors[0].file == 45
