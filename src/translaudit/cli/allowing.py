"""What `check --add-ignore` does before the audit that is reported: allow every finding, with a reason."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from translaudit.cli.streams import written_bytes
from translaudit.errors import UsageError
from translaudit.reporters.words import counted
from translaudit.runners.allowing import allowed_by, commented, entries, takes_comments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translaudit.model import Allowed, Finding, Report, Summary
    from translaudit.runners.session import Session
    from translaudit.runners.sieve import Sieve

__all__ = ["allow"]


class _Found:
    """A reporter that keeps findings by file, and those that lie between documents."""

    def __init__(self) -> None:
        self.by_path: dict[str, list[Finding]] = {}
        self.between = 0

    def document(self, _summary: Summary, findings: Sequence[Finding]) -> None:
        for one in findings:
            self.by_path.setdefault(one.path, []).append(one)

    def end(self, report: Report) -> None:
        self.between = len(report.findings)


def allow(ready: Session, sieve: Sieve, reason: str) -> Session:
    """Allow what is found: by comments in texts, by entries of the config elsewhere; says on standard error what was done.

    Args:
        ready: the audit.
        sieve: what lets findings through.
        reason: why they are right.

    Returns:
        The audit as it is to be made now.

    Raises:
        UsageError: the reason cannot stand in a comment, or what is found cannot be allowed.
    """
    reason = " ".join(reason.split())
    if not reason or "-->" in reason or "--!>" in reason:
        hint = "Say in a few words why it is right: --add-ignore “a quotation from 1992”."
        raise UsageError(f"--add-ignore: “{reason}” is no reason that a comment can hold", hint=hint)
    if ready.names:
        raise UsageError("standard input takes no comments", hint="Name a file.")
    found = _Found()
    ready.run([found], sieve=sieve)
    kept: list[Finding] = []
    done = files = 0
    for path, findings in found.by_path.items():
        if not takes_comments(path):
            kept += findings
            continue
        result = commented(path, Path(path).read_bytes(), ready.config.encoding, findings, reason)
        kept += result.left
        if result.done:
            with written_bytes(path) as stream:
                stream.write(result.data)
            done += len(result.done)
            files += 1
    added = _into_config(ready, kept, reason) if kept else ()
    said = [f"allowed {counted(done, 'finding')} in {counted(files, 'file')}"]
    if added:
        said.append(f"{counted(len(kept), 'finding')} in {ready.config.path or _NAME}, as no comment can stand there")
    if found.between:
        said.append(f"{found.between:,} between documents cannot be allowed")
    sys.stderr.write(f"translaudit: {'; '.join(said)}\n")
    return ready._replace(settings=ready.settings._replace(allowed=(*ready.settings.allowed, *added)))


_NAME = "translaudit.toml"


def _into_config(ready: Session, findings: Sequence[Finding], reason: str) -> tuple[Allowed, ...]:
    """Write entries at the end of the config, which is made if there is none."""
    config = Path(ready.config.path or _NAME)
    if not ready.config.path and config.exists():
        hint = "Call without --isolated, so that the config counts."
        raise UsageError("what takes no comments is allowed in the config, which is not in use", hint=hint)
    root = config.parent
    added = allowed_by([(one, os.path.relpath(one.path, root).replace(os.sep, "/")) for one in findings], reason)
    heading = "tool.translaudit.allow" if config.name == "pyproject.toml" else "allow"
    before = config.read_bytes() if config.exists() else b""
    gap = b"" if before.endswith(b"\n") or not before else b"\n"
    with written_bytes(str(config)) as stream:
        stream.write(before + gap + entries(added, heading).encode("utf-8", "surrogatepass"))
    return tuple([one for one, _ in added])
