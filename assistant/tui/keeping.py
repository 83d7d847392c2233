"""Copies, and removing for good, from home."""

from datetime import datetime
from typing import TYPE_CHECKING

from assistant.asking.backups import copied
from assistant.asking.form import Field, Kind
from assistant.asking.places import typed_place
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
from assistant.asking.replies import ANSWERED, reply
from assistant.asking.rows import named
from assistant.desk.house import House
from assistant.desk.ports import StreamRow
from assistant.desk.purging import Going
from assistant.language.translation import _, format_datetime
from assistant.meeting.records import Value
from assistant.tui.screens.form import Save, plain_form
from assistant.tui.screens.menu import NO, YES, ConfirmScreen, MenuScreen
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.home import HomeScreen

COPY, PURGE = "copy", "purge"
STORE, KEYS = "store", "keys"


def keeping_lines() -> tuple[Line, ...]:
    """What home offers."""
    return (
        Line(_("Kopiera mötena, utan nycklar"), "row", target=Target(COPY, STORE)),
        Line(_("Kopiera nycklarna, till ett annat ställe"), "row", target=Target(COPY, KEYS)),
        Line(_("Ta bort för gott"), "row", target=Target(PURGE)),
    )


class Keeping:
    """Asks and carries out, over home; to be called in a worker."""

    def __init__(self, home: "HomeScreen", house: House) -> None:
        self._home = home
        self._house = house

    async def copy(self, what: str) -> None:
        """Copy the store or its keys to a place that is asked for."""
        receipt: list[str] = []

        async def save(answers: dict[str, Value]) -> str:
            place = str(answers.get("place") or "").strip()
            if not place:
                return _("Skriv en mapp eller en fil.")
            try:
                where = typed_place(place)
                receipt[:] = await copied(self._house.backups, where, keys=what == KEYS)
            except ANSWERED as problem:
                return reply(problem)
            return ""

        title = _("Kopiera nycklarna") if what == KEYS else _("Kopiera mötena")
        asked = Field(name="place", label=_("Till vilken mapp eller fil?"))
        if await self._form(title, asked, save):
            await self._tell(title, receipt)

    async def purge(self) -> None:
        """Remove something for good, after one question."""
        going = await self._going()
        if going is not None:
            await self._remove(going)

    async def remove_case(self, stream: str) -> None:
        """Remove a case for good, after one question."""
        await self._remove(await self._house.purging.case(stream))

    async def _remove(self, going: Going) -> None:
        if going.nothing:
            self._home.say(_("Det finns inget att ta bort."))
            return
        if not await self._sure(
            ConfirmScreen(
                _("Ta bort för gott?"),
                yes=_("Ja, förstör det"),
                no=_("Nej, låt det vara"),
                facts=tuple(purge_facts(going)),
            )
        ):
            self._home.say(_("Inget är borttaget."))
            return
        receipt = purge_receipt(await self._house.purging.purge(going))
        await self._tell(_("Borttaget"), receipt)
        if going.papers:
            await self._papers(going)

    async def _papers(self, going: Going) -> None:
        sure = await self._sure(
            ConfirmScreen(
                _("Ta bort dokumenten också?"),
                yes=_("Ja, ta bort dem"),
                no=_("Nej, låt dem ligga"),
                facts=("\n".join(papers_facts(going.papers)),),
            )
        )
        if sure:
            self._home.say(papers_gone(self._house.purging.discard(going.papers)))

    async def _going(self) -> Going | None:
        ways = tuple(Line(_(title), "row", target=Target(way)) for way, title in WAYS)
        way = await self._chosen(_("Vad ska tas bort för gott?"), ways)
        purging = self._house.purging
        match way.kind if way else "":
            case kind if kind == MEETING:
                id = await self._row(_("Vilket möte?"), await purging.meetings())
                return await purging.meeting(id) if id else None
            case kind if kind == CASE:
                id = await self._row(_("Vilket ärende?"), await purging.cases())
                return await purging.case(id) if id else None
            case kind if kind == BEFORE:
                day = await self._day()
                return await purging.before(day) if day else None
        return None

    async def _row(self, title: str, rows: list[StreamRow]) -> str:
        if not rows:
            self._home.say(_("Det finns inget att ta bort."))
            return ""
        lines = tuple(
            Line(
                named(row.label),
                "row",
                target=Target(row.kind, row.id),
                detail=format_datetime(row.changed),
            )
            for row in rows
        )
        chosen = await self._chosen(title, lines)
        return chosen.name if chosen else ""

    async def _day(self) -> datetime | None:
        found: list[datetime] = []

        async def save(answers: dict[str, Value]) -> str:
            day, problem = day_before(str(answers.get("day") or ""), self._house.purging.now())
            found[:] = [day] if day else []
            return problem

        asked = Field(name="day", label=_("Äldre än vilken dag?"), kind=Kind.DATE)
        return found[0] if await self._form(_("Allt som är äldre"), asked, save) else None

    async def _form(self, title: str, field: Field, save: Save) -> bool:
        saved: bool = await self._home.app.push_screen_wait(plain_form(title, [field], save))
        return saved

    async def _chosen(self, title: str, lines: tuple[Line, ...]) -> Target | None:
        return await self._home.app.push_screen_wait(MenuScreen(title, lines))

    async def _sure(self, question: ConfirmScreen) -> bool:
        return await self._home.app.push_screen_wait(question) == YES

    async def _tell(self, title: str, facts: list[str]) -> None:
        await self._home.app.push_screen_wait(MenuScreen(title, (_close(),), tuple(facts)))


def _close() -> Line:
    return Line(_("Stäng"), "row", target=NO)
