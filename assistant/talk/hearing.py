"""What is typed, line by line, and made fit to keep; and text made fit to say."""

import unicodedata
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Final

from assistant.talk.typed import Offers, Typed, nothing

Say = Callable[[str], None]
"""Says one line, or several with line ends between."""
Secret = Callable[[str], Awaitable[str]]
"""Asks for something that is not shown while it is typed."""

CANCELS: Final = ("avbryt", "cancel")
"""Typed by one who does not want to answer."""
_TURNS: Final = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
"""Signs that turn the direction of writing and could hide what is written."""


class InputEnded(Exception):  # noqa: N818 - the other end hung up, which is no error
    """There is nothing more to hear."""


class Leaves(Exception):  # noqa: N818 - the user's choice
    """No more of this form is to be asked; ``line`` is what is to be done instead."""

    def __init__(self, line: str = "") -> None:
        super().__init__()
        self.line = line


class Hearing:
    """The lines as they come, without what no keyboard writes."""

    def __init__(self, lines: AsyncIterator[str]) -> None:
        self._lines = lines
        self._offers: Offers = nothing
        if isinstance(lines, Typed):
            lines.offers = lambda text: self._offers(text)

    @contextmanager
    def offering(self, offers: Offers) -> Iterator[None]:
        """Have what is known complete the lines that are typed meanwhile."""
        before, self._offers = self._offers, offers
        try:
            yield
        finally:
            self._offers = before

    async def line(self) -> str:
        """The next line; raises ``InputEnded``."""
        try:
            return tidy(await anext(self._lines))
        except StopAsyncIteration:
            raise InputEnded from None


def tidy(text: str) -> str:
    """A line without control characters, and with nothing UTF-8 cannot hold."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(" " if _steers(sign) else sign for sign in whole).rstrip()


def sayable(text: str) -> str:
    """A text that steers no terminal, with its line ends kept.

    The dots that part a form's details become commas, which are read aloud as
    the pauses they are; after a question there is one already.
    """
    lines = text.replace("? · ", "? ").replace(" · ", ", ").split("\n")
    return "\n".join("".join("" if _steers(sign) else sign for sign in line) for line in lines)


def _steers(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs") or sign in _TURNS
