"""Noting in the case that a signed copy of a closed meeting's plan came back."""

from datetime import date

from assistant.case.returned import CopyReturned, Returned
from assistant.desk.at_home import keep_in_case
from assistant.desk.identity import new_id
from assistant.desk.ports import Clock, Journal
from assistant.desk.shelf import ShelfPlan


class Returning:
    """Keeps what is told of signed copies."""

    def __init__(self, journal: Journal, clock: Clock, actor: str) -> None:
        self._journal = journal
        self._clock = clock
        self._actor = actor

    async def note(self, left: ShelfPlan, where: str, on: date, version: int) -> None:
        """Keep where a copy of a version lies and since when.  Raises ``JournalProblem``."""
        copy = Returned(meeting=left.receipt.meeting, where=where, on=on, version=version)
        event = CopyReturned(id=new_id(), copy=copy)
        await keep_in_case(self._journal, self._clock, self._actor, left.case, event)
