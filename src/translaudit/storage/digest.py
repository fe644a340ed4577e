"""BLAKE2b without the rest of `hashlib`, which loads OpenSSL: that takes a thirtieth of the check of an article."""

from __future__ import annotations

try:
    from _blake2 import blake2b  # where `hashlib` has it from
except ImportError:  # another Python
    from hashlib import blake2b

__all__ = ["blake2b"]
