"""What closed meetings left, at home: their plans, and what was carried over."""

from collections.abc import Sequence

from assistant.asking import receiving as words
from assistant.asking.closing import carried_paper, receipt_told
from assistant.asking.form import joined, shortened
from assistant.desk.receiving import Kept
from assistant.desk.shelf import ShelfPlan
from assistant.language.translation import _, format_datetime, ngettext
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.screens.reading import ReadingScreen
from assistant.tui.widgets.line import Line, Target

SHELF, RECEIVED = "shelf", "received"
PAPERS, FOLLOW = Target("papers"), Target("follow")
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
                detail=joined(_plan(one), _carried(one)),
                hint=(
                    _("Enter visar det som fördes över")
                    if one.carried
                    else _("Enter gör dokumenten på nytt, eller börjar ett nytt möte från planen")
                ),
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


def reading(one: ShelfPlan) -> ReadingScreen:
    """What was carried over, and what can be done with it and with the plan."""
    text = "\n\n".join([carried_paper(one.carried), *receipt_told(one.receipt)])
    return ReadingScreen(
        _("{name}: det som fördes över till ärendet").format(name=shortened(one.name)),
        text,
        (
            Line(_("Klart"), "row", target=DONE),
            Line(_("Skriv det till en fil, för utskrift"), "row", target=FILE),
            *(_plan_lines() if one.plan else []),
        ),
    )


def plan_menu(name: str) -> MenuScreen:
    """What can be done with a plan that is kept."""
    return MenuScreen(shortened(name), tuple(_plan_lines()))


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


def _carried(one: ShelfPlan) -> str:
    if not one.carried:
        return ""
    return ngettext("{n} sak överförd", "{n} saker överförda", len(one.carried)).format(
        n=len(one.carried)
    )
