"""A new meeting: its case, its stream, and what is known before it begins."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from assistant.case.case import CaseOpened, MeetingCalled
from assistant.desk.desk import Desk
from assistant.desk.envelopes import sealed
from assistant.desk.identity import new_id
from assistant.desk.ports import Clock, Journal
from assistant.meeting.agenda import Agenda
from assistant.meeting.attendance import PERSON, AddParticipant, Role
from assistant.meeting.event import Command, Context, Event
from assistant.meeting.meeting import Meeting, decide, evolve
from assistant.meeting.opening import OpenMeeting, Policy


async def start_meeting(
    journal: Journal,
    clock: Clock,
    actor: str,
    *,
    agenda: Agenda,
    policy: Policy,
    minutes: int,
    name: str,
    place: str = "",
    practice: bool = False,
    known: Sequence[Command] = (),
    case: str = "",
    for_case: Sequence[Event] = (),
) -> Desk:
    """Open a meeting in a case, or in a new one for ``name``, and sit down at it.

    ``known`` are commands for what the invitation told: who is called, the
    question, consents given beforehand; ``for_case`` is what the case is to keep besides.
    Raises ``JournalProblem``, or ``Refused`` with nothing kept.
    """
    opening = OpenMeeting(
        agenda=agenda, policy=policy, minutes=minutes, case="", place=place, practice=practice
    )
    person = AddParticipant(id=PERSON, values={"name": name, "role": Role.PERSON})
    _allowed((opening, person, *known), clock.now())
    begun = () if case else (CaseOpened(name=name),)
    case, meeting, now = case or new_id(), new_id(), clock.now()
    if begun:
        await journal.create(case, "case", name, now)
    await journal.create(meeting, "meeting", f"{agenda.title} · {name}", now)
    await journal.append(
        [
            sealed(event, stream=case, base=None, actor=actor, at=now, mono=clock.mono())
            for event in (*begun, MeetingCalled(meeting=meeting), *for_case)
        ]
    )
    desk = await Desk.open(journal, clock, actor, meeting, case=case)
    await desk.do(replace(opening, case=case), person, *known)
    return desk


def _allowed(commands: Sequence[Command], at: datetime) -> None:
    """See that the rules allow all of it before anything is kept; raises ``Refused``."""
    meeting = Meeting()
    for command in commands:
        for event in decide(meeting, command, Context(at=at, new_id=new_id)):
            meeting = evolve(meeting, event, at)
