"""Saves the meeting in another place, and takes it home, by typed lines."""

from typing import Final

from assistant.asking import elsewhere
from assistant.asking.places import typed_place
from assistant.asking.replies import reply
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.language.names import folded
from assistant.language.translation import _, format_list
from assistant.talk.asker import Asker
from assistant.talk.hearing import sayable

_YES: Final = ("ja", "yes")


async def bring_home(house: House, ask: Asker) -> None:
    """Ask of each place where a meeting lies whether it is to be taken home."""
    for place in house.elsewhere.left():
        ask.say(sayable(elsewhere.lying(place)))
        if folded(await ask.text(_("Skriv ja för att ta hem det. Tom rad väntar."))) in _YES:
            await house.elsewhere.bring(place)
            ask.say(elsewhere.brought())


async def moved(house: House, desk: Desk, folder: str) -> str:
    """Move the meeting to a folder, or say which there are; what there is to say."""
    if not elsewhere.movable(desk):
        return _("Mötet sparas där det ska. Det behöver inte flyttas.")
    place = typed_place(folder)
    if not folder or not place.is_absolute():
        places = format_list([str(one) for one in house.elsewhere.places()])
        return _("{about} Skriv spara i och mappen, till exempel någon av: {places}").format(
            about=elsewhere.about(), places=places
        )
    try:
        return elsewhere.moved(await house.elsewhere.move(desk, place))
    except JournalProblem as problem:
        return reply(problem)
