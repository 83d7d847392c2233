"""The conversation hidden: only moves are heard, until the code or the passphrase is given."""

from collections.abc import Callable
from typing import Final

from assistant.asking.answers import NotUnderstood
from assistant.asking.asides import Aside
from assistant.asking.lines import read_line
from assistant.asking.replies import reply
from assistant.asking.screenlock import Locking, Way, unfit
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.meeting.event import Command, Refused
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import AddMinutes, GoBack, GoOn, Resume, TakePause
from assistant.talk.asker import Asker
from assistant.talk.doing import Talk
from assistant.talk.hearing import sayable
from assistant.talk.place import where
from assistant.talk.words import aside_in

OPENS: Final = ("lås upp", "unlock")
MOVES: Final = (GoOn, GoBack, TakePause, Resume, AddMinutes, RaiseStopCard, LiftStopCard)


class Curtain:
    """Hides one conversation."""

    def __init__(
        self,
        house: House,
        talk: Talk,
        ask: Asker,
        clear: Callable[[], None],
    ) -> None:
        self._talk = talk
        self._ask = ask
        self.clear = clear
        self._codes = Locking(house.is_passphrase)
        self._offered = False
        """Whether it has been said that a code can be chosen: once is enough."""

    async def draw(self) -> None:
        """Hide, and hear nothing but moves until it is opened.  Raises ``InputEnded``."""
        talk, say = self._talk, self._talk.say
        self.clear()
        say(_("Låst. Nästa, tillbaka, paus, fortsätt, +5 och var är vi går att skriva."))
        while True:
            await talk.desk.retry()
            talk.telling.saving()
            say(_("{place}. Skriv lås upp för att öppna.").format(place=talk.place()))
            line = (await self._ask.hearing.line()).strip()
            if folded(line) in map(folded, OPENS):
                if await self._opened():
                    return
            elif line:
                await self._move(line)

    async def give_back(self) -> None:
        """After somebody sat here alone: hear nothing but what opens it."""
        while True:
            self._talk.say(_("Skriv lås upp för att öppna."))
            line = await self._ask.hearing.line()
            if folded(line.strip()) in map(folded, OPENS) and await self._opened():
                return

    async def _move(self, line: str) -> None:
        say = self._talk.say
        match aside_in(line):
            case (Aside(name="where"), ""):
                for told in where(self._talk.desk, discreet=True):
                    say(told)
                return
        commands = self._moves_in(line)
        if not commands:
            say(_("Låst. Nästa, tillbaka, paus, fortsätt, +5 och var är vi går att skriva."))
            return
        try:
            await self._talk.do(*commands)
        except Refused as problem:
            say(sayable(reply(problem)))

    def _moves_in(self, line: str) -> tuple[Command, ...]:
        """The moves a line says; nothing where it says anything else."""
        try:
            said = read_line(line, self._talk.desk.meeting, self._talk.today())
        except NotUnderstood:
            return ()
        return said.commands if all(isinstance(c, MOVES) for c in said.commands) else ()

    async def _opened(self) -> bool:
        """Ask for what opens it, once; whether that was given."""
        practice = self._talk.desk.meeting.opened.practice
        way = self._codes.way(practice=practice)
        text = "" if way is Way.ENTER else await self._ask.secret(_question(way))
        try:
            told = await self._codes.opens(text, practice=practice)
        except JournalProblem as problem:
            told = reply(problem)
        if told:
            self._talk.say(told)
            return False
        if not (self._codes.chosen or self._offered):
            self._offered = True
            self._talk.say(_("En kort kod till nästa gång kan väljas: skriv välj kod."))
        return True

    async def choose(self) -> None:
        """Have a code chosen for the next time."""
        while code := await self._ask.secret(
            _("Välj en kod på 4 till 8 siffror till nästa gång, tom låter bli: ")
        ):
            wrong = unfit(code) or unfit(code, await self._ask.secret(_("En gång till: ")))
            if not wrong:
                await self._codes.choose(code)
                return
            self._talk.say(wrong)


def _question(way: Way) -> str:
    return {
        Way.CODE: _("Kod, tom går tillbaka: "),
        Way.EITHER: _("Kod eller lösenfras, tom går tillbaka: "),
    }.get(way, _("Lösenfras, tom går tillbaka: "))
