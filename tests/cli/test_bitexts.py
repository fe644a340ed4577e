"""Bitexts of localisation: the same findings as in any other format, at exact places; fixes, allowances, mistakes."""

from __future__ import annotations

import json
from xml.sax.saxutils import escape

import pytest

ROWS = [
    ("1", "Харків знову без світла.", "Kharkov is dark again."),
    ("2", "Тиша & дощ.", 'Silence & "rain".'),
    ("3", "Дощ у Харкові.", "Rain in Kharkov & elsewhere."),
]
HEADER = 'msgid ""\nmsgstr "Language: en\\nX-Source-Language: uk\\n"\n\n'
XLIFF = '<xliff version="1.2"><file original="d" source-language="uk" target-language="en"><body>\n'
TMX = '<tmx version="1.4"><header srclang="uk"/><body>\n'


def _po(text):
    return text.replace('"', '\\"')


def _files():
    """The same rows in every format."""
    keys = {"source_lang": "uk", "target_lang": "en", "document": "d"}
    yield (
        "r.jsonl",
        "".join(json.dumps({"id": i, "source": s, "target": t, **keys}, ensure_ascii=False) + "\n" for i, s, t in ROWS),
    )
    header = "id\tsource\ttarget\tsource_lang\ttarget_lang\tdocument\n"
    yield "r.tsv", header + "".join(f"{i}\t{s}\t{t}\tuk\ten\td\n" for i, s, t in ROWS)
    yield "r.po", HEADER + "".join(f'msgctxt "{i}"\nmsgid "{s}"\nmsgstr "{_po(t)}"\n\n' for i, s, t in ROWS)
    units = "".join(
        f'<trans-unit id="{i}"><source>{escape(s)}</source><target>{escape(t)}</target></trans-unit>\n'
        for i, s, t in ROWS
    )
    yield "r.xlf", f"{XLIFF}{units}</body></file></xliff>\n"
    yield "r.xliff", f"{XLIFF}{units}</body></file></xliff>\n"
    yield (
        "r.mqxliff",
        f"{XLIFF}{units}</body></file></xliff>\n".replace("trans-unit id", "trans-unit mq:status='Edited' id").replace(
            " version", ' xmlns:mq="MQXliff" version'
        ),
    )
    units = "".join(
        f'<trans-unit id="u{i}"><source>{escape(s)}</source><seg-source><mrk mtype="seg" mid="{i}">{escape(s)}</mrk></seg-source>'
        f'<target><mrk mtype="seg" mid="{i}">{escape(t)}</mrk></target><sdl:seg-defs><sdl:seg id="{i}" conf="Draft"/>'
        "</sdl:seg-defs></trans-unit>\n"
        for i, s, t in ROWS
    )
    space = ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" version'
    yield "r.sdlxliff", f"{XLIFF}{units}</body></file></xliff>\n".replace(" version", space)
    units = "".join(
        f'<tu tuid="{i}"><prop type="document">d</prop><tuv xml:lang="uk"><seg>{escape(s)}</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{escape(t)}</seg></tuv></tu>\n'
        for i, s, t in ROWS
    )
    yield "r.tmx", f"{TMX}{units}</body></tmx>\n"


FILES = dict(_files())


@pytest.fixture
def bitexts(project):
    """The project's folder with such a file in each format."""
    for name, text in FILES.items():
        (project / name).write_text(text, encoding="utf-8")
    return project


def _found(report, text):
    """What does not depend on the format; each place is checked."""
    related = [place for found in report["findings"] for place in found["related"]]
    for one in (*report["findings"], *related):
        assert text[one["start"] : one["end"]] == one["text"]
        assert text.split("\n")[one["line"] - 1][one["column"] - 1 :].startswith(one["text"])
    return [
        (one["segment"]["id"].partition("|")[0], one["segment"]["start"], one["text"], one["rule"], one["message"])
        for one in report["findings"]
    ], [[place["segment"]["id"].partition("|")[0] for place in one["related"]] for one in report["findings"]]


def test_findings_are_the_same_in_every_format(check, bitexts):  # noqa: ARG001  the folder to be in
    reports = {name: json.loads(check(name, "--format", "json").out) for name in FILES}
    found = {name: _found(report, FILES[name]) for name, report in reports.items()}
    assert len(found["r.jsonl"][0]) == 2
    for name, report in reports.items():
        assert found[name] == found["r.jsonl"]
        assert report["scores"] == reports["r.jsonl"]["scores"]
        assert [one["segments"] for one in report["documents"]] == [3]
        assert report["documents"][0]["source_path"] == name


def test_folders_have_them(check, bitexts):
    for name in ("r.jsonl", "r.tsv"):
        (bitexts / name).unlink()
    folder = bitexts / "locale"
    folder.mkdir()
    for name in sorted(set(FILES) - {"r.jsonl", "r.tsv"}):
        (bitexts / name).rename(folder / name)
    report = json.loads(check("locale", "--format", "json").out)
    assert [one["path"] for one in report["findings"]] == [
        f"locale/r.{suffix}" for suffix in ("mqxliff", "po", "sdlxliff", "tmx", "xlf", "xliff") for _ in range(2)
    ]


@pytest.mark.parametrize("name", ["r.po", "r.xlf", "r.tmx"])
def test_an_original_does_not_go_with_them(check, bitexts, name):  # noqa: ARG001
    outcome = check(name, "--source", "a.en.txt")
    assert outcome.status == 2
    assert "holds both sides" in outcome.err
    outcome = check("a.en.txt", "--source", name)
    assert outcome.status == 2
    assert "holds both sides" in outcome.err


@pytest.mark.parametrize("name", ["r.po", "r.xlf", "r.xliff", "r.sdlxliff", "r.mqxliff", "r.tmx"])
def test_fixes_touch_the_words_alone(call, bitexts, name):
    outcome = call("fix", name, "--glossary", "house.toml", "--no-default-glossaries")
    assert outcome.status == 0
    assert (bitexts / name).read_text(encoding="utf-8") == FILES[name].replace("Kharkov", "Kharkiv")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("r.po", 'msgstr "Kharkov is dark', 'msgstr "Khar"\n"kov is dark'),
        ("r.xlf", "<target>Kharkov", '<target>Khar<g id="1">kov</g>'),
        ("r.sdlxliff", ">Kharkov is", '>Khar<mrk mtype="x-sdl-deleted">i</mrk>kov is'),
        ("r.tmx", "<seg>Kharkov", "<seg>Khar&#107;ov"),
    ],
)
def test_words_with_markup_inside_are_found_and_left(call, bitexts, name, before, after):
    text = FILES[name].replace(before, after)
    (bitexts / name).write_text(text, encoding="utf-8")
    outcome = call("fix", name, "--glossary", "house.toml", "--no-default-glossaries")
    assert outcome.status == 1
    assert "“Kharkov” is left as it is: markup or an escape stands within the words" in outcome.err
    assert "fixed 1 finding" in outcome.err
    assert "Kharkov &" not in (bitexts / name).read_text(encoding="utf-8")


ALLOW = "translaudit: allow deprecated-term -- a quotation"


@pytest.mark.parametrize(
    ("name", "before", "comment"),
    [
        ("r.po", 'msgctxt "1"', f"# {ALLOW}\n"),
        ("r.po", 'msgctxt "1"', f"#. {ALLOW}\n"),
        ("r.xlf", "<source>Харків", f"<note>{ALLOW}</note>"),
        ("r.xlf", "<source>Харків", f"<!-- {ALLOW.replace('--', '—')} -->"),
        ("r.sdlxliff", "<source>Харків", f"<note>{ALLOW}</note>"),
        ("r.mqxliff", "<source>Харків", f"<mq:comments><mq:comment>{ALLOW}</mq:comment></mq:comments>"),
        ("r.tmx", '<tuv xml:lang="uk"><seg>Харків', f"<note>{ALLOW}</note>"),
    ],
)
def test_comments_of_a_unit_allow_its_findings(check, bitexts, name, before, comment):
    (bitexts / name).write_text(FILES[name].replace(before, comment + before), encoding="utf-8")
    outcome = check(name, "--format", "json")
    (left,) = json.loads(outcome.out)["findings"]
    assert left["segment"]["id"].partition("|")[0] == "3"
    file_wide = comment.replace("allow deprecated", "allow-file deprecated")
    (bitexts / name).write_text(FILES[name].replace(before, file_wide + before), encoding="utf-8")
    assert json.loads(check(name, "--format", "json").out)["findings"] == []


@pytest.mark.parametrize("name", ["r.po", "r.xlf", "r.tmx"])
def test_many_are_allowed_in_the_config(check, bitexts, name):
    before = (bitexts / name).read_bytes()
    assert "2 findings in translaudit.toml" in check(name, "--add-ignore", "a quotation").err
    assert (bitexts / name).read_bytes() == before
    assert check(name).status == 0


CODE = r"""msgid "%d files by %s were deleted in <b>{place}</b>."
msgstr "%2$s видалив %1$d файлів у <b>{place}</b>."

msgid "the %s the end: 100%% of %(count)d &amp; {0} {1}"
msgstr "кінець %s: 100%% з %(count)d &amp; {0} {1}"

msgid "<a href=\"https://example.org/help\">Open {name} at %5.2f</a>"
msgstr "<a href=\"https://example.org/help\">Відкрийте {name} о %5.2f</a>"

msgid "{count, plural, one {# file was deleted} other {# files were deleted}}"
msgstr "{count, plural, one {# файл видалено} few {# файли видалено} other {# файлу видалено}}"

msgid "One file in {name}"
msgid_plural "%d files in {name}"
msgstr[0] "%d файл у {name}"
msgstr[1] "%d файли у {name}"
msgstr[2] "%d файлів у {name}"
"""


def test_placeholders_give_no_findings(call, project):
    (project / "uk.po").write_text(CODE, encoding="utf-8")
    outcome = call("check", "uk.po", "--isolated", "--min-confidence", "low", "--format", "json")
    assert json.loads(outcome.out)["findings"] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.po", 'msgid "a\nmsgstr "b"'),
        ("a.xlf", "<xliff version='1.2'>"),
        ("a.xliff", '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff version="1.2"/>'),
        ("a.tmx", ""),
        ("a.pot", 'msgstr "b"'),
        ("a.sdlxliff", '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff version="1.2"/>'),
        ("a.mqxliff", "<xliff version='1.2'>"),
    ],
)
def test_what_is_wrong_is_said_once(check, project, name, text):
    (project / name).write_text(text, encoding="utf-8")
    outcome = check(name)
    assert outcome.status == 2
    assert outcome.err.startswith(f"translaudit: {name}:1: ")
    assert "Traceback" not in outcome.err
