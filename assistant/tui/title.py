"""The terminal window's title: the minutes left, never a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from assistant.tui.times import left

if TYPE_CHECKING:
    from assistant.desk.views import Seat


def show_title(app: App[None], seat: Seat) -> None:
    """Show what is left; a quiet part shows no count."""
    running = seat.clock.given and not seat.paused and not seat.quiet
    _set(app, f"Rundan · {left(seat.clock)}" if running else "Rundan")


def clear_title(app: App[None]) -> None:
    """Only the program's name."""
    _set(app, "Rundan")


def _set(app: App[None], title: str) -> None:
    # Textual has no public way to write past its own painting, and a write of
    # our own could land in the middle of it.
    driver = app._driver
    if driver is not None and getattr(app, "_rundan_title", "") != title:
        app._rundan_title = title  # type: ignore[attr-defined]
        driver.write(f"\x1b]0;{title}\x07")
