"""Home, by typed answers: go on with a meeting, start one, practise."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from assistant.asking.backups import copied
from assistant.asking.closing import carried_paper, receipt_told
from assistant.asking.due import days_told
from assistant.asking.judgement import TITLE as JUDGEMENT
from assistant.asking.own_place import in_force_told
from assistant.asking.places import typed_place
from assistant.asking.receiving import AGAIN, FOLLOW, received_as
from assistant.asking.replies import reply
from assistant.asking.returned import OFFER, returned_told
from assistant.asking.rows import listed_as, named
from assistant.desk.desk import Desk
from assistant.desk.envelopes import NewerVersion
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.desk.shelf import ShelfPlan
from assistant.language.names import folded
from assistant.language.problems import told
from assistant.language.translation import _, format_datetime
from assistant.meeting.plan import Plan
from assistant.talk.asker import Asker
from assistant.talk.beginning import ask_agenda, ask_length, ask_place
from assistant.talk.cases import CaseTalk
from assistant.talk.elsewhere import bring_home
from assistant.talk.hearing import Hearing, Say, Secret, sayable
from assistant.talk.keycare import KeyTalk
from assistant.talk.purging import PurgeTalk
from assistant.talk.receiving import follow_plan, open_plan
from assistant.talk.salvaging import salvage
from assistant.talk.stamping import ask_pin
from assistant.talk.unlocking import unlocked
from assistant.talk.words import to_type

_THE_KEYS = ("nycklarna", "the keys")
_AFRESH = ("ny", "new")
_HOME = "Rundan"

Way = tuple[tuple[str, ...], str, Callable[[], Awaitable[Desk | None]] | None]
"""What it is called, what it is, and doing it; None for leaving."""


class Home:
    """The way to a desk."""

    def __init__(
        self,
        house: House,
        hearing: Hearing,
        say: Say,
        secret: Secret,
        clear: Callable[[], None] = lambda: None,
    ) -> None:
        """``clear`` empties the screen."""
        self._house = house
        self._say = say
        self._clear = clear
        self._at = _HOME
        self._ask = Asker(say, secret, hearing, place=lambda: self._at)
        self.keys = KeyTalk(house, self._ask)
        self.tours = False
        """Whether the meeting to sit down at is the tour's."""

    async def desk(self) -> Desk | None:
        """The meeting to sit down at; None for one who leaves.  Raises ``InputEnded``."""
        ways = self._ways()
        if told := days_told(self._house.due.known(), self._house.due.today()):
            self._say(_("{told}. Skriv väntar för att höra vad.").format(told=told))
        while True:
            if not self._house.tour.seen:
                self._say(_("Första gången? Skriv rundtur."))
            number = await self._ask.number(
                _("Vad vill du göra?"),
                [label for _words, label, _way in ways],
                [words for words, _label, _way in ways],
                empty=_("Tom rad läser upp valen igen."),
            )
            if not number:
                continue
            words, _label, way = ways[number - 1]
            if way is None:
                return None
            self._at = to_type(words).capitalize()
            try:
                desk = await way()
            except (JournalProblem, NewerVersion) as problem:
                self._say(reply(problem))
                await salvage(self._house, self._ask)
                continue
            finally:
                self._at = _HOME
            if desk is not None:
                return desk

    def _ways(self) -> tuple[Way, ...]:
        """What can be done at home; the numbers stay, for hands that know them."""
        return (
            (("fortsätt", "go on"), _("fortsätt med ett möte"), self._go_on),
            (("nytt", "new"), _("nytt möte"), self._start),
            (("öva", "practise", "practice"), _("öva med en påhittad familj"), self._practise),
            (
                ("planer", "plans"),
                _("det som finns kvar från stängda möten, och planer ni har fått"),
                self._plans,
            ),
            (
                ("nycklar", "keys"),
                _("nycklar: lösenfraser och återställningsnyckel"),
                self.keys.menu,
            ),
            (
                ("kopiera", "copy"),
                _("kopiera mötena eller nycklarna, om datorn skulle gå sönder"),
                self._copy,
            ),
            (("ta bort", "remove"), _("ta bort för gott"), self._purge),
            (("öppna", "open"), _("öppna en plan från familjens fil"), self.opened),
            (("sluta", "quit"), _("sluta"), None),
            (("rundtur", "tour"), _("rundtur på två minuter, med en påhittad familj"), self._tour),
            (
                ("inställningar", "settings"),
                _("inställningar: var de ligger, och vad som är fel i dem"),
                self._settings,
            ),
            (("ärenden", "cases"), _("ärenden: möten, planer och vad som väntar"), self._cases),
            (("väntar", "due"), _("det som väntar, och det som är för sent"), self._due),
        )

    async def _cases(self) -> Desk | None:
        return await self._case_talk().choose() if await self._any() else None

    async def _due(self) -> None:
        if await self._any():
            await self._case_talk().due()

    def _case_talk(self) -> CaseTalk:
        return CaseTalk(self._house, self._ask, self._clear)

    async def beside(self) -> Desk | None:
        """The meeting that another window has open; None where there is none."""
        places = self._house.open_elsewhere()
        if "" in places and await self.unlocked():
            rows = await self._house.open_meetings()
            labels = [named(row.label) for row in rows]
            number = (
                len(rows) if len(rows) < 2 else await self._ask.number(_("Vilket möte?"), labels)
            )
            if number:
                return await self._house.sit_down(rows[number - 1].id)
        if family := next(filter(None, places), None):
            return await self._house.practise(family, afresh=False)
        self._say(_("Inget möte är öppet i något annat fönster. Öppna det där först."))
        return None

    async def _go_on(self) -> Desk | None:
        if self._house.fresh():
            await bring_home(self._house, self._ask)
        if not await self._any():
            return None
        await bring_home(self._house, self._ask)
        rows = await self._house.meetings()
        if not rows:
            self._say(_("Det finns inga möten än."))
            return None
        number = await self._ask.number(_("Vilket möte?"), [listed_as(row) for row in rows])
        return await self._house.sit_down(rows[number - 1].id) if number else None

    async def _start(self) -> Desk | None:
        agenda = await ask_agenda(self._house, self._ask)
        if agenda is None or not await self.unlocked():
            return None
        minutes = await ask_length(self._ask, agenda)
        name = await self._ask.text(_("Vem gäller mötet? Tom rad går tillbaka.")) if minutes else ""
        if not name:
            return None
        return await self._house.start(agenda.id, minutes, name, await ask_place(self._ask))

    async def opened(self, file: Path | None = None) -> Desk | None:
        """A meeting that starts from the plan in a file."""
        if not await self.unlocked():
            return None
        return await open_plan(self._house, self._ask, file)

    async def _practise(self) -> Desk | None:
        families = self._house.families()
        titles = [family.title for family in families]
        number = await self._ask.number(_("Vem vill du öva med?"), titles)
        if not number:
            return None
        afresh = await self._ask.text(
            _("Tom rad fortsätter där övningen lämnades. Skriv ny för att börja om.")
        )
        family = families[number - 1].id
        return await self._house.practise(family, afresh=folded(afresh) in _AFRESH)

    async def _tour(self) -> Desk | None:
        self.tours = True
        return await self._house.tour.begin()

    async def _settings(self) -> None:
        comfort = self._house.comfort
        self._say(str(comfort.file() or _("Filen med inställningar gick inte att skriva.")))
        if comfort.place:
            self._say(in_force_told(comfort.place))
        for problem in comfort.problems:
            self._say(sayable(told(problem)))

    async def _plans(self) -> Desk | None:
        """Say what a closed meeting carried over, and use its plan or one that was received."""
        if not await self.unlocked():
            return None
        shelf, received = await self._house.shelf(), await self._house.receiving.kept()
        if not shelf and not received:
            self._say(_("Det finns inget kvar från stängda möten."))
            return None
        labels = [f"{one.name}, {format_datetime(one.receipt.at)}" for one in shelf]
        labels += [f"{one.name}, {received_as(one.received)}" for one in received]
        number = await self._ask.number(_("Vilket möte?"), labels)
        if not number:
            return None
        if number > len(shelf):
            return await self._received(received[number - len(shelf) - 1].received.plan)
        return await self._left(shelf[number - 1])

    async def _left(self, one: ShelfPlan) -> Desk | None:
        if one.carried:
            self._say(_("Det här fördes över till ärendet:"))
            self._say(sayable(carried_paper(one.carried)))
        for line in (*returned_told(one), *receipt_told(one.receipt)):
            self._say(sayable(line))
        if one.plan is None:
            return None
        await ask_pin(self._house.stamping, self._ask.secret)
        await self._papers(one.plan)
        number = await self._ask.number(_("Något mer?"), [_(OFFER), _(FOLLOW), _(JUDGEMENT)])
        if number == 2:
            return await follow_plan(self._house, self._ask, one.plan)
        if number == 3:
            await self._case_talk().judge(one)
        elif number:
            await self._case_talk().deeds().returned(one)
        return None

    async def _received(self, plan: Plan) -> Desk | None:
        number = await self._ask.number(_("Vad vill du göra?"), [_(AGAIN), _(FOLLOW)])
        if number == 2:
            return await follow_plan(self._house, self._ask, plan)
        if number:
            await self._papers(plan)
        return None

    async def _papers(self, plan: Plan) -> None:
        papers = await self._house.paperwork.plan(plan)
        for line in (*(str(path) for path in papers.files), *papers.problems):
            self._say(line)

    async def _copy(self) -> None:
        """Copy the store or, to another place, the keys."""
        if not await self._any():
            return
        what = await self._ask.text(
            _("Tom rad kopierar mötena. Skriv nycklarna för att kopiera dem i stället.")
        )
        keys = folded(what) in map(folded, _THE_KEYS)
        place = await self._ask.text(_("Till vilken mapp eller fil? Tom rad går tillbaka."))
        if place:
            for line in await copied(self._house.backups, typed_place(place), keys=keys):
                self._say(sayable(line))

    async def _purge(self) -> None:
        """Remove something for good."""
        if await self._any():
            await PurgeTalk(self._house.purging, self._ask).run()

    async def _any(self) -> bool:
        """Whether there is a store, and it is open."""
        if self._house.fresh() and self._house.locked():
            self._say(_("Det finns inga möten än."))
            return False
        return await self.unlocked()

    async def unlocked(self) -> bool:
        """Open the store; a wrong passphrase may be typed again, an empty one goes back."""
        return await unlocked(self._house, self._ask)
