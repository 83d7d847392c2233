"""Offers to read what can be read of a damaged store, and shows what came of it."""

from typing import Any

from textual.app import App

from assistant.asking.salvage import DONE, MENDED, NO, OFFER, YES, about, salvaged_facts
from assistant.desk.house import House
from assistant.language.translation import _
from assistant.tui.screens import menu
from assistant.tui.screens.menu import ConfirmScreen, MenuScreen
from assistant.tui.widgets.line import Line


async def salvage(app: App[Any], house: House) -> str:
    """Salvage the store, if that is wanted; what there is to say then."""
    asked = ConfirmScreen(_(OFFER), yes=_(YES), no=_(NO), facts=about())
    if await app.push_screen_wait(asked) != menu.YES:
        return ""
    done = await house.salvage.rescue()
    if done is None:
        return _(MENDED)
    back = Line(_("Till början"), "row", target=menu.YES)
    await app.push_screen_wait(MenuScreen(_(DONE), (back,), salvaged_facts(done)))
    return ""
