"""Every case with its meetings, read as far as it can be.

Where a newer program has written, or a key is gone, the rest is read all the same:
what cannot be read can still be destroyed.
"""

from datetime import datetime

from msgspec import Struct

from assistant.case import case as case_rules
from assistant.case.case import Case
from assistant.desk.envelopes import NewerVersion, opened
from assistant.desk.ports import Envelope, Journal, JournalProblem, StreamKind, StreamRow
from assistant.meeting.meeting import EVENTS, Meeting, evolve


class Folder(Struct, frozen=True):
    """A case, and those of its meetings whose record is left."""

    row: StreamRow
    case: Case
    meetings: tuple[StreamRow, ...]

    @property
    def changed(self) -> datetime:
        """When anything in it was last changed."""
        return max(row.changed for row in (self.row, *self.meetings))


async def folders(journal: Journal) -> list[Folder]:
    """The cases that are left, newest first."""
    meetings = {row.id: row for row in await left(journal, "meeting")}
    found = []
    for row in await left(journal, "case"):
        case = await _case_of(journal, row.id)
        found.append(Folder(row, case, tuple(meetings[m] for m in case.meetings if m in meetings)))
    return found


async def left(journal: Journal, kind: StreamKind) -> list[StreamRow]:
    """The streams of a kind that are not erased, newest first."""
    return [row for row in await journal.streams(kind) if not row.erased]


async def meeting_of(journal: Journal, stream: str) -> Meeting:
    """The meeting that a stream tells of."""
    meeting = Meeting()
    for envelope in await readable(journal, stream):
        try:
            meeting = evolve(meeting, opened(envelope, EVENTS), envelope.at)
        except NewerVersion:
            continue
    return meeting


async def readable(journal: Journal, stream: str) -> list[Envelope]:
    """The events of a stream; none where they cannot be read."""
    try:
        return [r.envelope for r in await journal.read(stream) if not r.conflict]
    except JournalProblem:
        return []


async def _case_of(journal: Journal, stream: str) -> Case:
    case = Case()
    for envelope in await readable(journal, stream):
        try:
            case = case_rules.evolve(case, opened(envelope, case_rules.EVENTS), envelope.at)
        except NewerVersion:
            continue
    return case
