"""Language tags as formats of bitexts write them, each in its way, to BCP 47."""

from __future__ import annotations

from functools import lru_cache

from translaudit.errors import InputError
from translaudit.termbase.language_tags import advice, canonical

__all__ = ["tag"]

_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab"}


def tag(written: str, path: str, line: int) -> str:
    """The tag in its usual spelling: `PT_br` gives `pt-BR`, and `sr@latin`, as locales have it, `sr-Latn`; "" for nothing.

    Raises:
        InputError: it names no language.
    """
    found = _spelled(written)
    if found is None:
        hint = advice(written.partition("@")[0].partition(".")[0])
        raise InputError(f"“{written}” names no language", path=path, line=line, hint=hint)
    return found


@lru_cache(maxsize=512)
def _spelled(written: str) -> str | None:
    locale, _, modifier = written.strip().partition("@")
    base = locale.partition(".")[0]
    if not base:
        return ""
    script = _SCRIPTS.get(modifier.lower(), "")
    language, _, rest = base.replace("_", "-").partition("-")
    return canonical("-".join(filter(None, (language, script, rest))))
