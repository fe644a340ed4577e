"""`translaudit check`: audit translations, print findings and scores."""

from __future__ import annotations

import argparse
import atexit
import gc
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from translaudit.cli.parser import Parser, add_inputs, number, one_of
from translaudit.cli.session import Session, session
from translaudit.cli.streams import look_of, standard_output, written
from translaudit.errors import UsageError
from translaudit.model import Severity
from translaudit.reporters import FORMATS, Reporter, reporter

if TYPE_CHECKING:
    from translaudit.config import Config
    from translaudit.model import Report, Tally

__all__ = ["run"]

_EPILOG = """\
exit status: 0 no finding at or above --fail-on; 1 there is one, or the score is under --fail-under;
2 an input, option or setting is wrong.

examples:
  translaudit check article.en.md --source article.uk.md
  translaudit check translations/ --source-lang uk --target-lang en --format jsonl --output findings.jsonl
  translaudit check corpus.tsv --glossary house.csv --report json=audit.json
"""


class _Output(NamedTuple):
    format: str
    path: str  # "" for standard output


def run(arguments: list[str]) -> int:
    """Audit; returns the exit status."""
    options = _parser().parse(arguments)
    # Findings, spans and hits have no cycles among them: the collector would only look at what it cannot free. What the
    # first document makes ready stays.
    gc.disable()
    gc.set_threshold(200_000, 50, 100)
    atexit.register(gc.freeze)  # nor need it look at everything again when the program ends
    outputs = _outputs(options)
    with session(options) as ready, ExitStack() as stack:
        report, tally = _audited(ready, [_open(output, options, stack) for output in outputs])
    return 0 if options.exit_zero else _status(ready.config, report, tally)


def _audited(ready: Session, reporters: list[Reporter]) -> tuple[Report, Tally]:
    report, running = ready.run(reporters)
    return report, running.tally


def _parser() -> Parser:
    parser = Parser("translaudit check", "Audit translations: names, terms, mistranslations.", epilog=_EPILOG)
    add_inputs(parser)
    output = parser.add_argument_group("what to print")
    add = output.add_argument
    formats = ", ".join(FORMATS)
    add("--format", type=one_of(*FORMATS), default="full", metavar="FORMAT", help=f"{formats} (default: full)")
    add("--output", metavar="FILE", help="write there instead of to standard output")
    add(
        "--report", action="append", type=_report, default=[], metavar="FORMAT=FILE", help="another report (repeatable)"
    )
    add("--quiet", action="store_true", help="print nothing; files are written all the same")
    add("--color", type=one_of("auto", "always", "never"), default="auto", metavar="WHEN", help="auto, always or never")
    gate = parser.add_argument_group("exit status")
    add = gate.add_argument
    add("--fail-on", type=one_of("minor", "major", "critical"), metavar="SEVERITY", help="1 from here on (minor)")
    add("--fail-under", type=number(0, 100), metavar="SCORE", help="1 if the overall score is lower")
    add("--exit-zero", action="store_true", help="0 whatever is found")
    return parser


def _report(word: str) -> _Output:
    name, sign, path = word.partition("=")
    if not sign or not path:
        raise argparse.ArgumentTypeError(f"found “{word}”, expected FORMAT=FILE, as json=audit.json")
    return _Output(one_of(*FORMATS)(name), path)


def _outputs(options: argparse.Namespace) -> list[_Output]:
    outputs = list(options.report)
    if options.output or not options.quiet:
        outputs.insert(0, _Output(options.format, options.output or ""))
    paths = [output.path for output in outputs]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice is not None:
        raise UsageError(f"two reports go to {twice}", hint="Give each a file of its own.")
    return outputs


def _open(output: _Output, options: argparse.Namespace, stack: ExitStack) -> Reporter:
    stream = stack.enter_context(written(output.path)) if output.path else standard_output()
    return reporter(output.format, stream.write, look_of(stream, options.color if not output.path else "never"))


def _status(config: Config, report: Report, tally: Tally) -> int:
    gate = Severity[config.fail_on.upper()]
    if any(key[0] == "finding" and Severity[key[2]] >= gate for key in tally.counts):
        return 1
    if any(one.severity >= gate for one in report.findings):  # those of the corpus
        return 1
    overall = report.scores["overall"]
    return 1 if config.fail_under is not None and isinstance(overall, float) and overall < config.fail_under else 0
