"""The tour: two minutes at a real seat, with an invented family in a store of its own."""

from typing import Protocol

from assistant.desk.desk import Desk


class Tour(Protocol):
    """Opens it, and remembers on this computer that it was seen."""

    @property
    def seen(self) -> bool:
        """Whether it has been begun here before."""
        ...

    async def begin(self) -> Desk:
        """A meeting to look round in, always from the start.  Raises ``JournalProblem``."""
        ...

    async def leave(self) -> None:
        """Destroy what was written in it; nothing where none is open."""
        ...
