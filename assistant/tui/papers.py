"""The papers beside the plan, made and printed from the seat."""

from functools import partial
from typing import TYPE_CHECKING

from assistant.asking.papers import Offer, made, made_told, offers
from assistant.desk.papers import Papers
from assistant.language.translation import _
from assistant.tui.entrance import Entrance
from assistant.tui.panels.before import PAPER
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

PRINT, DONE = Target("print"), Target("done")


def paper_entrances(seat: "SeatScreen") -> list[Entrance]:
    """Each paper, for the palette."""
    return [
        Entrance(
            _("Papper: {title}").format(title=_(offer.title)),
            partial(make, seat, offer),
            line=f"papper {offer.words[0]}",
        )
        for offer in offers(seat.sitting.meeting)
    ]


async def choose(seat: "SeatScreen") -> None:
    """The papers in a list of their own."""
    meeting = seat.sitting.meeting
    lines = tuple(
        Line(_(offer.title), "row", target=Target(PAPER, offer.paper), detail=offer.first(meeting))
        for offer in offers(meeting)
    )

    async def chosen(target: Target | None) -> None:
        if target is not None:
            await make_named(seat, target.name)

    seat.app.push_screen(MenuScreen(_("Andra papper"), lines), chosen)


async def make_named(seat: "SeatScreen", name: str) -> None:
    """Make the paper of that name, over what is kept first."""
    seat.say(await seat.keep_texts())
    for offer in offers(seat.sitting.meeting):
        if offer.paper == name:
            await make(seat, offer)


async def make(seat: "SeatScreen", offer: Offer) -> None:
    """Make a paper beside what the seat does, and ask what to do with it."""
    seat.say(_("Dokumenten görs …"))
    seat.run_worker(_make(seat, offer), group="other-papers", exclusive=True, exit_on_error=False)


async def _make(seat: "SeatScreen", offer: Offer) -> None:
    sitting = seat.sitting
    desk, paperwork = sitting.desk, sitting.house.paperwork
    papers = await made(paperwork, offer, sitting.meeting, desk.fixed_plan(), desk.stream)
    told = made_told(papers)
    seat.say(" ".join(told))
    if papers is not None and papers.files and seat.is_current:
        _ask_print(seat, offer, papers, tuple(told))


def _ask_print(seat: "SeatScreen", offer: Offer, papers: Papers, told: tuple[str, ...]) -> None:
    async def chosen(target: Target | None) -> None:
        if target == PRINT:
            seat.printing.print_out(papers, 1)

    lines = (
        Line(_("Klart"), "row", target=DONE),
        Line(_("Skriv ut ett exemplar"), "row", target=PRINT),
    )
    seat.app.push_screen(MenuScreen(_(offer.title), lines, told), chosen)
