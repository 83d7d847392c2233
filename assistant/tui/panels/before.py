"""What is made ready before the meeting: who is called, what for, and the invitation."""

from typing import Final

from assistant.asking.earlier import begins_from
from assistant.asking.forms import form
from assistant.asking.papers import offers
from assistant.desk.papers import Paper
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting
from assistant.tui.keymap import keyed
from assistant.tui.panels.concern import rows_of
from assistant.tui.widgets.line import Line, Target

BEGIN = "begin"
PAPER = "paper"
ON_THE_PAPER: Final = ("attendance", "purpose", "scope", "invitation")
"""The forms whose answers stand on the invitation."""
WHEN_PRINTED: Final = ("invitation_lines", "invitation_sent")


def before_lines(meeting: Meeting) -> list[Line]:
    """What can be noted while no clock runs, in the order it is wanted."""
    first = meeting.agenda.parts[0]
    told = begins_from(meeting)
    return [
        *([Line(told, "note")] if told else []),
        Line(_("Fyll i det ni vet. Klockan startar först när ni börjar."), "note"),
        Line(
            _("Börja med {part}").format(part=_(first.title)),
            "add",
            target=Target(BEGIN),
            hint=keyed(_("Enter eller {go_on} börjar mötet; klockan går från dess")),
        ),
        *_rows(ON_THE_PAPER, meeting),
        *(
            Line(
                f"+ {_(offer.title)}",
                "add",
                target=Target(PAPER, offer.paper),
                hint=_("Enter gör pappret, att skriva ut"),
            )
            for offer in offers(meeting)
            if offer.paper is Paper.INVITATION
        ),
        *_rows(WHEN_PRINTED, meeting),
    ]


def _rows(names: tuple[str, ...], meeting: Meeting) -> list[Line]:
    return [line for name in names for line in rows_of(form(name), meeting)]
