"""The lots: who coordinates (samordnare, huvudansvarig), or who finds one."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import UNSET, Struct, UnsetType

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
    """The choice of a coordinator, the family's and the child's wish first.

    What came later is unset where nothing is said, so that what was signed keeps its digest.
    """

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
    former: str | UnsetType = UNSET
    """By name, in the plan alone: whom the coordinator takes over from."""
    handover: str | UnsetType = UNSET
    """What was agreed when another one took over."""
    told: str | UnsetType = UNSET
    """Who tells whom that there is another one."""


HANDED_OVER: Final = ("former", "handover", "told")
"""The fields of a change of coordinator, which is told in one plan."""


WISHES: Final = ("wish_family", "wish_child")
"""The fields of a choice that was wished for."""


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

    What the one before them answered is not theirs, nor what was wished for when the one
    that they take over from was chosen.
    """
    lots, who = meeting.lots, meeting.attendance.people.get(chosen)
    assumed: dict[str, Value] = {"contact": "", "standing": None} if lots.who else {}
    if lots.who and lots.who == meeting.outcomes.lots:
        wishes = {name: getattr(lots, name) for name in WISHES}
        assumed |= {n: "" for n, wish in wishes.items() if wish in meeting.outcomes.wishes}
    if who is not None:
        assumed["contact"] = who.contact or assumed.get("contact", lots.contact)
        if not who.present:
            assumed["standing"] = Standing.ASKED
    return assumed


def former(meeting: "Meeting") -> str:
    """Who coordinated until this meeting, where that is another now: an id, or a name."""
    was = meeting.outcomes.lots
    return was if was != meeting.lots.who else ""


def evolve(state: Lots, event: Event, at: datetime) -> Lots:
    """Keep what was set."""
    match event:
        case LotsSet(field=field, value=value):
            return with_field(state, field, value)
    return state
