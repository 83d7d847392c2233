"""What happens by itself at a rehearsal, in two quiet rows that are always there."""

from assistant.asking.rehearsal import said
from assistant.tui.safe import Plain, cut, styled
from assistant.tui.sitting import Sitting

ROWS = 2


class HappeningLine(Plain):
    """Shows what happened last; nowhere to be seen but at a rehearsal."""

    DEFAULT_CSS = f"""
    HappeningLine {{ height: {ROWS}; width: 1fr; padding: 0 1; background: $surface; }}
    """

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._rehearsal = sitting.house.rehearsal(sitting.desk.stream)
        self.display = self._rehearsal is not None

    def on_mount(self) -> None:
        """Look every second, where there is anything to come."""
        if self._rehearsal is not None:
            self.set_interval(1, self.look)

    async def look(self) -> None:
        """Let what is to happen happen, and show it."""
        if self._rehearsal is None or self._sitting.desk.gone:
            return
        await self._rehearsal.look(self._sitting.desk)
        told = said(self._rehearsal, self._sitting.meeting, self._sitting.desk.now())
        self.show(styled((cut(told, ROWS * (self.content_size.width or 78) - ROWS), "$speech")))
