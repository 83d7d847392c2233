"""Keeping something in a case from home, where nobody sits at one of its meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.desk.envelopes import sealed

if TYPE_CHECKING:
    from assistant.desk.ports import Clock, Journal
    from assistant.meeting.event import Event


async def keep_in_case(
    journal: Journal, clock: Clock, actor: str, case: str, *events: Event
) -> None:
    """Keep them in the case with that stream, all or none.  Raises ``JournalProblem``."""
    heads, at, mono = await journal.heads(case), clock.now(), clock.mono()
    envelopes = [
        sealed(event, stream=case, base=heads.get(event.path), actor=actor, at=at, mono=mono)
        for event in events
    ]
    await journal.append(envelopes)
