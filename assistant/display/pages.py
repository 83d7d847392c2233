"""The page, its two files and its stream, over HTTP; nothing else is answered."""

from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.display.entry import COOKIE, Entry
from assistant.display.news import News
from assistant.language.translation import _

_DATA: Final = Path(__file__).parent / "data"
_KINDS: Final = {
    "screen.html": "text/html; charset=utf-8",
    "screen.css": "text/css; charset=utf-8",
    "screen.js": "text/javascript; charset=utf-8",
}
_YEAR: Final = 365 * 24 * 60 * 60

_HEADERS: Final = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
"""On every answer (OWASP Secure Headers; the page needs nothing that they forbid)."""


def pages(entry: Entry, news: News, hosts: Callable[[], frozenset[str]]) -> ASGIApp:
    """The application; ``hosts`` are the names and addresses that it answers to."""

    async def page(request: Request) -> Response:
        key = request.query_params.get("k")
        if key is None:
            return _file("screen.html") if _known(entry, request) else _stranger()
        admitted = entry.admit(key)
        if admitted is None:
            return RedirectResponse("/", 303) if _known(entry, request) else _stranger()
        answer = RedirectResponse("/", 303)
        answer.set_cookie(COOKIE, admitted, max_age=_YEAR, httponly=True, samesite="strict")
        return answer

    async def view(request: Request) -> Response:
        if not _known(entry, request) or _foreign(request.headers):
            return _stranger()
        return StreamingResponse(_written(news), media_type="text/event-stream")

    async def file(request: Request) -> Response:
        return _file(request.url.path.removeprefix("/"))

    routes = [
        Route("/", page, methods=["GET"]),
        Route("/view", view, methods=["GET"]),
        Route("/screen.css", file, methods=["GET"]),
        Route("/screen.js", file, methods=["GET"]),
    ]
    return _guarded(Starlette(routes=routes), hosts)


async def _written(news: News) -> AsyncIterator[bytes]:
    """Pictures as server-sent events (HTML Standard, 9.2)."""
    yield b"retry: 1000\n\n"
    async for picture in news.follow():
        yield b"data: " + picture + b"\n\n" if picture else b"event: still\ndata:\n\n"


def _guarded(app: ASGIApp, hosts: Callable[[], frozenset[str]]) -> ASGIApp:
    """Every answer with its headers; none to a name that is not ours (DNS rebinding)."""

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                ours = [(name.encode(), value.encode()) for name, value in _HEADERS.items()]
                message["headers"] = [*message.get("headers", ()), *ours]
            await send(message)

        named = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
        answer = app if named in hosts() else _stranger()
        await answer(scope, receive, sent)

    return guarded


def _file(name: str) -> Response:
    return Response((_DATA / name).read_bytes(), media_type=_KINDS[name])


def _stranger() -> Response:
    """For who has no key: not even that there is a meeting."""
    told = _("Skanna koden på samtalsledarens skärm, eller skriv av adressen som står där.")
    return PlainTextResponse(told, 403)


def _known(entry: Entry, request: Request) -> bool:
    return entry.knows(request.cookies.get(COOKIE, ""))


def _foreign(headers: Mapping[str, str]) -> bool:
    """Whether another site's page asks."""
    origin = headers.get("origin")
    site = headers.get("sec-fetch-site", "same-origin")
    return site != "same-origin" or (
        origin is not None and origin.partition("://")[2] != headers.get("host")
    )
