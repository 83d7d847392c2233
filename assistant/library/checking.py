"""All that can be said of an agenda file at once, to whoever writes it."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from assistant.library.agendas import AgendaProblem, agendas
from assistant.library.lines import Place
from assistant.library.problem import DataProblem
from assistant.library.reading import Source, nearest
from assistant.library.rules import faults
from assistant.meeting.agenda import KINDS, Agenda

_HARMLESS = ("key-unknown", "choice-unknown")
"""Faults that can be set aside with nothing put in their place that a rule may stumble on."""


class Checked(Struct, frozen=True, kw_only=True):
    """What came of it."""

    problems: tuple[DataProblem, ...]
    """What must be mended before a meeting can follow the agenda, in the file's order."""
    agenda: Agenda | None = None
    """The agenda, where it could be read at all."""
    texts: tuple[tuple[int, str], ...] = ()
    """Every text that is said or shown, with its line."""


def check_agenda(path: Path) -> Checked:
    """Read a file, and look for everything that is wrong with it."""
    found: list[DataProblem] = []
    try:
        source = Source(path, Agenda, AgendaProblem, found)
    except AgendaProblem as problem:
        return Checked(problems=_sorted([*found, problem]))
    agenda = source.value
    if all(problem.code in _HARMLESS for problem in found):
        told = {problem.line for problem in found}
        broken = [source.problem(f.code, *f.place, **f.details) for f in faults(agenda)]
        found += [problem for problem in broken if problem.line not in told]
        found += _next(source, {agenda.id, *_ids(path.parent)})
    texts = tuple((source.line(*place), text) for place, text in texts_of(agenda))
    return Checked(problems=_sorted(found), agenda=agenda, texts=texts)


def texts_of(agenda: Agenda) -> Iterator[tuple[Place, str]]:
    """Every text that is said or shown, and its place in the file."""
    for key in ("title", "minutes_note", "plan_label", "coordinator", "coordinator_task"):
        yield (key,), getattr(agenda, key)
    for index, task in enumerate(agenda.prepare):
        yield ("prepare", index, "text"), task.text
        yield ("prepare", index, "why"), task.why
    for index, deadline in enumerate(agenda.deadlines):
        yield ("deadlines", index, "what"), deadline.what
    for number, part in enumerate(agenda.parts):
        place = ("parts", number)
        yield (*place, "title"), part.title
        yield (*place, "room"), part.room
        for index, block in enumerate(part.blocks):
            for kind in KINDS[:-1]:
                yield (*place, "blocks", index, kind), getattr(block, kind) or ""


def _next(source: Source[Agenda], known: set[str]) -> Iterator[DataProblem]:
    """That the agenda said to come after this one is there."""
    after = source.value.next
    if after and after not in known:
        details = {"next": after, "near": nearest(after, known), "known": ", ".join(sorted(known))}
        yield source.problem("next-unknown", "next", **details)


def _ids(folder: Path) -> Iterator[str]:
    return (file.agenda.id for file in agendas(folder) if file.agenda is not None)


def _sorted(problems: list[DataProblem]) -> tuple[DataProblem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.line))
