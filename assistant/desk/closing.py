"""Closing a meeting's record: what is in it, what becomes of each thing, then the end.

Nothing is destroyed that was not listed, and nothing is closed before what is
carried over is on disk.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from assistant.case.case import Case
from assistant.case.closing import Carried, CarriedOver, Fate, RecordSettled, may_be_carried
from assistant.desk.covering import covered, texts_covered
from assistant.desk.envelopes import NewerVersion, opened
from assistant.desk.handover import Handover
from assistant.desk.ports import Journal, Recorded
from assistant.desk.worry import PATH as WORRY
from assistant.meeting.event import Event, Refused
from assistant.meeting.meeting import EVENTS, Meeting
from assistant.meeting.moments import CloseMeeting, may_close
from assistant.meeting.plan import Plan
from assistant.meeting.remnants import Kind, Remnant, remnants

if TYPE_CHECKING:
    from assistant.desk.desk import Desk

Counts = dict[Fate, dict[Kind, int]]


class Thing(Struct, frozen=True, kw_only=True):
    """A remnant, in words, and what becomes of it."""

    remnant: Remnant
    about: str
    text: str
    fate: Fate


class Listed(Struct, frozen=True):
    """All that closing destroys, as it stood when it was listed."""

    meeting: Meeting
    remnants: tuple[Remnant, ...]


async def listed(journal: Journal, stream: str, meeting: Meeting, fixed: Plan | None) -> Listed:
    """List what is in the record: of the meeting, and of what never became part of it.

    What is covered stays so here too.  Raises ``JournalProblem``, or ``NewerVersion``.
    """
    records = await journal.read(stream)
    drafts = [
        Remnant(kind=Kind.DRAFT, place=draft.path, source=draft.actor, text=draft.text)
        for draft in await journal.drafts(stream)
        if draft.text.strip() and draft.path != WORRY
    ]
    course = Remnant(kind=Kind.COURSE, count=len(records))
    typed = [
        replace(one, text=covered(meeting, one.place, one.text))
        for one in (*drafts, *_candidates(records))
    ]
    return Listed(texts_covered(meeting), (*remnants(meeting, fixed), *typed, course))


def counts_of(things: Sequence[Thing]) -> Counts:
    """How many of each kind have which fate."""
    counts: Counts = {}
    for thing in things:
        kinds = counts.setdefault(thing.fate, {})
        kinds[thing.remnant.kind] = kinds.get(thing.remnant.kind, 0) + thing.remnant.count
    return counts


def settling(stream: str, case: Case, things: Sequence[Thing]) -> list[Event]:
    """What the case has to be told, beyond what it knows from a closing that was cut short."""
    wanted = {
        thing.remnant.id: CarriedOver(
            meeting=stream,
            id=thing.remnant.id,
            kind=thing.remnant.kind,
            about=thing.about,
            text=thing.text.strip() or thing.about,
        )
        for thing in things
        if thing.fate is Fate.CARRIED and may_be_carried(thing.remnant.kind)
    }
    known = {one.id: one for one in case.carried if one.meeting == stream}
    events: list[Event] = [
        _carried(one, one.text) for id, one in wanted.items() if known.get(id) != one
    ]
    events += [_carried(one, "") for id, one in known.items() if id not in wanted]
    counts = counts_of(things)
    if case.settled.get(stream) != counts:
        events.append(RecordSettled(meeting=stream, counts=counts))
    return events


async def close(
    desk: "Desk", seen: Listed, things: Sequence[Thing], house: Handover, paper: str
) -> Path | None:
    """Do with each thing as was said, and close the meeting; return the file, if one was written.

    ``paper`` is what the file holds.  Raises ``Refused`` where the meeting goes
    on, or where something was added since it was listed, and
    ``JournalProblem``; then nothing is closed, and it can be done again.
    """
    if not may_close(desk.meeting):
        raise Refused("not-ended")
    if not _same(seen, await desk.listed()):
        raise Refused("list-changed")
    file = await house.hand_over(paper) if paper else None
    await desk.settle(things)
    await desk.do(CloseMeeting())
    return file


def _same(seen: Listed, now: Listed) -> bool:
    """How many events there are may differ: that a draft was saved is no news."""

    def of(found: Listed) -> list[Remnant]:
        return [one for one in found.remnants if one.kind is not Kind.COURSE]

    return (seen.meeting, of(seen)) == (now.meeting, of(now))


def _carried(one: CarriedOver, text: str) -> Carried:
    return Carried(meeting=one.meeting, id=one.id, what=one.kind, about=one.about, text=text)


def _candidates(records: Sequence[Recorded]) -> list[Remnant]:
    """Texts that came second to their place, and were not chosen afterwards."""
    chosen = {(r.envelope.path, _text(r)) for r in records if not r.conflict}
    beside = {(r.envelope.path, _text(r)): r.envelope for r in records if r.conflict}
    return [
        Remnant(kind=Kind.CANDIDATE, place=path, source=envelope.id, text=text)
        for (path, text), envelope in beside.items()
        if text.strip() and (path, text) not in chosen
    ]


def _text(recorded: Recorded) -> str:
    try:
        event = opened(recorded.envelope, EVENTS)
    except NewerVersion:
        return ""
    text = getattr(event, "text", None) or getattr(event, "value", None)
    return text if isinstance(text, str) else ""
