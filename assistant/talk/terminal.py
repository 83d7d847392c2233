"""The conversation at a terminal, or over a pipe."""

import getpass
import io
import sys
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from assistant.asking.stamping import NONE_YET
from assistant.desk.beside import beside
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.language.translation import _
from assistant.talk.asker import Asker
from assistant.talk.converse import Left, converse
from assistant.talk.hearing import Hearing, InputEnded
from assistant.talk.home import Home
from assistant.talk.keycare import KeyTalk
from assistant.talk.purging import PurgeTalk
from assistant.talk.stamping import StampTalk
from assistant.talk.typed import Typed
from assistant.talk.unlocking import unlocked


async def talk_in_terminal(
    house: House, desk: Desk | None, *, join: bool = False, file: Path | None = None
) -> int:
    """Talk over stdin and stdout; return the exit status.

    At a desk, beside another, at a meeting from the plan in a file, or from home.

    A practice meeting that the last one leaves is destroyed.  One that the line was cut
    to is kept, as every other meeting is.
    """
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    lines = Typed()
    tour = False
    if desk is None:
        try:
            home = Home(house, Hearing(lines), _say, _secret, _clear)
            way = home.beside() if join else home.opened(file) if file else home.desk()
            desk, tour = await way, home.tours
        except InputEnded:
            return 0
    if desk is None:
        return 0
    how = await converse(house, desk, lines, _say, _secret, _clear, tour=tour)
    if how is not Left.INPUT_ENDED and desk.meeting.opened.practice:
        stays = house.practice_stays()
        await house.leave_practice()
        _say(
            _("Övningen finns kvar i det andra fönstret.") if stays else _("Övningen är borttagen.")
        )
    elif how is Left.QUIT:
        _say(_("Mötet finns kvar."))
    return 0


async def care_for_keys(house: House, what: str) -> int:
    """Do one thing about the ways into the store; return the exit status."""
    keys = KeyTalk(house, _asker(_("Nycklar")))
    deeds = {
        "change": keys.change,
        "add": keys.add,
        "remove": keys.remove,
        "recovery": keys.recovery,
        "remember": keys.remember,
        "forget": keys.forget,
    }
    if what == "list" or house.fresh():
        keys.list()
        return 0 if what == "list" else 2
    with suppress(InputEnded):
        await deeds[what]()
    return 0


async def care_for_stamp(house: House, what: str, file: Path | None) -> int:
    """Do one thing about the key that stamps; return the exit status."""
    ask = _asker(_("Stämpeln"))
    if what == "list" and house.fresh():
        _say(_(NONE_YET))
        return 0
    with suppress(InputEnded):
        if await unlocked(house, ask):
            await StampTalk(house.stamping, ask).do(what, file)
            return 0
    return 1


async def purge_in_terminal(house: House, way: str, before: datetime | None) -> int:
    """Remove something for good over stdin and stdout; return the exit status."""
    ask = _asker(_("Ta bort"))
    if house.fresh():
        _say(_("Det finns inga möten än."))
        return 0
    with suppress(InputEnded):
        if await unlocked(house, ask):
            await PurgeTalk(house.purging, ask).run(way, before)
    return 0


def _asker(title: str) -> Asker:
    return Asker(_say, _secret, Hearing(Typed())).at(title)


async def _secret(asked: str) -> str:
    if not sys.stdin.isatty():
        _say(asked)
        line: str = await beside(sys.stdin.readline)
        return line.rstrip("\r\n")
    return await beside(partial(_hidden, asked))


def _hidden(asked: str) -> str:
    try:
        return getpass.getpass(asked)
    except EOFError:
        return ""


def _clear() -> None:
    """Empty the screen and what can be scrolled back to; a pipe has neither."""
    if sys.stdout.isatty():
        _say("\x1b[2J\x1b[3J\x1b[H")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
