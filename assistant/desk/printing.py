"""The way to paper: what is handed to it, and what is told of it while it happens."""

from collections.abc import AsyncIterator
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from msgspec import Struct


class Piece(Struct, frozen=True):
    """A file, and how many of it."""

    file: Path
    copies: int


class Standing(StrEnum):
    """How far a print has come."""

    SENDING = "sending"
    """On its way to the printer."""
    WAITING = "waiting"
    """The printer has it, and has not begun."""
    PRINTING = "printing"
    STOPPED = "stopped"
    """Something has to be done first; ``why`` tells what.  It may go on by itself."""
    DONE = "done"
    """The printer says that every sheet is out."""
    HANDED_ON = "handed-on"
    """Given away to what does not tell whether paper came out."""
    OPENED = "opened"
    """Opened for the user to print."""
    SAVED = "saved"
    """Only a file."""
    TAKEN_BACK = "taken-back"
    """Cancelled, here or at the printer: some sheets may be out."""
    GIVEN_UP = "given-up"
    """The printer gave it up: some sheets may be out."""
    UNKNOWN = "unknown"
    """The printer had it, and no longer answers for it."""


RUNNING = frozenset({Standing.SENDING, Standing.WAITING, Standing.PRINTING, Standing.STOPPED})
"""The standings that another may follow."""
UNSEEN = frozenset({Standing.HANDED_ON, Standing.OPENED, Standing.SAVED, Standing.UNKNOWN})
"""The standings after which only somebody's eyes can tell whether paper came out."""


class News(Struct, frozen=True, kw_only=True):
    """Where a print stands."""

    standing: Standing
    printer: str = ""
    """Its name; empty where none was found."""
    copies: int = 0
    """How many were asked for, of all files."""
    by_hand: tuple[Piece, ...] = ()
    """What the user has to print, where no printer took it."""
    why: str = ""
    """What stopped it, or why no printer took it: a code (``documents.route``)."""
    only: int = 0
    """The one page that is printed; 0 for all."""
    out: int = 0
    """How many pages are out, as the printer counts them."""
    of: int = 0
    """Of how many; 0 where the printer does not tell."""


class Printout(Protocol):
    """One print on its way."""

    @property
    def news(self) -> News:
        """Where it stands."""
        ...

    def follow(self) -> AsyncIterator[News]:
        """Carry it out, telling what is new, until no more can be told.  Never raises."""
        ...

    async def take_back(self) -> None:
        """Ask for what is not printed yet to be left; ``follow`` tells whether it was."""
        ...


class Tried(Struct, frozen=True, kw_only=True):
    """What came of trying a printer."""

    printer: str = ""
    """What it is to be chosen by; empty where it cannot be."""
    name: str = ""
    """What it calls itself."""
    why: str = ""
    """Why it cannot be chosen, or what stands in its way now: a code."""
    one_sided: bool = False
    """Whether it prints on one side only."""
    in_clear: bool = False
    """Whether what is sent to it can be read on the network."""
    by_itself: bool = False
    """Whether only its own certificate vouches for it: the one that is trusted from now on."""
    kept: bool = True
    """Whether the choice outlives this session."""


class Printing(Protocol):
    """Puts files on paper.  Nothing here raises, and nothing waits for paper."""

    @property
    def chosen(self) -> str:
        """The printer that was chosen, as it is shown; empty for the computer's usual one."""
        ...

    def print_out(self, pieces: tuple[Piece, ...], page: int = 0) -> Printout:
        """A print that ``follow`` begins: all pages or one, on both sides of A4."""
        ...

    async def printers(self) -> tuple[str, ...]:
        """The printers that the computer knows, its usual one first."""
        ...

    async def choose(self, printer: str) -> Tried:
        """Try a printer and, where it answers, print there from now on.

        By its name in the computer, or by its address (``ipp://…``, ``ipps://…``
        or only a host); empty for the computer's usual one.
        """
        ...
