"""`translaudit learn`: a lexicon of the words that render each other in a user's own translations."""

from __future__ import annotations

import sys
from pathlib import PurePath

from translaudit.cli.parser import Parser, add_config
from translaudit.cli.session import configured
from translaudit.cli.streams import keep_apart, standard_output, written
from translaudit.errors import UsageError
from translaudit.lexicon.learned import SUFFIX, text
from translaudit.readers import discover
from translaudit.runners.learning import learn

__all__ = ["run"]

_EPILOG = """\
examples:
  translaudit learn archive.tsv --source-lang id --target-lang en -o house.lex
  translaudit learn house.lex new.tsv -o house.lex
  translaudit check article.en.md --source article.id.md --lexicon house.lex
"""


def run(arguments: list[str]) -> int:
    """Write the lexicon; returns the exit status."""
    parser = Parser("translaudit learn", "Learn from your own translations which words render which.", epilog=_EPILOG)
    add = parser.add_argument
    add("paths", nargs="*", metavar="CORPUS", help="files with both sides, folders, and lexicons (.lex) to add")
    add("-o", "--output", metavar="FILE", help="write there instead of to standard output")
    add("--source-lang", metavar="TAG", help="language of the originals, as uk or pt-BR")
    add("--target-lang", metavar="TAG", help="language of the translations")
    add("--encoding", metavar="NAME", help="of the files read (utf-8)")
    add_config(parser)
    options = parser.parse(arguments)
    if not options.paths:
        raise UsageError(
            "nothing to learn from was named", hint="Name a file with both sides: translaudit learn corpus.tsv"
        )
    config = configured(options)
    lexicons = [path for path in options.paths if PurePath(path).suffix.lower() == SUFFIX]
    jobs = discover(
        [path for path in options.paths if path not in lexicons],
        target_lang=config.target_lang,
        source_lang=config.source_lang,
        pairs=config.pairs,
        root=config.root,
    )
    keep_apart([path for job in jobs for path in (job.path, job.source)], [options.output])
    counts = learn(jobs, lexicons, encoding=config.encoding)
    made = text(counts)
    if options.output:
        with written(options.output) as stream:
            stream.write(made)
        rows = made.count("\n") - 2
        sys.stderr.write(f"translaudit: {rows} links learnt from {counts.segments} segments\n")
    else:
        standard_output().write(made)
    return 0
