"""What an agenda's preparation and times must hold, so that they can be shown and reckoned."""

from collections.abc import Iterable, Iterator
from typing import Final

from assistant.library.fault import ID, Fault
from assistant.library.lines import Place
from assistant.library.reading import nearest
from assistant.meeting.agenda import Agenda, Deadline, Task
from assistant.meeting.preparation import SEEN

_WEEKS: Final = {"working_days": 1 / 5, "weeks": 1, "months": 52 / 12}
"""How many weeks there are in one of each."""


def before_faults(agenda: Agenda) -> Iterator[Fault]:
    """Everything wrong with ``prepare`` and ``deadlines``."""
    yield from _ids("prepare", [task.id for task in agenda.prepare])
    for index, task in enumerate(agenda.prepare):
        yield from _task(task, ("prepare", index))
    yield from _ids("deadlines", [deadline.id for deadline in agenda.deadlines])
    for index, deadline in enumerate(agenda.deadlines):
        yield from _deadline(deadline, ("deadlines", index))


def _ids(table: str, ids: Iterable[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, id in enumerate(ids):
        if not ID.fullmatch(id):
            yield Fault("id-form", (table, index, "id"), {"id": id})
        elif id in seen:
            yield Fault("id-taken", (table, index, "id"), {"id": id, "instead": f"{id}-{index}"})
        seen.add(id)


def _task(task: Task, place: Place) -> Iterator[Fault]:
    if not task.text.strip():
        yield Fault("text-empty", (*place, "text"), {"key": "text"})
    if task.seen and task.seen not in SEEN:
        details = {"seen": task.seen, "near": nearest(task.seen, SEEN), "known": ", ".join(SEEN)}
        yield Fault("seen-unknown", (*place, "seen"), details)


def _deadline(deadline: Deadline, place: Place) -> Iterator[Fault]:
    if not deadline.what.strip():
        yield Fault("text-empty", (*place, "what"), {"key": "what"})
    if not deadline.source.strip():
        yield Fault("source-missing", place, {"id": deadline.id})
    spans = {key: n for key in _WEEKS if (n := getattr(deadline, key)) is not None}
    if len(spans) > 1:
        yield Fault("span-double", place, {"id": deadline.id, "keys": ", ".join(spans)})
    elif not spans:
        yield Fault("span-none", place, {"id": deadline.id})
    for key, number in spans.items():
        if number < 1:
            yield Fault("span-form", (*place, key), {"key": key, "value": str(number)})
        elif deadline.earliest_weeks >= number * _WEEKS[key]:
            yield Fault("earliest-late", (*place, "earliest_weeks"), {"id": deadline.id})
