"""What is asked when a meeting begins, whatever it begins from."""

from assistant.asking.beginning import proposed
from assistant.asking.form import Choice, Field, Kind
from assistant.desk.house import House
from assistant.language.translation import _
from assistant.meeting.records import Value

Chosen = dict[str, Value]


def meeting_fields(house: House, followed: str = "") -> tuple[list[Field], Chosen]:
    """Agenda, length and place, and what is chosen beforehand: what comes after ``followed``.

    That is the title of the agenda of the case's last meeting.
    """
    agendas = house.agendas()
    lengths = sorted({length for agenda in agendas for length in agenda.lengths})
    minutes = tuple(Choice(str(n), _("{minutes} minuter").format(minutes=n)) for n in lengths)
    fields = [
        Field(
            name="agenda",
            label=_("Dagordning"),
            kind=Kind.CHOICE,
            choices=tuple(Choice(a.id, _(a.title)) for a in agendas),
        ),
        Field(name="minutes", label=_("Hur långt?"), kind=Kind.CHOICE, choices=minutes),
        Field(name="place", label=_("Plats (kan lämnas tom)")),
    ]
    first = proposed(agendas, followed)
    return fields, {
        "agenda": first.id if first else "",
        "minutes": str(first.usual) if first else "",
    }
