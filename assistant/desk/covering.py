"""What no face may show: the family's texts while a consent is being taken back, and where a
protected family is.

The desk hands every face the meeting through here, so that nothing is covered in one place
and read in another.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from msgspec.structs import replace

from assistant.language.translation import _
from assistant.meeting import conclusion, warning_signs
from assistant.meeting.attendance import Attendance, ParticipantSet
from assistant.meeting.conclusion import ConclusionSet
from assistant.meeting.copies import Withheld
from assistant.meeting.crisis_plan import StepSet
from assistant.meeting.event import Event
from assistant.meeting.family_texts import text_of
from assistant.meeting.followup import FollowupSet
from assistant.meeting.invitation import InvitationSet
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import stale
from assistant.meeting.person import PersonSet
from assistant.meeting.protection import contact_hidden, shielded
from assistant.meeting.records import each_text
from assistant.meeting.taking_back import Fate
from assistant.meeting.warning_signs import SignSet

CONCERNS = {
    Withheld.NARRATIVE: "narrative",
    Withheld.CHILDS_VIEW: "childs_view",
    Withheld.NEEDS: "purpose",
    Withheld.OPINIONS: "opinions",
    Withheld.WARNING_SIGNS: "warning_signs",
    Withheld.REPORTS: "reports",
    Withheld.CONCLUSION: "conclusion",
}
"""The concern that each of the family's texts stands in."""
_PATHS: Final = {
    Withheld.NARRATIVE: ("narrative/", "form/narrative/", "premeeting/tell", "form/premeeting/"),
    Withheld.CHILDS_VIEW: ("childs_view/text", "form/childs_view/"),
    Withheld.NEEDS: ("purpose/needs", "form/purpose/"),
    Withheld.OPINIONS: ("opinions/", "form/opinions/", "form/disagreements/"),
    Withheld.WARNING_SIGNS: tuple(
        f"{where}{name}/"
        for name in ("warning_signs", "crisis_steps", "crisis", "signs_read")
        for where in ("", "form/")
    ),
    Withheld.REPORTS: ("reports/", "form/reports/", "form/newcomers/"),
    Withheld.CONCLUSION: ("conclusion/", "form/conclusion/"),
}
"""How the paths of what is typed there begin: in the part, and in a form."""


def as_seen(meeting: Meeting) -> Meeting:
    """The meeting as a face may see it: the meeting itself where there is nothing to cover."""
    if meeting.opening is None:
        return meeting
    seen = texts_covered(meeting)
    return _without_places(seen) if shielded(seen) else seen


def texts_covered(meeting: Meeting) -> Meeting:
    """The meeting without the words of the texts that are covered now; covering changes no plan."""
    hidden = {CONCERNS[text]: _COVER[text](meeting) for text in meeting.withdrawal.covered}
    if hidden and meeting.moments.fixed:
        hidden["moments"] = replace(meeting.moments, changed=stale(meeting))
    if Withheld.NARRATIVE in meeting.withdrawal.covered:
        tell = _cover(meeting.premeeting.tell)
        hidden["premeeting"] = replace(meeting.premeeting, tell=tell)
    return replace(meeting, **hidden) if hidden else meeting


def covered_concerns(meeting: Meeting) -> frozenset[str]:
    """The concerns in which something is covered, so that nothing can be written there."""
    texts = meeting.withdrawal.covered
    before = {"premeeting"} if Withheld.NARRATIVE in texts else set[str]()
    return frozenset(CONCERNS[text] for text in texts) | before


def covers(meeting: Meeting, event: Event, at: datetime | None = None) -> bool:
    """Whether what an event says is covered, was taken out of the plan, or tells where a
    protected family is.

    ``at`` is when it happened, in UTC: what is written after a text went is another text.
    """
    text = text_of(event)
    gone_at = meeting.withdrawal.gone_at(text) if text else None
    gone = gone_at is not None and (at is None or at <= gone_at)
    return gone or text in meeting.withdrawal.covered or _tells_where(meeting, event)


def _tells_where(meeting: Meeting, event: Event) -> bool:
    signs, steps = meeting.warning_signs.signs, meeting.warning_signs.steps
    match event:
        case PersonSet(field="address" | "contact"):
            return shielded(meeting)
        case FollowupSet(field="place") | InvitationSet(field="place"):
            return shielded(meeting)
        case ParticipantSet(id=id, field="contact"):
            return contact_hidden(meeting, id)
        case SignSet(id=id, field="reach") if id in signs:
            return contact_hidden(meeting, signs[id].ring)
        case StepSet(id=id, field="reach") if id in steps:
            return contact_hidden(meeting, steps[id].ring)
        case ConclusionSet(field="reach"):
            return contact_hidden(meeting, meeting.conclusion.ring)
    return False


def emptied(before: Meeting, after: Meeting) -> tuple[str, ...]:
    """How the paths begin that were emptied in between: no draft may bring the words back."""
    known = before.withdrawal.fates
    return tuple(
        path
        for text, fate in after.withdrawal.fates.items()
        if fate is Fate.GOES and known.get(text) is not Fate.GOES
        for path in _PATHS[text]
    )


def covered(meeting: Meeting, path: str, typed: str) -> str:
    """What was typed at a path, or that it is covered."""
    paths = (path for text in meeting.withdrawal.covered for path in _PATHS[text])
    return _cover(typed) if path.startswith(tuple(paths)) else typed


def _cover(text: str) -> str:
    """That there are words is told, so that one knows what there is to choose about."""
    return _("[täckt]") if text.strip() else ""


_COVER: Final[dict[Withheld, Callable[[Meeting], Any]]] = {
    Withheld.NARRATIVE: lambda meeting: each_text(meeting.narrative, _cover),
    Withheld.CHILDS_VIEW: lambda meeting: replace(
        meeting.childs_view, text=_cover(meeting.childs_view.text)
    ),
    Withheld.NEEDS: lambda meeting: replace(meeting.purpose, needs=_cover(meeting.purpose.needs)),
    Withheld.OPINIONS: lambda meeting: each_text(meeting.opinions, _cover),
    Withheld.WARNING_SIGNS: lambda meeting: each_text(meeting.warning_signs, _cover),
    Withheld.REPORTS: lambda meeting: each_text(meeting.reports, _cover),
    Withheld.CONCLUSION: lambda meeting: each_text(meeting.conclusion, _cover),
}


def _without_places(meeting: Meeting) -> Meeting:
    return replace(
        meeting,
        person=replace(meeting.person, address="", contact=""),
        attendance=_without_contacts(meeting),
        followup=replace(meeting.followup, place=""),
        warning_signs=warning_signs.without_hidden(meeting),
        conclusion=conclusion.without_hidden(meeting),
        invitation=replace(meeting.invitation, place=""),
    )


def _without_contacts(meeting: Meeting) -> Attendance:
    people = {
        id: replace(someone, contact="") if contact_hidden(meeting, id) else someone
        for id, someone in meeting.attendance.people.items()
    }
    return replace(meeting.attendance, people=people)
