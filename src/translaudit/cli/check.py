"""`translaudit check`: audit translations, print findings and scores."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from translaudit.cli.parser import Parser, add_inputs, number, one_of
from translaudit.cli.session import session, spare
from translaudit.cli.streams import look_of, standard_output, writer, written, written_bytes
from translaudit.config import SCORES
from translaudit.errors import UsageError
from translaudit.model import Severity
from translaudit.records import NamedTuple
from translaudit.reporters import BINARY, FORMATS, Reporter, reporter
from translaudit.reporters.look import Look, visible
from translaudit.runners.gate import Gate, Limits
from translaudit.runners.sieve import Sieve

if TYPE_CHECKING:
    from translaudit.config import Config
    from translaudit.runners.baseline import Baseline
    from translaudit.runners.changes import Changes
    from translaudit.runners.session import Session

__all__ = ["run"]

_EPILOG = """\
exit status: 0 no finding at or above --fail-on; 1 there is one, or the score is under --fail-under;
2 an input, option or setting is wrong.

examples:
  translaudit check article.en.md --source article.uk.md
  translaudit check translations/ --source-lang uk --target-lang en --format jsonl --output findings.jsonl
  translaudit check corpus.tsv --glossary house.csv --report json=audit.json
"""


_DESCRIPTIONS = {
    "check": "Audit translations: names, terms, mistranslations.",
    "fix": "Put safe suggestions in place, in Word documents as tracked changes, then audit: the same as check --fix.",
}


class _Output(NamedTuple):
    format: str
    path: str  # "" for standard output


def run(arguments: list[str], *, program: str = "check") -> int:
    """Audit, with `program` “fix” after putting suggestions in place; returns the exit status."""
    options = _parser(program).parse(arguments)
    if options.diff and options.add_ignore is not None:
        raise UsageError("--diff changes nothing, so --add-ignore does not go with it", hint="Leave one of them out.")
    if options.unsafe and not (options.fix or options.diff):
        raise UsageError(
            "--unsafe says what to put in place, and nothing is", hint="Add --fix, or --diff to look first."
        )
    outputs = _outputs(options)
    with session(options) as ready, ExitStack() as stack:
        spare(ready, *[output.path for output in outputs])
        changes = _changes(options)
        if options.fix or options.diff:
            from translaudit.cli.fixing import differences, fix

            def make_sieve() -> Sieve:
                return Sieve(_baseline(ready.config, options), changes)

            if options.diff:
                patch = "".join(differences(ready, make_sieve, unsafe=options.unsafe))
                standard_output().write(patch)
                return int(bool(patch) and not options.exit_zero)
            fix(ready, make_sieve, unsafe=options.unsafe)
        if options.add_ignore is not None:
            from translaudit.cli.allowing import allow

            ready = allow(ready, Sieve(_baseline(ready.config, options), changes), options.add_ignore)  # noqa: PLW2901
        baseline = _baseline(ready.config, options)
        reporters = [_open(output, options, stack) for output in outputs]
        gate = None if options.exit_zero else Gate(_limits(ready.config))
        sieve = Sieve(baseline, changes)
        shown = ready.showing(output.format for output in outputs)
        report = shown.run(reporters, sieve=sieve, gate=gate, held_back=options.with_suppressed, say=_say)
        if baseline is not None and options.update_baseline:
            _update(ready, baseline)
    return int(report.failed)


def _say(message: str) -> None:
    sys.stderr.write(f"translaudit: {visible(message)}\n")


def _parser(program: str) -> Parser:
    said = _DESCRIPTIONS[program]
    parser = Parser(
        f"translaudit {program}", said, epilog=_EPILOG.replace("translaudit check", f"translaudit {program}")
    )
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
    _add_fixes(parser, program)
    _add_sieve(parser)
    gate = parser.add_argument_group("exit status")
    add = gate.add_argument
    add(
        "--fail-on",
        type=one_of("minor", "major", "critical"),
        metavar="SEVERITY",
        help="minor (default), major or critical: 1 from here on",
    )
    add(
        "--max-findings",
        type=number(0, 10**9, whole=True),
        metavar="N",
        help="so many of such findings are let pass (0)",
    )
    add(
        "--fail-under",
        action="append",
        type=_least,
        metavar="SCORE",
        help="1 if the overall score is lower; PART=SCORE for another: " + ", ".join(SCORES[1:]),
    )
    add("--exit-zero", action="store_true", help="0 whatever is found")
    return parser


def _add_fixes(parser: Parser, program: str) -> None:
    add = parser.add_argument_group("what to change").add_argument
    if program == "check":
        add("--fix", action="store_true", help="put suggestions in place that are safe, then audit what is there")
    else:
        parser.set_defaults(fix=True)
    add("--unsafe", action="store_true", help="with --fix or --diff: those too that a person should look at")
    add(
        "--add-ignore",
        metavar="REASON",
        help="allow what is found, by a comment at its line or an entry of the config, then audit what is left",
    )
    add("--diff", action="store_true", help="print what would be changed, change nothing; 1 if there is anything")


def _add_sieve(parser: Parser) -> None:
    add = parser.add_argument_group("what to leave out").add_argument
    add("--baseline", metavar="FILE", help="findings that were there before, which are neither shown nor gated")
    add(
        "--update-baseline",
        action="store_true",
        help="take out of that file what is no longer found; make the file if it is not there",
    )
    add(
        "--with-suppressed",
        action="store_true",
        help="in SARIF: what comments allow and the baseline knows too, as suppressed results; GitHub shows them as open",
    )
    add("--diff-base", metavar="REV", help="only findings that a change since this revision of git touches")


def _least(word: str) -> tuple[str, float]:
    part, sign, score = word.rpartition("=")
    return one_of(*SCORES)(part) if sign else "overall", number(0, 100)(score)


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
    places = list(map(os.path.realpath, paths))
    twice = next((path for path, place in zip(paths, places, strict=True) if places.count(place) > 1), None)
    if twice is not None:
        raise UsageError(f"two reports go to {twice}", hint="Give each a file of its own.")
    return outputs


def _open(output: _Output, options: argparse.Namespace, stack: ExitStack) -> Reporter:
    if output.format in BINARY:
        if not output.path:
            hint = f"Name one: --output audit.{output.format}, or --report {output.format}=audit.{output.format}."
            raise UsageError(f"the format {output.format} goes to a file only", hint=hint)
        file = stack.enter_context(written_bytes(output.path))
        return reporter(output.format, writer(output.path, file.write), Look())
    stream = stack.enter_context(written(output.path)) if output.path else standard_output()
    look = look_of(stream, "never" if output.path else options.color)
    return reporter(output.format, writer(output.path, stream.write), look)


def _limits(config: Config) -> Limits:
    return Limits(Severity[config.fail_on.upper()], config.max_findings, config.fail_under)


def _baseline(config: Config, options: argparse.Namespace) -> Baseline | None:
    if not config.baseline:
        if options.update_baseline:
            raise UsageError(
                "--update-baseline needs a baseline", hint="Name one: --baseline translaudit-baseline.json."
            )
        return None
    from translaudit.runners.baseline import Baseline

    return Baseline(config.baseline, make=options.update_baseline)


def _update(ready: Session, baseline: Baseline) -> None:
    audited = {os.path.realpath(job.path) for job in ready.jobs}
    rules = {one.name for one in ready.rules}
    with written(ready.config.baseline) as stream:
        stream.write(baseline.text(audited=audited, rules=rules, min_confidence=ready.settings.min_confidence))
    _say(f"wrote {ready.config.baseline}")


def _changes(options: argparse.Namespace) -> Changes | None:
    if options.diff_base is None:
        return None
    from translaudit.runners.changes import changes_since

    return changes_since(options.diff_base)
