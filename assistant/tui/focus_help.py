"""What help says of the place where the focus is: what it is, what the law says, what one does."""

from typing import TYPE_CHECKING

from assistant.asking.about import about_form
from assistant.asking.forms import form
from assistant.language.translation import N_, _
from assistant.meeting.meeting import Meeting
from assistant.tui.panels.before import BEGIN, PAPER
from assistant.tui.panels.concern import ADD, ROW
from assistant.tui.panels.long_text import LongText
from assistant.tui.panels.moments import CLOSE, END, FIX, JUDGED, MOMENT, OTHER, PRINT, READ
from assistant.tui.panels.quick import quick_word
from assistant.tui.panels.tasks import TASK
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.lines import Lines
from assistant.tui.widgets.writing import Writing

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

_MOMENTS = {
    READ: N_(
        "Det en noggrann sekreterare skulle peka på före underskriften: datum, namn, citat, "
        "stavning. Inget rättas av sig självt, och inget hindrar."
    ),
    FIX: N_(
        "Fastställ gör planen färdig att skriva under och gör dokumenten. Ändras något "
        "efteråt fastställer du igen."
    ),
    PRINT: N_("Skriver ut den fastställda planen, lika för alla. Du väljer antal och skrivare."),
    JUDGED: N_(
        "Den som planen gäller, en vårdnadshavare eller en närstående svarar på frågor om mötet, "
        "om de vill. Svaren är deras egna."
    ),
    OTHER: N_("Andra papper än planen: kallelse, kort till barnet, lättläst och fler."),
    END: N_("Att avsluta stoppar klockan. Mötet går att öppna igen."),
    CLOSE: N_(
        "Att stänga är ett eget val: anteckningar och utkast förstörs, och planen finns kvar. "
        "Först ser du allt som gäller, rad för rad."
    ),
}


def about(seat: "SeatScreen") -> str:
    """A few lines for the chair."""
    focused = seat.focused
    if isinstance(focused, Writing):
        return "\n".join((*_about_text(focused), _(_WRITING)))
    target = focused.target if isinstance(focused, Lines) else None
    return "\n".join(_about_target(seat.sitting.meeting, target))


_WRITING = N_(
    "Här skriver du fritt. Varje tecken sparas medan du skriver. Tab går till nästa fält."
)


def _about_text(writing: Writing) -> list[str]:
    place = next((one for one in writing.ancestors if isinstance(one, LongText)), None)
    return about_form(form(place.place.form)) if place is not None else []


def _about_target(meeting: Meeting, target: Target | None) -> list[str]:
    match target:
        case Target(kind=kind, name=name, row=row) if kind in (ROW, ADD):
            return [*about_form(form(name)), _deeds(meeting, kind, name, row)]
        case Target(kind=kind, name=name) if kind == TASK:
            one = "preparation"
            return [*about_form(form(one)), _deeds(meeting, kind, one, name)]
        case Target(kind=kind, name=name) if kind == MOMENT and name in _MOMENTS:
            return [_(_MOMENTS[name])]
        case Target(kind=kind) if kind == BEGIN:
            return [_("Klockan startar först när ni börjar. Fyll i resten före, i lugn och ro.")]
        case Target(kind=kind) if kind == PAPER:
            return [_("Enter gör pappret och frågar om det ska skrivas ut.")]
        case Target(kind="look", name="to-prepare"):
            return [
                _("Enter visar det som återstår före mötet. Inget av det hindrar er att börja.")
            ]
    return [_("Flytta med pilarna och tryck Enter på det du vill fylla i.")]


def _deeds(meeting: Meeting, kind: str, name: str, row: str) -> str:
    """What the keys do with the line."""
    if kind == ADD:
        return _("Enter öppnar ett tomt formulär. Fyll i det du vet; resten kan vänta.")
    quick = quick_word(form(name), meeting, row)
    told = [
        _("Enter öppnar raden."),
        _("Mellanslag: {what}.").format(what=quick) if quick else "",
        _("Delete tar bort den.") if form(name).removal(meeting, row) is not None else "",
    ]
    return " ".join(filter(None, told))
