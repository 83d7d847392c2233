"""What happens by itself at a rehearsal, in two quiet rows that are always there."""

from assistant.asking.rehearsal import BEFORE
from assistant.desk.rehearsal import Rehearsal
from assistant.language.translation import _
from assistant.tui.rehearsing import ways
from assistant.tui.safe import Plain, cut, wrapped
from assistant.tui.sitting import Sitting

ROWS = 2
"""As in the seat's style sheet: the part above never moves while one writes."""


class HappeningLine(Plain):
    """Shows what happened last; nowhere to be seen but at a rehearsal."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._rehearsal = sitting.house.rehearsal(sitting.desk.stream)
        self.display = self._rehearsal is not None

    def on_mount(self) -> None:
        """Look every second, where there is anything to come."""
        if self._rehearsal is not None:
            self.set_interval(1, self.look)
            self.call_after_refresh(self.look)

    async def look(self) -> None:
        """Let what is to happen happen, and show it."""
        if self._rehearsal is None or self._sitting.desk.gone:
            return
        await self._rehearsal.look(self._sitting.desk)
        if self.is_attached:
            told = _told(self._rehearsal, self._sitting)
            self.show("\n".join(_rows(told, self.content_size.width)))


def _told(rehearsal: Rehearsal, sitting: Sitting) -> str:
    meeting = sitting.meeting
    if meeting.moments.ended is not None:
        over = _(
            "Övningen är över. {palette} och ”övningen” visar vad som hände, och vad ni gjorde."
        )
        return over.format_map(ways())
    if meeting.timekeeping.last is None:
        return _(BEFORE)
    latest = rehearsal.latest(meeting, sitting.desk.now())
    return _(latest.text) if latest else ""


def _rows(text: str, width: int) -> list[str]:
    rows = wrapped(text, width)
    return [*rows[: ROWS - 1], cut(" ".join(rows[ROWS - 1 :]), width)]
