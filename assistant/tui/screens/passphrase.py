"""Asks for the passphrase or, the first time, has one chosen; a forgotten one is replaced."""

from assistant.asking.form import Choice
from assistant.asking.keycare import (
    ABOUT_RECOVERING,
    SUGGESTION,
    mistyped,
    passphrases,
    recoverable,
    title,
)
from assistant.asking.replies import reply
from assistant.desk.house import House
from assistant.desk.keycare import Way
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.tui.screens.secrets import Blank, Given, SecretsScreen, new_passphrase
from assistant.tui.widgets.choices import Choices
from assistant.tui.widgets.entry import Entry
from assistant.tui.widgets.line import Line, Target

WAY, KEY = "way", "key"


class PassphraseScreen(SecretsScreen):
    """Leaves with whether the store is open.

    The chair can type at once; whoever sits down ``beside`` says first who it is.
    """

    def __init__(self, house: House, *, beside: bool = False) -> None:
        self._house = house
        self._beside = beside
        ways = house.keys.ways()
        if house.fresh():
            super().__init__(
                _("Välj en lösenfras"),
                new_passphrase(_("Lösenfras")),
                self._open,
                facts=(
                    _(
                        "Den låser allt som skrivs i mötena på den här datorn. Ingen kan öppna "
                        "det utan den: inte vi, inte IT-avdelningen. Välj några ord som du "
                        "minns, och skriv dem på ett säkert ställe."
                    ),
                    _(SUGGESTION),
                ),
            )
        else:
            forgotten = Line(_("Glömt den? Öppna med återställningsnyckeln"), "add", Target(KEY))
            super().__init__(
                _("Lösenfras för dina möten"),
                (*_whose(ways, _("Vems?")), Blank("first", "")),
                self._open,
                others=(forgotten,) if recoverable(ways) else (),
            )

    def first(self) -> Entry | Choices:
        """The passphrase, or whose it is."""
        return super().first() if self._beside else self.query_one("#first", Entry)

    async def _open(self, given: Given) -> str:
        try:
            await self._house.unlock(given["first"], given.get(WAY, ""))
        except JournalProblem as problem:
            return reply(problem)
        return ""

    def chose(self, target: Target) -> None:
        """The passphrase is forgotten."""
        self.app.push_screen(RecoverScreen(self._house), self._recovered)

    def _recovered(self, done: bool | None) -> None:
        if done:
            self.leave(True)


class RecoverScreen(SecretsScreen):
    """Opens the store by the key on paper, and has a new passphrase chosen at once."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._ways = house.keys.ways()
        super().__init__(
            _("Återställningsnyckel"),
            (
                Blank(KEY, _("Nyckeln"), hidden=False, check=lambda given: mistyped(given[KEY])),
                *_whose(self._ways, _("Vems lösenfras är glömd?")),
                *new_passphrase(_("Ny lösenfras")),
            ),
            self._recover,
            facts=(_(ABOUT_RECOVERING),),
        )

    async def _recover(self, given: Given) -> str:
        way = given.get(WAY) or passphrases(self._ways)[0].name
        try:
            await self._house.recover(given[KEY], given["first"], way)
        except JournalProblem as problem:
            return reply(problem)
        return ""


def _whose(ways: list[Way], label: str) -> tuple[Blank, ...]:
    """Whose passphrase is meant, where there are several."""
    known = passphrases(ways)
    if len(known) < 2:
        return ()
    return (Blank(WAY, label, choices=tuple(Choice(way.name, title(way)) for way in known)),)
