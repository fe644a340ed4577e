"""What a rule is, what it is given, and how rules are found.

A rule is a function from a `Document` (one bitext with what can be known of it, computed when first asked for) and
`Resources` (termbases, romanization schemes, lexicons) to `Mark`s. Its module's docstring is its page. Rules of other
packages are found through the entry point group `translaudit.rules`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.model import Confidence, Severity
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from translaudit.document import Document
    from translaudit.resources import Resources

__all__ = ["Mark", "Place", "Rule", "discover", "own_names", "rule"]


class Place(NamedTuple):
    """Another place that a mark rests on: side, span in that side's text, and what it shows."""

    side: str
    start: int
    end: int
    label: str


class Mark(NamedTuple):
    """What a rule reports: a span of the target text and what is wrong there.

    `severity` and `category` are given only where they differ from the rule's own.
    """

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    severity: Severity | None = None
    category: str = ""
    fix: str = ""
    related: tuple[Place, ...] = ()
    concept: str = ""


class Rule(NamedTuple):
    """A check and its metadata.

    Attributes:
        name: kebab-case, names the fault.
        code: the stable handle, TAnnn.
        category: of the contract's closed set; a mark may name a nearer one of the same family.
        mqm: path in the MQM typology.
        severity: what a finding has unless the mark says otherwise.
        check: the function.
        doc: the module's docstring.
        lacks: given the document and the resources, why the rule cannot run, or "".
    """

    name: str
    code: str
    category: str
    mqm: str
    severity: Severity
    check: Callable[[Document, Resources], Iterator[Mark]]
    doc: str
    lacks: Callable[[Document, Resources], str]


def _nothing(_document: Document, _resources: Resources) -> str:
    return ""


def rule(
    *,
    code: str,
    category: str,
    mqm: str,
    severity: Severity = Severity.MAJOR,
    lacks: Callable[[Document, Resources], str] = _nothing,
) -> Callable[[Callable[[Document, Resources], Iterator[Mark]]], Rule]:
    """Make a rule of a function; its name is the function's, its page the docstring of the function's module."""

    def make(check: Callable[[Document, Resources], Iterator[Mark]]) -> Rule:
        import sys  # noqa: PLC0415  only here

        doc = sys.modules[check.__module__].__doc__ or ""
        name = check.__name__.replace("_", "-")
        return Rule(name, code, category, mqm, severity, check, doc, lacks)

    return make


_BUILT_IN = (
    "deprecated_term",
    "missing_term",
    "name_variant",
    "name_misspelling",
    "name_inconsistency",
    "mixed_system",
    "wrong_language_form",
    "mixed_script",
    "term_drift",
    "wrong_sense",
    "unlikely_sense",
    "literal_rendering",
    "entity_mismatch",
    "number_mismatch",
    "negation_mismatch",
    "untranslated",
    "repeated_text",
    "omission",
    "addition",
    "second_opinion",
)


def own_names() -> frozenset[str]:
    """The names of the program's own rules; none of them is imported."""
    return frozenset(name.replace("_", "-") for name in _BUILT_IN)


def discover(*, plugins: bool = True, only: Container[str] | None = None) -> tuple[Rule, ...]:
    """Rules, by code: the program's own, of which `only` may name a part, and those that installed packages offer."""
    from importlib import import_module  # noqa: PLC0415

    wanted = [name for name in _BUILT_IN if only is None or name.replace("_", "-") in only]
    found = [getattr(import_module(f"translaudit.rules.{name}"), name) for name in wanted]
    if plugins:
        from importlib.metadata import entry_points  # noqa: PLC0415  slow; most runs have no plug-ins to find

        found.extend(point.load() for point in entry_points(group="translaudit.rules"))
    return tuple(sorted(found, key=lambda one: one.code))
