"""A case's page, over home: all there is to read of it, and what can be done with it."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from assistant.asking import casework as words
from assistant.asking.answers import NotUnderstood
from assistant.asking.case_page import GROUPS, Deed, Way, case_title, case_told, ways
from assistant.asking.closing import carried_paper, file_told
from assistant.asking.form import Field
from assistant.asking.receiving import which
from assistant.asking.replies import ANSWERED, reply
from assistant.asking.returned import OFFER, WHICH, fields, note_returned, versions_told
from assistant.asking.rows import named
from assistant.asking.unfinished import unfinished_told
from assistant.case.ending import Reason
from assistant.desk.cases import CaseFile
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.desk.papers import Papers
from assistant.desk.shelf import ShelfPlan
from assistant.language.translation import _, format_datetime
from assistant.meeting.plan import Plan
from assistant.meeting.records import Value
from assistant.tui.screens.form import plain_form
from assistant.tui.screens.menu import YES, ConfirmScreen, MenuScreen
from assistant.tui.screens.reading import ReadingScreen
from assistant.tui.stamping import pin_screen, wants_pin
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.home import HomeScreen

_DONE = "done"


class CasePage:
    """Shows and carries out; to be called in a worker."""

    def __init__(self, home: "HomeScreen", house: House, file: CaseFile) -> None:
        self._home = home
        self._house = house
        self._file = file
        self._today = house.due.today()

    async def open(self) -> Desk | None:
        """The meeting to sit down at, where that is what is chosen.

        Raises what is ``ANSWERED``.
        """
        chosen = await self._chosen()
        return await self._do(chosen.kind) if chosen else None

    async def _chosen(self) -> Target | None:
        """What is to be done; a group that nothing was taken from leads back to the page."""
        found = ways(self._file, self._today)
        lines = (Line(_("Stäng"), "row", target=Target(_DONE)), *_lines(found))
        title = case_title(self._file)
        while True:
            left = unfinished_told(self._house.unfinished, self._file)
            chosen = await self._home.app.push_screen_wait(
                ReadingScreen(title, case_told(self._file, self._today, left), lines)
            )
            if chosen is None or chosen.kind not in GROUPS:
                return chosen
            within = tuple(_line(way) for way in found if way.group == chosen.kind)
            if taken := await self._home.app.push_screen_wait(MenuScreen(title, within)):
                return taken

    async def _do(self, what: str) -> Desk | None:
        match what:
            case Deed.GO_ON:
                return await self._go_on()
            case Deed.NEXT if self._file.plan:
                return await self._home.opening().follow(self._file.plan)
            case Deed.HEARD:
                await self._house.casework.heard(self._file, self._today)
                self._home.say(_(words.HEARD))
            case Deed.PAPERS:
                await self._papers_of(await self._which_plan())
            case Deed.RETURNED:
                await self._returned()
            case Deed.JUDGED:
                await self._judged()
            case Deed.FILE:
                text = carried_paper(self._file.case.still_carried)
                self._home.say(file_told(await self._house.hand_over(text)))
            case Deed.HAND_OVER if self._file.plan:
                await self._hand_over(self._file.plan)
            case Deed.END:
                await self._end()
            case Deed.REOPEN:
                await self._house.casework.reopen(self._file)
                self._home.say(_(words.REOPENED))
            case Deed.REMOVE:
                await self._remove()
        return None

    async def _go_on(self) -> Desk | None:
        rows = [
            (row.id, named(row.label), format_datetime(row.changed)) for row in self._file.meetings
        ]
        chosen = await self._one(_("Vilket möte?"), rows)
        return await self._house.sit_down(chosen) if chosen else None

    # --- its papers

    async def _which_plan(self) -> Plan | None:
        plans = self._file.plans
        rows = [(str(place), which(plan), "") for place, plan in enumerate(plans)]
        chosen = await self._one(_("Vilken plan?"), rows)
        return plans[int(chosen)] if chosen else None

    async def _papers_of(self, plan: Plan | None) -> None:
        if plan is not None:
            papers = await self._papers(plan)
            made = _("Dokumenten ligger i {folder}.").format(folder=papers.folder)
            self._home.say(" ".join([*([made] if papers.files else []), *papers.problems]))

    async def _papers(self, plan: Plan) -> Papers:
        if await wants_pin(self._house.stamping):
            await self._home.app.push_screen_wait(pin_screen(self._house.stamping))
        return await self._house.paperwork.plan(plan)

    async def _which_closed(self) -> ShelfPlan | None:
        left = [(one, one.plan) for one in self._file.closed if one.plan]
        rows = [(str(place), which(plan), "") for place, (_one, plan) in enumerate(left)]
        chosen = await self._one(_("Vilken plan?"), rows)
        return left[int(chosen)][0] if chosen else None

    async def _returned(self) -> None:
        one = await self._which_closed()
        if one is None:
            return
        told = zip(one.versions, versions_told(one), strict=True)
        version = await self._one(_(WHICH), [(str(number), label, "") for number, label in told])
        if not version:
            return

        async def note(where: Value, on: Value) -> str:
            return await note_returned(
                self._house.returning, one, int(version), where, on, self._today
            )

        await self._asked(_(OFFER), fields(), note)

    async def _judged(self) -> None:
        from assistant.tui.judging import judge_left

        one = await self._which_closed()
        if one is not None:
            await judge_left(self._home, self._house, one, self._home.say)

    # --- the case itself

    async def _hand_over(self, plan: Plan) -> None:
        async def note(to: Value, on: Value) -> str:
            return await words.note_handing_over(
                self._house.casework, self._file, plan, to, on, self._today
            )

        about = words.handing_over_facts(plan)
        if not await self._sure(_(words.HAND_OVER), _("Ja, gör filen"), _("Nej, inte nu"), about):
            return
        papers = await self._papers(plan)
        facts = words.handed_over_facts(papers.files, papers.problems)
        self._home.say(" ".join(facts))
        asked = words.handing_over_fields()
        if not papers.files or not await self._asked(_(words.HAND_OVER), asked, note):
            return
        ends = _("Ja, avsluta det"), _("Nej, det går vidare här")
        if await self._sure(_(words.END_TOO), *ends, facts):
            await self._house.casework.end(self._file, Reason.MOVED, self._today)
            await self._remove()

    async def _end(self) -> None:
        async def note(reason: Value, on: Value) -> str:
            return await words.note_ending(
                self._house.casework, self._file, reason, on, self._today
            )

        if await self._asked(_(words.END), words.ending_fields(), note):
            self._home.say(_(words.ENDED))

    async def _remove(self) -> None:
        from assistant.tui.keeping import Keeping

        await Keeping(self._home, self._house).remove_case(self._file.stream)

    # --- asking

    async def _asked(
        self, title: str, asked: list[Field], note: Callable[[Value, Value], Awaitable[str]]
    ) -> bool:
        """Ask two things, the second a day that is today unless another is told."""
        first, day = (field.name for field in asked)

        async def save(answers: dict[str, Value]) -> str:
            try:
                return await note(answers.get(first), answers.get(day))
            except (NotUnderstood, *ANSWERED) as problem:
                return reply(problem)

        form = plain_form(title, asked, save, {day: self._today.isoformat()})
        saved: bool = await self._home.app.push_screen_wait(form)
        return saved

    async def _one(self, title: str, rows: Sequence[tuple[str, str, str]]) -> str:
        """Which of the rows; the only one is not asked about."""
        if len(rows) == 1:
            return rows[0][0]
        lines = tuple(
            Line(label, "row", target=Target("one", name), detail=detail)
            for name, label, detail in rows
        )
        chosen = await self._home.app.push_screen_wait(MenuScreen(title, lines))
        return chosen.name if chosen else ""

    async def _sure(self, title: str, yes: str, no: str, facts: Sequence[str]) -> bool:
        question = ConfirmScreen(title, yes=yes, no=no, facts=tuple(facts))
        return await self._home.app.push_screen_wait(question) == YES


def _lines(found: Sequence[Way]) -> tuple[Line, ...]:
    """The ways that stand by themselves, then the groups of the others."""
    alone = [_line(way) for way in found if not way.group]
    groups = dict.fromkeys(way.group for way in found if way.group)
    return (*alone, *(Line(_(GROUPS[group]), "row", target=Target(group)) for group in groups))


def _line(way: Way) -> Line:
    return Line(way.label, "row", target=Target(way.deed))
