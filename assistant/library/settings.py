"""Settings: what a place or a user has chosen, layer upon layer.

Weakest first: Rundan's own defaults, the file in the place's own folder, the
user's file, the environment (``RUNDAN_LENGTH=90``), a flag.  A fault in any of
them costs that one setting and never the start: it is named, and the layer
below counts.
"""

from collections.abc import Iterable, Iterator, Mapping
from os.path import exists, expanduser, isdir  # those of ``Path`` raise where they may not look
from pathlib import Path
from typing import Annotated, Any, Final, Literal, get_type_hints

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import fields

from assistant.library.lines import Lines
from assistant.library.mending import mended
from assistant.library.own_deadlines import WantedDeadline, read_deadlines
from assistant.library.problem import DataProblem
from assistant.library.reading import fault, nearest
from assistant.meeting.opening import SignaturePolicy, Voice

PREFIX: Final = "RUNDAN_"
PLACE: Final = "place"
"""The setting that names the place's own folder."""
PLACE_FILE: Final = "settings.toml"
"""What the settings are called there."""


class WantedKey(Struct, frozen=True):
    """A key that somebody wants for a deed, as it was written and where."""

    key: str
    file: Path
    line: int


class Settings(Struct, frozen=True, kw_only=True):
    """What can be chosen.  None lets the agenda or the locale decide."""

    signatures: SignaturePolicy = "deciders"
    school_is_principal: bool = False
    consent_from: Annotated[int, Meta(ge=12, le=18)] | None = None
    """From which age a person decides alone about a plan; None lets the guardians decide."""
    disclosure_from: Annotated[int, Meta(ge=12, le=18)] | None = None
    """From which age a person decides alone who may know what; None: as about the plan."""
    spoken_consent: bool = False
    """Whether a spoken yes is enough to send the invitation of a child's meeting too."""
    plan_label: str | None = None
    coordinator: str | None = None
    voice: Voice = Voice.FIRST
    length: int | None = None
    """How long a meeting is if nothing else is said, in minutes."""
    language: Literal["sv", "en"] | None = None
    printer: str | None = None
    """Where to print: a printer's name in the computer, or its address (``ipp://…``)."""
    idle_minutes: Annotated[int, Meta(ge=0)] = 10
    """After how long without a key the screen locks, when no meeting runs; 0 for never."""
    discreet: bool = False
    """Whether a seat begins with what is private hidden, for a family that sits beside it."""
    balance: bool = True
    """Whether the chair sees, by side of the table alone, who has had the word."""
    people: str = ""
    """A file of those who work at the place (``library.people``), to offer as one types."""
    unit: str = ""
    """Whose stamp it is: the unit's name, as it stands in the certificate of a key made here."""
    place: str = ""
    """The place's own folder (``library.place``), where there is one."""
    logo_text: str = ""
    """What the logo in it shows, for somebody who does not see it."""
    ors_licence: bool = False
    """Whether the place has a licence for ORS and SRS, so that their numbers may be noted."""
    theme: Literal["auto", "dark", "light"] = "auto"
    """The look of the full screen; ``auto`` takes after the terminal, where that tells."""
    keys: Mapping[str, WantedKey] = {}
    """The keys of deeds that are to have another; the full screen knows which there are."""
    deadlines: Mapping[str, WantedDeadline] = {}
    """The place's own times, by the agenda's id and the time's: ``lots-first.first``."""


KEYS: Final = "keys"
DEADLINES: Final = "deadlines"
TABLES: Final = (KEYS, DEADLINES)
"""The settings that are tables, and that no environment variable can hold."""
_BESIDE: Final = "people"
"""The setting that names a file: in a place's own folder it lies there."""
_KINDS: Final = get_type_hints(Settings, include_extras=True)
NAMES: Final = tuple(field.name for field in fields(Settings) if field.name not in TABLES)


def read_settings(
    *,
    usual_place: Path | None = None,
    user: Path | None = None,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, object] | None = None,
) -> tuple[Settings, tuple[DataProblem, ...]]:
    """The settings, and what was left out of them because it is faulty.

    ``user`` is a file and ``usual_place`` the place's own folder where nothing names
    another; neither need exist.  A flag that is None was not given.
    """
    problems: list[DataProblem] = []
    users = list(_from_file(user, problems))
    outside = [
        *_from_outside(_variables(environment or {}), problems),
        *_from_outside(_given(flags or {}), problems),
    ]
    folder = _place(dict([*users, *outside]).get(PLACE, ""), usual_place, problems)
    places = _from_file(folder and folder / PLACE_FILE, problems, of_place=True)
    chosen: dict[str, Any] = {}
    for name, value in (*places, *users, *outside):
        chosen[name] = chosen.get(name, {}) | value if name in TABLES else value
    chosen[PLACE] = str(folder or "")
    files = list(dict.fromkeys(problem.file for problem in problems))
    problems.sort(key=lambda problem: (files.index(problem.file), problem.line))
    return Settings(**chosen), tuple(problems)


def _place(named: str, usual: Path | None, problems: list[DataProblem]) -> Path | None:
    """The place's own folder, if there is one; one that is named and not there is told."""
    if not named:
        return usual if usual is not None and isdir(usual) else None
    folder = _at_home(named).absolute()
    if isdir(folder):
        return folder
    problems.append(DataProblem("place-missing", folder, 0, key=PLACE))
    return None


def _at_home(named: str) -> Path:
    """A path as it was written, with the user's own folder for a ``~`` that means one."""
    return Path(expanduser(named))


def _from_file(
    path: Path | None, problems: list[DataProblem], *, of_place: bool = False
) -> Iterator[tuple[str, Any]]:
    """What a file sets; a place's own names no other folder."""
    if path is None or not exists(path):
        return
    lines, data = mended(path, TABLES, problems)
    tables = {name: _table(name, data, path, lines, problems) for name in TABLES}
    strayed = {name: table for table in TABLES for name in NAMES if name in tables[table]}
    places: dict[str, tuple[str, ...]] = {name: (name,) for name in data}
    for name, table in strayed.items():
        place = (table, name)
        problems.append(DataProblem("below-table", path, lines.of(*place), key=name, table=table))
        data.setdefault(name, tables[table].pop(name))
        places.setdefault(name, place)
    for name, value in data.items():
        line = lines.of(*places[name])
        if name not in NAMES:
            known = (*NAMES, *TABLES)
            near, listed = nearest(name, known), ", ".join(known)
            problems.append(
                DataProblem("key-unknown", path, line, key=name, near=near, known=listed)
            )
            continue
        if of_place and name == PLACE:
            problems.append(DataProblem("place-elsewhere", path, line, key=name))
            continue
        try:
            sound = msgspec.convert(value, _KINDS[name])
        except msgspec.ValidationError as error:
            problems.append(_problem(error, name, path, line))
            continue
        beside = of_place and name == _BESIDE and sound
        yield name, str(path.parent / _at_home(sound)) if beside else sound
    yield KEYS, _wanted_keys(tables[KEYS], path, lines, problems)
    yield DEADLINES, read_deadlines(tables[DEADLINES], DEADLINES, path, lines, problems)


def _table(
    name: str, data: dict[str, Any], path: Path, lines: Lines, problems: list[DataProblem]
) -> dict[str, Any]:
    """A table that is taken out of a file; an empty one where it is none."""
    table = data.pop(name, {})
    if isinstance(table, dict):
        return table
    problems.append(DataProblem(f"{name}-table", path, lines.of(name)))
    return {}


def _wanted_keys(
    keys: Mapping[str, object], path: Path, lines: Lines, problems: list[DataProblem]
) -> dict[str, WantedKey]:
    wanted = {}
    for deed, key in keys.items():
        line = lines.of(KEYS, deed)
        if isinstance(key, str):
            wanted[deed] = WantedKey(key, path, line)
        else:
            problems.append(DataProblem("str-wanted", path, line, key=deed))
    return wanted


def _variables(environment: Mapping[str, str]) -> Iterator[tuple[str, str, object]]:
    for name in NAMES:
        variable = PREFIX + name.upper()
        if environment.get(variable):
            yield name, variable, environment[variable]


def _given(flags: Mapping[str, object]) -> Iterator[tuple[str, str, object]]:
    for name, value in flags.items():
        if value is not None:
            yield name, name, value


def _from_outside(
    values: Iterable[tuple[str, str, object]], problems: list[DataProblem]
) -> Iterator[tuple[str, Any]]:
    """The sound ones of a setting's name, what it is called outside, and its value."""
    for name, called, value in values:
        try:
            yield name, msgspec.convert(value, _KINDS[name], strict=False)
        except msgspec.ValidationError as error:
            problems.append(_problem(error, name, Path(called), 0))


def _problem(error: msgspec.ValidationError, name: str, path: Path, line: int) -> DataProblem:
    code, _place, details = fault(error, _KINDS[name])
    return DataProblem(code, path, line, **{**details, "key": name})
