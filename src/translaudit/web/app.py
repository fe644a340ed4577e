"""The application: which address does what. Reach for `application` to have it answered, and for `serve` to answer here."""

from __future__ import annotations

import socket
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartParser
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from translaudit.errors import InputError, TranslauditError, UsageError
from translaudit.readers.formats import PACKED
from translaudit.readers.word_document import words_of
from translaudit.web import screens
from translaudit.web.desk import Asked, Desk
from translaudit.web.guard import LARGEST, Guard, names_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.datastructures import FormData
    from starlette.requests import Request

    from translaudit.config import Config

__all__ = ["application", "serve"]

MultiPartParser.spool_max_size = LARGEST + 1  # no text is put into a file, however briefly
_WRONG = 422
_SUFFIXES = {
    **dict.fromkeys(("full", "concise", "github"), "txt"),
    **dict.fromkeys(("gitlab", "rdjson"), "json"),
    **dict.fromkeys(("junit", "checkstyle"), "xml"),
    "markdown": "md",
}


def serve(config: Config, host: str, port: int, say: Callable[[str], object]) -> None:
    """Answer until the process is told to end.

    Args:
        config: what is audited by.
        host: an address of this machine that no other can reach.
        port: 0 for one that is free.
        say: told the address of the page.

    Raises:
        TranslauditError: what the config says is not as it should be, or the port is taken.
    """
    desk = Desk(config)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        problem = f"port {port} of {host} cannot be used: {error.strerror or error}"
        raise UsageError(problem, hint="Name another one with --port, or 0 for any that is free.") from error
    with listening:
        port = listening.getsockname()[1]
        say(f"http://{f'[{host}]' if ':' in host else host}:{port}/")
        settings = uvicorn.Config(
            application(desk, host, port),
            log_level="warning",
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
        )
        uvicorn.Server(settings).run(sockets=[listening])


def application(desk: Desk, host: str, port: int) -> Guard:
    """What answers requests to this host and port."""

    async def check(request: Request) -> Response:
        return await _answered(request, lambda asked, _form: _page(screens.checked(asked, *desk.page(asked))))

    async def download(request: Request) -> Response:
        return await _answered(request, lambda asked, form: _file(desk, asked, _word(form, "format")))

    async def names(request: Request) -> Response:
        return await _answered(request, lambda _asked, form: _named(desk, form))

    routes = [
        Route("/", _start),
        Route("/page.js", _script),
        Route("/check", check, methods=["POST"]),
        Route("/download", download, methods=["POST"]),
        Route("/names", names, methods=["POST"]),
    ]
    return Guard(Starlette(routes=routes), hosts=names_of(host, port))


def _start(_request: Request) -> Response:
    return _page(screens.empty())


def _page(text: str, status: int = 200) -> Response:
    """A page; half a character, which names in JSON may hold, is written as an escape."""
    return HTMLResponse(text.encode("utf-8", "backslashreplace"), status)


def _script(_request: Request) -> Response:
    text = Path(__file__).with_name("page.js").read_text(encoding="utf-8")
    return Response(text, media_type="text/javascript")


async def _answered(request: Request, answer: Callable[[Asked, FormData], Response]) -> Response:
    """What a form gets, in a thread; what is wrong with it is said above it."""
    asked = Asked()
    async with request.form(max_files=4, max_fields=20, max_part_size=LARGEST) as form:
        try:
            asked = await _asked(form)
            return await run_in_threadpool(answer, asked, form)
        except TranslauditError as error:
            return _page(screens.wrong(asked, error), _WRONG)


async def _asked(form: FormData) -> Asked:
    target, name = await _text(form, "target")
    source, source_name = await _text(form, "source")
    return Asked(
        target,
        source,
        _word(form, "target_lang"),
        _word(form, "source_lang"),
        _word(form, "kind") or ".txt",
        name,
        source_name,
        _word(form, "min_confidence"),
    )


async def _text(form: FormData, side: str) -> tuple[str, str]:
    """A text and the name of its file: of the file that was chosen, else what is in the box.

    Of a file that is no text, the words in it are the text, as they can be shown in the box, and a file of texts is named.
    """
    file = form.get(f"{side}_file")
    if isinstance(file, UploadFile) and file.filename:
        name = PurePath(file.filename)
        if name.suffix.lower() in PACKED:
            return words_of(await file.read(), file.filename), f"{name.stem}.txt"
        return _decoded(await file.read(), file.filename), file.filename
    text = _word(form, side, strip=False).replace("\r\n", "\n")  # so forms send line ends, whatever they were
    return text, _word(form, f"{side}_name") if text else ""


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = f"byte {error.start} is 0x{data[error.start]:02x}, which is not UTF-8"
        raise InputError(problem, path=name, hint="Save the file as UTF-8.") from error


def _word(form: FormData, name: str, *, strip: bool = True) -> str:
    value = form.get(name)
    text = value if isinstance(value, str) else ""
    return text.strip() if strip else text


def _file(desk: Desk, asked: Asked, name: str) -> Response:
    data = desk.download(asked, name)
    disposition = {"content-disposition": f'attachment; filename="translaudit.{_SUFFIXES.get(name, name)}"'}
    return Response(data, media_type="application/octet-stream", headers=disposition)


def _named(desk: Desk, form: FormData) -> Response:
    name, lang = _word(form, "name")[:200], _word(form, "target_lang")
    if not name:
        raise UsageError("there is no name to explain", hint="Write one.")
    return _page(screens.named(name, lang, desk.names(name, lang)))
