"""What somebody thinks of a meeting, line by line: alone, or written in from a paper."""

from collections.abc import Callable
from datetime import date
from typing import Final

from msgspec.structs import replace

from assistant.asking.judged import over_time
from assistant.asking.judgement import LEFT, THANKS, TITLE, Occasion, Sheet, occasion_of_plan
from assistant.asking.judging import GONE, KEPT, NOTHING_KEPT, Way, given_rows, sheet_for, ways
from assistant.asking.replies import reply
from assistant.case.judgement import in_order
from assistant.desk.house import House
from assistant.desk.judging import Judging
from assistant.desk.ports import JournalProblem
from assistant.desk.shelf import ShelfPlan
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.talk.asker import Asker
from assistant.talk.choosing import listed, number_in
from assistant.talk.hearing import CANCELS, sayable

_BACK: Final = ("tillbaka", "back")
_STOPS: Final = (*CANCELS, "sluta", "quit")


class JudgingTalk:
    """The judgements of one case, talked through."""

    def __init__(
        self, judging: Judging, occasion: Occasion, ask: Asker, clear: Callable[[], None]
    ) -> None:
        self._judging = judging
        self._occasion = occasion
        self._ask = replace(ask, place=lambda: _(TITLE), where=None)
        self._clear = clear

    async def menu(self, *, over: bool, today: date, hidden: str = "") -> bool:
        """Ask what is wanted and do it; whether somebody else sat here, so that it is hidden.

        ``hidden`` is said instead of what is not to be read out here.
        Raises ``InputEnded`` and ``JournalProblem``.
        """
        found = ways(self._judging, over=over)
        number = await self._ask.number(_("Vad vill du göra?"), [label for _way, label in found])
        way = found[number - 1][0] if number else None
        match way:
            case Way.ALONE:
                await self._alone()
                return True
            case Way.PAPER | Way.ORS | Way.SRS:
                await self._paper(sheet_for(way, self._occasion, today))
            case Way.OVER_TIME if hidden:
                self._ask.say(hidden)
            case Way.OVER_TIME:
                self._ask.say(sayable(over_time(in_order(self._judging.given), drawn=False)))
            case Way.REMOVE:
                await self._remove()
        return False

    async def _alone(self) -> None:
        """With nothing of the meeting in sight, before, between or after."""
        self._clear()
        self._ask.say(
            _("Svara ensam. Tom rad hoppar över, tillbaka går tillbaka, sluta slutar utan svar.")
        )
        done = await self._answered(Sheet(self._occasion))
        self._clear()
        self._ask.say(_(THANKS) if done else _(LEFT))

    async def _paper(self, sheet: Sheet) -> None:
        done = await self._answered(sheet)
        self._ask.say(_(KEPT) if done and sheet.judgement else _(NOTHING_KEPT))

    async def _answered(self, sheet: Sheet) -> bool:
        """Ask everything, and keep what may be kept; whether it was gone through."""
        while True:
            line = await self._ask.answer(self._asked(sheet))
            if folded(line) in _STOPS:
                return False
            if folded(line) in _BACK:
                sheet.back()
                continue
            last, wrong = sheet.last, self._heard(sheet, line)
            if not wrong and last:
                wrong = await self._given(sheet)
                if not wrong:
                    return True
            if wrong:
                self._ask.say(wrong)

    def _asked(self, sheet: Sheet) -> list[str]:
        step = sheet.step
        how = _("Svara med numret.") if step.choices and not sheet.at else ""
        lines = (f"{sheet.count}. {step.text}", *listed([c.label for c in step.choices]), how)
        return [line for line in (*lines, step.note) if line]

    def _heard(self, sheet: Sheet, line: str) -> str:
        """Note an answer; return why not."""
        choices = sheet.step.choices
        if not line or not choices:
            return sheet.answer(line)
        number = number_in(line, len(choices))
        if not number:
            return _("”{text}” är inget av svaren.").format(text=sayable(line))
        return sheet.answer(choices[number - 1].value)

    async def _given(self, sheet: Sheet) -> str:
        """Keep it; return why that could not be done, and it can be tried again."""
        if sheet.judgement is not None:
            try:
                await self._judging.give(sheet.judgement)
            except JournalProblem as problem:
                return reply(problem)
        return ""

    async def _remove(self) -> None:
        rows = given_rows(self._judging)
        number = await self._ask.number(_("Vems svar?"), [label for _id, label in rows])
        if number:
            await self._judging.remove(rows[number - 1][0])
            self._ask.say(_(GONE))


async def judge_left(house: House, ask: Asker, clear: Callable[[], None], one: ShelfPlan) -> None:
    """At home, of a closed meeting; who sat here alone leaves the store locked.

    Where no plan is left, there is nothing to go by.
    """
    if one.plan is None:
        return
    occasion = occasion_of_plan(one.plan, one.receipt.meeting)
    talked = JudgingTalk(await house.judging(one.case), occasion, ask, clear)
    if await talked.menu(over=True, today=house.due.today()):
        await house.lock()
