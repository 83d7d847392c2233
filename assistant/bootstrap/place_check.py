"""Looking a place's own folder through, as whoever writes it wants: all of it, and in no hurry."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from assistant.bootstrap.place import logo_file
from assistant.language.own_words import OwnWord, messages, read_own_words, strangers
from assistant.library.agendas import agendas
from assistant.library.checking import check_agenda, texts_of
from assistant.library.own_deadlines import strange_deadlines
from assistant.library.place import AGENDAS, LOGOS, WORDING, agendas_here, own_agendas
from assistant.library.problem import DataProblem
from assistant.library.settings import PLACE_FILE, Settings, read_settings
from assistant.meeting.agenda import Agenda

_HOLDS = (PLACE_FILE, AGENDAS, WORDING, *LOGOS)
_OTHERS = (".toml", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
"""What is meant for Rundan; whatever else lies there is somebody else's."""


class Looked(Struct, frozen=True, kw_only=True):
    """What counts of a folder, and all that is faulty in it."""

    chosen: Settings
    agendas: dict[Path, Agenda]
    instead: tuple[str, ...]
    """The ids of those that take the place of Rundan's own."""
    words: tuple[OwnWord, ...]
    problems: tuple[DataProblem, ...]


def look_through(folder: Path) -> Looked:
    """Everything in a folder, which is there, whatever the user's own settings say."""
    chosen, problems = read_settings(usual_place=folder)
    words, faulty = read_own_words(folder / WORDING)
    found = agendas_here(chosen)
    files = own_agendas(chosen)
    own = {one.path: one.agenda for one in found if one.agenda and one.path in files}
    ours = {one.agenda.id for one in agendas() if one.agenda}
    slow = tuple(unhurried(chosen))
    idle = {one.line for one in slow if one.code == "wording-unknown"}
    return Looked(
        chosen=chosen,
        agendas=own,
        instead=tuple(agenda.id for agenda in own.values() if agenda.id in ours),
        words=tuple(one for one in words if one.line not in idle),
        problems=(
            *problems,
            *(problem for path in files for problem in check_agenda(path).problems),
            *faulty,
            *slow,
        ),
    )


def unhurried(chosen: Settings) -> Iterator[DataProblem]:
    """What is faulty in the place's own folder, beside what is seen at every start."""
    if not chosen.place:
        return
    wording = Path(chosen.place) / WORDING
    own = {path: agenda for path in own_agendas(chosen) if (agenda := check_agenda(path).agenda)}
    yield from _doubles(own)
    texts = {text for agenda in own.values() for _place, text in texts_of(agenda)}
    labels = {label for label in (chosen.plan_label, chosen.coordinator) if label}
    yield from strangers(read_own_words(wording)[0], wording, messages() | texts | labels)
    ours = (one.agenda for one in agendas() if one.agenda)
    by_id = {agenda.id: agenda for agenda in (*ours, *own.values())}
    yield from strange_deadlines(chosen.deadlines, by_id)
    yield from _logo(chosen)
    yield from _strange_files(Path(chosen.place))


def _doubles(own: dict[Path, Agenda]) -> Iterator[DataProblem]:
    """Each file whose id a later one has, which counts instead."""
    last = {agenda.id: path for path, agenda in own.items()}
    for path, agenda in own.items():
        if last[agenda.id] != path:
            yield DataProblem("agenda-twice", path, 0, id=agenda.id)


def _logo(chosen: Settings) -> Iterator[DataProblem]:
    from assistant.documents.logo import read_logo

    try:
        if file := logo_file(chosen):
            read_logo(file)
    except DataProblem as problem:
        yield problem


def _strange_files(folder: Path) -> Iterator[DataProblem]:
    for path in sorted(folder.glob("*")):
        meant = path.is_dir() or path.suffix.casefold() in _OTHERS
        if meant and path.name not in _HOLDS and not path.name.startswith("."):
            yield DataProblem("place-file", path, 0, key=path.name, known=", ".join(_HOLDS))
