"""A case's page, by typed answers: all there is to hear of it, and what can be done with it."""

from collections.abc import Callable, Sequence

from assistant.asking.answers import NotUnderstood
from assistant.asking.case_deeds import CaseDeeds, Note
from assistant.asking.case_page import case_line, case_title, case_told, ways
from assistant.asking.due import TITLE, due_on_home, whose
from assistant.asking.form import Field, joined
from assistant.asking.replies import reply
from assistant.asking.unfinished import unfinished_told
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


class CaseTalk:
    """Tells and asks, at an open store.  A ``Face`` of what is done with a case.

    Raises ``InputEnded``, and ``JournalProblem``.
    """

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
        self.say(*(joined(due_on_home(row, self._today), whose(row)) for row in rows))

    async def choose(self) -> Desk | None:
        """Ask for a case and what is to be done with it; a meeting where that was chosen."""
        files = await self._house.cases()
        if not files:
            self._ask.say(_("Det finns inga ärenden än."))
            return None
        place = await self.one(
            _("Vilket ärende?"), [(file.case.name, case_line(file)) for file in files]
        )
        return await self._page(files[place]) if place is not None else None

    async def _page(self, file: CaseFile) -> Desk | None:
        left = unfinished_told(self._house.unfinished, file)
        self.say(case_title(file), *case_told(file, self._today, left).splitlines())
        offered = ways(file, self._today)
        number = await self._ask.number(
            _("Vad vill du göra med ärendet?"),
            [way.label for way in offered],
            [way.words for way in offered],
        )
        return await self.deeds().do(offered[number - 1].deed, file) if number else None

    def deeds(self) -> CaseDeeds:
        """What is done with a case, asked for and told here."""
        return CaseDeeds(self._house, self)

    # --- the face

    def say(self, *told: str) -> None:
        """Line by line."""
        for line in filter(None, told):
            self._ask.say(sayable(line))

    def say_made(self, papers: Papers) -> None:
        """Each file, and what could not be done."""
        self.say(*map(str, papers.files), *papers.problems)

    async def one(self, question: str, rows: Sequence[tuple[str, str]]) -> int | None:
        """By number or words."""
        if len(rows) == 1:
            return 0
        number = await self._ask.number(question, [joined(*row) for row in rows])
        return number - 1 if number else None

    async def asked(self, title: str, fields: Sequence[Field], note: Note) -> bool:
        """One after the other, the day again where it cannot be kept."""
        first, day = fields
        said = await self._answer(first)
        if not said:
            return False
        asked = _("{question} Tom rad: i dag.").format(question=day.label)
        while True:
            try:
                wrong = await note(said, await self._ask.text(asked))
            except NotUnderstood as problem:
                wrong = reply(problem)
            if not wrong:
                return True
            self._ask.say(wrong)

    async def _answer(self, field: Field) -> str:
        if field.choices:
            place = await self.one(field.label, [(choice.label, "") for choice in field.choices])
            return "" if place is None else field.choices[place].value
        back = _("{question} Tom rad går tillbaka.")
        return await self._ask.text(back.format(question=field.label))

    async def sure(self, title: str, yes: str, no: str, facts: Sequence[str] = ()) -> bool:
        """Told first, then asked."""
        self.say(*facts)
        return await self._ask.number(title, (yes, no)) == 1

    async def pin(self) -> None:
        """Typed without being shown."""
        await ask_pin(self._house.stamping, self._ask.hidden)

    async def follow(self, plan: Plan) -> Desk | None:
        """As at home."""
        return await follow_plan(self._house, self._ask, plan)

    async def judge(self, one: ShelfPlan) -> None:
        """As at home."""
        await judge_left(self._house, self._ask, self._clear, one)

    async def remove(self, stream: str) -> None:
        """As at home."""
        await PurgeTalk(self._house.purging, self._ask).case(stream)
