"""What one seat keeps from the room: the discreet view, matters outside, a reminder."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from assistant.asking.deviations import offered
from assistant.asking.form import choices
from assistant.asking.outside import paper, unread, unwritten
from assistant.asking.replies import ANSWERED, reply
from assistant.asking.wording import REVIEW
from assistant.asking.worry import duty, noted, reminder
from assistant.desk import worry
from assistant.desk.views import Private
from assistant.language.terms import term
from assistant.language.translation import _
from assistant.meeting.outside import Became, ChangeOutside, StrikeOutside
from assistant.tui.keymap import keyed
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.screens.reading import ReadingScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target, sign_of

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

MATTER, BECAME = "matter", "became"
FILE, STRIKE, DROP, KEEP = Target("file"), Target("strike"), Target("drop"), Target("keep")


class PrivateThings:
    """Those of one meeting, at one seat; opened by the one who sits there, never by itself."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting
        self._looks: Final[dict[str, Callable[[], Awaitable[None]]]] = {
            "discreet": self._turn,
            "read-outside": self._read_outside,
            "export-outside": self._export,
            REVIEW: lambda: seat.wording.review(),
            "worry": self._worry,
            "worry-done": self._drop_worry,
        }

    def told(self, private: Private | None) -> str:
        """A quiet line where the one who sits here is to be reminded."""
        if private is not None and private.promises and not private.worry:
            return keyed(_("{offered} {palette}, löfte."), offered=offered())
        if private is None or not private.worry:
            return ""
        return keyed(_("{reminder} {palette}, påminnelse, läser den."), reminder=reminder())

    async def look(self, name: str) -> None:
        """Do what ``assistant.asking.moves.LOOKS`` calls so."""
        await self._looks[name]()

    # --- the discreet view

    async def _turn(self) -> None:
        house = self._sitting.house
        house.discreet = not house.discreet
        self._seat.say("")
        await self._seat.show()

    def _hidden(self) -> bool:
        """Whether the view is discreet, which is then said."""
        if told := self._sitting.hidden():
            self._seat.say(told)
        return bool(told)

    # --- matters outside the meeting

    async def _read_outside(self) -> None:
        meeting = self._sitting.meeting
        if told := unread(meeting, self._sitting.post):
            self._seat.say(told)
            return
        if self._hidden():
            return

        async def chosen(target: Target | None) -> None:
            if target == FILE:
                await self._export()
            elif target is not None:
                self._read_matter(target.name)

        rows = [
            Line(
                matter.text,
                "row",
                target=Target(MATTER, id),
                sign=sign_of(matter.became is not Became.WAITS),
                detail="" if matter.became is Became.WAITS else term(matter.became),
            )
            for id, matter in meeting.outside.noted.items()
        ]
        if not unwritten(meeting, self._sitting.post):
            to_file = _("Skriv allt till en fil som jag lämnar över")
            rows.append(Line(to_file, "add", target=FILE, gap=True))
        self._seat.app.push_screen(MenuScreen(_("Utanför mötet"), tuple(rows)), chosen)

    def _read_matter(self, id: str) -> None:
        matter = self._sitting.meeting.outside.noted[id]

        async def chosen(target: Target | None) -> None:
            if target == STRIKE:
                await self._seat.do(StrikeOutside(id=id))
            elif target is not None:
                await self._seat.do(ChangeOutside(id=id, values={"became": target.name}))
            if self._sitting.meeting.outside.noted:
                await self._read_outside()

        lines = tuple(
            Line(
                choice.label,
                "row",
                target=Target(BECAME, choice.value),
                sign="●" if matter.became == choice.value else "○",
            )
            for choice in choices(*Became)
        )
        strike = Line(_("Stryk: det blev inget av det"), "row", target=STRIKE)
        at_hand = Target(BECAME, matter.became)
        self._seat.app.push_screen(
            ReadingScreen(_("Utanför mötet"), matter.text, (*lines, strike), at_hand), chosen
        )

    async def _export(self) -> None:
        from assistant.asking.closing import file_told

        meeting = self._sitting.meeting
        if told := unwritten(meeting, self._sitting.post):
            self._seat.say(told)
            return
        if self._hidden():
            return
        try:
            self._seat.say(file_told(await self._sitting.house.hand_over(paper(meeting))))
        except ANSWERED as problem:
            self._seat.say(reply(problem))

    # --- a worry

    async def _worry(self) -> None:
        """Ask for the reminder; where there is one, read what it is about."""
        desk = self._sitting.desk
        if not worry.asked(desk):
            await worry.ask(desk)
            self._seat.say(noted())
            return
        if self._hidden():
            return
        await worry.note_read(desk)
        await self._seat.show()

        async def chosen(target: Target | None) -> None:
            if target == DROP:
                await self._drop_worry()

        lines = (
            Line(_("Låt den stå kvar"), "row", target=KEEP),
            Line(_("Klart: ta bort påminnelsen"), "row", target=DROP),
        )
        self._seat.app.push_screen(ReadingScreen(reminder(), duty(), lines), chosen)

    async def _drop_worry(self) -> None:
        await worry.drop(self._sitting.desk)
        self._seat.say(_("Påminnelsen är borta."))
        await self._seat.show()
