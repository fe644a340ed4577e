"""Termbases as TBX: version 2 (`martif`), and version 3 in DCA or DCT style, all of dialect TBX-Basic.

What TBX-Basic has no place for is written as notes `translaudit:KEY=VALUE`, for other tools keep notes where they drop
unknown categories. Keys of an entry: `id` (when it is no XML name), `kind`, `rank`, `within`, `shared`, `language`,
`exception:LANG`; of a term: `case`, `since`, `until`, `source-only`. A note that itself begins so is written as
`translaudit:note=…`. A concept that has exceptions but no terms gives an entry without languages, which schemas refuse.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translaudit.termbase.concept import KINDS

if TYPE_CHECKING:
    from translaudit.termbase.concept import Concept, Term, Termbase

__all__ = ["EXTENSION", "dump"]

EXTENSION = "translaudit:"

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_V3 = 'xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"'
_MODULES = 'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
_OPENING = {
    "tbx2": '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX-Basic" xml:lang="en">',
    "tbx3-dca": f'<tbx type="TBX-Basic" style="dca" {_V3}>',
    "tbx3-dct": f'<tbx type="TBX-Basic" style="dct" {_V3} {_MODULES}>',
}
_V2 = {
    "tbx": "martif",
    "tbxHeader": "martifHeader",
    "conceptEntry": "termEntry",
    "langSec": "langSet",
    "termSec": "tig",
}
# A data category: its element in DCA style, and the module that holds it in DCT style.
_CATEGORIES = {
    "subjectField": ("descrip", "basic"),
    "source": ("admin", "basic"),
    "administrativeStatus": ("termNote", "min"),
}


def dump(termbase: Termbase, format_: str) -> str:
    """The termbase as TBX.

    Args:
        termbase: what to write.
        format_: "tbx2", "tbx3-dca" or "tbx3-dct".
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', _OPENING[format_], *_header(termbase), "<text>", "<body>"]
    taken = {concept.id for concept in termbase.concepts}
    number = 0
    for concept in termbase.concepts:
        name = concept.id
        while not _NAME.fullmatch(name):
            number += 1
            name = "" if f"c{number}" in taken else f"c{number}"
        lines += _entry(concept, name, dct=format_ == "tbx3-dct")
    lines += ["</body>", "</text>", "</tbx>"]
    text = "\n".join(lines) + "\n"
    return re.sub(r"(</?)(\w+)(?=[ >])", _renamed, text) if format_ == "tbx2" else text


def _renamed(tag: re.Match[str]) -> str:
    return tag[1] + _V2.get(tag[2], tag[2])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _header(termbase: Termbase) -> list[str]:
    lines = ["<tbxHeader>", "<fileDesc>"]
    if termbase.title:
        lines.append(f"<titleStmt><title>{_escaped(termbase.title)}</title></titleStmt>")
    if termbase.licence:
        lines.append(f"<publicationStmt><p>Licence: {_escaped(termbase.licence)}</p></publicationStmt>")
    source = f"<p>{_escaped(termbase.source)}</p>" if termbase.source else "<p/>"
    return [*lines, f"<sourceDesc>{source}</sourceDesc>", "</fileDesc>", "</tbxHeader>"]


def _value(category: str, text: str, *, dct: bool) -> str:
    element, module = _CATEGORIES[category]
    if dct:
        return f"<{module}:{category}>{_escaped(text)}</{module}:{category}>"
    return f'<{element} type="{category}">{_escaped(text)}</{element}>'


def _note(text: str) -> str:
    return f"<note>{_escaped(text)}</note>"


def _own(key: str, value: str) -> str:
    return _note(f"{EXTENSION}{key}={value}")


def _entry(concept: Concept, name: str, *, dct: bool) -> list[str]:
    lines = [f'<conceptEntry id="{name}">']
    if concept.kind in KINDS:
        lines.append(_value("subjectField", concept.kind, dct=dct))
    if concept.source:
        lines.append(_value("source", concept.source, dct=dct))
    if concept.note:
        lines.append(_own("note", concept.note) if concept.note.startswith(EXTENSION) else _note(concept.note))
    if name != concept.id:
        lines.append(_own("id", concept.id))
    if concept.kind and concept.kind not in KINDS:
        lines.append(_own("kind", concept.kind))
    lines += [_own(key, value) for key in ("rank", "within", "shared", "language") if (value := getattr(concept, key))]
    lines += [_own(f"exception:{lang}", words) for lang, words in concept.exceptions]
    lang = ""
    for term in concept.terms:
        if term.lang != lang:
            if lang:
                lines.append("</langSec>")
            lang = term.lang
            lines.append(f'<langSec xml:lang="{lang}">')
        lines += _term(term, dct=dct)
    if lang:
        lines.append("</langSec>")
    return [*lines, "</conceptEntry>"]


def _term(term: Term, *, dct: bool) -> list[str]:
    status = _value("administrativeStatus", f"{term.status.value}Term-admn-sts", dct=dct)
    lines = ["<termSec>", f"<term>{_escaped(term.text)}</term>", status]
    if term.source:
        lines.append(_value("source", term.source, dct=dct))
    if term.note:
        lines.append(_own("note", term.note) if term.note.startswith(EXTENSION) else _note(term.note))
    lines += [_own(key, value) for key in ("case", "since", "until") if (value := getattr(term, key))]
    if term.source_only:
        lines.append(_own("source-only", "true"))
    return [*lines, "</termSec>"]
