"""The papers of a meeting: what can be made, and what was."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from assistant.desk.printing import Piece

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting
    from assistant.meeting.plan import Plan


class Paper(StrEnum):
    """A paper beside the plan itself."""

    EASY = "easy"
    """The plan in easy words."""
    CARD = "card"
    """What a child was told, to keep."""
    INVITATION = "invitation"
    """The invitation, with the disclosure to sign."""
    FORM = "form"
    """Agenda and form for writing by hand."""
    JUDGEMENT = "judgement"
    """Questions about the meeting, to answer by hand."""
    EASY_JUDGEMENT = "easy-judgement"
    """The same for easy reading."""
    DEVIATION = "deviation"
    """What went wrong between organisations; never part of the plan."""
    PREPARATION = "preparation"
    """What is missing before the meeting."""
    WARNING_SIGNS = "warning-signs"
    """Early warning signs and crisis plan, by themselves."""
    CLOSING_NOTE = "closing-note"
    """What the family has with it when the plan has ended."""


class Papers(Struct, frozen=True):
    """The documents that were made."""

    folder: Path
    files: tuple[Path, ...]
    """What could be made, the one to print first."""
    problems: tuple[str, ...] = ()
    """What could not, in words for the chair."""
    pieces: tuple[Piece, ...] = ()
    """What is printed for everybody who gets one: the whole, and then each extract."""
    version: int = 0
    """Which version of the plan they show; 0 for another paper."""


class Paperwork(Protocol):
    """Makes papers off the main loop.  Never raises: it says what failed.

    A real meeting's are made to the end, also when nobody waits for them any more.
    """

    async def finished(self) -> None:
        """Wait until none are."""
        ...

    async def warm(self) -> None:
        """Get ready, so that nobody waits for the first paper."""
        ...

    async def plan(self, plan: Plan) -> Papers:
        """The plan's documents, and those of what others may have of it."""
        ...

    async def kept(self, plan: Plan) -> Papers | None:
        """The plan's documents that were made before and all lie there; None where any lacks."""
        ...

    async def of_plan(self, paper: Paper, plan: Plan) -> Papers:
        """Another reading of the plan."""
        ...

    async def of_meeting(self, paper: Paper, meeting: Meeting) -> Papers:
        """A paper of the meeting as it stands."""
        ...


async def kept_or_made(paperwork: Paperwork, plan: Plan) -> Papers:
    """The plan's documents as they lie there, once none are on their way; else made."""
    await paperwork.finished()
    return await paperwork.kept(plan) or await paperwork.plan(plan)
