"""Two texts in one place, from two windows: asks which is to stand."""

from typing import TYPE_CHECKING

from assistant.asking.form import shortened
from assistant.asking.history import seat, what, where
from assistant.desk.covering import covers
from assistant.desk.late import Double
from assistant.desk.ledger import Entry
from assistant.language.translation import _, clock_time
from assistant.meeting.meeting import Meeting
from assistant.tui.keymap import keyed
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

KEEP, BOTH = "keep", "both"


class Doubles:
    """The places of one meeting that have several texts, at one seat."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting

    def told(self) -> str:
        """A quiet line while there are any."""
        found = self._sitting.desk.doubles
        if not found:
            return ""
        place = where(found[0].entries[0].event, self._sitting.meeting)
        return keyed(
            _("Två har skrivit om samma sak ({place}). Båda finns kvar: {doubles} väljer."),
            place=place,
        )

    def ask_own(self) -> None:
        """Ask about those this seat has a part in; the others are the other's to settle."""
        actor = self._sitting.desk.actor
        for double in self._sitting.desk.doubles:
            if any(entry.late and entry.envelope.actor == actor for entry in double.entries):
                self._ask(double)
                return

    def ask(self) -> None:
        """Ask about the first there is."""
        found = self._sitting.desk.doubles
        if found:
            self._ask(found[0])
        else:
            self._seat.say(_("Ingenting är skrivet dubbelt."))

    def _ask(self, double: Double) -> None:
        meeting = self._sitting.meeting

        async def chosen(target: Target | None) -> None:
            if target is not None:
                await self._seat.settle(double.path, target.row or None)

        facts = tuple(_fact(entry, meeting) for entry in double.entries)
        lines = [
            Line(
                _("Behåll: {text}").format(text=shortened(_said(entry, meeting), 50)),
                "row",
                target=Target(KEEP, row=entry.id),
            )
            for entry in double.entries
        ]
        if double.joins:
            lines.append(Line(_("Behåll båda, efter varandra"), "row", target=Target(BOTH)))
        title = where(double.entries[0].event, meeting)
        self._seat.app.push_screen(DoubleScreen(double, title, tuple(lines), facts), chosen)


class DoubleScreen(MenuScreen):
    """The texts of one place, and which is to stand."""

    def __init__(
        self, double: Double, title: str, lines: tuple[Line, ...], facts: tuple[str, ...]
    ) -> None:
        super().__init__(title, lines, facts)
        self._double = double

    def covered(self, meeting: Meeting) -> bool:
        """The texts themselves."""
        return any(covers(meeting, e.event, e.envelope.at) for e in self._double.entries)


def _fact(entry: Entry, meeting: Meeting) -> str:
    who, when = seat(entry.envelope.actor), clock_time(entry.envelope.at)
    head = _("{seat}, {time}:").format(seat=who[:1].upper() + who[1:], time=when)
    return f"{head}\n{_said(entry, meeting)}"


def _said(entry: Entry, meeting: Meeting) -> str:
    return what(entry.event, meeting, entry.envelope.at)
