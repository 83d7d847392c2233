"""What closed meetings left, at home: their plans, and what was carried over."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from assistant.asking import receiving as words
from assistant.asking.answers import NotUnderstood
from assistant.asking.closing import carried_paper, receipt_told
from assistant.asking.form import joined, shortened
from assistant.asking.judgement import TITLE as JUDGEMENT
from assistant.asking.replies import reply
from assistant.asking.returned import OFFER, fields, note_returned, returned_told
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.desk.receiving import Kept
from assistant.desk.shelf import ShelfPlan
from assistant.language.translation import _, format_datetime, ngettext
from assistant.meeting.records import Value
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.form import FormScreen
    from assistant.tui.screens.menu import MenuScreen
    from assistant.tui.screens.reading import ReadingScreen

SHELF, RECEIVED = "shelf", "received"
PAPERS, FOLLOW, RETURNED = Target("papers"), Target("follow"), Target("returned")
JUDGED = Target("judged")
FILE, DONE = Target("file"), Target("done")


def shelf_lines(shelf: Sequence[ShelfPlan]) -> list[Line]:
    """A row for each closed meeting that left something."""
    if not shelf:
        return []
    return [
        Line(_("Från stängda möten"), "head", gap=True),
        *(
            Line(
                shortened(one.name),
                "row",
                target=Target(SHELF, row=str(index)),
                detail=joined(_plan(one), _carried(one), _returned(one)),
                hint=_("Enter visar det som finns kvar"),
            )
            for index, one in enumerate(shelf)
        ),
    ]


def received_lines(received: Sequence[Kept]) -> list[Line]:
    """A row for each plan that was opened from a file."""
    if not received:
        return []
    return [
        Line(_("Planer som ni har fått"), "head", gap=True),
        *(
            Line(
                shortened(one.name),
                "row",
                target=Target(RECEIVED, row=str(index)),
                detail=words.received_as(one.received),
                hint=_("Enter gör dokumenten på nytt, eller börjar ett nytt möte från planen"),
            )
            for index, one in enumerate(received)
        ),
    ]


def reading(one: ShelfPlan) -> "ReadingScreen":
    """What is left of the meeting, and what can be done with it."""
    from assistant.tui.screens.reading import ReadingScreen

    told = [carried_paper(one.carried), *returned_told(one), *receipt_told(one.receipt)]
    file = Line(_("Skriv det till en fil, för utskrift"), "row", target=FILE)
    again, follow = _plan_lines()
    judged = Line(_(JUDGEMENT), "row", target=JUDGED)
    of_plan = (again, Line(_(OFFER), "row", target=RETURNED), judged, follow)
    title = _("{name}: det som fördes över till ärendet")
    return ReadingScreen(
        (title if one.carried else _("{name}: det som finns kvar")).format(
            name=shortened(one.name)
        ),
        "\n\n".join(filter(None, told)),
        (
            Line(_("Klart"), "row", target=DONE),
            *([file] if one.carried else []),
            *(of_plan if one.plan else ()),
        ),
    )


def plan_menu(name: str) -> "MenuScreen":
    """What can be done with a plan that is kept."""
    from assistant.tui.screens.menu import MenuScreen

    return MenuScreen(shortened(name), tuple(_plan_lines()))


def returning_form(
    house: House, one: ShelfPlan, today: date, done: Callable[[], Awaitable[None]]
) -> "FormScreen":
    """Asks where a signed copy lies, and since when."""
    from assistant.tui.screens.form import plain_form

    async def save(answers: dict[str, Value]) -> str:
        try:
            wrong = await note_returned(
                house.returning, one, answers.get("where"), answers.get("on"), today
            )
        except (NotUnderstood, JournalProblem) as problem:
            return reply(problem)
        if not wrong:
            await done()
        return wrong

    return plain_form(_(OFFER), fields(), save, {"on": today.isoformat()})


def _plan_lines() -> list[Line]:
    return [
        Line(_(words.AGAIN), "row", target=PAPERS),
        Line(_(words.FOLLOW), "row", target=FOLLOW),
    ]


def _plan(one: ShelfPlan) -> str:
    if one.plan is None:
        told = _("ingen fastställd plan, stängt {when}")
        return told.format(when=format_datetime(one.receipt.at))
    return _("{label}, {when}").format(
        label=one.plan.label, when=format_datetime(one.plan.fixed_at)
    )


def _returned(one: ShelfPlan) -> str:
    return _("undertecknat exemplar åter") if one.returned else ""


def _carried(one: ShelfPlan) -> str:
    if not one.carried:
        return ""
    return ngettext("{n} sak överförd", "{n} saker överförda", len(one.carried)).format(
        n=len(one.carried)
    )
