"""What is answered when something has been done."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from assistant.asking.changed import STOOD_SO, Noted, changed, forms_of
from assistant.asking.interpreting import reminder
from assistant.asking.signoff import begun_anew
from assistant.asking.timekeeping import begun_by_mistake
from assistant.asking.turns import told
from assistant.asking.wording import kept_told
from assistant.desk.post import Post
from assistant.language.translation import _, clock_time, ngettext
from assistant.meeting.event import Command
from assistant.meeting.interpreting import Lengthen
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, NotePrint
from assistant.meeting.opening import PutInPause
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
from assistant.talk.showing import open_part
from assistant.talk.timing import timed


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
    forms = forms_of(commands)
    rows = changed(before, meeting, forms)
    yield from map(sayable, rows)
    for command in commands:
        if isinstance(command, KeepWording) and (stays := kept_told(meeting, command.id)):
            yield sayable(f"{stays}.")
    if not moves and not rows and forms:
        private = any(form.private for form in forms)
        yield _(STOOD_SO) if same and not private else _("Noterat.")


def _moved(meeting: Meeting, command: Command, now: datetime, post: Post) -> Iterator[str]:
    """What a move led to; where the family speaks, the prompt alone tells it."""
    part = open_part(meeting)
    match command:
        case GoOn() | GoBack() | GoTo() if part is not None and not part.quiet:
            yield heading(meeting, part)
            yield from filter(
                None, (reminder(meeting), begun_by_mistake(meeting, now, _("skriv ångra")))
            )
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
            yield from filter(None, (begun_anew(meeting),))
        case NotePrint() if meeting.moments.fixed is not None:
            copies = meeting.moments.fixed.copies
            yield ngettext("{n} exemplar utskrivet.", "{n} exemplar utskrivna.", copies).format(
                n=copies
            )
        case EndMeeting() if meeting.moments.ended is not None:
            yield _("Mötet slutade {time}.").format(time=clock_time(meeting.moments.ended))
        case CloseMeeting():
            yield _("Mötets anteckningar är förstörda.")
