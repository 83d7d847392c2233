"""What is said unasked, each thing once; nothing of it while the family speaks."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from assistant.asking.consequences import told
from assistant.asking.leading import handed_over, leader
from assistant.asking.replies import saving
from assistant.asking.timekeeping import to_begin
from assistant.asking.trust import doubt
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.meeting.event import Command
from assistant.meeting.interpreting import offers_longer
from assistant.meeting.timekeeping import GoBack, GoOn, GoTo
from assistant.talk.hearing import sayable
from assistant.talk.jumps import to_tell

if TYPE_CHECKING:
    from assistant.talk.doing import Talk


class Telling:
    """What one conversation has told of already, and what it has to tell."""

    def __init__(self, talk: "Talk") -> None:
        self._talk = talk
        self._doubt = ""
        self._trouble: str | None = None
        self._doubled: set[str] = set()
        self._jumped: set[str] = set()
        self._lived: set[str] = set()
        self._leads = leader(talk.desk.meeting)
        self._offered = False
        self._waited = False

    def news(self) -> None:
        """All there is to tell before the next line is asked for."""
        self.saving()
        self._doubles()
        self._jumps()
        self._live()
        self._lead()
        self._to_begin()
        self._private()

    async def verify(self) -> None:
        """See that nothing else than Rundan has changed the meeting; it is told with saving."""
        opened = self._talk.desk.meeting.opened
        if opened.practice:
            return
        with suppress(JournalProblem):  # what cannot be read now is told when it is
            if not await self._talk.house.trust.verify(self._talk.desk.stream, opened.case):
                self._doubt = doubt()

    def saving(self) -> None:
        """Say once that it does not save, or soon may not, and once that it does again.

        While the family speaks the prompt tells it alone.
        """
        trouble = self._talk.desk.saved.trouble
        if not self._talk.quiet and self._doubt:
            self._talk.say(self._doubt)
            self._doubt = ""
        if self._talk.quiet or trouble == self._trouble:
            return
        self._trouble = trouble
        self._talk.say(saving(trouble) if trouble else _("Allt är sparat igen."))

    def _doubles(self) -> None:
        """Say once of each place that two have written about; not while the family speaks."""
        found = {double.path for double in self._talk.desk.doubles}
        if not self._talk.quiet and not found <= self._doubled:
            self._talk.say(_("Två har skrivit om samma sak. Båda finns kvar: skriv dubbelt."))
            self._doubled = found

    def _jumps(self) -> None:
        """Say once, after the part it came in, that the clock jumped, and what to answer.

        While the family speaks it waits.
        """
        for line in to_tell(self._talk.desk) if not self._talk.quiet else ():
            if line not in self._jumped:
                self._jumped.add(line)
                self._talk.say(line)

    def _live(self) -> None:
        """Say once of each thing that follows from consent, people and protection.

        While the family speaks only what they asked for themselves is told.
        """
        found = [
            one
            for one in told(self._talk.desk.meeting)
            if (one.at_once or not self._talk.quiet)
            and not (one.veiled and self._talk.house.discreet)
        ]
        for text in dict.fromkeys(one.text for one in found if one.text not in self._lived):
            self._talk.say(sayable(text))
        self._lived = {one.text for one in found} | (self._lived if self._talk.quiet else set())

    def _lead(self) -> None:
        """Say once, and not while the family speaks, that the lead was handed over."""
        leads = leader(self._talk.desk.meeting)
        if not self._talk.quiet and leads != self._leads:
            self._leads = leads
            if leads:
                self._talk.say(sayable(handed_over(self._talk.desk.meeting, self._talk.desk.now())))

    def _to_begin(self) -> None:
        """Say once that the meeting was called to a time that has passed."""
        told = to_begin(self._talk.desk.meeting, self._talk.desk.now())
        if told and not self._waited:
            self._waited = True
            self._talk.say(told)

    def interpreting(self, commands: Sequence[Command]) -> None:
        """Say once, between two parts, that an interpreted meeting can be given more time."""
        between = any(isinstance(command, (GoOn, GoBack, GoTo)) for command in commands)
        if (
            between
            and not self._offered
            and not self._talk.quiet
            and offers_longer(self._talk.desk.meeting)
        ):
            self._offered = True
            self._talk.say(
                _("Med tolk tar samtalet längre tid. Skriv tolktid för att ge delarna mer.")
            )

    def _private(self) -> None:
        """Say once that something waits for the one who sits here; not while the family speaks."""
        if not self._talk.quiet:
            for line in self._talk.private.to_tell():
                self._talk.say(line)
