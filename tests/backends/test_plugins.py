"""Backends of other packages: a distribution with an entry point, right ones and wrong ones."""

from __future__ import annotations

import json

import pytest

from conftest import opinions  # noqa: F401  the folder's helpers
from translaudit.__main__ import main
from translaudit.opinion import Answer, Opinion, Question
from translaudit.opinions import sound

CODE = """
from translaudit.backends import Answer, Maker, Opinion, Setting

class House:
    version, notice = "3|4,x", "by the house"

    def __init__(self, word):
        self.word = word

    def judge(self, questions):
        for question in questions:
            at = question.target.find(self.word)
            found = (Opinion(at, at + len(self.word), category="mistranslation", explanation="Not so"),) if at >= 0 else ()
            yield Answer(found, score=0.25 if found else 1.0)

class Failing(House):
    def judge(self, questions):
        yield Answer(score=1.0)
        next(questions)
        raise RuntimeError("no luck")

class Short(House):
    def judge(self, questions):
        next(questions)
        yield Answer(score=1.0)

class Greedy(House):
    def judge(self, questions):
        yield from list(House.judge(self, questions))
        yield Answer()

HOUSE = Maker({"word": Setting("string", None, "a word"), "file": Setting("path", "", "a file")}, lambda its: House(its["word"]))
FAILING = Maker({}, lambda its: Failing(""))
SHORT = Maker({}, lambda its: Short(""))
GREEDY = Maker({}, lambda its: Greedy("bench"))
NONE = 3
"""
POINTS = """
[translaudit.backends]
house = house_backend:HOUSE
failing = house_backend:FAILING
short = house_backend:SHORT
greedy = house_backend:GREEDY
none = house_backend:NONE
gone = house_backend_that_is_not_there:X
"""


@pytest.fixture
def packages(tmp_path, monkeypatch):
    """A folder on the path with the module and what an installer writes beside it."""
    folder = tmp_path / "packages"
    its = folder / "house_backend-1.0.dist-info"
    its.mkdir(parents=True)
    (folder / "house_backend.py").write_text(CODE, encoding="utf-8")
    (its / "METADATA").write_text("Metadata-Version: 2.1\nName: house-backend\nVersion: 1.0\n", encoding="utf-8")
    (its / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))


@pytest.fixture
def check(project, packages, capsys):  # noqa: ARG001  the folder and the path
    def run(config: str, *arguments: str, path: str = "a.tsv"):
        (project / "translaudit.toml").write_text(f"default-glossaries = false\n{config}", encoding="utf-8")
        capsys.readouterr()
        status = main(["check", path, "--format", "json", "--min-confidence", "low", "--exit-zero", *arguments])
        out, err = capsys.readouterr()
        return status, json.loads(out) if out else {}, err

    return run


def spans(report):
    return [(one["text"], one["segment"]["id"], one["confidence"]) for one in report["findings"]]


def test_a_backend_of_another_package_is_asked(check):
    status, report, err = check('backends = ["house"]\n[backend.house]\nword = "bench"\n')
    assert (status, err) == (0, "")
    assert spans(report) == [("bench", "2", "low")]
    assert report["findings"][0]["message"] == "The model house (3_4_x) reports mistranslation: Not so."
    its = report["scores"]["backends"]["house"]
    assert (its.pop("version"), its.pop("notice"), its.pop("mean")) == ("3_4_x", "by the house", 0.75)
    assert its == {"asked": 3, "failed": 0, "spans": 1, "dropped": 0, "scored": 3}
    assert report["documents"][0]["scores"]["backends"]["house"]["segments"][1] == {"id": "2", "score": 0.25}
    assert "|backends:house=3_4_x|" in report["scores"]["signature"]


def test_its_settings_are_checked_as_our_own(check):
    assert "Did you mean “word”?" in check('backends = ["house"]\n[backend.house]\nwrod = "x"\n')[2]
    assert "“word” is not set" in check('backends = ["house"]\n')[2]


def test_a_second_backend_that_says_so_too_makes_medium_confidence(check):
    status, report, _ = check('backends = ["house", "greedy"]\n[backend.house]\nword = "The bench"\n')
    assert status == 0
    assert spans(report) == [("The bench", "2", "medium")]
    (place,) = report["findings"][0]["related"]
    assert (place["text"], place["label"]) == ("bench", "greedy (3_4_x) reports mistranslation, major: Not so.")
    assert "backends:house=3_4_x,greedy=3_4_x" in report["scores"]["signature"]


@pytest.mark.parametrize(
    ("name", "failed", "said"),
    [
        ("failing", 2, "failing: it failed (RuntimeError)"),
        ("short", 2, "short: it gave fewer answers than were asked for"),
        ("greedy", 0, None),
    ],
)
def test_one_that_does_not_keep_to_the_protocol_costs_its_answers_only(check, name, failed, said):
    status, report, err = check(f'backends = ["{name}"]\n')
    assert (status, err) == (0, "")
    assert report["scores"]["backends"][name]["failed"] == failed
    assert [one["why"] for one in report["skipped_rules"] if one["rule"] == "second-opinion"] == (
        [said] if said else []
    )
    assert report["documents"][0]["segments"] == 3


@pytest.mark.parametrize(
    ("name", "said"),
    [("none", "is no backend"), ("gone", "cannot be imported: ModuleNotFoundError"), ("hous", "Did you mean “house”?")],
)
def test_one_that_cannot_be_used_is_one_message(check, name, said):
    status, _, err = check(f'backends = ["{name}"]\n')
    assert status == 2
    assert said in err
    assert "translaudit.toml:2" in err
    assert "Traceback" not in err


def row(number, target, source, document="d"):
    languages = {"source_lang": "id", "target_lang": "en"}
    return json.dumps({"id": str(number), "target": target, "source": source, "document": document, **languages})


def test_a_mistake_in_a_file_is_not_taken_for_the_backends(check, project):
    (project / "bad.jsonl").write_text(row(1, "The bench.", "Bank.") + "\nno json\n", encoding="utf-8")
    status, _, err = check('backends = ["house"]\n[backend.house]\nword = "bench"\n', path="bad.jsonl")
    assert status == 2
    assert "bad.jsonl:2" in err


def test_documents_keep_their_order_and_those_without_questions_their_place(check, project):
    rows = [row(n, *(("The bench.", "Bank.") if n % 2 else ("...", "...")), f"d{n:02}") for n in range(20)]
    (project / "many.jsonl").write_text("\n".join(rows), encoding="utf-8")
    _, report, _ = check('backends = ["house", "failing"]\n[backend.house]\nword = "bench"\n', path="many.jsonl")
    assert [one["document"] for one in report["documents"]] == [f"d{n:02}" for n in range(20)]
    assert [one["document"] for one in report["findings"]] == [f"d{n:02}" for n in range(1, 20, 2)]
    assert report["scores"]["backends"]["failing"]["failed"] == 9


WILD = {
    "before the text": Opinion(-1, 3),
    "behind the text": Opinion(0, 999),
    "turned around": Opinion(5, 2),
    "a category of its own": Opinion(0, 3, category="style"),
    "a severity of its own": Opinion(0, 3, "major"),
    "a source outside": Opinion(0, 3, source=(0, 99)),
    "no opinion": "bench",
}


@pytest.mark.parametrize("opinion", WILD.values(), ids=WILD.keys())
def test_opinions_that_are_none_are_dropped(opinion):
    question = Question("1", "Bank.", "The bench.", "id", "en")
    good = Opinion(4, 9, explanation="A\x1b[31m\nbank", suggestion="b" * 300)
    answer = sound(Answer((opinion, good), score=float("nan"), dropped=2), question)
    assert [(one.start, one.end, one.explanation) for one in answer.opinions] == [(4, 9, "A [31m bank")]
    assert len(answer.opinions[0].suggestion) == 200
    assert (answer.dropped, answer.score) == (3, None)


@pytest.mark.parametrize("answer", [None, "x", (), Answer(opinions=None)], ids=repr)
def test_an_answer_that_is_none_is_a_failure(answer):
    assert sound(answer, Question("1", "Bank.", "The bench.", "id", "en")) == Answer(failure="its answer is none")
