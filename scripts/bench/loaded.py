"""A practice meeting that is as full as one gets: 12 people, 20 goals, 3,000 words.

It is held from a script, so that it comes through the program's own rules; it ends some minutes
before now, at the family's narrative, with the clock running.
"""

import random
from datetime import datetime, timedelta
from pathlib import Path

from assistant.bootstrap import Rundan, settings
from assistant.meeting.swedish_time import ZONE
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script

FAMILY = "elias"
GOALS = 20
LENGTHS = {"berättelse": 1200, "fungerar": 450, "svårt": 450, "barnet": 400}
"""Words of each long text; the goals and measures hold the other 500."""
_BEFORE = timedelta(minutes=9)
_SAID = (
    "Elias har ont i magen om morgnarna och går hellre in genom den lilla grinden när Amir möter"
    " honom där mamma ringer skolan hos pappa är det lugnare på söndagarna men svårt att somna"
)
_GUESTS = ("Noor Skissberg", "Olle Påhittgren")


async def held(folder: Path) -> None:
    """Hold it, in the store of the home in a folder."""
    chosen = random.Random(5)
    begins = datetime.now(ZONE) - _BEFORE
    script = "\n".join((f"klockan {begins:%Y-%m-%d %H:%M}", *_lines(chosen)))
    clock = MadeClock.for_script(script)
    house = Rundan(folder, settings({}, "sv")[0], clock=clock)
    try:
        desk = await house.practise(FAMILY, afresh=True)
        status = await run_script(house, desk, clock, script, "loaded", quiet=True)
        assert status == 0
    finally:
        await house.close()


def _lines(chosen: random.Random) -> list[str]:
    guests = [
        f"närvaro: {name}; titel fritidsledare; verksamhet Fritidsklubben Kometen; huvudman annan"
        for name in _GUESTS
    ]
    texts = {name: _words(chosen, count) for name, count in LENGTHS.items()}
    goals = [
        line
        for number in range(1, GOALS + 1)
        for line in (
            f"mål: {number} {_words(chosen, 12)}; senast 2027-01-22",
            f"åtgärd {number}: {_words(chosen, 12)}; ansvarig Amir; senast 2027-01-20; beslutad",
        )
    ]
    return [
        *("nästa", "närvaro alla: på plats", *guests, "gå till 6", *goals, "gå till 4"),
        f"berättelse: {texts['berättelse']}; fungerar: {texts['fungerar']};"
        f" svårt: {texts['svårt']}; viktigt: Att nån väntar på mig vid grinden.",
        f"barnet: {texts['barnet']}; hur genom någon annan; genom Amir",
    ]


def _words(chosen: random.Random, count: int) -> str:
    return " ".join(chosen.choices(_SAID.split(), k=count))
