"""Which suffix is read by which function; a module is imported when a file of its format is met."""

from __future__ import annotations

from translaudit.errors import InputError

__all__ = ["PACKED", "ROWS", "SUFFIXES", "TEXTS", "formats", "unknown_format"]

TEXTS = {
    ".txt": "plain:read_txt",
    ".md": "markdown:read_md",
    ".markdown": "markdown:read_md",
    ".html": "html_page:read_html",
    ".htm": "html_page:read_html",
    ".docx": "word_document:read_docx",
}
"""Formats that hold one side: `(path, *, encoding, lang) -> Iterator[Side]`."""

ROWS = {
    ".tsv": "tsv:read_tsv",
    ".jsonl": "jsonl:read_jsonl",
    ".po": "po:read_po",
    ".pot": "po:read_po",
    ".xlf": "xliff:read_xliff",
    ".xliff": "xliff:read_xliff",
    ".sdlxliff": "xliff:read_xliff",
    ".mqxliff": "xliff:read_xliff",
    ".tmx": "tmx:read_tmx",
}
"""Formats that hold both: `(path, *, encoding, target_lang, source_lang) -> Iterator[Bitext]`."""

PACKED = frozenset((".docx",))
"""Formats whose files are no text: their words are taken out of them, and lines are paragraphs."""

SUFFIXES = frozenset((*TEXTS, *ROWS))
"""Every suffix that can be read."""


def unknown_format(suffix: str, path: str | None) -> InputError:
    """What is said of a file whose suffix is none of them, or which has none."""
    which = f"“{suffix}” files" if suffix else "files without a suffix"
    return InputError(f"{which} cannot be read", path=path, hint=formats())


def formats() -> str:
    """The suffixes, for a hint."""
    return f"Known formats: {' '.join(sorted(SUFFIXES))}."
