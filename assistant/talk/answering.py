"""What is answered when something has been done."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from assistant.asking.form import Form, Row
from assistant.asking.forms import BLOCKS, BY_CONCERN, form
from assistant.asking.interpreting import reminder
from assistant.asking.noted import led
from assistant.asking.turns import told
from assistant.asking.wording import kept_told
from assistant.desk.post import Post
from assistant.language.translation import _, clock_time, ngettext
from assistant.meeting.arrivals import Arrive
from assistant.meeting.event import Command
from assistant.meeting.interpreting import Lengthen
from assistant.meeting.leaving import Leave, PlanLeaving
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, NotePrint
from assistant.meeting.notes import ListLine, TakeTurn, Tick, WriteNote
from assistant.meeting.opening import PutInPause
from assistant.meeting.protection import Protect
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import (
    AddMinutes,
    GoBack,
    GoOn,
    GoTo,
    MendStart,
    Respread,
    Resume,
    TakePause,
)
from assistant.meeting.turns import GiveWord
from assistant.meeting.wording import KeepWording
from assistant.talk.hearing import sayable
from assistant.talk.place import heading, left, place
from assistant.talk.showing import open_part, row_line
from assistant.talk.timing import timed

MANY = 4
"""From so many changed rows on, they are counted and not read out."""

Noted = dict[str, dict[str, Row]]
"""Rows by form and id."""

_PEOPLE = (Arrive, Leave, PlanLeaving, Protect)
"""What is seen in the attendance, though its rules stand elsewhere."""
_BLOCK = {Tick: "get", WriteNote: "note", TakeTurn: "round", ListLine: "list"}


def noted(meeting: Meeting, commands: Sequence[Command]) -> Noted:
    """The rows of the forms that the commands have to do with."""
    return {
        form.name: {row.id: row for row in form.rows(meeting)}
        for command in commands
        for form in _forms(command)
    }


def answered(
    before: Noted,
    meeting: Meeting,
    commands: Sequence[Command],
    now: datetime,
    post: Post = Post.CHAIR,
    *,
    same: bool,
) -> Iterator[str]:
    """What has come of the commands, read back in full; ``same``: the meeting is as it was."""
    moves = [line for command in commands for line in _moved(meeting, command, now, post)]
    yield from moves
    forms = {form.name: form for command in commands for form in _forms(command)}
    changed = [line for form in forms.values() for line in _changed(before, form, meeting)]
    if len(changed) >= MANY:
        yield ngettext("{n} rad noterad.", "{n} rader noterade.", len(changed)).format(
            n=len(changed)
        )
    else:
        yield from changed
    for command in commands:
        if isinstance(command, KeepWording) and (stays := kept_told(meeting, command.id)):
            yield sayable(f"{stays}.")
    if not moves and not changed and forms:
        private = any(form.private for form in forms.values())
        yield _("Det stod så redan.") if same and not private else _("Noterat.")


def _forms(command: Command) -> tuple[Form, ...]:
    if type(command) in _PEOPLE:
        return (form("attendance"),)
    if isinstance(command, GiveWord | KeepWording):
        return ()
    block = _BLOCK.get(type(command))
    if block:
        return (BLOCKS[block],)
    concern = type(command).__module__.rpartition(".")[2]
    return tuple(form for form in BY_CONCERN.get(concern, ()) if form.shown)


def _changed(before: Noted, form: Form, meeting: Meeting) -> Iterator[str]:
    was, rows = before.get(form.name, {}), form.rows(meeting)
    for row in rows:
        if was.get(row.id) != row:
            yield led(_(form.title), _read_back(row))
    now = {row.id for row in rows}
    for id, row in was.items():
        if id and id not in now:
            yield _("Borttaget: {row}").format(row=sayable(row.title))


def _read_back(row: Row) -> str:
    """A row of a form that has only one needs no title."""
    return row_line(row) if row.id else sayable(row.detail or _("tomt"))


def _moved(meeting: Meeting, command: Command, now: datetime, post: Post) -> Iterator[str]:
    """What a move led to; where the family speaks, the prompt alone tells it."""
    part = open_part(meeting)
    match command:
        case GoOn() | GoBack() | GoTo() if part is not None and not part.quiet:
            yield heading(meeting, part)
            yield from filter(None, (reminder(meeting),))
        case RaiseStopCard() | TakePause() | Resume() if meeting.stop_card.up:
            yield _("Stoppkortet ligger uppe. Klockan står still. Skriv stopp över när ni är redo.")
        case GiveWord():
            yield sayable(told(meeting)) or _("Ordet är fritt.")
        case Lengthen() if part is not None:
            yield _("Delarna har fått längre tid. {left}.").format(left=left(meeting, now))
        case TakePause():
            yield _("Paus. Skriv fortsätt när ni är tillbaka.")
        case Resume() if part is not None and part.quiet:
            yield _("Ni är tillbaka.")
        case Resume():
            yield _("Ni är tillbaka. {left}.").format(left=left(meeting, now))
        case AddMinutes() | Respread() | MendStart() | PutInPause():
            yield from timed(meeting, command, now, post)
        case LiftStopCard():
            here = place(meeting, now, counts=part is None or not part.quiet)
            yield _("Stoppkortet är nedtaget. {place}.").format(place=here)
        case FixPlan() if meeting.moments.fixed is not None:
            fixed = meeting.moments.fixed
            yield _("Planen är fastställd, version {number}, märkt {mark}.").format(
                number=fixed.number, mark=fixed.mark
            )
        case NotePrint() if meeting.moments.fixed is not None:
            copies = meeting.moments.fixed.copies
            yield ngettext("{n} exemplar utskrivet.", "{n} exemplar utskrivna.", copies).format(
                n=copies
            )
        case EndMeeting() if meeting.moments.ended is not None:
            yield _("Mötet slutade {time}.").format(time=clock_time(meeting.moments.ended))
        case CloseMeeting():
            yield _("Mötets anteckningar är förstörda.")
