"""Build hook: compiles the traps, and the bundled termbases for the usual languages, so that a first audit need not.

Runs the program's own `python -m translaudit.runners.build` on the sources being built. What it needs at that time is in
`[build-system] requires` of `pyproject.toml`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LANGUAGES = ("en", "de", "fr", "pl", "es", "id", "uk", "ru")


class CompileForms(BuildHookInterface[Any]):
    """Writes `src/translaudit/data/compiled/` before files are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into the source tree; the wheel takes the files from there."""
        root = Path(self.root)
        into = root / "src" / "translaudit" / "data" / "compiled"
        command = [sys.executable, "-m", "translaudit.runners.build", *LANGUAGES, "--into", str(into)]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        # Found in the folder it runs in: an isolated build drops from the path whatever an editable install put there.
        subprocess.run(command, check=True, cwd=root / "src", env=environment)  # noqa: S603  our own module
        build_data["artifacts"].append("src/translaudit/data/compiled/**/*.bin")
        # An installer compiles the modules of a wheel, but not those of a checkout, and Python may be told to keep nothing.
        if version == "editable":
            modules = [sys.executable, "-m", "compileall", "-q", str(root / "src" / "translaudit")]
            subprocess.run(modules, check=True)  # noqa: S603  as above
