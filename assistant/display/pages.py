"""The page, its two files and its stream, over HTTP; nothing else is answered."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.display.entry import Entry
from assistant.display.news import News
from assistant.language.translation import _

_DATA: Final = Path(__file__).parent / "data"
_KINDS: Final = {
    "screen.html": "text/html; charset=utf-8",
    "screen.css": "text/css; charset=utf-8",
    "screen.js": "text/javascript; charset=utf-8",
}
_DAY: Final = 24 * 60 * 60
"""Seconds that a browser keeps a pass: longer than any meeting."""

HEADERS: Final = {
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
"""For every answer (OWASP Secure Headers; the page needs nothing that they forbid)."""


def pages(entry: Entry, news: News) -> ASGIApp:
    """The application."""

    async def page(request: Request) -> Response:
        key = request.query_params.get("k")
        if key is None:
            return _file("screen.html") if _known(entry, request) else _stranger()
        admitted = entry.admit(key)
        if admitted is None:
            return RedirectResponse("/", 303) if _known(entry, request) else _stranger()
        answer = RedirectResponse("/", 303)
        answer.set_cookie(_cookie(request), admitted, max_age=_DAY, httponly=True, samesite="lax")
        return answer

    async def view(request: Request) -> Response:
        if not _known(entry, request) or _foreign(request.headers):
            return _stranger()
        return StreamingResponse(_written(news), media_type="text/event-stream")

    async def file(request: Request) -> Response:
        known = _known(entry, request)
        return _file(request.url.path.removeprefix("/")) if known else _stranger()

    routes = [
        Route("/", page),
        Route("/view", view),
        Route("/screen.css", file),
        Route("/screen.js", file),
    ]
    return _guarded(Starlette(routes=routes))


async def _written(news: News) -> AsyncIterator[bytes]:
    """Pictures as server-sent events (HTML Standard, 9.2)."""
    yield b"retry: 1000\n\n"
    async for picture in news.follow():
        yield b"data: " + picture + b"\n\n" if picture else b"event: still\ndata:\n\n"


def _guarded(app: ASGIApp) -> ASGIApp:
    """Answers who asks by our own address, and with GET: HEAD is how a chat looks at a link,
    and would spend the key."""

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        answer = app
        if not _ours(scope):
            answer = _stranger()
        elif scope["method"] != "GET":
            answer = Response(status_code=405)
        await answer(scope, receive, send)

    return guarded


def _ours(scope: Scope) -> bool:
    """Whether it was asked for by the very address it came to: a name can be led here from
    anywhere (DNS rebinding)."""
    host, port = scope["server"]
    named: bytes = dict(scope["headers"]).get(b"host", b"")
    return named == f"{host}:{port}".encode()


def _file(name: str) -> Response:
    return Response((_DATA / name).read_bytes(), media_type=_KINDS[name])


def _stranger() -> Response:
    """For who has no key: not even that there is a meeting."""
    told = _("Skanna koden på samtalsledarens skärm, eller skriv av adressen som står där.")
    return PlainTextResponse(told, 403)


def _known(entry: Entry, request: Request) -> bool:
    return entry.knows(request.cookies.get(_cookie(request), ""))


def _cookie(request: Request) -> str:
    """The pass's name: browsers keep cookies by host, whatever the port (RFC 6265, 8.5), and
    two meetings may be shown from one computer."""
    return f"rundan-{request.scope['server'][1]}"


def _foreign(headers: Mapping[str, str]) -> bool:
    """Whether another site's page asks."""
    origin = headers.get("origin")
    site = headers.get("sec-fetch-site", "same-origin")
    return site != "same-origin" or (
        origin is not None and origin.partition("://")[2] != headers.get("host")
    )
