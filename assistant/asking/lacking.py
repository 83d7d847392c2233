"""What is missing before the meeting, in lines to read out."""

from typing import Final

from assistant.asking.invitation import standing
from assistant.desk.lacking import done_before, missing_before
from assistant.language.translation import N_, _
from assistant.meeting.meeting import Meeting

TITLE: Final = N_("Det här saknas före mötet, på en sida")


def page_lines(meeting: Meeting) -> list[str]:
    """What is missing, how far the invitation has come, what is done."""
    missing = missing_before(meeting) or (_("Inget saknas."),)
    told = [_("Det här saknas:"), *(f"– {line}" for line in missing)]
    told.append(_("Kallelsen: {standing}.").format(standing=standing(meeting)))
    done = [f"– {line}" for line in done_before(meeting)]
    return [*told, *([_("Klart:"), *done] if done else [])]
