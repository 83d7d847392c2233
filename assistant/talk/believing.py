"""Asks, once the store is open, whether it is to be used though it is older than it was."""

from assistant.asking.trust import TITLE, older_facts
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.talk.asker import Asker
from assistant.talk.hearing import sayable


async def believed(house: House, ask: Asker) -> bool:
    """Whether the open store is to be used; if not it is let go of, unread."""
    try:
        older = await house.trust.older()
    except JournalProblem:
        await house.lock()
        raise
    if not older:
        return True
    for fact in (_(TITLE), *older_facts(older)):
        ask.say(sayable(fact))
    if reason := await ask.text(_("Skriv varför den behålls. Tom rad öppnar den inte.")):
        await house.trust.keep(reason)
        return True
    await house.lock()
    return False
