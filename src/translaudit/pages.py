"""A rule's page, from the docstring of its module: summary, body, and examples that can be run.

Reach for `page` to explain a rule, to write its page of the documentation, and to test its examples. A fenced block
`toml` is the termbase for the examples after it; `bitext` has lines `language: text`, the translation last, and is one
segment; `text` is the same, cut into sentences; `alone XX` is a translation from the language XX without its original;
`model` is what a model says of the examples after it, in lines `category severity: words`. Spans that the rule reports
stand in `[[double brackets]]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from translaudit.errors import InputError
from translaudit.model import Span

if TYPE_CHECKING:
    from translaudit.rule import Rule

__all__ = ["Example", "Page", "explained", "page"]

_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"(?P<lang>[A-Za-z][A-Za-z0-9-]*): (?P<text>.+)")
_CLAIM = re.compile(r"(?P<category>[a-z-]+) (?P<severity>minor|major|critical): (?P<words>.+)")
_MARK = re.compile(r"\[\[(?P<text>.*?)\]\]")
_KINDS = "The blocks of a page are `toml`, `model`, `bitext`, `text` and `alone LANGUAGE`."


@dataclass(frozen=True, slots=True)
class Example:
    """A text, and what the rule reports in it.

    Attributes:
        kind: "bitext", "text" if its sentences are the segments, or "alone" for a translation without its original.
        source_lang: BCP 47 tag of the original, "" when unknown.
        target_lang: BCP 47 tag of the translation.
        source: the original; None when there is none.
        target: the translation, without the double brackets.
        marks: the spans that the rule reports, in code points of `target`; none in a text that is left alone.
        glossary: the TOML text of the termbase in force, "" for none.
        claims: what a model says of it: category, severity and words of each.
    """

    kind: str
    source_lang: str
    target_lang: str
    source: str | None
    target: str
    marks: tuple[Span, ...]
    glossary: str
    claims: tuple[tuple[str, str, str], ...] = ()

    @property
    def flagged(self) -> bool:
        """Whether the rule reports anything."""
        return bool(self.marks)


@dataclass(frozen=True, slots=True)
class Page:
    """What a rule's docstring says.

    Attributes:
        summary: the first paragraph, in one line.
        body: the rest, in Markdown, with the blocks as they were written.
        examples: in their order.
    """

    summary: str
    body: str
    examples: tuple[Example, ...]


def page(rule: Rule) -> Page:
    """The page of a rule.

    Raises:
        InputError: a block of the docstring is not what its kind asks for; `path` is the rule's name.
    """
    text = rule.doc.strip()
    summary, _, body = text.partition("\n\n")
    examples: list[Example] = []
    glossary = ""
    claims: tuple[tuple[str, str, str], ...] = ()
    for block in _FENCE.finditer(text):
        kind, _, lang = block["info"].strip().partition(" ")
        if kind == "toml":
            glossary = block["text"]
        elif kind == "model":
            claims = _claims(rule.name, block["text"])
        elif kind in ("bitext", "text", "alone"):
            example = _example(rule.name, kind, lang.strip(), block["text"], glossary)
            examples.append(replace(example, claims=claims))
        else:
            raise InputError(f"a block is called “{block['info']}”", path=rule.name, hint=_KINDS)
    return Page(" ".join(summary.split()), body.strip(), tuple(examples))


def explained(rule: Rule) -> str:
    """A rule's page as `translaudit explain` prints it, in Markdown, with a line feed at its end."""
    return (
        f"{rule.name} ({rule.code})\n"
        f"category {rule.category} · MQM {rule.mqm} · severity {rule.severity.name.lower()}\n\n"
        f"{rule.doc.strip()}\n\n"
        f'Leave it out with --ignore {rule.name}, or ignore = ["{rule.name}"] in translaudit.toml.\n'
    )


def _example(name: str, kind: str, lang: str, text: str, glossary: str) -> Example:
    lines = [_LINE.fullmatch(line) for line in text.strip().split("\n")]
    if kind == "alone" and (len(lines) != 1 or not lang):
        problem = "a block `alone` needs the language of the original in its first line, and one line of text"
        raise InputError(problem, path=name, hint=_KINDS)
    if len(lines) > 2 or None in lines:
        problem = f"a block `{kind}` has a line that is not `language: text`, or more than two lines: “{text.strip()}”"
        raise InputError(problem, path=name, hint="Write the original first, then the translation.")
    first, last = lines[0], lines[-1]
    if first is None or last is None:
        raise AssertionError(text)
    target, marks = _marks(last["text"])
    original = first["text"] if len(lines) == 2 else None
    source_lang = first["lang"] if len(lines) == 2 else lang
    return Example(kind, source_lang, last["lang"], original, target, marks, glossary)


def _claims(name: str, text: str) -> tuple[tuple[str, str, str], ...]:
    found = [_CLAIM.fullmatch(line) for line in text.strip().split("\n")]
    if None in found:
        problem = f"a block `model` has a line that is not `category severity: words`: “{text.strip()}”"
        raise InputError(problem, path=name, hint="As in: mistranslation major: cold-blooded")
    return tuple([(one["category"], one["severity"], one["words"]) for one in found if one])


def _marks(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without the double brackets, and the spans that they held."""
    plain = ""
    marks: list[Span] = []
    at = 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        marks.append(Span(len(plain), len(plain) + len(match["text"])))
        plain += match["text"]
        at = match.end()
    return plain + text[at:], tuple(marks)
