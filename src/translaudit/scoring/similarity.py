"""chrF, BLEU and TER of a translation against a reference, by sacreBLEU with its signatures.

Reach for `similarity` where a reference or an earlier approved translation is at hand. It says how near two texts are,
not which is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["similarity"]

_TOKENIZERS = {"zh": "zh", "ja": "char", "th": "char"}  # of BLEU; others by words


def similarity(hypotheses: Sequence[str], references: Sequence[str], lang: str) -> dict[str, dict[str, object]]:
    """Each measure's score and signature.

    Args:
        hypotheses: segments of the translation.
        references: as many segments of the reference; where their number differs, both are taken as one segment.
        lang: BCP 47 tag of both, which tells how words part.
    """
    # Loading takes half a second, and most runs have no reference.
    from sacrebleu.metrics.bleu import BLEU  # noqa: PLC0415
    from sacrebleu.metrics.chrf import CHRF  # noqa: PLC0415
    from sacrebleu.metrics.ter import TER  # noqa: PLC0415

    if len(hypotheses) != len(references):
        hypotheses, references = ["\n".join(hypotheses)], ["\n".join(references)]
    spaced = lang.partition("-")[0] not in _TOKENIZERS
    measures = {
        "chrf": CHRF(),
        "bleu": BLEU(tokenize=_TOKENIZERS.get(lang.partition("-")[0], "13a")),
        "ter": TER(asian_support=not spaced),
    }
    found: dict[str, dict[str, object]] = {}
    for name, measure in measures.items():
        score = measure.corpus_score(list(hypotheses), [list(references)]).score
        found[name] = {"score": round(score, 2), "signature": str(measure.get_signature())}
    return found
