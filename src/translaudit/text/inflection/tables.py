"""The tables of endings: reads the TOML file of a language and looks words up by their longest listed ending.

Reach for it only from the other modules of this package. A section holds blocks (`[[name]]`, `[[person]]`, …); a
block names its `slots` and has one paradigm a line in `rows`, a column a slot, as grammars print them. In a row `/`
parts alternatives, best first, `~` is the first column's text or what it has in brackets, `∅` no ending, `–` no form,
`@` the whole word; a first column that begins with `=` is a whole word. The tests check the linguistics.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from translaudit.errors import InputError
from translaudit.records import NamedTuple
from translaudit.storage.kept import kept, made_of
from translaudit.storage.kept import table as read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["LANGUAGES", "Rules", "Table", "load", "lookup", "parse", "rule_list", "table"]

LANGUAGES: Final = frozenset({"be", "bg", "cs", "de", "en", "es", "fr", "id", "pl", "ru", "uk"})
SECTIONS: Final[tuple[str, ...]] = ("name", "person", "place", "common", "adjective", "acronym")

Cells = tuple[tuple[str, str], ...]


class Rules(NamedTuple):
    """One section: what replaces an ending, as (slot, replacement) pairs, by ending and by whole word."""

    ends: Mapping[str, Cells]
    whole: Mapping[str, Cells]
    longest: int


class Table(NamedTuple):
    """The file of one language.

    Attributes:
        sections: the rules by section; an absent section is absent here.
        lower_case: the section of common words listed in lower case, where their capitals tell (German).
        common_base: the section that common words start from: `name` where both decline alike, else `common`.
        order: which words of a phrase inflect: `agree`, `last`, `first` or `all` (see `phrases`).
        prepositions: words that end the inflected part of a phrase.
        attributes: endings that show a word after the head to be a fixed attribute (a genitive).
        adjectives: stems of adjectives that occur in names.
        adjectival: endings of adjective stems.
        articles: first words that stay fixed.
        repeats: whether any form repeats the whole word.
        clitic: whether the endings of names ('s, -nya) go to the last word of a phrase, whatever inflects besides.
    """

    sections: Mapping[str, Rules]
    common_base: str
    lower_case: str
    order: str
    prepositions: frozenset[str]
    attributes: tuple[str, ...]
    adjectives: frozenset[str]
    adjectival: tuple[str, ...]
    articles: frozenset[str]
    clitic: bool
    repeats: bool


def language(tag: str) -> str:
    """The primary language of a BCP 47 tag: en of en-GB."""
    return tag.partition("-")[0].lower()


def table(tag: str) -> Table | None:
    """The table for a language tag, or None where there is no data."""
    code = language(tag)
    return load(code) if code in LANGUAGES else None


@cache
def load(code: str) -> Table:
    """The table of one language of `LANGUAGES`, read once.

    Raises:
        InputError: the file is not as the module's docstring says.
    """
    name, make = rule_list(code)
    return _table(kept(name, make))


def rule_list(code: str) -> tuple[str, Callable[[], dict[str, Any]]]:
    """By what name the rules of a language are kept, and what makes them of its file."""
    path = Path(__file__).with_name(f"{code}.toml")

    def made() -> dict[str, Any]:
        try:
            data = read_table(path)
        except ValueError as error:
            raise InputError(f"not TOML: {error}", path=path.name) from error
        return _made(data, path=path.name)

    return made_of("rules", path, Path(__file__)), made


def parse(text: str, *, path: str) -> Table:
    """A table from the text of a file.

    Raises:
        InputError: bad TOML, or a row whose columns are not as many as the block's slots.
    """
    import tomllib  # noqa: PLC0415  the program's own are read by `load`

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"not TOML: {error}", path=path) from error
    return _table(_made(data, path=path))


def _table(made: Mapping[str, Any]) -> Table:
    return Table(**{**made, "sections": {section: Rules(*rules) for section, rules in made["sections"].items()}})


def _made(data: dict[str, Any], *, path: str) -> dict[str, Any]:
    """The parts of a `Table` by name, as plain data."""
    words = data.get("phrase", {})
    sections = {section: _rules(data[section], path=path) for section in SECTIONS if section in data}
    return {
        "sections": sections,
        "common_base": data.get("common-base", "common"),
        "lower_case": data.get("lower-case", ""),
        "order": words.get("order", "last"),
        "prepositions": frozenset(words.get("prepositions", "").split()),
        "attributes": tuple(words.get("attributes", "").split()),
        "adjectives": frozenset(words.get("adjectives", "").split()),
        "adjectival": tuple(words.get("adjectival", "").split()),
        "articles": frozenset(words.get("articles", "").split()),
        "clitic": words.get("clitic", False),
        "repeats": any("@" in form for ends, _, _ in sections.values() for cells in ends.values() for _, form in cells),
    }


def lookup(rules: Rules, word: str) -> tuple[int, Cells] | None:
    """How many code points at the end of a lower-case word are replaced, and by what; None where no rule fits."""
    cells = rules.whole.get(word)
    if cells is not None:
        return len(word), cells
    for size in range(min(rules.longest, len(word)), -1, -1):
        cells = rules.ends.get(word[len(word) - size :])
        # Where the ending is the whole word its forms must share a letter, so that no stem is ever empty.
        if cells is not None and (size < len(word) or all(form[:1] == word[0] for _, form in cells)):
            return size, cells
    return None


def _rules(blocks: list[dict[str, str]], *, path: str) -> tuple[dict[str, Cells], dict[str, Cells], int]:
    """The rows of a section, the fields of `Rules`; an ending in two of its blocks has the slots of both."""
    ends: dict[str, Cells] = {}
    whole: dict[str, Cells] = {}
    for block in blocks:
        seen: set[str] = set()
        slots = block["slots"].split()
        for row in block["rows"].splitlines():
            columns = row.partition("#")[0].split()
            if not columns:
                continue
            if len(columns) != len(slots):
                raise InputError(
                    f"{len(columns)} columns in the row “{row.strip()}”, expected {len(slots)}: {block['slots']}",
                    path=path,
                    hint="Write – where there is no form and ∅ where there is no ending.",
                )
            mark = "=" if columns[0].startswith("=") else ""
            for end, root in _ends(columns[0].removeprefix("=")):
                if mark + end in seen:
                    raise InputError(f"two rows for “{mark}{end}”", path=path, hint="Delete or join one of them.")
                seen.add(mark + end)
                into = whole if mark else ends
                into[end] = (*into.get(end, ()), *_cells(slots, columns, end, root))
    return ends, whole, max(map(len, ends), default=0)


def _ends(column: str) -> Iterator[tuple[str, str]]:
    """The endings of a first column, each with the part of it that ~ stands for."""
    if column.startswith("("):
        kept, _, rest = column[1:].partition(")")
        yield from ((part + rest, part) for part in kept.split("/"))
    else:
        yield from ((end, end) for end in column.replace("∅", "").split("/"))


def _cells(slots: list[str], columns: list[str], end: str, kept: str) -> Iterator[tuple[str, str]]:
    yield slots[0], end
    for slot, column in zip(slots[1:], columns[1:], strict=True):
        if column == "–":
            continue
        for cell in column.split("/"):
            yield slot, cell.replace("~", kept).replace("∅", "")
