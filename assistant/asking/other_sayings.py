"""What is said that is no move, form or look: about the time, and about what is noted already."""

from typing import Final

from assistant.asking.saying import Group, Kind, Saying
from assistant.asking.slots import Scene, Slot
from assistant.asking.timekeeping import BEGAN, MEETING_BEGAN, MORE, PAUSE, PUT_IN, moment
from assistant.language.translation import N_
from assistant.meeting.disclosure import ReachAsLast
from assistant.meeting.event import Command
from assistant.meeting.leaving import Leave
from assistant.meeting.moments import NotePrint
from assistant.meeting.opening import PutInPause
from assistant.meeting.timekeeping import AddMinutes, GoTo, MendStart


def _minutes(_scene: Scene, minutes: int, payers: tuple[str, ...] = ()) -> tuple[Command, ...]:
    return (AddMinutes(minutes=minutes, payers=payers),)


def _began(scene: Scene, at: str) -> tuple[Command, ...]:
    return (MendStart(since=moment(scene.meeting, at, today=scene.today)),)


def _part_began(scene: Scene, part: str, at: str) -> tuple[Command, ...]:
    return (MendStart(since=moment(scene.meeting, at, part, scene.today), part=part),)


def _meeting_began(scene: Scene, at: str) -> tuple[Command, ...]:
    return (MendStart(since=moment(scene.meeting, at, today=scene.today), meeting=True),)


def _put_in(_scene: Scene, minutes: int) -> tuple[Command, ...]:
    return (PutInPause(minutes=minutes, title=PAUSE),)


def _go_to(_scene: Scene, part: str) -> tuple[Command, ...]:
    return (GoTo(part=part),)


def _printed(_scene: Scene, copies: int) -> tuple[Command, ...]:
    return (NotePrint(copies=copies),)


def _as_last(_scene: Scene, _said: bool) -> tuple[Command, ...]:
    return (ReachAsLast(values={}),)


def _leave(_scene: Scene, leavers: tuple[str, ...], at: str) -> tuple[Command, ...]:
    return tuple(Leave(id=leaver, at=at) for leaver in leavers)


OTHER_SAYINGS: Final = (
    Saying(
        name="go-to",
        title=N_("Öppna en del"),
        words=("gå till", "go to"),
        kind=Kind.COMMAND,
        group=Group.DO,
        takes=(Slot.WHERE_TO,),
        means=_go_to,
        swedish_example="gå till 3",
        english_example="go to 3",
    ),
    Saying(
        name="plus",
        title=N_("Ge delen så många minuter till"),
        words=("+",),
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.MINUTES,),
        means=_minutes,
        swedish_example="+5",
        english_example="+5",
    ),
    Saying(
        name="more-minutes",
        title=N_("Ge delen mer tid, om du vill från andra delar"),
        words=MORE,
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.MINUTES, Slot.PAYERS),
        means=_minutes,
        swedish_example="mer tid 5",
        english_example="more time 5",
    ),
    Saying(
        name="began-at",
        title=N_("Rätta när delen började"),
        words=BEGAN,
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.TIME,),
        means=_began,
        swedish_example="började 14:15",
        english_example="began 14:15",
    ),
    Saying(
        name="part-began",
        title=N_("Rätta när en annan del började"),
        words=BEGAN,
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.PART, Slot.CLOCK),
        means=_part_began,
        swedish_example="började 2 14:05",
        english_example="began 2 14:05",
    ),
    Saying(
        name="meeting-began",
        title=N_("Rätta när mötet började"),
        words=MEETING_BEGAN,
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.TIME,),
        means=_meeting_began,
        swedish_example="mötet började 13:55",
        english_example="meeting began 13:55",
    ),
    Saying(
        name="pause-put-in",
        title=N_("Lägg in en paus före nästa del"),
        words=PUT_IN,
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.MINUTES,),
        means=_put_in,
        swedish_example="lägg in paus 10",
        english_example="put in pause 10",
    ),
    Saying(
        name="leaves-at",
        title=N_("Någon behöver gå tidigare"),
        words=("går", "leaves"),
        kind=Kind.COMMAND,
        group=Group.NOTE,
        takes=(Slot.LEAVER, Slot.CLOCK),
        means=_leave,
        swedish_example="går karin 14.40",
        english_example="leaves karin 14.40",
    ),
    Saying(
        name="as-last",
        title=N_("Låt sekretessmedgivandet gälla som vid förra mötet"),
        words=("sekretess", "disclosure"),
        kind=Kind.COMMAND,
        group=Group.NOTE,
        takes=(Slot.AS_LAST,),
        means=_as_last,
        swedish_example="sekretess: som sist",
        english_example="disclosure: as last time",
    ),
    Saying(
        name="printed",
        title=N_("Notera hur många exemplar som är utskrivna"),
        words=("utskrivet", "printed"),
        kind=Kind.COMMAND,
        group=Group.ASK,
        takes=(Slot.COUNT,),
        means=_printed,
        swedish_example="utskrivet 5",
        english_example="printed 5",
    ),
    Saying(
        name="change",
        title=N_("Skriv om något som är noterat"),
        words=("ändra", "change"),
        kind=Kind.CHANGE,
        group=Group.MEND,
        takes=(Slot.ANYTHING,),
        follows=N_("ord vilken: svar"),
        swedish_example="ändra åtgärd 1a: beslutad",
        english_example="change measure 1a: decided",
    ),
    Saying(
        name="remove",
        title=N_("Ta bort något som är noterat"),
        words=("ta bort", "remove"),
        kind=Kind.REMOVE,
        group=Group.MEND,
        takes=(Slot.ANYTHING,),
        follows=N_("ord vilken"),
        careful=True,
        swedish_example="ta bort åtgärd 1a",
        english_example="remove measure 1a",
    ),
    Saying(
        name="mend",
        title=N_("Byt ut ord i det du skrev senast, eller där du säger"),
        words=("s/",),
        kind=Kind.MEND,
        group=Group.MEND,
        takes=(Slot.ANYTHING,),
        follows=N_("gammalt/nytt/ ord vilken"),
        swedish_example="s/skolan/klassen/ mål 1",
        english_example="s/Elias/Emil/ goal 1",
    ),
    Saying(
        name="clock",
        title=N_("Ställ klockan i en fil"),
        words=("klockan", "clock"),
        kind=Kind.SCRIPT,
        group=Group.SCRIPT,
        takes=(Slot.TIME,),
        swedish_example="klockan 13:05",
        english_example="clock 13:05",
    ),
    Saying(
        name="wait",
        title=N_("Låt så många minuter gå i en fil"),
        words=("vänta", "wait"),
        kind=Kind.SCRIPT,
        group=Group.SCRIPT,
        takes=(Slot.MINUTES,),
        swedish_example="vänta 5",
        english_example="wait 5",
    ),
)
