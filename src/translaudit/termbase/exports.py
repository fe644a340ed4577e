"""Termbases for other programs, which keep less than a termbase has: reach for `export`.

Written only; formats that keep everything, and are read too, are those of `translaudit.termbase.load`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.errors import UsageError
from translaudit.termbase.concept import terms_in

if TYPE_CHECKING:
    from translaudit.termbase.concept import Termbase

__all__ = ["EXPORTS", "export"]

_CHECKERS, _TRANSLATORS = ("prh", "vale", "languagetool"), ("omegat", "weblate")
EXPORTS = (*_CHECKERS, *_TRANSLATORS, "xbench")
_LIST_THEM = (
    "List them as deprecated; “source-only” forms need the original, which only Xbench sees, with --source-lang."
)


def export(termbase: Termbase, format_: str, *, source: str, target: str) -> tuple[str, str]:
    """The termbase as text for another program, and what was left out, in words; "" for nothing.

    Args:
        termbase: what to write.
        format_: one of `EXPORTS`.
        source: BCP 47 tag of the originals; rules that check one text need none, and a checklist of Xbench can do without.
        target: BCP 47 tag of the translations.

    Raises:
        UsageError: a language is missing, no concept has a term in it, or there is nothing to write.
    """
    asked = [("--target-lang", target)]
    if format_ in _TRANSLATORS or (format_ == "xbench" and source):
        asked.insert(0, ("--source-lang", source))
    for option, lang in asked:
        if not lang:
            raise UsageError(f"the format {format_} needs {option}", hint=f"As {option} en.")
        if not any(terms_in(concept, lang) for concept in termbase.concepts):
            langs = ", ".join(sorted({term.lang for concept in termbase.concepts for term in concept.terms}))
            raise UsageError(f"{option} {lang}: no concept has a term in it", hint=f"There are terms in: {langs}.")
    if format_ in _CHECKERS:
        from translaudit.termbase import for_checkers  # noqa: PLC0415 - few runs write these

        found, left = for_checkers.wrong_forms(termbase, target)
        if not found:
            problem = f"no form in {target} is wrong by itself: the format {format_} has nothing to say"
            raise UsageError(problem, hint=_LIST_THEM)
        write = {"prh": for_checkers.prh, "vale": for_checkers.vale}.get(format_)
        text = write(found) if write else for_checkers.languagetool(found, target, termbase.title)
        why = f"forms that are wrong only against an original, or have none to write instead ({left})"
        return text, why * bool(left)
    if format_ == "xbench":
        from translaudit.termbase.for_xbench import xbench  # noqa: PLC0415 - as above

        text, why = xbench(termbase, source, target)
        if not text:
            raise UsageError(f"no form in {target} is wrong: the format xbench has nothing to say", hint=_LIST_THEM)
        return text, why
    from translaudit.termbase import for_translators  # noqa: PLC0415 - as above

    pairs, left = for_translators.pairs(termbase, source, target)
    if format_ == "omegat":
        pairs, more = for_translators.readable(pairs)
        left += more
        text = for_translators.omegat(pairs)
    else:
        text = for_translators.weblate(pairs)
    return text, f"concepts without good terms in both languages ({left})" * bool(left)
