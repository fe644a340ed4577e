r"""JSON Lines: one object a line, `{"source": …, "target": …}`; also id, source_lang, target_lang, document, date.

`target` is required, `source` may be missing or null; other keys are ignored. Rows stream: a file of any size is read
in the memory of one document. Positions are exact behind every escape (`\n`, `\u0456`, surrogate pairs).
"""

from __future__ import annotations

from json import JSONDecodeError, JSONDecoder
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.readers.decode import lines
from translaudit.readers.rows import Cell, Found, anchors_of, gather_found
from translaudit.readers.tags import tag
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translaudit.model import Anchor, Bitext

__all__ = ["read_jsonl"]

_KEYS = ("id", "target", "source", "target_lang", "source_lang", "document", "date")
_SPACE = expression(r"[ \t]*")
_LONE_SURROGATE = expression("[\ud800-\udfff]")
_PLAIN = frozenset((str, type(None)))
_TYPES = {
    dict: "an object",
    list: "an array",
    str: "a string",
    bool: "true or false",
    int: "a number",
    float: "a number",
}
_EXAMPLE = 'Each line is one object, as {"source": "…", "target": "…"}.'
_value_at = JSONDecoder().raw_decode
_scan = JSONDecoder().scan_once  # type: ignore[attr-defined]  # what `raw_decode` calls
_Place = tuple[
    int, int, str, tuple[Any, ...] | None
]  # line number, offset, the line, its cells if they had to be found already
_Fields = dict[str, tuple[Any, int, int]]  # key → value, where its characters begin and end in the line


def read_jsonl(path: str, *, encoding: str = "utf-8", target_lang: str = "", source_lang: str = "") -> Iterator[Bitext]:
    """Read a JSON Lines bitext, one document at a time.

    Args:
        path: the file.
        encoding: a Python codec name.
        target_lang: BCP 47 tag for rows that name none.
        source_lang: likewise.

    Raises:
        InputError: broken JSON, a missing target, a wrong type, what is no language, two rows of a document with one id.
    """
    return gather_found(path, _rows(path, encoding, target_lang, source_lang), _find_target, _find_source)


def _rows(path: str, encoding: str, target_lang: str, source_lang: str) -> Iterator[Found]:
    scan, plain, new = _scan, _PLAIN.issuperset, Found._make
    key = ("", "", "")
    for number, offset, line in lines(path, encoding):
        cells: tuple[Cell | None, ...] | None = None
        try:
            found, end = scan(line, 0)
            # A row as programs write it: an object of strings, of which the line holds no other.
            quick = (
                end == len(line)
                and type(found) is dict
                and line.find("{", 1) < 0
                and plain(map(type, found.values()))
                and found.get("target") is not None
                and "\\u" not in line  # may be half a character
            )
        except (ValueError, RecursionError, StopIteration):
            quick = False
        if not quick:
            if not line.strip():
                continue
            found, *cells_ = _slow(path, number, line)
            cells = tuple(cells_)
        get = found.get
        name, document = get("id"), get("document")
        to, of = get("target_lang") or target_lang, get("source_lang") or source_lang
        if document is None:
            document = ""
        if document != key[0] or to != key[1] or of != key[2]:
            key = (str(document), tag(to, path, number), tag(of, path, number))
        yield new(
            (
                number,
                f"L{number}" if name is None or name == "" else str(name),
                found["target"],
                get("source") or None,
                key,
                get("date") or "",
                (number, offset, line, cells),
                (),
            )
        )


def _find_target(place: _Place, start: int) -> list[Anchor]:
    number, offset, line, cells = place
    cell = cells[0] if cells else _found(line, "target")
    return anchors_of(cell, number, offset, start)


def _find_source(place: _Place, start: int) -> list[Anchor]:
    number, offset, line, cells = place
    cell = cells[1] if cells else _found(line, "source")
    return anchors_of(cell, number, offset, start)


def _found(line: str, key: str) -> Cell:
    """A cell of a row that `_quick` took."""
    cell = _find(line, f'"{key}": "', _scan(line, 0)[0][key], escaped="\\" in line)
    if cell is None:  # spaced in another way
        _, target, source = _slow("", 0, line)
        cell = target if key == "target" or source is None else source
    return cell


def _find(line: str, key: str, text: str, *, escaped: bool) -> Cell | None:
    """Where a value's characters begin.

    Inside strings quotation marks are escaped, so the key is found only as a key; the last of several is the one that
    counts. Where nothing is escaped, what stands behind it is the value.
    """
    start = line.rfind(key) + len(key)
    if start < len(key):
        return None
    if not escaped or (line.startswith(text, start) and line[start + len(text)] == '"'):
        return Cell(text, start)
    value, end = _value_at(line, start - 1)
    return None if value != text else Cell(text, start, line[start : end - 1])


def _slow(path: str, number: int, line: str) -> tuple[dict[str, Any], Cell, Cell | None]:
    """Take any row, or say what is wrong with it."""
    fields = _walk(path, number, line)
    _check(path, number, fields)
    if "target" not in fields:
        raise InputError("the row has no “target”", path=path, line=number, hint="Name the translation “target”.")
    source = fields.get("source")
    return (
        {key: value for key, (value, _, _) in fields.items()},
        _cell(path, number, line, fields["target"]),
        _cell(path, number, line, source) if source and source[0] else None,
    )


def _walk(path: str, number: int, line: str) -> _Fields:
    """Take one object apart, keeping where each value lies; a key given twice keeps its last value, as in `json`."""
    try:
        return _object(path, number, line)
    except JSONDecodeError as error:
        raise _broken(path, number, error) from error
    except RecursionError as error:
        raise InputError("the JSON is nested too deeply", path=path, line=number) from error
    except ValueError as error:  # Python takes no number of more than 4,300 digits
        raise InputError("a number in the JSON has too many digits", path=path, line=number) from error


def _broken(path: str, number: int, error: JSONDecodeError) -> InputError:
    problem = f"broken JSON at column {error.pos + 1}: {error.msg}"
    hint = "Each line is one whole JSON object; a line break inside a string is written \\n."
    return InputError(problem, path=path, line=number, hint=hint)


def _object(path: str, number: int, line: str) -> _Fields:
    at = _past(line, 0)
    if line[at : at + 1] != "{":
        value, at = _value_at(line, at)
        found = _TYPES.get(type(value), "null")
        raise InputError(f"found {found}, an object was expected", path=path, line=number, hint=_EXAMPLE)
    fields: _Fields = {}
    at = _past(line, at + 1)
    while line[at : at + 1] != "}":
        if fields:
            at = _expect(line, at, ",")
        if line[at : at + 1] != '"':
            raise JSONDecodeError("a key in double quotes was expected", line, at)
        key, at = _value_at(line, at)
        at = _expect(line, _past(line, at), ":")
        value, end = _value_at(line, at)
        inside = isinstance(value, str)  # a string's characters, without its quotation marks
        fields[key] = (value, at + inside, end - inside)
        at = _past(line, end)
    at = _past(line, at + 1)
    if at < len(line):
        raise JSONDecodeError("one object a line was expected, found more", line, at)
    return {key: field for key, field in fields.items() if field[0] is not None or key == "target"}


def _past(line: str, at: int) -> int:
    match = _SPACE.match(line, at)
    return match.end() if match else at


def _expect(line: str, at: int, sign: str) -> int:
    if line[at : at + 1] != sign:
        raise JSONDecodeError(f"“{sign}” was expected", line, at)
    return _past(line, at + 1)


def _check(path: str, number: int, fields: _Fields) -> None:
    """Strings are what is expected; an id or a document may be a whole number."""
    for key in _KEYS:
        value = fields[key][0] if key in fields else ""
        if isinstance(value, str) or (key in {"id", "document"} and type(value) is int):
            continue
        problem = f"“{key}” is {_TYPES.get(type(value), 'null')}, a string was expected"
        raise InputError(problem, path=path, line=number, hint=f'Write it in quotation marks: {{"{key}": "…"}}.')


def _cell(path: str, number: int, line: str, field: tuple[Any, int, int]) -> Cell:
    text, start, end = field
    if len(text) == end - start:
        return Cell(text, start)
    if _LONE_SURROGATE.search(text):
        problem = "half of a surrogate pair is written here, which is no character"
        raise InputError(
            problem, path=path, line=number, hint="Write the character itself, or both halves: \\ud83d\\ude42."
        )
    return Cell(text, start, line[start:end])
