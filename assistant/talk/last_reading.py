"""The last read before signing, read out: numbered lines, to go to or to let be."""

from typing import Final

from assistant.asking.form import Form
from assistant.asking.forms import form
from assistant.asking.last_read import (
    LET_BE,
    NO_DICTIONARY,
    counted,
    told,
    where,
)
from assistant.asking.noted import led
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.desk.last_read import Finding
from assistant.desk.last_reading import LastReading
from assistant.language.names import folded
from assistant.language.translation import N_, _
from assistant.meeting.swedish_time import local_day
from assistant.talk.choosing import number_in
from assistant.talk.hearing import sayable
from assistant.talk.place import post

WHICH: Final = N_("Skriv läs igenom först, och sedan numret på det som får vara.")
_NONE: Final = ("inget", "nothing")


class LastReadTalk:
    """That of one conversation."""

    def __init__(self, house: House, desk: Desk) -> None:
        self._house = house
        self._desk = desk
        self._reading = LastReading(desk, house.spelling, lambda: local_day(desk.now()))
        self._said: tuple[Finding, ...] = ()
        """What was read out last, so that a number means the same until it is read again."""

    async def read_out(self) -> list[str]:
        """Everything there is to look at; blocks nothing."""
        if self._house.discreet:
            return [_("Det är dolt. Skriv diskret för att visa det.")]
        await self._reading.look_up()
        self._said = self._reading.findings(post(self._desk))
        lines = [_("{count}. Inget av det hindrar underskriften.").format(count=self.count())]
        lines += (
            f"{number}. {led(where(one, self._desk.meeting), told(one))}"
            for number, one in enumerate(self._said, 1)
        )
        if self._reading.spelled is False:
            lines.append(_(NO_DICTIONARY))
        if self._said:
            lines.append(_("Skriv läs igenom 1 för att gå dit, eller låt vara 1."))
        return [sayable(line) for line in lines]

    def count(self) -> str:
        """How much there is to look at now."""
        return counted(len(self._reading.findings(post(self._desk))))

    def place(self, text: str) -> tuple[Form, str] | None:
        """The form and the row of the finding with that number, as it was read out."""
        number = number_in(text, len(self._said))
        if not number:
            return None
        place = self._said[number - 1].place
        return form(place.form), place.row

    async def let_be(self, text: str) -> str:
        """Point at the finding with that number no more; with *inget*, at all of them again."""
        number = number_in(text, len(self._said))
        if folded(text) in _NONE:
            await self._reading.take_up()
            return f"{self.count()}."
        if not number:
            return _(WHICH)
        await self._reading.let_be(self._said[number - 1])
        return f"{_(LET_BE)} {self.count()}."
