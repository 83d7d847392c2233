"""Passphrases and keys: a menu, and what each line of it asks."""

import secrets
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from assistant.asking import keycare as words
from assistant.asking.replies import reply
from assistant.desk.house import House
from assistant.desk.keycare import Way
from assistant.desk.ports import JournalProblem
from assistant.desk.recovery import key_rows, new_recovery_key
from assistant.language.translation import _
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.screens.secrets import Blank, Given, Keep, SecretsScreen, new_passphrase
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from textual.app import App

CHANGE, ADD, RECOVERY, REMOVE = "change", "add", "recovery", "remove"
REMEMBER, FORGET, PRINT = "remember", "forget", "print"
PROOF = "proof"


class KeyMenu:
    """What can be done about the ways into the store, once it is open."""

    def __init__(self, app: "App[None]", house: House, say: Callable[[str], None]) -> None:
        self._app = app
        self._house = house
        self._say = say

    async def open(self) -> None:
        """Choose one thing and do it; in a worker, since it asks."""
        ways = self._house.keys.ways()
        menu = MenuScreen(
            _("Lösenfraser och nycklar"),
            await self._lines(ways),
            facts=("\n".join(words.described(way) for way in ways),),
        )
        chosen = await self._app.push_screen_wait(menu)
        if chosen is not None:
            self._say(await self._do(chosen, ways))

    async def _lines(self, ways: list[Way]) -> tuple[Line, ...]:
        again = words.recoverable(ways)
        recovery = (
            _("Gör en ny återställningsnyckel") if again else _("Gör en återställningsnyckel")
        )
        lines = [
            Line(_("Byt lösenfras"), "row", Target(CHANGE)),
            Line(_("Lägg till en kollega med egen lösenfras"), "row", Target(ADD)),
            Line(recovery, "row", Target(RECOVERY)),
        ]
        if words.remembers(ways):
            lines.append(Line(_("Glöm på den här datorn"), "row", Target(FORGET)))
        elif await self._house.keys.can_remember():
            lines.append(Line(_("Kom ihåg på den här datorn"), "row", Target(REMEMBER)))
        lines += [
            Line(_("Ta bort: {who}").format(who=words.title(way)), "row", Target(REMOVE, way.name))
            for way in words.removable(ways)
        ]
        return tuple(lines)

    async def _do(self, chosen: Target, ways: list[Way]) -> str:
        """Ask what has to be asked, and do it; what there is to say of it."""
        match chosen.kind:
            case "change":
                return await self._change()
            case "add":
                return await self._add()
            case "recovery":
                return await self._recovery()
            case "remember":
                return await self._remember()
            case "forget":
                return await self._tried(self._house.keys.forget()) or _(words.FORGOTTEN)
        return await self._remove(next(way for way in ways if way.name == chosen.name))

    async def _change(self) -> str:
        screen = SecretsScreen(
            _("Byt lösenfras"),
            (Blank(PROOF, _("Din lösenfras nu")), *new_passphrase(_("Ny lösenfras"))),
            self._keep(lambda given: self._house.keys.change(given[PROOF], given["first"])),
        )
        return _(words.CHANGED) if await self._asked(screen) else ""

    async def _add(self) -> str:
        added, ways = "", self._house.keys.ways()

        async def add(given: Given) -> None:
            nonlocal added
            added = words.as_name(given["name"])
            await self._house.keys.add(added, given["first"], given[PROOF])

        screen = SecretsScreen(
            _("Lägg till en kollega"),
            (
                Blank(PROOF, _("Din egen lösenfras")),
                Blank(
                    "name",
                    _("Kollegans roll"),
                    hidden=False,
                    check=lambda given: words.taken(ways, given["name"]),
                ),
                *new_passphrase(_("Kollegans lösenfras, som kollegan själv skriver")),
            ),
            self._keep(add),
            facts=(_(words.ABOUT_NAME),),
        )
        return _(words.ADDED).format(name=added) if await self._asked(screen) else ""

    async def _remove(self, way: Way) -> str:
        another = _("Skriv en annan lösenfras än den som tas bort.")
        screen = SecretsScreen(
            _("Ta bort: {who}").format(who=words.title(way)),
            (Blank(PROOF, _("Lösenfras")),),
            self._keep(lambda given: self._house.keys.remove(way.name, given[PROOF])),
            facts=(another,) if words.passphrases([way]) else (),
        )
        done = await self._asked(screen)
        return _(words.REMOVED).format(name=words.title(way)) if done else ""

    async def _recovery(self) -> str:
        key = new_recovery_key(secrets.randbelow)
        screen = RecoveryScreen(
            self._house,
            key,
            self._keep(lambda given: self._house.keys.keep_recovery(key, given[PROOF])),
        )
        return _(words.RECOVERABLE) if await self._asked(screen) else ""

    async def _remember(self) -> str:
        would = False

        async def remember(given: Given) -> None:
            nonlocal would
            would = await self._house.keys.remember(given[PROOF])

        screen = SecretsScreen(
            _("Kom ihåg på den här datorn"),
            (Blank(PROOF, _("Din lösenfras")),),
            self._keep(remember),
            facts=(_(words.ABOUT_REMEMBERING),),
        )
        if not await self._asked(screen):
            return ""
        return _(words.WILL_REMEMBER) if would else _(words.NOT_REMEMBERED)

    async def _asked(self, screen: SecretsScreen) -> bool:
        return await self._app.push_screen_wait(screen)

    def _keep(self, do: Callable[[Given], Awaitable[object]]) -> Keep:
        async def keep(given: Given) -> str:
            return await self._tried(do(given))

        return keep

    async def _tried(self, doing: Awaitable[object]) -> str:
        try:
            await doing
        except JournalProblem as problem:
            return reply(problem)
        return ""


class RecoveryScreen(SecretsScreen):
    """Shows a new recovery key once; the passphrase beneath makes it valid."""

    def __init__(self, house: House, key: str, keep: Keep) -> None:
        self._house = house
        self._key = key
        super().__init__(
            _("Återställningsnyckel"),
            (Blank(PROOF, _("Din lösenfras")),),
            keep,
            facts=(words.about_recovery(house.keys.ways()), "\n".join(key_rows(key))),
            others=(Line(_("Skriv ut den"), "add", Target(PRINT)),),
        )

    def chose(self, target: Target) -> None:
        """Print it."""
        self.say(_("Skickar till skrivaren …"))
        self.run_worker(self._print(), group="print", exit_on_error=False)

    async def _print(self) -> None:
        self.say(await self._house.print_key(self._key))
