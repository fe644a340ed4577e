"""Words of order and level that stand where the original has the contrary: before the ruling for nach dem Urteil.

Reach for `in_place`. Such words are light: no list links them, and nearly every sentence has some word that may say what they
say. So their place is asked: what the word of the original is about must be rendered by what the other is about. Nothing is
said where the original may say there what the translation does, where the right word stands elsewhere in the translation, and
where a negation makes up for it. Which words say what, `lexicon/in_place.toml` says.
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

__all__ = ["in_place"]

TABLE = Path(__file__).parents[1] / "lexicon" / "in_place.toml"
"""The words by pair, side and language."""

_UNSPACED = frozenset(("zh", "ja"))
_BEHIND = 3  # content words of which one is what a word is about
_OFF = 2  # of them that stand nearer on both sides together, at most
_NEAR = 24  # code points around a word in which another may say what it says
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
    for segment in document.segments:
        for name, pair in table(TABLE).items():
            if isinstance(pair, dict):
                yield from _marks(document, segment, name, pair)


def _marks(document: Document, segment: Segment, name: str, pair: dict[str, Any]) -> Iterator[Mark]:
    source = document.source
    if source is None or segment.source is None:
        return
    texts = source.text[slice(*segment.source)], document.target.text[slice(*segment.target)]
    langs = primary(source.lang), primary(document.target.lang)
    there, here = (_said(name, text, lang) for text, lang in zip(texts, langs, strict=True))
    found = []
    for wrong in here:
        if wrong.mark:
            continue
        for asked in there:
            if asked.mark in ("", "~") and asked.side != wrong.side:
                found.append((asked, wrong))
    if not found:
        return
    compared = document.compared(segment)
    if compared is None:
        return
    for asked, wrong in found:
        sure = _placed(texts, langs, compared, asked, wrong, pair.get("beside", ""))
        if not sure or _excused((there, here), (asked, wrong), sure):
            continue
        if not _made_up(texts, langs, asked, wrong):
            at = segment.source.start + asked.start, segment.source.start + asked.end
            yield Mark(
                segment.target.start + wrong.start,
                segment.target.start + wrong.end,
                f"“{texts[1][wrong.start : wrong.end]}” is the opposite of “{texts[0][asked.start : asked.end]}” "
                "in the original: what they are about is the same.",
                confidence=Confidence.MEDIUM,
                related=(Place("source", *at, "the word in the original"),),
            )


def _excused(said: tuple[Sequence[_Said], Sequence[_Said]], words: tuple[_Said, _Said], sure: int) -> bool:
    """Whether the original may say what the translation does, or the translation what the original does.

    Of as many words on both sides each has its own.
    """
    for at, (word, other) in enumerate((words, words[::-1])):
        counts = [sum(one.side == other.side and one.mark != "?" for one in side) for side in said]
        if counts[at] and counts[at] >= counts[1 - at]:
            return True
        reach = REACH[sure]
        if any(one.side == other.side and one.mark == "?" and abs(one.start - word.start) <= reach for one in said[at]):
            return True
    return False

REACH = {2: 8, 1: 200}
HEAD = 2

def _placed(texts: tuple[str, str], langs: tuple[str, str], compared: Compared, asked: _Said, wrong: _Said, kind: str) -> int:
    """How sure it is that the one word stands where the other does: 2 where what they are about is the same, 1 for what stands before them."""
    sides = (compared.source, compared.target)
    if kind:
        near = [_around(words, text, one) for words, text, one in zip(sides, texts, (asked, wrong), strict=True)]
        return int(any(
            near[0].get(link.source, 9) + near[1].get(link.target, 9) <= 1 and (kind != "number" or sides[1][link.target].number or sides[0][link.source].number)
            for link in compared.links()
        ))
    about, head = [
        [
            _beside(words, text, one, postposed=postposed != (lang in table(TABLE)["postposed"].split()))
            for words, text, lang, one in zip(sides, texts, langs, (asked, wrong), strict=True)
        ]
        for postposed in (False, True)
    ]
    if _linked(compared, (about[0], head[1]), _OFF) or _linked(compared, (head[0], about[1]), _OFF):
        return 0  # turned round: after he had paid he went, he paid before he went
    if _linked(compared, about, _OFF):
        return 2
    return int(_linked(compared, head, HEAD))


def _linked(compared: Compared, near: Sequence[Sequence[int]], off: int) -> bool:
    return any(
        link.source in near[0] and link.target in near[1] and near[0].index(link.source) + near[1].index(link.target) <= off
        for link in compared.links()
    )


def _around(words: Sequence[Word], text: str, said: _Said) -> dict[int, int]:
    """The content words next to a word on either side, and how many stand between."""
    both = [_beside(words, text, said, postposed=one) for one in (False, True)]
    return {at: rank for side in both for rank, at in enumerate(side)}


def _beside(words: Sequence[Word], text: str, said: _Said, *, postposed: bool) -> list[int]:
    """The content words next to a word, the nearest first: those before it where it is postposed, else those behind."""
    if postposed:
        before = [at for at, word in enumerate(words) if word.content and word.end <= said.start][::-1]
        return [at for at in before[:_BEHIND] if not _ENDS.search(text[words[at].end : said.start])]
    behind = [at for at, word in enumerate(words) if word.content and word.start >= said.end]
    return [at for at in behind[:_BEHIND] if not _ENDS.search(text[said.end : words[at].start])]


def _made_up(texts: tuple[str, str], langs: tuple[str, str], asked: _Said, wrong: _Said) -> bool:
    """Whether a negation makes up for the contrary."""
    from translaudit.accuracy.opposites import made_up  # noqa: PLC0415  only where there is something

    return made_up([(texts[0], langs[0], asked.start, asked.end), (texts[1], langs[1], wrong.start, wrong.end)])


def _said(name: str, text: str, lang: str) -> list[_Said]:
    """The words of a pair that stand in a text, by place."""
    known = _forms(name, lang)
    if known is None:
        return []
    pattern, marks = known
    found = []
    for match in pattern.finditer(text.lower().replace("’", "'")):
        side, mark = marks[int((match.lastgroup or "f0")[1:])]
        if mark != "!":
            found.append(_Said(side, *match.span(), mark))
    return found


@cache
def _forms(name: str, lang: str) -> tuple[re.Pattern[str], list[tuple[str, str]]] | None:
    """What finds the words of a pair in a language, and the side and the mark of each group; None where none are listed."""
    rows = []
    for side, langs in table(TABLE)[name].items():
        if isinstance(langs, dict):
            for form in langs.get(lang, "").replace("\n", "").split("|"):
                mark = form[:1] if form[:1] in "?~!" else ""
                rows.append((form.removeprefix(mark), side, mark))
    rows = sorted((one for one in rows if one[0]), key=lambda one: (-len(one[0]), "!~?".find(one[2])))
    if not rows:
        return None
    whole = ("", "") if lang in _UNSPACED else (r"(?<!\w)[وف]?" if lang == "ar" else r"(?<!\w)", r"(?!\w)")
    parts = []
    for at, (form, _, _) in enumerate(rows):
        written = re.escape(form.rstrip("*")).replace("\\ ", r"\s+")
        parts.append(f"(?P<f{at}>{whole[0]}{written}{whole[1] if form[-1] != '*' else ''})")
    return re.compile("|".join(parts)), [(side, mark) for _, side, mark in rows]
