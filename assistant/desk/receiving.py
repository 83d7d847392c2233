"""Opening a plan from the family's own file, and the meeting that starts from it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from assistant.case.case import Case
from assistant.case.judgement import coming_along
from assistant.case.receiving import Condition, PlanReceived, ReceivedPlan
from assistant.desk.desk import Desk
from assistant.desk.folders import case_of, left, meeting_log
from assistant.desk.identity import new_id
from assistant.desk.left_over import waiting
from assistant.desk.ports import Clock, Journal, JournalProblem
from assistant.desk.start import start_meeting
from assistant.desk.verifying import State, Verdict
from assistant.meeting.agenda import Agenda
from assistant.meeting.agreed_last import of_meeting, of_plan
from assistant.meeting.disclosure import LastTime
from assistant.meeting.judgement import BringJudgements
from assistant.meeting.meeting import Meeting
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
        """Whether the file is as it was stamped; a stamp of another plan is as good as broken."""
        match self.verdict.state:
            case State.WHOLE if self.verdict.plan == digest(self.plan):
                return Condition.WHOLE
            case State.WHOLE | State.ADDED | State.CHANGED:
                return Condition.CHANGED
        return Condition.UNSTAMPED


class Kept(Struct, frozen=True, kw_only=True):
    """A plan that was received, in its case."""

    name: str
    received: ReceivedPlan


class NotReceived(JournalProblem):
    """No plan can be had of the file.  ``code`` names why: ``file-missing``, ``file-large``,
    ``file-no-plan``, ``file-several-plans``, ``file-newer``, ``file-practice`` or
    ``file-extract``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Receiving(Protocol):
    """Opens plans from files, and begins meetings from plans.  Methods raise ``JournalProblem``."""

    async def read(self, file: Path) -> Arrived:
        """What a PDF or a data file holds; raises ``NotReceived``.  Nothing is kept."""
        ...

    async def begin(
        self, arrived: Arrived, *, handed_by: str, agenda: str, minutes: int, place: str
    ) -> Desk:
        """Keep the plan, in its case or a new one, and begin a meeting that starts from it.

        Raises ``Refused`` with nothing kept.
        """
        ...

    async def follow(self, plan: Plan, *, agenda: str, minutes: int, place: str) -> Desk:
        """Begin a meeting that starts from a plan which a case here keeps; raises as ``begin``."""
        ...

    async def kept(self) -> list[Kept]:
        """The plans that were received, newest case first."""
        ...


def received(arrived: Arrived, handed_by: str) -> PlanReceived:
    """What the case is told of a plan that arrived."""
    return PlanReceived(
        file=arrived.verdict.file,
        plan=arrived.plan,
        condition=arrived.condition,
        key=arrived.verdict.fingerprint,
        handed_by=handed_by,
    )


async def begin_from(
    journal: Journal,
    clock: Clock,
    actor: str,
    plan: Plan,
    *,
    arrived: PlanReceived | None = None,
    agenda: Agenda,
    policy: Policy,
    minutes: int,
    place: str,
) -> Desk:
    """What ``Receiving.begin`` and ``follow`` do, over a journal."""
    stream, case = await _case_of(journal, plan)
    new = arrived and arrived.file not in {one.file for one in case.received}
    left_over = waiting(case)
    desk = await start_meeting(
        journal,
        clock,
        actor,
        case=stream,
        agenda=agenda.following,
        policy=policy,
        minutes=minutes,
        name=plan.name,
        place=place,
        known=(
            *taking_up(
                plan,
                policy,
                new_id,
                _last_number(case),
                questions=left_over.questions,
                left_over=left_over.things,
                asked_on=left_over.asked_on,
                agreed=await _agreed_last(journal, case, plan),
            ),
            BringJudgements(
                judgements=coming_along(
                    case.judgements, case.meetings, plan.judgements, case.removed
                )
            ),
        ),
        for_case=(arrived,) if arrived and new else (),
    )
    if left_over.taken:  # cut short before this it is taken up again, and never lost
        await desk.tell_case(*left_over.taken)
    return desk


async def kept(journal: Journal) -> list[Kept]:
    """What ``Receiving.kept`` tells, over a journal."""
    return [
        Kept(name=case.name, received=one)
        async for _stream, case in _cases(journal)
        for one in case.received
    ]


async def _case_of(journal: Journal, plan: Plan) -> tuple[str, Case]:
    """The case that has the plan, fixed here or received; an empty one where none has."""
    async for stream, case in _cases(journal):
        if plan in _plans(case):
            return stream, case
    return "", Case()


async def _cases(journal: Journal) -> AsyncIterator[tuple[str, Case]]:
    for row in await left(journal, "case"):
        yield row.id, await case_of(journal, row.id)


async def _agreed_last(journal: Journal, case: Case, plan: Plan) -> LastTime | None:
    """What the disclosure came to, with what was taken back since the plan was fixed."""
    meeting = next((one.meeting for one in reversed(case.plans) if one.plan == plan), "")
    held = (await meeting_log(journal, meeting)).state if meeting else Meeting()
    last = of_meeting(held, plan.day) or of_plan(plan)
    fell = case.taken_back is not None and case.taken_back >= plan.day
    return replace(last, stands=False) if last and fell else last


def _plans(case: Case) -> list[Plan]:
    return [*(one.plan for one in case.plans), *(one.plan for one in case.received)]


def _last_number(case: Case) -> int:
    return max((plan.version for plan in _plans(case)), default=0)
