"""Compiles what a check would else make when it first needs it, so that it ships with the package.

    python -m translaudit.runners.build en de --into DIR

`contents.BUILT` is where the program looks for it.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.runners import cache
from translaudit.runners.data import PACKAGE
from translaudit.storage import contents, modules
from translaudit.storage.kept import prune, read, table, table_name, write, write_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = ["build"]

# Folders and files whose tables no check reads: of them other things are made.
_SOURCES = frozenset(PACKAGE / path for path in ("data", "lexicon/traps", "romanize/letter_costs", "text/holes.toml"))
_LISTS = frozenset(("en", "fr", "id"))  # word lists that ship; those of other languages are several times as large


def build(languages: Iterable[str], into: Path) -> None:
    """Compile into a folder, in place of what it held: forms for languages, with no house policy; all traps and tables."""
    from translaudit.storage import expressions  # noqa: PLC0415  as all that only building needs

    expressions.note()  # before any other module asks for one
    from translaudit.lexicon import kin, kinds, misread, phrasemes, senses, words  # noqa: PLC0415  as above
    from translaudit.lexicon.senses import company  # noqa: PLC0415  as above
    from translaudit.names import cities  # noqa: PLC0415  as above
    from translaudit.romanize.readings import characters  # noqa: PLC0415  as above
    from translaudit.runners import rehearsal  # noqa: PLC0415  as above
    from translaudit.text import vocabulary  # noqa: PLC0415  as above

    languages = tuple(languages)
    forms = {cache.key(lang, {}): partial(cache.forms_made, lang, {}) for lang in languages}
    pairs = [path.stem.partition("-")[::2] for path in cache.files_like(["lexicon/traps/*.toml"])]
    traps = {cache.traps_key(*pair): partial(cache.traps_made, *pair) for pair in pairs}
    _build({**forms, **traps}, into)
    read_as_they_are = [path for path in cache.files_like(["**/*.toml"]) if _SOURCES.isdisjoint((path, *path.parents))]
    tables = {table_name(path): table(path) for path in read_as_they_are}
    write_tables(into, {**tables, **{name: make() for name, make in _derived(languages).items()}})
    lists = dict(vocabulary.word_list(lang) for lang in languages if lang in _LISTS)
    _build(lists, into / vocabulary.FOLDER)
    look_alikes = map(misread.look_alike_list, misread.LANGUAGES)
    _build(dict([*map(words.seed_list, words.LANGUAGES), kin.joined_lists(), *look_alikes]), into / words.FOLDER)
    _build(dict([cities.city_list()]), into / cities.FOLDER)
    _build(dict(map(senses.sense_list, senses.LANGUAGES)), into / senses.FOLDER)
    _build(dict(map(phrasemes.phraseme_list, phrasemes.PAIRS)), into / phrasemes.FOLDER)
    _build(dict([company.company_list()]), into / company.FOLDER)
    _build(dict([kinds.kind_list()]), into / kinds.FOLDER)
    _build(dict([characters.listed()]), into / characters.FOLDER)
    write(into / expressions.NAME, rehearsal.expressions_asked_for(languages))
    write(into / modules.NAME, modules.code())
    found = {
        cache.MATERIAL: cache.hashed_material(),
        cache.TRAP_MAKERS: cache.hashed_trap_makers(),
        modules.NAME: modules.made_for(),
    }
    write(into / contents.STAMP, contents.stamp(found))


def _derived(languages: Sequence[str]) -> dict[str, Callable[[], dict[str, Any]]]:
    """What is made of tables, and of what other packages say, for languages."""
    from translaudit.lexicon import concepts, contraries, otherwise, terms, words  # noqa: PLC0415  as above
    from translaudit.names.gazetteer import entries  # noqa: PLC0415  as in `build`
    from translaudit.romanize import given_names, letter_costs, places, systems  # noqa: PLC0415  as above
    from translaudit.text import gaps, holes, stems, unmarked  # noqa: PLC0415  as above
    from translaudit.text.inflection import dictionary, relatives, tables, word_graph  # noqa: PLC0415  as above
    from translaudit.text.numerals import loose  # noqa: PLC0415  as above
    from translaudit.text.numerals.lexicon import form_lists  # noqa: PLC0415  as above
    from translaudit.text.polarity import negations  # noqa: PLC0415  as above

    made = [
        given_names.name_lists(),
        terms.term_lists(),
        otherwise.times_list(),
        contraries.pole_list(),
        gaps.gap_list(),
        holes.hole_list(),
        stems.irregular_forms(),
        unmarked.letter_list(),
        *letter_costs.cost_tables(),
        *_of_schemes(),
    ]
    made += map(concepts.word_list, concepts.LANGUAGES)
    made += map(loose.form_list, loose.languages())
    made += form_lists()
    made += map(negations.compiled_items, negations.languages())
    made += map(relatives.name_endings, sorted(tables.LANGUAGES))
    made += map(tables.rule_list, sorted(tables.LANGUAGES))
    made += [word_graph.plain_forms(lang) for lang in languages if lang in dictionary.DICTIONARIES]
    made += map(entries.place_names, sorted({*languages, *words.LANGUAGES}))
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
        prog="python -m translaudit.runners.build", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("languages", nargs="+", metavar="LANG")
    parser.add_argument("--into", metavar="DIR", required=True, type=Path)
    options = parser.parse_args(arguments)
    build(options.languages, options.into)
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
