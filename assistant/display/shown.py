"""What a screen in the room is sent: finished words and shapes, and nothing else."""

from typing import Final

import msgspec
from msgspec import Struct

from assistant.desk.views import Step


class Sector(Struct, frozen=True, omit_defaults=True):
    """A part's piece of the circle."""

    share: float
    """Of the whole turn, from 0 to 1."""
    step: Step
    rest: bool = False
    """Whether it is a pause."""


class Shown(Struct, frozen=True, kw_only=True):
    """One picture."""

    language: str
    blank: bool = False
    """Nothing at all is to be seen."""
    title: str = ""
    sentence: str = ""
    """What happens now, in one easy sentence."""
    next: str = ""
    ends: str = ""
    round: str = ""
    """A sign for each who has spoken or waits."""
    round_told: str = ""
    """The same in words."""
    circle: str = ""
    """What the circle shows, in words."""
    told: str = ""
    """What a screen reader is told; it changes with the part alone."""
    sectors: tuple[Sector, ...] = ()
    left: float | None = None
    """What the part has left, as a share of its time; None where no time is shown."""
    seconds: float = 0.0
    """The part's whole time."""
    runs: bool = False
    """Whether its time goes."""


BLANK: Final = Shown(language="sv", blank=True)

encoded: Final = msgspec.json.Encoder().encode
