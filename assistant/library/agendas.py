"""Agendas: finding their files, and reading one with care."""

from pathlib import Path

from msgspec import Struct

from assistant.library.folders import data_folder
from assistant.library.problem import DataProblem
from assistant.library.reading import Source
from assistant.library.rules import faults
from assistant.meeting.agenda import Agenda


class AgendaProblem(DataProblem):
    """An agenda file that cannot be followed."""


class AgendaFile(Struct, frozen=True, kw_only=True):
    """An agenda file: what it holds or, where it is faulty, what is wrong."""

    path: Path
    agenda: Agenda | None = None
    problem: AgendaProblem | None = None


def agendas(*folders: Path) -> list[AgendaFile]:
    """Every agenda there is, as they are offered: Rundan's own, and those in ``folders``.

    A later folder's agenda takes the place of an earlier one of the same id.
    """
    found: dict[str, AgendaFile] = {}
    for folder in (data_folder("agendas"), *folders):
        for path in sorted(folder.glob("*.toml")):
            try:
                agenda = load_agenda(path)
            except AgendaProblem as problem:
                found[str(path)] = AgendaFile(path=path, problem=problem)
            else:
                found[agenda.id] = AgendaFile(path=path, agenda=agenda)
    return sorted(found.values(), key=lambda file: file.agenda.order if file.agenda else 0)


def agenda_named(agenda_id: str, *folders: Path) -> Agenda:
    """The agenda of that id; raises ``KeyError`` where no sound file has it."""
    for file in agendas(*folders):
        if file.agenda is not None and file.agenda.id == agenda_id:
            return file.agenda
    raise KeyError(agenda_id)


def load_agenda(path: Path) -> Agenda:
    """The agenda in a file.

    Raises ``AgendaProblem``, for the fault that stands first in the file.
    """
    source = Source(path, Agenda, AgendaProblem)
    problems = [source.problem(f.code, *f.place, **f.details) for f in faults(source.value)]
    if problems:
        raise min(problems, key=lambda problem: problem.line)
    return source.value
