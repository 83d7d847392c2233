"""The meeting circle as text, with its numbers."""

from assistant.desk.post import Post
from assistant.desk.views import Seat
from assistant.tui.circle import drawn, sectors
from assistant.tui.safe import Plain, styled

LEAST = 9
"""Rows below which nothing can be told apart."""


class MeetingCircle(Plain):
    """The circle, as large as it may be; only looked at."""

    _known: tuple[object, ...] = ()

    def show_seat(self, seat: Seat, width: int, height: int) -> None:
        """Show how the meeting stands in so many cells; nothing where they are too few."""
        self.display = height >= LEAST and width >= 2 * LEAST
        counts = not seat.quiet or seat.post is Post.CHAIR
        wanted = (sectors(seat, counts=counts), width, min(height, width // 2))
        if not self.display or wanted == self._known:
            return
        self._known = wanted
        pieces: list[tuple[str, str]] = []
        for row in drawn(*wanted):
            pieces += [(text, "bold $lead" if here else "$muted") for text, here in row]
            pieces.append(("\n", ""))
        self.show(styled(*pieces[:-1]), layout=True)
