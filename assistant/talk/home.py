"""Home, by typed answers: go on with a meeting, start one, practise."""

from collections.abc import Awaitable, Callable, Sequence

from assistant.asking.elsewhere import brought, lying
from assistant.asking.passphrase import SHORTEST, weakness
from assistant.asking.replies import reply
from assistant.asking.salvage import MENDED, about, named, salvaged_facts
from assistant.asking.trust import TITLE, older_facts
from assistant.desk.desk import Desk
from assistant.desk.envelopes import NewerVersion
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem, WrongPassphrase
from assistant.language.names import folded
from assistant.language.translation import _, format_datetime
from assistant.talk.choosing import listed, number_in
from assistant.talk.hearing import Hearing, Say, sayable

Secret = Callable[[str], Awaitable[str]]
"""Asks for something that is not shown while it is typed."""

_GO_ON = ("fortsätt", "1", "go on")
_START = ("nytt", "2", "new")
_PRACTISE = ("öva", "3", "practise", "practice")
_PLANS = ("planer", "4", "plans")
_QUIT = ("sluta", "5", "quit")
_AFRESH = ("ny", "new")
_READ = ("las", "read")
_YES = ("ja", "yes")


class Home:
    """The way to a desk."""

    def __init__(self, house: House, hearing: Hearing, say: Say, secret: Secret) -> None:
        self._house = house
        self._hearing = hearing
        self._say = say
        self._secret = secret

    async def desk(self) -> Desk | None:
        """The meeting to sit down at; None for one who leaves.  Raises ``InputEnded``."""
        ways = (
            (_GO_ON, self._go_on),
            (_START, self._start),
            (_PRACTISE, self._practise),
            (_PLANS, self._plans),
        )
        while True:
            self._say(_("Rundan. Vad vill du göra?"))
            for line in listed(
                (
                    _("fortsätt med ett möte"),
                    _("nytt möte"),
                    _("öva med en påhittad familj"),
                    _("planer från stängda möten"),
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
                        await self._salvage()
                        continue
                    if desk is not None:
                        return desk

    async def beside(self) -> Desk | None:
        """The meeting that another window has open; None where there is none."""
        places = self._house.open_elsewhere()
        if "" in places and await self.unlocked():
            rows = await self._house.open_meetings()
            labels = [row.label for row in rows]
            number = len(rows) if len(rows) < 2 else await self._number(_("Vilket möte?"), labels)
            if number:
                return await self._house.sit_down(rows[number - 1].id)
        if family := next(filter(None, places), None):
            return await self._house.practise(family, afresh=False)
        self._say(_("Inget möte är öppet i något annat fönster. Öppna det där först."))
        return None

    async def _go_on(self) -> Desk | None:
        if self._house.fresh() and self._house.locked():
            await self._bring_home()
        if self._house.fresh() and self._house.locked():
            self._say(_("Det finns inga möten än."))
            return None
        if not await self.unlocked():
            return None
        await self._bring_home()
        rows = await self._house.meetings()
        if not rows:
            self._say(_("Det finns inga möten än."))
            return None
        labels = [
            _("{label}, senast {when}").format(label=named(row), when=format_datetime(row.changed))
            for row in rows
        ]
        number = await self._number(_("Vilket möte?"), labels)
        return await self._house.sit_down(rows[number - 1].id) if number else None

    async def _start(self) -> Desk | None:
        agendas = self._house.agendas()
        titles = [_(agenda.title) for agenda in agendas]
        number = await self._number(_("Vilken dagordning?"), titles)
        if not number or not await self.unlocked():
            return None
        agenda = agendas[number - 1]
        lengths = [_("{n} minuter").format(n=length) for length in agenda.lengths]
        length = await self._number(_("Hur långt är mötet?"), lengths)
        name = await self._text(_("Vem gäller mötet? Tom rad går tillbaka.")) if length else ""
        if not name:
            return None
        place = await self._text(_("Var hålls det? Tom rad hoppar över."))
        return await self._house.start(agenda.id, agenda.lengths[length - 1], name, place)

    async def _practise(self) -> Desk | None:
        families = self._house.families()
        titles = [family.title for family in families]
        number = await self._number(_("Vem vill du öva med?"), titles)
        if not number:
            return None
        afresh = await self._text(
            _("Tom rad fortsätter där övningen lämnades. Skriv ny för att börja om.")
        )
        family = families[number - 1].id
        return await self._house.practise(family, afresh=folded(afresh) in _AFRESH)

    async def _plans(self) -> None:
        """Make the papers of a closed meeting's plan anew."""
        if not await self.unlocked():
            return
        plans = await self._house.shelf()
        if not plans:
            self._say(_("Det finns inga planer från stängda möten."))
            return
        labels = [f"{one.name}, {format_datetime(one.plan.fixed_at)}" for one in plans]
        if number := await self._number(_("Vilken plan?"), labels):
            papers = await self._house.papers(plans[number - 1].plan)
            for line in (*(str(path) for path in papers.files), *papers.problems):
                self._say(line)

    async def unlocked(self) -> bool:
        """Open the store; a wrong passphrase may be typed again, an empty one goes back."""
        if not self._house.locked():
            return True
        while self._house.locked():
            phrase = await self._chosen() if self._house.fresh() else await self._given()
            if not phrase:
                return False
            try:
                await self._house.unlock(phrase)
            except WrongPassphrase as problem:
                self._say(reply(problem))
        return await self._believed()

    async def _believed(self) -> bool:
        """Whether the store is to be used; a reason is asked for where it is older than it was."""
        try:
            older = await self._house.trust.older()
        except JournalProblem:
            await self._house.leave_store()
            raise
        if not older:
            return True
        for fact in (_(TITLE), *older_facts(older)):
            self._say(sayable(fact))
        if reason := await self._text(_("Skriv varför den behålls. Tom rad öppnar den inte.")):
            await self._house.trust.keep(reason)
            return True
        await self._house.leave_store()
        return False

    async def _given(self) -> str:
        return await self._secret(_("Lösenfras, tom går tillbaka: "))

    async def _chosen(self) -> str:
        """A new passphrase, typed twice."""
        self._say(
            _(
                "Välj en lösenfras på minst {n} tecken. Den låser mötena på den här datorn, "
                "och ingen kan ta fram dem utan den."
            ).format(n=SHORTEST)
        )
        while phrase := await self._given():
            weak = weakness(phrase) or weakness(phrase, await self._secret(_("En gång till: ")))
            if not weak:
                return phrase
            self._say(weak)
        return ""

    async def _bring_home(self) -> None:
        """Ask of each place where a meeting lies whether it is to be taken home."""
        for place in self._house.elsewhere.left():
            self._say(sayable(lying(place)))
            if folded(await self._text(_("Skriv ja för att ta hem det. Tom rad väntar."))) in _YES:
                await self._house.elsewhere.bring(place)
                self._say(brought())

    async def _salvage(self) -> None:
        """Offer to read what can be read of a damaged store, and tell what came of it."""
        if not self._house.salvage.wanted:
            return
        for fact in about():
            self._say(sayable(fact))
        if folded(await self._text(_("Skriv läs för att läsa det. Tom rad låter bli."))) in _READ:
            try:
                done = await self._house.salvage.rescue()
            except JournalProblem as problem:
                self._say(reply(problem))
                return
            for fact in salvaged_facts(done) if done else (_(MENDED),):
                self._say(sayable(fact))

    async def _number(self, asked: str, labels: Sequence[str]) -> int:
        """Which of the labels, counted from 1; 0 for none of them."""
        self._say(asked)
        for line in listed(labels):
            self._say(line)
        while answer := await self._text(_("Svara med numret. Tom rad går tillbaka.")):
            if number := number_in(answer, len(labels)):
                return number
        return 0

    async def _text(self, asked: str) -> str:
        self._say(sayable(asked))
        return (await self._hearing.line()).strip()
