"""The day it is, the only thing of the clock that an audit may depend on, for allowances that end; the moment, for changes."""

from __future__ import annotations

import os
import time

__all__ = ["moment", "today"]


def today() -> str:
    """Today as ISO date in UTC; the day of SOURCE_DATE_EPOCH where that is set, so that a build can be repeated."""
    return moment()[: len("2026-11-28")]


def moment() -> str:
    """Now as ISO date and time in UTC, to the second; that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(int(epoch) if epoch.isdecimal() else None))
