"""Practice meetings: each family's in a store of its own, destroyed by the last one out.

A family can also be practised with at ten times the speed, where things happen by
themselves; that meeting has a store of its own too, and is the only one on a fast clock.
"""

from __future__ import annotations

import shutil
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.bootstrap import others, pace
from assistant.bootstrap.folders import PAPERS, PRACTICE
from assistant.desk.house import FAST, Family
from assistant.desk.identity import CHAIR
from assistant.language.translation import _
from assistant.library.families import known_families, practices
from assistant.meeting.swedish_time import local_day

if TYPE_CHECKING:
    from assistant.bootstrap.seating import Seating
    from assistant.desk.desk import Desk
    from assistant.desk.ports import Clock, Journal
    from assistant.desk.rehearsal import Rehearsal
    from assistant.library.settings import Settings


class Rehearsals:
    """The practice meetings of one window."""

    def __init__(self, home: Path, chosen: Settings, clock: Clock, seating: Seating) -> None:
        self._home = home / PRACTICE
        self._settings = chosen
        self._clock = clock
        self._seating = seating
        self._open: dict[str, Journal] = {}
        self._clocks: dict[str, Clock] = {}
        self._running: dict[str, Rehearsal] = {}

    @property
    def papers(self) -> Path:
        """Where their documents are made."""
        return self._home / PAPERS

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """Whom one can practise with, as time goes and then at ten times the speed."""
        known = known_families()
        hurried = _("{family} · i tio gångers fart")
        return (
            *(Family(one.id, f"{one.name} · {_(one.agenda)}") for one in known),
            *(Family(one.id + FAST, hurried.format(family=one.name)) for one in known),
        )

    def running(self, stream: str) -> Rehearsal | None:
        """What happens by itself at a meeting that was opened here, if anything does."""
        return self._running.get(stream)

    def open_elsewhere(self) -> list[str]:
        """The families whose practice another window, or this one, has open."""
        from assistant.journal.seats import taken

        known = (id + ending for id in practices() for ending in ("", FAST))
        return [id for id in known if taken(self._home / id)]

    async def practise(self, family: str, *, afresh: bool) -> Desk:
        """Practise: go on where it was left or, ``afresh``, begin again."""
        from assistant.desk.desk import Desk
        from assistant.journal.opening import open_practice

        if afresh:
            await self._destroy(family)
        home = self._home / family
        if family not in self._open:
            self._seating.take(home)
            self._open[family] = await open_practice(home)
        journal = self._open[family]
        rows = await journal.streams("meeting")
        left = next((row for row in rows if not row.erased), None)
        latest = left.changed if left else None
        clock = self._clock_for(family, latest)
        if left:
            desk = await Desk.open(journal, clock, self._seating.actor(home), left.id)
        else:
            desk = await self._begun(family, journal, clock)
        if family.endswith(FAST) and desk.stream not in self._running:
            self._running[desk.stream] = self._rehearsal(home, desk, clock, latest)
        return await self._seating.say(home, journal, desk)

    def _clock_for(self, family: str, latest: datetime | None) -> Clock:
        """The house's own, but for a rehearsal at ten times the speed."""
        if not family.endswith(FAST):
            return self._clock
        if family not in self._clocks:
            home = self._home / family
            shared = bool(self._seating.others(home))
            self._clocks[family] = pace.fast_clock(home, self._clock, latest, shared=shared)
        return self._clocks[family]

    def _rehearsal(
        self, home: Path, desk: Desk, clock: Clock, latest: datetime | None
    ) -> Rehearsal:
        from assistant.desk.rehearsal import Rehearsal
        from assistant.library.happenings import load_happenings

        happenings = load_happenings(home.name.removesuffix(FAST), desk.meeting.agenda)
        leads = self._seating.actor(home) == CHAIR
        carry_out = partial(others.carry_out, home, clock, desk.stream) if leads else others.stay
        return Rehearsal(happenings, latest or clock.now(), carry_out)

    async def _begun(self, family: str, journal: Journal, clock: Clock) -> Desk:
        from assistant.desk.start import start_meeting
        from assistant.library.agendas import agenda_named
        from assistant.library.policy import policy_for
        from assistant.library.practice import known_commands, load_practice

        practice = load_practice(family.removesuffix(FAST))
        agenda = agenda_named(practice.agenda)
        return await start_meeting(
            journal,
            clock,
            self._seating.actor(self._home / family),
            agenda=agenda,
            policy=policy_for(agenda, self._settings),
            minutes=practice.minutes,
            name=practice.name,
            place=practice.place,
            practice=True,
            known=known_commands(practice, local_day(clock.now())),
        )

    def stays(self) -> bool:
        """Whether another window sits at one that was opened here."""
        return any(self._seating.others(self._home / family) for family in self._open)

    async def leave(self) -> None:
        """Leave every practice meeting that was opened here; the last one out destroys it."""
        for family in list(self._open):
            home = self._home / family
            if self._seating.others(home):
                self._clocks.pop(family, None)
                await self._seating.leave(home, self._open.pop(family))
            else:
                await self._destroy(family)

    async def close(self) -> None:
        """Let go of their stores, and leave them where they are."""
        for family in list(self._open):
            await self._seating.leave(self._home / family, self._open.pop(family))

    async def _destroy(self, family: str) -> None:
        from assistant.journal.opening import destroy_practice
        from assistant.journal.problems import SeatTaken

        journal, home = self._open.pop(family, None), self._home / family
        if self._seating.take(home).others():
            raise SeatTaken
        if journal is not None:
            await journal.close()
        destroy_practice(home)
        pace.forget(home)
        self._clocks.pop(family, None)
        self._seating.release(home)
        shutil.rmtree(self.papers, ignore_errors=True)
