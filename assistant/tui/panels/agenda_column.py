"""The left column: the agenda with its times, and what the plan still lacks."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical

from assistant.asking.noted import unanswered_told
from assistant.asking.timekeeping import began
from assistant.desk.views import PartRow, Seat, Step
from assistant.language.terms import term
from assistant.language.translation import _
from assistant.tui.keymap import keyed
from assistant.tui.panels.circle import MeetingCircle
from assistant.tui.safe import Plain, cells, cut, styled, wrapped
from assistant.tui.times import minutes
from assistant.tui.widgets.line import OPEN

SIGNS = {Step.DONE: "✓", Step.NOW: "►", Step.COMING: "·"}


class AgendaColumn(Vertical):
    """The parts and what is missing; only looked at, so it never takes the focus."""

    def __init__(self) -> None:
        super().__init__()
        self._parts, self._lacking = Plain(id="parts"), Plain(id="missing")
        self._circle = MeetingCircle(id="circle")

    def compose(self) -> ComposeResult:
        """Two texts, and the circle where there is room."""
        yield self._parts
        yield self._lacking
        yield self._circle

    def show(self, seat: Seat) -> None:
        """Show the agenda as it stands."""
        width, height = self.content_size.width, self.content_size.height
        if not width:
            return
        rows = part_rows(seat, width)
        pieces = [(f"{text}\n", look) for text, look in rows]
        self._parts.show(styled(*pieces), layout=True)
        lacking = _missing(seat, width, height - len(rows) - 1)
        self._lacking.show("\n".join(lacking), layout=True)
        left = height - len(rows) - len(lacking) - 3
        self._circle.show_seat(seat, width, left)


def part_rows(seat: Seat, width: int, *, numbered: bool = False) -> list[tuple[str, str]]:
    """The parts in order, each with how it looks, and beneath it what was told afterwards."""
    rows: list[tuple[str, str]] = []
    for number, row in enumerate(seat.parts, 1):
        lead = f"{number:>2} " if numbered else ""
        text = lead + _part(row, width - cells(lead), quiet=seat.quiet)
        rows.append((text, "bold" if row.step is Step.NOW else ""))
        if row.since is not None:
            rows.append(("  " + cut(began(row.since, row.mended, width - 2), width - 2), "$muted"))
    return rows


def _part(row: PartRow, width: int, *, quiet: bool) -> str:
    """``✓ Presentation    6/5``: used and planned, or that it was only passed through; a quiet part
    shows no count."""
    planned = minutes(row.given)
    counted = row.step is Step.DONE or (row.step is Step.NOW and not quiet)
    times = f"{minutes(row.spent)}/{planned}" if counted else str(planned)
    times = _("överhoppad") if row.skipped else times
    title = cut(_(row.title), width - cells(times) - 3)
    room = width - 2 - cells(title) - cells(times)
    sign = OPEN if row.skipped else SIGNS[row.step]
    return f"{sign} {title}{' ' * room}{times}"


def _missing(seat: Seat, width: int, room: int) -> list[str]:
    """What is missing, in as many words as there is room for."""
    if seat.stale:
        changed = keyed(
            _("Planen är ändrad sedan den fastställdes. {moments}: fastställ den igen.")
        )
        return wrapped(changed, width)
    if seat.private is None:
        return []
    if not seat.private.missing:
        waiting = 0 if seat.quiet else seat.private.waiting  # there it stands by the clock
        told = unanswered_told(seat.private.unanswered, waiting)
        whole = (
            _("Planen har det lagen vill ha.") if told else _("Inget saknas: planen är komplett.")
        )
        return _in_rows((whole, *told), width)
    heading = wrapped(_("Saknas för att planen ska vara komplett:"), width)
    words = [term(what) for what in seat.private.missing]
    shared = _shared([len(wrapped(word, width - 2)) for word in words], room - len(heading))
    rows = [
        row for word, most in zip(words, shared, strict=True) for row in _item(word, width, most)
    ]
    answers = _in_rows(unanswered_told(seat.private.unanswered, 0), width)
    fits = len(heading) + len(rows) + len(answers) <= room
    return [*heading, *rows, *(answers if fits else ())]


def _in_rows(sentences: Iterable[str], width: int) -> list[str]:
    return [row for sentence in sentences for row in wrapped(sentence, width)]


def _shared(wanted: list[int], room: int) -> list[int]:
    """How many rows each gets: one at least, a second before any has a third."""
    given = [1] * len(wanted)
    for most in range(2, max(wanted) + 1):
        for index, rows in enumerate(wanted):
            if rows >= most and sum(given) < room:
                given[index] += 1
    return given


def _item(word: str, width: int, most: int) -> list[str]:
    rows = wrapped(word, width - 2)
    if len(rows) > most:
        rest = " ".join(rows[most - 1 :])
        rows = [*rows[: most - 1], cut(rest, width - 2)]
    return [f"{'–' if number == 0 else ' '} {row}" for number, row in enumerate(rows)]
