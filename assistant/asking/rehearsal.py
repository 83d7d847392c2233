"""A rehearsal told back: what happened, what was done about it, what one could have done."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from msgspec import Struct

from assistant.asking.form import joined
from assistant.asking.history import what, where
from assistant.desk.desk import Desk
from assistant.desk.rehearsal import Came, Rehearsal, handled, judged
from assistant.language.translation import N_, _, clock_time

LOOK_BACK: Final = N_("Övningen: vad som har hänt och vad ni gjorde")
NOTHING_YET: Final = N_("Inget har hänt än. Börja mötet, så kommer det.")
BEFORE: Final = N_(
    "Klockan går tio gånger så fort: mötets timme tar sex minuter. En paus stannar den."
)


class Recalled(Struct, frozen=True, kw_only=True):
    """One happening in words."""

    at: datetime
    text: str
    told: str = ""
    """What was done about it, or what one could have done."""
    done: bool | None = None
    """Whether it was taken care of; None where that is nothing one notes."""


def recalled(rehearsal: Rehearsal, desk: Desk, ways: Mapping[str, str]) -> list[Recalled]:
    """Everything that has happened by itself, the first first.

    ``ways`` has the key or the word for each thing that advice may name.
    """
    return [_recalled(came, desk, ways) for came in rehearsal.come(desk.meeting, desk.now())]


def _recalled(came: Came, desk: Desk, ways: Mapping[str, str]) -> Recalled:
    happening = came.happening
    text, advice = _(happening.text), _(happening.advice) if happening.advice else ""
    advice = advice.format_map(ways)
    if not judged(came):
        return Recalled(at=came.at, text=text, told=advice)
    entry = handled(came, desk.log)
    if entry is None:
        told = _("Så här kan man göra: {advice}").format(advice=advice)
        return Recalled(at=came.at, text=text, told=told, done=False)
    said = what(entry.event, desk.meeting, entry.envelope.at)
    did = joined(where(entry.event, desk.meeting), said)
    told = _("Ni tog hand om det {time}: {what}").format(
        time=clock_time(entry.envelope.at), what=did
    )
    return Recalled(at=came.at, text=text, told=told, done=True)
