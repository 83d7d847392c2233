"""Which agenda a meeting is likely held after, whatever it begins from."""

from collections.abc import Sequence

from assistant.desk.house import AgendaChoice


def proposed(agendas: Sequence[AgendaChoice], followed: str = "") -> AgendaChoice | None:
    """The agenda that comes after the one of the title ``followed``, else the first there is."""
    earlier = next((one for one in agendas if one.title == followed), None)
    if earlier is None:
        return agendas[0] if agendas else None
    return next((one for one in agendas if one.id == earlier.next), earlier)
