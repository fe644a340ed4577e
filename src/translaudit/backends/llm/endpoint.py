"""One server that speaks the OpenAI protocol: a request with a limit of time, retried where that helps.

Texts stay on this machine unless the user allowed otherwise: without permission the host must be a loopback address, and
the other end of every connection is looked at before anything is sent. Proxies and redirections are not followed. What
the server says in its errors is not repeated anywhere, for it may hold the key.
"""

from __future__ import annotations

import http.client
import os
import socket
import ssl
import threading
import time
from contextlib import suppress
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from translaudit.backends import SettingError
from translaudit.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Endpoint", "Reply"]

_OURS = (
    "TRANSLAUDIT_"  # a config file may come with texts of strangers, and must not name any secret of the environment
)
_LARGEST = 4_000_000  # bytes of an answer
_PATIENCE = 60.0  # seconds that a server may ask to wait
_BACKOFF = 0.5  # seconds before the first retry, doubled with each
_AGAIN = frozenset((408, 409, 425, 429, 500, 502, 503, 504))
_NEVER = frozenset((401, 403, 404, 405))  # what the next question would meet as well


class Reply(NamedTuple):
    """A server's answer.

    Attributes:
        body: what it sent; empty where it failed.
        failure: what went wrong, as the end of a sentence; "" for nothing.
        hopeless: whether other questions need not be tried.
        wait: seconds to wait before another try; None where that would not help.
    """

    body: bytes = b""
    failure: str = ""
    hopeless: bool = False
    wait: float | None = None


class Endpoint:
    """Where requests go.

    Args:
        url: of the API, as `http://127.0.0.1:11434/v1`.
        allow_remote: whether texts may leave this machine.
        key_env: the environment variable that holds the key; its name begins with TRANSLAUDIT_. "" for none.
        timeout: seconds that one request may take.
        retries: how often a failed request is sent again.
        sleep: waits; other in tests.

    Raises:
        SettingError: the address is none, is not allowed, or the key is missing.
    """

    def __init__(
        self,
        url: str,
        *,
        allow_remote: bool,
        key_env: str,
        timeout: float,
        retries: int,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        """Look at the address and fetch the key; nothing is connected yet."""
        self._secure, self._host, self._port, self._path = _parts(url)
        self._remote, self._timeout, self._retries, self._sleep = allow_remote, timeout, retries, sleep
        if not allow_remote and not _is_loopback(self._host) and self._host.lower() != "localhost":
            raise SettingError(
                "url",
                f"“{self._host}” is not this machine, and texts may not leave it",
                hint="Set allow-remote = true if originals and translations may be sent there, or use a local server.",
            )
        self._headers = {"Content-Type": "application/json", "Accept": "application/json", **_authorization(key_env)}

    def post(self, body: bytes, another: Callable[[], bool]) -> Reply:
        """Send a request, and again where that may help.

        Args:
            body: JSON.
            another: asked before each further try whether there may be one.
        """
        reply = self._once(body)
        for number in range(self._retries):
            if reply.wait is None or not another():
                break
            self._sleep(max(reply.wait, _BACKOFF * 2**number))
            reply = self._once(body)
        return reply

    def _once(self, body: bytes) -> Reply:
        connection = self._connection()
        late = threading.Event()
        watch = None
        try:
            connection.connect()
            # The connection forgets its socket while an answer is read from it, so it is watched here.
            watch = threading.Timer(self._timeout, _cut, (connection.sock, late))
            watch.daemon = True
            watch.start()
            reply = self._exchange(connection, body)
            return self._failed(TimeoutError(), late=True) if late.is_set() else reply
        except (OSError, http.client.HTTPException, ValueError) as error:
            return self._failed(error, late=late.is_set())
        finally:
            if watch is not None:
                watch.cancel()
            connection.close()

    def _connection(self) -> http.client.HTTPConnection:
        if self._secure:
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(self._host, self._port, timeout=self._timeout, context=context)
        return http.client.HTTPConnection(self._host, self._port, timeout=self._timeout)

    def _exchange(self, connection: http.client.HTTPConnection, body: bytes) -> Reply:
        if not self._remote and not _is_loopback(connection.sock.getpeername()[0]):
            return Reply(failure="its host is not this machine, and allow-remote is not set", hopeless=True)
        connection.request("POST", self._path, body, self._headers)
        response = connection.getresponse()
        if response.status == http.HTTPStatus.OK:
            data = response.read(_LARGEST + 1)
            return Reply(failure="its answer is too large") if len(data) > _LARGEST else Reply(data)
        status = response.status
        failure = f"it answered with HTTP {status}"
        if status in _AGAIN:
            wait = _asked_to_wait(response.headers)
            return Reply(failure=failure, wait=wait if wait <= _PATIENCE else None)
        return Reply(failure=failure, hopeless=status in _NEVER or 300 <= status < 400)

    def _failed(self, error: Exception, *, late: bool) -> Reply:
        if late or isinstance(error, TimeoutError):
            return Reply(failure=f"it gave no answer within {self._timeout:g} s", wait=0)
        if isinstance(error, ConnectionRefusedError):
            return Reply(failure="the connection was refused; is the server running?", hopeless=True)
        if isinstance(error, socket.gaierror):
            return Reply(failure="its host is not found", hopeless=True)
        if isinstance(error, ssl.SSLCertVerificationError):
            return Reply(failure="its certificate is not trusted", hopeless=True)
        return Reply(failure="the connection broke", wait=0)


def _parts(url: str) -> tuple[bool, str, int | None, str]:
    hint = "Expected: an address such as http://127.0.0.1:11434/v1."
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise SettingError("url", "“url” is no address", hint=hint) from error
    if parts.scheme not in ("http", "https") or not host:
        raise SettingError("url", "“url” is no address of a web server", hint=hint)
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        problem = "“url” holds more than an address"
        raise SettingError(
            "url", problem, hint="Leave out user, password and query; name the key's variable in key-env."
        )
    if not all(33 <= ord(char) < 127 for char in parts.path):
        raise SettingError("url", "“url” has characters that an address cannot have", hint=hint)
    return parts.scheme == "https", host, port, parts.path.rstrip("/") + "/chat/completions"


def _is_loopback(host: str) -> bool:
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def _authorization(key_env: str) -> dict[str, str]:
    if not key_env:
        return {}
    if not key_env.startswith(_OURS):
        problem = f"“{key_env}” does not begin with {_OURS}"
        hint = f"Put the key into a variable such as {_OURS}KEY: so no config can send a key that is meant for others."
        raise SettingError("key-env", problem, hint=hint)
    key = os.environ.get(key_env, "").strip()
    if not key:
        problem = f"the environment variable {key_env} is not set, or empty"
        raise SettingError("key-env", problem, hint="Put the key there, or leave key-env out if the server needs none.")
    if not all(33 <= ord(char) < 127 for char in key):
        problem = f"what the environment variable {key_env} holds is no key"
        raise SettingError("key-env", problem, hint="A key has letters, digits and signs of ASCII only, and no spaces.")
    return {"Authorization": f"Bearer {key}"}


def _asked_to_wait(headers: http.client.HTTPMessage) -> float:
    """Seconds by the header Retry-After, which has a number or a date (RFC 9110, section 10.2.3)."""
    said = (headers.get("Retry-After") or "").strip()
    if said.isdecimal() and len(said) < 9:
        return float(said)
    with suppress(ValueError, TypeError):
        return max(parsedate_to_datetime(said).timestamp() - time.time(), 0.0)
    return 0.0


def _cut(sock: socket.socket, late: threading.Event) -> None:
    """End a request that took too long, whatever it waits for."""
    late.set()
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
