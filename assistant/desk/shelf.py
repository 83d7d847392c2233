"""Plans whose meetings are closed: the case keeps them, whole."""

from msgspec import Struct

from assistant.case import case as case_rules
from assistant.case.case import Case
from assistant.desk.envelopes import opened
from assistant.desk.ports import Journal
from assistant.meeting.plan import Plan


class ShelfPlan(Struct, frozen=True):
    """The last version of a plan, and whose it is."""

    name: str
    plan: Plan


async def shelf(journal: Journal) -> list[ShelfPlan]:
    """The last version of each closed meeting's plan, newest case first.

    Raises ``JournalProblem``, or ``NewerVersion``.
    """
    found: list[ShelfPlan] = []
    for row in await journal.streams("case"):
        case = Case()
        for recorded in await journal.read(row.id) if not row.erased else []:
            event = opened(recorded.envelope, case_rules.EVENTS)
            case = case_rules.evolve(case, event, recorded.envelope.at)
        closed = {receipt.meeting for receipt in case.receipts}
        last = {kept.meeting: kept.plan for kept in case.plans if kept.meeting in closed}
        found += [ShelfPlan(case.name, plan) for plan in last.values()]
    return found
