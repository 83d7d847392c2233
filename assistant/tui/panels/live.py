"""What follows from consent, people and protection, at the top of the part and in the one
quiet line.  Nothing opens by itself; while the family speaks, only what was asked for shows."""

from assistant.asking.consequences import Told, told
from assistant.language.translation import _
from assistant.meeting.agenda import Part
from assistant.meeting.meeting import Meeting
from assistant.tui.keymap import keyed
from assistant.tui.panels.concern import ROW
from assistant.tui.widgets.line import OPEN, Line, Target

ABOUT = frozenset({"consent", "disclosure", "copies"})
"""The concerns beside which all that follows is shown."""


def live_lines(meeting: Meeting, part: Part, *, discreet: bool = False) -> list[Line]:
    """What the part shows first."""
    about = _about(part)
    found = told(meeting)
    if part.quiet and not meeting.timekeeping.paused:
        found = tuple(one for one in found if one.at_once)
    seen = (one for one in found if not (one.veiled and discreet))
    return [_line(one) for one in seen if about or one.urgent]


def all_lines(meeting: Meeting, *, discreet: bool = False) -> list[Line]:
    """All of it, while no part is on."""
    return [_line(one) for one in told(meeting) if not (one.veiled and discreet)]


def _line(one: Told) -> Line:
    if not one.form:
        return Line(one.text, "note", gap=True)
    return Line(
        one.text,
        "row",
        target=Target(ROW, one.form, one.row),
        sign=OPEN,
        hint=_("Enter: välj. Det är inte bråttom, mötet går vidare ändå."),
        gap=True,
    )


class LiveLine:
    """The weightiest of it in a few words, reckoned anew only when the meeting is another."""

    def __init__(self) -> None:
        self._known: tuple[Meeting, str] | None = None

    def told(self, meeting: Meeting) -> str:
        """A quiet line while there is something to choose; else nothing."""
        if self._known is None or self._known[0] is not meeting:
            self._known = (meeting, _brief(meeting))
        return self._known[1]


def _brief(meeting: Meeting) -> str:
    one = next((one for one in told(meeting) if one.brief), None)
    if one is None or not one.at_once:
        return one.brief if one and not _is_about(meeting) else ""
    return keyed(_("{brief} {withdraw}: välj."), brief=one.brief)


def _is_about(meeting: Meeting) -> bool:
    """Whether the open part begins with all of it, so that the line would say it twice."""
    current = meeting.timekeeping.current
    return current is not None and _about(meeting.agenda.part(current))


def _about(part: Part) -> bool:
    return any(block.concern in ABOUT for block in part.blocks)
