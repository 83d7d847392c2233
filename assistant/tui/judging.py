"""What somebody thinks of a meeting: what can be done about it, from the seat and from home."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from textual.screen import Screen

from assistant.asking.judged import over_time
from assistant.asking.judgement import TITLE, Occasion, Sheet, occasion_of, occasion_of_plan
from assistant.asking.judging import (
    GONE,
    KEPT,
    NOTHING_KEPT,
    TOO_SOON,
    Way,
    fields,
    given_rows,
    sheet_for,
    ways,
    write_in,
)
from assistant.asking.replies import ANSWERED, reply
from assistant.case.judgement import in_order
from assistant.desk.house import House
from assistant.desk.judging import Judging
from assistant.desk.ports import JournalProblem
from assistant.desk.shelf import ShelfPlan
from assistant.language.translation import _
from assistant.meeting.records import Value
from assistant.tui.messages import AnswersAlone
from assistant.tui.screens.form import plain_form
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.screens.reading import ReadingScreen
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

DONE = Target("done")


def judge_here(seat: "SeatScreen") -> None:
    """At the seat, of its own meeting, beside what else is done there."""
    asked = _judge_here(seat)
    seat.run_worker(asked, group="judgement", exclusive=True, exit_on_error=False)


async def _judge_here(seat: "SeatScreen") -> None:
    sitting = seat.sitting
    meeting = sitting.meeting
    judging = await sitting.house.judging(sitting.desk)
    occasion = occasion_of(meeting, sitting.desk.stream)
    over = meeting.moments.ended is not None
    await seat.keep_texts()
    hidden = sitting.hidden()
    await judge(seat, judging, occasion, seat.say, today=sitting.today, over=over, hidden=hidden)


async def judge_left(
    screen: Screen[None], house: House, one: ShelfPlan, say: Callable[[str], None]
) -> None:
    """At home, of a closed meeting; where no plan is left, there is nothing to go by."""
    if one.plan is not None:
        judging = await house.judging(one.case)
        occasion = occasion_of_plan(one.plan, one.receipt.meeting)
        await judge(screen, judging, occasion, say, today=house.due.today(), over=True)


async def judge(
    screen: Screen[None],
    judging: Judging,
    occasion: Occasion,
    say: Callable[[str], None],
    *,
    today: date,
    over: bool,
    hidden: str = "",
) -> None:
    """Ask what is wanted, and do it; to be called in a worker.

    ``over``: the meeting is.  ``hidden`` is said instead of what is not to be read here.
    """
    found = ways(judging, over=over)
    if not found:
        say(_(TOO_SOON))
        return
    lines = tuple(Line(label, "row", target=Target(way)) for way, label in found)
    chosen = await screen.app.push_screen_wait(MenuScreen(_(TITLE), lines))
    way = Way(chosen.kind) if chosen else None
    try:
        match way:
            case Way.ALONE:
                screen.post_message(AnswersAlone(Sheet(occasion), judging))
            case Way.PAPER | Way.ORS | Way.SRS:
                await _paper(
                    screen, judging, sheet_for(way, occasion, today), dict(found)[way], say
                )
            case Way.OVER_TIME if hidden:
                say(hidden)
            case Way.OVER_TIME:
                text = over_time(in_order(judging.given), drawn=True)
                closes = (Line(_("Stäng"), "row", target=DONE),)
                await screen.app.push_screen_wait(ReadingScreen(_(TITLE), text, closes))
            case Way.REMOVE:
                await _remove(screen, judging, say)
    except ANSWERED as problem:
        say(reply(problem))


async def _paper(
    screen: Screen[None], judging: Judging, sheet: Sheet, title: str, say: Callable[[str], None]
) -> None:
    async def save(answers: dict[str, Value]) -> str:
        try:
            return await write_in(judging, sheet, answers)
        except JournalProblem as problem:
            return reply(problem)

    if await screen.app.push_screen_wait(plain_form(title, fields(sheet), save)):
        say(_(KEPT) if sheet.judgement else _(NOTHING_KEPT))


async def _remove(screen: Screen[None], judging: Judging, say: Callable[[str], None]) -> None:
    lines = tuple(Line(label, "row", target=Target(id)) for id, label in given_rows(judging))
    chosen = await screen.app.push_screen_wait(MenuScreen(_("Vems svar?"), lines))
    if chosen:
        await judging.remove(chosen.kind)
        say(_(GONE))
