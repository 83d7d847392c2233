"""Whether a store is damaged, and what can be done about it (``assistant.desk.salvage``)."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from assistant.desk.ports import Clock, JournalProblem
from assistant.desk.salvage import Salvage, Salvaged
from assistant.journal.keys import Keys
from assistant.journal.mending import mend_key_file
from assistant.journal.opening import KEYS, STORE
from assistant.journal.problems import Damaged, SeatTaken
from assistant.journal.rebuilding import rescue
from assistant.journal.seats import Seat


class StoreSalvage(Salvage):
    """Looks after the store in one folder; ``leave`` lets go of it first."""

    def __init__(
        self, home: Path, state: Path, clock: Clock, leave: Callable[[], Awaitable[None]]
    ) -> None:
        self._home = home
        self._state = state
        self._clock = clock
        self._leave = leave
        self._keys: Keys | None = None
        self._wanted = False

    @property
    def wanted(self) -> bool:
        """Whether damage has been found."""
        return self._wanted

    def note(self, problem: JournalProblem, keys: Keys | None = None) -> None:
        """Take notice of a problem; ``keys`` are the store's, if they could be opened."""
        if isinstance(problem, Damaged):
            self._wanted = True
            self._keys = keys or problem.keys

    async def rescue(self) -> Salvaged | None:
        """Read what can be read, or mend the keys that it takes."""
        await self._leave()
        seat = Seat(self._home)
        try:
            if seat.others():
                raise SeatTaken
            done = await asyncio.to_thread(self._do)
        finally:
            seat.release()
        self._wanted, self._keys = False, None
        return done

    def _do(self) -> Salvaged | None:
        if self._keys is None:
            mend_key_file(self._home / KEYS, self._clock.now())
            return None
        return rescue(self._home / STORE, self._keys, self._state, self._clock.now())
