"""The demo: every fault that was put into it is reported, and nothing else is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from translaudit.__main__ import main

DEMO = Path(__file__).resolve().parents[2] / "corpora" / "demo"

# line, words, rule, severity, confidence, first suggestion
EXPECTED = [
    (3, "fire train", "wrong-sense", "major", "high", "train"),
    (5, "Launched from", "wrong-sense", "critical", "high", "As reported by"),
    (5, "Slavyansk", "name-variant", "major", "high", "Sloviansk"),
    (5, "Dnepropetrovsk", "name-variant", "major", "high", "Dnipro"),
    (5, "Lisichansk", "name-variant", "major", "high", "Lysychansk"),
    (5, "Rubezhnoye", "name-variant", "major", "high", "Rubizhne"),
    (5, "Konstantniovka", "name-misspelling", "major", "high", "Kostiantynivka"),
    (7, "Artyomovsk", "name-variant", "major", "high", "Bakhmut"),
    (7, "affixed", "wrong-sense", "major", "medium", "added"),
    (9, "Zaporozhye", "name-variant", "major", "high", "Zaporizhzhia"),
    (9, "sick houses", "wrong-sense", "major", "high", "hospital"),
    (9, "soul victims", "wrong-sense", "major", "high", "fatalities"),
    (9, "heavy wounds", "wrong-sense", "minor", "high", "serious injuries"),
    (11, "Nikolayev", "name-variant", "major", "high", "Mykolaiv"),
    (13, "Prihodko", "name-inconsistency", "minor", "high", "Prykhodko"),
    (15, "When confirmed", "wrong-sense", "major", "high", "When contacted"),
]


@pytest.fixture
def report(capsys):
    status = main(
        [
            "check",
            str(DEMO / "article.en.txt"),
            "--source",
            str(DEMO / "article.id.txt"),
            "--isolated",
            "--format",
            "json",
        ]
    )
    assert status == 1
    return json.loads(capsys.readouterr().out)


def test_what_was_put_in_is_reported(report):
    found = [
        (one["line"], one["text"], one["rule"], one["severity"], one["confidence"], one["suggestions"][0])
        for one in report["findings"]
    ]
    assert [one for one in EXPECTED if one not in found] == []


def test_nothing_else_is_reported(report):
    expected = {(line, text) for line, text, *_ in EXPECTED}
    assert [one["message"] for one in report["findings"] if (one["line"], one["text"]) not in expected] == []


def test_findings_point_into_the_text_and_the_original(report):
    target, source = (DEMO / name for name in ("article.en.txt", "article.id.txt"))
    text, original = target.read_bytes().decode(), source.read_bytes().decode()
    for one in report["findings"]:
        assert text[one["start"] : one["end"]] == one["text"]
        for place in one["related"]:
            whole = original if place["side"] == "source" else text
            assert whole[place["start"] : place["end"]] == place["text"]
        if one["rule"] in ("wrong-sense", "name-variant", "name-misspelling"):
            assert [place for place in one["related"] if place["side"] == "source"]


def test_the_original_is_clean():
    """Its names are the house's own."""
    assert main(["check", str(DEMO / "article.id.txt"), "--isolated"]) == 0


def test_without_the_original_the_text_alone_shows_most_names(capsys):
    main(["check", str(DEMO / "article.en.txt"), "--isolated", "--source-lang", "id", "--format", "json"])
    found = {one["text"] for one in json.loads(capsys.readouterr().out)["findings"]}
    assert {"Slavyansk", "Dnepropetrovsk", "Lisichansk", "Rubezhnoye", "Zaporozhye", "Launched from"} <= found


def test_house_forms_are_left_alone_without_the_original(capsys):
    main(["check", str(DEMO / "article.en.txt"), "--isolated", "--source-lang", "id", "--format", "json"])
    found = {one["text"] for one in json.loads(capsys.readouterr().out)["findings"]}
    assert not {"Lysychansk", "Odesa", "Kyiv"} & found
