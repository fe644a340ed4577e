"""Spark says what one process says, byte for byte. Needs the extra `spark` and Java, and is skipped where they are not.

pip install ".[spark]" && python -m pytest tests/runners/test_spark.py
"""

from __future__ import annotations

import io
import json
import shutil
import sys

import pytest

from translaudit.__main__ import main
from translaudit.cli import run
from translaudit.config import Config
from translaudit.errors import InputError, MissingExtraError, UsageError
from translaudit.readers import discover
from translaudit.reporters import reporter
from translaudit.reporters.look import Look
from translaudit.runners import local
from translaudit.runners.session import prepared

_ROWS = (
    ("Мэр Харькова приехал.", "The mayor of Kharkov came."),
    ("Он не подписал.", "He signed."),
    ("Их было 15.", "There were 51 of them."),
    ("Всё хорошо.", "All is well."),
)


@pytest.fixture(scope="module")
def _spark():
    """One Spark of this machine for all tests, which the runner finds and leaves running."""
    pyspark = pytest.importorskip("pyspark", reason="the extra spark is not installed")
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        conf = pyspark.SparkConf().setMaster("local[2]").setAppName("tests")
        conf.setAll([("spark.ui.enabled", "false"), ("spark.driver.host", "127.0.0.1")])
        context = pyspark.SparkContext(conf=conf)
        yield context
        context.stop()


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """Documents of many sizes, some far apart in their file, in batches so small that they fill several waves."""
    monkeypatch.setattr(local, "_BATCH", 300)
    rows = [
        {
            "id": str(number),
            "source": _ROWS[number * 7 % 4][0],
            "target": _ROWS[number * 7 % 4][1],
            "source_lang": "ru",
            "target_lang": "en",
            "document": f"d{number * number % 23}",
        }
        for number in range(300)
    ]
    whole = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / "rows.jsonl").write_text(whole, encoding="utf-8")
    (tmp_path / "a.en.txt").write_text("Khаrkiv stood.\n", encoding="utf-8")
    (tmp_path / "empty.tsv").write_text("", encoding="utf-8")
    (tmp_path / "house.csv").write_text(
        "concept,lang,term,status\nkharkiv,en,Kharkiv,preferred\nkharkiv,en,Kharkov,deprecated\n", encoding="utf-8"
    )
    return tmp_path


def _report(folder, runner, jobs):
    config = Config(
        runner=runner, jobs=jobs, glossaries=(str(folder / "house.csv"),), min_confidence="low", scope="corpus"
    )
    ready = prepared(config)._replace(jobs=discover([str(folder)]))
    stream = io.StringIO()
    ready.run([reporter("json", stream.write, Look())])
    return stream.getvalue()


@pytest.mark.usefixtures("_spark")
@pytest.mark.parametrize("partitions", [0, 1, 2, 7])
def test_any_number_of_partitions_gives_the_same_bytes(corpus, partitions):
    alone = _report(corpus, "local", 1)
    assert len(json.loads(alone)["findings"]) > 100
    assert _report(corpus, "spark", partitions) == alone


@pytest.mark.usefixtures("_spark")
def test_traps_and_termbases_are_sent_along(corpus, capsys):
    traps = corpus / "traps"
    traps.mkdir()
    (traps / "ru-en.toml").write_text(
        '[[trap]]\nid = "well"\nsource = ["хорошо"]\nwrong = ["well"]\nright = ["fine"]\nsuggest = ["fine"]\n'
        'why = "House style."\nbad = []\ngood = []\n',
        encoding="utf-8",
    )
    said = {}
    for runner in ("local", "spark"):
        call = ["check", str(corpus / "rows.jsonl"), "--isolated", "--traps", str(traps), "--format", "jsonl"]
        status = main([*call, "--glossary", str(corpus / "house.csv"), "--runner", runner])
        said[runner] = status, capsys.readouterr().out
    assert "House style." in said["local"][1]
    assert said["spark"] == said["local"]


@pytest.mark.usefixtures("_spark")
def test_a_broken_file_is_the_same_error(corpus):
    (corpus / "zz.jsonl").write_text('{"id": 1}\n{"id"', encoding="utf-8")
    caught = []
    for runner in ("local", "spark"):
        with pytest.raises(InputError) as one:
            _report(corpus, runner, 1)
        caught.append(str(one.value))
    assert caught[0] == caught[1]
    assert "zz.jsonl:" in caught[1]


@pytest.mark.usefixtures("_spark")
def test_a_worker_of_another_version_is_named(corpus, monkeypatch):
    from translaudit.runners import spark

    monkeypatch.setattr(spark, "__version__", "99.0")
    with pytest.raises(UsageError, match=r"here it is 99\.0"):
        _report(corpus, "spark", 1)


def _call(folder, *more):
    return main(["check", str(folder / "rows.jsonl"), "--isolated", "--runner", "spark", *more])


def test_without_the_extra_one_message_says_how_to_get_it(corpus, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    assert _call(corpus) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "translaudit: the runner spark needs the library pyspark, which is not installed",
        '  Install it: pip install "translaudit[spark]"',
    ]


def test_without_java_one_message_says_so(corpus, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pyspark", sys)
    monkeypatch.setenv("JAVA_HOME", str(corpus))
    assert _call(corpus) == 2
    said = capsys.readouterr().err
    assert said.startswith("translaudit: the runner spark needs Java")
    assert len(said.splitlines()) == 2


def test_models_are_asked_by_one_process(corpus, capsys):
    assert _call(corpus, "--backend", "llm") == 2
    assert "--backend does not go with the runner spark" in capsys.readouterr().err


def test_the_config_names_the_runner(corpus, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    (corpus / "translaudit.toml").write_text('runner = "spark"\n', encoding="utf-8")
    monkeypatch.chdir(corpus)
    with pytest.raises(MissingExtraError):
        run(["check", "rows.jsonl"])


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        ("ModuleNotFoundError: No module named 'translaudit'", "do not have this program"),
        ("[PYTHON_VERSION_MISMATCH] Python in worker", "another version of Python"),
        ('java.io.IOException: Cannot run program "/x/python"', "cannot start Python"),
        ("ZeroDivisionError: division by zero", ""),
    ],
)
def test_what_workers_lack_is_told_in_words(problem, said):
    from translaudit.runners.spark import _lacking

    found = _lacking(problem)
    assert said in str(found) if said else found is None
    assert found is None or found.hint
