"""Paths as URI references, for formats that name files so."""

from __future__ import annotations

import os
from urllib.parse import quote

__all__ = ["uri_of"]


def uri_of(path: str) -> str:
    """A relative reference for a relative path, a file URI for an absolute one; what is no ASCII is percent-encoded."""
    plain = path.replace(os.sep, "/")
    if os.path.isabs(path):  # noqa: PTH117  a path as the user spelled it
        return "file://" + quote(plain if plain.startswith("/") else f"/{plain}", errors="surrogateescape")
    return quote(plain.removeprefix("./"), errors="surrogateescape")
