"""Opening a plan from the family's own file, and the meeting that starts from it."""

from pathlib import Path
from typing import Protocol

from msgspec import Struct

from assistant.case.receiving import Condition, PlanReceived, ReceivedPlan
from assistant.desk.desk import Desk
from assistant.desk.identity import new_id
from assistant.desk.ports import Clock, Journal, JournalProblem
from assistant.desk.shelf import cases
from assistant.desk.start import start_meeting
from assistant.desk.verifying import State, Verdict
from assistant.meeting.agenda import Agenda
from assistant.meeting.opening import Policy
from assistant.meeting.plan import Plan, digest
from assistant.meeting.taking_up import taking_up


class Arrived(Struct, frozen=True, kw_only=True):
    """What a file holds, before anybody has said that the family handed it over."""

    plan: Plan
    verdict: Verdict
    unknown: int = 0
    """How many fields a newer Rundan wrote that this one does not know."""

    @property
    def condition(self) -> Condition:
        """Whether the file is as it was stamped; a stamp of another plan is none of this."""
        match self.verdict.state:
            case State.WHOLE if self.verdict.plan == digest(self.plan):
                return Condition.WHOLE
            case State.UNSTAMPED | State.DATA:
                return Condition.UNSTAMPED
        return Condition.CHANGED


class Kept(Struct, frozen=True, kw_only=True):
    """A plan that was received, in its case."""

    name: str
    received: ReceivedPlan


class NotReceived(JournalProblem):
    """No plan can be had of the file.  ``code`` names why: ``file-missing``, ``file-large``,
    ``file-no-plan``, ``file-several-plans``, ``file-newer`` or ``file-practice``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Receiving(Protocol):
    """Opens plans from files.  Methods raise ``JournalProblem``."""

    async def read(self, file: Path) -> Arrived:
        """What a PDF or a data file holds; raises ``NotReceived``.  Nothing is kept."""
        ...

    async def begin(
        self, arrived: Arrived, *, handed_by: str, agenda: str, minutes: int, place: str
    ) -> Desk:
        """Keep the plan in a case of its own, and begin a meeting that starts from it.

        Raises ``Refused`` with nothing kept.
        """
        ...

    async def kept(self) -> list[Kept]:
        """The plans that were received, newest case first."""
        ...


async def begin_from(
    journal: Journal,
    clock: Clock,
    actor: str,
    arrived: Arrived,
    *,
    handed_by: str,
    agenda: Agenda,
    policy: Policy,
    minutes: int,
    place: str,
) -> Desk:
    """What ``Receiving.begin`` does, over a journal."""
    received = PlanReceived(
        file=arrived.verdict.file,
        plan=arrived.plan,
        condition=arrived.condition,
        key=arrived.verdict.fingerprint,
        handed_by=handed_by,
    )
    return await start_meeting(
        journal,
        clock,
        actor,
        agenda=agenda,
        policy=policy,
        minutes=minutes,
        name=arrived.plan.name,
        place=place,
        known=taking_up(arrived.plan, policy, new_id),
        for_case=(received,),
    )


async def kept(journal: Journal) -> list[Kept]:
    """What ``Receiving.kept`` tells, over a journal."""
    return [
        Kept(name=case.name, received=one) async for case in cases(journal) for one in case.received
    ]
