"""A new meeting: its case, its stream, and what is known before it begins."""

from collections.abc import Sequence

from assistant.case.case import CaseOpened, MeetingCalled
from assistant.desk.desk import Desk
from assistant.desk.envelopes import sealed
from assistant.desk.identity import new_id
from assistant.desk.ports import Clock, Journal
from assistant.meeting.agenda import Agenda
from assistant.meeting.attendance import PERSON, AddParticipant, Role
from assistant.meeting.event import Command
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
) -> Desk:
    """Open a case for ``name`` and a meeting in it, and sit down at it.

    ``known`` are commands for what the invitation told: who is called, the
    question, consents given beforehand.  Raises ``JournalProblem``.
    """
    case, meeting, now = new_id(), new_id(), clock.now()
    await journal.create(case, "case", name, now)
    await journal.create(meeting, "meeting", f"{agenda.title} · {name}", now)
    await journal.append(
        [
            sealed(event, stream=case, base=None, actor=actor, at=now, mono=clock.mono())
            for event in (CaseOpened(name=name), MeetingCalled(meeting=meeting))
        ]
    )
    desk = await Desk.open(journal, clock, actor, meeting, case=case)
    await desk.do(
        OpenMeeting(
            agenda=agenda, policy=policy, minutes=minutes, case=case, place=place, practice=practice
        ),
        AddParticipant(id=PERSON, values={"name": name, "role": Role.PERSON}),
        *known,
    )
    return desk
