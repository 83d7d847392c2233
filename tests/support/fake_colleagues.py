"""A place whose colleagues are told when it is made."""

from assistant.desk.colleagues import About
from assistant.language.index import Index


class FakeColleagues:
    """Counts how often they were asked for."""

    def __init__(self, *names: str, organisations: tuple[str, ...] = ()) -> None:
        self._known = {About.NAME: Index(names), About.ORGANISATION: Index(organisations)}
        self.begun = 0

    def begin(self) -> None:
        self.begun += 1

    def known(self, about: About) -> Index:
        return self._known.get(about, Index())
