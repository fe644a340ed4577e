"""How many requests and tokens may still be spent.

Taken in the order of the segments before a request is sent, and settled in the same order, so that the same answers
stop at the same segment; only retries are taken as they come.
"""

from __future__ import annotations

import threading

__all__ = ["Budget"]


class Budget:
    """What is left.

    Args:
        requests: how many may be sent; 0 for no limit.
        tokens: how many may be used; 0 for no limit.
    """

    def __init__(self, requests: int, tokens: int) -> None:
        """Nothing is spent yet."""
        self._most = (requests, tokens)
        self._requests, self._tokens = 0, 0
        self._lock = threading.Lock()

    def take(self, tokens: int) -> str:
        """Take one request with so many tokens; returns why not, or ""."""
        requests, most = self._most
        with self._lock:
            if requests and self._requests >= requests:
                return f"the {requests:,} requests of max-requests are spent"
            if most and self._tokens + tokens > most:
                return f"the {most:,} tokens of max-tokens are spent"
            self._requests += 1
            self._tokens += tokens
        return ""

    def take_another(self) -> bool:
        """Take one more request for a question that was paid for; whether there is one."""
        requests, _ = self._most
        with self._lock:
            if requests and self._requests >= requests:
                return False
            self._requests += 1
        return True

    def settle(self, taken: int, used: int) -> None:
        """Put what was used in place of what was taken."""
        with self._lock:
            self._tokens += used - taken
