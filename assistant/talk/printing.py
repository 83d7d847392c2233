"""Prints by typed lines, and says between them how it goes."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from assistant.asking.printing import (
    ASKED_BACK,
    all_whole,
    at,
    choice,
    noted,
    number,
    outdated,
    outgrown,
    pieces,
    told,
)
from assistant.desk.envelopes import NewerVersion
from assistant.desk.papers import Papers
from assistant.desk.ports import JournalProblem
from assistant.desk.printing import UNSEEN, News, Printout, Standing
from assistant.language.names import folded
from assistant.language.translation import _, format_list
from assistant.meeting.event import Refused
from assistant.talk.choosing import number_in
from assistant.talk.hearing import sayable

if TYPE_CHECKING:
    from assistant.talk.doing import Talk

PATIENCE: Final = 2.0
"""Seconds in which a printer's first word is waited for."""
_PAGES: Final = ("sidan", "sida", "page")
_BACK: Final = ("tillbaka", "back")


class PrintTalk:
    """What is printed from one conversation."""

    def __init__(self, talk: "Talk") -> None:
        self._talk = talk
        self._running: dict[asyncio.Task[None], Printout] = {}
        self._news: News | None = None
        self._version = 0
        """The version of the plan that the news is of; 0 for another paper."""
        self._said: tuple[str, str] | None = None
        """The standing, and what stopped it, that was said last."""
        self._old = ""

    async def print_out(self, papers: Papers, text: str) -> None:
        """Print so many copies, or *sidan* and one page; say what first comes of it."""
        word, _space, rest = text.partition(" ")
        page = number(rest) if folded(word) in _PAGES else 0
        copies = 1 if page else number(text)
        if not copies:
            self._talk.say(_("Skriv hur många exemplar, till exempel: skriv ut 5"))
            return
        before = outgrown(self._talk.desk.meeting) if papers.version else ""
        for line in filter(None, (before, "" if page else all_whole(papers, copies))):
            self._talk.say(line)
        printout = self._talk.house.printing.print_out(pieces(papers, copies), page)
        sent, self._said = asyncio.Event(), None
        task = asyncio.create_task(self._follow(printout, papers.version, sent))
        self._running[task] = printout
        task.add_done_callback(self._running.pop)
        with suppress(TimeoutError):
            await asyncio.wait_for(sent.wait(), PATIENCE)
        self.tell(asked=True)

    async def how(self, text: str) -> None:
        """Say how the print goes or, with *tillbaka*, take it back."""
        if folded(text) in _BACK and self._running:
            for printout in list(self._running.values()):
                await printout.take_back()
            self._talk.say(_(ASKED_BACK))
            return
        if self._news is None:
            self._talk.say(_("Inget är utskrivet härifrån än."))
            return
        self._said = None
        self.tell(asked=True)

    async def choose(self, text: str) -> None:
        """Choose the printer by its number or name, or say which there are."""
        printing = self._talk.house.printing
        names = await printing.printers()
        if not text:
            self._talk.say(sayable(at(printing.chosen)))
            listed = format_list([f"{place} {name}" for place, name in enumerate(names, 1)])
            if names:
                self._talk.say(sayable(_("Datorns skrivare: {names}.").format(names=listed)))
            self._talk.say(_("Skriv skrivare och ett nummer, ett namn eller en adress."))
            return
        place = number_in(text, len(names))
        tried = await printing.choose(names[place - 1] if place else text)
        self._talk.say(sayable(choice(tried)))

    def tell(self, *, asked: bool = False) -> None:
        """Say what is new of the print; unasked, it waits while the family speaks."""
        news = self._news
        if news is None or self._said == (news.standing, news.why):
            return
        if self._talk.quiet and not asked:
            return
        self._said = (news.standing, news.why)
        self._talk.say(sayable(self._old or told(news)))
        if news.standing in UNSEEN and self._version and not news.only:
            first = _("Skriv utskrivet {n} när exemplaren har kommit ut.")
            self._talk.say(first.format(n=news.copies))

    def stop(self) -> None:
        """Look no more; what the printer has, it prints."""
        for task in list(self._running):
            task.cancel()

    async def _follow(self, printout: Printout, version: int, sent: asyncio.Event) -> None:
        async for news in printout.follow():
            self._news, self._version = news, version
            if news.standing is not Standing.SENDING:
                sent.set()
        meeting = self._talk.desk.meeting
        self._old = outdated(printout.news, version, meeting)
        if commands := noted(printout.news, version, meeting):
            with suppress(Refused, JournalProblem, NewerVersion):  # closed, or told with saving
                await self._talk.desk.do(*commands)
