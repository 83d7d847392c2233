"""A line under each goal in the secretary's plan: how it stands."""

from collections.abc import Mapping

from assistant.asking.form import Row
from assistant.asking.forms import form
from assistant.asking.wording import reviewed
from assistant.desk.wording import ready
from assistant.meeting.meeting import Meeting
from assistant.tui.panels.concern import row_line
from assistant.tui.widgets.line import NEITHER, OPEN, Line


class StandingLines:
    """The lines of one plan, reckoned anew only where something has changed that they tell of."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._lines: Mapping[str, Line] = {}

    def of(self, meeting: Meeting) -> Mapping[str, Line]:
        """Each goal's line by its id; none until what the review needs has been read."""
        told_of = (
            *(meeting.goals, meeting.wording, meeting.attendance, meeting.followup),
            *(meeting.signoff, meeting.consent, meeting.person, meeting.timekeeping.started),
        )
        same = len(told_of) == len(self._of) and all(map(_is, told_of, self._of))
        if ready() and not same:
            self._of, self._lines = told_of, _lines(meeting)
        return self._lines


def _is(one: object, other: object) -> bool:
    return one is other


def _lines(meeting: Meeting) -> dict[str, Line]:
    """Enter opens who has said yes."""
    accepted = form("accepted")
    return {
        one.id: row_line(
            accepted, meeting, Row(id=one.id, title=told), sign=OPEN if one.remarks else NEITHER
        )
        for one, told in reviewed(meeting, measures=False)
    }
