"""The day it is: the only thing of the clock that an audit may depend on, for allowances that end."""

from __future__ import annotations

import os
import time

__all__ = ["today"]


def today() -> str:
    """Today as ISO date in UTC; the day of SOURCE_DATE_EPOCH where that is set, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return time.strftime("%Y-%m-%d", time.gmtime(int(epoch) if epoch.isdecimal() else None))
