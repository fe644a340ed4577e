"""From settings to `Resources`: the user's termbases, the bundled ones, and traps; made once in each process.

Reach for `Sources` to say what an audit looks things up in (plain data that can go to another process) and for `build` to
make it ready. Bundled forms and traps come from the cache where they can. It does not judge a termbase; see `termbase.lint`.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from translaudit.contents import digest
from translaudit.digest import blake2b
from translaudit.errors import InputError
from translaudit.forms import Forms
from translaudit.resources import Resources
from translaudit.runners.cache import bundled_forms, bundled_traps
from translaudit.runners.data import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from translaudit.lexicon.traps import TrapSet
    from translaudit.termbase.concept import Termbase

__all__ = ["Sources", "build", "signatures"]


class Sources(NamedTuple):
    """What an audit looks things up in.

    Attributes:
        glossaries: paths of the user's termbases, in the order of precedence.
        default_glossaries: whether the bundled termbases are used.
        house: per target language, the house's policy; see `forms.compile_forms`.
    """

    glossaries: tuple[str, ...] = ()
    default_glossaries: bool = True
    house: Mapping[str, Mapping[str, Any]] = {}


def build(sources: Sources) -> Resources:
    """Make the resources; the user's termbases are read now, so that what is wrong with them is said first.

    Raises:
        InputError: a termbase cannot be read, or two of them contradict each other.
    """
    own = None
    if sources.glossaries:
        from translaudit.termbase.load import load  # noqa: PLC0415  only where a termbase is given

        with _no_collection():
            own = _maker([load(path) for path in dict.fromkeys(sources.glossaries)], sources.house)
    bundled = _bundled(sources.house) if sources.default_glossaries else None
    return Resources(own=own, bundled=bundled, traps=_traps)


def _maker(termbases: list[Termbase], house: Mapping[str, Mapping[str, Any]]) -> Callable[[str], Forms]:
    def make(lang: str) -> Forms:
        from translaudit.forms.compiled import compile_forms  # noqa: PLC0415  only where a termbase is given

        with _no_collection():
            return Forms(compile_forms(termbases, lang, house=_policy(house, lang)))

    return make


def _bundled(house: Mapping[str, Mapping[str, Any]]) -> Callable[[str], Forms]:
    def make(lang: str) -> Forms:
        with _no_collection():
            return Forms(bundled_forms(lang, _policy(house, lang)))

    return make


def _policy(house: Mapping[str, Mapping[str, Any]], lang: str) -> Mapping[str, Any]:
    return house.get(lang) or house.get(lang.split("-", maxsplit=1)[0], {})


def _traps(source: str, target: str) -> TrapSet | None:
    with _no_collection():
        data = bundled_traps(source, target)
        if data is None:
            return None
        from translaudit.lexicon.traps import TrapSet  # noqa: PLC0415  only where there are traps

        return TrapSet(data)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Make many small objects that stay: the collector would go through them again and again, and find nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def signatures(sources: Sources) -> tuple[str, ...]:
    """What a score's signature says of the termbases: `name@hash`, six hexadecimal digits of each file's BLAKE2b.

    Raises:
        InputError: a termbase cannot be read.
    """
    own = [f"{Path(path).name}@{_digest(Path(path))}" for path in dict.fromkeys(sources.glossaries)]
    bundled = sorted(data_folder("glossaries").glob("*.toml")) if sources.default_glossaries else []
    return (*own, *[f"{path.name}@{digest(path)[:6]}" for path in bundled])


def _digest(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = f"the termbase cannot be read: {error.strerror or error}"
        raise InputError(problem, path=str(path), hint="Check the path given to --glossary.") from error
    return blake2b(data).hexdigest()[:6]
