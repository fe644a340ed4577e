"""What rules look things up in: the user's termbases, the bundled ones, and trap lexicons, made when first needed.

Reach for `Resources` to audit without files; `runners.resources` builds one from what a user asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from translaudit.forms import Forms, Thing
    from translaudit.lexicon.learned import Learned
    from translaudit.lexicon.phrasemes import Phrasemes
    from translaudit.lexicon.traps import TrapSet

__all__ = ["Resources"]


class Resources:
    """What rules look things up in. Forms and traps are compiled when a language first needs them.

    Args:
        own: makes the forms of the user's termbases in a language; None where there are none.
        bundled: the same for the termbases that ship with the program.
        traps: gives the traps for a pair of languages; None where there are none.
        lexicons: what was learnt from the user's own translations.
        phrasemes: gives the project's own expressions for a pair of languages; None where there are none.
    """

    def __init__(
        self,
        *,
        own: Callable[[str], Forms] | None = None,
        bundled: Callable[[str], Forms] | None = None,
        traps: Callable[[str, str], TrapSet | None] = lambda _source, _target: None,
        lexicons: Sequence[Learned] = (),
        phrasemes: Callable[[str, str], Phrasemes | None] = lambda _source, _target: None,
    ) -> None:
        """Keep the makers; nothing is made yet."""
        self._own, self._bundled, self._traps, self._lexicons = own, bundled, traps, lexicons
        self._phrasemes = phrasemes
        self._forms: dict[str, tuple[Forms, ...]] = {}
        self._trapsets: dict[tuple[str, str], TrapSet | None] = {}
        self._overridden: frozenset[int] | None = None
        # What rules found out once for words of the user's termbases, by the identity of a `Reading`'s entries, which
        # live as long as the Forms do; no text can change it.
        self.settled: dict[Any, Any] = {}

    @property
    def has_termbase(self) -> bool:
        """Whether there is any termbase at all."""
        return self._own is not None or self._bundled is not None

    @property
    def has_own_termbase(self) -> bool:
        """Whether the user gave a termbase."""
        return self._own is not None

    def forms(self, lang: str) -> tuple[Forms, ...]:
        """The forms for texts of a language: the user's own first, then the bundled ones."""
        if lang not in self._forms:
            makers = [maker for maker in (self._own, self._bundled) if maker is not None]
            self._forms[lang] = tuple([maker(lang) for maker in makers])
        return self._forms[lang]

    def traps(self, source: str, target: str) -> TrapSet | None:
        """The traps for translations from `source` into `target`."""
        key = (source.split("-", maxsplit=1)[0], target.split("-", maxsplit=1)[0])
        if key not in self._trapsets:
            self._trapsets[key] = self._traps(*key) if all(key) else None
        return self._trapsets[key]

    def phrasemes(self, source: str, target: str) -> tuple[Phrasemes, ...]:
        """The lists of expressions for a pair of languages (two-letter codes): the project's own first."""
        from translaudit.lexicon.phrasemes import load  # noqa: PLC0415  only where a rule asks

        return tuple([one for one in (self._phrasemes(source, target), load(source, target)) if one is not None])

    def learned(self, one: str, other: str) -> Learned | None:
        """What was learnt of two languages (two-letter codes), whichever is translated from."""
        return next((lexicon for lexicon in self._lexicons if set(lexicon.langs) == {one, other}), None)

    def overridden(self, lang: str) -> frozenset[int]:
        """Indices of bundled concepts that the user's termbases speak about themselves."""
        if self._own is None or self._bundled is None:
            return frozenset()
        if self._overridden is None:
            own, bundled = self.forms(lang)
            said = {text for thing in map(own.thing, range(len(own.things))) for text in _names_of(thing)}
            self._overridden = frozenset(
                number for number in range(len(bundled.things)) if said.intersection(_names_of(bundled.thing(number)))
            )
        return self._overridden


def _names_of(thing: Thing) -> set[str]:
    return {*thing.preferred, *(text for _, text in thing.native)}
