"""What is done with a case, by every face alike: what is asked, what is kept, what is said."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from assistant.asking import casework as words
from assistant.asking import returned
from assistant.asking.case_page import Deed
from assistant.asking.closing import carried_paper, file_told
from assistant.asking.form import Field
from assistant.asking.receiving import which
from assistant.asking.rows import named
from assistant.case.ending import Reason
from assistant.desk.cases import CaseFile
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.desk.papers import Papers
from assistant.desk.shelf import ShelfPlan
from assistant.language.translation import _, format_datetime
from assistant.meeting.plan import Plan
from assistant.meeting.records import Value

Note = Callable[[Value, Value], Awaitable[str]]
"""Keeps two answers, the second a day; returns why not.

Raises ``NotUnderstood`` for what is no day, and ``JournalProblem``.
"""


class Face(Protocol):
    """What a face has to ask and to tell with.  What goes back is None, or False."""

    def say(self, *told: str) -> None:
        """Say something; what is empty is not said."""
        ...

    def say_made(self, papers: Papers) -> None:
        """Say where papers lie, and what could not be done."""
        ...

    async def one(self, question: str, rows: Sequence[tuple[str, str]]) -> int | None:
        """The place of the row that is meant, of labels and what stands beside each.

        Where there is only one it is not asked about.
        """
        ...

    async def asked(self, title: str, fields: Sequence[Field], note: Note) -> bool:
        """Ask two things until they can be kept, the second a day that is today if none is told."""
        ...

    async def sure(self, title: str, yes: str, no: str, facts: Sequence[str] = ()) -> bool:
        """Whether it is to be done, knowing this."""
        ...

    async def pin(self) -> None:
        """Ask for the PIN of a card that stamps, where one waits for it."""
        ...

    async def follow(self, plan: Plan) -> Desk | None:
        """Begin the next meeting from a plan."""
        ...

    async def judge(self, one: ShelfPlan) -> None:
        """Hear what somebody thinks of a closed meeting."""
        ...

    async def remove(self, stream: str) -> None:
        """Ask whether the case is to be destroyed, and do it."""
        ...


class CaseDeeds:
    """Carries out what is chosen.  Raises ``JournalProblem``, and what the face does."""

    def __init__(self, house: House, face: Face) -> None:
        self._house = house
        self._face = face
        self._today = house.due.today()

    async def do(self, what: str, file: CaseFile) -> Desk | None:
        """Do it; the meeting to sit down at, where that is what it leads to."""
        match what:
            case Deed.GO_ON:
                return await self._go_on(file)
            case Deed.NEXT if file.plan:
                return await self._face.follow(file.plan)
            case Deed.HEARD:
                await self._house.casework.heard(file, self._today)
                self._face.say(_(words.HEARD))
            case Deed.PAPERS:
                await self._papers_again(file)
            case Deed.RETURNED:
                if one := await self._which_closed(file):
                    await self.returned(one)
            case Deed.JUDGED:
                if one := await self._which_closed(file):
                    await self._face.judge(one)
            case Deed.FILE:
                text = carried_paper(file.case.still_carried)
                self._face.say(file_told(await self._house.hand_over(text)))
            case Deed.HAND_OVER if file.plan:
                await self._hand_over(file, file.plan)
            case Deed.END:
                await self._end(file)
            case Deed.REOPEN:
                await self._house.casework.reopen(file)
                self._face.say(_(words.REOPENED))
            case Deed.REMOVE:
                await self._face.remove(file.stream)
        return None

    async def _go_on(self, file: CaseFile) -> Desk | None:
        rows = [(named(row.label), format_datetime(row.changed)) for row in file.meetings]
        place = await self._face.one(_("Vilket möte?"), rows)
        return await self._house.sit_down(file.meetings[place].id) if place is not None else None

    # --- its papers

    async def _papers_again(self, file: CaseFile) -> None:
        place = await self._face.one(_("Vilken plan?"), [(which(plan), "") for plan in file.plans])
        if place is not None:
            self._face.say_made(await self._papers(file.plans[place]))

    async def _papers(self, plan: Plan) -> Papers:
        await self._face.pin()
        return await self._house.paperwork.plan(plan)

    async def _which_closed(self, file: CaseFile) -> ShelfPlan | None:
        left = [(one, one.plan) for one in file.closed if one.plan]
        place = await self._face.one(_("Vilken plan?"), [(which(plan), "") for _one, plan in left])
        return left[place][0] if place is not None else None

    async def returned(self, one: ShelfPlan) -> None:
        """Note that a signed copy came back."""
        told = [(version, "") for version in returned.versions_told(one)]
        place = await self._face.one(_(returned.WHICH), told)
        if place is None:
            return
        version = one.versions[place]

        async def note(where: Value, on: Value) -> str:
            return await returned.note_returned(
                self._house.returning, one, version, where, on, self._today
            )

        if await self._face.asked(_(returned.OFFER), returned.fields(), note):
            self._face.say(_("Det är noterat i ärendet."))

    # --- the case itself

    async def _hand_over(self, file: CaseFile, plan: Plan) -> None:
        async def note(to: Value, on: Value) -> str:
            return await words.note_handing_over(
                self._house.casework, file, plan, to, on, self._today
            )

        makes = _("Ja, gör filen"), _("Nej, inte nu")
        if not await self._face.sure(_(words.HAND_OVER), *makes, words.handing_over_facts(plan)):
            return
        papers = await self._papers(plan)
        facts = words.handed_over_facts(papers.files, papers.problems)
        self._face.say(*facts)
        asked = words.handing_over_fields()
        if not papers.files or not await self._face.asked(_(words.HAND_OVER), asked, note):
            return
        ends = _("Ja, avsluta det"), _("Nej, det går vidare här")
        if await self._face.sure(_(words.END_TOO), *ends, facts):
            await self._house.casework.end(file, Reason.MOVED, self._today)
            await self._face.remove(file.stream)

    async def _end(self, file: CaseFile) -> None:
        async def note(reason: Value, on: Value) -> str:
            return await words.note_ending(self._house.casework, file, reason, on, self._today)

        if await self._face.asked(_(words.END), words.ending_fields(), note):
            self._face.say(_(words.ENDED))
