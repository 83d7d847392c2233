"""The head of the middle column: the part, its time, and when the meeting ends."""

from textual.app import ComposeResult
from textual.containers import Vertical

from assistant.desk.post import Post
from assistant.desk.views import Seat, Step
from assistant.language.translation import _, clock_time, ngettext
from assistant.meeting.meeting import Meeting
from assistant.meeting.partings import ZERO
from assistant.tui.keymap import keyed
from assistant.tui.safe import Plain, cut, styled
from assistant.tui.times import bar, ends, left

BAR = 16


class ClockLine(Vertical):
    """The part's title and, quietly, its time."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._time, self._ends = (
            Plain(id="part-title"),
            Plain(id="part-time"),
            Plain(id="part-ends"),
        )

    def compose(self) -> ComposeResult:
        """Three lines."""
        yield from (self._title, self._time, self._ends)

    def show(self, seat: Seat, meeting: Meeting) -> None:
        """Show the clock as it stands."""
        title = _("Mötet har inte börjat")
        now = next((row for row in seat.parts if row.step is Step.NOW), None)
        last = meeting.timekeeping.last
        if now:
            number = seat.parts.index(now) + 1
            title = f"{number} · {_(now.title)}"
        elif last is not None:
            title = _(meeting.agenda.part(last).title)
        rows = (title, ""), *_times(seat, meeting)
        for line, (text, look) in zip((self._title, self._time, self._ends), rows, strict=True):
            self._show(line, text, look)

    def _show(self, line: Plain, text: str, look: str) -> None:
        width = self.content_size.width
        shown = cut(text, width) if width else text
        line.show(styled((shown, look)))


def _times(seat: Seat, meeting: Meeting) -> tuple[tuple[str, str], tuple[str, str]]:
    if seat.stopped:
        up = _("Stoppkortet ligger uppe. Klockan står still.")
        return (up, "bold"), (keyed(_("{stop_card} när ni är redo.")), "")
    ended = meeting.moments.ended
    if ended is not None:
        return (_("Mötet avslutades {time}").format(time=clock_time(ended)), ""), ("", "")
    if meeting.timekeeping.current is None:
        begin = keyed(_("{go_on} börjar mötet. {ends}"), ends=ends(seat.clock))
        return (begin, ""), (_(meeting.agenda.minutes_note), "$muted")
    if seat.paused:
        since = clock_time(meeting.timekeeping.pauses[-1].since)
        rest = keyed(_("Paus sedan {time}. {rest} fortsätter."), time=since)
        return (rest, "bold"), (ends(seat.clock), "$muted")
    if seat.quiet:
        slow = bar(seat.clock, BAR) if seat.post is Post.CHAIR else ""
        return (slow, "$timebox-ok"), (_parking(seat), "$muted")
    over = seat.clock.left <= ZERO
    look = "$timebox-over" if over else "$timebox-ok"
    return (f"{bar(seat.clock, BAR)} {left(seat.clock)}", look), (ends(seat.clock), "$muted")


def _parking(seat: Seat) -> str:
    """How to keep a question without breaking in, and how many wait."""
    how = keyed(_("Frågor parkeras: {park}"))
    count = seat.private.waiting if seat.private else 0
    if not count:
        return how
    waiting = ngettext("{count} fråga väntar", "{count} frågor väntar", count)
    return f"{how} · {waiting.format(count=count)}"
