"""Opens the room's screen, and shows how another screen is let in."""

from typing import TYPE_CHECKING

from assistant.asking.display import CLOSE, HERE, NETWORK, TITLE, about, how_to_enter, looking
from assistant.asking.replies import ANSWERED, reply
from assistant.desk.showing import Showing
from assistant.language.translation import _
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

_HERE, _NETWORK, _CLOSE = Target("here"), Target("network"), Target("close")


class RoomDisplay:
    """The room's screen as one seat opens and closes it."""

    def __init__(self, seat: "SeatScreen", showing: Showing) -> None:
        self._seat = seat
        self._showing = showing

    async def resume(self) -> None:
        """Open it again where a killed program had it open."""
        await self._showing.resume()

    async def stop(self) -> None:
        """The seat is left."""
        await self._showing.stop()

    async def ask(self) -> None:
        """Where to show it or, once it is shown, how the next screen comes in."""
        if self._showing.display.open:
            self._tell()
        else:
            lines = (Line(_(HERE), "row", target=_HERE), Line(_(NETWORK), "row", target=_NETWORK))
            self._seat.app.push_screen(MenuScreen(_(TITLE), lines, (about(),)), self._chosen)

    def _tell(self) -> None:
        display = self._showing.display
        on_network = display.addresses[0].on_network
        other = (HERE, _HERE) if on_network else (NETWORK, _NETWORK)
        lines = (
            Line(_(other[0]), "row", target=other[1]),
            Line(_(CLOSE), "row", target=_CLOSE),
        )
        from assistant.tui.screens.code_page import CodePage

        self._seat.app.push_screen(CodePage(_(TITLE), self._read, lines), self._chosen)

    def _read(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """How the next screen comes in; a code only where another device can use it."""
        display = self._showing.display
        if not display.open:
            return (), ()
        first = display.addresses[0]
        code = first.code if first.on_network else ()
        return (*how_to_enter(display), looking(display)), code

    async def _chosen(self, target: Target | None) -> None:
        if target == _CLOSE:
            await self._showing.close()
        elif target is not None:
            try:
                await self._showing.serve(network=target == _NETWORK)
            except ANSWERED as problem:
                self._seat.say(reply(problem))
            else:
                self._tell()
