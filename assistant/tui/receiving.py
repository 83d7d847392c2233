"""Opening a plan from a file, over home."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from msgspec.structs import replace

from assistant.asking import receiving as words
from assistant.asking.form import Field
from assistant.asking.places import typed_place
from assistant.asking.replies import ANSWERED, reply
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.desk.receiving import Arrived
from assistant.language.translation import _
from assistant.meeting.event import Refused
from assistant.meeting.plan import Plan
from assistant.meeting.records import Value
from assistant.tui.beginning import lengths_offered, meeting_fields
from assistant.tui.screens.form import plain_form
from assistant.tui.screens.menu import YES, ConfirmScreen

if TYPE_CHECKING:
    from assistant.tui.screens.home import HomeScreen


Begin = Callable[[dict[str, Value]], Awaitable[Desk]]
"""Begins a meeting by the answers; raises what is ``ANSWERED``."""


class Opening:
    """Asks and opens; to be called in a worker."""

    def __init__(self, home: "HomeScreen", house: House) -> None:
        self._home = home
        self._house = house

    async def open(self, file: Path | None = None) -> Desk | None:
        """A meeting that starts from the plan in a file, which is asked for if none is given.

        Raises what is ``ANSWERED``, where a given file holds no plan.
        """
        arrived = await self._read(file) if file else await self._asked()
        if arrived is None:
            return None
        question = ConfirmScreen(
            _(words.OPEN),
            yes=_(words.YES),
            no=_(words.NO),
            facts=(*words.arrived_facts(arrived), words.handed_over(arrived)),
        )
        if await self._home.app.push_screen_wait(question) != YES:
            self._home.say(_(words.NOT_OPENED))
            return None
        return await self._opened(arrived)

    async def _asked(self) -> Arrived | None:
        found: list[Arrived] = []

        async def save(answers: dict[str, Value]) -> str:
            place = str(answers.get("file") or "").strip()
            if not place:
                return _("Skriv var filen ligger.")
            try:
                found[:] = [await self._read(typed_place(place))]
            except ANSWERED as problem:
                return reply(problem)
            return ""

        asked = [Field(name="file", label=_(words.WHICH))]
        await self._home.app.push_screen_wait(plain_form(_(words.OPEN), asked, save))
        return found[0] if found else None

    async def _read(self, file: Path) -> Arrived:
        self._home.say(_("Läser filen …"))
        try:
            return await self._house.receiving.read(file)
        finally:
            self._home.say("")

    async def follow(self, plan: Plan) -> Desk | None:
        """A meeting that starts from a plan that is kept here."""

        async def begin(answers: dict[str, Value]) -> Desk:
            return await self._house.receiving.follow(plan, **_meeting(answers))

        return await self._begun(plan, [], begin)

    async def _opened(self, arrived: Arrived) -> Desk | None:
        who = Field(name="who", label=_(words.WHO))

        async def begin(answers: dict[str, Value]) -> Desk:
            handed_by = str(answers.get("who") or "").strip()
            if not handed_by:
                raise Refused("nobody-handed-over")
            return await self._house.receiving.begin(
                arrived, handed_by=handed_by, **_meeting(answers)
            )

        return await self._begun(arrived.plan, [who], begin)

    async def _begun(self, plan: Plan, first: list[Field], begin: Begin) -> Desk | None:
        """Ask for the rest, and begin."""
        fields, chosen = meeting_fields(self._house, plan.agenda)
        chosen["place"] = plan.followup.place
        asked = [*first, *fields]
        asked[0] = replace(asked[0], hint=words.about_taking_up())
        found: list[Desk] = []

        async def save(answers: dict[str, Value]) -> str:
            try:
                found[:] = [await begin(chosen | answers)]
            except ANSWERED as problem:
                return reply(problem)
            return ""

        offered = lengths_offered(self._house)
        title = words.new_meeting_for(plan)
        await self._home.app.push_screen_wait(plain_form(title, asked, save, chosen, offered))
        return found[0] if found else None


class _Meeting(TypedDict):
    agenda: str
    minutes: int
    place: str


def _meeting(answers: dict[str, Value]) -> _Meeting:
    return {
        "agenda": str(answers["agenda"]),
        "minutes": int(str(answers["minutes"] or 0)),
        "place": str(answers.get("place") or ""),
    }
