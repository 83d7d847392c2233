"""The lines that are typed at a terminal, or come through a pipe.

Where the terminal has it, Tab completes the line: one offer at a time, the next one at the next
Tab, and at last what was typed.  Nothing is painted unless it is pressed, and no line is kept
to be called back: somebody may look on.
"""

import os
import sys
from collections.abc import Callable

from assistant.asking.completing import Offer
from assistant.desk.beside import beside

Offers = Callable[[str], tuple[Offer, ...]]


def nothing(_text: str) -> tuple[Offer, ...]:
    """What is offered where nothing is known."""
    return ()


class Typed:
    """One line after the other, until they end."""

    def __init__(self) -> None:
        self.offers: Offers = nothing
        """What may complete the line that is typed now."""
        self._tabbed = _tabbed(Turns(lambda text: self.offers(text)))

    def __aiter__(self) -> "Typed":
        return self

    async def __anext__(self) -> str:
        try:
            line: str = await beside(input if self._tabbed else sys.stdin.readline)
        except EOFError:
            raise StopAsyncIteration from None
        if not line and not self._tabbed:
            raise StopAsyncIteration
        return line.rstrip("\r\n")


class Turns:
    """The offers for a line, by turns; called as ``readline`` calls what completes."""

    def __init__(self, offers: Offers) -> None:
        self._offers = offers
        self._ring: list[str] = []
        """What was typed, and what may complete it, in the order they are told."""

    def __call__(self, line: str, number: int) -> str | None:
        """The one offer whose turn it is; ``number`` asks for another than the first."""
        if number:
            return None
        if line not in self._ring:
            self._ring = [line, *(offer.text for offer in self._offers(line))]
        return self._ring[(self._ring.index(line) + 1) % len(self._ring)]


def _tabbed(turns: Turns) -> bool:
    """Have Tab complete, where this is a terminal that has it; whether it does."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") in (None, "dumb"):
        return False
    try:
        import atexit
        import readline
        import termios
    except ImportError:  # Windows
        return False
    # A thread that waits for a line cannot put the terminal right when the program ends.
    usual = termios.tcgetattr(sys.stdin)
    atexit.register(lambda: termios.tcsetattr(sys.stdin, termios.TCSADRAIN, usual))
    readline.set_auto_history(False)
    readline.clear_history()
    readline.set_completer_delims("")
    readline.set_completer(turns)
    if "libedit" in (readline.__doc__ or ""):
        readline.parse_and_bind("bind ^I rl_complete")
    else:
        for setting in ("tab: complete", "set bell-style none", "set enable-bracketed-paste off"):
            readline.parse_and_bind(setting)
    return True
