"""The key that stamps, by typed answers: from the command line, and at the meeting."""

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.asking import stamping as words
from assistant.desk.stamping import Stamping, StampKey
from assistant.language.translation import _
from assistant.talk.asker import Asker
from assistant.talk.hearing import Secret, sayable

if TYPE_CHECKING:
    from assistant.talk.doing import Talk


async def ask_pin(stamping: Stamping, secret: Secret) -> bool:
    """Ask for the PIN of a card that waits for it; whether it was given.

    Raises ``JournalProblem``.
    """
    pin = await secret(f"{_(words.PIN)}: ") if await stamping.wants_pin() else ""
    if pin.strip():
        stamping.give_pin(pin)
    return bool(pin.strip())


async def unlock_card(talk: "Talk", secret: Secret) -> None:
    """Ask for the PIN of a card that waits for it; a plan that is fixed is made anew.

    Raises ``JournalProblem``.
    """
    stamping = talk.house.stamping
    if talk.desk.meeting.opened.practice or not await stamping.wants_pin():
        talk.say(_(words.NO_CARD_WAITS))
        return
    if not await ask_pin(stamping, secret):
        return
    if talk.desk.fixed_plan() is None:
        talk.say(_(words.PIN_GIVEN))
    else:
        await talk.make_papers()


class StampTalk:
    """What can be done about the key.  All raise ``JournalProblem``."""

    def __init__(self, stamping: Stamping, ask: Asker) -> None:
        self._stamping = stamping
        self._ask = ask

    async def do(self, what: str, file: Path | None) -> None:
        """Do one thing, as it is called in the command line."""
        match what, file:
            case "new", _file:
                self._tell(await self._stamping.begin_anew())
            case "export", Path():
                self._tell(await self._stamping.export(file))
                self._ask.say(sayable(_(words.EXPORTED).format(file=file)))
            case "import", Path():
                phrase = await self._ask.secret(_("Filens lösenfras, tom går tillbaka: "))
                self._tell(await self._stamping.take(file, phrase))
            case "card", Path():
                if pin := await self._ask.secret(f"{_(words.PIN)}: "):
                    self._tell(await self._stamping.take_card(file, pin))
            case _:
                await self._list()

    async def _list(self) -> None:
        keys = await self._stamping.keys()
        if not keys:
            self._ask.say(_(words.NONE_YET))
        for key in keys:
            self._tell(key, stamps=key is keys[0])

    def _tell(self, key: StampKey, *, stamps: bool = True) -> None:
        for line in words.key_told(key, stamps=stamps):
            self._ask.say(sayable(line))
