"""A place's own folder: what a municipality lays over Rundan's own, without touching code.

It may hold ``settings.toml``, ``agendas/*.toml``, ``wording.toml`` and a logo; nothing of
it need be there, and what is faulty costs itself alone.
"""

from os.path import isfile
from pathlib import Path
from typing import Final

from assistant.library.agendas import AgendaFile, agenda_named, agendas
from assistant.library.own_deadlines import with_own_deadlines
from assistant.library.settings import Settings
from assistant.meeting.agenda import Agenda

AGENDAS: Final = "agendas"
WORDING: Final = "wording.toml"
LOGOS: Final = ("logo.svg", "logo.png")
"""What a logo can be called; the first one that is there counts."""


def agendas_here(chosen: Settings) -> list[AgendaFile]:
    """Every agenda a meeting can be held after at this place, and every file that is faulty."""
    return agendas(*_folders(chosen))


def own_agendas(chosen: Settings) -> list[Path]:
    """The files of the place's own agendas."""
    return sorted(path for folder in _folders(chosen) for path in folder.glob("*.toml"))


def agenda_here(agenda_id: str, chosen: Settings) -> Agenda:
    """The agenda of that id with the place's own times; raises ``KeyError`` where none has it."""
    return with_own_deadlines(agenda_named(agenda_id, *_folders(chosen)), chosen.deadlines)


def logo_here(chosen: Settings) -> Path | None:
    """The place's logo, if it has one."""
    folder = Path(chosen.place)
    found = (folder / name for name in LOGOS if chosen.place and isfile(folder / name))
    return next(found, None)


def _folders(chosen: Settings) -> tuple[Path, ...]:
    return (Path(chosen.place) / AGENDAS,) if chosen.place else ()
