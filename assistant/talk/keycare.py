"""Passphrases and keys by typed answers, at home and from the command line."""

import secrets
from collections.abc import Awaitable, Callable

from assistant.asking import keycare as words
from assistant.desk.house import House
from assistant.desk.keycare import Way
from assistant.desk.recovery import key_rows, new_recovery_key
from assistant.language.translation import _
from assistant.talk.asker import Asker
from assistant.talk.hearing import sayable

Do = Callable[[], Awaitable[None]]


class KeyTalk:
    """What can be done about the ways into the store.

    Each thing asks for a passphrase, which opens the store where it is locked.  All raise
    ``JournalProblem``.
    """

    def __init__(self, house: House, ask: Asker) -> None:
        self._house = house
        self._ask = ask

    async def menu(self) -> None:
        """Tell of the ways, and do one thing about them."""
        self.list()
        ways = self._house.keys.ways()
        deeds: list[tuple[str, Do]] = [
            (_("byt lösenfras"), self.change),
            (_("lägg till en kollega med egen lösenfras"), self.add),
            (_("gör en återställningsnyckel"), self.recovery),
        ]
        if words.removable(ways):
            deeds.append((_("ta bort en väg in"), self.remove))
        if words.remembers(ways):
            deeds.append((_("glöm på den här datorn"), self.forget))
        elif await self._house.keys.can_remember():
            deeds.append((_("kom ihåg på den här datorn"), self.remember))
        number = await self._ask.number(_("Vad vill du göra?"), [label for label, _do in deeds])
        if number:
            await deeds[number - 1][1]()

    def list(self) -> None:
        """Tell of the ways."""
        ways = self._house.keys.ways()
        for way in ways:
            self._ask.say(sayable(words.described(way)))
        if not ways:
            self._ask.say(_("Det finns ingen lösenfras än. Den väljs med det första mötet."))

    async def change(self) -> None:
        """Another passphrase in the place of one's own."""
        if not (proof := await self._proof(_("Din lösenfras nu, tom går tillbaka: "))):
            return
        if phrase := await self._ask.new_passphrase(_("Ny lösenfras, tom går tillbaka: ")):
            await self._house.keys.change(proof, phrase)
            self._ask.say(_(words.CHANGED))

    async def add(self) -> None:
        """A colleague's own passphrase."""
        if not (proof := await self._proof(_("Din egen lösenfras, tom går tillbaka: "))):
            return
        self._ask.say(_(words.ABOUT_NAME))
        while name := words.as_name(
            await self._ask.text(_("Kollegans roll? Tom rad går tillbaka."))
        ):
            if not (told := words.taken(self._house.keys.ways(), name)):
                break
            self._ask.say(told)
        if name and (
            phrase := await self._ask.new_passphrase(_("Kollegans lösenfras, tom går tillbaka: "))
        ):
            await self._house.keys.add(name, phrase, proof)
            self._ask.say(_(words.ADDED).format(name=sayable(name)))

    async def remove(self) -> None:
        """One way less."""
        ways = words.removable(self._house.keys.ways())
        if not ways:
            self._ask.say(_("Det finns bara en lösenfras, och den behövs."))
            return
        number = await self._ask.number(_("Vad ska bort?"), [words.title(way) for way in ways])
        if number:
            await self._removed(ways[number - 1])

    async def _removed(self, way: Way) -> None:
        another = bool(words.passphrases([way]))
        asked = (
            _("En annan lösenfras än den som tas bort, tom går tillbaka: ")
            if another
            else _("Din lösenfras, tom går tillbaka: ")
        )
        if proof := await self._proof(asked):
            await self._house.keys.remove(way.name, proof)
            self._ask.say(sayable(_(words.REMOVED).format(name=words.title(way))))

    async def recovery(self) -> None:
        """A key on paper; it is told once."""
        key = new_recovery_key(secrets.randbelow)
        self._ask.say(words.about_recovery(self._house.keys.ways()))
        for row in key_rows(key):
            self._ask.say(row)
        if proof := await self._proof(_("Din lösenfras, tom går tillbaka: ")):
            await self._house.keys.keep_recovery(key, proof)
            self._ask.say(_(words.RECOVERABLE))
            self._ask.say(
                _("Nyckeln står kvar här i fönstret. Rensa eller stäng det när du är klar.")
            )

    async def remember(self) -> None:
        """This computer opens without a passphrase."""
        if not await self._house.keys.can_remember():
            self._ask.say(_(words.NOT_REMEMBERED))
            return
        self._ask.say(_(words.ABOUT_REMEMBERING))
        if proof := await self._proof(_("Din lösenfras, tom går tillbaka: ")):
            would = await self._house.keys.remember(proof)
            self._ask.say(_(words.WILL_REMEMBER if would else words.NOT_REMEMBERED))

    async def forget(self) -> None:
        """The passphrase is asked for again."""
        if not self._house.locked() or await self._proof(_("Din lösenfras, tom går tillbaka: ")):
            await self._house.keys.forget()
            self._ask.say(_(words.FORGOTTEN))

    async def _proof(self, asked: str) -> str:
        proof = await self._ask.secret(asked)
        if proof and self._house.locked():
            await self._house.unlock(proof)
        return proof
