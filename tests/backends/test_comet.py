"""COMET: a tiny xCOMET of random weights, built here, loaded and run by the real library; and what needs no library."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys

import pytest

from translaudit.__main__ import main
from translaudit.backends import SettingError, opened
from translaudit.backends.comet import Comet
from translaudit.model import Severity
from translaudit.opinion import Question

NEEDS_LIBRARY = pytest.mark.skipif(importlib.util.find_spec("comet") is None, reason="the extra comet is not installed")
BUILD = """
import sys, warnings
from pathlib import Path
warnings.simplefilter("ignore")
import torch, yaml
import pytorch_lightning as lightning
from transformers import BertConfig
from comet.models import XCOMETMetric
folder = Path(sys.argv[1])
encoder = folder / "encoder"
encoder.mkdir(parents=True)
words = "[PAD] [UNK] [CLS] [SEP] [MASK] the cat bench closes slept on mat friday river rose last night bank itu .".split()
(encoder / "vocab.txt").write_text("\\n".join(words) + "\\n")
BertConfig(vocab_size=len(words), hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=16,
           max_position_embeddings=64).save_pretrained(encoder)
torch.manual_seed(3)
model = XCOMETMetric(encoder_model="BERT", pretrained_model=str(encoder), sent_layer="mix", word_layer=2,
                     layer_transformation="softmax", hidden_sizes=[16], load_pretrained_weights=False)
with torch.no_grad():
    model.hidden2tag.bias.copy_(torch.tensor([0.0, -9.0, 0.0, -9.0]))
trainer = lightning.Trainer(logger=False, enable_checkpointing=False, accelerator="cpu", enable_progress_bar=False)
(folder / "checkpoints").mkdir()
trainer.strategy.connect(model)
trainer.save_checkpoint(folder / "checkpoints" / "model.ckpt", weights_only=True)
(folder / "hparams.yaml").write_text(yaml.dump({**dict(model.hparams), "class_identifier": "xcomet_metric"}))
(folder / "README.md").write_text("---\\ntags:\\n- x\\nlicense: cc-by-nc-sa-4.0\\n---\\n# Tiny\\n")
"""


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models") / "tiny-xcomet"
    subprocess.run([sys.executable, "-c", BUILD, str(folder)], check=True, capture_output=True)
    return folder


@NEEDS_LIBRARY
@pytest.mark.filterwarnings("ignore")
def test_the_real_library_gives_scores_and_spans(tiny, project):
    (project / "translaudit.toml").write_text(
        f'default-glossaries = false\nbackends = ["comet"]\n[backend.comet]\nmodel = "{tiny}"\n', encoding="utf-8"
    )
    call = [
        sys.executable,
        "-m",
        "translaudit",
        "check",
        "a.tsv",
        "--format",
        "json",
        "--min-confidence",
        "low",
        "--exit-zero",
    ]
    done = subprocess.run(call, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    its = report["scores"]["backends"]["comet"]
    assert its["version"].startswith("tiny-xcomet@")
    assert its["notice"] == "weights under cc-by-nc-sa-4.0"
    assert (its["asked"], its["scored"], its["failed"]) == (3, 3, 0)
    each = report["documents"][0]["scores"]["backends"]["comet"]["segments"]
    assert [one["id"] for one in each] == ["1", "2", "3"]
    assert its["mean"] == pytest.approx(sum(one["score"] for one in each) / 3, abs=1e-4)
    found = [one for one in report["findings"] if one["rule"] == "second-opinion"]
    assert its["spans"] == len(found) > 0
    text = (project / "a.tsv").read_text(encoding="utf-8")
    for one in found:
        assert one["text"] == text[one["start"] : one["end"]] == one["text"].strip()
        assert (one["severity"], one["confidence"], one["category"], one["mqm"]) == (
            "major",
            "low",
            "mistranslation",
            "accuracy",
        )
    assert f"backends:comet={its['version']}" in report["scores"]["signature"]
    assert subprocess.run(call, check=True, capture_output=True, text=True).stdout == done.stdout


@NEEDS_LIBRARY
@pytest.mark.filterwarnings("ignore")
def test_a_checkpoint_that_is_none_is_one_message(tiny, tmp_path):
    folder = tmp_path / "broken"
    (folder / "checkpoints").mkdir(parents=True)
    (folder / "checkpoints" / "model.ckpt").write_bytes(b"no weights")
    (folder / "hparams.yaml").write_text((tiny / "hparams.yaml").read_text())
    with pytest.raises(SettingError, match="cannot be loaded"):
        opened(["comet"], {"comet": {"model": str(folder)}})


class Library:
    """What `predict` of the real library gives, by the shapes that unbabel-comet 2.2.7 returned for the tiny model."""

    def __init__(self, spans, scores):
        self.spans, self.scores, self.calls = spans, scores, []

    def predict(self, samples, *, batch_size, gpus, progress_bar):
        self.calls.append((samples, batch_size, gpus, progress_bar))
        taken = len(samples)
        said = {"scores": self.scores[:taken], "system_score": 0.5}
        if self.spans is not None:
            said["metadata"] = {
                "src_scores": [0.5] * taken,
                "mqm_scores": [1.0] * taken,
                "error_spans": self.spans[:taken],
            }
        return said


def comet(library, least=0.0):
    return Comet(library, version="v", notice="n", least=least, batch=4, gpus=0)


def span(start, end, severity="major", confidence=0.6):
    return {"text": "x", "confidence": confidence, "severity": severity, "start": start, "end": end}


def asked(*targets):
    return iter([Question(str(number), "asal", target, "id", "en") for number, target in enumerate(targets)])


def test_spans_are_cut_to_words_and_to_the_text():
    library = Library([[span(3, 9, "critical"), span(11, 14), span(12, 12), span(9, 99, "odd")], []], [0.4, 0.9])
    first, second = comet(library).judge(asked("The bench   open.", "Fine."))
    assert [(one.start, one.end, one.severity) for one in first.opinions] == [
        (4, 9, Severity.CRITICAL),
        (12, 14, Severity.MAJOR),
        (12, 17, Severity.MINOR),
    ]
    assert first.dropped == 1
    assert not any(one.category for one in first.opinions)
    assert (first.score, second.score, second.opinions) == (0.4, 0.9, ())
    assert library.calls == [
        ([{"src": "asal", "mt": "The bench   open."}, {"src": "asal", "mt": "Fine."}], 4, 0, False)
    ]


def test_spans_the_model_is_not_sure_of_are_left_out():
    library = Library([[span(0, 3, confidence=0.3), span(4, 9, confidence=0.7)]], [0.4])
    (answer,) = comet(library, 0.5).judge(asked("The bench opens."))
    assert [(one.start, one.end) for one in answer.opinions] == [(4, 9)]
    assert answer.dropped == 0


def test_a_model_without_spans_gives_scores():
    (answer,) = comet(Library(None, [0.7])).judge(asked("The bench opens."))
    assert answer == (((), 0.7, 0, ""))


def test_many_questions_go_in_several_calls():
    library = Library(None, [0.5] * 512)
    assert len(list(comet(library).judge(asked(*["A b."] * 1_000)))) == 1_000
    assert [len(call[0]) for call in library.calls] == [512, 488]


@pytest.mark.usefixtures("project")
def test_a_model_that_is_not_there_is_said_and_not_fetched(project, capsys):
    (project / "translaudit.toml").write_text(
        'backends = ["comet"]\n[backend.comet]\nmodel = "models/xcomet"\n', encoding="utf-8"
    )
    assert main(["check", "a.tsv"]) == 2
    err = capsys.readouterr().err
    assert "translaudit.toml:3" in err
    assert "models/xcomet/checkpoints/model.ckpt" in err
    assert "not downloaded" in err


@pytest.mark.skipif(importlib.util.find_spec("comet") is not None, reason="the extra comet is installed")
def test_without_the_extra_the_command_that_installs_it_is_said(project, capsys):
    (project / "m" / "checkpoints").mkdir(parents=True)
    (project / "m" / "checkpoints" / "model.ckpt").write_bytes(b"")
    (project / "m" / "hparams.yaml").write_text("", encoding="utf-8")
    (project / "translaudit.toml").write_text('backends = ["comet"]\n[backend.comet]\nmodel = "m"\n', encoding="utf-8")
    assert main(["check", "a.tsv"]) == 2
    assert "pip install 'translaudit[comet]'" in capsys.readouterr().err
