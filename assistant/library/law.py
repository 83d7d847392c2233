"""The statutes a meeting rests on, as of a day."""

import re
from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Final

from msgspec import Struct

from assistant.library.folders import data_folder
from assistant.library.reading import Source
from assistant.meeting.attendance import Principal

_NUMBER: Final = re.compile(r" \(\d+:\d+\)")


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
    on_disclosure: bool = False
    """Whether a form for disclosure cites it."""
    binds: tuple[Principal, ...] = ()
    """Whose secrecy it is about; everybody's where nothing is said."""
    of_children: bool = False
    """Whether it is about children alone."""

    @property
    def short(self) -> str:
        """The law's abbreviation, such as *HSL*."""
        return self.name.split()[0]


class Law(Struct, frozen=True, forbid_unknown_fields=True):
    """Provisions as they stood on one day."""

    as_of: date
    statutes: tuple[Statute, ...]

    @property
    def asking_for_the_plan(self) -> tuple[str, ...]:
        """The provisions that ask for the plan, by their short names."""
        return tuple(statute.name for statute in self.statutes if statute.asks_for_the_plan)

    def in_full(self, name: str) -> str:
        """A provision by its law's whole name without its number; as it is where it is not here."""
        for one in self.statutes:
            if one.name == name:
                told = _NUMBER.sub("", f"{one.law}{name.removeprefix(one.short)}")
                return told[0].lower() + told[1:]
        return name

    def on_disclosure(
        self, principals: Collection[Principal], *, child: bool
    ) -> tuple[Statute, ...]:
        """What a form for disclosure between organisations of these principals cites."""
        return tuple(
            one
            for one in self.statutes
            if one.on_disclosure
            and (child or not one.of_children)
            and (not one.binds or any(principal in one.binds for principal in principals))
        )

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
