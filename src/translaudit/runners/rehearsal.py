"""A run of all that a check may meet, so that what it asks for can be noted and shipped; only when the package is built."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any

from translaudit.accuracy import in_place
from translaudit.audit import Settings
from translaudit.lexicon import contraries
from translaudit.names.gazetteer import finder
from translaudit.readers import discover
from translaudit.romanize import registry
from translaudit.runners.data import PACKAGE, data_folder
from translaudit.runners.local import audit_paths
from translaudit.runners.resources import Sources
from translaudit.runners.selection import rules_for
from translaudit.storage import expressions
from translaudit.text import gaps
from translaudit.text.numerals import daytimes, told
from translaudit.text.polarity import negations

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["expressions_asked_for"]

_LEFT_OUT = ("__main__", "cli", "lsp", "web")  # front ends compile nothing that is worth keeping


def expressions_asked_for(languages: Iterable[str]) -> dict[str, Any]:
    """The code of the expressions of every module and scheme, of some tables, and of those that the project's texts call for.

    Likewise of those for countries in some languages (two-letter codes).

    Those are meant that were asked for since `expressions.note`: it had better be called before any module is imported.
    """
    for module in walk_packages([str(PACKAGE)], "translaudit."):
        if module.name.split(".")[1] not in _LEFT_OUT:
            import_module(module.name)
    for one in registry.schemes():
        registry.scheme(one.id)
    for their in (contraries, daytimes, gaps, negations, told):
        their.compile_all()
    for lang in languages:
        finder.compile_all(lang)
        in_place.compile_all(lang)
    folder = data_folder("corpora")
    jobs = [*discover([str(folder / "demo")]), *discover([str(folder / "gold" / "gold.jsonl")])]
    for _ in audit_paths(jobs, Sources(), rules_for(), Settings(), processes=1):
        pass
    return expressions.code()
