"""What is asked when a meeting begins, whatever it begins from."""

from assistant.asking.beginning import proposed
from assistant.asking.form import Choice, Field, Kind
from assistant.desk.house import AgendaChoice, House
from assistant.language.translation import _
from assistant.meeting.records import Value
from assistant.tui.screens.form import Offered

Chosen = dict[str, Value]


def meeting_fields(house: House, followed: str = "") -> tuple[list[Field], Chosen]:
    """Agenda, length and place, and what is chosen beforehand: what comes after ``followed``.

    That is the title of the agenda of the case's last meeting.
    """
    agendas = house.agendas()
    first = proposed(agendas, followed)
    fields = [
        Field(
            name="agenda",
            label=_("Dagordning"),
            kind=Kind.CHOICE,
            choices=tuple(Choice(a.id, _(a.title)) for a in agendas),
        ),
        Field(
            name="minutes",
            label=_("Hur långt?"),
            kind=Kind.CHOICE,
            choices=_lengths(first) if first else (),
        ),
        Field(name="place", label=_("Plats (kan lämnas tom)")),
    ]
    return fields, {
        "agenda": first.id if first else "",
        "minutes": str(first.usual) if first else "",
    }


def lengths_offered(house: House) -> Offered:
    """The lengths an agenda has, once it is chosen; its usual one where the chosen is none."""
    known = {agenda.id: agenda for agenda in house.agendas()}

    def offered(name: str, raw: str) -> dict[str, tuple[tuple[Choice, ...], str]]:
        agenda = known.get(raw) if name == "agenda" else None
        return {"minutes": (_lengths(agenda), str(agenda.usual))} if agenda else {}

    return offered


def _lengths(agenda: AgendaChoice) -> tuple[Choice, ...]:
    return tuple(
        Choice(str(length), _("{minutes} minuter").format(minutes=length))
        for length in sorted(agenda.lengths)
    )
