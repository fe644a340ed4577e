"""A server on this machine that speaks the OpenAI protocol as a test scripts it, and a project with a text to ask about."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

import pytest

from translaudit.__main__ import main


class Sent(NamedTuple):
    """What the server does with a request."""

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    delay: float = 0.0
    close: bool = False  # the connection, without an answer
    drip: float = 0.0  # seconds between bytes


def chat(content: object, **more: Any) -> Sent:
    """A right answer of a server, with what the model wrote: text, or an object as JSON."""
    text = content if isinstance(content, str) else json.dumps(content)
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop", **more}
    return Sent(body=json.dumps({"choices": [choice], "usage": {"total_tokens": 100}}).encode())


def errors(*found: dict[str, object]) -> Sent:
    """A right answer with these faults."""
    return chat({"errors": list(found)})


def fault(span: str, **more: object) -> dict[str, object]:
    """A fault as a model should write it."""
    said = {
        "span": span,
        "source": "",
        "category": "mistranslation",
        "severity": "major",
        "why": "Wrong.",
        "instead": "",
    }
    return {**said, **more}


class Server:
    """Answers by `script`, a function of the request and of how many there were before; remembers what it saw."""

    def __init__(self) -> None:
        self.script = lambda _request, _number: errors()
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.now = self.most = 0
        self._lock = threading.Lock()
        self.stop = threading.Event()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), type("Mine", (Handler,), {"owner": self}))
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def segments(self) -> list[dict[str, Any]]:
        """The segments asked about, as the requests have them."""
        return [json.loads(one["messages"][-1]["content"]) for one in self.requests]

    def close(self) -> None:
        self.stop.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def enter(self, request: dict[str, Any], headers: dict[str, str]) -> Sent:
        with self._lock:
            number = len(self.requests)
            self.requests.append(request)
            self.headers.append(headers)
            self.now += 1
            self.most = max(self.most, self.now)
        return self.script(request, number)

    def leave(self) -> None:
        with self._lock:
            self.now -= 1


class Handler(BaseHTTPRequestHandler):
    """Does with a request what the script of its server says."""

    owner: Server

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        sent = self.owner.enter({**request, "path": self.path}, dict(self.headers))
        self.owner.stop.wait(sent.delay)
        self.owner.leave()  # before the other end has its answer, and may ask again
        with contextlib.suppress(OSError):  # the other end gave up
            if not sent.close:
                self._send(sent)

    def _send(self, sent: Sent) -> None:
        self.send_response(sent.status)
        for name, value in {"Content-Length": str(len(sent.body)), **dict(sent.headers)}.items():
            self.send_header(name, value)
        self.end_headers()
        size = 1 if sent.drip else max(len(sent.body), 1)
        for at in range(0, len(sent.body), size):
            if sent.drip and self.owner.stop.wait(sent.drip):
                return
            self.wfile.write(sent.body[at : at + size])
            self.wfile.flush()

    def log_message(self, *_arguments: object) -> None:
        return


@pytest.fixture
def server():
    one = Server()
    yield one
    one.close()


ORIGINAL = "Kucing itu tidur di atas tikar.\nBank itu tutup pada hari Jumat.\nSungai meluap semalam.\n"
TARGET = "The cat slept on the mat.\nThe bench closes on Friday.\nThe river rose last night.\n"


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + " }"
    return json.dumps(value)


class Outcome(NamedTuple):
    status: int
    report: dict[str, Any]
    out: str
    err: str
    seconds: float


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder to be in, with an original and its translation of three segments, and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRANSLAUDIT_CACHE_DIR", str(tmp_path / "cache"))
    rows = zip(ORIGINAL.splitlines(), TARGET.splitlines(), strict=True)
    (tmp_path / "a.tsv").write_text(
        "id\tsource\ttarget\tsource_lang\ttarget_lang\n"
        + "".join(f"{number}\t{one}\t{other}\tid\ten\n" for number, (one, other) in enumerate(rows, 1)),
        encoding="utf-8",
    )
    return tmp_path


@pytest.fixture
def audit(project, server, capsys):
    """Check the project's text with the server's model; settings and further lines of the config may be given."""

    def run(*arguments: str, path: str = "a.tsv", config: str = "", **settings: object) -> Outcome:
        given = {"url": server.url, "model": "test-model", "retries": 0, "timeout": 60, **settings}
        table = "".join(f"{key.replace('_', '-')} = {_toml(value)}\n" for key, value in given.items())
        own = "" if "default-glossaries" in config else "default-glossaries = false"
        text = f'backends = ["llm"]\n{own}\n{config}\n[backend.llm]\n{table}'
        (project / "translaudit.toml").write_text(text, encoding="utf-8")
        capsys.readouterr()
        begun = time.monotonic()
        status = main(["check", path, "--format", "json", "--min-confidence", "low", "--exit-zero", *arguments])
        seconds = time.monotonic() - begun
        out, err = capsys.readouterr()
        return Outcome(status, json.loads(out) if out.startswith("{") else {}, out, err, seconds)

    return run


def opinions(outcome: Outcome) -> list[dict[str, Any]]:
    """The findings that are a model's."""
    return [one for one in outcome.report["findings"] if one["rule"] == "second-opinion"]
