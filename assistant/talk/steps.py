"""Steps back and forth, texts written twice, and the history, as lines."""

from collections.abc import Sequence

from assistant.asking.form import joined
from assistant.asking.history import Happened, contested, history, places, seat, what, where
from assistant.desk.desk import Desk
from assistant.desk.ledger import Entry
from assistant.desk.undo import Contested
from assistant.language.names import folded
from assistant.language.translation import _, clock_time
from assistant.talk.choosing import listed, number_in
from assistant.talk.hearing import sayable
from assistant.talk.place import post

_EVEN_SO = ("ändå", "anyway")
_BOTH = ("båda", "alla", "both", "all")
_LATEST = 20
"""How many lines of history are said if not all are asked for."""


async def stepped(desk: Desk, rest: str, *, forth: bool = False) -> list[str]:
    """Take the latest step back, or forth; raises ``Refused``."""
    step, even_so = (desk.redo if forth else desk.undo), folded(rest) in map(folded, _EVEN_SO)
    try:
        taken = await step(even_so=even_so)
    except Contested as problem:
        return _contested(desk, problem, forth=forth)
    told = (
        _("Gjort om: {what}.") if forth else _("Ångrat: {what}. Skriv gör om för att få det åter.")
    )
    return [sayable(told.format(what=places(taken, desk.meeting)))]


def _contested(desk: Desk, problem: Contested, *, forth: bool) -> list[str]:
    said = [_("Någon annan har ändrat det sedan dess:")]
    said += [sayable(told) for told in contested(problem.pairs, desk.meeting)]
    word = _("gör om ändå") if forth else _("ångra ändå")
    return [*said, _("Skriv {word} för att ta tillbaka också det.").format(word=word)]


async def chosen(desk: Desk, rest: str) -> list[str]:
    """Name the first place that has several texts or, with a number, let one of them stand."""
    if not desk.doubles:
        return [_("Ingenting är skrivet dubbelt.")]
    double = desk.doubles[0]
    if folded(rest) in map(folded, _BOTH) and double.joins:
        await desk.choose(double.path, None)
    elif number := number_in(rest, len(double.entries)):
        await desk.choose(double.path, double.entries[number - 1].id)
    else:
        return _asked(desk, double.entries, joins=double.joins)
    return [_("Det är valt.")]


def _asked(desk: Desk, entries: Sequence[Entry], *, joins: bool) -> list[str]:
    place = where(entries[0].event, desk.meeting)
    texts = [
        f"{what(entry.event, desk.meeting, entry.envelope.at)} ({seat(entry.envelope.actor)})"
        for entry in entries
    ]
    how = _("Skriv dubbelt och numret på den text som ska stå.")
    both = [_("Skriv dubbelt båda för att behålla alla.")] if joins else []
    return [sayable(_("Två texter om {place}:").format(place=place)), *listed(texts), how, *both]


def recounted(desk: Desk, *, discreet: bool = False) -> list[str]:
    """The latest of what has happened, in order."""
    happened = history(desk.log, post(desk), discreet=discreet)[:_LATEST]
    return [sayable(_line(one)) for one in reversed(happened)]


def _line(one: Happened) -> str:
    mark = _("ångrat") if one.undone else _("står bredvid") if one.late else ""
    return joined(clock_time(one.at), seat(one.actor), one.where, one.text, mark)
