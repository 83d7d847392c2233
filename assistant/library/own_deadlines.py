"""Times of a place's own, instead of those that an agenda's source sets, or beside them.

Local agreements differ: Lotsmodellen has 15 working days to the first meeting, Region
Värmland ten for a child, Bengtsfors and Ekerö three weeks.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import asdict, replace

from assistant.library.lines import Lines
from assistant.library.problem import DataProblem
from assistant.library.reading import fault, nearest
from assistant.meeting.agenda import Agenda, Deadline

_UNITS = ("working_days", "weeks", "months")


class OwnDeadline(Struct, frozen=True, forbid_unknown_fields=True):
    """What a place says of a time; what it leaves out is as in the agenda."""

    what: str = ""
    """What is to be held: only needed for a time that the agenda does not have."""
    after: Literal["sent", "held"] | None = None
    working_days: int | None = None
    weeks: int | None = None
    months: int | None = None
    earliest_weeks: int | None = None
    source: str = ""
    """Who sets it here.  The agenda's source does not answer for it any more."""

    @property
    def sound(self) -> bool:
        """Whether it has one length, and a positive one."""
        lengths = [getattr(self, unit) for unit in _UNITS if getattr(self, unit) is not None]
        return len(lengths) == 1 and lengths[0] > 0


class WantedDeadline(Struct, frozen=True):
    """A time as it was written, and where."""

    own: OwnDeadline
    file: Path
    line: int


def read_deadlines(
    table: Mapping[str, Any], name: str, path: Path, lines: Lines, problems: list[DataProblem]
) -> dict[str, WantedDeadline]:
    """The sound ones of a table of agendas' ids, each with times by theirs; by both ids."""
    wanted = {}
    for agenda, times in table.items():
        if not isinstance(times, dict):
            line = lines.of(name, agenda)
            problems.append(DataProblem("deadline-form", path, line, key=agenda))
            continue
        for id, value in times.items():
            line = lines.of(name, agenda, id)
            try:
                own = msgspec.convert(value, OwnDeadline)
            except msgspec.ValidationError as error:
                code, place, details = fault(error, OwnDeadline)
                line = lines.of(name, agenda, id, *place)
                problems.append(DataProblem(code, path, line, **{"key": id, **details}))
                continue
            if own.sound:
                wanted[f"{agenda}.{id}"] = WantedDeadline(own, path, line)
            else:
                problems.append(DataProblem("deadline-length", path, line, key=f"{agenda}.{id}"))
    return wanted


def with_own_deadlines(agenda: Agenda, wanted: Mapping[str, WantedDeadline]) -> Agenda:
    """The agenda with the place's own times in it."""
    own = {
        key.removeprefix(f"{agenda.id}."): one.own
        for key, one in wanted.items()
        if key.startswith(f"{agenda.id}.")
    }
    if not own:
        return agenda
    kept = tuple(
        _over(deadline, own.pop(deadline.id)) if deadline.id in own else deadline
        for deadline in agenda.deadlines
    )
    added = tuple(_over(Deadline(id, "", "sent"), one) for id, one in own.items() if one.what)
    return replace(agenda, deadlines=(*kept, *added))


def _over(deadline: Deadline, own: OwnDeadline) -> Deadline:
    """A time with what the place says of it; it has one length, and the place's source."""
    said = {name: value for name, value in asdict(own).items() if value not in (None, "")}
    empty: dict[str, Any] = dict.fromkeys(_UNITS)
    return replace(deadline, **{**empty, "source": "", **said})


def strange_deadlines(
    wanted: Mapping[str, WantedDeadline], agendas: Mapping[str, Agenda]
) -> Iterator[DataProblem]:
    """A problem for each time that is of no agenda there is, or no time of its agenda."""
    for key, one in wanted.items():
        name, _dot, id = key.partition(".")
        if name not in agendas:
            known = ", ".join(agendas)
            details = {"key": name, "near": nearest(name, agendas), "known": known}
            yield DataProblem("deadline-agenda", one.file, one.line, **details)
        elif not one.own.what:
            ids = [deadline.id for deadline in agendas[name].deadlines]
            if id not in ids:
                details = {"key": id, "agenda": name, "near": nearest(id, ids)}
                yield DataProblem("deadline-unknown", one.file, one.line, **details)
