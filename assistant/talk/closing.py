"""Closing a meeting, line by line: what is destroyed, and what to do with it first."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from assistant.asking.casework import ended_told
from assistant.asking.closing import (
    NEVER_CARRIED,
    called,
    closing_facts,
    destroyed_facts,
    fate_told,
    fates,
    file_told,
    grouped,
    lost,
    paper,
    papers_fact,
    read_out,
    receipt_told,
    things,
)
from assistant.asking.noted import led
from assistant.asking.replies import reply
from assistant.case.closing import Fate
from assistant.desk.closing import Listed, Thing, close
from assistant.language.translation import _
from assistant.meeting.event import Refused
from assistant.meeting.moments import CloseMeeting, may_close
from assistant.talk.asker import Asker
from assistant.talk.choosing import number_in
from assistant.talk.hearing import sayable
from assistant.talk.place import post
from assistant.talk.words import move_in

if TYPE_CHECKING:
    from assistant.talk.doing import Talk


def closes(line: str) -> bool:
    """Whether a line asks to close the meeting."""
    move = move_in(line)
    return move is not None and isinstance(move.command(), CloseMeeting)


async def close_as_usual(talk: "Talk") -> None:
    """Close with nobody to ask: what usually is carried over is, the rest is destroyed."""
    if talk.desk.meeting.opened.practice or not may_close(talk.desk.meeting):
        await talk.desk.do(CloseMeeting())
        return
    listed = await talk.desk.listed()
    await _close(talk, listed, things(listed))


async def _close(talk: "Talk", listed: Listed, found: tuple[Thing, ...]) -> None:
    file = await close(talk.desk, listed, found, talk.house, paper(found))
    for receipt in talk.desk.case.receipts[-1:]:
        ended = talk.desk.case.ended
        for line in (*([ended_told(ended)] if ended else []), *receipt_told(receipt)):
            talk.say(line)
    if file is not None:
        talk.say(sayable(file_told(file)))


class Closing:
    """One closing that is talked through."""

    def __init__(self, talk: "Talk", ask: Asker, listed: Listed) -> None:
        self._talk = talk
        self._ask = ask
        self._listed = listed
        self._things: tuple[Thing, ...] = ()
        self._list(listed)

    async def ask(self) -> None:
        """Say what goes, hear what to do with it, until it is closed or left.

        Raises ``InputEnded``, and what closing raises.
        """
        practice = self._listed.meeting.opened.practice
        self._tell_all()
        while True:
            line = await self._ask.answer([self._how()])
            if closes(line):
                if practice:
                    await self._talk.do(CloseMeeting())
                    return
                if await self._closed():
                    return
            elif number := 0 if practice else number_in(line, len(self._things)):
                await self._choose(self._things[number - 1])
            elif not line or practice:
                self._talk.say(_("Mötet är inte stängt."))
                return

    def _list(self, listed: Listed) -> None:
        """The things in the order they are told, with what was chosen kept."""
        self._listed = listed
        found = things(listed, self._things)
        self._things = tuple(thing for _heading, under in grouped(found) for thing in under)

    def _tell_all(self) -> None:
        if self._listed.meeting.opened.practice:
            for fact in destroyed_facts(self._listed):
                self._talk.say(fact)
            return
        for fact in (*closing_facts(self._listed.meeting), papers_fact()):
            self._talk.say(fact)
        number = 0
        for heading, under in grouped(self._things):
            self._talk.say(led(heading, "").rstrip())
            for thing in under:
                number += 1
                self._talk.say(f"{number}. {self._row(thing)}")

    def _how(self) -> str:
        close = _("Skriv stäng en gång till för att stänga. Tom rad låter bli.")
        close = " ".join(filter(None, (lost(self._things), close)))
        if self._listed.meeting.opened.practice or not self._things:
            return self._ask.here(close)
        return self._ask.here(
            _("Skriv ett nummer för att läsa och välja. {close}").format(close=close)
        )

    async def _closed(self) -> bool:
        try:
            await _close(self._talk, self._listed, self._things)
        except Refused as problem:
            self._talk.say(reply(problem))
            self._list(await self._talk.desk.listed())
            self._tell_all()
            return False
        return True

    async def _choose(self, thing: Thing) -> None:
        """Read a thing out, and hear what becomes of it."""
        say, discreet = self._talk.say, self._talk.house.discreet
        say(sayable(read_out(thing, post(self._talk.desk), discreet=discreet)))
        every = tuple(Fate)
        number = await self._ask.number(
            _("Vad händer med det?"),
            [fate_told(self._listed.meeting, fate) for fate in every],
            empty=_("Tom rad låter det vara."),
        )
        fate = every[number - 1] if number else thing.fate
        if fate not in fates(thing):
            say(_(NEVER_CARRIED))
        elif number:
            chosen = replace(thing, fate=fate)
            self._things = tuple(chosen if one is thing else one for one in self._things)
            say(self._row(chosen))

    def _row(self, thing: Thing) -> str:
        """A thing, and what becomes of it."""
        about = called(thing, post(self._talk.desk), discreet=self._talk.house.discreet)
        return sayable(f"{about} – {fate_told(self._listed.meeting, thing.fate)}")
