"""Who has had the word, by role: the family, the child, the professionals.

In one window's memory alone: never stored, never sent, never of one person, and
lost when the window is closed.  Only turns count, of a round and of the queue:
while the family tells its story, nobody measures.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from assistant.meeting.attendance import PERSON, Participant, Role
from assistant.meeting.meeting import Meeting
from assistant.meeting.rounds import running
from assistant.meeting.turns import holder

CELLS: Final = 4
"""How many steps a side's share is told in."""


class Side(StrEnum):
    """A side of the table."""

    PERSON = "person"
    FAMILY = "family"
    PROFESSIONALS = "professionals"


class Balance:
    """Looks at each change of the meeting, and adds up the turns that are over."""

    def __init__(self) -> None:
        self._spent: dict[Side, timedelta] = {}
        self._turn = ("", "")
        self._held = timedelta()
        self._seen: datetime | None = None

    def look(self, meeting: Meeting, now: datetime) -> None:
        """See how it stands; to be called when the meeting has changed."""
        if self._seen is not None:
            self._held += max(timedelta(), now - self._seen)
        turn, paused = _turn(meeting), meeting.timekeeping.paused
        if turn != self._turn:
            if _spoke(meeting, *self._turn):
                self._add(meeting, self._turn[1])
            self._turn, self._held = turn, timedelta()
        self._seen = None if paused else now

    def shares(self) -> dict[Side, int]:
        """Each side's share in steps, ``CELLS`` for whoever had most; empty before any turn."""
        most = max(self._spent.values(), default=timedelta())
        if not most:
            return {}
        return {side: -(-CELLS * self._spent.get(side, timedelta()) // most) for side in Side}

    def _add(self, meeting: Meeting, who: str) -> None:
        someone = meeting.attendance.people.get(who)
        side = _side(who, someone) if someone else None
        if side is not None:
            self._spent[side] = self._spent.get(side, timedelta()) + self._held


def _turn(meeting: Meeting) -> tuple[str, str]:
    """Where somebody has the word, and who: a round's ``part/block`` or a place in the queue."""
    if word := holder(meeting):
        return word, meeting.turns.queue[word].who
    here = running(meeting)
    return (f"{here.part}/{here.block}", here.now) if here else ("", "")


def _spoke(meeting: Meeting, place: str, who: str) -> bool:
    """Whether a turn that is over was used: who passes has not spoken."""
    said = meeting.notes.rounds.get(place)
    return bool(place) and ("/" not in place or (said is not None and said.get(who) == "spoke"))


def _side(who: str, someone: Participant) -> Side | None:
    if who == PERSON:
        return Side.PERSON
    if someone.private:
        return Side.FAMILY
    return Side.PROFESSIONALS if someone.role is Role.PROFESSIONAL else None
