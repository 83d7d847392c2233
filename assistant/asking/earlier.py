"""What came from an earlier plan, said beside it."""

from typing import Final

from assistant.asking.form import joined
from assistant.asking.left_over import waiting_told
from assistant.desk.changes import changes_told
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date
from assistant.meeting.agenda import Part
from assistant.meeting.changes import changes_of
from assistant.meeting.meeting import Meeting
from assistant.meeting.swedish_time import local_day


def from_version(meeting: Meeting, id: str) -> str:
    """That a goal or a measure came from the earlier plan, and what came of it, as on paper."""
    if promise := meeting.outcomes.promised.get(id):
        since = _("kvar från mötet {date}").format(date=format_date(promise.since))
        result = meeting.outcomes.outcome(id).result
        return joined(since, term(result) if result else "")
    earlier = meeting.opened.earlier
    if earlier is None or id not in earlier.things:
        return ""
    return _("från version {number}").format(number=earlier.version)


def starts_from(meeting: Meeting) -> str:
    """Which plan the meeting starts from; nothing where it starts from none."""
    earlier = meeting.opened.earlier
    if earlier is None:
        return ""
    day = format_date(local_day(earlier.fixed_at))
    told = _("utgår från planen {date}, version {number}")
    return told.format(date=day, number=earlier.version)


def begins_from(meeting: Meeting) -> str:
    """The same before the meeting begins, with what is asked anew."""
    told = starts_from(meeting)
    if not told:
        return ""
    said = _("Mötet {starts}. Samtycke och sekretessmedgivande frågas på nytt.")
    return " ".join(filter(None, (said.format(starts=told), waiting_told(meeting))))


CHANGED: Final = N_("Ändrat sedan förra mötet")


def changes_read(meeting: Meeting, part: Part) -> list[str]:
    """What the plan has otherwise now, a line each, in the part that reads out what came of
    the earlier one; in any other, and where nothing is changed, none."""
    if not any(block.concern == "outcomes" for block in part.blocks):
        return []
    changes = changes_of(meeting) if meeting.agenda.again(part.id, "outcomes") else None
    if changes is None:
        return []
    label = _(meeting.policy.coordinator)
    return list(changes_told(changes, label[:1].upper() + label[1:], format_date))
