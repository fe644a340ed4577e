"""Compiled forms and traps that ship with the program; see `translaudit.kept` for where they lie.

Reach for `bundled_forms` and `bundled_traps`. The key is a hash of everything that they are made of, the program's own
modules among it, so that nothing stale is ever used.

    python -m translaudit.runners.cache --build en de --into DIR
"""

from __future__ import annotations

import sys
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit import contents
from translaudit.contents import digest
from translaudit.digest import blake2b
from translaudit.kept import kept, prune, read, table, table_name, write, write_tables
from translaudit.runners.data import PACKAGE, data_folder
from translaudit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from translaudit.termbase.concept import Termbase

__all__ = ["build", "bundled_forms", "bundled_traps", "key", "traps_key"]

_KEPT = 24  # files in the user's cache; those of forms are some megabytes
# What makes the forms: a change in any of these files gives other keys.
_MAKERS = (
    "forms/*.py",
    "pieces.py",
    "termbase/*.py",
    "termbase/*.txt",
    "romanize/**/*.py",
    "romanize/**/*.toml",
    "text/**/*.py",
    "text/inflection/*.toml",
)
# Besides the file of the pair itself.
_TRAP_MAKERS = ("lexicon/*.py", "lexicon/outlets.toml", "text/normalise.py", "pieces.py")
# Folders whose tables no check reads: of them other things are made.
_SOURCES = frozenset(PACKAGE / folder for folder in ("data", "lexicon/traps", "romanize/letter_costs"))
_LISTS = frozenset(("en", "fr", "id"))  # word lists that ship; those of other languages are several times as large
_MATERIAL = "material"  # by what name the stamp has the hash of all that forms are made of


def bundled_forms(lang: str, house: Mapping[str, Any]) -> dict[str, Any]:
    """The forms of the bundled termbases in a language, for `forms.Forms`; compiled only where no cache has them.

    Args:
        lang: BCP 47 tag of the texts.
        house: the house's policy for this language.
    """
    return kept(key(lang, house), partial(_compile, lang, house), folder="", most=_KEPT)


def bundled_traps(source: str, target: str) -> dict[str, Any] | None:
    """The bundled traps of a pair of languages, for `lexicon.traps.TrapSet`; compiled only where no cache has them.

    Args:
        source: two- or three-letter code of the language translated from.
        target: likewise, of the language translated into.

    Returns:
        The traps as plain data; None where there are none for this pair.

    Raises:
        InputError: the file of traps is not what it should be.
    """
    if not (_is_code(source) and _is_code(target)) or not _trap_file(source, target).is_file():
        return None
    return kept(traps_key(source, target), partial(_compile_traps, source, target), folder="", most=_KEPT)


def _compile(lang: str, house: Mapping[str, Any]) -> dict[str, Any]:
    from translaudit.forms.compiled import compile_forms  # noqa: PLC0415  only where no cache has them

    return compile_forms(_termbases(), lang, house=house, bundled=True)


def _compile_traps(source: str, target: str) -> dict[str, Any]:
    from translaudit.lexicon.traps import compiled  # noqa: PLC0415  only where no cache has them

    found = compiled(source, target)
    if found is None:
        raise AssertionError(source, target)
    return found


def _is_code(lang: str) -> bool:
    return 2 <= len(lang) <= 3 and lang.isascii() and lang.isalpha() and lang.islower()


def _trap_file(source: str, target: str) -> Path:
    return PACKAGE / "lexicon" / "traps" / f"{source}-{target}.toml"


@cache
def _termbases() -> list[Termbase]:
    from translaudit.termbase.load import load  # noqa: PLC0415  only where no cache has the forms

    return [load(path) for path in _glossaries()]


def _glossaries() -> list[Path]:
    return sorted(data_folder("glossaries").glob("*.toml"), key=lambda path: path.name)


def key(lang: str, house: Mapping[str, Any]) -> str:
    """A name for the forms of a language: a hash of all that they are made of."""
    whole = blake2b(_material(), digest_size=16)
    whole.update(repr((lang, house.get("language", ""), sorted(house.get("schemes", {}).items()))).encode())
    return f"{lang}-{whole.hexdigest()}"


def traps_key(source: str, target: str) -> str:
    """A name for the traps of a pair of languages: a hash of all that they are made of."""
    whole = blake2b(_hash([_trap_file(source, target), *_files(_TRAP_MAKERS)]), digest_size=16)
    return f"traps-{source}-{target}-{whole.hexdigest()}"


@cache
def _material() -> bytes:
    """A hash of the glossaries and of everything that makes forms of them."""
    return contents.found(_MATERIAL) or _hashed_material()


def _hashed_material() -> bytes:
    return _hash([*_glossaries(), *_files(_MAKERS)])


def _files(patterns: Iterable[str]) -> list[Path]:
    return [path for pattern in patterns for path in sorted(PACKAGE.glob(pattern))]


def _hash(paths: Iterable[Path]) -> bytes:
    """A hash of files, of the program's version and of the machine's order of bytes."""
    whole = blake2b(f"{__version__} {sys.byteorder}".encode())
    for path in paths:
        whole.update(f"\0{path.name}\0{digest(path)}".encode())
    return whole.digest()


def build(languages: Iterable[str], into: Path) -> None:
    """Compile into a folder, in place of what it held: forms for languages, with no house policy; all traps and tables."""
    from translaudit import expressions  # noqa: PLC0415  as all that only building needs

    expressions.note()  # before any other module asks for one
    from translaudit import cities  # noqa: PLC0415  as above
    from translaudit.lexicon import kin, kinds, phrasemes, senses, words  # noqa: PLC0415  as above
    from translaudit.lexicon.senses import company  # noqa: PLC0415  as above
    from translaudit.romanize.readings import characters  # noqa: PLC0415  as above
    from translaudit.runners import rehearsal  # noqa: PLC0415  as above
    from translaudit.text import vocabulary  # noqa: PLC0415  as above

    languages = tuple(languages)
    forms = {key(lang, {}): partial(_compile, lang, {}) for lang in languages}
    pairs = [path.stem.partition("-")[::2] for path in _files(["lexicon/traps/*.toml"])]
    traps = {traps_key(*pair): partial(_compile_traps, *pair) for pair in pairs}
    _build({**forms, **traps}, into)
    read_as_they_are = [path for path in _files(["**/*.toml"]) if _SOURCES.isdisjoint(path.parents)]
    tables = {table_name(path): table(path) for path in read_as_they_are}
    write_tables(into, {**tables, **{name: make() for name, make in _derived(languages).items()}})
    lists = dict(vocabulary.word_list(lang) for lang in languages if lang in _LISTS)
    _build(lists, into / vocabulary.FOLDER)
    _build(dict([*map(words.seed_list, words.LANGUAGES), kin.joined_lists()]), into / words.FOLDER)
    _build(dict([cities.city_list()]), into / cities.FOLDER)
    _build(dict(map(senses.sense_list, senses.LANGUAGES)), into / senses.FOLDER)
    _build(dict(map(phrasemes.phraseme_list, phrasemes.PAIRS)), into / phrasemes.FOLDER)
    _build(dict([company.company_list()]), into / company.FOLDER)
    _build(dict([kinds.kind_list()]), into / kinds.FOLDER)
    _build(dict([characters.listed()]), into / characters.FOLDER)
    write(into / expressions.NAME, rehearsal.expressions_asked_for(languages))
    write(into / contents.STAMP, contents.stamp({_MATERIAL: _hashed_material()}))


def _derived(languages: Sequence[str]) -> dict[str, Callable[[], dict[str, Any]]]:
    """What is made of tables, and of what other packages say, for languages."""
    from translaudit import gazetteer  # noqa: PLC0415  as in `build`
    from translaudit.lexicon import concepts, contraries, terms, words  # noqa: PLC0415  as above
    from translaudit.romanize import letter_costs, places, systems, word_match  # noqa: PLC0415  as above
    from translaudit.text import gaps  # noqa: PLC0415  as above
    from translaudit.text.inflection import dictionary, relatives, tables, word_graph  # noqa: PLC0415  as above
    from translaudit.text.numerals import loose  # noqa: PLC0415  as above
    from translaudit.text.polarity import negations  # noqa: PLC0415  as above

    made = [
        word_match.name_lists(),
        terms.term_lists(),
        contraries.pole_list(),
        gaps.gap_list(),
        *letter_costs.cost_tables(),
        *_of_schemes(),
    ]
    made += map(concepts.word_list, concepts.LANGUAGES)
    made += map(loose.form_list, loose.languages())
    made += map(negations.compiled_items, negations.languages())
    made += map(relatives.name_endings, sorted(tables.LANGUAGES))
    made += [word_graph.plain_forms(lang) for lang in languages if lang in dictionary.DICTIONARIES]
    made += map(gazetteer.place_names, sorted({*languages, *words.LANGUAGES}))
    made += [make(lang) for lang in languages for make in (systems.spellings, places.place_ends)]
    return dict(made)


def _of_schemes() -> Iterator[tuple[str, Callable[[], dict[str, Any]]]]:
    from translaudit.romanize import inverse, inverted, plausible, registry  # noqa: PLC0415  as in `build`

    yield registry.facts()
    yield plausible.letter_pairs()
    yield from (registry.compiled(one.id) for one in registry.schemes())
    yield from (make(lang) for lang in inverse.LANGUAGES for make in (inverted.turned, plausible.latin_endings))


def _build(wanted: Mapping[str, Callable[[], dict[str, Any]]], into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    prune(into, 0, keep=wanted)
    for name, make in wanted.items():
        if read(into / f"{name}.bin") is None:
            write(into / f"{name}.bin", make())


def _main(arguments: Sequence[str]) -> int:
    import argparse  # noqa: PLC0415  only when called as a program

    parser = argparse.ArgumentParser(
        prog="python -m translaudit.runners.cache", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--build", nargs="+", metavar="LANG", required=True)
    parser.add_argument("--into", metavar="DIR", required=True, type=Path)
    options = parser.parse_args(arguments)
    build(options.build, options.into)
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
