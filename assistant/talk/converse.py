"""The conversation: hear a line, do it, say what came of it, and again."""

import asyncio
from collections.abc import AsyncIterator, Callable
from enum import Enum
from functools import partial

from assistant.asking.answers import NotUnderstood
from assistant.asking.consequences import covered
from assistant.asking.earlier import begins_from
from assistant.asking.form import Form
from assistant.asking.replies import reply
from assistant.desk.desk import Desk
from assistant.desk.envelopes import NewerVersion
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.meeting.event import Refused
from assistant.meeting.meeting import Meeting
from assistant.talk.asking import Questioning
from assistant.talk.choosing import pick
from assistant.talk.closing import Closing, closes
from assistant.talk.doing import NOTHING, Heard, Talk
from assistant.talk.hearing import Hearing, InputEnded, Say, Secret, sayable
from assistant.talk.screenlock import Curtain
from assistant.talk.spreading import wanted
from assistant.talk.stamping import unlock_card
from assistant.talk.touring import Guide
from assistant.talk.words import move_in


class Left(Enum):
    """How a conversation ended."""

    QUIT = "quit"
    INPUT_ENDED = "input-ended"
    CLOSED = "closed"
    """The meeting's notes are destroyed, so there is nothing to talk with."""


async def converse(
    house: House,
    desk: Desk,
    lines: AsyncIterator[str],
    say: Say,
    secret: Secret | None = None,
    clear: Callable[[], None] = lambda: None,
    *,
    tour: bool = False,
) -> Left:
    """Hold the meeting at a desk by the lines that come, until they end or one leaves.

    ``secret`` asks for what must not show, ``clear`` empties the screen; on a ``tour``
    what to try is said on the way.
    """
    talk, hearing = Talk(house, desk, say), Hearing(lines)
    guide = Guide(desk.meeting, say) if tour else None
    curtain = Curtain(house, talk, hearing, secret, clear)
    talk.may_spread = partial(wanted, talk, hearing)
    say(sayable(_greeting(desk.meeting)))
    if desk.meeting.timekeeping.last is None and (told := begins_from(desk.meeting)):
        say(told)
    await talk.telling.verify()
    await talk.showing.resume()
    following = asyncio.create_task(desk.follow())
    try:
        while desk.meeting.moments.closed is None and not desk.gone:
            await desk.glance()
            await desk.retry()
            talk.telling.news()
            talk.printing.tell()
            await talk.rehearsal.tell()
            if guide is not None:
                guide.tell(desk.meeting)
            say(sayable(_("{place}. Skriv en rad, eller hjälp.").format(place=talk.place())))
            line = (await hearing.line()).strip()
            if guide is not None and guide.skips(line, desk.meeting):
                continue
            if await _turn(talk, hearing, curtain, line):
                return Left.QUIT
    except InputEnded:
        return Left.INPUT_ENDED
    finally:
        following.cancel()
        talk.printing.stop()
        await talk.showing.stop()
    return Left.CLOSED


async def _turn(talk: Talk, hearing: Hearing, curtain: Curtain, line: str) -> bool:
    """One line and all that is asked because of it; whether the user leaves."""
    try:
        if not line:
            return False
        if closes(line) and _may_close(talk.desk.meeting):
            await Closing(talk, hearing, await talk.desk.listed()).ask()
            return False
        heard = await _heard(talk, hearing, line)
        if heard.ask is not None and (why := covered(heard.ask, talk.desk.meeting)):
            talk.say(why)
        elif heard.ask is not None and heard.ask.private and not heard.row and talk.house.discreet:
            await _unseen(talk, heard.ask, curtain)
        elif heard.ask is not None:
            await Questioning(talk, hearing, heard.ask, heard.row).ask()
        if heard.locks:
            await curtain.draw()
        if heard.unlocks_card:
            await unlock_card(talk, curtain.secret)
        return heard.left
    except (Refused, JournalProblem, NewerVersion) as problem:
        talk.say(sayable(reply(problem)))
    return False


async def _unseen(talk: Talk, form: Form, curtain: Curtain) -> None:
    """A private form's one line, typed without being shown where a family looks on."""
    meeting = talk.desk.meeting
    [asked] = form.fields(meeting, "")
    if text := (await curtain.secret(f"{asked.label} ")).strip():
        await talk.do(*form.commands(meeting, "", {asked.name: text}))


async def _heard(talk: Talk, hearing: Hearing, line: str) -> Heard:
    """Do the line, with numbers asked for until it is plain what it means."""
    meant = dict(NOTHING)
    while line:
        try:
            return await talk.hear(line, meant)
        except NotUnderstood as problem:
            id, answer = await pick(problem, hearing, talk.say)
            if id is None:
                line, meant = answer, {}
            elif problem.code == "unknown-word":
                line, meant = reworded(line, problem.text, id), {}
            else:
                meant[problem.code, problem.text] = id
    return Heard()


def reworded(line: str, word: str, instead: str) -> str:
    """The line with its first word put right; a move stands alone."""
    return instead if move_in(instead) else f"{instead}{line.strip()[len(word) :]}"


def _greeting(meeting: Meeting) -> str:
    opened = meeting.opened
    person = next(iter(meeting.attendance.people.values()))
    title = _("{agenda}, {minutes} min, för {name}.").format(
        agenda=_(opened.agenda.title), minutes=opened.minutes, name=person.name
    )
    return _("ÖVNING. {title}").format(title=title) if opened.practice else title


def _may_close(meeting: Meeting) -> bool:
    return meeting.moments.ended is not None and meeting.moments.closed is None
