"""Every case with its meetings, read as far as it can be.

Where a newer program has written, or a key is gone, the rest is read all the same:
what cannot be read can still be destroyed.
"""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from assistant.case.case import Case
from assistant.desk import logs
from assistant.desk.envelopes import NewerVersion, opened
from assistant.desk.ledger import Ledger
from assistant.desk.ports import (
    Envelope,
    Journal,
    JournalProblem,
    Recorded,
    StreamKind,
    StreamRow,
)
from assistant.meeting.event import Event
from assistant.meeting.meeting import Meeting


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
        case = await case_of(journal, row.id)
        found.append(Folder(row, case, tuple(meetings[m] for m in case.meetings if m in meetings)))
    return found


async def left(journal: Journal, kind: StreamKind) -> list[StreamRow]:
    """The streams of a kind that are not erased, newest first."""
    return [row for row in await journal.streams(kind) if not row.erased]


async def meeting_log(journal: Journal, stream: str) -> Ledger[Meeting]:
    """The meeting that a stream tells of, event by event."""
    log = logs.meeting_log()
    log.settle(await _readable(journal, stream, logs.MEETING_EVENTS))
    return log


async def _readable(
    journal: Journal, stream: str, known: Mapping[str, type[Event]]
) -> list[Recorded]:
    """The events of a stream that can be understood; none where it cannot be read."""
    try:
        return await _known(journal, stream, known)
    except JournalProblem:
        return []


async def case_of(journal: Journal, stream: str) -> Case:
    """The case that a stream tells of, as far as it can be read."""
    try:
        return await read_case(journal, stream)
    except JournalProblem:
        return logs.case_log().state


async def read_case(journal: Journal, stream: str) -> Case:
    """The case that a stream tells of; what a newer program wrote is passed over.

    Raises ``JournalProblem``.
    """
    log = logs.case_log()
    log.settle(await _known(journal, stream, logs.CASE_EVENTS))
    return log.state


async def _known(journal: Journal, stream: str, known: Mapping[str, type[Event]]) -> list[Recorded]:
    return [r for r in await journal.read(stream) if _understood(r.envelope, known)]


def _understood(envelope: Envelope, known: Mapping[str, type[Event]]) -> bool:
    try:
        opened(envelope, known)
    except NewerVersion:
        return False
    return True
