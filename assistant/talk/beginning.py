"""What is asked when a meeting begins, whatever it begins from.  All raise ``InputEnded``."""

from assistant.asking.beginning import proposed
from assistant.desk.house import AgendaChoice, House
from assistant.language.translation import _
from assistant.talk.asker import Asker


async def ask_agenda(house: House, ask: Asker, followed: str = "") -> AgendaChoice | None:
    """Which agenda; None for one who goes back.

    ``followed`` is the title of the agenda of the case's last meeting.
    """
    agendas = house.agendas()
    asked, first = _("Vilken dagordning?"), proposed(agendas, followed)
    if followed and first:
        told = _("Vilken dagordning? Härnäst brukar det vara: {title}.")
        asked = told.format(title=_(first.title))
    number = await ask.number(asked, [_(agenda.title) for agenda in agendas])
    return agendas[number - 1] if number else None


async def ask_length(ask: Asker, agenda: AgendaChoice) -> int:
    """How many minutes; 0 for one who goes back."""
    lengths = [_("{n} minuter").format(n=length) for length in agenda.lengths]
    number = await ask.number(_("Hur långt är mötet?"), lengths)
    return agenda.lengths[number - 1] if number else 0


async def ask_place(ask: Asker, agreed: str = "") -> str:
    """Where it is held, if that is told; where it was agreed before, unless another is told."""
    if agreed:
        asked = _("Var hålls det? Tom rad: {place}.").format(place=agreed)
        return await ask.text(asked) or agreed
    return await ask.text(_("Var hålls det? Tom rad hoppar över."))
