"""Reporters: text for people fits the screen and marks the right words; text for programs is the data."""

from __future__ import annotations

import json
import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.model import Confidence, Finding, Related, Report, Severity, SkippedRule, Summary
from translaudit.reporters import BINARY, FORMATS, json_text, reporter
from translaudit.reporters.json_text import finding_text
from translaudit.reporters.look import Look, cells, crop_left, crop_right, isolated
from translaudit.reporters.screen import score_table

FINDING = Finding(
    path="a.en.txt",
    document="a.en.txt",
    line=3,
    column=12,
    start=51,
    end=58,
    segment="2",
    segment_start=11,
    segment_end=18,
    text="Kharkov",
    rule="name-variant",
    code="TA103",
    category="transliteration-variant",
    mqm="terminology/inconsistent-with-termbase",
    severity=Severity.MAJOR,
    confidence=Confidence.HIGH,
    message="“Kharkov” is Russian Харьков.",
    suggestions=("Kharkiv", "Kharkiv’s"),
    fix="safe",
    related=(Related("source", "a.uk.txt", 7, 13, 1, 8, "Харків", "the name in the original", "2"),),
    fingerprint="00ff",
    excerpt="Rain fell. Kharkov is dark again.",
    excerpt_source="Дощ ішов. Харків знову без світла.",
    source_lang="uk",
    target_lang="en",
    end_line=3,
    end_column=19,
)
SUMMARY = Summary("a.en.txt", "a.en.txt", "a.uk.txt", "uk", "en", 2, 6, notes=("a note",))
REPORT = Report(
    "0",
    (),
    (),
    (SkippedRule("wrong-sense", "no lexicon"),),
    {
        "overall": 81.5,
        "interval": [70.2, 90.8],
        "enough": False,
        "adherence": {"accepted": 1, "mentions": 2, "value": 0.5, "interval": [0.0945, 0.9055], "enough": False},
        "fidelity": {"penalty": 5, "words": 1234, "value": 0.995, "interval": [0.98, 1.0], "enough": True},
        "names": {"same": 0, "mentions": 0, "names": 0, "value": None, "interval": None, "enough": False},
        "terms": {"expected": 20, "found": 10, "value": 0.5, "interval": [0.2993, 0.7007], "enough": True},
        "signature": "s",
    },
    hidden=1,
)


def _text(name, finding=FINDING, look=None):
    parts = []
    made = reporter(name, parts.append, look or Look())
    made.document(SUMMARY, (finding,))
    made.end(REPORT)
    return "".join(parts)


def test_full():
    assert _text("full").splitlines() == [
        "a.en.txt:3:12  major  name-variant (TA103)",
        "  en  Rain fell. [Kharkov] is dark again.",
        "  uk  Дощ ішов. [Харків] знову без світла.",
        "  “Kharkov” is Russian Харьков.      confidence: high",
        "  Try: “Kharkiv” or “Kharkiv’s”.      More: translaudit explain name-variant",
        "",
        "a.en.txt: a note",
        "1 finding (1 below --min-confidence hidden); 1 rule skipped: wrong-sense (no lexicon).",
        "",
        "score        81.5   70–91  1 document, 6 words",
        "  adherence  50.0    9–91  1 of 2 mentions of known names and terms accepted; too little text to judge by",
        "  fidelity   99.5  98–100  penalty 5 in 1,234 words",
        "  names      none          no name occurs more than once",
        "  terms      50.0   30–70  10 of 20 required terms found",
    ]


def test_names_that_occur_more_than_once():
    names = {"same": 9, "mentions": 12, "names": 2, "value": 0.75, "interval": [0.4677, 0.9111], "enough": True}
    lines = list(score_table({**REPORT.scores, "names": names}, Look()))
    said = "9 of 12 mentions of names that occur more than once follow their commonest form"
    assert lines[3] == f"  names      75.0   47–91  {said}"


@pytest.mark.parametrize(("overall", "shown"), [(0.0, "0.0"), (None, "none"), (81.5, "81.5")])
def test_a_score_of_nought_is_a_score(overall, shown):
    parts = []
    reporter("concise", parts.append, Look()).end(REPORT._replace(scores={**REPORT.scores, "overall": overall}))
    assert parts[-1].endswith(f"; score {shown}\n")
    assert next(iter(score_table({**REPORT.scores, "overall": overall}, Look()))).split()[:2] == ["score", shown]


def test_a_full_score_stands_apart_from_its_name():
    full = {**REPORT.scores["adherence"], "value": 1.0, "interval": [0.76, 1.0], "enough": True}
    line = list(score_table({**REPORT.scores, "adherence": full}, Look()))[1]
    assert line.split()[:2] == ["adherence", "100.0"]


def test_a_long_segment_is_cropped_around_the_mark():
    before, after = "слово " * 60, " слово" * 60
    long = FINDING._replace(excerpt=f"{before}Kharkov{after}", segment_start=360, segment_end=367)
    line = _text("full", long, Look(80)).splitlines()[1]
    assert cells(line) <= 80
    assert re.fullmatch(r"  en  … (слово )+\[Kharkov\]( слово)+ …", line)


@pytest.mark.parametrize("start", [-1, 3_000_000])
def test_a_huge_segment_takes_no_longer(start):
    huge = FINDING._replace(excerpt="слово " * 1_000_000, segment_start=start, segment_end=start + 5)
    begun = process_time()
    assert "слово …" in _text("full", huge)
    assert process_time() - begun < 0.5


def test_wide_letters_count_twice():
    wide = FINDING._replace(excerpt="天" * 100 + "Kharkov" + "地" * 100, segment_start=100, segment_end=107)
    line = _text("full", wide, Look(80)).splitlines()[1]
    assert 70 < cells(line) <= 80
    assert "天[Kharkov]地" in line


def test_right_to_left_words_are_isolated():
    arabic = FINDING._replace(excerpt="قال خاركوف اليوم", segment_start=4, segment_end=10, message="“خاركوف” is old.")
    lines = _text("full", arabic).splitlines()
    assert lines[1] == "  en  \u2068قال [خاركوف] اليوم\u2069"
    assert lines[3].startswith("  “\u2068خاركوف\u2069” is old.")


def test_the_original_is_not_marked_where_the_words_stand_twice():
    twice = FINDING._replace(excerpt_source="Харків, Харків!")
    assert "  uk  Харків, Харків!" in _text("full", twice)


def test_an_omission_has_an_empty_mark_and_a_deletion_is_said():
    omitted = FINDING._replace(segment_end=11, suggestions=("",))
    lines = _text("full", omitted).splitlines()
    assert lines[1] == "  en  Rain fell. []Kharkov is dark again."
    assert lines[4].startswith("  Try: delete it.")


def test_concise():
    first, note, last = _text("concise").splitlines()
    assert note == "a.en.txt: note: a note"
    said = "“Kharkov” is Russian Харьков. Try: “Kharkiv” or “Kharkiv’s”. [high]"
    assert first == f"a.en.txt:3:12: major name-variant (TA103): {said}"
    assert last.endswith("score 81.5")


def test_colour_is_never_all_there_is():
    plain, painted = _text("full"), _text("full", look=Look(colour=True))
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == plain != painted


@pytest.mark.parametrize("name", ["full", "concise", "github"])
def test_no_name_and_no_text_commands_a_terminal(name):
    rough = FINDING._replace(
        path="a\n::error::\x1b[31m.en.txt",
        excerpt="Rain \x1bell. Kharkov is\x9b31m dark.",
        message="“Kh\x07arkov” is Russian.",
        related=(Related("target", "b\x1b.txt", 7, 13, 1, 8, "Kh\x00", "la\x08bel", "2"),),
    )
    words = _text(name, rough).partition("::")[2] if name == "github" else _text(name, rough)
    shown = words.partition("::")[2] if name == "github" else words  # its properties name the file as it is
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", shown)
    assert r"a\x0a::error::\x1b[31m.en.txt:3:12" in shown


@pytest.mark.parametrize("name", ["full", "concise", "github", "markdown"])
def test_no_note_commands_a_terminal(name):
    parts = []
    made = reporter(name, parts.append, Look())
    made.document(SUMMARY._replace(notes=("there is no rule “\x1b[31m\nx” to allow",)), ())
    made.end(REPORT)
    assert "x1b" in "".join(parts)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "".join(parts))


def test_rules_that_were_left_out_for_one_reason_are_told_together():
    whys = (("omission", "no original"), ("missing-term", "no termbase"), ("addition", "no original"))
    parts = []
    left = tuple(SkippedRule(*why) for why in whys)
    reporter("concise", parts.append, Look()).end(REPORT._replace(skipped_rules=left))
    assert "; 3 rules skipped: omission, addition (no original), missing-term (no termbase); " in parts[-1]


@pytest.mark.parametrize("name", sorted(set(FORMATS) - BINARY))
def test_every_format_writes_a_report_without_documents(name):
    parts = []
    reporter(name, parts.append, Look()).end(REPORT)
    assert parts


def test_json_has_all_of_a_finding():
    assert json.loads(_text("json"))["findings"] == [
        {
            "path": "a.en.txt",
            "document": "a.en.txt",
            "line": 3,
            "column": 12,
            "end_line": 3,
            "end_column": 19,
            "start": 51,
            "end": 58,
            "segment": {"id": "2", "start": 11, "end": 18},
            "text": "Kharkov",
            "rule": "name-variant",
            "code": "TA103",
            "category": "transliteration-variant",
            "mqm": "terminology/inconsistent-with-termbase",
            "severity": "major",
            "confidence": "high",
            "message": "“Kharkov” is Russian Харьков.",
            "suggestions": ["Kharkiv", "Kharkiv’s"],
            "fix": "safe",
            "related": [
                {
                    "side": "source",
                    "path": "a.uk.txt",
                    "line": 1,
                    "column": 8,
                    "start": 7,
                    "end": 13,
                    "segment": {"id": "2"},
                    "text": "Харків",
                    "label": "the name in the original",
                }
            ],
            "fingerprint": "00ff",
        }
    ]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(TEXTS, TEXTS, TEXTS)
def test_any_text_comes_back_from_json_on_one_line(text, path, label):
    related = (FINDING.related[0]._replace(label=label, text=text),)
    line = finding_text(
        FINDING._replace(text=text, path=path, message=text, suggestions=(text, label), related=related)
    )
    assert "\n" not in line
    found = json.loads(line)
    assert (found["text"], found["path"], found["message"]) == (text, path, text)
    assert found["suggestions"] == [text, label]
    assert found["related"][0]["label"] == label


@given(TEXTS, st.integers(4, 40))
def test_cropped_text_fits(text, width):
    assert cells(crop_left(text, width)) <= max(width, 2)
    assert cells(crop_right(text, width)) <= max(width, 2)


def test_isolation_leaves_other_text_alone():
    assert isolated("Харків (Kharkiv)") == "Харків (Kharkiv)"
    assert isolated("x שלום עולם y") == "x \u2068שלום עולם\u2069 y"


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda more: st.lists(more, max_size=3) | st.dictionaries(st.text(max_size=3), more, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.text(max_size=3), plain, max_size=4))
def test_scores_are_what_the_library_writes(scores):
    assert json_text.scores_text(scores) == json.dumps(scores, ensure_ascii=False)
