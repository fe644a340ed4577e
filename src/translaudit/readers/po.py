r"""Gettext catalogues: an entry's `msgstr` is the translation of its `msgid`, each plural form one of its own.

Passed over: entries without a translation, fuzzy ones (programs do not use them) and obsolete ones (`#~`). Comments of an
entry may allow findings in it. Strings may go on over lines and hold escapes; positions are exact behind each. The header
tells the languages (`Language`, `X-Source-Language`). Where nothing says otherwise the originals are in English, as
gettext has it. Entries stream. Source: the GNU gettext manual, “The Format of PO Files”.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING

from translaudit.allowances import LAST_LINE, MARK, allowance
from translaudit.errors import InputError
from translaudit.model import Anchor
from translaudit.readers.codes import HOLE, places, without_codes
from translaudit.readers.decode import lines, same_encoding
from translaudit.readers.names import language_of_name, tag_of
from translaudit.readers.rows import Found, gather_found
from translaudit.readers.tags import tag
from translaudit.records import NamedTuple
from translaudit.storage.digest import blake2b
from translaudit.storage.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.model import Allowance, Bitext

__all__ = ["read_po"]

# No group is possessive: Python before 3.11.5 matches those wrongly (CPython issue 106052).
_INSIDE = r'[^"\\]*+(?:\\.[^"\\]*+)*'
_USUAL = expression(rf'(?:(msgctxt|msgid|msgstr) )?"({_INSIDE})"')
_STRINGS = expression(rf'"({_INSIDE})"')
_LINE = expression(rf'\s*+(?:([a-z_]++)\s*+(?:\[\s*(\d{{1,3}})\s*\]\s*+)?)?(?:"{_INSIDE}"\s*+)*')
_ESCAPE = expression(r"""(?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{2}))+|\\[abfnrtv"\\?']""")
_SIGNS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_ORDER = {"msgctxt": 0, "msgid": 1, "msgid_plural": 2, "msgstr": 3}
_new = tuple.__new__  # in half the time of the class's own
_KEY = expression(r"[A-Za-z0-9]++(?:[._-][A-Za-z0-9]++)*")  # what stands for a text that is kept elsewhere
_LONGEST_ID = 60  # code points of a msgid that its id shows
_KNOWN = "A line is a comment (#), a string in quotation marks, or one behind msgctxt, msgid, msgid_plural or msgstr."


class _Piece(NamedTuple):
    """What stands between two quotation marks: its line, the offset and column where it begins, its characters."""

    line: int
    offset: int
    column: int
    raw: str


class _String(NamedTuple):
    """A translation: its plural form (-1 for none), the line of its keyword, its pieces."""

    form: int
    line: int
    cell: list[_Piece]


class _Header(NamedTuple):
    """What a catalogue says of itself."""

    target_lang: str
    source_lang: str
    date: str = ""
    alone: frozenset[int] = (
        frozenset()
    )  # plural forms that are for no thing or for two things alone, as Arabic has them


class _Entry:
    """What has been read of an entry."""

    __slots__ = ("comments", "fuzzy", "parts", "rank", "strings")

    def __init__(self) -> None:
        self.comments: list[tuple[int, str]] = []
        self.fuzzy = False
        self.parts: dict[str, list[_Piece]] = {}
        self.strings: list[_String] = []
        self.rank = -1


def read_po(path: str, *, encoding: str = "utf-8", target_lang: str = "", source_lang: str = "") -> Iterator[Bitext]:
    """Read a catalogue as one document; a very long one is cut.

    Args:
        path: the file.
        encoding: a Python codec name.
        target_lang: BCP 47 tag where neither the header nor the path tells one (`de.po`, `de/LC_MESSAGES/app.po`).
        source_lang: BCP 47 tag where the header tells none.

    Raises:
        InputError: the file is no catalogue, or its header names another encoding or no language.
    """
    said = _Header(_language_of_path(path) or target_lang, source_lang)
    whole: list[Allowance] = []  # what comments allow in the whole file
    for bitext in gather_found(path, _rows(path, encoding, said, whole), _find_target, _find_source):
        target, source = bitext.target, bitext.source
        if source is not None and not source.lang:
            source = source._replace(lang="en")
        if whole:
            target = target._replace(allowances=(*target.allowances, *whole))
        yield bitext._replace(target=target, source=source, source_lang=source.lang if source else bitext.source_lang)


def _language_of_path(path: str) -> str:
    parts = PurePath(path).parts
    folder = parts[-3] if len(parts) > 2 and parts[-2] == "LC_MESSAGES" else ""
    return tag_of(folder.partition("@")[0]) or language_of_name(path)


def _rows(path: str, encoding: str, header: _Header, whole: list[Allowance]) -> Iterator[Found]:
    for entry in _entries(path, encoding):
        allowed = _allowed(entry) if entry.comments else []
        if "msgctxt" not in entry.parts and not _text(entry.parts["msgid"]):
            header = _read_header(path, encoding, entry, header)
            whole += allowed
            continue
        whole += [one for one in allowed if one.last == LAST_LINE]
        if not entry.fuzzy:
            yield from _found(entry, header, tuple([one for one in allowed if one.last < LAST_LINE]))


def _entries(path: str, encoding: str) -> Iterator[_Entry]:
    """The entries of a catalogue, obsolete ones left out."""
    entry = _Entry()
    cell: list[_Piece] | None = None  # the string that may go on
    number = 0
    for number, offset, line in lines(path, encoding):
        if not line:
            continue
        bare = line if line[0] in 'm"' else line.lstrip()
        if not bare:
            continue
        comment = bare[0] == "#"
        keyword, form, found = ("", -1, []) if comment else _pieces(path, number, offset, line)
        if entry.strings and (comment or keyword not in ("", "msgstr")):
            yield entry
            entry = _Entry()
        if comment:
            entry = _with_comment(entry, number, bare)
            cell = None
        elif keyword:
            cell = found
            _add(path, entry, keyword, _String(form, number, cell))
        elif cell is None:
            raise InputError("found a string that belongs to nothing", path=path, line=number, hint=_KNOWN)
        else:
            cell += found
    if entry.strings:
        yield entry
    elif entry.parts:
        raise _untranslated(path, number)


def _with_comment(entry: _Entry, number: int, line: str) -> _Entry:
    """The entry that a comment belongs to, which knows of it now; a new one behind what is obsolete."""
    if line.startswith("#~"):
        return entry if entry.parts else _Entry()
    if line.startswith("#,"):
        entry.fuzzy = entry.fuzzy or "fuzzy" in re.split(r"[\s,]+", line[2:])
    elif MARK in line and line[1:2] not in "|:":
        entry.comments.append((number, line.lstrip("#.").strip()))
    return entry


def _pieces(path: str, number: int, offset: int, line: str) -> tuple[str, int, list[_Piece]]:
    """The keyword of a line, the plural form, the strings; "" and -1 where there is none."""
    match = _USUAL.fullmatch(line)  # as programs write it
    if match is not None:
        keyword, raw = match.groups("")
        start = match.start(2)
        return keyword, -1, [_new(_Piece, (number, offset + start, start + 1, raw))]
    match = _LINE.fullmatch(line)
    if match is None:
        quoted = line.strip()[:1] == '"' or line.startswith("msg")
        problem = "a string does not end where the line does" if quoted else "found a line that is no part of an entry"
        hint = 'Inside a string “"” is written \\", and what goes on is put into quotation marks on the next line.'
        raise InputError(problem, path=path, line=number, hint=hint if quoted else _KNOWN)
    keyword, form = match[1] or "", match[2]
    found = [
        _Piece(number, offset + one.start(1), one.start(1) + 1, one[1])
        for one in _STRINGS.finditer(line, match.end(1) if keyword else 0)
    ]
    return keyword, int(form) if form else -1, found


def _add(path: str, entry: _Entry, keyword: str, string: _String) -> None:
    """Take in what a keyword begins, if it may stand here."""
    rank = _ORDER.get(keyword, -1)
    if rank < 0:
        if keyword != "domain":  # which begins the catalogue of another program
            raise InputError(f"“{keyword}” is no keyword", path=path, line=string.line, hint=_KNOWN)
        return
    if keyword == "msgstr":
        if "msgid" not in entry.parts:
            raise InputError("a msgstr without a msgid", path=path, line=string.line, hint="Put the msgid before it.")
        if string.form in [one.form for one in entry.strings]:
            raise InputError("a second msgstr of one entry", path=path, line=string.line, hint="Delete one of the two.")
        entry.strings.append(string)
    elif rank <= entry.rank:
        raise _untranslated(path, string.line)
    else:
        entry.parts[keyword] = string.cell
    entry.rank = rank


def _untranslated(path: str, line: int) -> InputError:
    hint = 'An untranslated entry has an empty one: msgstr "".'
    return InputError("the entry before has no msgstr", path=path, line=line, hint=hint)


def _allowed(entry: _Entry) -> list[Allowance]:
    """What its comments allow: findings on the lines of its translations, or in the file."""
    last = entry.strings[-1]
    reach = {"first": entry.strings[0].line, "last": last.cell[-1].line if last.cell else last.line}
    return [allowance(words, line=line, **reach) for line, words in entry.comments if words.startswith(MARK)]


def _read_header(path: str, encoding: str, entry: _Entry, before: _Header) -> _Header:
    line = entry.strings[0].line
    found = re.findall(r"(?m)^([\w-]+):(.*)$", _text(entry.strings[0].cell))
    fields = {name: value.strip(" \t") for name, value in found}
    charset = re.search(r"charset=([\w.:-]+)", fields.get("Content-Type", ""))
    if charset and charset[1] != "CHARSET" and not same_encoding(charset[1], encoding):
        raise InputError(
            f"the header says charset={charset[1]}, and the file was read as {encoding}",
            path=path,
            line=line,
            hint=f"Give --encoding {charset[1]}; or save the file as UTF-8, and say so in its header.",
        )
    date = re.match(r"\d{4}-\d\d-\d\d", fields.get("PO-Revision-Date", ""))
    return _Header(
        _language(fields.get("Language", ""), before.target_lang, path, line),
        _language(fields.get("X-Source-Language", ""), before.source_lang, path, line),
        date[0] if date else before.date,
        _forms_alone(fields.get("Plural-Forms", "")),
    )


def _forms_alone(said: str) -> frozenset[int]:
    """Plural forms that are for 0 or for 2 alone; none where that is not said, or not in the way that gettext has it."""
    match = re.match(r"nplurals=[3-9];\s*plural=([^;]{1,400})", said)
    if match is None:
        return frozenset()
    from gettext import c2py  # noqa: PLC0415  few languages have such forms

    try:
        form_of = c2py(match[1])
        forms = [form_of(number) for number in range(200)]
    except (ValueError, ArithmeticError):
        return frozenset()
    return frozenset(forms[number] for number in (0, 2) if forms.count(forms[number]) == 1)


def _language(written: str, otherwise: str, path: str, line: int) -> str:
    """What a header calls a language, else what is known otherwise; what names none is wrong only where nothing is."""
    try:
        return tag(written, path, line) or otherwise
    except InputError:
        if otherwise:
            return otherwise
        raise


def _found(entry: _Entry, header: _Header, allowed: tuple[Allowance, ...]) -> Iterator[Found]:
    """A row for each translation that the entry has."""
    key = ("", header.target_lang, header.source_lang)
    name = _name(entry)
    forms = len(entry.strings)
    for form, line, cell in entry.strings:
        text = without_codes(_text(cell))
        if not text.strip() or ("msgid_plural" in entry.parts and form in header.alone):
            continue  # “no files” and “two files” in one word have no original: the catalogue has “%d files”
        original = entry.parts["msgid"]
        if "msgid_plural" in entry.parts and (form > 0 or forms == 1 or _plural_fits(text, entry)):
            original = entry.parts["msgid_plural"]
        source = _text(original)
        known = None if not source.strip() or _is_key(source) else without_codes(source)
        shown = f"{name}[{form}]" if forms > 1 else name
        yield Found(line, shown, text, known, key, header.date, (cell, original), allowed)
        allowed = ()


def _plural_fits(text: str, entry: _Entry) -> bool:
    """Whether a first form has the number that of the originals the plural alone has: “%d file” for “one file”."""
    one, other = (without_codes(_text(entry.parts[part])).count(HOLE) for part in ("msgid", "msgid_plural"))
    return text.count(HOLE) == other != one


def _is_key(text: str) -> bool:
    return ("." in text or "_" in text) and _KEY.fullmatch(text) is not None


def _name(entry: _Entry) -> str:
    """Context and msgid, which are an entry's name in its catalogue; of a long msgid the beginning and a digest."""
    text = _text(entry.parts["msgid"])
    shown = " ".join(text[: _LONGEST_ID + 1].split())
    if shown != text:
        shown = f"{shown[:_LONGEST_ID]}…{blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=4).hexdigest()}"
    return f"{_text(entry.parts['msgctxt'])}|{shown}" if "msgctxt" in entry.parts else shown


def _text(cell: Sequence[_Piece]) -> str:
    """What a string says, codes and all."""
    raw = cell[0].raw if len(cell) == 1 else None
    if raw is not None and "\\" not in raw:
        return raw
    return "".join([_ESCAPE.sub(_meant, piece.raw) if "\\" in piece.raw else piece.raw for piece in cell])


def _meant(escape: re.Match[str]) -> str:
    """The characters that escapes stand for; those by number are bytes of UTF-8."""
    sign = escape[0][1]
    if sign not in "01234567x":
        return _SIGNS.get(sign, sign)
    codes = escape[0].split("\\")[1:]
    numbers = [int(code[1:], 16) if code[0] == "x" else int(code, 8) & 0xFF for code in codes]
    return bytes(numbers).decode("utf-8", "replace")


def _find_target(place: tuple[list[_Piece], list[_Piece]], start: int) -> list[Anchor]:
    return places(_text(place[0]), _anchors(place[0]), start)


def _find_source(place: tuple[list[_Piece], list[_Piece]], start: int) -> list[Anchor]:
    return places(_text(place[1]), _anchors(place[1]), start)


def _anchors(cell: Sequence[_Piece]) -> list[Anchor]:
    """Where a string and the file fall into step: where pieces begin and end, and behind escapes."""
    made: list[Anchor] = []
    at = 0
    for line, offset, column, raw in cell:
        made.append(Anchor(at, offset, line, column))
        steps = [(0, 0, "")]
        steps += [(*match.span(), _meant(match)) for match in _ESCAPE.finditer(raw)]
        for (_, done, _), (low, high, meant) in pairwise(steps):
            at += low - done + len(meant)
            made.append(Anchor(at, offset + high, line, column + high))
        done = steps[-1][1]
        at += len(raw) - done
        if len(raw) > done:
            made.append(Anchor(at, offset + len(raw), line, column + len(raw)))
    return made
