"""Settings: what a place or a user has chosen, layer upon layer.

Weakest first: Rundan's own defaults, the municipality's file, the user's file,
the environment (``RUNDAN_LENGTH=90``), a flag.  A fault in any of them costs
that one setting and never the start: it is named, and the layer below counts.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal, get_type_hints

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import fields

from assistant.library.law import law
from assistant.library.lines import Lines
from assistant.library.problem import DataProblem
from assistant.library.reading import fault, nearest, text_of
from assistant.library.syntax import slip
from assistant.meeting.agenda import Agenda
from assistant.meeting.opening import Policy, SignaturePolicy, Voice

PREFIX: Final = "RUNDAN_"


class WantedKey(Struct, frozen=True):
    """A key that somebody wants for a deed, as it was written and where."""

    key: str
    file: Path
    line: int


class Settings(Struct, frozen=True, kw_only=True):
    """What can be chosen.  None lets the agenda or the locale decide."""

    signatures: SignaturePolicy = "deciders"
    school_is_principal: bool = False
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
    ors_licence: bool = False
    """Whether the place has a licence for ORS and SRS, so that their numbers may be noted."""
    theme: Literal["auto", "dark", "light"] = "auto"
    """The look of the full screen; ``auto`` takes after the terminal, where that tells."""
    keys: Mapping[str, WantedKey] = {}
    """The keys of deeds that are to have another; the full screen knows which there are."""


KEYS: Final = "keys"
"""The only setting that is a table, and that no environment variable can hold."""
_MEANT_HEADING: Final = re.compile(rf"\s*\[+\s*{KEYS}\b(?!\s*\]\s*$)")
_KINDS: Final = get_type_hints(Settings, include_extras=True)
NAMES: Final = tuple(field.name for field in fields(Settings) if field.name != KEYS)


def read_settings(
    *,
    municipality: Path | None = None,
    user: Path | None = None,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, object] | None = None,
) -> tuple[Settings, tuple[DataProblem, ...]]:
    """The settings, and what was left out of them because it is faulty.

    ``municipality`` and ``user`` are files, which need not exist.  A flag that
    is None was not given.
    """
    chosen: dict[str, Any] = {}
    problems: list[DataProblem] = []
    layers = (
        _from_file(municipality, problems),
        _from_file(user, problems),
        _from_outside(_variables(environment or {}), problems),
        _from_outside(_given(flags or {}), problems),
    )
    for layer in layers:
        for name, value in layer:
            chosen[name] = chosen.get(name, {}) | value if name == KEYS else value
    files = list(dict.fromkeys(problem.file for problem in problems))
    problems.sort(key=lambda problem: (files.index(problem.file), problem.line))
    return Settings(**chosen), tuple(problems)


def policy_for(agenda: Agenda, settings: Settings) -> Policy:
    """What shapes a meeting held now after this agenda."""
    return Policy(
        plan_label=settings.plan_label or agenda.plan_label,
        coordinator=settings.coordinator or agenda.coordinator,
        signatures=settings.signatures,
        voice=settings.voice,
        school_is_principal=settings.school_is_principal,
        law_as_of=law().as_of.isoformat(),
        law=law().asking_for_the_plan,
    )


def length_for(agenda: Agenda, settings: Settings) -> int:
    """The length, in minutes, that the agenda offers nearest to the one chosen."""
    wanted = settings.length or min(agenda.lengths)
    return min(agenda.lengths, key=lambda length: abs(length - wanted))


def _from_file(path: Path | None, problems: list[DataProblem]) -> Iterator[tuple[str, Any]]:
    if path is None or not path.exists():
        return
    lines, data = _mended(path, _readable(path, problems), problems)
    keys = data.pop(KEYS, {})
    if not isinstance(keys, dict):
        problems.append(DataProblem("keys-table", path, lines.of(KEYS)))
        keys = {}
    strayed = {name: keys.pop(name) for name in NAMES if name in keys}
    for name in strayed:
        problems.append(DataProblem("below-keys", path, lines.of(KEYS, name), key=name))
    for name, value in {**strayed, **data}.items():
        line = lines.of(*((KEYS, name) if name not in data else (name,)))
        if name not in NAMES:
            known = (*NAMES, KEYS)
            near, listed = nearest(name, known), ", ".join(known)
            problems.append(
                DataProblem("key-unknown", path, line, key=name, near=near, known=listed)
            )
            continue
        try:
            yield name, msgspec.convert(value, _KINDS[name])
        except msgspec.ValidationError as error:
            problems.append(_problem(error, name, path, line))
    yield KEYS, _wanted_keys(keys, path, lines, problems)


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


def _readable(path: Path, problems: list[DataProblem]) -> str:
    """The file's text, with every line that is not UTF-8 left out and named."""
    try:
        return text_of(path)
    except DataProblem as problem:
        if problem.code == "unreadable":
            problems.append(problem)
            return ""
    rows = []
    for number, raw in enumerate(path.read_bytes().splitlines(), 1):
        try:
            rows.append(raw.decode("utf-8-sig" if number == 1 else "utf-8"))
        except UnicodeDecodeError:
            problems.append(DataProblem("not-utf8", path, number))
            rows.append("")
    return "\n".join(rows)


def _mended(path: Path, text: str, problems: list[DataProblem]) -> tuple[Lines, dict[str, Any]]:
    """The file's values, with every line that is not TOML left out and named."""
    rows = text.split("\n")
    for _attempt in rows:
        try:
            return Lines("\n".join(rows)), tomllib.loads("\n".join(rows))
        except tomllib.TOMLDecodeError as error:
            code, line = slip("\n".join(rows), error)
            meant = _MEANT_HEADING.match(rows[line - 1])
            problems.append(DataProblem("keys-heading" if meant else code, path, line))
            rows[line - 1] = f"[{KEYS}]" if meant else ""  # what follows it is not lost with it
    return Lines(""), {}


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
