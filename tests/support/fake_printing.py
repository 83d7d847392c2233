"""A printer that prints nothing, and says what it is told to."""

import asyncio
from collections.abc import AsyncIterator

from msgspec.structs import replace

from assistant.desk.printing import RUNNING, News, Piece, Standing, Tried


class FakePrintout:
    """Stands where it is set to stand."""

    def __init__(self, pieces: tuple[Piece, ...], page: int) -> None:
        self.pieces = pieces
        self.page = page
        copies = sum(piece.copies for piece in pieces)
        self.news = News(standing=Standing.SENDING, printer="Korridoren", copies=copies, only=page)
        self._coming: asyncio.Queue[News] = asyncio.Queue()

    def becomes(self, standing: Standing, why: str = "", out: int = 0, of: int = 0) -> None:
        self._coming.put_nowait(replace(self.news, standing=standing, why=why, out=out, of=of))

    async def follow(self) -> AsyncIterator[News]:
        yield self.news
        while self.news.standing in RUNNING:
            self.news = await self._coming.get()
            yield self.news

    async def take_back(self) -> None:
        self.becomes(Standing.TAKEN_BACK)


class FakePrinting:
    """Remembers what was to be printed; it comes out, or ``ends`` otherwise, at once."""

    def __init__(self) -> None:
        self.chosen = ""
        self.known: tuple[str, ...] = ("Korridoren", "Kopiatorn")
        self.printouts: list[FakePrintout] = []
        self.ends: Standing | None = Standing.HANDED_ON

    @property
    def copies(self) -> list[int]:
        return [printout.news.copies for printout in self.printouts]

    def print_out(self, pieces: tuple[Piece, ...], page: int = 0) -> FakePrintout:
        printout = FakePrintout(pieces, page)
        if self.ends is not None:
            printout.becomes(self.ends)
        self.printouts.append(printout)
        return printout

    async def printers(self) -> tuple[str, ...]:
        return self.known

    async def choose(self, printer: str) -> Tried:
        if printer and printer not in self.known and "://" not in printer:
            return Tried(why="no-printer")
        self.chosen = printer
        return Tried(printer=printer, name=printer or self.known[0])
