"""More time: how many minutes, and who pays; or another way to mend the meeting's time."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from assistant.asking.circle import meeting_ends
from assistant.asking.forms import form
from assistant.asking.replies import reply
from assistant.asking.timekeeping import clock_with, gains_told, rooms, title_of
from assistant.desk.post import Post
from assistant.language.translation import N_, _, clock_time, ngettext
from assistant.meeting.clock import clock
from assistant.meeting.event import Refused
from assistant.meeting.spreading import Minutes, shared, spread
from assistant.meeting.timekeeping import AddMinutes, Respread
from assistant.tui.entrance import Entrance
from assistant.tui.screens.menu import YES, ConfirmScreen, MenuScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

OFFERED = (2, 5, 10)
MINUTES, PAYERS, SPREAD = "minutes", "payers", "spread"
ALL, LATER = "all", "later"
AFTERWARDS = {
    "began": N_("Rätta när delen började"),
    "put_in_pause": N_("Lägg in en paus före nästa del"),
}
FORMS = {"more_time": N_("Ett annat antal minuter"), **AFTERWARDS}
"""What the chair's seat has beside the minutes: there alone it shows who could give them."""
RESPREAD = N_("Fördela om det som är kvar")


class MoreTime:
    """What can be done about the time of one meeting, at one seat."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting

    def ask(self) -> None:
        """How many minutes, or something else about the time."""
        meeting = self._sitting.meeting
        current = meeting.timekeeping.current
        if current is None:
            self._seat.say(reply(Refused("no-part-open")))
            return

        async def answered(answer: Target | None) -> None:
            if answer is None:
                return
            if answer.kind == MINUTES:
                await self._ask_who_pays(int(answer.name))
            elif answer.kind == SPREAD:
                await self.respread()
            else:
                await self._seat.rows.open(answer.kind, small=True)

        title = _("Mer tid åt {part}").format(part=title_of(meeting, current))
        self._seat.app.push_screen(MenuScreen(title, tuple(self._offers()), self._now()), answered)

    async def respread(self) -> None:
        """What every part would have, for the chair to say yes or no to."""
        if self._sitting.post is not Post.CHAIR:
            self._seat.say(_("Tiden fördelas om vid samtalsledarens plats."))
            return
        desk, meeting = self._sitting.desk, self._sitting.meeting
        gains = spread(meeting.opened, meeting.timekeeping, desk.now())
        if not gains:
            self._seat.say(reply(Refused("nothing-to-spread")))
            return

        async def answered(answer: Target | None) -> None:
            if answer == YES:
                await self._seat.do(Respread(gains=gains))

        after = meeting_ends(clock_with(meeting, gains, desk.now()))
        self._seat.app.push_screen(
            ConfirmScreen(
                _("Fördela om det som är kvar?"),
                yes=_("Ja, fördela om"),
                no=_("Nej, låt tiderna stå"),
                facts=("\n".join(gains_told(meeting, gains)), after),
            ),
            answered,
        )

    def entrances(self) -> Iterator[Entrance]:
        """All of it, for the palette."""
        if self._sitting.meeting.timekeeping.current is None:
            return
        chair = self._sitting.post is Post.CHAIR
        yield Entrance(_(RESPREAD), self.respread, line="fördela om")
        for name, title in FORMS.items() if chair else AFTERWARDS.items():
            said = form(name).words[0]
            yield Entrance(_(title), partial(self._seat.rows.open, name, small=True), line=said)

    def _now(self) -> tuple[str, ...]:
        """When the meeting ends as it is; a quiet part is not reminded of it."""
        meeting = self._sitting.meeting
        current = meeting.timekeeping.current
        if current is not None and meeting.agenda.part(current).quiet:
            return ()
        now = clock(meeting.opened, meeting.timekeeping, self._sitting.desk.now())
        return (meeting_ends(now),)

    def _offers(self) -> Iterator[Line]:
        for number in OFFERED:
            told = ngettext("{n} minut till", "{n} minuter till", number).format(n=number)
            yield Line(told, "row", target=Target(MINUTES, str(number)))
        if self._sitting.post is Post.CHAIR:
            yield Line(f"{_(FORMS['more_time'])} …", "row", target=Target("more_time"))
            yield Line(f"{_(RESPREAD)} …", "row", target=Target(SPREAD), gap=True)
        for name, title in AFTERWARDS.items():
            yield Line(f"{_(title)} …", "row", target=Target(name))

    async def _ask_who_pays(self, minutes: int) -> None:
        """The chair chooses; from another seat the meeting just ends later."""
        offers = self._payers(minutes) if self._sitting.post is Post.CHAIR else {}
        if not offers:
            await self._seat.do(AddMinutes(minutes=minutes))
            return

        async def answered(answer: Target | None) -> None:
            if answer is not None:
                payers = tuple(offers.get(answer.name, ()))
                await self._seat.do(AddMinutes(minutes=minutes, payers=payers))

        told = ngettext("{n} minut till: vem ger den?", "{n} minuter till: vem ger dem?", minutes)
        lines = (self._later(minutes), *self._paying(offers))
        self._seat.app.push_screen(MenuScreen(told.format(n=minutes), lines), answered)

    def _payers(self, minutes: int) -> dict[str, Minutes]:
        """What each who can give so much would give; and all of them, in proportion."""
        there = rooms(self._sitting.meeting)
        alone = {part: {part: minutes} for part, has in there.items() if has >= minutes}
        together = shared(minutes, there) if sum(there.values()) >= minutes else {}
        return {**alone, ALL: together} if len(together) > 1 else alone

    def _paying(self, offers: dict[str, Minutes]) -> Iterator[Line]:
        for name, shares in offers.items():
            given = {part: -share for part, share in shares.items()}
            told = gains_told(self._sitting.meeting, given)
            if name == ALL:
                title = _("Flera delar ger i proportion")
                yield Line(title, "row", target=Target(PAYERS, name), detail=" · ".join(told))
            else:
                yield Line(told[0], "row", target=Target(PAYERS, name))

    def _later(self, minutes: int) -> Line:
        meeting = self._sitting.meeting
        current = meeting.timekeeping.current or ""
        then = clock_with(meeting, {current: minutes}, self._sitting.desk.now())
        told = _("Ingen: mötet slutar senare, {time}").format(time=clock_time(then.ends))
        return Line(told, "row", target=Target(PAYERS, LATER))
