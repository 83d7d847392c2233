"""One line at a time: understood, done, answered."""

from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from assistant.asking.changed import noted
from assistant.asking.circle import circle_told
from assistant.asking.completing import Completion, Here, Offer
from assistant.asking.form import Form, joined
from assistant.asking.knowing import knowing
from assistant.asking.lacking import page_lines
from assistant.asking.line_answers import Meant
from assistant.asking.line_completing import offers_in_line
from assistant.asking.lines import read_line
from assistant.asking.mending import written_in
from assistant.asking.noted import lacking, wanted_by_law
from assistant.asking.papers import made, made_told, offer_for, offers
from assistant.asking.replacing import replaced_told
from assistant.asking.wording import REVIEW
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.desk.papers import Papers, kept_or_made
from assistant.desk.showing import Showing
from assistant.desk.views import seat_view
from assistant.language.translation import _
from assistant.meeting.completeness import missing
from assistant.meeting.event import Command
from assistant.meeting.moments import CloseMeeting, FixPlan
from assistant.meeting.swedish_time import local_day
from assistant.meeting.timekeeping import Respread
from assistant.talk.answering import answered
from assistant.talk.closing import close_as_usual
from assistant.talk.display import shown_in_room
from assistant.talk.elsewhere import moved
from assistant.talk.hearing import Say, sayable
from assistant.talk.helping import helped
from assistant.talk.jumps import answer_in, jump_lines
from assistant.talk.last_reading import WHICH, LastReadTalk
from assistant.talk.place import place, post, where
from assistant.talk.printing import PrintTalk
from assistant.talk.private import PrivateTalk
from assistant.talk.rehearsing import RehearsalTalk
from assistant.talk.showing import can_say, shown
from assistant.talk.steps import chosen, recounted, stepped
from assistant.talk.telling import Telling
from assistant.talk.wording import WordingTalk
from assistant.talk.words import ONLY_ON_A_SCREEN, to_type

NOTHING: Final[Meant] = MappingProxyType({})


class Heard(Struct, frozen=True):
    """What a line came to, beside what was said about it."""

    ask: Form | None = None
    """A form to ask field by field."""
    row: str = ""
    left: bool = False
    """The user leaves the conversation."""
    locks: bool = False
    """The user wants the screen locked."""
    judges: bool = False
    """Somebody is to say what they think of the meeting."""
    chooses_code: bool = False
    """The user wants to choose a code for the locked screen."""
    unlocks_card: bool = False
    """The user wants to give the PIN of the card that stamps."""
    read: str = ""
    """What was read out of the words and waits to be confirmed; nothing is done yet."""
    doubt: str = ""
    """What may be a slip and waits to be confirmed, likewise."""


class Talk:
    """A desk that is talked with."""

    def __init__(self, house: House, desk: Desk, say: Say) -> None:
        self.desk = desk
        self.say = say
        self.papers: Papers | None = None
        """The documents made last."""
        self.house = house
        self.completion = Completion(house.colleagues)
        self.printing = PrintTalk(self)
        self.rehearsal = RehearsalTalk(house, desk, say)
        self.showing = Showing(house.display, desk)
        self.private = PrivateTalk(house, desk)
        self.reading = LastReadTalk(house, desk)
        self.telling = Telling(self)
        self.may_spread: Callable[[], Awaitable[bool]] = _at_once
        """Asks, once the new times are told, whether they are to be; a script is not asked."""
        self.wording = WordingTalk(desk, say)
        self._asides: dict[str, Callable[[str], list[str]]] = {
            "help": lambda word: helped(word, desk.meeting),
            "where": lambda _word: where(desk, discreet=house.discreet),
            "show": lambda word: shown(desk, word, discreet=house.discreet),
            "say": lambda _word: can_say(desk.meeting),
            "time-jump": lambda _word: jump_lines(desk.meeting),
            "circle": lambda _word: [circle_told(seat_view(desk.meeting, desk.now(), post(desk)))],
            "missing": lambda _word: self._missing(),
            "to-prepare": lambda _word: [*map(sayable, page_lines(desk.meeting))],
            "history": lambda _word: recounted(desk, discreet=house.discreet),
            "rehearsal": lambda _word: self.rehearsal.look_back(),
        }

    def _missing(self) -> list[str]:
        hidden = self.private.hidden()
        return [hidden] if hidden else lacking(self.desk.meeting)

    def today(self) -> date:
        """The day it is in Sweden, by the desk's clock."""
        return local_day(self.desk.now())

    def here(self) -> Here:
        """Where something is typed, for what may complete it."""
        desk, discreet = self.desk, self.house.discreet
        shows = partial(Form.open_to, post=post(desk), discreet=discreet)
        return Here(desk.meeting, desk.case, shows, discreet)

    def offers(self, line: str) -> tuple[Offer, ...]:
        """What may complete a line."""
        return offers_in_line(line, self.completion, self.here())

    @property
    def quiet(self) -> bool:
        """Whether the family is speaking, so that nothing is said unasked."""
        current = self.desk.meeting.timekeeping.current
        return current is not None and self.desk.meeting.agenda.part(current).quiet

    def place(self) -> str:
        """Where one is, for a prompt, with how much is not on disk; a quiet part is not counted."""
        here = place(self.desk.meeting, self.desk.now(), counts=not self.quiet)
        waiting = self.desk.saved.waiting
        return _("{place}, {n} osparade").format(place=here, n=waiting) if waiting else here

    async def hear(self, line: str, meant: Meant = NOTHING, *, sure: bool = True) -> Heard:
        """Do what a line says, and say what came of it.

        Where a day or a person is read out of the words, or something may be a slip, and that is
        not ``sure``, say first.

        Raises ``NotUnderstood``, ``Refused``, and what the desk raises.
        """
        said = read_line(line, self.desk.meeting, self.today(), meant, written_in(self.desk))
        if (said.read or said.doubt) and not sure:
            return Heard(read=said.read, doubt=said.doubt)
        if said.look:
            return await self._look(said.look, said.rest)
        if any(isinstance(command, Respread) for command in said.commands) and not (
            await self.may_spread()
        ):
            return Heard()
        if said.commands or said.ask is None:
            await self.do(*said.commands)
        if gone := replaced_told(said.replaces, _("ångra")):
            self.say(gone)
        return Heard(ask=said.ask, row=said.row)

    async def do(self, *commands: Command, seen: int | None = None) -> None:
        """Carry out commands, say what has come of them, and how saving stands.

        ``seen`` is how far the seat had seen when they were asked for.
        """
        if not commands:
            self.say(_("Det finns inget att göra."))
            return
        commands = knowing(commands, self.house.colleagues, self.desk.meeting)
        before, held = noted(self.desk.meeting, commands), self.desk.meeting
        if any(isinstance(command, CloseMeeting) for command in commands):
            await close_as_usual(self)
        else:
            await self.desk.do(*commands, seen=seen)
        same = self.desk.meeting == held
        for line in answered(
            before, self.desk.meeting, commands, self.desk.now(), post(self.desk), same=same
        ):
            self.say(line)
        self.telling.interpreting(commands)
        if any(isinstance(command, FixPlan) for command in commands):
            if missing(self.desk.meeting) and not self.house.discreet:
                first = _("{lacking} Det står på planens första sida.")
                self.say(first.format(lacking=wanted_by_law(self.desk.meeting)))
            await self.make_papers()
        if not self.quiet:
            await self.wording.ask(held)
        self.telling.saving()

    async def make_papers(self) -> None:
        """Make the documents of the fixed plan, and say where they are."""
        plan = self.desk.fixed_plan()
        if plan is None:
            self.say(_("Planen är inte fastställd än. Skriv fastställ först."))
            return
        await self._told_of(self.house.paperwork.plan(plan))

    async def _told_of(self, papers: Awaitable[Papers]) -> None:
        """Say where the plan's documents are, and what could not be made."""
        self.papers = await papers
        for file in self.papers.files:
            self.say(_("Dokument: {file}").format(file=file))
        for problem in self.papers.problems:
            self.say(problem)

    async def _look(self, name: str, rest: str) -> Heard:
        match name:
            case "papers" if rest:
                await self._make_paper(rest)
            case "papers":
                await self.make_papers()
                for offer in offers(self.desk.meeting):
                    title = joined(_(offer.title), offer.first(self.desk.meeting))
                    told = _("papper {word}: {title}").format(
                        word=to_type(offer.words), title=title
                    )
                    self.say(sayable(told))
            case "print":
                await self._print(rest)
            case "printout":
                await self.printing.how(rest)
            case "printer":
                await self.printing.choose(rest)
            case "time-jump" if rest:
                await self.desk.do(answer_in(rest, self.desk.meeting))
                for line in jump_lines(self.desk.meeting):
                    self.say(line)
            case "undo" | "redo":
                for line in await stepped(self.desk, rest, forth=name == "redo"):
                    self.say(line)
            case "doubles":
                for line in await chosen(self.desk, rest):
                    self.say(line)
            case "display":
                for line in await shown_in_room(self.showing, rest):
                    self.say(line)
            case "last-read" if rest:
                if place := self.reading.place(rest):
                    return Heard(ask=place[0], row=place[1])
                self.say(_(WHICH))
            case "let-be":
                self.say(await self.reading.let_be(rest))
            case "elsewhere":
                self.say(await moved(self.house, self.desk, rest))
            case "quit":
                return Heard(left=True)
            case "lock":
                return Heard(locks=True)
            case "code":
                return Heard(chooses_code=True)
            case "judgement":
                return Heard(judges=True)
            case "unlock-card":
                return Heard(unlocks_card=True)
            case "last-read":
                for line in await self.reading.read_out():
                    self.say(line)
            case _ if name == REVIEW:
                for line in await self.wording.review():
                    self.say(line)
            case _ if name in self._asides:
                for line in self._asides[name](rest):
                    self.say(line)
            case _ if name in ONLY_ON_A_SCREEN:
                self.say(_(ONLY_ON_A_SCREEN[name]))
            case _:
                for line in await self.private.look(name):
                    self.say(line)
        return Heard()

    async def _make_paper(self, word: str) -> Papers | None:
        offer = offer_for(word, self.desk.meeting)
        if offer is None:
            self.say(_("Det finns inget sådant papper. Skriv papper för att höra vilka som finns."))
            return None
        plan = self.desk.fixed_plan()
        papers = await made(self.house.paperwork, offer, self.desk.meeting, plan)
        for line in made_told(papers):
            self.say(line)
        return papers

    async def _print(self, text: str) -> None:
        if offer_for(text, self.desk.meeting) is not None:
            other = await self._make_paper(text)
            if other is not None and other.files:
                await self.printing.print_out(other, "1")
            return
        plan = self.desk.fixed_plan()
        if plan is None:
            await self.make_papers()
        elif self.papers is None or self.papers.version != plan.version:
            await self._told_of(kept_or_made(self.house.paperwork, plan))
        if self.papers is not None and self.papers.files:
            await self.printing.print_out(self.papers, text)


async def _at_once() -> bool:
    return True
