"""Termbases from TBX (ISO 30042): version 2 (`martif`) and version 3 (`tbx`) in both styles, DCA and DCT.

Kept: terms, `administrativeStatus`, notes, sources, definitions (as notes), the subject field (as kind, where it is
one). Everything else is counted in `Termbase.lost`. What TBX-Basic has no place for travels in notes that other tools
carry along, as `translaudit:KEY=VALUE`; see `tbx_write`, which writes them. DTDs are never fetched and entity
declarations are refused. A term without a status is preferred if it is the first of a language that has no preferred
one, else admitted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from translaudit.errors import InputError
from translaudit.termbase import checks
from translaudit.termbase.concept import KINDS, Status, Term
from translaudit.termbase.tbx_draft import Draft, finished
from translaudit.termbase.tbx_write import EXTENSION, dump

if TYPE_CHECKING:
    from translaudit.termbase.concept import Termbase

__all__ = ["dump", "parse"]

# What an element is for; those not named here are data categories of DCT style, or text such as <note> and <date>.
_ROLES = dict.fromkeys(("termNote", "descrip", "admin", "transac", "ref", "xref"), "typed")
_ROLES |= dict.fromkeys(("descripNote", "adminNote", "transacNote"), "typed")
_ROLES |= dict.fromkeys(("termSec", "tig", "ntig"), "term section")
_ROLES |= dict.fromkeys(("langSec", "langSet"), "language")
_ROLES |= dict.fromkeys(("conceptEntry", "termEntry"), "entry")
_ROLES |= dict.fromkeys(("descripGrp", "termNoteGrp", "transacGrp"), "group")
_ROLES |= dict.fromkeys(("hi", "foreign", "bpt", "ept", "it", "ph", "ut", "sc", "ec", "pc"), "transparent")
_ROLES |= dict.fromkeys(("adminGrp", "termGrp"), "transparent")
_ROLES |= dict.fromkeys(("sourceDesc", "publicationStmt"), "header")
_STATUS = {"administrativeStatus", "normativeAuthorization"}
_LINKS = {"externalCrossReference", "xSource"}
_KNOWN_ROOTS = 'TBX begins with <tbx style="dca">, <tbx style="dct"> (version 3) or <martif type="TBX"> (version 2).'


def parse(data: bytes, *, path: str = "") -> Termbase:
    """A termbase from the bytes of a TBX file.

    Args:
        data: the file, in the encoding its XML declaration names.
        path: the file's name, for messages.

    Raises:
        InputError: it is not well-formed, not TBX, declares entities, or holds text a termbase cannot.
    """
    reader = _Reader(path)
    parser = reader.parser
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        problem = f"This is not well-formed XML: {expat.ErrorString(error.code)} (column {error.offset + 1})."
        hint = "Export the file anew, or mend it at that place; & is written &amp; and < is written &lt;."
        raise InputError(problem, path=path, line=error.lineno, hint=hint) from None
    except (LookupError, ValueError) as error:
        hint = "Save the file as UTF-8."
        raise InputError(f"Its encoding cannot be read: {error}.", path=path, line=1, hint=hint) from None
    return finished(reader.drafts, reader.header, reader.lost, path=path)


class _Reader:
    """What has been read so far; expat calls its methods in the order of the file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.root
        self.parser.EndElementHandler = self.end
        self.text: list[str] = []
        self.parser.CharacterDataHandler = self.text.append
        self.parser.EntityDeclHandler = self.entity
        self.parser.SkippedEntityHandler = self.skipped
        self.drafts: list[Draft] = []
        self.draft: Draft | None = None
        self.header: dict[str, list[str]] = {}
        self.part = ""  # of the header
        self.group = ""
        self.described = ""  # category of the last description in the group
        self.lang = ""
        self.term: dict[str, str] | None = None
        self.term_line = 0
        self.category = ""
        self.target = ""
        self.lost: dict[str, int] = {}

    def refuse(self, problem: str, hint: str) -> NoReturn:
        raise InputError(problem, path=self.path, line=self.parser.CurrentLineNumber, hint=hint)

    def entity(self, name: str, *_: object) -> None:
        self.refuse(
            f"The file declares the entity “{name}”; entities are not read, for they can hide other files or blow up.",
            "Replace the entity by what it stands for and delete its declaration.",
        )

    def skipped(self, name: str, is_parameter: int) -> None:
        if not is_parameter:
            self.refuse(f"“&{name};” stands for nothing: no DTD is read.", "Write the character itself.")

    def root(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local not in {"tbx", "martif"}:
            self.refuse(f"The file begins with <{name}>, which is not TBX.", _KNOWN_ROOTS)
        style = attributes.get("style", "dca")
        if local == "tbx" and style not in {"dca", "dct"}:
            self.refuse(f"“{style}” is not a style of TBX.", _KNOWN_ROOTS)
        self.parser.StartElementHandler = self.start

    def start(self, name: str, attributes: dict[str, str]) -> None:
        role = _ROLES.get(name)
        if role is None and ":" in name:
            name = name.rpartition(":")[2]
            role = _ROLES.get(name)
        if role == "transparent":
            return
        self.text.clear()
        if role is None:
            self.category = name
            self.target = attributes.get("target", "") if attributes else ""
            if name == "term":
                self.term_line = self.parser.CurrentLineNumber
        elif role == "typed":
            self.category = attributes.get("type", "")
            self.target = attributes.get("target", "")
        elif role == "term section":
            self.term = {}
        elif role == "group":
            self.group, self.described = name, ""
        elif role == "header":
            self.part = name
        else:
            self.section(role, attributes)

    def section(self, role: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        if role == "language":
            raw = attributes.get("xml:lang", attributes.get("lang", ""))
            self.lang = checks.language(raw, path=self.path, line=line)
        else:
            raw = attributes.get("id", attributes.get("xml:id", "")).strip()
            self.draft = Draft(checks.phrase(raw, "The id", path=self.path, line=line) if raw else "", line)
            self.drafts.append(self.draft)
            self.lang = ""

    def end(self, name: str) -> None:
        role = _ROLES.get(name)
        if role is None and ":" in name:
            name = name.rpartition(":")[2]
            role = _ROLES.get(name)
        if role == "transparent":
            return
        draft = self.draft
        if draft is None:
            self.header_end(name)
        elif role is None or role == "typed":
            if self.category:
                self.value(draft, self.category, "".join(self.text))
                self.category = ""
        elif role == "term section":
            self.term_end(draft)
        elif role == "language":
            self.lang = ""
        elif role == "group":
            self.group = ""
        else:
            self.draft = None
        self.text.clear()

    def value(self, draft: Draft, category: str, text: str) -> None:
        term = self.term
        if term is not None and category == "term":
            term["term"] = text
        elif term is not None and category in _STATUS:
            term.setdefault("status", text)
        elif text.strip() or self.target:
            if term is None:
                self.concept_value(draft, category, text)
            else:
                self.term_value(draft, term, category, text)

    def prose(self, text: str, what: str) -> str:
        return checks.prose(text, what, path=self.path, line=self.parser.CurrentLineNumber)

    def header_end(self, name: str) -> None:
        text = "".join(self.text)
        part = "title" if name == "title" else self.part if name == "p" else ""
        if part and text.strip():
            self.header.setdefault(part, []).append(self.prose(text, f"<{name}>"))
        if name == self.part:
            self.part = ""

    def common_value(self, draft: Draft, category: str, text: str) -> bool:
        """Keep what means the same on every level: definitions and their sources. False if it is something else."""
        if category == "definition":
            label = f"Definition ({self.lang}): " if self.lang else "Definition: "
            draft.notes.append(label + " ".join(self.prose(text, category).split()))
        elif category == "source" and self.group == "descripGrp":
            if self.described != "definition":
                return False
            draft.notes[-1] += f" ({self.prose(text, category)})"
        else:
            return False
        self.described = category
        return True

    def concept_value(self, draft: Draft, category: str, text: str) -> None:
        if self.common_value(draft, category, text):
            return
        if category == "note":
            self.concept_note(draft, self.prose(text, "The note"))
        elif category == "source" and not self.group:
            draft.sources.append(self.prose(text, "The source"))
        elif category in _LINKS:
            draft.sources.append(_link(self.prose(text, "The reference"), self.target))
        elif category == "subjectField":
            text = self.prose(text, "The subject field")
            if text.lower() in KINDS and "kind" not in draft.fields:
                draft.fields["kind"] = text.lower()
            else:
                draft.notes.append(f"Subject field: {text}")
        else:
            self.lost[category] = self.lost.get(category, 0) + 1

    def concept_note(self, draft: Draft, note: str) -> None:
        if not note.startswith(EXTENSION):
            draft.notes.append(note)
            return
        key, _, value = note.removeprefix(EXTENSION).partition("=")
        line = self.parser.CurrentLineNumber
        if key == "note":
            draft.notes.append(value)
        elif key == "id":
            draft.id = value
        elif key in {"kind", "rank", "within", "shared"}:
            draft.fields[key] = value
        elif key == "language":
            draft.fields[key] = checks.language(value, path=self.path, line=line)
        elif key.startswith("exception:"):
            lang = checks.language(key.removeprefix("exception:"), path=self.path, line=line)
            draft.exceptions.append((lang, checks.phrase(value, "The exception", path=self.path, line=line)))
        else:
            draft.notes.append(note)

    def term_value(self, draft: Draft, term: dict[str, str], category: str, text: str) -> None:
        if self.common_value(draft, category, text):
            return
        if category in {"note", "usageNote"}:
            key, value = "note", self.prose(text, "The note")
            if value.startswith(EXTENSION):
                given, _, rest = value.removeprefix(EXTENSION).partition("=")
                if given in {"note", "case", "since", "until", "source-only"}:
                    key, value = given, rest
        elif category == "source" and not self.group:
            key, value = "source", self.prose(text, "The source")
        elif category in _LINKS:
            key, value = "source", _link(self.prose(text, "The reference"), self.target)
        else:
            self.lost[category] = self.lost.get(category, 0) + 1
            return
        term[key] = f"{term[key]}\n{value}" if key in term else value

    def term_end(self, draft: Draft) -> None:
        path, line = self.path, self.term_line
        term = self.term or {}
        self.term = None
        if not self.lang or "term" not in term:
            self.refuse(
                "There is no <term> here, or no language around it.", "Write <langSec xml:lang=…><termSec><term>."
            )
        words = term["term"]
        if not words.isprintable():
            words = words.replace("\n", " ").replace("\t", " ")
        respaced = "  " in words
        words = checks.phrase(words, "The term", path=path, line=line)
        raw = term.get("status", "")
        status = checks.STATUSES.get(raw.lower())
        if status is None:
            if raw.strip():
                status = checks.status(raw, path=path, line=self.parser.CurrentLineNumber)
            else:
                draft.unsettled.append(len(draft.terms))
                status = Status.ADMITTED
        if len(term) <= 2 and "status" in term:
            draft.terms.append(Term(words, self.lang, status, line=line, respaced=respaced))
            return
        draft.terms.append(
            Term(
                words,
                self.lang,
                status,
                note=term.get("note", ""),
                source=term.get("source", ""),
                case=checks.case_word(term.get("case", ""), path=path, line=line),
                since=checks.date(term.get("since", ""), "“since”", path=path, line=line),
                until=checks.date(term.get("until", ""), "“until”", path=path, line=line),
                source_only=term.get("source-only", "") == "true",
                line=line,
                respaced=respaced,
            )
        )


def _link(text: str, target: str) -> str:
    return f"{text} ({target})" if text and target and text != target else text or target
