"""Home, by typed answers: go on with a meeting, start one, practise."""

from datetime import UTC, datetime

from assistant.asking.answers import NotUnderstood
from assistant.asking.backups import copied
from assistant.asking.closing import carried_paper, receipt_told
from assistant.asking.places import typed_place
from assistant.asking.replies import reply
from assistant.asking.returned import OFFER, note_returned, returned_told
from assistant.asking.rows import listed_as
from assistant.desk.desk import Desk
from assistant.desk.envelopes import NewerVersion
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.desk.shelf import ShelfPlan
from assistant.language.names import folded
from assistant.language.translation import _, format_datetime, local
from assistant.talk.asker import Asker
from assistant.talk.choosing import listed
from assistant.talk.elsewhere import bring_home
from assistant.talk.hearing import Hearing, Say, Secret, sayable
from assistant.talk.keycare import KeyTalk
from assistant.talk.purging import PurgeTalk
from assistant.talk.salvaging import salvage
from assistant.talk.unlocking import unlocked

_GO_ON = ("fortsätt", "1", "go on")
_START = ("nytt", "2", "new")
_PRACTISE = ("öva", "3", "practise", "practice")
_PLANS = ("planer", "4", "plans")
_KEYS = ("nycklar", "5", "keys")
_COPY = ("kopiera", "6", "copy")
_PURGE = ("ta bort", "7", "remove")
_QUIT = ("sluta", "8", "quit")
_THE_KEYS = ("nycklarna", "the keys")
_AFRESH = ("ny", "new")


class Home:
    """The way to a desk."""

    def __init__(self, house: House, hearing: Hearing, say: Say, secret: Secret) -> None:
        self._house = house
        self._hearing = hearing
        self._say = say
        self._ask = Asker(say, secret, hearing)
        self.keys = KeyTalk(house, self._ask)

    async def desk(self) -> Desk | None:
        """The meeting to sit down at; None for one who leaves.  Raises ``InputEnded``."""
        ways = (
            (_GO_ON, self._go_on),
            (_START, self._start),
            (_PRACTISE, self._practise),
            (_PLANS, self._plans),
            (_KEYS, self.keys.menu),
            (_COPY, self._copy),
            (_PURGE, self._purge),
        )
        while True:
            self._say(_("Rundan. Vad vill du göra?"))
            for line in listed(
                (
                    _("fortsätt med ett möte"),
                    _("nytt möte"),
                    _("öva med en påhittad familj"),
                    _("det som finns kvar från stängda möten"),
                    _("nycklar: lösenfraser och återställningsnyckel"),
                    _("kopiera mötena eller nycklarna, om datorn skulle gå sönder"),
                    _("ta bort för gott"),
                    _("sluta"),
                )
            ):
                self._say(line)
            answer = folded((await self._hearing.line()).strip().rstrip("."))
            if answer in map(folded, _QUIT):
                return None
            for words, way in ways:
                if answer and answer in map(folded, words):
                    try:
                        desk = await way()
                    except (JournalProblem, NewerVersion) as problem:
                        self._say(reply(problem))
                        await salvage(self._house, self._ask)
                        continue
                    if desk is not None:
                        return desk

    async def beside(self) -> Desk | None:
        """The meeting that another window has open; None where there is none."""
        places = self._house.open_elsewhere()
        if "" in places and await self.unlocked():
            rows = await self._house.open_meetings()
            labels = [row.label for row in rows]
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
        agendas = self._house.agendas()
        titles = [_(agenda.title) for agenda in agendas]
        number = await self._ask.number(_("Vilken dagordning?"), titles)
        if not number or not await self.unlocked():
            return None
        agenda = agendas[number - 1]
        lengths = [_("{n} minuter").format(n=length) for length in agenda.lengths]
        length = await self._ask.number(_("Hur långt är mötet?"), lengths)
        name = await self._ask.text(_("Vem gäller mötet? Tom rad går tillbaka.")) if length else ""
        if not name:
            return None
        place = await self._ask.text(_("Var hålls det? Tom rad hoppar över."))
        return await self._house.start(agenda.id, agenda.lengths[length - 1], name, place)

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

    async def _plans(self) -> None:
        """Say what a closed meeting carried over, and make the papers of its plan anew."""
        if not await self.unlocked():
            return
        shelf = await self._house.shelf()
        if not shelf:
            self._say(_("Det finns inget kvar från stängda möten."))
            return
        labels = [f"{one.name}, {format_datetime(one.receipt.at)}" for one in shelf]
        if number := await self._ask.number(_("Vilket möte?"), labels):
            await self._left(shelf[number - 1])

    async def _left(self, one: ShelfPlan) -> None:
        if one.carried:
            self._say(_("Det här fördes över till ärendet:"))
            self._say(sayable(carried_paper(one.carried)))
        for line in (*returned_told(one), *receipt_told(one.receipt)):
            self._say(sayable(line))
        if one.plan is not None:
            papers = await self._house.paperwork.plan(one.plan)
            for line in (*(str(path) for path in papers.files), *papers.problems):
                self._say(line)
            await self._returned(one)

    async def _returned(self, one: ShelfPlan) -> None:
        """Note that a signed copy came back, if one did."""
        if not await self._ask.number(_("Något mer?"), [_(OFFER)]):
            return
        where = await self._ask.text(_("Var ligger det undertecknade exemplaret?"))
        while where:
            day = await self._ask.text(_("Vilken dag kom det? Tom rad: i dag."))
            today = local(datetime.now(UTC)).date()
            try:
                wrong = await note_returned(self._house.returning, one, where, day, today)
            except NotUnderstood as problem:
                wrong = reply(problem)
            self._say(wrong or _("Det är noterat i ärendet."))
            if not wrong:
                return

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
