"""The room's screen, as the window that opened it serves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from assistant.desk.ports import JournalProblem

if TYPE_CHECKING:
    from assistant.desk.public import Public


class Address(Struct, frozen=True):
    """Where a screen is let in, once: the next one has an address of its own."""

    text: str
    code: tuple[str, ...]
    """The same as a QR code, in rows to be shown dark on light."""
    on_network: bool
    """Whether other devices reach it, or this computer alone."""


class NoDisplay(JournalProblem):
    """This computer gives no address to serve a page from."""

    code = "no-display"


class NoNetwork(JournalProblem):
    """This computer is in no network that others could reach it in."""

    code = "no-network"


class Display(Protocol):
    """Opens, shows and closes the room's screen.  It never holds more than ``Public``."""

    @property
    def open(self) -> bool:
        """Whether it is served now."""
        ...

    @property
    def screens(self) -> int:
        """How many screens look."""
        ...

    @property
    def addresses(self) -> tuple[Address, ...]:
        """The next screen's addresses, the best first."""
        ...

    async def serve(self, meeting: str, *, network: bool = False) -> None:
        """Begin to serve a meeting, by its stream, on this computer, whose own browser shows
        it then if it can, or, when asked, in the local network.  Screens that looked are let go.

        Raises ``NoDisplay`` or, when asked for the network, ``NoNetwork``.
        """
        ...

    async def resume(self, meeting: str) -> None:
        """Serve it again where it was served when the program ended, so that the screens
        find their way back; nothing where another was."""
        ...

    def show(self, public: Public) -> None:
        """Show this on every screen, if there is one."""
        ...

    async def stop(self) -> None:
        """Serve no more for now; ``resume`` serves again."""
        ...

    async def close(self) -> None:
        """Serve no more: no screen finds its way back."""
        ...
