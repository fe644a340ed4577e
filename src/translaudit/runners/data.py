"""Where the data that ships with the program lies: in the package, or beside the sources of a checkout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translaudit.errors import InputError
from translaudit.storage.contents import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["PACKAGE", "data_folder"]


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
