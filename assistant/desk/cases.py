"""Every case as it stands, each with what is left of its meetings."""

from msgspec import Struct

from assistant.case.case import Case
from assistant.case.deadlines import last_plan
from assistant.desk.folders import left, read_case
from assistant.desk.ports import Journal, StreamRow
from assistant.desk.shelf import ShelfPlan, left_of
from assistant.meeting.plan import Plan


class CaseFile(Struct, frozen=True):
    """A case, and those of its meetings whose record is left."""

    stream: str
    case: Case
    meetings: tuple[StreamRow, ...] = ()
    """In the order they were called."""

    @property
    def closed(self) -> list[ShelfPlan]:
        """What its closed meetings left, the latest first."""
        return left_of(self.stream, self.case)

    @property
    def plan(self) -> Plan | None:
        """The plan that counts."""
        return last_plan(self.case)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The last version of each meeting, and those that were received, newest first."""
        last = {kept.meeting: kept.plan for kept in self.case.plans}
        every = [*last.values(), *(one.plan for one in self.case.received)]
        return tuple(sorted(every, key=lambda plan: (plan.fixed_at, plan.version), reverse=True))


async def cases(journal: Journal) -> list[CaseFile]:
    """The cases that are left, newest first; what a newer program wrote in one is passed over.

    Raises ``JournalProblem``.
    """
    open_still = {row.id: row for row in await left(journal, "meeting")}
    found = []
    for row in await left(journal, "case"):
        case = await read_case(journal, row.id)
        rows = tuple(open_still[id] for id in case.meetings if id in open_still)
        found.append(CaseFile(row.id, case, rows))
    return found
