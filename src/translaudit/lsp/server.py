"""The server itself: which texts are open, when they are audited, and what is answered.

Reach for `start`. Texts are audited one at a time in a thread of their own, a little after the last change; whatever goes
wrong with one is said there, and the server goes on.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol
from pygls.uris import to_fs_path

from translaudit.errors import TranslauditError
from translaudit.lsp.actions import FIX_ALL, KINDS, fix_all, quick_fixes
from translaudit.lsp.auditing import Audited, audit, readable
from translaudit.lsp.places import Places, within
from translaudit.lsp.shown import diagnostic, hover, note
from translaudit.readers.decode import whole
from translaudit.records import NamedTuple
from translaudit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygls.server import ServerErrors

    from translaudit.model import Finding, Related

__all__ = ["start"]

_DEBOUNCE = 0.3  # seconds after the last key
_SUFFIXES = {"plaintext": ".txt", "markdown": ".md", "html": ".html"}  # of texts that have no file yet, by language
_LOG = logging.getLogger("translaudit")


class _Shown(NamedTuple):
    """What the editor was told of a text last, and of which version of it."""

    version: int | None
    places: Places
    findings: list[tuple[Finding, types.Diagnostic]]
    source: str


class _Protocol(LanguageServerProtocol):
    """The protocol, with an answer to requests that are not as they should be; without one their client would wait."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "method" in data and isinstance(data.get("id"), (int, str)):
                self._send_response(data["id"], error=error.to_response_error())
            raise


class _Server(LanguageServer):
    """The server with what it knows of the texts that are open, by URI."""

    def __init__(self) -> None:
        full = types.TextDocumentSyncKind.Full  # so that both sides need not agree on what ends a line
        super().__init__("translaudit", __version__, full, protocol_cls=_Protocol)
        self.paths: dict[str, str] = {}
        self.shown: dict[str, _Shown] = {}
        self.waiting: dict[str, asyncio.Task[None]] = {}
        self.worker = ThreadPoolExecutor(1, thread_name_prefix="audit")

    def report_server_error(self, error: Exception, source: ServerErrors) -> None:  # noqa: ARG002  as pygls calls it
        """Say what is wrong with a message in the editor's log, not in its user's face."""
        said = types.LogMessageParams(types.MessageType.Error, f"a message was not understood: {error}")
        self.window_log_message(said)

    @property
    def encoding(self) -> str:
        """The units in which the client counts columns."""
        return str(self.server_capabilities.position_encoding or types.PositionEncodingKind.Utf16.value)


def start() -> None:
    """Serve the client on standard input and output until it says exit or goes away."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(name)s: %(message)s")
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")  # the server closes it
    with redirect_stdout(sys.stderr):  # whatever is printed is not for the client
        _made().start_io(sys.stdin.buffer, output)


def _made() -> _Server:
    server = _Server()
    feature = server.feature
    feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_all_anew)
    feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(_all_anew)
    feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(list(KINDS)))(_actions)
    return server


async def _opened(server: _Server, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    path = _path_of(server, document.uri, document.language_id)
    if path and readable(path):
        server.paths[document.uri] = path
        _plan(server, [document.uri, *_resting_on(server, path)], 0)


async def _changed(server: _Server, params: types.DidChangeTextDocumentParams) -> None:
    uri = params.text_document.uri
    if uri in server.paths:
        _plan(server, [uri, *_resting_on(server, server.paths[uri])], _DEBOUNCE)


async def _saved(server: _Server, _params: types.DidSaveTextDocumentParams) -> None:
    _plan(server, server.paths, 0)  # it may be a config, a termbase or an original that was not in order


async def _closed(server: _Server, params: types.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    path = server.paths.pop(uri, None)
    if path is None:
        return
    task = server.waiting.pop(uri, None)
    if task:
        task.cancel()
    server.shown.pop(uri, None)
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))
    _plan(server, _resting_on(server, path), 0)  # what was not saved is gone


async def _all_anew(server: _Server, _params: object) -> None:
    _plan(server, server.paths, 0)


def _path_of(server: _Server, uri: str, language: str) -> str:
    """The path of a text, "" for one that is left alone; one without a file is taken to stand in the workspace's folder."""
    path = to_fs_path(uri)
    if path:
        return "" if "\0" in path else path  # no file is called so, and no text stands in for it
    suffix = _SUFFIXES.get(language)
    root = server.workspace.root_path or str(Path.cwd())
    name = "".join([sign if sign.isalnum() else "-" for sign in uri.rpartition(":")[2]])
    return str(Path(root, f"{name}{suffix}")) if suffix else ""


def _resting_on(server: _Server, path: str) -> list[str]:
    """Open texts whose original is at a path."""
    real = Path(path).resolve()
    return [uri for uri, its in server.shown.items() if its.source and Path(its.source).resolve() == real]


def _plan(server: _Server, uris: Iterable[str], delay: float) -> None:
    """Audit texts after so many seconds, and not before that if they change again."""
    for uri in dict.fromkeys(uris):
        before = server.waiting.pop(uri, None)
        if before:
            before.cancel()
        server.waiting[uri] = asyncio.create_task(_audit_later(server, uri, delay))


async def _audit_later(server: _Server, uri: str, delay: float) -> None:
    await asyncio.sleep(delay)
    path, version = server.paths[uri], server.workspace.get_text_document(uri).version
    texts = {other: server.workspace.get_text_document(of).source for of, other in server.paths.items()}
    loop = asyncio.get_running_loop()
    audited, notes = await loop.run_in_executor(server.worker, _audited, path, texts)
    if server.paths.get(uri) != path or server.workspace.get_text_document(uri).version != version:
        return  # another one is under way
    places = {of: Places(text, server.encoding) for of, text in texts.items() if of in (path, audited.source)}
    located = _Located(server, places, audited.encoding)
    shown = [(one, diagnostic(one, places[path], located)) for one in audited.findings]
    server.shown[uri] = _Shown(version, places[path], shown, audited.source)
    every = [*notes, *[its for _, its in shown]]
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, every, version))


def _audited(path: str, texts: dict[str, str]) -> tuple[Audited, list[types.Diagnostic]]:
    """What is found, and what else is to be said; never raises."""
    try:
        audited = audit(path, texts)
    except TranslauditError as error:
        here = error.path is not None and Path(error.path).resolve() == Path(path).resolve()
        said = " ".join(filter(None, (error.problem, error.hint))) if here else " ".join(str(error).split())
        level = types.DiagnosticSeverity.Information if here else types.DiagnosticSeverity.Warning
        return Audited(), [note(said, error.line or 1 if here else 1, level)]
    except Exception as error:  # noqa: BLE001  one text never ends the server
        _LOG.exception("%s could not be audited", path)
        return Audited(), [note(f"this text could not be audited: {type(error).__name__}: {error}")]
    return audited, [note(text) for text in audited.notes]


class _Located:
    """Where related places lie; files that are not open are read, each once."""

    def __init__(self, server: _Server, places: dict[str, Places], encoding: str) -> None:
        self._server, self._encoding = server, encoding
        self._places: dict[str, Places | None] = dict(places)
        self._uris = {path: uri for uri, path in server.paths.items()}

    def __call__(self, place: Related) -> types.Location | None:
        if place.path not in self._places:
            try:
                self._places[place.path] = Places(whole(place.path, self._encoding), self._server.encoding)
            except TranslauditError:  # it has changed since
                self._places[place.path] = None
        places = self._places[place.path]
        if places is None:
            return None
        uri = self._uris.get(place.path) or Path(place.path).absolute().as_uri()
        return types.Location(uri, places.of_related(place))


def _found(server: _Server, uri: str, span: types.Range) -> list[tuple[Finding, types.Diagnostic]]:
    """What is shown in a range, where the text has not changed since."""
    shown = server.shown.get(uri)
    if shown is None or shown.version != server.workspace.get_text_document(uri).version:
        return []
    return [pair for pair in shown.findings if within(pair[1].range, span)]


def _hover(server: _Server, params: types.HoverParams) -> types.Hover | None:
    found = _found(server, params.text_document.uri, types.Range(params.position, params.position))
    if not found:
        return None
    said = server.client_capabilities.text_document
    formats = said.hover.content_format if said and said.hover and said.hover.content_format else []
    content = hover([one for one, _ in found], markdown=types.MarkupKind.Markdown in formats)
    return types.Hover(content, found[0][1].range)


def _actions(server: _Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri = params.text_document.uri
    shown = server.shown.get(uri)
    if shown is None or shown.version != server.workspace.get_text_document(uri).version:
        return []
    path = server.paths[uri]
    only = [str(getattr(kind, "value", kind)) for kind in params.context.only or KINDS]
    actions: list[types.CodeAction] = []
    if any(_covers(kind, types.CodeActionKind.QuickFix.value) for kind in only):
        actions += quick_fixes(_found(server, uri, params.range), uri=uri, path=path, places=shown.places)
    if any(_covers(kind, FIX_ALL) for kind in only):
        every = fix_all([one for one, _ in shown.findings], uri=uri, path=path, places=shown.places)
        actions += [every] if every else []
    return actions


def _covers(kind: str, other: str) -> bool:
    """Whether a kind of action that is asked for covers another: `source` covers `source.fixAll`."""
    return not kind or other == kind or other.startswith(f"{kind}.")
