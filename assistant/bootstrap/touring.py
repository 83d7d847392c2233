"""The tour, in a folder of its own (``assistant.desk.tour.Tour``)."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.bootstrap.rehearsals import Rehearsals

if TYPE_CHECKING:
    from assistant.bootstrap.seating import Seating
    from assistant.desk.desk import Desk
    from assistant.desk.ports import Clock
    from assistant.library.settings import Settings

FOLDER: Final = "tour"
FAMILY: Final = "elias"
SEEN: Final = "tour-seen"
"""A file in the state folder, with nothing in it."""


class GuidedTour:
    """A practice meeting that no rehearsal is disturbed by."""

    def __init__(
        self, home: Path, state: Path, chosen: Settings, clock: Clock, seating: Seating
    ) -> None:
        self._home = home / FOLDER
        self._seen = state / SEEN
        self._rehearsals = Rehearsals(self._home, chosen, clock, seating)

    @property
    def seen(self) -> bool:
        """Whether it has been begun here before."""
        return self._seen.exists()

    async def begin(self) -> Desk:
        """A meeting to look round in, always from the start."""
        desk = await self._rehearsals.practise(FAMILY, afresh=True)
        with suppress(OSError):  # then it is offered once more
            self._seen.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._seen.touch(mode=0o600)
        return desk

    async def leave(self) -> None:
        """Destroy what was written in it."""
        if self._home.exists():
            await self._rehearsals.leave()
            shutil.rmtree(self._home, ignore_errors=True)

    async def close(self) -> None:
        """Let go of its store where one is left in it."""
        await self._rehearsals.close()
