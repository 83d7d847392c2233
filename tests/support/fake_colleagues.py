"""A place whose colleagues are told when it is made."""

from collections.abc import Sequence

from assistant.desk.colleagues import About
from assistant.language.index import Index
from assistant.language.names import folded
from assistant.library.people import Colleague


class FakeColleagues:
    """Counts how often they were asked for."""

    def __init__(
        self, *names: str, organisations: tuple[str, ...] = (), people: Sequence[Colleague] = ()
    ) -> None:
        self._people = people
        self._known = {
            About.NAME: Index((*names, *(one.name for one in people))),
            About.ORGANISATION: Index((*organisations, *(one.organisation for one in people))),
        }
        self.begun = 0

    def begin(self) -> None:
        self.begun += 1

    def known(self, about: About) -> Index:
        return self._known.get(about, Index())

    def named(self, name: str) -> tuple[Colleague, ...]:
        return tuple(one for one in self._people if folded(one.name) == folded(name))

    def at(self, organisation: str) -> tuple[Colleague, ...]:
        return tuple(
            one for one in self._people if folded(one.organisation) == folded(organisation)
        )
