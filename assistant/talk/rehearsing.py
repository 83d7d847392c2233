"""A rehearsal where things happen by themselves, line by line."""

from assistant.asking.rehearsal import NOTHING_YET, recalled
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.language.translation import _, clock_time
from assistant.talk.hearing import sayable


async def happened(house: House, desk: Desk) -> list[str]:
    """What has happened since it was last asked."""
    rehearsal = house.rehearsal(desk.stream)
    news = await rehearsal.look(desk) if rehearsal else ()
    return [f"{clock_time(one.at)} {_(one.happening.text)}" for one in news]


def looked_back(house: House, desk: Desk) -> list[str]:
    """What happened, what was done about it and what one could have done."""
    rehearsal = house.rehearsal(desk.stream)
    if rehearsal is None:
        return [_("Här händer inget av sig självt. Det gör det när du övar i tio gångers fart.")]
    told = [
        sayable(line)
        for one in recalled(rehearsal, desk)
        for line in (f"{clock_time(one.at)} {one.text}", *([f"  {one.told}"] if one.told else []))
    ]
    return told or [_(NOTHING_YET)]
