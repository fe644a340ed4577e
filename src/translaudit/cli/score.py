"""`translaudit score`: the scores only, of each document and of all, as a table or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from translaudit.cli.parser import Parser, add_inputs, one_of
from translaudit.cli.score_beside import against, earlier, trend
from translaudit.cli.session import session
from translaudit.cli.streams import look_of, standard_output
from translaudit.errors import UsageError
from translaudit.reporters.json_text import SCHEMA, scores_text, skipped_text, summary_text
from translaudit.reporters.look import visible
from translaudit.reporters.screen import score_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.model import Finding, Report, Summary
    from translaudit.runners.session import Session

__all__ = ["run"]


class _Summaries:
    """A reporter that keeps what documents are summed up as."""

    def __init__(self) -> None:
        self.kept: list[Summary] = []

    def document(self, summary: Summary, _findings: Sequence[Finding]) -> None:
        self.kept.append(summary)

    def end(self, _report: Report) -> None:
        return


def run(arguments: list[str]) -> int:
    """Print the scores; returns the exit status, which is 0 whatever they are."""
    parser = Parser("translaudit score", "The scores of translations, without the findings.")
    add_inputs(parser)
    kind = one_of("table", "json")
    parser.add_argument("--format", type=kind, default="table", metavar="FORMAT", help="table (default) or json")
    parser.add_argument("--compare", metavar="FILE", help="how the scores moved since a report in JSON")
    parser.add_argument("--reference", metavar="FILE", help="a reference of the one translation: chrF, BLEU, TER")
    options = parser.parse(arguments)
    summaries = _Summaries()
    before = earlier(options.compare) if options.compare else None
    with session(options) as ready:
        report = ready.run([summaries])
        if options.reference:
            report.scores["similarity"] = _similarity(ready, options.reference)
    out = standard_output()
    if options.format == "json":
        out.write(_json(summaries.kept, report, before))
        return 0
    look = look_of(out, "auto")
    if len(summaries.kept) > 1:
        width = min(max(len(one.document) for one in summaries.kept), 60)
        for one in summaries.kept:
            overall = one.scores["overall"]
            out.write(f"{visible(one.document):<{width}}  {'none' if overall is None else f'{overall:>5}'}\n")
        out.write("\n")
    out.write("\n".join(score_table(report.scores, look)) + f"\n{report.scores['signature']}\n")
    measures = cast("dict[str, dict[str, object]]", report.scores.get("similarity", {}))
    for name, measure in measures.items():
        out.write(f"  {name:<9} {measure['score']:6}  {measure['signature']}\n")
    if before is not None:
        out.write("\n" + "\n".join((f"since {options.compare}", *trend(report.scores, before))) + "\n")
    return 0


def _similarity(ready: Session, reference: str) -> dict[str, dict[str, object]]:
    if len(ready.jobs) != 1:
        found = f"{len(ready.jobs)} translations were named"
        raise UsageError(f"a reference belongs to one translation, and {found}", hint="Score one file at a time.")
    return against(ready.jobs[0], reference, encoding=ready.config.encoding, lang=ready.config.target_lang)


def _json(summaries: list[Summary], report: Report, before: dict[str, object] | None) -> str:
    compared = f',\n "before": {scores_text(before)}' if before is not None else ""
    documents = "[\n  " + ",\n  ".join(map(summary_text, summaries)) + "\n ]" if summaries else "[]"
    return (
        f'{{"schema": "{SCHEMA}", "version": "{report.version}",\n'
        f' "documents": {documents},\n'
        f' "skipped_rules": {skipped_text(report.skipped_rules)},\n'
        f' "scores": {scores_text(report.scores)}{compared}}}\n'
    )
