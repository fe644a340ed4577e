"""Termbases as TOML, one concept a table: the form to write by hand and to keep under version control.

A concept's own keys are `kind`, `rank`, `within`, `shared`, `language`, `note` and `source`; every other key is a
language with the lists `preferred`, `admitted`, `deprecated`, `superseded` and `exceptions`, nested or dotted. An item
is a string or a table with `term` and any of `since`, `until`, `note`, `source`, `case`, `source-only`.
Values are typed strictly: a string where a list belongs is an error, not a list of one.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from typing import Any

from translaudit.errors import InputError
from translaudit.termbase import checks
from translaudit.termbase.concept import Concept, Status, Term, Termbase
from translaudit.termbase.language_tags import canonical
from translaudit.termbase.toml_lines import Places

__all__ = ["dump", "parse"]

_HEAD = ("title", "licence", "source")
_FIELDS = ("kind", "rank", "within", "shared", "language", "note", "source")
_LISTS = {status.value: status for status in Status}
_ITEM = ("term", "since", "until", "note", "source", "case", "source-only")
_TYPES = {str: "a string", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table"}
_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def parse(text: str, *, path: str = "") -> Termbase:
    """A termbase from TOML text.

    Args:
        text: the decoded file, without a byte order mark.
        path: the file's name, for messages.

    Raises:
        InputError: it is no TOML, or a key or value is not as described in the module's docstring.
    """
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _syntax(str(error), text, path) from None
    places = Places(text)
    for key in data:
        if key not in {"termbase", "concept"}:
            expected = "A termbase holds [termbase] and [concept.…]."
            line = places.key("", key)
            hint = checks.did_you_mean(key, ("termbase", "concept"), expected)
            raise InputError(f"Unknown key “{key}”.", path=path, line=line, hint=hint)
    head = _head(data.get("termbase", {}), places, path)
    table = data.get("concept", {})
    if not isinstance(table, dict):
        raise _wrong("concept", table, "tables such as [concept.kharkiv]", path=path, line=places.key("", "concept"))
    concepts = []
    names: set[str] = set()
    for raw, entry in table.items():
        line = places.concept(raw)
        name = checks.phrase(raw, "The concept’s id", path=path, line=line)
        if name in names:
            raise InputError(f"Concept “{name}” is declared twice.", path=path, line=line, hint="Merge the two.")
        names.add(name)
        if not isinstance(entry, dict):
            raise _wrong(f"concept.{raw}", entry, "a table", path=path, line=line)
        concepts.append(_concept(raw, name, entry, places, path))
    return Termbase(
        path, head.get("title", ""), head.get("licence", ""), head.get("source", ""), concepts=tuple(concepts)
    )


def _syntax(message: str, text: str, path: str) -> InputError:
    at = _AT.search(message)
    line = int(at[1]) if at and at[1] else text.count("\n") + 1
    said = _AT.sub("", message)
    twice = "Cannot declare" in said or "Cannot overwrite" in said or "Cannot mutate" in said
    hint = (
        "The same key or heading stands twice; merge the two."
        if twice
        else 'A line of TOML reads key = "text" or key = ["text", "text"].'
    )
    return InputError(f"This is not TOML: {said}.", path=path, line=line, hint=hint)


def _wrong(key: str, value: Any, expected: str, *, path: str, line: int) -> InputError:
    found = _TYPES.get(type(value), "a date")
    example = ""
    if isinstance(value, str) and expected.startswith("a list"):
        example = f"Write {key.rpartition('.')[2]} = [{_string(value)}]."
    return InputError(f"“{key}” is {found}; expected {expected}.", path=path, line=line, hint=example)


def _head(head: Any, places: Places, path: str) -> dict[str, str]:
    if not isinstance(head, dict):
        raise _wrong("termbase", head, "a table", path=path, line=places.key("", "termbase"))
    for key, value in head.items():
        line = places.key("", key)
        if key not in _HEAD:
            hint = checks.did_you_mean(key, _HEAD, f"[termbase] holds {', '.join(_HEAD)}.")
            raise InputError(f"Unknown key “{key}” in [termbase].", path=path, line=line, hint=hint)
        if not isinstance(value, str):
            raise _wrong(f"termbase.{key}", value, "a string", path=path, line=line)
    return {
        key: checks.prose(value, f"termbase.{key}", path=path, line=places.key("", key)) for key, value in head.items()
    }


def _concept(raw: str, name: str, entry: dict[str, Any], places: Places, path: str) -> Concept:
    fields: dict[str, str] = {}
    terms: list[Term] = []
    exceptions: list[tuple[str, str]] = []
    for key, value in entry.items():
        if key in _FIELDS:
            fields[key] = _field(raw, key, value, places, path)
            continue
        lang = canonical(key)
        if lang is None or not isinstance(value, dict):
            raise _no_language(raw, key, value, places, path)
        for status, items in value.items():
            line_of_key = f"{key}.{status}"
            if not isinstance(items, list):
                line = places.key(raw, status, key)
                if status in _LISTS or status == "exceptions":
                    raise _wrong(f"concept.{raw}.{line_of_key}", items, "a list of terms", path=path, line=line)
            if status in _LISTS:
                terms += [_item(item, raw, lang, _LISTS[status], places, path=path) for item in items]
            elif status == "exceptions":
                exceptions += [(lang, _exception(item, raw, places, path)) for item in items]
            else:
                known = (*_LISTS, "exceptions")
                hint = checks.did_you_mean(status, known, f"A language holds {', '.join(known)}.")
                problem = f"Unknown key “{line_of_key}” in concept.{raw}."
                raise InputError(problem, path=path, line=places.key(raw, status, key), hint=hint)
    return checks.assemble(name, fields, terms, exceptions, path=path, line=places.concept(raw))


def _field(raw: str, key: str, value: Any, places: Places, path: str) -> str:
    if not isinstance(value, str):
        raise _wrong(f"concept.{raw}.{key}", value, "a string", path=path, line=places.key(raw, key))
    if value.isprintable() and value and key != "language":
        return checks.prose(value, key, path=path, line=0)  # printable text cannot fail, so no line is looked up
    line = places.key(raw, key)
    text = checks.prose(value, f"concept.{raw}.{key}", path=path, line=line)
    return checks.language(text, path=path, line=line) if key == "language" and text else text


def _no_language(raw: str, key: str, value: Any, places: Places, path: str) -> InputError:
    line = places.key(raw, key)
    if canonical(key) is not None:
        return _wrong(f"concept.{raw}.{key}", value, 'a table, as in en.preferred = ["…"]', path=path, line=line)
    if isinstance(value, dict):
        try:
            checks.language(key, path=path, line=line)
        except InputError as error:
            return error
    hint = checks.did_you_mean(key, _FIELDS, f"A concept holds {', '.join(_FIELDS)} and languages.")
    return InputError(f"Unknown key “{key}” in concept.{raw}.", path=path, line=line, hint=hint)


def _item(item: Any, raw: str, lang: str, status: Status, places: Places, *, path: str) -> Term:
    if isinstance(item, str):
        line = places.string(raw, item)
        words = checks.phrase(item, f"A term of concept.{raw}", path=path, line=line)
        return Term(words, lang, status, line=line, respaced="  " in item)
    where = f"concept.{raw}.{lang}.{status.value}"
    if not isinstance(item, dict):
        raise _wrong(where, item, "strings or tables in the list", path=path, line=places.concept(raw))
    line = places.string(raw, item["term"]) if isinstance(item.get("term"), str) else places.concept(raw)
    _check_item(item, where, path=path, line=line)
    return Term(
        checks.phrase(item["term"], f"A term of concept.{raw}", path=path, line=line),
        lang,
        status,
        note=checks.prose(item.get("note", ""), "note", path=path, line=line),
        source=checks.prose(item.get("source", ""), "source", path=path, line=line),
        case=checks.case_word(item.get("case", ""), path=path, line=line),
        since=checks.date(_written(item.get("since", "")), "since", path=path, line=line),
        until=checks.date(_written(item.get("until", "")), "until", path=path, line=line),
        source_only=item.get("source-only", False),
        line=line,
        respaced="  " in item["term"],
    )


def _check_item(item: dict[str, Any], where: str, *, path: str, line: int) -> None:
    if "term" not in item:
        hint = checks.did_you_mean("term", item, 'Write { term = "…", until = "2016" }.')
        raise InputError(f"A table in {where} has no key “term”.", path=path, line=line, hint=hint)
    for key, value in item.items():
        if key not in _ITEM:
            hint = checks.did_you_mean(key, _ITEM, f"A term holds {', '.join(_ITEM)}.")
            raise InputError(f"Unknown key “{key}” in {where}.", path=path, line=line, hint=hint)
        if key == "source-only":
            if not isinstance(value, bool):
                raise _wrong(f"{where}.{key}", value, "true or false", path=path, line=line)
        elif not isinstance(_written(value) if key in {"since", "until"} else value, str):
            raise _wrong(f"{where}.{key}", value, "a string", path=path, line=line)


def _written(value: Any) -> Any:
    """A year or a date that was written without quotes, as a string."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _exception(item: Any, raw: str, places: Places, path: str) -> str:
    if not isinstance(item, str):
        raise _wrong(f"concept.{raw}: exceptions", item, "strings in the list", path=path, line=places.concept(raw))
    return checks.phrase(item, f"An exception of concept.{raw}", path=path, line=places.string(raw, item))


def dump(termbase: Termbase) -> str:
    """The termbase as TOML: a table a concept, dotted keys a language, in the order of the termbase."""
    blocks = []
    head = [f"{key} = {_string(getattr(termbase, key))}" for key in _HEAD if getattr(termbase, key)]
    if head:
        blocks.append("\n".join(["[termbase]", *head]))
    blocks += ["\n".join(_concept_lines(concept)) for concept in termbase.concepts]
    return "\n\n".join(blocks) + "\n"


def _concept_lines(concept: Concept) -> list[str]:
    lines = [f"[concept.{_key(concept.id)}]"]
    lines += [f"{key} = {_string(getattr(concept, key))}" for key in _FIELDS if getattr(concept, key)]
    lists: dict[tuple[str, str], list[str]] = {}
    for term in concept.terms:
        lists.setdefault((term.lang, term.status.value), []).append(_term_value(term))
    for lang, words in concept.exceptions:
        lists.setdefault((lang, "exceptions"), []).append(_string(words))
    return lines + [f"{_key(lang)}.{key} = [{', '.join(items)}]" for (lang, key), items in lists.items()]


def _term_value(term: Term) -> str:
    parts = [f"{key} = {_string(value)}" for key in _ITEM[1:-1] if (value := getattr(term, key))]
    if term.source_only:
        parts.append("source-only = true")
    words = _string(term.text)
    return "{ " + ", ".join([f"term = {words}", *parts]) + " }" if parts else words


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _string(name)


def _string(text: str) -> str:
    """A basic string of TOML: quotes, backslashes and control characters escaped."""
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + "".join([c if c >= " " and c != "\x7f" else f"\\u{ord(c):04X}" for c in text]) + '"'
