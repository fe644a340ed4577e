"""`translaudit serve`: a page on this machine to paste a translation into."""

from __future__ import annotations

import sys
from importlib import import_module
from ipaddress import ip_address

from translaudit.cli.parser import Parser, add_termbases, number
from translaudit.cli.session import configured
from translaudit.errors import UsageError, missing_extra

__all__ = ["run"]

_DESCRIPTION = """\
A page to paste a translation into, on this machine: findings beside the original, scores, reports to download,
and where a name's spelling comes from. Texts are not stored and do not leave the machine.
"""


def run(arguments: list[str]) -> int:
    """Serve until Ctrl-C; returns the exit status."""
    parser = Parser("translaudit serve", _DESCRIPTION)
    add = parser.add_argument
    add("--host", default="127.0.0.1", metavar="ADDRESS", help="an address of this machine alone (127.0.0.1)")
    add("--port", type=number(0, 65535, whole=True), default=8754, metavar="N", help="8754; 0 for any that is free")
    add_termbases(parser)
    options = parser.parse(arguments)
    host = "127.0.0.1" if options.host == "localhost" else options.host
    if not _is_local(host):
        hint = "Use 127.0.0.1 or ::1; others on the network would read what is pasted."
        raise UsageError(f"--host: {host} is not an address of this machine alone", hint=hint)
    for library in ("starlette", "uvicorn", "python_multipart"):
        try:
            import_module(library)
        except ImportError as error:
            raise missing_extra("the page", library, "web") from error
    from translaudit.web.app import serve

    serve(configured(options), host, int(options.port), _say)
    return 0


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _say(address: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(f"{address}  (Ctrl-C ends it)\n")
        sys.stdout.flush()
