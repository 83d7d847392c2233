"""A place's own folder: what a municipality lays over Rundan's own, without touching code.

It may hold ``settings.toml``, ``agendas/*.toml``, ``wording.toml`` and a logo; nothing of
it need be there, and what is faulty costs itself alone.
"""

from pathlib import Path
from typing import Final

from assistant.library.agendas import AgendaFile, agenda_named, agendas
from assistant.library.settings import Settings
from assistant.meeting.agenda import Agenda

AGENDAS: Final = "agendas"


def agendas_here(chosen: Settings) -> list[AgendaFile]:
    """Every agenda a meeting can be held after at this place, and every file that is faulty."""
    return agendas(*_folders(chosen))


def agenda_here(agenda_id: str, chosen: Settings) -> Agenda:
    """The agenda of that id, as it is held at this place; raises ``KeyError`` for none."""
    return agenda_named(agenda_id, *_folders(chosen))


def _folders(chosen: Settings) -> tuple[Path, ...]:
    return (Path(chosen.place) / AGENDAS,) if chosen.place else ()
