"""The classes of concepts, by `classes.toml` and the pairs of contraries: what excludes each other, and what its findings are.

Reach for `classes`, and for `groups` of classes whose concepts are taken for one another too: a meal without meat is one
without salt. Which words mean a concept, the tables of the languages say (`load` of this package).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.lexicon import contraries
from translaudit.records import NamedTuple
from translaudit.storage.kept import table

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CLASSES", "GROUPS", "Class", "classes", "groups", "idle"]

CLASSES = Path(__file__).with_name("classes.toml")
"""The table."""
GROUPS = Path(__file__).with_name("groups.toml")
"""The table of groups."""
_CONTRARY = {"category": "mistranslation", "near": (), "in-names": False, "leading": True}


class Class(NamedTuple):
    """Concepts that exclude each other.

    Attributes:
        name: its name in the tables.
        what: what its concepts are, in words.
        category: of findings.
        near: groups of concepts that are not told apart.
        in_names: its words mean themselves in names too, as in North Korea; a Wolf is none.
        read: whether somebody has read its words who did not write them.
        leading: English words mean themselves before another noun too, as in basketball team; a key witness opens nothing.
        contrary: its concepts are contraries, so that a negation makes the one of the other: what is not fair is unfair.
        undone: the same of deeds and states that a negation makes of each other: what is closed does not open.
        turned: the same of limits, if it stands in their own clause: more than two he does not eat.
    """

    name: str
    what: str
    category: str
    near: tuple[frozenset[str], ...]
    in_names: bool
    read: bool
    leading: bool
    contrary: bool
    undone: bool
    turned: bool

    def alike(self, one: str, other: str) -> bool:
        """Whether two concepts are not told apart."""
        return any(one in group and other in group for group in self.near)


@cache
def classes() -> tuple[Class, ...]:
    """The classes, in the order of the table, and behind them those of contraries."""
    things = [_class(name, row, contrary=False) for name, row in table(CLASSES).items()]
    return (*things, *(_class(name, _CONTRARY | row, contrary=True) for name, row in contraries.classes().items()))


@cache
def groups() -> tuple[tuple[Class, frozenset[str]], ...]:
    """The groups in the order of their table, each as a class of its own, with the names of the classes in it."""
    return tuple([_group(name, row) for name, row in table(GROUPS).items()])


def _group(name: str, row: Mapping[str, Any]) -> tuple[Class, frozenset[str]]:
    members = frozenset(row["classes"])
    near = [group for one in classes() if one.name in members for group in one.near]
    own = [frozenset(line.split()) for line in row["near"]]
    return Class(name, row["what"], row["category"], (*own, *near), *(False,) * 6), members


def _class(name: str, row: Mapping[str, Any], *, contrary: bool) -> Class:
    return Class(
        name,
        row["what"],
        row["category"],
        tuple([frozenset(line.split()) for line in row["near"]]),
        row.get("in-names", True),
        row.get("read", False),
        row.get("leading", False),
        contrary,
        contrary or row.get("undone", False),
        row.get("turned", False),
    )


@cache
def idle() -> frozenset[str]:
    """The classes whose words mean nothing of their own in names and compounds."""
    return frozenset([one.name for one in classes() if not one.in_names])
