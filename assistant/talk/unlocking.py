"""Opening the store by typed answers."""

from assistant.asking.keycare import (
    ABOUT_RECOVERING,
    SUGGESTION,
    mistyped,
    passphrases,
    recoverable,
    title,
)
from assistant.asking.passphrase import SHORTEST
from assistant.asking.replies import reply
from assistant.desk.house import House
from assistant.desk.keycare import Way
from assistant.desk.ports import WrongPassphrase
from assistant.language.translation import _
from assistant.talk.asker import FORGOTTEN, Asker
from assistant.talk.believing import believed


async def unlocked(house: House, ask: Asker) -> bool:
    """Open the store; what is older than it was is asked about."""
    if not house.locked():
        return True
    return await _opened(house, ask) and await believed(house, ask)


async def _opened(house: House, ask: Asker) -> bool:
    """Open the store; a wrong passphrase may be typed again, an empty one goes back."""
    if house.locked() and house.fresh():
        return await _made(house, ask)
    if house.locked() and await house.unlock_remembered():
        return True
    while house.locked():
        ways = house.keys.ways()
        way = await _whose(ways, ask, _("Vems lösenfras?"))
        phrase = await ask.secret(_prompt(ways)) if way is not None else ""
        if way is None or not phrase:
            return False
        try:
            if phrase == FORGOTTEN and recoverable(ways):
                if not await _recovered(house, ask):
                    return False
            else:
                await house.unlock(phrase, way)
        except WrongPassphrase as problem:
            ask.say(reply(problem))
    return True


async def _made(house: House, ask: Asker) -> bool:
    ask.say(
        _(
            "Välj en lösenfras på minst {n} tecken. Den låser mötena på den här datorn, "
            "och ingen kan ta fram dem utan den."
        ).format(n=SHORTEST)
    )
    phrase = await ask.new_passphrase(_("Lösenfras, tom går tillbaka: "))
    if phrase:
        await house.unlock(phrase)
        ask.say(_(SUGGESTION))
    return bool(phrase)


async def _recovered(house: House, ask: Asker) -> bool:
    """Open by the key on paper; whether it was done."""
    ask.say(_(ABOUT_RECOVERING))
    while key := await ask.text(_("Nyckeln. Tom rad går tillbaka.")):
        if told := mistyped(key):
            ask.say(told)
            continue
        ways = house.keys.ways()
        way = await _whose(ways, ask, _("Vems lösenfras är glömd?"))
        phrase = await ask.new_passphrase(_("Ny lösenfras, tom går tillbaka: "))
        if way is None or not phrase:
            return False
        await house.recover(key, phrase, way or passphrases(ways)[0].name)
        return True
    return False


async def _whose(ways: list[Way], ask: Asker, asked: str) -> str | None:
    """The name of the way, where there are several to choose among; None for none of them."""
    known = passphrases(ways)
    if len(known) < 2:
        return ""
    number = await ask.number(asked, [title(way) for way in known])
    return known[number - 1].name if number else None


def _prompt(ways: list[Way]) -> str:
    if recoverable(ways):
        return _("Lösenfras (tom går tillbaka, ? om den är glömd): ")
    return _("Lösenfras, tom går tillbaka: ")
