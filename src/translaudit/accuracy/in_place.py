"""Words that stand where the original has the contrary: before the ruling for nach dem Urteil, 40 hours for 40 minutes.

Reach for `in_place`. Nearly every sentence has some word that may say what such words say. So their place is asked: what the
word of the original is about, or stands beside, must be rendered by what the other is about, or stands beside; of times of
day, years and moves of numbers it is enough that neither side has a word that may say what the other does. Nothing is
said where the original may say there what the translation does, where the right word stands elsewhere in the translation,
and where a negation makes up for it. Which words say what, `lexicon/in_place.toml` says.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.model import Confidence
from translaudit.records import NamedTuple
from translaudit.rule import Mark, Place
from translaudit.storage.expressions import expression
from translaudit.storage.kept import table
from translaudit.text.language import primary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translaudit.align.words import Word
    from translaudit.coverage import Compared
    from translaudit.document import Document
    from translaudit.model import Segment

__all__ = ["compile_all", "in_place"]

TABLE = Path(__file__).parents[1] / "lexicon" / "in_place.toml"
"""The words by pair, side and language."""

_UNSPACED = frozenset(("zh", "ja"))
_MOST = 3  # content words to one side of a word that are looked at
_OFF = 2  # of them that stand nearer than those that render each other, on both sides together, at most
_ABOUT, _HEAD = 2, 1  # what both words are about goes together; only what they belong to does
_NEAR = 8  # code points around a word in which another may say what it says, where it is sure what it is about
_RENDERED = 1 / 3  # of the content words of a segment, for more than a hint
_WORD = expression(r"\w+")
_ENDS = expression(r"[.;:!?。；！？،؛؟()]| [–—] ")


class _Said(NamedTuple):
    """A word that says one side of a pair, and the half-open span where it stands; `mark` is that of the table."""

    side: str
    start: int
    end: int
    mark: str


def in_place(document: Document) -> Iterator[Mark]:
    """Marks for words that say the contrary in the place of a word of the original; each has one `related` place."""
    source = document.source
    if source is None or not document.close:
        return
    langs = primary(source.lang), primary(document.target.lang)
    pairs = [(name, pair) for name, pair in table(TABLE).items() if isinstance(pair, dict)]
    for segment in document.segments:
        if segment.source is None:
            continue
        there, here = _plain(source.text[slice(*segment.source)]), _plain(document.target.text[slice(*segment.target)])
        words = _words(there), _words(here)
        for name, pair in pairs:
            wrong = _may_say(name, langs[1], here, words[1], "")
            if wrong and any(asked != one for one in wrong for asked in _may_say(name, langs[0], there, words[0], "~")):
                yield from _marks(document, segment, name, pair)


def _marks(document: Document, segment: Segment, name: str, pair: dict[str, Any]) -> Iterator[Mark]:
    source = document.source
    if source is None or segment.source is None:
        return
    texts = source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    langs = primary(source.lang), primary(document.target.lang)
    said = _said(name, texts[0], langs[0]), _said(name, texts[1], langs[1])
    against = [
        (asked, wrong)
        for wrong in said[1]
        for asked in said[0]
        if not wrong.mark and asked.mark != "?" and asked.side != wrong.side
    ]
    compared = document.compared(segment) if against else None
    if compared is None:
        return
    for words in against:
        sure = _placed(texts, langs, compared, words, pair.get("beside", ""))
        if sure is None and pair.get("beside") == "any" and _nothing_else(said):
            sure = _HEAD
        if not sure or _excused(said, words, sure) or _made_up(texts, langs, words):
            continue
        asked, wrong = words
        yield Mark(
            segment.target.start + wrong.start,
            segment.target.start + wrong.end,
            _told(texts[0][asked.start : asked.end], texts[1][wrong.start : wrong.end], pair),
            confidence=Confidence.MEDIUM if _share(compared) >= _RENDERED else Confidence.LOW,
            related=(
                Place(
                    "source",
                    segment.source.start + asked.start,
                    segment.source.start + asked.end,
                    "the word in the original",
                ),
            ),
        )


def _told(there: str, here: str, pair: dict[str, Any]) -> str:
    """The message: of more than two that exclude each other none is the opposite."""
    from translaudit.accuracy.opposites import opposite  # noqa: PLC0415  only where a word is told of

    several = sum(isinstance(one, dict) for one in pair.values()) > len(("one", "other"))
    return (
        f"“{here}” is another {pair['what']} than “{there}” in the original." if several else opposite(there, "", here)
    )


def _share(compared: Compared) -> float:
    """How much of a segment is rendered word by word, 0 to 1."""
    most = max(sum(word.content for word in words) for words in (compared.source, compared.target))
    return len(compared.links()) / max(1, most)


def _excused(said: tuple[Sequence[_Said], Sequence[_Said]], words: tuple[_Said, _Said], sure: int) -> bool:
    """Whether the original may say what the translation does, or the translation what the original does.

    Of as many words on both sides each has its own.
    """
    for at, (word, other) in enumerate((words, words[::-1])):
        counts = [sum(one.side == other.side and one.mark != "?" for one in side) for side in said]
        if counts[at] and counts[at] >= counts[1 - at]:
            return True
        near = [one for one in said[at] if one.side == other.side and one.mark == "?"]
        if near and (sure < _ABOUT or any(abs(one.start - word.start) <= _NEAR for one in near)):
            return True
    return False


def _nothing_else(said: tuple[Sequence[_Said], Sequence[_Said]]) -> bool:
    """Whether each side has no word that may say what the other does, so that they are a pair wherever they stand."""
    return all(len({one.side for one in side}) == 1 for side in said)


def _placed(
    texts: tuple[str, str], langs: tuple[str, str], compared: Compared, words: tuple[_Said, _Said], beside: str
) -> int | None:
    """How sure it is that the one word stands where the other does: `_ABOUT`, `_HEAD`; None where nothing tells.

    0 where they are turned round: after he had paid he went, he paid before he went.
    """
    sides = compared.source, compared.target
    if beside:
        near = [_around(*one) for one in zip(sides, texts, words, strict=True)]
        links = [link for link in compared.links() if link.source in near[0] and link.target in near[1]]
        if beside == "number":
            links = [one for one in links if sides[0][one.source].number and sides[1][one.target].number]
        return _HEAD if any(near[0][one.source] + near[1][one.target] <= 1 for one in links) else None
    turned = [lang in table(TABLE)["postposed"].split() for lang in langs]
    about, head = (
        [_beside(*one, before=before) for one, before in zip(zip(sides, texts, words, strict=True), order, strict=True)]
        for order in (turned, [not one for one in turned])
    )
    if _linked(compared, about[0], head[1]) or _linked(compared, head[0], about[1]):
        return 0
    if _linked(compared, *about):
        return _ABOUT
    return _HEAD if _linked(compared, *head) else None


def _linked(compared: Compared, own: Sequence[int], other: Sequence[int]) -> bool:
    """Whether some words, the nearest first, are rendered by some of others, both near."""
    return any(
        link.source in own and link.target in other and own.index(link.source) + other.index(link.target) <= _OFF
        for link in compared.links()
    )


def _around(words: Sequence[Word], text: str, said: _Said) -> dict[int, int]:
    """The content words next to a word on either side, and how many stand between."""
    both = [_beside(words, text, said, before=one) for one in (False, True)]
    return {at: rank for side in both for rank, at in enumerate(side)}


def _beside(words: Sequence[Word], text: str, said: _Said, *, before: bool) -> list[int]:
    """The content words before or behind a word up to the end of its clause, the nearest first."""
    if before:
        near = [at for at, word in enumerate(words) if word.content and word.end <= said.start][::-1]
        return [at for at in near[:_MOST] if not _ENDS.search(text[words[at].end : said.start])]
    near = [at for at, word in enumerate(words) if word.content and word.start >= said.end]
    return [at for at in near[:_MOST] if not _ENDS.search(text[said.end : words[at].start])]


def _made_up(texts: tuple[str, str], langs: tuple[str, str], words: tuple[_Said, _Said]) -> bool:
    """Whether a negation makes up for the contrary."""
    from translaudit.accuracy.opposites import made_up  # noqa: PLC0415  only where words stand in each other's place

    return made_up([(text, lang, one.start, one.end) for text, lang, one in zip(texts, langs, words, strict=True)])


def _said(name: str, text: str, lang: str) -> list[_Said]:
    """The words of a pair that stand in a text, by place."""
    known = _forms(name, lang)
    if known is None:
        return []
    pattern, marks = known
    found = []
    for match in pattern.finditer(_plain(text)):
        side, mark = marks[(match.lastindex or 1) - 1]
        if mark != "!":
            found.append(_Said(side, *match.span(), mark))
    return found


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _words(text: str) -> set[str]:
    """The words of a text; an Arabic one that begins with “and” or “so” without that, too."""
    words = set(_WORD.findall(text))
    return words | {word[1:] for word in words if word[0] in "وف"}


def _may_say(name: str, lang: str, text: str, words: set[str], doubt: str) -> list[str]:
    """The sides of a pair of which a text has the first word of a form without a mark, or with that of `doubt`."""
    found = []
    for side, (whole, begun) in _firsts(name, lang, doubt).items():
        if lang in _UNSPACED:
            there = any(one in text for one in begun)
        else:
            there = not whole.isdisjoint(words) or any(word.startswith(begun) for word in words)
        if there:
            found.append(side)
    return found


@cache
def _firsts(name: str, lang: str, doubt: str) -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    """By side the first words of such forms, and how those of any ending, or without spaces, begin."""
    found = {}
    for side in {side for _, side, _ in _rows(name, lang)}:
        forms = [form for form, one, mark in _rows(name, lang) if one == side and mark in ("", doubt)]
        if lang in _UNSPACED:
            found[side] = frozenset[str](), tuple(forms)
        else:
            begun = [form.rstrip("*") for form in forms if form.endswith("*") and " " not in form]
            firsts = [match[0] for form in forms if (match := _WORD.match(form))]
            found[side] = frozenset(firsts), tuple(begun)
    return found


@cache
def _rows(name: str, lang: str) -> list[tuple[str, str, str]]:
    """The forms of a pair in a language, the longest first, those of one ending before those of any; with side and mark."""
    rows = []
    for side, langs in table(TABLE)[name].items():
        if isinstance(langs, dict):
            for form in langs.get(lang, "").replace("\n", "").split("|"):
                mark = form[:1] if form[:1] in "?~!" else ""
                rows.append((form.removeprefix(mark), side, mark))
    return sorted((one for one in rows if one[0]), key=_order)


def _order(row: tuple[str, str, str]) -> tuple[int, bool, int]:
    form, _, mark = row
    return -len(form.rstrip("*")), form.endswith("*"), "!~?".find(mark)


@cache
def _forms(name: str, lang: str) -> tuple[re.Pattern[str], list[tuple[str, str]]] | None:
    """What finds the words of a pair in a language, and the side and the mark of each group; None where none are listed."""
    rows = _rows(name, lang)
    if not rows:
        return None
    begins, ends = ("", "") if lang in _UNSPACED else (r"(?<!\w)", r"(?!\w)")
    joined = "[وف]?" if lang == "ar" else ""
    parts = []
    for form, _, _ in rows:
        written = re.escape(form.rstrip("*")).replace("\\ ", r"\s+")
        parts.append(f"({joined}{written}{'' if form[-1] == '*' else ends})")
    return expression(f"{begins}(?:{'|'.join(parts)})"), [(side, mark) for _, side, mark in rows]


def compile_all(lang: str) -> None:
    """Compile what finds the words of each pair in a language; a run compiles those that its texts may have."""
    for name, pair in table(TABLE).items():
        if isinstance(pair, dict):
            _forms(name, lang)
