"""`names cluster` as it is called: its lines, its order, what it says of a mistake."""

from __future__ import annotations

import io
import json
import sys
from types import SimpleNamespace

import pytest


@pytest.fixture
def cluster(call, project, monkeypatch):
    def run(text, *arguments, file=False):
        if file:
            (project / "names.txt").write_bytes(text.encode())
            arguments = ("names.txt", *arguments)
        monkeypatch.setattr(
            sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text if isinstance(text, bytes) else text.encode()))
        )
        return call("names", "cluster", *arguments, "--no-default-glossaries", "--isolated")

    return run


def lines(outcome):
    assert (outcome.status, outcome.err) == (0, "")
    return [json.loads(line) for line in outcome.out.splitlines()]


@pytest.mark.parametrize("file", [False, True], ids=["stdin", "file"])
def test_a_line_for_each_name_in_order(cluster, file):
    found = lines(cluster("Kharkiv\t14\nOdesa\nKharkov\t2\r\nOdessa\n\nLviv", file=file))
    assert [one["name"] for one in found] == ["Kharkiv", "Odesa", "Kharkov", "Odessa", "Lviv"]
    assert [one["cluster"] for one in found] == [1, 2, 1, 2, 3]
    assert [one["reason"] for one in found] == [
        "head of 2 spellings",
        "head of 2 spellings",
        "spelling of Kharkiv: o/i (Russian/Ukrainian)",
        "spelling of Odesa: ss/s",
        "alone",
    ]


def test_a_name_given_twice_is_said_twice(cluster):
    found = lines(cluster("Kyiv\nKyiv\n"))
    assert found == [{"cluster": 1, "name": "Kyiv", "reason": "alone"}] * 2


def test_counts_tell_a_slip(cluster):
    assert lines(cluster("Kremennaya\t14\nKremeniaya\t1\n"))[1]["cluster"] == 1
    assert lines(cluster("Kremennaya\t14\nKremeniaya\t9\n"))[1]["cluster"] == 2


def test_names_of_a_termbase_are_not_put_together(cluster, project):
    (project / "two.toml").write_text(
        '[concept.a]\nkind = "place"\nen.preferred = ["Chernihivka"]\n'
        '[concept.b]\nkind = "place"\nen.preferred = ["Chernigovka"]\n',
        encoding="utf-8",
    )
    assert [one["cluster"] for one in lines(cluster("Chernihivka\nChernigovka\n"))] == [1, 1]
    assert [one["cluster"] for one in lines(cluster("Chernihivka\nChernigovka\n", "--glossary", "two.toml"))] == [1, 2]


def test_nothing_in_nothing_out(cluster):
    assert lines(cluster("")) == []
    assert lines(cluster(b"\xef\xbb\xbfKyiv\n"))[0]["name"] == "Kyiv"


MISTAKES = {
    "count": (b"Kyiv\tmany\n", ["<stdin>:1", "“many”", "1 or more"]),
    "zero": (b"Kyiv\nKiev\t0\n", ["<stdin>:2", "“0”"]),
    "two tabs": (b"Kyiv\t3\t4\n", ["<stdin>:1", "expected how often"]),
    "encoding": (b"Kyiv\nKi\xffev\n", ["<stdin>:2", "byte 2", "0xff", "UTF-8"]),
}


@pytest.mark.parametrize(("data", "said"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes_are_answered(cluster, data, said):
    outcome = cluster(data)
    assert (outcome.status, outcome.out) == (2, "")
    assert all(one in outcome.err for one in said), outcome.err


def test_a_missing_file_is_named(call, project):  # noqa: ARG001  the folder to be in
    outcome = call("names", "cluster", "nowhere.txt", "--isolated")
    assert outcome.status == 2
    assert "nowhere.txt" in outcome.err
