"""The lots: who coordinates (samordnare, huvudansvarig), or who finds one."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.meeting.event import Command, Context, Event
from assistant.meeting.interpreting import check_free
from assistant.meeting.records import Value, differing, with_field

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Standing(StrEnum):
    """What the chosen one has answered; an absent one is only asked."""

    ACCEPTS = "accepts"
    ASKED = "asked"
    DECLINES = "declines"


class Lots(Struct, frozen=True, kw_only=True):
    """The choice of a coordinator, the family's and the child's wish first."""

    wish_family: str = ""
    wish_child: str = ""
    who: str = ""
    """A participant's id, or a name."""
    standing: Standing | None = None
    contact: str = ""
    deputy: str = ""
    """A participant's id, or a name."""
    task: str = ""
    """What the coordinator will do."""
    finder: str = ""
    """Where there is none yet: who finds one."""
    find_by: date | None = None


class ChangeLots(Command):
    """Change fields of ``Lots``."""

    values: dict[str, Value]


class LotsSet(Event):
    """One field was set."""

    location: ClassVar[str] = "lots/{field}"
    overwrites: ClassVar[bool] = True
    field: str
    value: Value


COMMANDS = (ChangeLots,)
EVENTS = (LotsSet,)


def decide(meeting: "Meeting", command: Command, context: Context) -> list[Event]:
    """Set what differs, and what follows from who is chosen."""
    match command:
        case ChangeLots(values=values):
            check_free(meeting, *(values.get(field) for field in ("who", "deputy", "finder")))
            chosen = values.get("who", meeting.lots.who)
            follows = _assumed(meeting, str(chosen)) if chosen != meeting.lots.who else {}
            changes = {**follows, **values}
            return [LotsSet(field=f, value=v) for f, v in differing(meeting.lots, changes)]
    raise AssertionError(command)


def _assumed(meeting: "Meeting", chosen: str) -> dict[str, Value]:
    """What follows from who is chosen: how to reach them, and that one absent is asked.

    What the one before them answered is not theirs.
    """
    lots, who = meeting.lots, meeting.attendance.people.get(chosen)
    assumed: dict[str, Value] = {"contact": "", "standing": None} if lots.who else {}
    if who is not None:
        assumed["contact"] = who.contact or assumed.get("contact", lots.contact)
        if not who.present:
            assumed["standing"] = Standing.ASKED
    return assumed


def evolve(state: Lots, event: Event, at: datetime) -> Lots:
    """Keep what was set."""
    match event:
        case LotsSet(field=field, value=value):
            return with_field(state, field, value)
    return state
