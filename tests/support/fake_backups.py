"""Copies that are only noted, and a cabinet in memory."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from assistant.desk.backups import KeyCopy, Remains, StoreCopy
from assistant.desk.ports import JournalProblem
from assistant.meeting.plan import Plan

AT = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


class NotThere(JournalProblem):
    code = "copy-failed"


class FakeBackups:
    """Notes where copies were wanted; there is no folder ``/borta``."""

    def __init__(self) -> None:
        self.copied: list[tuple[str, Path]] = []
        self.left = Remains()

    async def copy_store(self, place: Path) -> StoreCopy:
        self._note("store", place)
        return StoreCopy(file=place, at=AT, cases=1, meetings=2, without_key=3)

    async def copy_keys(self, place: Path) -> KeyCopy:
        self._note("keys", place)
        return KeyCopy(file=place, at=AT, streams=("m1", "c1"))

    async def remains(self) -> Remains:
        return self.left

    def _note(self, what: str, place: Path) -> None:
        if place.parts[:2] == ("/", "borta"):
            raise NotThere
        self.copied.append((what, place))


class FakeCabinet:
    """One document of every plan, until it is discarded."""

    def __init__(self) -> None:
        self.discarded: list[Path] = []

    def made_of(self, plan: Plan) -> tuple[Path, ...]:
        return (Path(f"/papper/plan-v{plan.version}.pdf"),)

    def unsure(self) -> tuple[Path, ...]:
        return ()

    def discard(self, files: Iterable[Path]) -> tuple[Path, ...]:
        self.discarded += files
        return ()
