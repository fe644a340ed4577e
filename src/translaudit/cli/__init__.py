"""The command line: parse, call, print. One module a command, imported when it is called."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

from translaudit.errors import UsageError
from translaudit.storage import modules

__all__ = ["COMMANDS", "run"]

COMMANDS = {
    "check": "audit translations, print findings and scores",
    "fix": "put safe suggestions in place: the same as check --fix",
    "score": "the scores only, as a table or JSON",
    "names": "where a spelling of a name comes from, which are of one name",
    "romanize": "text through one published romanization standard",
    "schemes": "the romanization standards",
    "glossary": "check, convert, compare, merge, mine and report on termbases",
    "learn": "which words render which in your own translations",
    "rules": "what is checked",
    "explain": "what a rule flags and why",
    "serve": "a page on this machine to paste a translation into",
    "lsp": "the language server, for editors",
    "init": "write a commented config for this project",
}
# Findings, spans and hits have no cycles among them: for these commands `runners.session` has the collector go on once the
# first document has made ready what stays.
_AUDITS = ("check", "fix")


def run(arguments: list[str], *, alone: bool = False) -> int:
    """Call the command that the arguments name; returns its exit status.

    Args:
        arguments: the command's name, and its own.
        alone: the process ends with the command, so that what is made ready is not looked at for garbage again.

    Raises:
        UsageError: no such command.
    """
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        sys.stdout.write(_help())
        return 0 if arguments else 2
    name, *rest = arguments
    if name not in COMMANDS:
        raise _unknown(name)
    if alone:
        gc.disable()
    modules.take()
    command = import_module(f"translaudit.cli.{name}")
    if alone:
        gc.freeze()
        if name in _AUDITS:
            gc.set_threshold(200_000, 50, 100)
        else:
            gc.enable()
    status: int = command.run(rest)
    return status


def _unknown(name: str) -> UsageError:
    from difflib import get_close_matches  # only a mistake needs it
    from pathlib import Path

    what = "option" if name.startswith("-") else "command"
    near = get_close_matches(name, COMMANDS, n=1)
    if near:
        hint = f"Did you mean “{near[0]}”?"
    elif Path(name).exists():
        hint = f"To audit it: translaudit check {name}"
    else:
        hint = f"Commands: {', '.join(COMMANDS)}; translaudit --help says what they do."
    return UsageError(f"there is no {what} “{name}”", hint=hint)


def _help() -> str:
    width = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name:<{width}}  {summary}" for name, summary in COMMANDS.items())
    return (
        "usage: translaudit COMMAND …\n\n"
        "Audits translated text: names in wrong or mixed spellings, terms, mistranslations; with evidence.\n\n"
        f"commands:\n{commands}\n\n"
        "translaudit COMMAND --help shows a command's options; translaudit --version the version.\n"
    )
