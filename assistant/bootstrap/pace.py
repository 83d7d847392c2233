"""How fast time goes at a rehearsal, kept beside its store for the windows that share it."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from assistant.desk.fast_clock import FastClock, Pace
from assistant.desk.ports import Clock

SPEED: Final = 10
"""A meeting of an hour takes six minutes."""
_FILE: Final = "pace.json"
_LATELY: Final = timedelta(hours=1)
"""An older rehearsal that was cut short has stood still since."""


def fast_clock(
    home: Path, clock: Clock, latest: datetime | None, *, shared: bool = False
) -> FastClock:
    """The clock of the rehearsal in a folder; ``shared`` where another window sits there.

    After a crash time has gone on, as it does in a meeting; one that lies from
    another day goes on where something ``latest`` happened.
    """
    kept, now = _kept(home), clock.now()
    if kept is not None and (shared or now - kept.real < _LATELY):
        return FastClock(clock, kept)
    pace = Pace(speed=SPEED, real=now, made=latest or now)
    with suppress(OSError):  # then no other window can share it
        from assistant.journal.files import write_whole

        write_whole(home / _FILE, msgspec.json.encode(pace))
    return FastClock(clock, pace)


def forget(home: Path) -> None:
    """Take the file away."""
    (home / _FILE).unlink(missing_ok=True)


def _kept(home: Path) -> Pace | None:
    try:
        return msgspec.json.decode((home / _FILE).read_bytes(), type=Pace)
    except (OSError, msgspec.DecodeError):
        return None
