"""The meeting circle in one sentence: which part, its share, and when the meeting ends."""

from datetime import timedelta

from assistant.desk.views import PartRow, Seat, Step
from assistant.language.translation import _, clock_time, ngettext
from assistant.meeting.clock import Clock


def circle_told(seat: Seat) -> str:
    """All that the circle shows, such as *Del 4 av 9, Dialog: 15 av 60 minuter.*"""
    now = next((row for row in seat.parts if row.step is Step.NOW), None)
    if now is None:
        begun = any(row.step is Step.DONE for row in seat.parts)
        return _("Ingen del är öppen.") if begun else _not_begun(seat)
    told = _("Del {number} av {count}, {title}: {minutes} av {whole} minuter.").format(
        number=seat.parts.index(now) + 1,
        count=len(seat.parts),
        title=_(now.title),
        minutes=whole_minutes(now),
        whole=sum(map(whole_minutes, seat.parts)),
    )
    return f"{told} {meeting_ends(seat.clock)}"


def whole_minutes(row: PartRow) -> int:
    """A part's share of the circle."""
    return row.given // timedelta(minutes=1)


def meeting_ends(clock: Clock) -> str:
    """When the meeting ends, and how far that is from what was thought, in a sentence."""
    moved, at = round(clock.moved / timedelta(minutes=1)), clock_time(clock.ends)
    if not moved:
        return _("Mötet slutar {time}, som tänkt.").format(time=at)
    if moved > 0:
        told = ngettext(
            "Mötet slutar {time}, {n} minut senare än tänkt.",
            "Mötet slutar {time}, {n} minuter senare än tänkt.",
            moved,
        )
    else:
        told = ngettext(
            "Mötet slutar {time}, {n} minut tidigare än tänkt.",
            "Mötet slutar {time}, {n} minuter tidigare än tänkt.",
            -moved,
        )
    return told.format(time=at, n=abs(moved))


def _not_begun(seat: Seat) -> str:
    told = _("Mötet har inte börjat. {count} delar, {whole} minuter.")
    return told.format(count=len(seat.parts), whole=sum(map(whole_minutes, seat.parts)))
