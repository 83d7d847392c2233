"""Opening a plan from a file, by typed answers."""

from collections.abc import Awaitable
from functools import partial
from pathlib import Path
from typing import Protocol

from assistant.asking import receiving as words
from assistant.asking.places import typed_place
from assistant.asking.replies import reply
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.language.translation import _
from assistant.meeting.event import Refused
from assistant.meeting.plan import Plan
from assistant.talk.asker import Asker
from assistant.talk.beginning import ask_agenda, ask_length, ask_place
from assistant.talk.hearing import sayable


async def open_plan(house: House, ask: Asker, file: Path | None = None) -> Desk | None:
    """A meeting that starts from the plan in a file, which is asked for if none is given.

    None for one who goes back.  Raises ``InputEnded``, and ``JournalProblem``.
    """
    if file is None:
        place = await ask.text(
            _("{question} Tom rad går tillbaka.").format(question=_(words.WHICH))
        )
        if not place:
            return None
        file = typed_place(place)
    arrived = await house.receiving.read(file)
    for fact in words.arrived_facts(arrived):
        ask.say(sayable(fact))
    if await ask.number(words.handed_over(arrived), (_(words.YES), _(words.NO))) != 1:
        ask.say(_(words.NOT_OPENED))
        return None
    ask.say(sayable(words.new_meeting_for(arrived.plan)))
    handed_by = await ask.text(_("{question} Tom rad går tillbaka.").format(question=_(words.WHO)))
    if not handed_by:
        ask.say(_(words.NOT_OPENED))
        return None
    begin = partial(house.receiving.begin, arrived, handed_by=handed_by)
    desk = await _begun(house, ask, begin, arrived.plan)
    if desk is None:
        ask.say(_(words.NOT_OPENED))
    return desk


async def follow_plan(house: House, ask: Asker, plan: Plan) -> Desk | None:
    """A meeting that starts from a plan that is kept here; as ``open_plan``."""
    ask.say(sayable(words.new_meeting_for(plan)))
    return await _begun(house, ask, partial(house.receiving.follow, plan), plan)


class Begin(Protocol):
    """Begins a meeting."""

    def __call__(self, *, agenda: str, minutes: int, place: str) -> Awaitable[Desk]:
        """After this agenda; raises ``Refused``."""
        ...


async def _begun(house: House, ask: Asker, begin: Begin, plan: Plan) -> Desk | None:
    ask.say(words.about_taking_up())
    agenda = await ask_agenda(house, ask, plan.agenda)
    minutes = await ask_length(ask, agenda) if agenda else 0
    if agenda is None or not minutes:
        return None
    try:
        place = await ask_place(ask, plan.followup.place)
        return await begin(agenda=agenda.id, minutes=minutes, place=place)
    except Refused as problem:
        ask.say(sayable(reply(problem)))
        return None
