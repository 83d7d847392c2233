"""Whether a store is damaged, and what can be done about it (``assistant.desk.salvage``)."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from assistant.desk.ports import Clock
from assistant.desk.salvage import Salvage, Salvaged
from assistant.journal.ballast import Ballast
from assistant.journal.keys import Keys
from assistant.journal.mending import mend_key_file
from assistant.journal.opening import KEYS, STORE
from assistant.journal.problems import SeatTaken
from assistant.journal.rebuilding import rescue
from assistant.journal.seats import Seat


class StoreSalvage(Salvage):
    """Looks after a store that has been found damaged; ``leave`` lets go of it first.

    ``keys`` are the store's; None where it is they that are damaged.
    """

    def __init__(
        self,
        home: Path,
        state: Path,
        clock: Clock,
        leave: Callable[[], Awaitable[None]],
        keys: Keys | None,
    ) -> None:
        self._home = home
        self._state = state
        self._clock = clock
        self._leave = leave
        self._keys = keys
        self._done = False

    @property
    def wanted(self) -> bool:
        """Whether the damage is still there."""
        return not self._done

    async def rescue(self) -> Salvaged | None:
        """Read what can be read, or mend the keys that it takes."""
        await self._leave()
        seat = Seat(self._home)
        try:
            if seat.others():
                raise SeatTaken
            told = await asyncio.to_thread(self._rescue)
        finally:
            seat.release()
        self._done = True
        return told

    def _rescue(self) -> Salvaged | None:
        if self._keys is None:
            mend_key_file(self._home / KEYS, self._clock.now())
            return None
        work = partial(rescue, self._home / STORE, self._keys, self._state, self._clock.now())
        return Ballast(self._home).bear(work)
