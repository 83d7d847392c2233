"""How fast time goes at a rehearsal, kept beside its store for the windows that share it."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from assistant.desk.fast_clock import FastClock, Pace
from assistant.desk.ports import Clock

SPEED: Final = 10
"""A meeting of an hour takes six minutes."""
_FILE: Final = "pace.json"


def shared(home: Path, clock: Clock) -> FastClock | None:
    """The clock that another window runs, if it can be read."""
    try:
        return FastClock(clock, msgspec.json.decode((home / _FILE).read_bytes(), type=Pace))
    except (OSError, msgspec.DecodeError):
        return None


def begun(home: Path, clock: Clock, latest: datetime | None) -> FastClock:
    """A clock from now, or from when something ``latest`` happened: it stood still since."""
    from assistant.journal.files import write_whole

    now = clock.now()
    pace = Pace(speed=SPEED, real=now, made=latest or now)
    with suppress(OSError):  # then no other window can share it
        write_whole(home / _FILE, msgspec.json.encode(pace))
    return FastClock(clock, pace)


def forget(home: Path) -> None:
    """Take the file away."""
    (home / _FILE).unlink(missing_ok=True)
