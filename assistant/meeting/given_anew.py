"""All have said yes again: only what the chair chose before that holds the sharing back."""

from typing import TYPE_CHECKING

from assistant.meeting.deciders import About, all_say_yes
from assistant.meeting.disclosure import run_out, uncovered
from assistant.meeting.taking_back import Extent

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


def given_anew(meeting: "Meeting") -> bool:
    """Whether a choice made when somebody had not said yes is all that is left of it.

    Where a part was taken back, it has to be given anew too; where nothing was, everybody
    here has to be covered, for else it is they whom the choice may be about.
    """
    plan, sharing = meeting.consent, meeting.disclosure
    if not (plan.choice.halts or sharing.choice.halts) or meeting.withdrawal.open:
        return False
    agreed = all_say_yes(meeting, plan.answers, About.PLAN)
    if not (agreed and all_say_yes(meeting, sharing.answers, About.SHARING)) or run_out(meeting):
        return False
    last = next(reversed(meeting.withdrawal.every.values()), None)
    if last is None:
        return not uncovered(meeting)
    if last.extent is not Extent.PARTLY:
        return True
    return bool(last.organisations) and all(map(sharing.covers, last.organisations))
