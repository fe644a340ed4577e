"""A model that the user asked sees a fault where no rule reports one.

Rules see what their tables know. A language model or a quality estimator sees more, and is wrong more often: both kinds
are asked only where the config or `--backend` names them, and what they say is shown as what it is, the claim of a model.

```model
mistranslation major: cold-blooded
```

```bitext
uk: Він зберіг холоднокровність і вивів людей.
en: He stayed [[cold-blooded]] and led the people out.
```

A model's span that lies where a rule reports a fault of that kind is no finding of its own: it stands beside the rule's
finding as evidence. A claim whose words are not in the translation is dropped, and counted.

```model
mistranslation major: wave-swept
```

```bitext
uk: Він зберіг холоднокровність і вивів людей.
en: He kept his head and led the people out.
```

Confidence is low where one model said it once; medium where the model said it in every one of several samples, or where
another model says it too; never high. How to set up a model is said in `docs/how-to/models.md`.

How to fix: read the original. A model's suggestion is shown and never put in place. What it cannot see: whether the model
is right; how often it is depends on the model and the languages, and was not measured here.

Sources: GEMBA-MQM (Kocmi and Federmann 2023), AutoMQM (Fernandes et al. 2023) and xCOMET (Guerreiro et al. 2024) for what
such models give.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Severity
from translaudit.rule import Mark, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.document import Document
    from translaudit.resources import Resources

__all__ = ["second_opinion"]


@rule(code="TA401", category="mistranslation", mqm="accuracy", severity=Severity.MAJOR)
def second_opinion(_document: Document, _resources: Resources) -> Iterator[Mark]:
    """Yield nothing: models are asked after all rules, and `opinions` makes marks of what they say."""
    return iter(())
