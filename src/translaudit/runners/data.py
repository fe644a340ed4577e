"""Where the data that ships with the program lies: in the package, or beside the sources of a checkout."""

from __future__ import annotations

from pathlib import Path

from translaudit.errors import InputError

__all__ = ["PACKAGE", "data_folder"]

PACKAGE = Path(__file__).resolve().parents[1]
"""The folder of the program's modules."""


def data_folder(name: str) -> Path:
    """The folder of bundled data of this name, as `glossaries`.

    Raises:
        InputError: the installation lacks it.
    """
    packaged = PACKAGE / "data" / name
    if packaged.is_dir():
        return packaged
    beside = PACKAGE.parents[1] / name
    if beside.is_dir() and (PACKAGE.parents[1] / "pyproject.toml").is_file():
        return beside
    raise InputError("the program's own data is missing", path=str(packaged), hint="Install translaudit again.")
