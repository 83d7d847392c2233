"""Carries out the four moments from the seat: fix, print, end, close."""

from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import Worker, WorkerError

from assistant.asking.replies import ANSWERED, reply
from assistant.asking.signoff import begun_anew
from assistant.desk.closing import Listed
from assistant.desk.papers import Papers, kept_or_made
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, may_close, stale
from assistant.meeting.plan import Plan
from assistant.meeting.timekeeping import GoBack, GoOn, GoTo, towards
from assistant.tui.keymap import key_of, keyed
from assistant.tui.panels.moments import (
    CLOSE,
    END,
    FIX,
    JUDGED,
    MOMENT,
    MOMENTS,
    OTHER,
    PRINT,
    READ,
    due,
    moments_lines,
)
from assistant.tui.papers import choose
from assistant.tui.screens.last_read import FINDING, LastReadScreen, finding_of, let_be
from assistant.tui.screens.menu import YES, ConfirmScreen, MenuScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen


class Signing:
    """The moments of one meeting, at one seat."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting
        self._warmed = False
        self._menu: MenuScreen | None = None

    def moved(self) -> None:
        """Get ready to make documents where the part that is shown fixes the plan."""
        self.seek()
        meeting = self._sitting.meeting
        shown = meeting.timekeeping.last
        if shown and any(block.text == MOMENTS for block in meeting.agenda.part(shown).blocks):
            self.warm()
            self.look_up()

    def look_up(self) -> None:
        """Have new words looked up beside what the seat does."""
        self._seat.run_worker(self._look_up(), group="words", exclusive=True, exit_on_error=False)

    async def _look_up(self) -> None:
        first = self._sitting.last_reading.reading
        if await self._sitting.last_reading.look_up() or first:
            await self._show()

    async def _show(self) -> None:
        """The four as they stand now, in the part or in the list over it."""
        await self._seat.show()
        if self._menu is not None and self._menu.is_current:
            _head, *lines = moments_lines(self._sitting)
            self._menu.query_one(Lines).show(tuple(lines))

    def warm(self) -> None:
        """Get ready to make documents: they are wanted soon."""
        if not self._warmed:
            self._warmed = True
            warm = self._sitting.house.paperwork.warm()
            self._seat.run_worker(warm, group="warm", exit_on_error=False)

    def reach(self) -> bool:
        """Put the cursor on what comes next, if the part shows the moments."""
        self.look_up()
        return self._seat.view.select(due(self._sitting.meeting), ahead=True)

    def menu(self) -> None:
        """The four in a list of their own, where the part does not show them."""
        self.warm()
        self.seek()

        async def chosen(target: Target | None) -> None:
            if target is not None and target.kind == FINDING:
                await self.go_to(target)
            elif target is not None:
                await self.moment(target.name)

        head, *lines = moments_lines(self._sitting)
        at_hand = due(self._sitting.meeting)
        self._menu = MenuScreen(head.text, tuple(lines), at_hand=at_hand)
        self._seat.app.push_screen(self._menu, chosen)

    async def moment(self, name: str) -> None:
        """One of the four."""
        match name:
            case kind if kind == READ:
                await self.read()
            case kind if kind == FIX:
                await self._fix()
            case kind if kind == PRINT:
                self._seat.run_worker(
                    self._print(), group="print", exclusive=True, exit_on_error=False
                )
            case kind if kind == OTHER:
                await choose(self._seat)
            case kind if kind == JUDGED:
                from assistant.tui.judging import judge_here

                judge_here(self._seat)
            case kind if kind == END:
                await self._ask_end()
            case kind if kind == CLOSE:
                await self._ask_close()
            case look:
                await self._seat.private.look(look)

    async def read(self) -> None:
        """What a last read finds, in a list of its own, over what is kept first."""
        self._seat.say(await self._seat.keep_texts())
        if hidden := self._sitting.hidden():
            self._seat.say(hidden)
            return

        async def chosen(target: Target | None) -> None:
            if target is not None:
                await self.go_to(target)

        self._seat.app.push_screen(LastReadScreen(self._sitting), chosen)

    async def go_to(self, target: Target) -> None:
        """Open the form of a finding's place, at its field."""
        if finding := finding_of(self._sitting, target):
            place = finding.place
            await self._seat.rows.open(place.form, place.row, at=place.field)

    async def let_be(self, target: Target) -> None:
        """Point at a finding no more."""
        self._seat.say(await let_be(self._sitting, target))
        await self._seat.show()

    async def _fix(self) -> None:
        """The cursor stays where it is: a key pressed once more prints nothing."""
        from assistant.tui.stamping import with_pin

        before = self._sitting.meeting.moments.fixed
        if not await self._seat.do(FixPlan()):
            return
        self._seat.say(self._told_fixed())
        if self._sitting.meeting.moments.fixed == before:
            return
        self._sitting.papers = None
        self._seat.printing.forget()
        self._seat.view.select(Target(MOMENT, FIX), ahead=True)
        await with_pin(self._seat, self.make_papers)

    def _told_fixed(self) -> str:
        *earlier, fixed = self._sitting.meeting.moments.versions
        anew = begun_anew(self._sitting.meeting)
        if earlier and earlier[-1].copies:
            told = _("Samla in utskrifterna av version {number}: de gäller inte längre.")
            return " ".join(filter(None, (told.format(number=earlier[-1].number), anew)))
        told = _(
            "Planen är fastställd, version {number}. {moments} visar var den ligger och skriver "
            "ut den."
        )
        return anew or keyed(told, number=fixed.number)

    def make_papers(self) -> Worker[None]:
        """Make the fixed plan's documents beside what the seat does."""
        return self._work(self._anew())

    async def _anew(self) -> None:
        await self._papers(self._sitting.house.paperwork.plan)
        papers = self._sitting.counting()
        if papers and papers.problems:
            self._seat.say(" ".join((self._told_fixed(), *papers.problems)))

    def seek(self) -> None:
        """Have it known where the fixed plan's documents lie, after a restart too."""
        meeting, known = self._sitting.meeting, self._sitting.making or self._sitting.counting()
        if meeting.moments.fixed and not stale(meeting) and not known:
            self._work(self._seek())

    def _work(self, work: Coroutine[None, None, None]) -> Worker[None]:
        return self._seat.run_worker(work, group="papers", exclusive=True, exit_on_error=False)

    async def _seek(self) -> None:
        """They are made again where any lacks while they wait to be printed.

        Not what another window may be making, nor what may have been deleted once it was out.
        """
        plan, house = self._sitting.desk.fixed_plan(), self._sitting.house
        if plan is None:
            return
        self._sitting.papers = await house.paperwork.kept(plan)
        if self._sitting.papers is None and not house.beside():
            meeting = self._sitting.meeting
            if due(meeting) == Target(MOMENT, PRINT) and meeting.moments.ended is None:
                await self._papers(partial(kept_or_made, house.paperwork))
                return
            self._sitting.gone = plan.version
        await self._show()

    async def _papers(self, make: Callable[[Plan], Awaitable[Papers]]) -> None:
        plan = self._sitting.desk.fixed_plan()
        if plan is None:
            return
        self._sitting.making += 1
        await self._show()
        try:
            self._sitting.papers = await make(plan)
        finally:
            self._sitting.making -= 1
        await self._show()

    async def _print(self) -> None:
        """Ask what to print, once there is something to."""
        if self._sitting.meeting.moments.fixed is None:
            self._seat.say(_("Fastställ planen först, så att alla exemplar är lika."))
            return
        papers = await self._made()
        if papers is None or not papers.files:
            self._seat.say(_("Det finns inget dokument att skriva ut."))
        elif self._seat.is_current:
            self._seat.printing.menu(papers)

    async def _made(self) -> Papers | None:
        """The documents of the version that counts: waits for those being made, or makes them."""
        making = [worker for worker in self._seat.workers if worker.group == "papers"]
        if self._sitting.making and making:
            await _ended(making[-1])
        if self._sitting.counting() is None:
            # None are made yet, or another window has fixed a newer version.
            made = partial(kept_or_made, self._sitting.house.paperwork)
            await _ended(self._work(self._papers(made)))
        return self._sitting.counting()

    async def _ask_end(self) -> None:
        """Ending is asked about while something is left of the agenda."""
        meeting = self._sitting.meeting
        last = meeting.timekeeping.last
        if meeting.moments.fixed and last and meeting.agenda.after(last) is None:
            await self._end()
            return

        async def answered(answer: Target | None) -> None:
            if answer == YES:
                await self._end()

        self._seat.app.push_screen(
            ConfirmScreen(
                _("Avsluta mötet?"),
                yes=_("Ja, avsluta"),
                no=_("Nej, mötet går vidare"),
                facts=(_told(_("Klockan stannar."), meeting),),
            ),
            answered,
        )

    async def _end(self) -> None:
        if await self._seat.do(EndMeeting()):
            self._seat.say(_told(_("Mötet är avslutat."), self._sitting.meeting))

    async def _ask_close(self) -> None:
        self._seat.say(await self._seat.keep_texts())
        if not may_close(self._sitting.meeting):
            self._seat.say(_("Avsluta mötet först."))
            return

        await self._sitting.drafts.settle()
        try:
            listed = await self._sitting.desk.listed()
        except ANSWERED as problem:
            self._seat.say(reply(problem))
            return
        if self._sitting.meeting.opened.practice:
            self._ask_close_practice(listed)
            return

        from assistant.tui.screens.closing import ClosingScreen

        async def closed(done: bool | None) -> None:
            if done:
                await self._seat.run_action("app.closed")

        self._seat.app.push_screen(ClosingScreen(self._sitting, listed), closed)

    def _ask_close_practice(self, listed: Listed) -> None:
        """Nothing of a practice is taken care of: one question."""
        from assistant.asking.closing import destroyed_facts

        async def answered(answer: Target | None) -> None:
            if answer == YES and await self._seat.do(CloseMeeting()):
                await self._seat.run_action("app.closed")

        self._seat.app.push_screen(
            ConfirmScreen(
                _("Stänga mötets anteckningar för gott?"),
                yes=_("Ja, förstör dem"),
                no=_("Nej, låt dem vara kvar"),
                facts=tuple(destroyed_facts(listed)),
            ),
            answered,
        )


def _told(what: str, meeting: Meeting) -> str:
    """That, and the keys that open the meeting again: those of the moves that lead somewhere."""
    moves = (("go_on", GoOn()), ("go_back", GoBack()))
    keys = [key_of(name) for name, move in moves if isinstance(towards(meeting, move), GoTo)]
    opens = _("{key} öppnar mötet igen.").format(key=_(" eller ").join(keys))
    return f"{what} {opens}" if keys else what


async def _ended(worker: Worker[None]) -> None:
    with suppress(WorkerError):  # a newer version is being made instead
        await worker.wait()
