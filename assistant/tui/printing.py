"""Prints from the seat, and tells quietly how it goes while the meeting goes on."""

from typing import TYPE_CHECKING

from assistant.asking.form import Field
from assistant.asking.printing import (
    ASKED_BACK,
    CAME_OUT,
    CHOOSE,
    COUNT,
    GOES_ON,
    MOST,
    NOT_YET,
    ONE_PAGE,
    OTHER_COUNT,
    TAKE_BACK,
    WHICH_PAGE,
    all_whole,
    at,
    came_out,
    number,
    outdated,
    outgrown,
    pieces,
    print_all,
    told,
    usual,
)
from assistant.asking.printing import noted as noted_by
from assistant.desk.papers import Papers
from assistant.desk.printing import RUNNING, UNSEEN, News, Printout, Standing
from assistant.language.translation import _
from assistant.meeting.moments import NotePrint
from assistant.meeting.records import Value
from assistant.tui.screens.form import plain_form
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

ALL, SOME, PAGE = Target("all"), Target("some"), Target("page")
WAIT, TAKE, CAME, PRINTER = Target("wait"), Target("take"), Target("came"), Target("printer")


class Printing:
    """What is printed from one seat."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting
        self._running: list[Printout] = []
        self._news: News | None = None
        """The latest, of whatever is printed; the sitting has that of the whole plan."""
        self._version = 0
        """The version of the plan that the sitting's is of."""
        self._unsaid = ""
        """What became of a print while the family spoke."""

    @property
    def running(self) -> bool:
        """Whether anything is on its way."""
        return bool(self._running)

    def told(self) -> str:
        """The one quiet line: a print on its way, or what became of it during the narrative."""
        news = self._news
        return told(news) if news and news.standing in RUNNING else self._unsaid

    def forget(self) -> None:
        """What was printed was of a plan that no longer counts."""
        if not self._running:
            self._sitting.printed = None

    # --- what can be done

    def menu(self, papers: Papers) -> None:
        """What can be done about print now; the line at hand notes and stops nothing."""
        news, version, suggested = self._sitting.printed, papers.version, usual(papers)
        copies = news.copies if news else 0
        unseen = news is not None and news.standing in UNSEEN and self._version == version
        self._unsaid = ""
        lines = (
            *(_rows((_(GOES_ON), WAIT), (_(TAKE_BACK), TAKE)) if self.running else ()),
            *(_rows((_(NOT_YET), WAIT), (came_out(copies), CAME)) if unseen else ()),
            *_rows((print_all(suggested), ALL), (_(OTHER_COUNT), SOME), (_(ONE_PAGE), PAGE)),
            *_rows((_("{choose} …").format(choose=_(CHOOSE)), PRINTER)),
        )

        async def done(target: Target | None) -> None:
            if target == TAKE:
                await self.take_back()
            elif target == CAME:
                await self._came(copies)
            elif target == ALL:
                self.print_out(papers, suggested)
            elif target == SOME:
                self._ask(_(COUNT), papers, str(suggested))
            elif target == PAGE:
                self._ask(_(WHICH_PAGE), papers, "", page=True)
            elif target == PRINTER:
                from assistant.tui.printers import choose_printer

                await choose_printer(self._seat)

        facts = (
            *filter(None, [outgrown(self._sitting.meeting)]),
            *([told(news)] if news else []),
            *([_(CAME_OUT)] if unseen else [at(self._sitting.house.printing.chosen)]),
        )
        self._seat.app.push_screen(MenuScreen(_("Skriv ut planen"), lines, facts), done)

    async def take_back(self) -> None:
        """Leave what is not printed yet."""
        self._seat.say(_(ASKED_BACK))
        for printout in list(self._running):
            await printout.take_back()

    async def _came(self, copies: int) -> None:
        self._sitting.printed = None
        await self._seat.do(NotePrint(copies=copies))
        await self._seat.show()

    def _ask(self, asked: str, papers: Papers, suggested: str, *, page: bool = False) -> None:
        async def save(answers: dict[str, Value]) -> str:
            count = number(str(answers.get("count", suggested) or ""))
            if not count:
                return _("Skriv ett antal mellan 1 och {most}.").format(most=MOST)
            copies = 1 if page else count
            self.print_out(papers, copies, page=count if page else 0)
            return ""

        field = Field(name="count", label=asked, hint="" if page else all_whole(papers, 0))
        form = plain_form(_("Skriv ut planen"), [field], save, {"count": suggested})
        self._seat.app.push_screen(form)

    # --- printing

    def print_out(self, papers: Papers, copies: int, *, page: int = 0) -> None:
        """Print beside the meeting."""
        printout = self._sitting.house.printing.print_out(pieces(papers, copies), page)
        self._running.append(printout)
        self._seat.say("")
        self._seat.run_worker(
            self._follow(printout, papers.version), group="printing", exit_on_error=False
        )

    async def _follow(self, printout: Printout, version: int) -> None:
        try:
            async for news in printout.follow():
                self._news = news
                if version and not news.only:
                    self._sitting.printed, self._version = news, version
                if news.standing is Standing.STOPPED:
                    self._seat.say("")  # what was said before must not hide it
                await self._seat.show()
        finally:
            self._running.remove(printout)
        await self._ended(printout.news, version)

    async def _ended(self, news: News, version: int) -> None:
        """Note what the printer vouches for, and tell the rest, when nobody is interrupted."""
        meeting = self._sitting.meeting
        said = outdated(news, version, meeting) or told(news)
        if noted := noted_by(news, version, meeting):
            await self._sitting.do(*noted)
        current = meeting.timekeeping.current
        if current is not None and meeting.agenda.part(current).quiet:
            self._unsaid = said
        else:
            self._seat.say(said)
        await self._seat.show()


def _rows(*rows: tuple[str, Target]) -> tuple[Line, ...]:
    return tuple(Line(text, "row", target=target) for text, target in rows)
