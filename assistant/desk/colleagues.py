"""Those who work around the families of a place: known by a file of its own, and by no meeting."""

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from assistant.language.index import Index

if TYPE_CHECKING:
    from assistant.library.people import Colleague


class About(StrEnum):
    """What can be known of them, and of those at a meeting."""

    NAME = "name"
    ORGANISATION = "organisation"
    TITLE = "title"


class Colleagues(Protocol):
    """Whose names may be offered though no one has noted them here."""

    def begin(self) -> None:
        """Have them read beside, if that is not done: a tenth of a second for ten thousand."""
        ...

    def known(self, about: About) -> Index:
        """What is known; nothing before they are read, nor where none are kept."""
        ...

    def named(self, name: str) -> "tuple[Colleague, ...]":
        """Those of exactly that name, however it is spelled in capitals; once they are read."""
        ...

    def at(self, organisation: str) -> "tuple[Colleague, ...]":
        """Those of exactly that organisation; once they are read."""
        ...
