"""What may follow a word in a typed line, by kind: how it is written, and what it means."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct

from assistant.asking.answers import understood
from assistant.asking.as_last import says_as_last
from assistant.asking.forms import form
from assistant.asking.line_answers import Meant, settled
from assistant.asking.line_rows import part_meant, rows_named
from assistant.asking.line_words import after
from assistant.asking.timekeeping import FROM, minutes_in, payers_field
from assistant.language.dates import understood_time
from assistant.language.translation import N_
from assistant.meeting.meeting import Meeting


class Scene(Struct, frozen=True):
    """What a line is read against."""

    meeting: Meeting
    today: date
    meant: Meant
    written: Sequence[str] = ()
    """The places this seat has written in, the latest first."""


class Slot(StrEnum):
    """A kind of thing that may follow a word."""

    MINUTES = "minutes"
    PAYERS = "payers"
    """The parts that give time, after a colon; may be left out."""
    COUNT = "count"
    TIME = "time"
    """Any time of day, with nothing else beside it."""
    CLOCK = "clock"
    """A time of day after something else, so with its colon or full stop."""
    PART = "part"
    """A part with something after it."""
    WHERE_TO = "where-to"
    """A part with nothing after it; asked about where it is left out."""
    LEAVER = "leaver"
    AS_LAST = "as-last"
    """That it is as it was last time."""
    ANYTHING = "anything"
    """Whatever else there is, or nothing."""


LONGEST: Final = 300
"""Signs; what is longer is a text, and none of these kinds."""

_WRITTEN: Final[dict[Slot, str]] = {
    Slot.MINUTES: r" *([^:]+?) *",
    Slot.PAYERS: r"(?:: *(.*))?",
    Slot.COUNT: r" +(\d{1,4})",
    Slot.TIME: r" +(.{1,20})",
    Slot.CLOCK: r":?,? (?:kl\.? |at )?(\d{1,2}[.:]\d{2})",
    Slot.PART: r" +(\D+?|\d{1,2}|.+)",
    Slot.WHERE_TO: r"[ :]*(.*)",
    Slot.LEAVER: r" +(.+?)",
    Slot.AS_LAST: r"[ :]+(.{1,30}?)[.!]?",
    Slot.ANYTHING: r"[ :]*(.*)",
}

NAMES: Final[dict[Slot, str]] = {
    Slot.MINUTES: N_("minuter"),
    Slot.PAYERS: N_("från delar"),
    Slot.COUNT: N_("antal"),
    Slot.TIME: N_("klockslag"),
    Slot.CLOCK: N_("klockslag"),
    Slot.PART: N_("del"),
    Slot.WHERE_TO: N_("del"),
    Slot.LEAVER: N_("namn"),
    Slot.AS_LAST: N_(": som sist"),
}
"""What they are called on the page of help."""


def filled(slots: tuple[Slot, ...], rest: str, scene: Scene) -> tuple[Any, ...] | None:
    """The values of what follows a word; None where it is not of these kinds.

    Raises ``NotUnderstood`` where it is, but could mean several things.
    """
    if len(rest) > LONGEST and slots != (Slot.ANYTHING,):
        return None
    match = re.fullmatch("".join(_WRITTEN[slot] for slot in slots), rest)
    if match is None:
        return None
    values: list[Any] = []
    for slot, text in zip(slots, match.groups(), strict=True):
        value = _MEANS[slot](text or "", scene)
        if value is None:
            return None
        values.append(value)
    return tuple(values)


def _leaver(text: str, scene: Scene) -> Any:
    rows = rows_named(form("leaving"), text, scene.meeting, scene.meant, surely=True)
    return tuple(row.id for row in rows)


def _payers(text: str, scene: Scene) -> Any:
    field, named = payers_field(scene.meeting), after(text, FROM) or text
    value = understood(field, settled(field, named, scene.meant), scene.meeting, scene.today)
    return tuple(str(one) for one in value) if isinstance(value, list) else ()


_MEANS: Final[dict[Slot, Callable[[str, Scene], Any]]] = {
    Slot.MINUTES: lambda text, _scene: minutes_in(text) or None,
    Slot.PAYERS: _payers,
    Slot.COUNT: lambda text, _scene: int(text),
    Slot.TIME: lambda text, _scene: understood_time(text),
    Slot.CLOCK: lambda text, _scene: understood_time(text),
    Slot.PART: lambda text, scene: part_meant(text, scene.meeting, scene.meant),
    Slot.WHERE_TO: lambda text, scene: part_meant(text, scene.meeting, scene.meant),
    Slot.LEAVER: _leaver,
    Slot.AS_LAST: lambda text, _scene: says_as_last(text) or None,
    Slot.ANYTHING: lambda text, _scene: text.strip(),
}
