"""Removing something for good, by typed answers."""

from collections.abc import Sequence
from datetime import datetime

from assistant.asking.purging import (
    BEFORE,
    CASE,
    MEETING,
    WAYS,
    day_before,
    papers_facts,
    papers_gone,
    purge_facts,
    purge_receipt,
)
from assistant.asking.rows import listed_as
from assistant.desk.purging import Going, Purging
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.talk.asker import Asker
from assistant.talk.hearing import sayable

_SURE = ("ta bort", "remove")


class PurgeTalk:
    """Asks what goes, says what that means, and asks once."""

    def __init__(self, purging: Purging, ask: Asker) -> None:
        self._purging = purging
        self._ask = ask

    async def run(self, way: str = "", before: datetime | None = None) -> bool:
        """Whether anything went; ``way`` and ``before`` are what was said already."""
        going = await self._going(way, before)
        return going is not None and await self._removed(going)

    async def case(self, id: str) -> bool:
        """Whether a case that is chosen already went."""
        return await self._removed(await self._purging.case(id))

    async def _removed(self, going: Going) -> bool:
        if going.nothing:
            self._ask.say(_("Det finns inget att ta bort."))
            return False
        if not await self._sure(purge_facts(going), _("Skriv ta bort för att göra det.")):
            self._ask.say(_("Inget är borttaget."))
            return False
        self._tell(purge_receipt(await self._purging.purge(going)))
        if going.papers and await self._sure(
            papers_facts(going.papers), _("Skriv ta bort för att ta bort dem också.")
        ):
            self._ask.say(papers_gone(self._purging.discard(going.papers)))
        return True

    async def _going(self, way: str, before: datetime | None) -> Going | None:
        if before is not None:
            return await self._purging.before(before)
        if not way:
            number = await self._ask.number(
                _("Vad ska tas bort för gott?"), [_(title) for _way, title in WAYS]
            )
            way = WAYS[number - 1][0] if number else ""
        if way == BEFORE:
            day = await self._day()
            return await self._purging.before(day) if day else None
        if way not in (MEETING, CASE):
            return None
        meetings = way == MEETING
        rows = await (self._purging.meetings() if meetings else self._purging.cases())
        if not rows:
            return Going()
        asked = _("Vilket möte?") if meetings else _("Vilket ärende?")
        number = await self._ask.number(asked, [listed_as(row) for row in rows])
        if not number:
            return None
        chosen = self._purging.meeting if meetings else self._purging.case
        return await chosen(rows[number - 1].id)

    async def _day(self) -> datetime | None:
        while answer := await self._ask.text(_("Äldre än vilken dag? Tom rad går tillbaka.")):
            day, problem = day_before(answer, self._purging.now())
            if day:
                return day
            self._ask.say(problem)
        return None

    async def _sure(self, facts: Sequence[str], asked: str) -> bool:
        self._tell(facts)
        answer = await self._ask.text(_("{asked} Tom rad låter bli.").format(asked=asked))
        return folded(answer) in map(folded, _SURE)

    def _tell(self, lines: Sequence[str]) -> None:
        for line in lines:
            self._ask.say(sayable(line))
