"""Asks, once the store is open, whether it is to be used though it is older than it was."""

from typing import Any

from textual.app import App

from assistant.asking.form import Field
from assistant.asking.replies import reply
from assistant.asking.trust import KEEP, LEAVE, TITLE, WHY, older_facts
from assistant.desk.house import House
from assistant.desk.ports import JournalProblem
from assistant.language.translation import _
from assistant.meeting.records import Value
from assistant.tui.screens.form import FormScreen, plain_form
from assistant.tui.screens.menu import NO, YES, MenuScreen
from assistant.tui.widgets.line import Line


async def believed(app: App[Any], house: House) -> bool:
    """Whether the open store is to be used; if not it is let go of, unread."""
    try:
        older = await house.trust.older()
    except JournalProblem:
        await house.lock()
        raise
    if not older:
        return True
    choices = (Line(_(LEAVE), "row", target=NO), Line(_(KEEP), "row", target=YES))
    asked = MenuScreen(_(TITLE), choices, tuple(older_facts(older)))
    if await app.push_screen_wait(asked) == YES and await app.push_screen_wait(_why(house)):
        return True
    await house.lock()
    return False


def _why(house: House) -> FormScreen:
    async def save(answers: dict[str, Value]) -> str:
        reason = str(answers.get("reason") or "").strip()
        if not reason:
            return _("Skriv varför, om så bara ett ord.")
        try:
            await house.trust.keep(reason)
        except JournalProblem as problem:
            return reply(problem)
        return ""

    return plain_form(_(KEEP), [Field(name="reason", label=_(WHY))], save)
