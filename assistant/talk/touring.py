"""The tour, line by line: what to try next is said once it is known that the last was tried."""

from typing import Final

from assistant.asking.tour import STOPS, Round
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.meeting.attendance import Role
from assistant.meeting.meeting import Meeting
from assistant.talk.hearing import Say, sayable

_SKIP: Final = ("hoppa över", "skip")


class Guide:
    """Leads somebody round in a meeting with an invented family."""

    def __init__(self, meeting: Meeting, say: Say) -> None:
        self._round = Round(meeting)
        self._say = say
        self._told = 0

    def tell(self, meeting: Meeting) -> None:
        """Say what to try, where that is new."""
        self._round.look(meeting)
        number = self._round.number
        if number == self._told:
            return
        self._told = number
        people = meeting.attendance.people.values()
        person = next((one.name for one in people if one.role is Role.GUARDIAN), "")
        text = _(self._round.stop.in_talk).format(person=person.partition(" ")[0])
        told = _("Rundtur {number} av {count}: {text}")
        self._say(sayable(told.format(number=number, count=len(STOPS), text=text)))
        if number == 1:
            self._say(_("Skriv hoppa över för nästa steg, eller sluta när du vill sluta."))

    def skips(self, line: str, meeting: Meeting) -> bool:
        """Whether a line asks for the next stop; then that is where one is."""
        if folded(line) not in map(folded, _SKIP):
            return False
        self._round.skip(meeting)
        return True
