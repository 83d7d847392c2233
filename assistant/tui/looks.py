"""What a typed line asks of the screen itself: the same deeds as the keys' and the palette's."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from assistant.asking.answers import NotUnderstood
from assistant.asking.circle import circle_told
from assistant.asking.form import Form
from assistant.asking.forms import forms_in
from assistant.asking.grammar_page import about_word, page
from assistant.asking.lacking import page_lines
from assistant.asking.line_words import form_named
from assistant.asking.noted import lacking, noted_lines
from assistant.asking.papers import offer_for
from assistant.asking.replies import reply
from assistant.language.translation import _
from assistant.meeting.partings import jumps
from assistant.tui.elsewhere import ask_where
from assistant.tui.judging import judge_here
from assistant.tui.panels.moments import PRINT
from assistant.tui.papers import choose as choose_paper
from assistant.tui.papers import make
from assistant.tui.printers import choose_printer
from assistant.tui.rehearsing import look_back
from assistant.tui.screens.help import reading
from assistant.tui.sitting import Sitting
from assistant.tui.stamping import unlock_card
from assistant.tui.widgets.line import Line

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

ACTIONS: Final = {
    "circle": "circle",
    "undo": "undo",
    "redo": "redo",
    "doubles": "doubles",
    "history": "history",
    "display": "room_display",
    "lock": "app.lock",
    "quit": "app.quit",
    "other-seat": "other_seat",
    "follow": "follow",
    "palette": "palette",
    "moments": "moments",
    "code": "app.choose_code",
    "look": "app.other_look",
    "settings": "app.settings",
    "home": "app.home",
    "keys": "app.keys",
    "end-practice": "app.end_practice",
}
"""The seat's own actions, by what a line calls them."""


class Looks:
    """Those of one meeting, at one seat."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting
        self._own: Final[dict[str, Callable[[str], Awaitable[None]]]] = {
            "help": self._help,
            "show": self._show,
            "say": self._say,
            "to-prepare": self._to_prepare,
            "papers": self._papers,
            "print": lambda _rest: seat.signing.moment(PRINT),
            "printout": self._printout,
            "printer": lambda _rest: choose_printer(seat),
            "last-read": lambda _rest: seat.signing.read(),
            "let-be": lambda _rest: seat.signing.read(),
            "time-jump": self._time_jump,
            "rehearsal": self._rehearsal,
            "judgement": lambda _rest: self._judge(),
            "unlock-card": lambda _rest: unlock_card(seat),
            "elsewhere": lambda _rest: ask_where(seat),
        }

    async def look(self, name: str, rest: str = "") -> None:
        """Do what the grammar's ``Kind.LOOK`` calls so."""
        try:
            if name in ACTIONS:
                await self._seat.run_action(ACTIONS[name])
            elif name in self._own:
                await self._own[name](rest)
            else:
                await self._seat.private.look(name)
        except NotUnderstood as problem:
            self._seat.say(reply(problem))

    async def _help(self, word: str) -> None:
        if word:
            lines = tuple(Line(text, "row") for text in about_word(word, self._sitting.meeting))
            self._seat.app.push_screen(reading(lines))
        else:
            self._seat.app.push_screen(reading(grammar_lines()))

    async def _show(self, word: str) -> None:
        """What is noted under a word or, without one, in the part that is on."""
        meeting, house = self._sitting.meeting, self._sitting.house
        forms = [form_named(word)[0]] if word else self._forms_here()
        lines: list[Line] = []
        for form in forms:
            seen = form.open_to(self._sitting.post, discreet=house.discreet)
            title, *rows = noted_lines(meeting, form, seen=seen)
            lines += [Line(title, "head", gap=bool(lines)), *(Line(row, "row") for row in rows)]
        self._seat.app.push_screen(reading(tuple(lines)))

    def _forms_here(self) -> list[Form]:
        meeting = self._sitting.meeting
        last = meeting.timekeeping.last
        return forms_in(meeting.agenda.part(last), meeting) if last else []

    async def _say(self, _rest: str) -> None:
        """What the chair can say stands in the part itself."""
        self._seat.say(_("Det du kan säga står i delen, efter strecket."))

    async def _to_prepare(self, _rest: str) -> None:
        """What is missing before the meeting, to read."""
        lines = page_lines(self._sitting.meeting)
        self._seat.app.push_screen(reading(tuple(Line(text, "row") for text in lines)))

    async def _papers(self, which: str) -> None:
        offer = offer_for(which, self._sitting.meeting) if which else None
        await (make(self._seat, offer) if offer is not None else choose_paper(self._seat))

    async def _printout(self, _rest: str) -> None:
        if self._seat.printing.running:
            await self._seat.printing.take_back()
        else:
            await self._seat.signing.moment(PRINT)

    async def _judge(self) -> None:
        judge_here(self._seat)

    async def _time_jump(self, _rest: str) -> None:
        asked = [jump for jump in jumps(self._sitting.meeting.timekeeping.partings) if jump.asks]
        if asked:
            await self._seat.partings.ask(asked[0])
        else:
            self._seat.say(_("Datorns klocka har inte hoppat."))

    async def _rehearsal(self, _rest: str) -> None:
        rehearsal = self._sitting.house.rehearsal(self._sitting.desk.stream)
        if rehearsal is None:
            self._seat.say(_("Det här är ingen övning."))
        else:
            await look_back(self._seat, rehearsal)


def told(sitting: Sitting, look: str) -> str:
    """The answer that the line itself can give; nothing where the seat is to do something."""
    if look not in ("where", "missing"):
        return ""
    hidden = sitting.hidden()
    lacks = "" if hidden else " ".join(lacking(sitting.meeting))
    if look == "missing":
        return hidden or lacks
    return f"{circle_told(sitting.view())} {lacks}".strip()


def grammar_lines() -> tuple[Line, ...]:
    """The page of help on typed lines."""
    lines = [
        Line(_("Engelska och svenska ord går lika bra, vilket språk skärmen än har.")),
        Line(_("Felskrivet förstås eller frågas om; det som avslutar eller tar bort alltid.")),
    ]
    for section in page():
        lines.append(Line(section.title, "head", gap=True))
        lines += [Line(section.note)] if section.note else []
        for entry in section.entries:
            example = "" if entry.example in entry.words else entry.example
            lines.append(Line(f"{entry.said}: {entry.title}", "row", detail=example))
    return tuple(lines)
