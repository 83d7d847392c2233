"""The narrow strip above the plan: the part that is on, and whether the plan follows it."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from assistant.desk.views import Seat, Step
from assistant.language.translation import _, clock_time
from assistant.meeting.meeting import Meeting
from assistant.tui.safe import Plain, cells, cut, styled
from assistant.tui.times import ends, left

ROOM = 30
"""Cells for how the plan follows."""


class PlanStrip(Horizontal):
    """One row, only looked at."""

    def compose(self) -> ComposeResult:
        """Two texts."""
        yield Plain(id="strip-part")
        yield Plain(id="strip-follows")

    def show(self, seat: Seat, meeting: Meeting, follows: str) -> None:
        """Show the part and its time; a quiet part shows no time."""
        width = self.content_size.width - ROOM
        if width <= 0:
            return
        title, times = _title(seat, meeting), _times(seat, meeting)
        while cells(" · ".join((title, *times))) > width and times[1:]:
            times = times[:-1]
        told = "".join(f" · {time}" for time in times)
        pieces = ((cut(title, width - cells(told)), "bold"), (told, "$muted"))
        self.query_one("#strip-part", Plain).show(styled(*pieces))
        self.query_one("#strip-follows", Plain).show(styled((cut(follows, ROOM), "$muted")))


def _title(seat: Seat, meeting: Meeting) -> str:
    now = next((row for row in seat.parts if row.step is Step.NOW), None)
    if now is not None:
        return f"{seat.parts.index(now) + 1} · {_(now.title)}"
    last = meeting.timekeeping.last
    return _(meeting.agenda.part(last).title) if last else _("Mötet har inte börjat")


def _times(seat: Seat, meeting: Meeting) -> tuple[str, ...]:
    """What matters most first: the rest gives way where there is no room."""
    ended = meeting.moments.ended
    if ended is not None:
        return (_("Mötet avslutades {time}").format(time=clock_time(ended)),)
    if meeting.timekeeping.current is None:
        return ()
    if seat.stopped:
        return (_("Stoppkortet ligger uppe"),)
    if seat.paused:
        return (_("Paus"),)
    if seat.quiet:
        return ()
    return (left(seat.clock), ends(seat.clock).partition(",")[0])
