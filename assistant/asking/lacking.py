"""What is missing before the meeting, in lines to read out."""

from typing import Final

from assistant.asking.invitation import standing
from assistant.case.deadlines import term
from assistant.desk.lacking import done_before, missing_before
from assistant.language.translation import N_, _, format_weekday
from assistant.meeting.meeting import Meeting

TITLE: Final = N_("Det här saknas före mötet, på en sida")


def terms_told(meeting: Meeting) -> list[str]:
    """Until when the meeting is to be held, once the invitation is sent, and whether it is."""
    days = [one.on for one in meeting.invitation.sent.values() if one.on]
    terms = [one for one in meeting.agenda.deadlines if one.after == "sent" and days]
    called = meeting.invitation.on
    told = []
    for one in terms:
        last = term(one, min(days))
        said = _("{what} hålls senast {day} ({source}).").format(
            what=_(one.what), day=format_weekday(last), source=one.source
        )
        if called is not None and called > last:
            said = _("{term} Dagen i kallelsen är senare.").format(term=said)
        told.append(said)
    return told


def page_lines(meeting: Meeting) -> list[str]:
    """What is missing, how far the invitation has come, what is done."""
    missing = missing_before(meeting) or (_("Inget saknas."),)
    told = [_("Det här saknas:"), *(f"– {line}" for line in missing)]
    told.append(_("Kallelsen: {standing}.").format(standing=standing(meeting)))
    told += terms_told(meeting)
    done = [f"– {line}" for line in done_before(meeting)]
    return [*told, *([_("Klart:"), *done] if done else [])]
