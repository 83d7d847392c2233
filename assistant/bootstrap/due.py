"""The days on which something is due, in a file beside the store: dates, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from assistant.meeting.swedish_time import local_day

if TYPE_CHECKING:
    from assistant.desk.ports import Clock

_KEPT: Final = "due.json"


class KeptDays:
    """The desk's ``DueDays``; what writes is read when it is first wanted."""

    def __init__(self, state: Path, clock: Clock) -> None:
        self._kept = state / _KEPT
        self._clock = clock

    def today(self) -> date:
        """The day it is."""
        return local_day(self._clock.now())

    def known(self) -> tuple[date, ...]:
        """The days as they were kept last."""
        try:
            return msgspec.json.decode(self._kept.read_bytes(), type=tuple[date, ...])
        except (OSError, msgspec.DecodeError):
            return ()

    def keep(self, days: Sequence[date]) -> None:
        """Keep the days, where they are others than before."""
        if tuple(days) == self.known():
            return
        from assistant.journal.files import private_folder, write_whole

        with suppress(OSError):
            private_folder(self._kept.parent)
            write_whole(self._kept, msgspec.json.encode(list(days)))
