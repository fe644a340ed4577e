"""A run of all that a check may meet, so that what it asks for can be noted and shipped; only when the package is built."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages
from typing import Any

from translaudit import expressions
from translaudit.runners.data import PACKAGE, data_folder

__all__ = ["expressions_asked_for"]

_LEFT_OUT = ("__main__", "cli", "lsp", "web")  # front ends compile nothing that is worth keeping


def expressions_asked_for() -> dict[str, Any]:
    """The code of the expressions of every module and scheme, and of those that the project's own texts call for."""
    expressions.note()
    for module in walk_packages([str(PACKAGE)], "translaudit."):
        if module.name.split(".")[1] not in _LEFT_OUT:
            import_module(module.name)
    _all_schemes()
    _corpora()
    return expressions.code()


def _all_schemes() -> None:
    from translaudit.romanize import registry  # noqa: PLC0415  as above

    for one in registry.schemes():
        registry.scheme(one.id)


def _corpora() -> None:
    from translaudit.audit import Settings  # noqa: PLC0415  as above
    from translaudit.readers import discover  # noqa: PLC0415  as above
    from translaudit.runners.local import audit_paths  # noqa: PLC0415  as above
    from translaudit.runners.resources import Sources  # noqa: PLC0415  as above
    from translaudit.runners.selection import rules_for  # noqa: PLC0415  as above

    folder = data_folder("corpora")
    jobs = [*discover([str(folder / "demo")]), *discover([str(folder / "gold" / "gold.jsonl")])]
    for _ in audit_paths(jobs, Sources(), rules_for(), Settings(), processes=1):
        pass
