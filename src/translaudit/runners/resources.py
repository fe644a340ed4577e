"""From settings to `Resources`: the user's termbases and traps, and the bundled ones; made once in each process.

Reach for `Sources` to say what an audit looks things up in (plain data that can go to another process) and for `build` to
make it ready. Bundled forms and traps come from the cache where they can. It does not judge a termbase; see `termbase.lint`.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.forms import Forms
from translaudit.records import NamedTuple
from translaudit.resources import Resources
from translaudit.runners.cache import bundled_forms, bundled_traps
from translaudit.runners.data import data_folder
from translaudit.storage.contents import digest, names
from translaudit.storage.digest import blake2b

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from translaudit.lexicon.learned import Learned
    from translaudit.lexicon.own import OwnFiles
    from translaudit.lexicon.traps import TrapSet
    from translaudit.termbase.concept import Termbase

__all__ = ["Sources", "build", "files_of", "no_collection", "signatures"]


class Sources(NamedTuple):
    """What an audit looks things up in.

    Attributes:
        glossaries: paths of the user's termbases, in the order of precedence.
        default_glossaries: whether the bundled termbases are used.
        house: per target language, the house's policy; see `forms.compile_forms`.
        lexicons: paths of lexicons that `translaudit learn` made.
        traps: paths of the project's own traps and expressions: files, or folders of them.
    """

    glossaries: tuple[str, ...] = ()
    default_glossaries: bool = True
    house: Mapping[str, Mapping[str, Any]] = {}
    lexicons: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()


def build(sources: Sources) -> Resources:
    """Make the resources; what the user gave is read now, so that what is wrong with it is said first.

    Raises:
        InputError: a termbase, a lexicon or a file of traps cannot be read, two termbases contradict each other, or a
            trap fails its own examples.
    """
    own = None
    if sources.glossaries:
        from translaudit.termbase.load import load  # noqa: PLC0415  only where a termbase is given

        with no_collection():
            own = _maker([load(path) for path in dict.fromkeys(sources.glossaries)], sources.house)
    bundled = _bundled(sources.house) if sources.default_glossaries else None
    lexicons = _lexicons(sources.lexicons)
    if not sources.traps:
        return Resources(own=own, bundled=bundled, traps=_traps, lexicons=lexicons)
    from translaudit.lexicon.own import read_own  # noqa: PLC0415  few projects have traps of their own

    files = read_own(sources.traps)
    if any(one["bad"] or one["good"] for listed in files.traps.values() for one in listed):
        from translaudit.runners.own_examples import run_examples  # noqa: PLC0415  only where there are some

        run_examples(files)
    traps = partial(_traps_with, files)
    return Resources(own=own, bundled=bundled, traps=traps, lexicons=lexicons, phrasemes=files.phrasemes)


def _lexicons(paths: tuple[str, ...]) -> tuple[Learned, ...]:
    """The lexicons, those of one pair of languages as one."""
    if not paths:
        return ()
    from translaudit.lexicon.learned import Learned, merged  # noqa: PLC0415  only where a lexicon is given
    from translaudit.runners.lexicons import read_lexicon  # noqa: PLC0415  as above

    found = [read_lexicon(path) for path in dict.fromkeys(paths)]
    pairs = dict.fromkeys(one.langs for one in found)
    return tuple([Learned(merged([one for one in found if one.langs == langs])) for langs in pairs])


def _maker(termbases: list[Termbase], house: Mapping[str, Mapping[str, Any]]) -> Callable[[str], Forms]:
    def make(lang: str) -> Forms:
        from translaudit.forms.compiled import compile_forms  # noqa: PLC0415  only where a termbase is given

        with no_collection():
            return Forms(compile_forms(termbases, lang, house=_policy(house, lang)))

    return make


def _bundled(house: Mapping[str, Mapping[str, Any]]) -> Callable[[str], Forms]:
    def make(lang: str) -> Forms:
        with no_collection():
            return Forms(bundled_forms(lang, _policy(house, lang)))

    return make


def _policy(house: Mapping[str, Mapping[str, Any]], lang: str) -> Mapping[str, Any]:
    return house.get(lang) or house.get(lang.split("-", maxsplit=1)[0], {})


def _traps(source: str, target: str) -> TrapSet | None:
    with no_collection():
        data = bundled_traps(source, target)
        if data is None:
            return None
        from translaudit.lexicon.traps import TrapSet  # noqa: PLC0415  only where there are traps

        return TrapSet(data)


def _traps_with(files: OwnFiles, source: str, target: str) -> TrapSet | None:
    own = files.traps.get((source, target))
    if not own:
        return _traps(source, target)
    from translaudit.lexicon.trap_files import compiled  # noqa: PLC0415  few projects have traps of their own
    from translaudit.lexicon.traps import TrapSet  # noqa: PLC0415  as above

    with no_collection():
        return TrapSet(compiled(source, target, own) or {})


@contextmanager
def no_collection() -> Iterator[None]:
    """Make many small objects that stay: the collector would go through them again and again, and find nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def files_of(sources: Sources) -> list[str]:
    """The user's files that an audit looks things up in, each once; folders of traps file by file.

    Raises:
        InputError: there is nothing at a path of own traps.
    """
    given = dict.fromkeys((*sources.glossaries, *sources.lexicons))
    if sources.traps:
        from translaudit.lexicon.own import own_paths  # noqa: PLC0415  few projects have traps of their own

        given.update(dict.fromkeys(map(str, own_paths(sources.traps))))
    return list(given)


def signatures(sources: Sources) -> tuple[str, ...]:
    """What a signature says of termbases, lexicons and own traps: `name@hash`, six hexadecimal digits of BLAKE2b.

    Raises:
        InputError: one of them cannot be read.
    """
    own = [f"{Path(path).name}@{_digest(Path(path))}" for path in files_of(sources)]
    folder = data_folder("glossaries")
    bundled = sorted(f"{name}.toml" for name in names(folder, ".toml")) if sources.default_glossaries else []
    return (*own, *[f"{name}@{digest(folder / name)[:6]}" for name in bundled])


def _digest(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = f"it cannot be read: {error.strerror or error}"
        hint = "Check “glossaries” and “lexicons” in the config, and the paths given to --glossary and --lexicon."
        raise InputError(problem, path=str(path), hint=hint) from error
    return blake2b(data).hexdigest()[:6]
