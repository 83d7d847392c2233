"""Removing for good what Rundan keeps: a meeting, a case, or all that is older than a day.

Only Rundan's own copy goes.  It is no decision on weeding (gallring): on what an
authority holds, that authority decides (arkivlagen 1990:782, 10 §).
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from assistant.case.closing import Fate
from assistant.desk.backups import Backups, Remains
from assistant.desk.envelopes import sealed
from assistant.desk.folders import Folder, folders, left, meeting_log
from assistant.desk.ports import Clock, Envelope, Journal, StreamRow
from assistant.desk.receipts import receipt_events
from assistant.meeting.attendance import Role
from assistant.meeting.copies import organisations_with
from assistant.meeting.event import Event
from assistant.meeting.plan import Plan


class Going(Struct, frozen=True, kw_only=True):
    """What would go, and what to know before it does."""

    meetings: tuple[StreamRow, ...] = ()
    cases: tuple[StreamRow, ...] = ()
    named: tuple[str, ...] = ()
    """The cases, and the meetings that go without theirs, by their labels."""
    plans: int = 0
    """Versions of plans that go with their case, fixed here or received."""
    staying: int = 0
    """Versions of the meetings' plans that stay in a case."""
    having: tuple[str, ...] = ()
    """Organisations that were noted as having a copy of the plan in hand."""
    promised: tuple[str, ...] = ()
    """Organisations that were to have one, where nobody noted that they got it."""
    papers: tuple[Path, ...] = ()
    """Documents that were made of those plans, and that a purge leaves alone."""
    unsure: tuple[Path, ...] = ()
    """Other papers that are left, which do not tell whom they are about."""
    exported: bool = False
    """Whether something of the cases was written to files that cannot be told apart."""

    @property
    def nothing(self) -> bool:
        """Whether nothing would go."""
        return not self.meetings and not self.cases


class Purged(Struct, frozen=True, kw_only=True):
    """That it is gone: counts, no content."""

    at: datetime
    meetings: int
    cases: int
    events: int
    plans: int
    remains: Remains


class Cabinet(Protocol):
    """The folder of documents."""

    def made_of(self, plan: Plan) -> tuple[Path, ...]:
        """The documents that were made of a plan."""
        ...

    def unsure(self) -> tuple[Path, ...]:
        """The papers about somebody that do not tell about whom: invitations, cards …"""
        ...

    def discard(self, files: Iterable[Path]) -> tuple[Path, ...]:
        """Delete the files; returns those that could not be."""
        ...


class Purging:
    """Says what would go, and destroys it.  Methods raise ``JournalProblem``."""

    def __init__(
        self, journal: Journal, clock: Clock, actor: str, backups: Backups, cabinet: Cabinet
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._actor = actor
        self._backups = backups
        self._cabinet = cabinet

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return self._clock.now()

    async def meetings(self) -> list[StreamRow]:
        """The meetings whose record is left, newest first."""
        return await left(self._journal, "meeting")

    async def cases(self) -> list[StreamRow]:
        """The cases, newest first."""
        return await left(self._journal, "case")

    async def meeting(self, id: str) -> Going:
        """What goes with a meeting; its case keeps the plan."""
        return await self._going(lambda row: row.id == id, lambda _folder: False)

    async def case(self, id: str) -> Going:
        """What goes with a case: its meetings and every version of its plan."""
        return await self._going(lambda _row: False, lambda folder: folder.row.id == id)

    async def before(self, moment: datetime) -> Going:
        """All that was last changed before the moment; a case goes when all of it was."""
        return await self._going(
            lambda row: row.changed < moment, lambda folder: folder.changed < moment
        )

    async def purge(self, going: Going) -> Purged:
        """Destroy it.  If it raises, it can be called again."""
        await self._leave_receipts(going)
        streams = [row.id for row in (*going.meetings, *going.cases)]
        events = await self._journal.erase(*streams)
        return Purged(
            at=self._clock.now(),
            meetings=len(going.meetings),
            cases=len(going.cases),
            events=events,
            plans=going.plans,
            remains=await self._backups.remains(),
        )

    def discard(self, papers: Sequence[Path]) -> tuple[Path, ...]:
        """Delete documents; returns those that could not be."""
        return self._cabinet.discard(papers)

    async def _going(
        self, takes_meeting: Callable[[StreamRow], bool], takes_case: Callable[[Folder], bool]
    ) -> Going:
        every = await folders(self._journal)
        whole = [folder for folder in every if takes_case(folder)]
        within = [row for folder in whole for row in folder.meetings]
        apart = [row for row in await self.meetings() if row not in within and takes_meeting(row)]
        told = {row.id for row in (*within, *apart)}
        gone = [kept for folder in whole for kept in folder.case.plans]
        stays = [
            kept
            for folder in every
            if folder not in whole
            for kept in folder.case.plans
            if kept.meeting in told
        ]
        having = await self._having(every, whole, told.union(kept.meeting for kept in gone))
        plans = [kept.plan for kept in (*gone, *stays)]
        came = [one.plan for folder in whole for one in folder.case.received]
        cases = [folder.row for folder in whole]
        return Going(
            meetings=(*within, *apart),
            cases=tuple(cases),
            named=tuple(row.label for row in (*cases, *apart)),
            plans=len(gone) + len(came),
            staying=len(stays),
            having=having,
            promised=_promised(plans, having),
            papers=self._papers([*plans, *came]),
            unsure=self._cabinet.unsure(),
            exported=any(
                Fate.EXPORTED in receipt.counts
                for folder in whole
                for receipt in folder.case.receipts
            ),
        )

    def _papers(self, plans: Iterable[Plan]) -> tuple[Path, ...]:
        """Each document that was made of them, once."""
        return tuple(dict.fromkeys(f for plan in plans for f in self._cabinet.made_of(plan)))

    async def _having(
        self, every: Iterable[Folder], whole: Sequence[Folder], meetings: set[str]
    ) -> tuple[str, ...]:
        """Who has the plan: as the cases keep it and, of a record that is left, as it says.

        Of a case that goes whole, also whoever was handed a plan that came from elsewhere.
        """
        noted = [folder.case.having.get(id, ()) for folder in every for id in meetings]
        noted += [
            tuple(
                over.to
                for over in folder.case.handed_over
                if over.meeting in meetings or folder in whole
            )
            for folder in every
        ]
        for id in meetings.intersection(row.id for folder in every for row in folder.meetings):
            noted.append(organisations_with((await meeting_log(self._journal, id)).state))
        return tuple(sorted({name for names in noted for name in names}))

    async def _leave_receipts(self, going: Going) -> None:
        """Tell the cases that stay how much goes, as closing does; each once."""
        gone, leaving = {row.id for row in going.meetings}, {row.id for row in going.cases}
        at, mono = self._clock.now(), self._clock.mono()
        batch: list[Envelope] = []
        for folder in await folders(self._journal):
            told = {receipt.meeting for receipt in folder.case.receipts}
            for row in folder.meetings if folder.row.id not in leaving else ():
                if row.id in gone - told:
                    batch += [
                        sealed(
                            event,
                            stream=folder.row.id,
                            base=None,
                            actor=self._actor,
                            at=at,
                            mono=mono,
                        )
                        for event in await self._receipt(row.id)
                    ]
        await self._journal.append(batch)

    async def _receipt(self, stream: str) -> list[Event]:
        log = await meeting_log(self._journal, stream)
        return receipt_events(stream, log.state, len(log.entries))


def _promised(plans: Iterable[Plan], having: tuple[str, ...]) -> tuple[str, ...]:
    """The organisations on the plans' lists of copies that are not known to have one."""
    named = {
        attendee.organisation
        for plan in plans
        for attendee in plan.attendees
        if attendee.role == Role.PROFESSIONAL
        and attendee.organisation in {copy.name for copy in plan.copies}
    }
    return tuple(sorted(named.difference(having)))
