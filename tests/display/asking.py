"""Asks a server as a browser does, and as one that means ill."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from msgspec import Struct

from assistant.display.entry import Entry, new_secret
from assistant.display.serving import LOOPBACK, Serving


class Answer(Struct, frozen=True):
    """A status, the headers by their small letters, and the body or its beginning."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def cookie(self) -> str:
        """The pass that was given, as it is shown again."""
        return self.headers.get("set-cookie", "").partition(";")[0]


@asynccontextmanager
async def served(
    secret: str = "", *, port: int = 0, network: bool = False
) -> AsyncIterator[Serving]:
    """A server for as long as it is wanted."""
    serving = Serving(Entry(secret or new_secret()), port, network=network)
    await serving.start()
    try:
        yield serving
    finally:
        await serving.stop()


async def connect(
    port: int, to: str = LOOPBACK
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection on which nothing has been asked."""
    return await asyncio.open_connection(to, port)


def question(
    port: int, path: str, headers: Mapping[str, str], method: str = "GET", to: str = LOOPBACK
) -> bytes:
    """An HTTP question as bytes."""
    named = {"host": f"{to}:{port}", "connection": "close", **headers}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {said}" for name, said in named.items())]
    return "\r\n".join([*lines, "", ""]).encode()


async def ask(
    port: int, path: str, method: str = "GET", to: str = LOOPBACK, **headers: str
) -> Answer:
    """Ask and hear the whole answer; a header's underscore is a hyphen."""
    said = {name.replace("_", "-"): value for name, value in headers.items()}
    reader, writer = await connect(port, to)
    writer.write(question(port, path, said, method, to))
    head = await reader.readuntil(b"\r\n\r\n")
    body = await reader.read()
    writer.close()
    return _answer(head, body)


def _answer(head: bytes, body: bytes = b"") -> Answer:
    first, *lines = head.decode().strip().split("\r\n")
    pairs = (line.partition(": ") for line in lines)
    return Answer(int(first.split()[1]), {name.lower(): said for name, _sep, said in pairs}, body)


async def let_in(serving: Serving) -> str:
    """A pass, as a browser shows it."""
    answer = await ask(serving.port, f"/?k={serving.entry.key}")
    assert answer.status == 303
    return answer.cookie


class Screen:
    """A screen that listens."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self.writer = writer

    @classmethod
    async def of(cls, serving: Serving, cookie: str) -> "Screen":
        """One that has been let in, and sees the first picture next."""
        reader, writer = await connect(serving.port)
        writer.write(question(serving.port, "/view", {"cookie": cookie}))
        head = await reader.readuntil(b"\r\n\r\n")
        assert _answer(head).status == 200
        return cls(reader, writer)

    async def picture(self) -> bytes:
        """The next picture."""
        while True:
            line = await asyncio.wait_for(self._reader.readline(), 5)
            if not line:
                raise EOFError
            if line.startswith(b"data: "):
                return line.removeprefix(b"data: ").strip()
