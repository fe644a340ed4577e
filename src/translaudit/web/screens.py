"""The page: its form, what was found below it, and where a name's spelling comes from.

The report is that of `--format html`. All that comes from a user is escaped, and read in its own direction.
"""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.config import LEVELS
from translaudit.pages import explained
from translaudit.readers.formats import ROWS, SUFFIXES
from translaudit.reporters import FORMATS
from translaudit.reporters.web_page import foot, head, scrolled
from translaudit.romanize.registry import info
from translaudit.runners.selection import rules_for
from translaudit.text.language_names import language_name, language_names
from translaudit.web.desk import Asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translaudit.errors import TranslauditError
    from translaudit.provenance.naming import Explanation
    from translaudit.reporters.html_report import Parts

__all__ = ["checked", "empty", "named", "wrong"]

_KINDS = {
    ".txt": "plain text",
    ".md": "Markdown",
    ".html": "HTML",
    ".tsv": "both sides, tab between (TSV)",
    ".jsonl": "both sides (JSON Lines)",
}
_PROMISE = "Texts are read on this machine, and are not stored."


def empty() -> str:
    """The page as it is first seen."""
    return _page("translaudit", _form(Asked()) + _names("", "en"))


def checked(asked: Asked, parts: Parts, rules: Sequence[str]) -> str:
    """The page with what was found below the form.

    Args:
        asked: what the form said.
        parts: of the report.
        rules: names of the rules that have findings.
    """
    found = f'<section id="result" aria-label="Result" tabindex="-1">\n{parts.lead}{parts.way}{parts.main}{_explained(rules)}'
    return _page(parts.title, f"{_form(asked, report=True)}{found}</section>\n{_names('', 'en')}", parts.rules)


def wrong(asked: Asked, error: TranslauditError) -> str:
    """The page with what is to be mended above the form."""
    where = f"{error.path}{f', line {error.line}' if error.line else ''}: " if error.path else ""
    hint = error.hint
    if "-lang" in hint:
        hint = "Choose its language below."
    elif "--encoding" in hint:
        hint = "Save the file as UTF-8."
    said = f'<div class="wrong" role="alert" id="result"><bdi>{escape(f"{where}{error.problem}.")}</bdi> {escape(hint)}</div>\n'
    return _page("translaudit: not checked", f"{said}{_form(asked)}{_names('', 'en')}")


def named(name: str, target_lang: str, found: Sequence[Explanation]) -> str:
    """The page with where a name's spelling comes from."""
    rows = "".join(map(_row, found))
    heads = "".join(
        [f'<th scope="col">{head}</th>' for head in ("native name", "standard", "spelling", "house form", "confidence")]
    )
    table = scrolled("Explanations", f"<table><thead><tr>{heads}</tr></thead><tbody>\n{rows}</tbody></table>\n")
    shown = table if found else "<p>Nothing known is spelled so.</p>\n"
    result = f'<section id="result" aria-label="Result" tabindex="-1">\n<h2><bdi>{escape(name)}</bdi></h2>\n{shown}</section>\n'
    return _page(f"translaudit: {name}", f"{_names(name, target_lang)}{result}{_form(Asked())}")


def _page(title: str, main: str, rules: Iterable[str] = ()) -> str:
    skip = '<a class="skip" href="#result">To the result</a>\n' if 'id="result"' in main else ""
    return (
        f"{head(title, (_style(), *rules), policy='')}{skip}"
        f'<header>\n<h1>translaudit</h1>\n<p class="dim">{_PROMISE}</p>\n</header>\n<main>\n{main}'
        f'<script src="/page.js" defer></script>\n{foot}'
    )


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def _form(asked: Asked, *, report: bool = False) -> str:
    """The form, filled in; `report` says whether reports on what stands in it can be had."""
    kinds = _options(_KINDS.items(), asked.kind)
    levels = [("", "as set up"), *[(level, f"{level} and above") for level in LEVELS]]
    return (
        '<form method="post" action="/check#result" enctype="multipart/form-data">\n<div class="texts">\n'
        + _text("source", "Original, if there is one", asked.source, asked.source_lang, asked.source_name)
        + _text("target", "Translation", asked.target, asked.target_lang, asked.name)
        + '</div>\n<div class="asked">\n'
        + _language("source_lang", "Language of the original", asked.source_lang)
        + _language("target_lang", "Language of the translation", asked.target_lang)
        + f'<label>Format of pasted texts<br><select name="kind">{kinds}</select></label>\n'
        + f'<label>Confidence<br><select name="min_confidence">{_options(levels, asked.min_confidence)}</select></label>\n'
        + '<button class="first">Check</button>\n'
        + (_downloads() if report else "")
        + f"</div>\n{_known_languages()}</form>\n"
    )


def _text(name: str, label: str, text: str, lang: str, file: str) -> str:
    # The first line feed in a box is none of its text.
    said = f' lang="{escape(lang)}"' if lang else ""
    accepted = ",".join(sorted(SUFFIXES if name == "target" else SUFFIXES - ROWS.keys()))
    return (
        f'<div><label for="{name}">{label}</label>\n'
        f'<textarea id="{name}" name="{name}" dir="auto" spellcheck="false" data-file="{name}_file"{said}>\n'
        f"{escape(text)}</textarea>\n"
        f'<label for="{name}_file">or a file{_said(file)}</label>\n'
        f'<input type="file" id="{name}_file" name="{name}_file" accept="{accepted}">\n'
        f'<input type="hidden" name="{name}_name" value="{escape(file)}"></div>\n'
    )


def _said(file: str) -> str:
    return f' <span class="dim">(shown: <bdi>{escape(file)}</bdi>)</span>' if file else ""


def _language(name: str, label: str, lang: str) -> str:
    return (
        f'<label>{label}<br><input name="{name}" value="{escape(lang)}" list="languages" size="12" maxlength="20" '
        'placeholder="detect" autocomplete="off" autocapitalize="off" spellcheck="false"></label>\n'
    )


def _known_languages() -> str:
    options = "".join(
        [f'<option value="{tag}">{escape(name)}</option>' for tag, name in sorted(language_names().items())]
    )
    return f'<datalist id="languages">{options}</datalist>\n'


def _downloads() -> str:
    formats = _options([(name, name) for name in FORMATS if name != "docx"], "html")
    return (
        f'<label>Report<br><select name="format">{formats}</select></label>\n'
        '<button formaction="/download">Download</button>\n'
    )


def _options(choices: Iterable[tuple[str, str]], chosen: str) -> str:
    return "".join(
        [
            f'<option value="{escape(value)}"{" selected" * (value == chosen)}>{escape(called)}</option>'
            for value, called in choices
        ]
    )


def _explained(rules: Sequence[str]) -> str:
    """The pages of rules that have findings."""
    if not rules:
        return ""
    known = {one.name: one for one in rules_for()}
    shown = [
        f'<details><summary><h3>{escape(name)}</h3></summary>\n<pre tabindex="0">{escape(explained(known[name]))}</pre>'
        "</details>\n"
        for name in rules
        if name in known
    ]
    return f'<h2 id="rules">What these rules are about</h2>\n{"".join(shown)}'


def _names(name: str, target_lang: str) -> str:
    return (
        '<form method="post" action="/names#result">\n<h2>Where a name’s spelling comes from</h2>\n<div class="asked">\n'
        f'<label>Name<br><input name="name" value="{escape(name)}" dir="auto" maxlength="200" required '
        'autocomplete="off" spellcheck="false"></label>\n'
        + _language("target_lang", "Language of the text", target_lang)
        + "<button>Explain</button>\n</div>\n</form>\n"
    )


def _row(one: Explanation) -> str:
    native = f'<bdi lang="{escape(one.lang)}">{escape(one.native)}</bdi>, {escape(language_name(one.lang))}'
    how = "verbatim" if one.exactness == "verbatim" else f"{one.exactness} of {one.form}"
    how += f" ({one.operation})" if one.operation else ""
    cells = (
        native if one.native else "listed in the termbase",
        escape(info(one.scheme).name if one.scheme else ""),
        f"<bdi>{escape(how)}</bdi>",
        f"<bdi>{escape(one.house)}</bdi>",
        escape(one.confidence),
    )
    return f"<tr>{''.join([f'<td>{cell}</td>' for cell in cells])}</tr>\n"
