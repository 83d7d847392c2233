"""What happens by itself at a rehearsal with a practice family, read with care.

Everybody in it is made up.
"""

from collections.abc import Iterator
from typing import Annotated, Final

from msgspec import Meta, Struct

from assistant.library.fault import Fault
from assistant.library.folders import data_folder
from assistant.library.reading import Source, nearest
from assistant.meeting.agenda import Agenda

LONGEST: Final = 140
"""Signs in what is told: a seat has two rows for it."""

Minutes = Annotated[int, Meta(ge=0)]


class Hope(Struct, frozen=True, forbid_unknown_fields=True):
    """An event that shows that a happening was taken care of."""

    kind: str
    """Such as ``questions.QuestionParked``; one that no meeting knows is passed over."""
    at: str = ""
    """How the event's path begins, such as ``attendance/jonas/``."""


class Happening(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that happens, a while into a part."""

    part: str
    after: Minutes
    """Minutes into the part, pauses left out."""
    text: str
    """What is seen and heard."""
    does: tuple[str, ...] = ()
    """Typed lines that somebody else at the meeting's other seat carries out."""
    hope: tuple[Hope, ...] = ()
    """Any one of these shows that it was taken care of; none where nothing need be noted."""
    within: Minutes = 0
    """So many minutes there are for it; 0 for the rest of the meeting."""
    advice: str = ""
    """What one can do about it."""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    happenings: tuple[Happening, ...]


def load_happenings(family: str, agenda: Agenda) -> tuple[Happening, ...]:
    """What happens with a practice family whose meeting follows ``agenda``.

    Raises ``DataProblem``, for the fault that stands first in the file.
    """
    folder = data_folder("agendas") / "practice" / "happenings"
    source = Source(folder / f"{family}.toml", _File)
    happenings = source.value.happenings
    parts = [part.id for part in agenda.parts]
    problems = [
        source.problem(fault.code, "happenings", index, *fault.place, **fault.details)
        for index, happening in enumerate(happenings)
        for fault in _faults(happening, parts)
    ]
    if problems:
        raise min(problems, key=lambda problem: problem.line)
    return happenings


def _faults(happening: Happening, parts: list[str]) -> Iterator[Fault]:
    part, text = happening.part, happening.text
    if part not in parts:
        near, known = nearest(part, parts), ", ".join(parts)
        details = {"key": "part", "value": part, "near": near, "known": known}
        yield Fault("choice-unknown", ("part",), details)
    if not text.strip():
        yield Fault("text-empty", ("text",), {"key": "text"})
    if len(text) > LONGEST:
        yield Fault("text-long", ("text",), {"key": "text", "most": str(LONGEST)})
    if happening.hope and not happening.advice:
        yield Fault("key-missing", (), {"key": "advice"})
