"""The meeting circle as text, with its numbers."""

from assistant.desk.post import Post
from assistant.desk.views import Seat
from assistant.tui.circle import Sector, drawn, sectors
from assistant.tui.safe import Plain, styled

LEAST = 9
"""Rows below which nothing can be told apart."""


class MeetingCircle(Plain):
    """The circle, as large as it may be; only looked at."""

    _wanted: tuple[tuple[Sector, ...], int, int] | None = None

    def show_seat(self, seat: Seat, width: int, height: int) -> None:
        """Show how the meeting stands in so many cells; nothing where they are too few."""
        self.display = height >= LEAST and width >= 2 * LEAST
        counts = not seat.quiet or seat.post is Post.CHAIR
        wanted = (sectors(seat, counts=counts), width, min(height, width // 2))
        if not self.display or wanted == self._wanted:
            return
        self._wanted = wanted
        self.call_after_refresh(self._draw)  # 10 ms: what is read comes first

    def _draw(self) -> None:
        if self._wanted is None:
            return
        pieces: list[tuple[str, str]] = []
        for row in drawn(*self._wanted):
            pieces += [(text, "bold $lead" if here else "$muted") for text, here in row]
            pieces.append(("\n", ""))
        self.show(styled(*pieces[:-1]), layout=True)
