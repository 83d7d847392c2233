"""A print on its way: sent, watched until the printer says it is out, or taken back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import partial
from typing import Final

from msgspec.structs import replace

from assistant.desk.beside import beside
from assistant.desk.printing import RUNNING, News, Piece, Standing
from assistant.documents.printer import printer
from assistant.documents.route import Look, NotPrinted, Route
from assistant.documents.viewer import open_file

PACE: Final = 1.0
"""Seconds between two looks at a printer."""
_OFTEN: Final = 60
"""After so many looks they come more seldom."""
_LOOKS: Final = 2000
"""After so many it is given up: two hours."""
_BUSY: Final = 60
"""How many times a printer that is busy is tried."""
_PERHAPS: Final = ("no-reply", "garbled")
"""The codes after which paper may come out all the same."""
_FIRST: Final = (
    Standing.STOPPED,
    Standing.PRINTING,
    Standing.WAITING,
    Standing.GIVEN_UP,
    Standing.TAKEN_BACK,
    Standing.UNKNOWN,
    Standing.HANDED_ON,
    Standing.DONE,
)
"""Which of several files' standings is told."""


class PaperPrintout:
    """The desk's ``Printout``."""

    def __init__(
        self, chosen: str, pieces: tuple[Piece, ...], page: int, *, pace: float = PACE
    ) -> None:
        self._chosen = chosen
        self._pieces = pieces
        self._page = page
        self._pace = pace
        self._route: Route | None = None
        self._jobs: dict[str, Look] = {}
        self._taken = False
        copies = sum(piece.copies for piece in pieces)
        self._news = News(standing=Standing.SENDING, copies=copies, only=page)

    @property
    def news(self) -> News:
        """Where it stands."""
        return self._news

    async def follow(self) -> AsyncIterator[News]:
        """Carry it out, telling what is new."""
        try:
            route = self._route = await beside(partial(printer, self._chosen))
            self._news = replace(self._news, printer=route.name)
            yield self._news
            await self._send(route)
        except NotPrinted as problem:
            yield await self._unprinted(problem.code)
            return
        for look in range(_LOOKS):
            before, self._news = self._news, self._together()
            if self._news != before:
                yield self._news
            if self._news.standing not in RUNNING:
                return
            await asyncio.sleep(self._pace if look < _OFTEN else 4 * self._pace)
            await self._look(route)
        yield self._became(standing=Standing.UNKNOWN)

    async def take_back(self) -> None:
        """Ask for what is not printed yet to be left."""
        self._taken = True
        await self._cancel()

    async def _send(self, route: Route) -> None:
        """Send every file; the first that is not taken stops it, those after are only noted."""
        for piece in self._pieces:
            if self._taken:
                break
            try:
                job = await self._sent(route, piece)
            except NotPrinted as problem:
                if not self._jobs:
                    raise
                self._jobs[str(piece.file)] = Look(standing=Standing.GIVEN_UP, why=problem.code)
            else:
                self._jobs[job] = Look(standing=Standing.WAITING)
        if self._taken:
            await self._cancel()

    async def _sent(self, route: Route, piece: Piece) -> str:
        file = piece.file.absolute()
        if not file.is_file():
            raise NotPrinted("no-file")
        if file.suffix != ".pdf":
            raise NotPrinted("no-pdf")
        copies = max(1, piece.copies)
        for _try in range(_BUSY):
            if self._taken:
                break
            try:
                return await beside(partial(route.send, file, copies, self._page))
            except NotPrinted as problem:
                if problem.code != "busy":
                    raise
            await asyncio.sleep(self._pace)
        raise NotPrinted("busy")

    async def _look(self, route: Route) -> None:
        for job, last in self._jobs.items():
            if last.standing in RUNNING:
                self._jobs[job] = await self._looked(route, job, last)

    async def _looked(self, route: Route, job: str, last: Look) -> Look:
        try:
            look = await beside(partial(route.look, job))
        except NotPrinted:
            return replace(last, standing=Standing.STOPPED, why="offline")
        if self._taken and look.standing is Standing.UNKNOWN:
            return replace(look, standing=Standing.TAKEN_BACK)
        return look

    def _together(self) -> News:
        looks = tuple(self._jobs.values())
        if not looks:
            return self._became(standing=Standing.TAKEN_BACK)
        told = min(looks, key=lambda look: _FIRST.index(look.standing))
        counted = all(look.of for look in looks)
        return replace(
            self._news,
            printer=self._route.name if self._route else "",
            standing=told.standing,
            why=told.why,
            out=sum(look.out for look in looks) if counted else 0,
            of=sum(look.of for look in looks) if counted else 0,
        )

    async def _unprinted(self, code: str) -> News:
        """No printer has it: it is opened for the user or, where it is several, only named."""
        if code in _PERHAPS:
            return self._became(standing=Standing.UNKNOWN, why=code)
        if self._taken:
            return self._became(standing=Standing.TAKEN_BACK)
        first = self._pieces[0].file.absolute()
        one = len(self._pieces) == 1 and first.is_file()
        opened = one and await beside(partial(open_file, first))
        standing = Standing.OPENED if opened else Standing.SAVED
        return self._became(standing=standing, why=code, by_hand=self._pieces)

    def _became(
        self, *, standing: Standing, why: str = "", by_hand: tuple[Piece, ...] = ()
    ) -> News:
        self._news = replace(self._news, standing=standing, why=why, by_hand=by_hand)
        return self._news

    async def _cancel(self) -> None:
        if self._route is not None:
            for job, look in list(self._jobs.items()):
                if look.standing in RUNNING:
                    await beside(partial(_left, self._route, job))


def _left(route: Route, job: str) -> None:
    with suppress(NotPrinted):  # the next look tells whether it is left
        route.cancel(job)
