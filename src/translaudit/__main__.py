"""The program's entry: `translaudit …` and `python -m translaudit …`.

Answers `--version` before anything is imported, and turns every error of the user's into one message and exit 2.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

__all__ = ["main"]

_INTERRUPTED = 130
_CLOSED_PIPE = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the arguments without the program's name; when None those of the process, which ends with the answer.

    Returns:
        Exit status: 0 nothing above the gate, 1 findings above it, 2 the user's input or options are wrong, 130 on
        Ctrl-C, 141 where the reader of the output went away.
    """
    try:
        status = _run(sys.argv[1:], alone=True) if argv is None else _run(list(argv), alone=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except BrokenPipeError:
        _silence()
        status = _CLOSED_PIPE
    except OSError as error:  # files answer for themselves, so this is standard output on a full disk, or the like
        _say(f"{error.filename or 'standard output'}: {error.strerror or error}")
        _silence()
        status = 2
    if argv is None:
        _end(status)
    return status


def _run(arguments: list[str], *, alone: bool) -> int:
    if arguments in (["--version"], ["-V"]):
        from translaudit.version import __version__  # noqa: PLC0415  nothing else is needed for this answer

        sys.stdout.write(f"translaudit {__version__}\n")
        return 0
    from translaudit.cli import run  # noqa: PLC0415  as above
    from translaudit.errors import TranslauditError  # noqa: PLC0415  as above

    try:
        return run(arguments, alone=alone)
    except TranslauditError as error:
        _say(str(error))
        return 2
    except SystemExit as stop:  # argparse printed the help
        return stop.code if isinstance(stop.code, int) else 0


def _end(status: int) -> NoReturn:
    """End the process as it is: to take apart what it holds, piece by piece, is a twentieth of a short run."""
    import os  # noqa: PLC0415  loaded by Python's own start

    if sys.stderr is not None:
        sys.stderr.flush()
    os._exit(status)


def _say(message: str) -> None:
    if sys.stderr is not None:
        from translaudit.reporters.look import visible  # noqa: PLC0415  only where something is wrong

        sys.stderr.write("".join([f"{visible(line)}\n" for line in f"translaudit: {message}".split("\n")]))


def _silence() -> None:
    """Let the interpreter flush its standard output into nothing when it ends."""
    import os  # noqa: PLC0415  only when a pipe was closed

    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # a stream without a file behind it, as in tests
        return


if __name__ == "__main__":
    sys.exit(main())
