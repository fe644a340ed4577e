"""A client of the language server that speaks JSON-RPC over its pipes, and may say what no client should."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from typing import Any

_PATIENCE = 60  # seconds


class Client:
    def __init__(self, folder, **environment):
        self._process = subprocess.Popen(
            [sys.executable, "-m", "translaudit", "lsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env={**os.environ, "TRANSLAUDIT_CACHE_DIR": str(folder / "cache"), **environment},
        )
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.held: list[dict[str, Any]] = []
        self._id = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        stream = self._process.stdout
        while line := stream.readline():
            length = int(line.split(b":")[1])
            while stream.readline().strip():
                pass
            self._messages.put(json.loads(stream.read(length)))
        self._messages.put(None)

    def raw(self, data: bytes, *, length: int | None = None) -> None:
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % (len(data) if length is None else length) + data)
        self._process.stdin.flush()

    def send(self, message: dict[str, Any]) -> None:
        self.raw(json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode("utf-8", "surrogatepass"))

    def tell(self, method: str, **params) -> None:
        self.send({"method": method, "params": params})

    def ask(self, method: str, params: Any = None, **named) -> dict[str, Any]:
        self._id += 1
        self.send({"id": self._id, "method": method, "params": params or named})
        asked = self._id
        return self.wait(lambda one: one.get("id") == asked and "method" not in one)

    def wait(self, wanted) -> dict[str, Any]:
        for number, one in enumerate(self.held):
            if wanted(one):
                return self.held.pop(number)
        while True:
            one = self._messages.get(timeout=_PATIENCE)
            assert one is not None, "the server has gone"
            if wanted(one):
                return one
            self.held.append(one)

    def initialize(self, root, **capabilities) -> dict[str, Any]:
        answer = self.ask(
            "initialize", processId=None, rootUri=root.as_uri(), capabilities=capabilities, initializationOptions=None
        )
        self.tell("initialized")
        return answer["result"]

    def open(self, uri: str, text: str, *, language: str = "plaintext", version: int = 1) -> None:
        document = {"uri": uri, "languageId": language, "version": version, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)

    def change(self, uri: str, text: str, version: int) -> None:
        document = {"uri": uri, "version": version}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def diagnostics(self, uri: str, version: int | None = 1) -> list[dict[str, Any]]:
        """What is published next for a version of a text."""

        def wanted(one):
            its = one.get("params") or {}
            return (
                one.get("method") == "textDocument/publishDiagnostics"
                and its["uri"] == uri
                and (version is None or its.get("version") == version)
            )

        return self.wait(wanted)["params"]["diagnostics"]

    def actions(self, uri: str, span: dict[str, Any], *only: str) -> list[dict[str, Any]]:
        context = {"diagnostics": [], **({"only": list(only)} if only else {})}
        answer = self.ask("textDocument/codeAction", textDocument={"uri": uri}, range=span, context=context)
        return answer["result"] or []

    def leave(self) -> tuple[int, str]:
        """Say goodbye; the exit status, and what stood on standard error."""
        self.ask("shutdown")
        self.tell("exit")
        self._process.stdin.close()
        status = self._process.wait(_PATIENCE)
        return status, self._process.stderr.read().decode()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            stream.close()


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    """A text, whose lines end with line feeds, with the edits of a client that counts in UTF-16."""
    lines = [line.encode("utf-16-le") for line in text.split("\n")]
    for edit in sorted(edits, key=lambda one: tuple(one["range"]["start"].values()), reverse=True):
        start, end = edit["range"]["start"], edit["range"]["end"]
        head = lines[start["line"]][: 2 * start["character"]]
        tail = lines[end["line"]][2 * end["character"] :]
        new = head + edit["newText"].encode("utf-16-le") + tail
        lines[start["line"] : end["line"] + 1] = [
            line.encode("utf-16-le") for line in new.decode("utf-16-le").split("\n")
        ]
    return "\n".join([line.decode("utf-16-le") for line in lines])
