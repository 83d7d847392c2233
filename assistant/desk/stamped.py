"""Which files were stamped of the plans in the cases, told and asked."""

from collections.abc import AsyncIterator
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
    received: datetime | None = None
    """When it came here in a file; None where it did not."""
    same: bool = False
    """Whether that was just this file."""


async def note_stamped(
    journal: Journal, clock: Clock, actor: str, plan: Plan, file: str, extract: bool
) -> None:
    """Tell the case of a plan that a file was stamped, by its SHA-256.

    Raises ``JournalProblem``; of a plan that is in no case nothing is told.
    """
    async for stream, case in _latest_first(journal):
        kept = next((kept for kept in case.plans if kept.plan == plan), None)
        if kept is not None:
            event = PaperStamped(
                file=file, meeting=kept.meeting, number=kept.number, extract=extract
            )
            at, mono = clock.now(), clock.mono()
            await journal.append(
                [sealed(event, stream=stream, base=None, actor=actor, at=at, mono=mono)]
            )
            return


async def from_elsewhere(journal: Journal, plan: Plan) -> bool:
    """Whether a plan only came here in a file, which this computer's stamp must not vouch for.

    Raises ``JournalProblem``.
    """
    async for _stream, case in _latest_first(journal):
        if any(kept.plan == plan for kept in case.plans):
            return False
        if any(one.plan == plan for one in case.received):
            return True
    return False


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


async def _latest_first(journal: Journal) -> AsyncIterator[tuple[str, Case]]:
    """Each case, the one that was changed last first: it is most often the one."""
    rows = await left(journal, "case")
    for row in sorted(rows, key=lambda row: row.changed, reverse=True):
        yield row.id, await case_of(journal, row.id)


def _known(case: Case, file: str, plan: str) -> Known | None:
    shown = next((kept for kept in case.plans if _shows(kept.plan, plan)), None)
    paper = case.stamped.get(file)
    came = [one for one in case.received if one.file == file or _shows(one.plan, plan)]
    # Just this file goes before another with the same plan.
    came.sort(key=lambda one: one.file != file)
    if shown is None and paper is None and not came:
        return None
    return Known(
        received=came[0].at if came else None,
        same=bool(came) and came[0].file == file,
        stamped=paper.at if paper else None,
        fixed=shown.plan.fixed_at if shown else None,
        version=shown.number if shown else paper.number if paper else 0,
    )


def _shows(plan: Plan, told: str) -> bool:
    return bool(told) and digest(plan).startswith(told)
