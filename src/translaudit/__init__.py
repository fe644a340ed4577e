"""translaudit: audits translated text for names, terms and mistranslations.

The public names, and nothing else; what they need is imported when they are called.
"""

from __future__ import annotations

import sys
from types import ModuleType

from translaudit.version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from os import PathLike

    from translaudit.model import Report
    from translaudit.provenance.naming import Explanation
    from translaudit.romanize.similar import NameMatch

__all__ = ["__version__", "audit", "explain_name", "romanize", "same_name"]


def audit(
    path: str | PathLike[str],
    *,
    source: str | PathLike[str] | None = None,
    source_lang: str = "",
    target_lang: str = "",
    glossaries: Sequence[str | PathLike[str]] = (),
    default_glossaries: bool = True,
    lexicons: Sequence[str | PathLike[str]] = (),
    traps: Sequence[str | PathLike[str]] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    min_confidence: str = "medium",
    scope: str = "document",
    backends: Mapping[str, Mapping[str, object]] | None = None,
) -> Report:
    """Audit a translation, a file with both sides, or a folder of them. Config files are not looked at.

    Args:
        path: what to audit.
        source: the original of a single translation.
        source_lang: BCP 47 tag of the originals, where files do not tell it.
        target_lang: BCP 47 tag of the translations, likewise.
        glossaries: termbases: .toml, .csv or .tbx.
        default_glossaries: whether the termbases that ship with the program are used as well.
        lexicons: made by `translaudit learn`.
        traps: traps and expressions of your own: files, or folders of them.
        select: only these rules, by name or code.
        ignore: not these rules.
        min_confidence: low, medium or high; findings below are counted in `Report.hidden` only.
        scope: what consistency is judged within: document, or corpus, which adds what documents have between them.
        backends: models to ask beside the rules: by name, their settings, as `{"llm": {"url": …, "model": …}}`.

    Raises:
        TranslauditError: something given is missing or not what it should be.
    """
    from os import fspath  # noqa: PLC0415  `import translaudit` stays light

    from translaudit.runners.whole import audited  # noqa: PLC0415  as above

    return audited(
        fspath(path),
        source=None if source is None else fspath(source),
        source_lang=source_lang,
        target_lang=target_lang,
        glossaries=_listed(glossaries),
        default_glossaries=default_glossaries,
        lexicons=_listed(lexicons),
        traps=_listed(traps),
        select=_listed(select),
        ignore=_listed(ignore),
        min_confidence=min_confidence,
        scope=scope,
        backends=backends or {},
    )


def _listed(things: str | PathLike[str] | Sequence[str | PathLike[str]]) -> tuple[str, ...]:
    """Paths or names as strings; a single one is a list of one, and not of its letters."""
    from os import PathLike, fspath  # noqa: PLC0415  `import translaudit` stays light

    return (fspath(things),) if isinstance(things, (str, PathLike)) else tuple([fspath(one) for one in things])


def romanize(text: str, *, scheme: str) -> str:
    """Text by one published romanization standard, as `romanize("Харків", scheme="uk-kmu55")` gives `Kharkiv`.

    Raises:
        UsageError: no scheme is called so.
    """
    from translaudit.romanize.engine import romanize as by_scheme  # noqa: PLC0415  as above
    from translaudit.romanize.registry import scheme as load  # noqa: PLC0415  as above

    return by_scheme(load(scheme), text)


def explain_name(name: str, *, target_lang: str = "en", langs: Sequence[str] = ()) -> list[Explanation]:
    """Where a spelling comes from, best explanation first: native form, language, standard, or misspelling of what.

    Args:
        name: as it stands in a text; names that no termbase has are traced back through the schemes.
        target_lang: the language of that text.
        langs: only native forms in these languages; all when empty.

    Raises:
        UsageError: what is given for a language is none.
    """
    from translaudit.config import language  # noqa: PLC0415  as above
    from translaudit.provenance.naming import explain_name as explain  # noqa: PLC0415  as above
    from translaudit.runners.resources import Sources, build  # noqa: PLC0415  as above

    wanted = [language(tag) for tag in _listed(langs)]
    return explain(name, target_lang=language(target_lang), langs=wanted, resources=build(Sources()))


def same_name(a: str, b: str, *, lang_a: str = "", lang_b: str = "", kind: str = "") -> NameMatch:
    """Whether two spellings, in any two scripts, are one name; with how likely that is (0 to 1), and why.

    Args:
        a: a name as it stands in a text.
        b: another.
        lang_a: BCP 47 tag of the language that the first is written in; empty when unknown.
        lang_b: likewise.
        kind: person, place or organisation; empty when unknown.
    """
    from translaudit.romanize.similar import same_name as compare  # noqa: PLC0415  as above

    return compare(a, b, lang_one=lang_a, lang_other=lang_b, kind=kind)


class _Package(ModuleType):
    """This package; the import system would put the modules `audit` and `romanize` in place of the functions."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
