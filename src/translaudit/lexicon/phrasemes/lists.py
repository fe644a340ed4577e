"""The files of expressions and words: what their lines say, and what is compiled of them.

Reach for `rows` to read them, for `compiled` for what `Phrasemes` takes, and for `pattern_of` for how a spelling is looked for.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.errors import InputError
from translaudit.lexicon import sectioned
from translaudit.lexicon.words import UNSPACED
from translaudit.records import NamedTuple
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.storage.pieces import packed, packed_by_key, packed_numbers
from translaudit.text.light import light_words
from translaudit.text.stems import small, stems
from translaudit.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = [
    "FAR",
    "GRAMMAR",
    "HEAD",
    "PARTING",
    "SECTIONS",
    "Pattern",
    "Row",
    "compiled",
    "pattern_of",
    "rows",
    "words_of",
]

GRAMMAR = Path(__file__).with_name("grammar.toml")
"""What the lists need of grammar."""
SECTIONS = ("idiom", "term", "collocation", "word", "sense", "unless")
"""The sections of a list; a line of the last two names the company of a word beside the word."""
_COMPANY = frozenset(("sense", "unless"))

_BETWEEN = 2  # words that may stand between two of an expression
_ENGLISH = 1  # the same for English, where what belongs together stands together
FAR = 6
"""Words that may stand between two of an expression that has an ellipsis there."""
_ELLIPSIS = "…"
PARTING = expression(r"[,.;:!?()—–؛،؟]")
"""Signs that part clauses."""
HEAD = 2
"""Signs by which an expression without spaces is looked up."""
_SPELLINGS = 16_000  # kept in mind


class Row(NamedTuple):
    """One line of a list: spellings of an expression, right and wrong renderings, the section it stands in, company."""

    expressions: tuple[str, ...]
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    section: str
    company: tuple[str, ...] = ()


class Pattern(NamedTuple):
    """A spelling of an expression.

    Attributes:
        number: of the expression.
        words: its words, in lower case.
        stems: of each.
        gaps: how many others may stand before each but the first.
        turned: whether its two words may change places.
    """

    number: int
    words: tuple[str, ...]
    stems: tuple[frozenset[str], ...]
    gaps: tuple[int, ...]
    turned: bool


def rows(text: str, *, path: str) -> Iterator[Row]:
    """The lines of a list.

    Raises:
        InputError: a line is neither a comment, a section, nor three columns with tabs between (four where company is
            told), of which an idiom may lack the last.
    """
    for number, section, line in sectioned(text, SECTIONS, path=path):
        cells = [tuple(filter(None, map(str.strip, cell.split("|")))) for cell in line.split("\t")]
        if len(cells) == 2 and section == "idiom":
            cells.append(())
        wanted = 4 if section in _COMPANY else 3
        if len(cells) != wanted or not all(cells[:-1]) or not (cells[-1] or section == "idiom"):
            hint = "Write the expression, right renderings and wrong ones, with tabs between and | between renderings."
            if section in _COMPANY:
                hint = "Write the word, its company, right renderings and wrong ones, with tabs between and | within."
            raise InputError(f"a line has not {wanted} columns: “{line}”", path=path, line=number, hint=hint)
        blank = next((one for cell in (cells[0], cells[-1]) for one in cell if not any(map(str.isalnum, one))), None)
        if blank is not None:
            raise InputError(
                f"“{blank}” is no word", path=path, line=number, hint="Leave it out, or write words there."
            )
        yield Row(cells[0], cells[-2], cells[-1], section, cells[1] if section in _COMPANY else ())


def compiled(source: str, target: str, listed: Iterable[Row]) -> dict[str, Any]:
    """The rows of a pair as plain data: expressions, their spellings, and an index of these by one of their words.

    Likewise an index of expressions by the first words of their wrong renderings.
    """
    entries: list[tuple[Any, ...]] = []
    patterns: list[Pattern] = []
    pieces: dict[str, list[Any]] = {}
    betrayed: dict[str, list[int]] = {}
    for number, row in enumerate(listed):
        first = {words_of(one, target)[0] for one in row.wrong}
        for stem in sorted(
            {stem for word in first for stem in ({word} if target in UNSPACED else stems(word, target))}
        ):
            betrayed.setdefault(stem, []).append(number)
        entries.append((row.expressions[0], row.section, row.right, row.wrong, row.company))
        for one in row.expressions:
            if source in UNSPACED:
                parted = tuple([piece.strip() for piece in one.split(_ELLIPSIS)])
                pieces.setdefault(parted[0][:HEAD], []).append((number, parted))
            else:
                pattern = pattern_of(number, one, source)
                turned = pattern.turned and not _with_genitive(pattern.words, one, source)
                patterns.append(pattern._replace(turned=turned))
    index = packed_by_key(pieces or _rarest(patterns))
    return {
        "entries": packed(entries),
        "patterns": packed(map(tuple, patterns)),
        "owners": packed_numbers(one.number for one in patterns),
        "index": index,
        "betrayed": packed_by_key(betrayed),
        "idioms": bytes(section == "idiom" for _, section, *_ in entries),
    }


def _rarest(patterns: Sequence[Pattern]) -> dict[str, list[int]]:
    """Where patterns are found: by all stems of the one of their words that is in the fewest."""
    shared = Counter(stem for pattern in patterns for word in pattern.stems for stem in word)
    index: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns):
        for stem in sorted(min(pattern.stems, key=lambda word: max(shared[stem] for stem in word))):
            index.setdefault(stem, []).append(number)
    return index


@lru_cache(_SPELLINGS)
def pattern_of(number: int, spelling: str, lang: str) -> Pattern:
    """How a spelling of an expression, by its number, is looked for in texts of a language."""
    words: list[str] = []
    gaps: list[int] = []
    beside = _ENGLISH if lang == "en" else _BETWEEN
    far = False
    for piece in spelling.replace(_ELLIPSIS, f" {_ELLIPSIS} ").split():
        if piece == _ELLIPSIS:
            far = True
            continue
        for word in tokens(piece):
            if words:
                gaps.append(FAR if far else beside)
            words.append(small(word.text, lang).casefold())
            far = False
        far = PARTING.search(piece[-1]) is not None
    known = tuple([stems(word, lang) for word in words])
    turned = len(words) == 2 and lang in table(GRAMMAR)["order"]["free"].split() and light_words(lang).isdisjoint(words)
    return Pattern(number, tuple(words), known, tuple(gaps), turned)


def _with_genitive(words: Sequence[str], spelling: str, lang: str) -> bool:
    """Whether two words are a noun and its genitive, which keep their order: роботи графіка are no графік роботи."""
    from translaudit.text.inflection.dictionary import DICTIONARIES, is_noun_alone  # noqa: PLC0415  only for lists

    first, second = words
    if lang in DICTIONARIES:
        return is_noun_alone(first, lang) and is_noun_alone(second, lang)
    order = table(GRAMMAR)["order"]
    endings = tuple(order["genitive"].get(lang, "").split())
    if not endings:
        return lang == "de" and spelling.istitle()
    return second.endswith(endings) and not first.endswith(tuple(order["verbs"][lang].split()))


@lru_cache(_SPELLINGS)
def words_of(rendering: str, lang: str) -> tuple[str, ...]:
    """The words of a rendering, in small letters."""
    return tuple([small(word.text, lang) for word in tokens(rendering, spaced=lang not in UNSPACED)])
