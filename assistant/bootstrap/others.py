"""Whoever else sits at a rehearsal: at a seat of their own, and only while they are wanted."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from assistant.desk.ports import Clock, JournalProblem
from assistant.meeting.event import Refused
from assistant.meeting.swedish_time import local_day

BESIDE: Final = "beside-9"
"""Their seat, as events name it; no window ever has it."""


async def carry_out(home: Path, clock: Clock, stream: str, lines: Sequence[str]) -> None:
    """Carry out typed lines at a practice meeting as another window would.

    What cannot be carried out hinders nobody.
    """
    from assistant.asking.answers import NotUnderstood
    from assistant.asking.lines import read_line
    from assistant.desk.desk import Desk
    from assistant.journal.opening import open_practice

    with suppress(JournalProblem):
        journal = await open_practice(home)
        try:
            desk = await Desk.open(journal, clock, BESIDE, stream)
            for line in lines:
                with suppress(NotUnderstood, Refused):
                    said = read_line(line, desk.meeting, local_day(clock.now()))
                    await desk.do(*said.commands)
        finally:
            await journal.close()


async def stay(_lines: Sequence[str]) -> None:
    """Do nothing: it is another window's to let them."""
