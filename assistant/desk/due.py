"""What is due and what is late across all cases; and, while the store is locked, on which days."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final, Protocol

from msgspec import Struct

from assistant.case.deadlines import Due, Kind, due
from assistant.desk.cases import CaseFile

SOON: Final = timedelta(days=31)
"""How far ahead home looks."""


class DueRow(Struct, frozen=True, kw_only=True):
    """One thing that is due in a case, or several of a kind on the same day."""

    file: CaseFile
    due: Due
    count: int = 1


class DueDays(Protocol):
    """The bare days, kept beside the store: no names, and nothing of what it is that is due."""

    def today(self) -> date:
        """The day it is."""
        ...

    def known(self) -> tuple[date, ...]:
        """The days as they were kept last; none where that cannot be told."""
        ...

    def keep(self, days: Sequence[date]) -> None:
        """Keep the days in place of those before; that it fails hinders nothing."""
        ...


def due_soon(files: Iterable[CaseFile], today: date) -> list[DueRow]:
    """What is late and what is due soon, the first day first.

    A promise whose day has passed comes last: it waits for nobody else.
    """
    rows = [row for file in files for row in _rows(file) if row.due.by <= today + SOON]
    return sorted(rows, key=lambda row: (bool(row.due.promise) and row.due.late(today), row.due.by))


def due_days(files: Iterable[CaseFile]) -> list[date]:
    """The last day of each thing that is due, in order."""
    return sorted(row.due.by for file in files for row in _rows(file))


def _rows(file: CaseFile) -> list[DueRow]:
    """What a plan promised of one kind for one day is one row."""
    rows: dict[object, DueRow] = {}
    for one in due(file.case):
        alone = one.kind in (Kind.TERM, Kind.MEETING)
        place = one if alone else (one.kind, one.by)
        count = rows[place].count + 1 if place in rows else 1
        rows[place] = DueRow(file=file, due=one, count=count)
    return list(rows.values())
