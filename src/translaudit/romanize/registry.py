"""The schemes that the program knows: their facts, the compiled tables, and which of them a target language uses.

Reach for `scheme(id)` to romanize, `schemes()` to list, `chain(lang, target)` for the schemes in which texts in a
target language may have written a name. Files are read when asked for, one a scheme, and kept. It does not romanize.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.errors import InputError, UsageError
from translaudit.records import NamedTuple
from translaudit.romanize import engine
from translaudit.romanize.engine import Scheme, compile_scheme, rule_key
from translaudit.storage.expressions import expression
from translaudit.storage.kept import kept, made_of, table
from translaudit.storage.pieces import packed_values, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

__all__ = [
    "Sample",
    "SchemeInfo",
    "chain",
    "compiled",
    "facts",
    "info",
    "layers",
    "not_latin",
    "samples",
    "scheme",
    "schemes",
]

_FOLDER = Path(__file__).with_name("schemes")
_CONVENTIONS = Path(__file__).with_name("conventions.toml")
_LIKE, _FEW = 0.8, 3  # how like a name must be to be told for one mistyped (difflib's ratio), and how many are told


class SchemeInfo(NamedTuple):
    """The facts of one scheme file: who published it, when, and what it is for."""

    id: str
    name: str
    lang: str
    from_script: str
    to: str
    """The language whose readers it is for; `intl` for scholarly and library use."""
    body: str
    status: str
    """`official`, `superseded`, `usage` (a custom without a standard) or `historical`."""
    year: int | None = None
    valid_from: str = ""
    valid_to: str = ""
    url: str = ""
    aliases: tuple[str, ...] = ()
    interscript: str = ""
    lossy: str = ""
    reversible: bool = False
    reading: str = ""
    """The module of `readings` that prepares the text, for scripts that a table alone cannot map."""
    only_known: bool = False
    """In a text of another language than `to`, a spelling is read backwards by it into known names only."""
    note: str = ""


class Sample(NamedTuple):
    """A native form and what the scheme makes of it, with where that is printed."""

    native: str
    romanized: str
    source: str


def schemes() -> tuple[SchemeInfo, ...]:
    """Every scheme, sorted by id. Reads all files: prefer `info` where one id is known."""
    return tuple(info(identifier) for identifier in sorted(_identifiers()))


def info(name: str) -> SchemeInfo:
    """The facts of a scheme by its id or an alias; raises `UsageError` as `scheme` does."""
    return _info(_identifier(name))


def scheme(name: str) -> Scheme:
    """The compiled scheme by its id or an alias; raises `UsageError` with the nearest ids for an unknown name."""
    return _scheme(_identifier(name))


def samples(name: str) -> tuple[Sample, ...]:
    """The examples that the scheme file gives, most of them the official table's own."""
    rows = _table(_identifier(name)).get("samples", ())
    return tuple(Sample(row["native"], row["romanized"], row["source"]) for row in rows)


def chain(lang: str, target: str) -> tuple[str, ...]:
    """Ids of the schemes in which texts in `target` write names from `lang`: house scheme first, scholarly last.

    Languages are BCP 47 tags, of which only the primary subtag counts. A target without conventions of its own uses the
    English ones. Empty for a language that no scheme romanizes, and for targets that do not write in Latin letters.
    """
    return _chain(lang.partition("-")[0].lower(), target.partition("-")[0].lower())


@cache
def _conventions() -> dict[str, Any]:
    return _load(_CONVENTIONS)


@cache
def not_latin() -> frozenset[str]:
    """Languages that are not written in Latin letters."""
    return frozenset(_conventions()["not-latin"])


@cache
def _chain(lang: str, target: str) -> tuple[str, ...]:
    conventions = _conventions()
    own = conventions.get(lang, {})
    if target == lang:
        return ()
    if target in conventions["not-latin"]:  # no default there: a language either has a convention for the other or not
        return tuple(own.get(target, ()))
    target = conventions["borrowed"].get(target, target)
    first = own.get(target, own.get(conventions["fallback"], ()))
    return tuple(dict.fromkeys((*first, *own.get("intl", ()))))


@cache
def _facts() -> dict[str, Any]:
    name, make = facts()
    return kept(name, make)


def facts() -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the facts of all schemes are kept, and what makes them of their files."""
    return made_of("facts", _FOLDER, Path(__file__)), _facts_of_all


def _facts_of_all() -> dict[str, Any]:
    found = {identifier: _facts_of(identifier) for identifier in sorted(_identifiers())}
    aliases = {alias: identifier for identifier, known in found.items() for alias in known["aliases"]}
    return {"facts": packed_values(found), "aliases": aliases}


@cache
def _identifiers() -> frozenset[str]:
    with os.scandir(_FOLDER) as entries:
        return frozenset([one.name.removesuffix(".toml") for one in entries if one.name.endswith(".toml")])


def _identifier(name: str) -> str:
    # One look at the folder; the aliases, which need the facts, only for a name that is no file's.
    if name in _identifiers():
        return name
    aliases: dict[str, str] = _facts()["aliases"]
    if name in aliases:
        return aliases[name]
    raise UsageError(f"no romanization scheme is called “{name}”", hint=_near(name.lower()))


def _near(name: str) -> str:
    """What to do about a name that no scheme has: those that it is near to, else those of its language."""
    import difflib  # noqa: PLC0415  only a mistake needs it

    every = sorted({*_identifiers(), *_facts()["aliases"]})
    lang = name.partition("-")[0]
    own = [one for one in every if one.partition("-")[0] == lang]
    bodies = {one.partition("-")[2]: one for one in every} if not own else {}
    near = (
        [one for one in own if "-" in name and one.startswith(name)]
        or difflib.get_close_matches(name, own or every, cutoff=_LIKE)
        or [bodies[body] for body in difflib.get_close_matches(name, bodies, cutoff=_LIKE)]
    )
    if near:
        return f"Did you mean {' or '.join(near[:_FEW])}?"
    if own:
        return f"`translaudit schemes --lang {lang}` lists those for {lang}, as {own[0]}."
    return "`translaudit schemes` lists them, with --lang uk those of one language."


@cache
def _info(identifier: str) -> SchemeInfo:
    return SchemeInfo(identifier, **unpacked(_facts()["facts"][identifier]))


def _facts_of(identifier: str) -> dict[str, Any]:
    table = _table(identifier)
    known = {key: table[key] for key in ("name", "lang", "to", "body", "status")}
    optional = ("year", "valid_from", "valid_to", "url", "interscript", "lossy", "reversible", "only_known", "note")
    known |= {key: table[key] for key in optional if key in table}
    known |= {"from_script": table["from"], "aliases": tuple(table.get("aliases", ()))}
    return {**known, "reading": _inherited(identifier, "reading")}


@cache
def _scheme(identifier: str) -> Scheme:
    name, make = compiled(identifier)
    made = kept(name, make)
    return Scheme(**{**made, "pattern": expression(made["pattern"])})


def compiled(identifier: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the compiled table of a scheme is kept, and what makes it."""
    here = Path(__file__)
    return made_of(f"scheme {identifier}", _FOLDER, Path(engine.__file__), here), lambda: _compiled(identifier)


def _compiled(identifier: str) -> dict[str, Any]:
    """The fields of a scheme as plain data, its expression as text."""
    rules, letters, classes = layers(identifier)
    own = {key: _inherited(identifier, key) for key in ("reading", "capitals")}
    try:
        made = compile_scheme(identifier, rules=rules, letters=letters, classes=classes, **own)
    except ValueError as error:
        raise InputError(str(error), path=str(_FOLDER / f"{identifier}.toml")) from error
    return {**made._asdict(), "pattern": made.pattern.pattern}


def layers(identifier: str) -> tuple[list[str], dict[str, str], dict[str, str]]:
    """Rules, letters and classes with those of the extended scheme underneath.

    An overlay's rule replaces the rule with the same left side; its letter replaces whatever stood for that letter
    without a context, while rules with contexts stay.
    """
    table = _table(identifier)
    rules: list[str] = list(table.get("rules", ()))
    letters: dict[str, str] = dict(table.get("map", {}))
    classes: dict[str, str] = dict(table.get("classes", {}))
    if "extends" in table:
        under_rules, under_letters, under_classes = layers(table["extends"])
        own = {rule_key(rule) for rule in rules} | letters.keys()
        rules += [rule for rule in under_rules if rule_key(rule) not in own]
        letters = under_letters | letters
        classes = under_classes | classes
    return rules, letters, classes


def _inherited(identifier: str, key: str) -> str:
    """The scheme's own value of `key`, else that of the scheme it extends; empty where none has it."""
    table = _table(identifier)
    if key in table:
        return str(table[key])
    return _inherited(table["extends"], key) if "extends" in table else ""


@cache
def _table(identifier: str) -> dict[str, Any]:
    return _load(_FOLDER / f"{identifier}.toml")


def _load(path: Path) -> dict[str, Any]:
    try:
        return table(path)
    except ValueError as error:
        raise InputError(f"not readable as TOML: {error}", path=str(path)) from error
