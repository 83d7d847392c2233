"""The statutes a meeting rests on, as of a day."""

from datetime import date
from functools import cache

from msgspec import Struct

from assistant.library.folders import data_folder
from assistant.library.reading import Source


class Statute(Struct, frozen=True, forbid_unknown_fields=True):
    """One provision."""

    id: str
    name: str
    """Its short name, such as *HSL 16 kap. 4 §*."""
    law: str
    """The law's whole name, with its number."""
    meaning: str
    """What it says, in one sentence of our own."""
    asks_for_the_plan: bool = False
    """Whether the plan cites it as what asks for its four statements."""


class Law(Struct, frozen=True, forbid_unknown_fields=True):
    """Provisions as they stood on one day."""

    as_of: date
    statutes: tuple[Statute, ...]

    @property
    def asking_for_the_plan(self) -> tuple[str, ...]:
        """The provisions that ask for the plan, by their short names."""
        return tuple(statute.name for statute in self.statutes if statute.asks_for_the_plan)

    def statute(self, statute_id: str) -> Statute:
        """The provision of that id; raises ``KeyError`` where there is none."""
        for statute in self.statutes:
            if statute.id == statute_id:
                return statute
        raise KeyError(statute_id)


@cache
def law() -> Law:
    """The law file's content; raises ``DataProblem`` where the file is faulty."""
    return Source(data_folder("locales") / "sv" / "law.toml", Law).value
