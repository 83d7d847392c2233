"""A case's page, over home: all there is to read of it, and what can be done with it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.asking.answers import NotUnderstood
from assistant.asking.case_deeds import CaseDeeds, Note
from assistant.asking.case_page import GROUPS, Way, case_title, case_told, ways
from assistant.asking.form import Field
from assistant.asking.replies import ANSWERED, reply
from assistant.asking.unfinished import unfinished_told
from assistant.desk.cases import CaseFile
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.desk.papers import Papers
from assistant.desk.shelf import ShelfPlan
from assistant.language.translation import _
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
    """Shows and asks; to be called in a worker.  A ``Face`` of what is done with the case."""

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
        return await CaseDeeds(self._house, self).do(chosen.kind, self._file) if chosen else None

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

    # --- the face

    def say(self, *told: str) -> None:
        """In the one quiet line."""
        self._home.say(" ".join(filter(None, told)))

    def say_made(self, papers: Papers) -> None:
        """The folder, and what could not be done."""
        made = _("Dokumenten ligger i {folder}.").format(folder=papers.folder)
        self.say(*([made] if papers.files else []), *papers.problems)

    async def one(self, question: str, rows: Sequence[tuple[str, str]]) -> int | None:
        """In a list."""
        if len(rows) == 1:
            return 0
        lines = tuple(
            Line(label, "row", target=Target("one", str(place)), detail=detail)
            for place, (label, detail) in enumerate(rows)
        )
        chosen = await self._home.app.push_screen_wait(MenuScreen(question, lines))
        return int(chosen.name) if chosen else None

    async def asked(self, title: str, fields: Sequence[Field], note: Note) -> bool:
        """In a form."""
        first, day = (field.name for field in fields)

        async def save(answers: dict[str, Value]) -> str:
            try:
                return await note(answers.get(first), answers.get(day))
            except (NotUnderstood, *ANSWERED) as problem:
                return reply(problem)

        form = plain_form(title, [*fields], save, {day: self._today.isoformat()})
        saved: bool = await self._home.app.push_screen_wait(form)
        return saved

    async def sure(self, title: str, yes: str, no: str, facts: Sequence[str] = ()) -> bool:
        """In a list of two."""
        question = ConfirmScreen(title, yes=yes, no=no, facts=tuple(facts))
        return await self._home.app.push_screen_wait(question) == YES

    async def pin(self) -> None:
        """In a form of its own."""
        if await wants_pin(self._house.stamping):
            await self._home.app.push_screen_wait(pin_screen(self._house.stamping))

    async def follow(self, plan: Plan) -> Desk | None:
        """As home opens a plan."""
        return await self._home.opening().follow(plan)

    async def judge(self, one: ShelfPlan) -> None:
        """As at home."""
        from assistant.tui.judging import judge_left

        await judge_left(self._home, self._house, one, self._home.say)

    async def remove(self, stream: str) -> None:
        """As at home."""
        from assistant.tui.keeping import Keeping

        await Keeping(self._home, self._house).remove_case(stream)


def _lines(found: Sequence[Way]) -> tuple[Line, ...]:
    """The ways that stand by themselves, then the groups of the others."""
    alone = [_line(way) for way in found if not way.group]
    groups = dict.fromkeys(way.group for way in found if way.group)
    return (*alone, *(Line(_(GROUPS[group]), "row", target=Target(group)) for group in groups))


def _line(way: Way) -> Line:
    return Line(way.label, "row", target=Target(way.deed))
