"""The top row: where one is, and whether what was typed is safe."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from assistant.asking.outside import counted
from assistant.asking.replies import saving
from assistant.desk.outbox import Saved
from assistant.desk.views import Private
from assistant.language.translation import _, ngettext
from assistant.meeting.meeting import Meeting
from assistant.meeting.swedish_time import local
from assistant.tui.safe import Plain, cells, cut, styled

ROOM = 26
"""Cells for how it stands with saving."""


class TopLine(Horizontal):
    """The agenda's title to the left, how it stands with saving to the right.

    Between them, what is private is a number; or a word says that it is hidden.
    """

    def __init__(self) -> None:
        super().__init__()
        self._where, self._private, self._saved = (
            Plain(id="where"),
            Plain(id="private"),
            Plain(id="saved"),
        )

    def compose(self) -> ComposeResult:
        """Three texts."""
        yield from (self._where, self._private, self._saved)

    def show(self, meeting: Meeting, saved: Saved) -> None:
        """Show the title, and when something last reached the disk."""
        width = self.content_size.width
        right = _saved(saved)
        practice = _(" · ÖVNING") if meeting.opened.practice else ""
        here = f"Rundan · {_(meeting.agenda.title)}"
        aside = self._private.text
        here = cut(here, width - cells(practice) - cells(aside) - 3 - ROOM)
        self._where.show(styled((here, "bold"), (practice, "bold $lead")))
        look = "$timebox-over bold" if saved.problem else "$muted"
        told = cut(right, ROOM)
        self._saved.show(styled((told, look)))

    def show_private(self, private: Private | None) -> None:
        """Show how much lies outside the meeting, or that the view is discreet."""
        text = _("diskret") if private is None else counted(private.outside)
        self._private.show(text, layout=True)


def _saved(saved: Saved) -> str:
    if saved.problem:
        count = ngettext("{count} väntar", "{count} väntar", saved.waiting)
        return _("Ej sparat: {count}").format(count=count.format(count=saved.waiting))
    if saved.at is None:
        return _("Sparat")
    return _("Sparat {time}").format(time=f"{local(saved.at):%H:%M:%S}")


def trouble(saved: Saved) -> str:
    """What is in the way of saving, as a steady line; nothing where nothing is."""
    return saving(saved.trouble) if saved.trouble else ""
