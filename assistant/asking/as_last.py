"""The disclosure of an earlier meeting, told and recalled at this one, where it is asked anew."""

from typing import Final

from assistant.asking.form import Values, joined
from assistant.language.names import folded
from assistant.language.translation import _, format_date, format_list
from assistant.meeting.attendance import Presence, Role
from assistant.meeting.disclosure import Scope, as_last, last_run_out
from assistant.meeting.meeting import Meeting

AS_LAST: Final = (
    "som sist",
    "som senast",
    "som förra gången",
    "som förra mötet",
    "samma som sist",
    "as last time",
)
"""What means all that was agreed last time, alone among the names."""


def says_as_last(text: str) -> bool:
    """Whether an answer means what was agreed last time."""
    return folded(text) in {folded(words) for words in AS_LAST}


def recalled(meeting: Meeting) -> Values:
    """What it stands filled with while nothing is noted here; nobody has agreed to it."""
    return as_last(meeting) if meeting.disclosure.scope == Scope() else {}


def recalled_told(meeting: Meeting) -> str:
    """Where that is from, and what to ask; nothing where nothing is recalled."""
    last = meeting.disclosure.last
    if last is None or not recalled(meeting):
        return ""
    told = _("Från mötet {date}, inte medgivet i dag. Fråga om det gäller än.")
    return told.format(date=format_date(last.on))


def last_told(meeting: Meeting) -> str:
    """What is known of last time, in a line, while nothing is noted here."""
    last = meeting.disclosure.last
    if last is None or meeting.disclosure.scope != Scope():
        return ""
    on = format_date(last.on)
    if not recalled(meeting):
        told = _("fråga på nytt: från mötet {date} finns inget medgivande som gäller")
        return told.format(date=on)
    return joined(
        _("fråga om det gäller som vid mötet {date}").format(date=on),
        format_list(last.scope.between),
        day_told(meeting),
        apart_told(meeting),
    )


def same_told(meeting: Meeting) -> str:
    """That it reaches what it did last time, where it does."""
    last = meeting.disclosure.last
    if last is None or meeting.disclosure.scope != last.scope:
        return ""
    return _("som vid mötet {date}").format(date=format_date(last.on))


def day_told(meeting: Meeting) -> str:
    """That the day it held until has passed."""
    last = meeting.disclosure.last
    if last is None or not last_run_out(meeting) or not recalled(meeting):
        return ""
    until = format_date(last.scope.until) if last.scope.until else ""
    return _("Gick ut {date}: fråga till när det ska gälla nu").format(date=until)


def apart_told(meeting: Meeting) -> str:
    """Who is not here any more, and who is new and not in what is recalled."""
    last = meeting.disclosure.last
    if last is None or not recalled(meeting):
        return ""
    here = {
        folded(one.organisation): one.organisation
        for one in meeting.attendance.having(Role.PROFESSIONAL).values()
        if one.organisation.strip() and one.presence is not Presence.ABSENT
    }
    named = {folded(name) for name in last.scope.between}
    gone = [name for name in last.scope.between if folded(name) not in here]
    new = [name for said, name in here.items() if said not in named]
    told = (
        _("Inte med i dag: {names}.").format(names=format_list(gone)) if gone else "",
        _("Nya, som inte omfattas: {names}.").format(names=format_list(new)) if new else "",
    )
    return " ".join(filter(None, told))
