"""Practice meetings: each family's in a store of its own, destroyed by the last one out."""

import shutil
from functools import cached_property
from pathlib import Path

from assistant.bootstrap.folders import PAPERS, PRACTICE
from assistant.bootstrap.seating import Seating
from assistant.desk.desk import Desk
from assistant.desk.house import Family
from assistant.desk.ports import Clock, Journal
from assistant.desk.start import start_meeting
from assistant.language.translation import _, local
from assistant.library.agendas import agenda_named, agendas
from assistant.library.practice import known_commands, load_practice, practices
from assistant.library.settings import Settings, policy_for


class Rehearsals:
    """The practice meetings of one window."""

    def __init__(self, home: Path, chosen: Settings, clock: Clock, seating: Seating) -> None:
        self._home = home / PRACTICE
        self._settings = chosen
        self._clock = clock
        self._seating = seating
        self._open: dict[str, Journal] = {}

    @property
    def papers(self) -> Path:
        """Where their documents are made."""
        return self._home / PAPERS

    @cached_property
    def families(self) -> tuple[Family, ...]:
        """Whom one can practise with."""
        titles = {file.agenda.id: file.agenda.title for file in agendas() if file.agenda}
        return tuple(
            Family(id, f"{practice.name} · {_(titles[practice.agenda])}")
            for id, practice in ((id, load_practice(id)) for id in practices())
        )

    def open_elsewhere(self) -> list[str]:
        """The families whose practice another window, or this one, has open."""
        from assistant.journal.seats import taken

        return [id for id in practices() if taken(self._home / id)]

    async def practise(self, family: str, *, afresh: bool) -> Desk:
        """Practise: go on where it was left or, ``afresh``, begin again."""
        from assistant.journal.opening import open_practice

        if afresh:
            await self._destroy(family)
        home = self._home / family
        if family not in self._open:
            self._seating.take(home)
            self._open[family] = await open_practice(home)
        journal = self._open[family]
        left = [row for row in await journal.streams("meeting") if not row.erased]
        if left:
            return await self._seating.sit_down(home, journal, left[0].id)
        return await self._seating.say(home, journal, await self._begun(family, home, journal))

    async def _begun(self, family: str, home: Path, journal: Journal) -> Desk:
        practice = load_practice(family)
        agenda = agenda_named(practice.agenda)
        return await start_meeting(
            journal,
            self._clock,
            self._seating.actor(home),
            agenda=agenda,
            policy=policy_for(agenda, self._settings),
            minutes=practice.minutes,
            name=practice.name,
            place=practice.place,
            practice=True,
            known=known_commands(practice, local(self._clock.now()).date()),
        )

    async def leave(self) -> None:
        """Leave every practice meeting that was opened here; the last one out destroys it."""
        for family in list(self._open):
            home = self._home / family
            if self._seating.others(home):
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
        self._seating.release(home)
        shutil.rmtree(self.papers, ignore_errors=True)
