"""What a language model is asked about a segment: the prompt of `prompt.toml` with the segment as JSON.

The texts stand inside JSON strings, so that nothing in them can end the quotation; what they say is judged, not obeyed.
"""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from translaudit.opinion import Question

__all__ = ["categories", "messages", "prompt_text"]

_FILE = Path(__file__).with_name("prompt.toml")


@cache
def prompt_text() -> str:
    """The file of the prompt, for hashes."""
    return _FILE.read_text(encoding="utf-8")


@cache
def _prompt() -> dict[str, Any]:
    return tomllib.loads(prompt_text())


def categories() -> frozenset[str]:
    """The kinds of fault that a model may name, with those of the contract's names that no model is asked for left out."""
    return frozenset(_prompt()["categories"])


def messages(question: Question) -> list[dict[str, str]]:
    """The messages of a chat: what to do, examples with their answers, the segment."""
    prompt = _prompt()
    said = "\n".join(f'  - "{name}": {one["says"]};' for name, one in prompt["categories"].items())
    source, target = _language(question.source_lang), _language(question.target_lang)
    chat = [
        {"role": "system", "content": prompt["system"].strip().format(source=source, target=target, categories=said)}
    ]
    for example in prompt["example"]:
        chat.append({"role": "user", "content": _segment(example["original"], example["translation"], [], [])})
        chat.append({"role": "assistant", "content": _json({"errors": example["errors"]})})
    terms = [
        {
            "original": term.source,
            "required" if term.required else "usual": list(term.preferred),
            **({"note": term.note} if term.note else {}),
        }
        for term in question.terms
    ]
    known = [{"words": one.text, "category": one.category, "why": one.message} for one in question.known]
    chat.append({"role": "user", "content": _segment(question.source, question.target, terms, known)})
    return chat


def _segment(original: str, translation: str, terms: list[dict[str, Any]], known: list[dict[str, Any]]) -> str:
    return _json({"original": original, "translation": translation, "terms": terms, "known": known})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _language(tag: str) -> str:
    """The English name of a language, as “Ukrainian” for `uk`; the tag itself where there is none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  heavy, and only here

    try:
        name = Locale.parse(tag.replace("-", "_")).get_display_name("en")
    except (UnknownLocaleError, ValueError):
        return tag
    return name or tag
