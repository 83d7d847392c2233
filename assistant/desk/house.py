"""What a face may ask of the program round the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from msgspec import Struct

from assistant.desk.handover import Handover

if TYPE_CHECKING:
    from assistant.desk.backups import Backups
    from assistant.desk.cases import CaseFile
    from assistant.desk.casework import Casework
    from assistant.desk.colleagues import Colleagues
    from assistant.desk.comfort import Comfort
    from assistant.desk.desk import Desk
    from assistant.desk.display import Display
    from assistant.desk.due import DueDays
    from assistant.desk.elsewhere import Elsewhere
    from assistant.desk.judging import Judging
    from assistant.desk.keycare import KeyCare
    from assistant.desk.papers import Paperwork
    from assistant.desk.ports import StreamRow
    from assistant.desk.printing import Printing
    from assistant.desk.purging import Purging
    from assistant.desk.receiving import Receiving
    from assistant.desk.rehearsal import Rehearsal
    from assistant.desk.returning import Returning
    from assistant.desk.salvage import Salvage
    from assistant.desk.shelf import ShelfPlan
    from assistant.desk.spelling import Spelling
    from assistant.desk.stamping import Stamping
    from assistant.desk.tour import Tour
    from assistant.desk.trust import Trust
    from assistant.desk.unfinished import Unfinished


class AgendaChoice(Struct, frozen=True):
    """An agenda that a meeting can be held after."""

    id: str
    title: str
    lengths: tuple[int, ...]
    usual: int
    """The length that is offered first."""
    next: str = ""
    """The id of the agenda that the case's next meeting is held after, as a rule."""


FAST: Final = "-fast"
"""How the id of a family ends that is practised with at ten times the speed."""


class Family(Struct, frozen=True):
    """An invented family to practise with."""

    id: str
    title: str


class House(Handover, Protocol):
    """Opens the store, the meetings in it, and the way to paper.

    Methods that touch the store raise ``JournalProblem``.
    """

    @property
    def trust(self) -> Trust:
        """Whether the open store can be believed."""
        ...

    def locked(self) -> bool:
        """Whether a passphrase is needed before meetings can be listed."""
        ...

    def fresh(self) -> bool:
        """Whether there is no store yet, so that a passphrase is to be chosen."""
        ...

    @property
    def keys(self) -> KeyCare:
        """The ways into the store."""
        ...

    async def unlock(self, passphrase: str, way: str = "") -> None:
        """Open the store by the passphrase of a way or, unnamed, of any.

        Where there is no store, make one with this passphrase.
        """
        ...

    async def recover(self, key: str, passphrase: str, way: str) -> None:
        """Open the store by its recovery key, with a new passphrase for a forgotten one."""
        ...

    async def unlock_remembered(self) -> bool:
        """Open the store by what this computer remembers, if it does.

        Only as the first thing in a session: what was locked since wants its passphrase.
        """
        ...

    async def lock(self) -> None:
        """Let go of the store and its keys; ``unlock`` opens it again."""
        ...

    async def is_passphrase(self, text: str) -> bool:
        """Whether a text is the store's passphrase, at what a try costs."""
        ...

    discreet: bool
    """Whether this window shows nothing private: begun as the setting says, never stored."""

    @property
    def idle_minutes(self) -> int:
        """After how long without a key the store is locked; 0 for never."""
        ...

    @property
    def comfort(self) -> Comfort:
        """How the full screen looks and answers to keys."""
        ...

    @property
    def colleagues(self) -> Colleagues:
        """Those who work at the place, whose names may be offered."""
        ...

    @property
    def tour(self) -> Tour:
        """Two minutes with an invented family, for who is here for the first time."""
        ...

    @property
    def salvage(self) -> Salvage:
        """What can be done where the store is damaged."""
        ...

    @property
    def elsewhere(self) -> Elsewhere:
        """Another place to save in, and the way home from there."""
        ...

    async def meetings(self) -> list[StreamRow]:
        """The meetings that can be gone on with, newest first."""
        ...

    def open_elsewhere(self) -> list[str]:
        """Where another window sits: a family's practice, or ``""`` for the real meetings."""
        ...

    def beside(self) -> bool:
        """Whether another window has a seat where this one has."""
        ...

    async def open_meetings(self) -> list[StreamRow]:
        """The meetings that other windows have open."""
        ...

    async def shelf(self) -> list[ShelfPlan]:
        """What closed meetings left: plans, whose papers can be made anew, and what was carried."""
        ...

    async def cases(self) -> list[CaseFile]:
        """Every case as it stands, newest first."""
        ...

    @property
    def casework(self) -> Casework:
        """What is done with a case as a whole."""
        ...

    @property
    def due(self) -> DueDays:
        """The days on which something is due, known while the store is locked too."""
        ...

    @property
    def receiving(self) -> Receiving:
        """Plans from the family's own files."""
        ...

    @property
    def returning(self) -> Returning:
        """Where signed copies that came back are noted."""
        ...

    async def judging(self, at: Desk | str) -> Judging:
        """What people answer about the meetings of a desk's case, or of the case named."""
        ...

    @property
    def backups(self) -> Backups:
        """Copies of the open store, and of its keys."""
        ...

    @property
    def purging(self) -> Purging:
        """What can be removed from the open store for good."""
        ...

    def agendas(self) -> list[AgendaChoice]:
        """What a meeting can be held after."""
        ...

    def families(self) -> list[Family]:
        """Whom one can practise with."""
        ...

    async def sit_down(self, stream: str) -> Desk:
        """Go on with a meeting."""
        ...

    async def start(self, agenda: str, minutes: int, name: str, place: str) -> Desk:
        """Begin a meeting."""
        ...

    async def practise(self, family: str, *, afresh: bool) -> Desk:
        """Practise: go on where it was left or, ``afresh``, begin again."""
        ...

    def rehearsal(self, stream: str) -> Rehearsal | None:
        """What happens by itself at a meeting that is practised here, if anything does."""
        ...

    def practice_stays(self) -> bool:
        """Whether another window sits at a practice that this one has open."""
        ...

    async def leave_practice(self) -> None:
        """Leave the practice meeting; the last one out destroys it and its store."""
        ...

    @property
    def paperwork(self) -> Paperwork:
        """Makes papers."""
        ...

    @property
    def making_papers(self) -> bool:
        """Whether a real meeting's papers are being made; asking makes nothing ready."""
        ...

    @property
    def unfinished(self) -> Unfinished:
        """The papers that were begun before this program, and what has become of them."""
        ...

    @property
    def printing(self) -> Printing:
        """The way to paper."""
        ...

    @property
    def spelling(self) -> Spelling:
        """The dictionary."""
        ...

    @property
    def display(self) -> Display:
        """The room's screen."""
        ...

    @property
    def stamping(self) -> Stamping:
        """The keys that stamp the papers."""
        ...

    async def print_key(self, key: str) -> str:
        """Print a recovery key, with no file made of it; tell what became of it."""
        ...

    async def close(self) -> None:
        """Let go of every store."""
        ...
