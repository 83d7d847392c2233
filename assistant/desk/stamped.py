"""Which files were stamped of the plans in the cases, told and asked."""

from datetime import datetime

from msgspec import Struct

from assistant.case.case import Case
from assistant.case.papers import PaperStamped
from assistant.desk.envelopes import sealed
from assistant.desk.folders import case_of, left
from assistant.desk.ports import Clock, Journal
from assistant.meeting.plan import Plan, digest


class Known(Struct, frozen=True, kw_only=True):
    """What the cases know of a file."""

    stamped: datetime | None = None
    """When just this file was stamped here; None where it was not."""
    fixed: datetime | None = None
    """When the plan it shows was fixed here; None where there is no such plan."""
    version: int = 0


async def note_stamped(
    journal: Journal, clock: Clock, actor: str, plan: Plan, file: str, extract: bool
) -> None:
    """Tell the case of a plan that a file was stamped, by its SHA-256.

    Raises ``JournalProblem``; of a plan that is in no case nothing is told.
    """
    rows = await left(journal, "case")
    for row in sorted(rows, key=lambda row: row.changed, reverse=True):
        case = await case_of(journal, row.id)
        kept = next((kept for kept in case.plans if kept.plan == plan), None)
        if kept is not None:
            event = PaperStamped(
                file=file, meeting=kept.meeting, number=kept.number, extract=extract
            )
            at, mono = clock.now(), clock.mono()
            await journal.append(
                [sealed(event, stream=row.id, base=None, actor=actor, at=at, mono=mono)]
            )
            return


async def known(journal: Journal, file: str, plan: str) -> Known:
    """What is known of a file by its SHA-256, and of a plan by its digest, or how that begins.

    Raises ``JournalProblem``.
    """
    found = Known()
    for row in await left(journal, "case"):
        case = await case_of(journal, row.id)
        found = _known(case, file, plan) or found
        if found.stamped:
            break
    return found


def _known(case: Case, file: str, plan: str) -> Known | None:
    plans = case.plans if plan else ()
    shown = next((kept for kept in plans if digest(kept.plan).startswith(plan)), None)
    paper = case.stamped.get(file)
    if shown is None and paper is None:
        return None
    return Known(
        stamped=paper.at if paper else None,
        fixed=shown.plan.fixed_at if shown else None,
        version=shown.number if shown else paper.number if paper else 0,
    )
