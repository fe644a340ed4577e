"""Quality estimation by a model of the COMET family, through `unbabel-comet`: scores, and xCOMET's spans of faults.

Models are read from disk, where the user put them: nothing is downloaded. A folder holds `hparams.yaml` and
`checkpoints/model.ckpt`, as published. The weights have licences of their own, which are not the program's; the licence
is shown. See Rei et al. 2020 and 2022 (COMET, CometKiwi) and Guerreiro et al. 2024 (xCOMET).
"""

from __future__ import annotations

import logging
import os
import re
import warnings
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.backends import Maker, Setting, SettingError
from translaudit.errors import MissingExtraError
from translaudit.model import Severity
from translaudit.opinion import Answer, Opinion
from translaudit.storage.digest import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from translaudit.opinion import Question

__all__ = ["MAKER", "Comet"]

_AT_ONCE = 512  # questions given to the model in one call
_CHECKPOINT = Path("checkpoints", "model.ckpt")
_SEVERITIES = {"minor": Severity.MINOR, "major": Severity.MAJOR, "critical": Severity.CRITICAL}
_LICENCE = re.compile(r"\A---\n(?:.*\n)*?licen[cs]e:[ \t]*(?P<name>[^\n]+)\n")


class Comet:
    """A backend.

    Args:
        model: what `comet.load_from_checkpoint` gave.
        version: which model.
        notice: under which licence.
        least: how sure the model must be of a span, 0 to 1.
        batch: segments a step.
        gpus: how many.
    """

    def __init__(self, model: Any, *, version: str, notice: str, least: float, batch: int, gpus: int) -> None:
        """Take the model; nothing is computed yet."""
        self._model, self._least, self._batch, self._gpus = model, least, batch, gpus
        self.version, self.notice = version, notice

    def judge(self, questions: Iterator[Question]) -> Iterator[Answer]:
        """One answer to each question, computed many at a time."""
        while asked := list(islice(questions, _AT_ONCE)):
            samples = [{"src": one.source, "mt": one.target} for one in asked]
            with _quiet():
                said = self._model.predict(samples, batch_size=self._batch, gpus=self._gpus, progress_bar=False)
            spans = said["metadata"].get("error_spans") if "metadata" in said else None
            for number, question in enumerate(asked):
                found = [] if spans is None else spans[number]
                opinions = [self._opinion(one, question) for one in found if one["confidence"] >= self._least]
                placed = tuple([one for one in opinions if one is not None])
                yield Answer(placed, float(said["scores"][number]), len(opinions) - len(placed))

    @staticmethod
    def _opinion(span: Mapping[str, Any], question: Question) -> Opinion | None:
        """A span with the blanks at its ends cut off; None for one that lies outside or is empty."""
        start, end = max(int(span["start"]), 0), min(int(span["end"]), len(question.target))
        words = question.target[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if start >= end:
            return None
        sure = f"The model is {span['confidence']:.2f} sure of it, and does not say of what kind it is."
        return Opinion(start, end, _SEVERITIES.get(span["severity"], Severity.MINOR), explanation=sure)


def _make(settings: Mapping[str, Any]) -> Comet:
    given = Path(settings["model"])
    checkpoint = given if given.suffix == ".ckpt" else given / _CHECKPOINT
    folder = checkpoint.parents[1] if len(checkpoint.parents) > 1 else Path()
    for path in (checkpoint, folder / "hparams.yaml"):
        if not path.is_file():
            hint = (
                "Models are not downloaded: fetch one, and name its folder, which holds hparams.yaml and checkpoints/."
            )
            raise SettingError("model", f"there is no file {path}", hint=hint)
    licence = settings["licence"] or _licence(folder) or "a licence that its folder does not tell"
    return Comet(
        _loaded(checkpoint),
        version=f"{_name(folder)}@{_digest(checkpoint, folder)}",
        notice=f"weights under {licence}",
        least=settings["least-confidence"],
        batch=settings["batch-size"],
        gpus=settings["gpus"],
    )


def _loaded(checkpoint: Path) -> Any:
    os.environ.setdefault("HF_HUB_OFFLINE", "1")  # the encoder's files, too, are what is on this machine
    try:
        with _quiet():
            import comet  # noqa: PLC0415  gigabytes of libraries
    except ImportError as error:
        raise MissingExtraError(
            f"the backend comet needs unbabel-comet ({error})", hint="Install it: pip install 'translaudit[comet]'"
        ) from error
    try:
        with _quiet():
            return comet.load_from_checkpoint(str(checkpoint), local_files_only=True)
    except Exception as error:  # whatever a library of that size raises is one message
        hint = "Its encoder must be on this machine as well: see docs/how-to/models.md."
        raise SettingError("model", f"the model cannot be loaded ({type(error).__name__})", hint=hint) from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep these libraries from writing between the lines of a report."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)


def _name(folder: Path) -> str:
    """The model's name: of a folder as the hub keeps it (models--OWNER--NAME/snapshots/HASH), NAME."""
    whole = folder.resolve()
    kept = next((part for part in reversed(whole.parts) if part.startswith("models--")), "")
    return kept.rpartition("--")[2] or whole.name


def _digest(checkpoint: Path, folder: Path) -> str:
    """Tells models apart without reading gigabytes: by the size of the weights and what is said of them."""
    whole = blake2b((folder / "hparams.yaml").read_bytes())
    whole.update(str(checkpoint.stat().st_size).encode())
    return whole.hexdigest()[:6]


def _licence(folder: Path) -> str:
    """What the head of the model's README says, else the first line of a file LICENSE; "" where neither tells."""
    for name in ("README.md", "LICENSE", "LICENSE.txt", "LICENSE.md"):
        path = folder / name
        if not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found = _LICENCE.match(text) if name == "README.md" else re.search(r"\S[^\n]*", text)
        if found:
            line = found["name"] if name == "README.md" else found[0]
            return " ".join(line.split())[:80]
    return ""


MAKER = Maker(
    {
        "model": Setting("path", None, "the folder of a model, or its .ckpt file"),
        "licence": Setting("string", "", "of the weights, where their folder does not tell it"),
        "least-confidence": Setting("number", 0, "how sure the model must be of a span, 0 to 1", 0, 1),
        "batch-size": Setting("whole", 8, "segments a step", 1, 4096),
        "gpus": Setting("whole", 0, "graphics processors to use", 0, 64),
    },
    _make,
)
