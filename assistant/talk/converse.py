"""The conversation: hear a line, do it, say what came of it, and again."""

import asyncio
from collections.abc import AsyncIterator, Callable
from enum import Enum
from functools import partial

from assistant.asking.answers import NotUnderstood, understood
from assistant.asking.consequences import covered
from assistant.asking.earlier import begins_from
from assistant.asking.form import Form
from assistant.asking.judgement import occasion_of
from assistant.asking.judging import TOO_SOON, ways
from assistant.asking.replies import reply
from assistant.desk.desk import Desk
from assistant.desk.envelopes import NewerVersion
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.meeting.event import Refused
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import may_close
from assistant.talk.asker import Asker
from assistant.talk.asking import Questioning
from assistant.talk.closing import Closing, closes
from assistant.talk.doing import Talk
from assistant.talk.hearing import Hearing, InputEnded, Say, Secret, sayable
from assistant.talk.judging import JudgingTalk
from assistant.talk.place import where
from assistant.talk.screenlock import Curtain
from assistant.talk.spreading import wanted
from assistant.talk.stamping import unlock_card
from assistant.talk.touring import Guide
from assistant.talk.understanding import carry_out


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
    talk, ask = _joined(house, desk, Hearing(lines), say, secret)
    guide = Guide(desk.meeting, say) if tour else None
    curtain = Curtain(house, talk, ask, clear)
    talk.may_spread = partial(wanted, talk, ask)
    say(sayable(_greeting(desk.meeting)))
    if desk.meeting.timekeeping.last is None and (told := begins_from(desk.meeting)):
        say(told)
    await talk.telling.verify()
    await talk.showing.resume()
    talk.completion.begin()
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
            with ask.hearing.offering(talk.offers):
                line = (await ask.hearing.line()).strip()
            if guide is not None and guide.skips(line, desk.meeting):
                continue
            if await _turn(talk, ask, curtain, line):
                return Left.QUIT
    except InputEnded:
        return Left.INPUT_ENDED
    finally:
        following.cancel()
        talk.printing.stop()
        await talk.showing.stop()
    return Left.CLOSED


def _joined(
    house: House, desk: Desk, hearing: Hearing, say: Say, secret: Secret | None
) -> tuple[Talk, Asker]:
    """The talk at a desk, and the one who asks in it."""
    talk = Talk(house, desk, say)

    async def unhidden(asked: str) -> str:
        say(asked)
        return await hearing.line()

    return talk, Asker(
        say,
        secret or unhidden,
        hearing,
        place=talk.place,
        where=lambda: where(desk, discreet=house.discreet),
    )


async def _turn(talk: Talk, ask: Asker, curtain: Curtain, line: str) -> bool:
    """One line and all that is asked because of it; whether the user leaves."""
    try:
        while line:
            if closes(line) and _closable(talk.desk.meeting):
                await Closing(talk, ask, await talk.desk.listed()).ask()
                return False
            heard = await carry_out(talk, ask, line)
            line = ""
            if heard.ask is not None and (why := covered(heard.ask, talk.desk.meeting)):
                talk.say(why)
            elif (
                heard.ask is not None
                and heard.ask.private
                and not heard.row
                and talk.house.discreet
            ):
                await _unseen(talk, heard.ask, ask)
            elif heard.ask is not None:
                line = await Questioning(talk, ask, heard.ask, heard.row).ask()
            if heard.locks:
                await curtain.draw()
            if heard.chooses_code:
                await curtain.choose()
            if heard.judges and await _judged(talk, ask, curtain):
                await curtain.give_back()
            if heard.unlocks_card:
                await unlock_card(talk, ask.secret)
            if heard.left:
                return True
    except (Refused, JournalProblem, NewerVersion) as problem:
        talk.say(sayable(reply(problem)))
    return False


async def _judged(talk: Talk, ask: Asker, curtain: Curtain) -> bool:
    """Hear what somebody thinks of the meeting; whether it was somebody alone here."""
    desk = talk.desk
    over = desk.meeting.moments.ended is not None
    judging = await talk.house.judging(desk)
    if not ways(judging, over=over):
        talk.say(_(TOO_SOON))
        return False
    occasion = occasion_of(desk.meeting, desk.stream)
    talked = JudgingTalk(judging, occasion, ask, curtain.clear)
    return await talked.menu(over=over, today=talk.today(), hidden=talk.private.hidden())


async def _unseen(talk: Talk, form: Form, ask: Asker) -> None:
    """A private form's one line, typed without being shown where a family looks on."""
    meeting = talk.desk.meeting
    [asked] = form.fields(meeting, "")
    if text := (await ask.secret(f"{asked.label} ")).strip():
        try:
            value = understood(asked, text, meeting, talk.today())
        except NotUnderstood as problem:
            talk.say(sayable(reply(problem)))
        else:
            await talk.do(*form.commands(meeting, "", {asked.name: value}))


def _greeting(meeting: Meeting) -> str:
    opened = meeting.opened
    person = next(iter(meeting.attendance.people.values()))
    title = _("{agenda}, {minutes} min, för {name}.").format(
        agenda=_(opened.agenda.title), minutes=opened.minutes, name=person.name
    )
    return _("ÖVNING. {title}").format(title=title) if opened.practice else title


def _closable(meeting: Meeting) -> bool:
    return may_close(meeting) and meeting.moments.closed is None
