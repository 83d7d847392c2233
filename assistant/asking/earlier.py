"""What came from an earlier plan, said beside it."""

from assistant.asking.form import joined
from assistant.asking.left_over import waiting_told
from assistant.language.terms import term
from assistant.language.translation import _, format_date, local
from assistant.meeting.meeting import Meeting


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
    day = format_date(local(earlier.fixed_at).date())
    told = _("utgår från planen {date}, version {number}")
    return told.format(date=day, number=earlier.version)


def begins_from(meeting: Meeting) -> str:
    """The same before the meeting begins, with what is asked anew."""
    told = starts_from(meeting)
    if not told:
        return ""
    said = _("Mötet {starts}. Samtycke och sekretessmedgivande frågas på nytt.")
    return " ".join(filter(None, (said.format(starts=told), waiting_told(meeting))))
