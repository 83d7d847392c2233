"""Offers to read what can be read of a damaged store, and tells what came of it."""

from typing import Final

from assistant.asking.replies import reply
from assistant.asking.salvage import MENDED, about, salvaged_facts
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.talk.asker import Asker
from assistant.talk.hearing import sayable

_READ: Final = ("las", "read")


async def salvage(house: House, ask: Asker) -> None:
    """Salvage the store, if it is damaged and that is wanted."""
    if not house.salvage.wanted:
        return
    for fact in about():
        ask.say(sayable(fact))
    if folded(await ask.text(_("Skriv läs för att läsa det. Tom rad låter bli."))) not in _READ:
        return
    try:
        done = await house.salvage.rescue()
    except JournalProblem as problem:
        ask.say(reply(problem))
        return
    for fact in salvaged_facts(done) if done else (_(MENDED),):
        ask.say(sayable(fact))
