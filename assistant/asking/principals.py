"""For whom somebody acts, as it may be answered: the private network has many names."""

from typing import Final

from msgspec.structs import replace

from assistant.asking.form import Choice, choices
from assistant.language.names import folded
from assistant.language.terms import words_for
from assistant.meeting.attendance import Principal

_NETWORK: Final = (
    "eget nätverk",
    "familjen",
    "anhöriga",
    "närstående",
    "own network",
    "family",
    "relatives",
)
"""What the private network is called too."""


def principal_choices() -> tuple[Choice, ...]:
    """Every principal, by any of its names."""
    return tuple(
        replace(one, also=_NETWORK) if one.value == Principal.NETWORK else one
        for one in choices(*Principal)
    )


def is_network(who: str) -> bool:
    """Whether a name is one of the private network itself."""
    return folded(who) in map(folded, (*words_for(Principal.NETWORK), *_NETWORK))
