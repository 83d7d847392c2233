"""The server beside the meeting: in the program's own loop, with nothing left behind."""

import asyncio
import logging
import os
import socket
from typing import Final

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from assistant.display.entry import Entry
from assistant.display.news import News
from assistant.display.pages import HEADERS, pages
from assistant.display.shown import Shown

LOOPBACK: Final = "127.0.0.1"
EVERYWHERE: Final = "0.0.0.0"
PATIENCE: Final = 10.0
"""Seconds in which who connects must have asked for something."""
CONNECTIONS: Final = 100
"""At once; more are told to come back."""
EACH: Final = 10
"""Of them from one other computer, so that none keeps the rest out."""
_SILENT: Final = 30_000
"""Milliseconds in which a screen that is sent to must have received (Linux)."""
_LEAVING: Final = 1


class Serving:
    """Serves the room's screen from an address of this computer."""

    def __init__(self, entry: Entry, port: int = 0, *, network: bool = False) -> None:
        """``port`` 0 takes any that is free.  Raises ``OSError`` where none can be had."""
        self.news = News()
        self.entry = entry
        self.network = network
        self._socket = _listening(EVERYWHERE if network else LOOPBACK, port)
        self._server = _server(self)

    @property
    def port(self) -> int:
        """Where it is listened to."""
        return int(self._socket.getsockname()[1])

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses for the next screen, with its key; the one to show first."""
        hosts = (outward(), LOOPBACK) if self.network else (LOOPBACK,)
        return tuple(f"http://{host}:{self.port}/?k={self.entry.key}" for host in hosts if host)

    async def start(self) -> None:
        """Begin to answer."""
        await self._server.startup(sockets=[self._socket])

    def show(self, shown: Shown) -> None:
        """Show a picture on every screen."""
        self.news.show(shown)

    async def stop(self) -> None:
        """Let every screen go, and the address."""
        self.news.stop()
        await asyncio.sleep(0)
        await self._server.shutdown(sockets=[self._socket])


def outward() -> str:
    """This computer's own address in the local network, or nothing; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(("192.0.2.1", 9))  # RFC 5737: nobody's address
        except OSError:
            return ""
        return str(asking.getsockname()[0])


def _listening(host: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere it would let another program listen there too
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):  # each connection has it from here
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _SILENT)
        listening.bind((host, port))
        listening.listen(CONNECTIONS)
        listening.setblocking(False)
    except OSError:
        listening.close()
        raise
    return listening


def _server(serving: Serving) -> uvicorn.Server:
    """Uvicorn without its own loop, signals and logs: those are the program's."""
    quiet = logging.getLogger("uvicorn")
    quiet.handlers[:] = [logging.NullHandler()]
    quiet.propagate = False
    config = uvicorn.Config(
        pages(serving.entry, serving.news),
        headers=list(HEADERS.items()),
        http=Patient,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        limit_concurrency=CONNECTIONS,
        timeout_graceful_shutdown=_LEAVING,
    )
    config.load()
    server = uvicorn.Server(config)
    server.server_state.default_headers = config.encoded_headers  # else set by a tick of its own
    server.lifespan = config.lifespan_class(config)
    return server


class Patient(H11Protocol):
    """A connection over which nothing is asked does not stay."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a question, but not for long, and not from a crowd."""
        super().connection_made(transport)
        if self._crowded():
            transport.abort()
        else:
            self.loop.call_later(PATIENCE, self._hurry, transport)

    def send_400_response(self, msg: str) -> None:
        """Who does not speak HTTP is not answered."""
        del msg
        self.transport.close()

    def _crowded(self) -> bool:
        """Whether one other computer holds too many."""
        here = self.client[0] if self.client else LOOPBACK
        same = [one for one in self.connections if isinstance(one, Patient) and one.is_of(here)]
        return here != LOOPBACK and len(same) > EACH

    def is_of(self, host: str) -> bool:
        """Whether it comes from that computer."""
        return self.client is not None and self.client[0] == host

    def _hurry(self, transport: asyncio.Transport) -> None:
        asked: object = self.cycle
        if asked is None and not transport.is_closing():
            transport.close()
