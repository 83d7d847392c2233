"""A rehearsal where things happen by themselves, line by line."""

from typing import Final

from assistant.asking.rehearsal import BEFORE, NOTHING_YET, recalled
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.language.translation import _, clock_time
from assistant.talk.hearing import Say, sayable
from assistant.talk.words import to_type

_WORDS: Final = {
    "go_on": ("nästa", "next"),
    "park": ("fråga", "question"),
    "rest": ("paus", "pause"),
    "resume": ("fortsätt", "resume"),
    "moments": ("fastställ", "fix"),
    "more_time": ("mer tid", "more time"),
    "stop_card": ("stopp", "stop"),
    "outside": ("utanför", "outside"),
    "withdraw": ("återtar", "withdraws"),
}
"""What is typed where the full screen has a key."""


class RehearsalTalk:
    """Tells what happens, once; and all of it again to whoever asks."""

    def __init__(self, house: House, desk: Desk, say: Say) -> None:
        self._rehearsal = house.rehearsal(desk.stream)
        self._desk = desk
        self._say = say
        self._told: set[str] = set()

    async def tell(self) -> None:
        """Say what has happened since last."""
        if self._rehearsal is None:
            return
        meeting = self._desk.meeting
        if meeting.timekeeping.last is None:
            self._once(_(BEFORE))
        for one in await self._rehearsal.look(self._desk):
            self._say(sayable(f"{clock_time(one.at)} {_(one.happening.text)}"))
        if meeting.moments.ended is not None:
            hint = _(
                "Övningen är över. Skriv övningen för att höra vad som hände och vad ni gjorde."
            )
            self._once(hint)

    def look_back(self) -> list[str]:
        """What happened, what was done about it and what one could have done."""
        if self._rehearsal is None:
            return [
                _("Här händer inget av sig självt. Det gör det när du övar i tio gångers fart.")
            ]
        ways = {way: to_type(words) for way, words in _WORDS.items()}
        told = [
            sayable(line)
            for one in recalled(self._rehearsal, self._desk, ways)
            for line in (
                f"{clock_time(one.at)} {one.text}",
                *([f"  {one.told}"] if one.told else []),
            )
        ]
        return told or [_(NOTHING_YET)]

    def _once(self, text: str) -> None:
        if text not in self._told:
            self._told.add(text)
            self._say(text)
