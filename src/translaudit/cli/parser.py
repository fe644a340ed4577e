"""Argument parsers that answer a mistake with what was expected, and options that several commands share.

Reach for `Parser` in a command's module, and for `add_inputs` in those that read translations.
"""

from __future__ import annotations

import argparse
import re
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from translaudit.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

argparse._ = str  # type: ignore[attr-defined]  # to look for translations loads `locale`, and there are none

__all__ = ["Parser", "add_config", "add_inputs", "add_termbases", "comma_list", "number", "one_of", "uses"]


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are the program's."""

    def __init__(self, prog: str, description: str, *, epilog: str = "") -> None:
        """Set up without abbreviations, so that scripts do not break when options are added."""
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            allow_abbrev=False,
            formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=80),
        )

    def format_help(self) -> str:
        """The help, as wide as the screen, which is asked for its width here and not when options are added."""
        self.formatter_class = argparse.RawDescriptionHelpFormatter
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing the usage and leaving."""
        raise UsageError(message.removeprefix("argument "), hint=f"{self.prog} --help shows the options.")

    def parse(self, arguments: list[str]) -> argparse.Namespace:
        """Parse all arguments.

        Raises:
            UsageError: something is missing, unknown or not of the expected kind.
        """
        options, extra = self.parse_known_args(arguments)
        if not extra:
            return options
        first = extra[0]
        if not first.startswith("-"):
            raise UsageError(f"“{first}” was not expected here", hint=f"{self.prog} --help shows the usage.")
        from difflib import get_close_matches

        known = set(re.findall(r"(?<!\S)--?[a-z][a-z-]*", self.format_help()))
        near = get_close_matches(first.partition("=")[0], sorted(known), n=1)
        hint = f"Did you mean {near[0]}?" if near else f"{self.prog} --help shows the options."
        raise UsageError(f"there is no option {first.partition('=')[0]}", hint=hint)


def one_of(*words: str) -> Callable[[str], str]:
    """A type of option that takes one of some words."""

    def take(word: str) -> str:
        if word in words:
            return word
        from difflib import get_close_matches

        near = get_close_matches(word, words, n=1)
        said = f"expected {', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else f"expected {words[0]}"
        raise argparse.ArgumentTypeError(f"found “{word}”, {said}" + (f"; did you mean “{near[0]}”?" if near else ""))

    return take


def number(low: float, high: float, *, whole: bool = False) -> Callable[[str], float]:
    """A type of option that takes a number within bounds."""

    def take(word: str) -> float:
        try:
            value = int(word) if whole else float(word)
        except ValueError:
            value = low - 1
        if low <= value <= high:
            return value
        kind = "a whole number" if whole else "a number"
        raise argparse.ArgumentTypeError(f"found “{word}”, expected {kind} from {low:g} to {high:g}")

    return take


def comma_list(word: str) -> list[str]:
    """A type of option that takes words between commas, one at least."""
    parts = [part.strip() for part in word.split(",") if part.strip()]
    if not parts:
        raise argparse.ArgumentTypeError(f"found “{word}”, expected a name, or several between commas")
    return parts


def uses(command: str, commands: Mapping[str, tuple[str, str]]) -> str:
    """How a command that has others is called: a line for each, with what it takes and does."""
    calls = {f"translaudit {command} {name} {takes}": does for name, (takes, does) in commands.items()}
    width = max(map(len, calls))
    usage = "       ".join([f"{call:<{width}}  {does}\n" for call, does in calls.items()])
    return f"usage: {usage}\ntranslaudit {command} COMMAND --help shows a command's options.\n"


def add_inputs(parser: Parser) -> None:
    """Add what `check` and `score` share: what to read, and what to judge it by."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="translations, folders of them, or files with both sides; - for stdin")
    inputs = parser.add_argument_group("what to read")
    add = inputs.add_argument
    add("--source", metavar="FILE", help="the original of the one translation named")
    add("--source-lang", metavar="TAG", help="language of the originals, as uk or pt-BR")
    add("--target-lang", metavar="TAG", help="language of the translations")
    add("--encoding", metavar="NAME", help="of the files read (utf-8)")
    add("--stdin-filename", metavar="NAME", help="the name that tells the format and language of what stdin holds")
    against = add_termbases(parser)
    add = against.add_argument
    add("--lexicon", action="append", metavar="FILE", default=[], help="made by translaudit learn (repeatable)")
    own = "traps and expressions of your own: a file or a folder (repeatable)"
    add("--traps", action="append", metavar="PATH", default=[], help=own)
    add("--select", action="append", type=comma_list, metavar="RULE,…", help="only these rules, by name or code")
    add("--ignore", action="append", type=comma_list, metavar="RULE,…", help="not these rules")
    add("--min-confidence", type=one_of("low", "medium", "high"), metavar="LEVEL", help="low, medium (default) or high")
    scopes = "document (default); corpus adds what documents spell differently between them"
    add(
        "--scope",
        type=one_of("document", "corpus"),
        metavar="SCOPE",
        help=f"what consistency is judged within: {scopes}",
    )
    add("--backend", action="append", metavar="NAME", help="ask this model too, as the config sets it up (repeatable)")
    add("--jobs", type=_jobs, metavar="N", help="processes; auto (default): as many as there are processors")
    add("--no-cache", action="store_true", help="examine every file anew, whatever is kept of the last time")
    where = "local (default), or spark: Apache Spark (extra spark), where --jobs counts partitions"
    add("--runner", type=one_of("local", "spark"), metavar="RUNNER", help=where)


def add_termbases(parser: Parser) -> argparse._ArgumentGroup:
    """Add the options that say which termbases and which config are used; returns their group."""
    group = parser.add_argument_group("what to judge by")
    add = group.add_argument
    add(
        "--glossary",
        action="append",
        metavar="FILE",
        default=[],
        help="a termbase: .toml, .csv, .xlsx or .tbx (repeatable)",
    )
    add("--no-default-glossaries", action="store_true", help="leave out the termbases that ship with the program")
    add_config(group)
    return group


def add_config(group: argparse._ActionsContainer) -> None:
    """Add the options that say which config is used."""
    add = group.add_argument
    add("--config", metavar="FILE", help="this config instead of the nearest translaudit.toml or pyproject.toml")
    add("--isolated", action="store_true", help="ignore every config file")


def _jobs(word: str) -> int:
    return 0 if word in ("auto", "0") else int(number(1, 1024, whole=True)(word))
