"""Saves the meeting in another place, by a typed line."""

from pathlib import Path

from assistant.asking import elsewhere
from assistant.asking.replies import reply
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _, format_list


async def moved(house: House, desk: Desk, folder: str) -> str:
    """Move the meeting to a folder, or say which there are; what there is to say."""
    if not elsewhere.movable(desk):
        return _("Mötet sparas där det ska. Det behöver inte flyttas.")
    place = Path(folder).expanduser()
    if not folder or not place.is_absolute():
        places = format_list([str(one) for one in house.elsewhere.places()])
        return _("{about} Skriv spara i och mappen, till exempel någon av: {places}").format(
            about=elsewhere.about(), places=places
        )
    try:
        return elsewhere.moved(await house.elsewhere.move(desk, place))
    except JournalProblem as problem:
        return reply(problem)
