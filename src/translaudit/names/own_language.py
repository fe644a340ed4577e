"""Whether a text on software names the language of its own readers, where the original names that of others.

Reach for `own_language` before a nation of the one side is held against that of the other: a handbook says that all English
locales begin with en_, its French translation that all French ones begin with fr_.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.names.gazetteer.entries import home
from translaudit.names.gazetteer.finder import may_name
from translaudit.storage.expressions import expression
from translaudit.text.language import primary

if TYPE_CHECKING:
    from translaudit.model import Side

__all__ = ["own_language"]

_OF_LANGUAGES = expression(r"(?i)\b(?:languages?|locales?|keyboard layouts?|translations?)\b")


def own_language(said: str, there: str, source: Side, target: Side) -> bool:
    """Whether an English text and the other side speak of languages, and the other names its own.

    Args:
        said: what the original says.
        there: the translation of that.
        source: the original.
        target: the translation.
    """
    sides = (said, source.lang), (there, target.lang)
    english, other = sides if primary(source.lang) == "en" else sides[::-1]
    own = home(primary(other[1]))
    if primary(english[1]) != "en" or not own or not _OF_LANGUAGES.search(english[0]):
        return False
    return may_name(other[0], own, other[1]) and not may_name(english[0], own, english[1])
