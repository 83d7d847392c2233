"""What closed meetings left: the plan, whole, and what was carried over."""

from msgspec import Struct

from assistant.case.case import Case, Receipt
from assistant.case.closing import CarriedOver
from assistant.case.returned import Returned
from assistant.desk.logs import case_log
from assistant.desk.ports import Journal
from assistant.meeting.plan import Plan


class ShelfPlan(Struct, frozen=True):
    """What one closed meeting left, and whose it is."""

    name: str
    plan: Plan | None
    """The last version; None where none was fixed."""
    receipt: Receipt
    carried: tuple[CarriedOver, ...] = ()
    returned: tuple[Returned, ...] = ()
    """The signed copies that came back."""
    case: str = ""
    """The stream of the case that keeps it."""
    versions: tuple[int, ...] = ()
    """Every version that was fixed, the latest first."""


async def shelf(journal: Journal) -> list[ShelfPlan]:
    """What each closed meeting left, newest case first; those that left nothing are not there.

    Raises ``JournalProblem``, or ``NewerVersion``.
    """
    found: list[ShelfPlan] = []
    for row in await journal.streams("case"):
        if not row.erased:
            log = case_log()
            log.settle(await journal.read(row.id))
            found += left_of(row.id, log.state)
    return found


def left_of(stream: str, case: Case) -> list[ShelfPlan]:
    """What each closed meeting of a case left, the latest first."""
    last = {kept.meeting: kept.plan for kept in case.plans}
    left = [
        ShelfPlan(
            case.name,
            last.get(receipt.meeting),
            receipt,
            tuple(one for one in case.carried if one.meeting == receipt.meeting),
            tuple(one for one in case.returned if one.meeting == receipt.meeting),
            stream,
            tuple(kept.number for kept in reversed(case.plans) if kept.meeting == receipt.meeting),
        )
        for receipt in reversed(case.receipts)
    ]
    return [one for one in left if one.plan or one.carried]
