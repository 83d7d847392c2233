"""What the one who types keeps from the room: a discreet view, matters outside, a reminder."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Final

from assistant.asking.closing import file_told
from assistant.asking.deviations import offered
from assistant.asking.outside import counted, matters, paper, unread, unwritten
from assistant.asking.worry import duty, noted, reminder
from assistant.desk import worry
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.desk.post import Post
from assistant.desk.views import may_note_promises
from assistant.language.translation import _
from assistant.talk.choosing import listed
from assistant.talk.hearing import sayable
from assistant.talk.place import post


class PrivateTalk:
    """Those of one conversation: told as numbers, read out only when asked for."""

    def __init__(self, house: House, desk: Desk) -> None:
        self._house = house
        self._desk = desk
        self._told: set[str] = set()
        self._looks: Final[dict[str, Callable[[], Awaitable[list[str]]]]] = {
            "discreet": self._turn,
            "read-outside": self._read_outside,
            "export-outside": self._export,
            "worry": self._worry,
            "worry-done": self._drop_worry,
        }

    async def look(self, name: str) -> list[str]:
        """Do what ``assistant.asking.moves.LOOKS`` calls so; raises ``JournalProblem``."""
        return [sayable(line) for line in await self._looks[name]()]

    def to_tell(self) -> Iterator[str]:
        """What has come to wait since it was last asked, each thing once."""
        for what, text in () if self._house.discreet else self._waiting():
            if what not in self._told:
                self._told.add(what)
                yield text

    def hidden(self) -> str:
        """What is said instead of something private in a discreet view; else nothing."""
        return _("Det är dolt. Skriv diskret för att visa det.") if self._house.discreet else ""

    def _waiting(self) -> Iterator[tuple[str, str]]:
        """What waits, and how it is told; a reminder comes back when the meeting has ended."""
        ended = self._desk.meeting.moments.ended is not None
        count = len(self._desk.meeting.outside.noted)
        if ended and count and post(self._desk) is Post.CHAIR:
            told = _("{count}. Skriv utanför visa för att läsa.")
            yield "outside", told.format(count=counted(count))
        if post(self._desk) is Post.CHAIR and may_note_promises(self._desk.meeting):
            how = _("Skriv löfte.")
            yield "promises", f"{offered()} {how}"
        if worry.due(self._desk) or (ended and worry.asked(self._desk)):
            how = _("Skriv oro för att läsa den, oro klar för att ta bort den.")
            yield ("after" if ended else "worry"), f"{reminder()} {how}"

    async def _turn(self) -> list[str]:
        self._house.discreet = not self._house.discreet
        if self._house.discreet:
            how = _("Ordet utanför ensamt frågar utan att svaret syns.")
            return [_("Det privata är dolt. Skriv diskret för att visa det."), how]
        return [_("Det privata visas igen.")]

    async def _read_outside(self) -> list[str]:
        meeting = self._desk.meeting
        if told := self.hidden() or unread(meeting, post(self._desk)):
            return [told]
        how = _(
            "Skriv till exempel ändra utanför 1: tas med chef, ta bort utanför 1 eller utanför fil."
        )
        return [*listed([*matters(meeting)]), how]

    async def _export(self) -> list[str]:
        meeting = self._desk.meeting
        if told := self.hidden() or unwritten(meeting, post(self._desk)):
            return [told]
        return [file_told(await self._house.hand_over(paper(meeting)))]

    async def _worry(self) -> list[str]:
        """Ask for the reminder; where there is one, read what it is about."""
        if not worry.asked(self._desk):
            await worry.ask(self._desk)
            self._told -= {"worry", "after"}
            return [noted()]
        if told := self.hidden():
            return [told]
        await worry.note_read(self._desk)
        return [duty(), _("Skriv oro klar för att ta bort påminnelsen.")]

    async def _drop_worry(self) -> list[str]:
        await worry.drop(self._desk)
        return [_("Påminnelsen är borta.")]
