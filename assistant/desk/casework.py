"""What is done with a case as a whole: it ends, goes on again, is handed over."""

from datetime import date

from assistant.case.deadlines import passed
from assistant.case.ending import CaseEnded, CaseReopened, Reason
from assistant.case.handing_over import CaseHandedOver, HandedOver
from assistant.case.heard import PromiseHeard
from assistant.desk.at_home import keep_in_case
from assistant.desk.cases import CaseFile
from assistant.desk.identity import new_id
from assistant.desk.ports import Clock, Journal
from assistant.meeting.event import Event
from assistant.meeting.plan import Plan


class Casework:
    """Keeps what is decided of a case.  Methods raise ``JournalProblem``."""

    def __init__(self, journal: Journal, clock: Clock, actor: str) -> None:
        self._journal = journal
        self._clock = clock
        self._actor = actor

    async def heard(self, file: CaseFile, today: date) -> None:
        """Note that what was promised for a day that has passed was asked about."""
        await self._keep(
            file, *(PromiseHeard(id=new_id(), heard=one) for one in passed(file.case, today))
        )

    async def end(self, file: CaseFile, reason: Reason, on: date) -> None:
        """Say that it ended; nothing is due in it any more."""
        await self._keep(file, CaseEnded(reason=reason, on=on))

    async def reopen(self, file: CaseFile) -> None:
        """Say that it goes on after all."""
        await self._keep(file, CaseReopened())

    async def hand_over(self, file: CaseFile, plan: Plan, to: str, on: date) -> None:
        """Note that a version of its plan was handed over to another unit."""
        meeting = next((kept.meeting for kept in file.case.plans if kept.plan == plan), "")
        over = HandedOver(to=to, on=on, meeting=meeting, number=plan.version)
        await self._keep(file, CaseHandedOver(id=new_id(), over=over))

    async def _keep(self, file: CaseFile, *events: Event) -> None:
        await keep_in_case(self._journal, self._clock, self._actor, file.stream, *events)
