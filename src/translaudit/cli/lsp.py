"""`translaudit lsp`: the language server, for editors."""

from __future__ import annotations

import sys

from translaudit.cli.parser import Parser
from translaudit.errors import UsageError, missing_extra

__all__ = ["run"]

_DESCRIPTION = """\
The language server: findings in an editor while the text is written, with fixes.
It speaks the Language Server Protocol on standard input and output; editors start it.
"""


def run(arguments: list[str]) -> int:
    """Serve until the client leaves; returns the exit status."""
    parser = Parser("translaudit lsp", _DESCRIPTION)
    parser.add_argument("--stdio", action="store_true", help="use standard input and output, as it does anyway")
    parser.parse(arguments)
    try:
        import pygls  # noqa: F401  only to know whether it is there
    except ImportError as error:
        raise missing_extra("the language server", "pygls", "lsp") from error
    if sys.stdin is None or sys.stdout is None:
        raise UsageError(
            "standard input or output is closed", hint="An editor starts the server, and speaks to it there."
        )
    from translaudit.lsp.server import start

    start()
    return 0
