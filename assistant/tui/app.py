"""The way into the full screen: light to import, so that the screen comes soon."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.desk.house import House


class Start(Struct, frozen=True):
    """Where to begin: home, a family's practice, beside another window, a file's plan."""

    family: str = ""
    afresh: bool = False
    """Begin the practice again instead of going on with it."""
    join: bool = False
    """Sit down at the meeting that another window has open."""
    display: bool = False
    """Open the room's screen from there."""
    file: Path | None = None
    """Begin a meeting from the plan in it."""


def run(house: House, start: Start) -> int:
    """Show the full screen until it is left; return the program's exit status."""
    # What is imported stays for good, so collecting between imports is in vain;
    # the application turns the collector on again after its first picture.
    gc.disable()
    # A picture that follows close on another need not wait for a sixtieth of a second to pass,
    # nor one that is made for what comes after it: a thread of its own writes it.
    os.environ.setdefault("TEXTUAL_FPS", "1000")
    sys.setswitchinterval(0.0005)
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")

    from assistant.tui.application import RundanApp

    app = RundanApp(house, start)
    app.run()
    return app.return_code or 0
