"""A case's page, by typed answers: all there is to hear of it, and what can be done with it."""

from collections.abc import Awaitable, Callable, Sequence

from assistant.asking import casework as words
from assistant.asking.answers import NotUnderstood
from assistant.asking.case_page import Deed, case_line, case_title, case_told, ways
from assistant.asking.closing import carried_paper, file_told
from assistant.asking.due import TITLE, due_on_home, whose
from assistant.asking.form import Field, joined
from assistant.asking.receiving import which
from assistant.asking.replies import reply
from assistant.asking.returned import WHICH, fields, note_returned, versions_told
from assistant.asking.rows import listed_as
from assistant.asking.unfinished import unfinished_told
from assistant.case.ending import Reason
from assistant.desk.cases import CaseFile
from assistant.desk.desk import Desk
from assistant.desk.due import due_soon
from assistant.desk.house import House
from assistant.desk.papers import Papers
from assistant.desk.shelf import ShelfPlan
from assistant.language.translation import _
from assistant.meeting.plan import Plan
from assistant.talk.asker import Asker
from assistant.talk.hearing import sayable
from assistant.talk.judging import judge_left
from assistant.talk.purging import PurgeTalk
from assistant.talk.receiving import follow_plan
from assistant.talk.stamping import ask_pin

Note = Callable[[str, str], Awaitable[str]]
"""Keeps two answers, the second a day; returns why not."""


class CaseTalk:
    """Tells and carries out, at an open store.  Raises ``InputEnded``, and ``JournalProblem``."""

    def __init__(self, house: House, ask: Asker, clear: Callable[[], None]) -> None:
        """``clear`` empties the screen."""
        self._house = house
        self._ask = ask
        self._clear = clear
        self._today = house.due.today()

    async def due(self) -> None:
        """Say what is late and what is due soon, with whose it is."""
        rows = due_soon(await self._house.cases(), self._today)
        self._ask.say(_(TITLE) if rows else _("Inget väntar den närmaste månaden."))
        self._tell([joined(due_on_home(row, self._today), whose(row)) for row in rows])

    async def choose(self) -> Desk | None:
        """Ask for a case and what is to be done with it; a meeting where that was chosen."""
        files = await self._house.cases()
        if not files:
            self._ask.say(_("Det finns inga ärenden än."))
            return None
        labels = [joined(file.case.name, case_line(file)) for file in files]
        place = await self._one(_("Vilket ärende?"), labels)
        return await self._page(files[place]) if place is not None else None

    async def _page(self, file: CaseFile) -> Desk | None:
        self._ask.say(sayable(case_title(file)))
        left = unfinished_told(self._house.unfinished, file)
        self._tell(case_told(file, self._today, left).splitlines())
        offered = ways(file, self._today)
        number = await self._ask.number(
            _("Vad vill du göra med ärendet?"),
            [way.label for way in offered],
            [way.words for way in offered],
        )
        return await self._do(offered[number - 1].deed, file) if number else None

    async def _do(self, what: Deed, file: CaseFile) -> Desk | None:
        match what:
            case Deed.GO_ON:
                return await self._go_on(file)
            case Deed.NEXT if file.plan:
                return await follow_plan(self._house, self._ask, file.plan)
            case Deed.HEARD:
                await self._house.casework.heard(file, self._today)
                self._ask.say(_(words.HEARD))
            case Deed.PAPERS:
                place = await self._one(_("Vilken plan?"), [which(plan) for plan in file.plans])
                if place is not None:
                    papers = await self._papers(file.plans[place])
                    self._tell([*map(str, papers.files), *papers.problems])
            case Deed.RETURNED:
                if one := await self._which_closed(file):
                    await self.returned(one)
            case Deed.JUDGED:
                if one := await self._which_closed(file):
                    await self.judged(one)
            case Deed.FILE:
                text = carried_paper(file.case.still_carried)
                self._tell([file_told(await self._house.hand_over(text))])
            case Deed.HAND_OVER if file.plan:
                await self._hand_over(file, file.plan)
            case Deed.END:
                await self._end(file)
            case Deed.REOPEN:
                await self._house.casework.reopen(file)
                self._ask.say(_(words.REOPENED))
            case Deed.REMOVE:
                await self._remove(file)
        return None

    async def _go_on(self, file: CaseFile) -> Desk | None:
        place = await self._one(_("Vilket möte?"), [listed_as(row) for row in file.meetings])
        return await self._house.sit_down(file.meetings[place].id) if place is not None else None

    async def _which_closed(self, file: CaseFile) -> ShelfPlan | None:
        left = [(one, one.plan) for one in file.closed if one.plan]
        place = await self._one(_("Vilken plan?"), [which(plan) for _one, plan in left])
        return left[place][0] if place is not None else None

    async def _papers(self, plan: Plan) -> Papers:
        await ask_pin(self._house.stamping, self._ask.hidden)
        return await self._house.paperwork.plan(plan)

    async def returned(self, one: ShelfPlan) -> None:
        """Note that a signed copy came back."""
        place = await self._one(_(WHICH), versions_told(one))
        if place is None:
            return
        version = one.versions[place]

        async def note(where: str, on: str) -> str:
            return await note_returned(self._house.returning, one, version, where, on, self._today)

        if await self._asked(fields(), note):
            self._ask.say(_("Det är noterat i ärendet."))

    async def judged(self, one: ShelfPlan) -> None:
        """Hear what somebody thinks of a closed meeting."""
        await judge_left(self._house, self._ask, self._clear, one)

    async def _hand_over(self, file: CaseFile, plan: Plan) -> None:
        async def note(to: str, on: str) -> str:
            return await words.note_handing_over(
                self._house.casework, file, plan, to, on, self._today
            )

        self._tell(words.handing_over_facts(plan))
        if await self._ask.number(_(words.HAND_OVER), (_("Ja, gör filen"), _("Nej, inte nu"))) != 1:
            return
        papers = await self._papers(plan)
        self._tell(words.handed_over_facts(papers.files, papers.problems))
        if not papers.files or not await self._asked(words.handing_over_fields(), note):
            return
        ends = (_("Ja, avsluta det"), _("Nej, det går vidare här"))
        if await self._ask.number(_(words.END_TOO), ends) == 1:
            await self._house.casework.end(file, Reason.MOVED, self._today)
            await self._remove(file)

    async def _end(self, file: CaseFile) -> None:
        reason, day = words.ending_fields()
        place = await self._one(reason.label, [choice.label for choice in reason.choices])
        if place is None:
            return
        chosen = reason.choices[place].value

        async def note(_said: str, on: str) -> str:
            return await words.note_ending(self._house.casework, file, chosen, on, self._today)

        if await self._asked([day], note):
            self._ask.say(_(words.ENDED))

    async def _remove(self, file: CaseFile) -> None:
        await PurgeTalk(self._house.purging, self._ask).case(file.stream)

    # --- asking

    async def _one(self, asked: str, labels: Sequence[str]) -> int | None:
        """The place of the one that is meant; the only one is not asked about."""
        if len(labels) == 1:
            return 0
        number = await self._ask.number(asked, labels)
        return number - 1 if number else None

    async def _asked(self, asked: Sequence[Field], note: Note) -> bool:
        """Ask what is to be told, and then a day, until it can be kept; False for going back."""
        said = ""
        if len(asked) > 1:
            back = _("{question} Tom rad går tillbaka.")
            said = await self._ask.text(back.format(question=asked[0].label))
            if not said:
                return False
        while True:
            day = _("{question} Tom rad: i dag.").format(question=asked[-1].label)
            try:
                wrong = await note(said, await self._ask.text(day))
            except NotUnderstood as problem:
                wrong = reply(problem)
            if not wrong:
                return True
            self._ask.say(wrong)

    def _tell(self, lines: Sequence[str]) -> None:
        for line in filter(None, lines):
            self._ask.say(sayable(line))
